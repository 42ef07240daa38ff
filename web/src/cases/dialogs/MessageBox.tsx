import { longest } from '@onesource/api/foundation/texts/longest';
import { Alert, Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { failureText } from '../../lib/failure-text.ts';
import styles from './MessageBox.module.css';

type Props = {
  label: string;
  /** Who will read it. */
  hint: ReactNode;
  placeholder?: string;
  /** Said where nothing was written. */
  needed: string;
  /** The button, by the verb. */
  send: string;
  sending: { isPending: boolean; isError: boolean; error: unknown };
  /** `sent` empties the box; what was written stays until then. */
  onSend: (note: string, sent: () => void) => void;
};

/** 留言 to those who take part in a case. */
export function MessageBox({ label, hint, placeholder, needed, send, sending, onSend }: Props) {
  const [form] = Form.useForm<{ note: string }>();
  return (
    <Form<{ note: string }>
      name="message"
      form={form}
      layout="vertical"
      className={`${styles.box} not-printed`}
      onFinish={({ note }) => onSend(note, () => form.resetFields())}
    >
      {sending.isError && <Alert type="error" showIcon title={failureText(sending.error)} role="alert" />}
      <Form.Item
        name="note"
        label={label}
        extra={hint}
        rules={[{ required: true, whitespace: true, message: needed }]}
        validateTrigger="onSubmit"
      >
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={longest.note}
          placeholder={placeholder}
          disabled={sending.isPending}
        />
      </Form.Item>
      <Button htmlType="submit" loading={sending.isPending}>
        {send}
      </Button>
    </Form>
  );
}
