import type { RequestView } from '@onesource/api/areas/requests/view';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ItemPicker } from '../../ItemPicker.tsx';

type Props = {
  grantable: RequestView['grantable'];
  label: string;
  /** Why what is ticked cannot be meant. */
  wrong?: string | undefined;
};

/** Which of the items that can be granted are; nothing where the resource has none and is granted as a whole. */
export function GrantableField({ grantable, label, wrong }: Props) {
  const { t } = useTranslation('requests');
  if (grantable.length === 0) return null;
  return (
    <Form.Item
      name="itemIds"
      label={label}
      rules={[
        { required: true, type: 'array', min: 1, message: t('dialog.partlyNone') },
        {
          validator: async () => {
            if (wrong) throw new Error(wrong);
          },
        },
      ]}
    >
      <ItemPicker items={grantable} label={label} short />
    </Form.Item>
  );
}
