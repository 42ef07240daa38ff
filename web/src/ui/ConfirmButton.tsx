import { Button, type ButtonProps, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = Omit<ButtonProps, 'onClick' | 'loading' | 'title'> & {
  /** The question, naming what it hits: "停用“残疾人证信息”?" */
  question: string;
  /** What follows from it. */
  consequence?: ReactNode;
  /** Something is still to be said or known before it may be confirmed. */
  waits?: boolean;
  /** The confirming button, by the verb. */
  confirmLabel: string;
  /** The dialog stays open until this is done, and when it fails: `() => mutation.mutateAsync(…)`. */
  onConfirm: () => Promise<unknown>;
};

/** A button that asks before it acts. */
export function ConfirmButton({ question, consequence, waits = false, confirmLabel, onConfirm, ...button }: Props) {
  const { t } = useTranslation('common');
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    try {
      await onConfirm();
      setOpen(false);
    } catch {
      // The toast tells why; the question stays for another attempt.
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button {...button} onClick={() => setOpen(true)} />
      <Modal
        open={open}
        title={question}
        okText={confirmLabel}
        okButtonProps={{ danger: button.danger, disabled: waits }}
        cancelText={t('action.cancel')}
        confirmLoading={busy}
        onOk={() => void confirm()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        {consequence}
      </Modal>
    </>
  );
}
