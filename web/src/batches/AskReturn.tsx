import { longest } from '@onesource/api/foundation/texts/longest';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  /** How many are sent back; null while nobody is asked. */
  count: number | null;
  onCancel: () => void;
  onReturn: (note: string) => Promise<unknown>;
};

/** Asks what is to be corrected before entries are sent back. */
export function AskReturn({ count, onCancel, onReturn }: Props) {
  const { t } = useTranslation(['batches', 'common']);
  const [form] = Form.useForm<{ note: string }>();
  const [busy, setBusy] = useState(false);
  const send = async ({ note }: { note: string }) => {
    setBusy(true);
    // The toast tells of a failure; what was written stays
    await onReturn(note.trim()).catch(() => {});
    setBusy(false);
  };
  return (
    <Modal
      open={count !== null}
      title={t('returnAsk', { count: count ?? 0 })}
      okText={t('returnChosen', { count: count ?? 0 })}
      okButtonProps={{ danger: true }}
      cancelText={t('common:action.cancel')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onCancel}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={(said) => void send(said)}>
        <Form.Item
          name="note"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('reasonNeeded') }]}
        >
          <Input.TextArea maxLength={longest.note} autoSize={{ minRows: 3, maxRows: 8 }} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
