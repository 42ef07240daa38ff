import { longest } from '@onesource/api/foundation/texts/longest';
import { Form, Input } from 'antd';
import type { ReactNode } from 'react';

export type NoteFieldProps = {
  name?: string;
  label: string;
  hint?: ReactNode;
  /** Said where nothing was written; without it nothing has to be. */
  needed?: string | undefined;
  max?: number;
};

/** A few sentences with a command. */
export function NoteField({ name = 'note', label, hint, needed, max = longest.note }: NoteFieldProps) {
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      rules={needed ? [{ required: true, whitespace: true, message: needed }] : []}
    >
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={max} />
    </Form.Item>
  );
}
