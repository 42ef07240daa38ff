import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

type Props = { name?: 'note' | 'conditions'; label: string; required?: boolean; hint?: string };

/** A few sentences with a command. */
export function NoteField({ name = 'note', label, required = false, hint }: Props) {
  const { t } = useTranslation('requests');
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      rules={required ? [{ required: true, whitespace: true, message: t('dialog.sayWhy') }] : []}
    >
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={2000} />
    </Form.Item>
  );
}
