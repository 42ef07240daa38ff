import type { DiscrepancyView } from '@onesource/api/discrepancies/view';
import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { failureText } from '../../lib/failure-text.ts';
import { useDiscrepancyCommand } from '../commands.ts';
import styles from './Actions.module.css';

/** 留言 to those who take part. */
export function MessageBox({ doubt, onDone }: { doubt: DiscrepancyView; onDone: (() => void) | undefined }) {
  const { t } = useTranslation('discrepancies');
  const [form] = Form.useForm<{ note: string }>();
  const sending = useDiscrepancyCommand(doubt);
  const send = ({ note }: { note: string }) =>
    sending.mutate(
      { type: 'messages', note },
      {
        onSuccess: () => {
          form.resetFields();
          // The word that was waited for: the task is done with it
          if (doubt.awaits !== null && doubt.awaits === doubt.side) onDone?.();
        },
      },
    );
  return (
    <Form name="message" form={form} layout="vertical" className={`${styles.box} not-printed`} onFinish={send}>
      {sending.isError && <Alert type="error" showIcon title={failureText(sending.error)} role="alert" />}
      <Form.Item
        name="note"
        label={t('dialog.message')}
        extra={t('dialog.messageHint')}
        rules={[{ required: true, whitespace: true, message: t('dialog.messageNeeded') }]}
        validateTrigger="onSubmit"
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} disabled={sending.isPending} />
      </Form.Item>
      <Button htmlType="submit" loading={sending.isPending}>
        {t('dialog.send')}
      </Button>
    </Form>
  );
}
