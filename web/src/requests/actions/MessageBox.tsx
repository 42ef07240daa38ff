import type { RequestView } from '@onesource/api/requests/view';
import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { failureText } from '../../lib/failure-text.ts';
import { Sentence } from '../../ui/Sentence.tsx';
import { useRequestCommand } from '../commands.ts';
import { useNames } from '../detail/use-names.ts';
import styles from './MessageBox.module.css';

/** 留言 to those who negotiate or coordinate. */
export function MessageBox({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const [form] = Form.useForm<{ note: string }>();
  const names = useNames(request);
  const sending = useRequestCommand(request);
  const send = ({ note }: { note: string }) =>
    sending.mutate({ type: 'messages', note }, { onSuccess: () => form.resetFields() });
  return (
    <Form name="message" form={form} layout="vertical" className={`${styles.box} not-printed`} onFinish={send}>
      {sending.isError && <Alert type="error" showIcon title={failureText(sending.error)} role="alert" />}
      <Form.Item
        name="note"
        label={t('dialog.messageLabel')}
        extra={<Sentence>{t('dialog.messageHint', names)}</Sentence>}
        rules={[{ required: true, whitespace: true, message: t('dialog.sayWhat') }]}
        validateTrigger="onSubmit"
      >
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={2000}
          placeholder={t('dialog.messagePlaceholder')}
          disabled={sending.isPending}
        />
      </Form.Item>
      <Button htmlType="submit" loading={sending.isPending}>
        {t('dialog.send')}
      </Button>
    </Form>
  );
}
