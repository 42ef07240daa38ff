import type { RequestView } from '@onesource/api/areas/requests/view';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ItemPicker } from '../../ItemPicker.tsx';

/** Which of the items that can be granted are; nothing where the resource has none and is granted as a whole. */
export function GrantableField({ grantable, label }: { grantable: RequestView['grantable']; label: string }) {
  const { t } = useTranslation('requests');
  if (grantable.length === 0) return null;
  return (
    <Form.Item
      name="itemIds"
      label={label}
      rules={[{ required: true, type: 'array', min: 1, message: t('dialog.partlyNone') }]}
    >
      <ItemPicker items={grantable} label={label} short />
    </Form.Item>
  );
}
