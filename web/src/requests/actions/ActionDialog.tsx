import type { Citation as Cited } from '@onesource/api/law/setting';
import { Alert, Form, type FormInstance, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasCode } from '../../lib/failure.ts';
import { failureText } from '../../lib/failure-text.ts';
import { setFieldErrors } from '../../lib/form-errors.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { type RequestCommand, useRequestCommand } from '../commands.ts';
import styles from './ActionDialog.module.css';
import type { DialogProps } from './dialog.ts';
import { NextSteps } from './NextSteps.tsx';

type Props<Values extends object> = DialogProps & {
  form: FormInstance<Values>;
  title: string;
  /** The confirming button, by the verb. */
  confirm: string;
  danger?: boolean;
  /** What happens next, said before the click. */
  next: string | readonly string[];
  /** The rules it rests on. */
  cited: readonly (Cited | null)[];
  initial?: Partial<Values>;
  command: (values: Values) => RequestCommand;
  children?: ReactNode;
};

/** One thing to do about a request. What is filled in stays until it is done, also when somebody else was faster. */
export function ActionDialog<Values extends object>(props: Props<Values>) {
  const { request, open, onClose, onDone, afterClose, form, title, confirm, danger, next, cited, initial, command } =
    props;
  const { t } = useTranslation(['requests', 'common']);
  const sending = useRequestCommand(request);
  const [type, setType] = useState<RequestCommand['type'] | null>(null);
  const gone = type !== null && sending.isError && !request.actions.includes(type);

  const send = (values: Values) => {
    const ready = command(values);
    setType(ready.type);
    const close = () => {
      onClose();
      onDone?.();
    };
    sending.mutate(ready, { onSuccess: close, onError: (error) => setFieldErrors(form, error) });
  };
  const trouble = gone
    ? t('requests:dialog.gone')
    : hasCode(sending.error, 'conflict')
      ? t('requests:dialog.changed')
      : t('requests:dialog.failed', { why: failureText(sending.error) });

  return (
    <Modal
      open={open}
      title={<Sentence>{title}</Sentence>}
      width={640}
      okText={confirm}
      okButtonProps={{ danger, disabled: gone, htmlType: 'submit', form: 'request-action' }}
      cancelText={t('common:action.cancel')}
      confirmLoading={sending.isPending}
      centered
      mask={{ closable: false }}
      classNames={{ body: styles.body }}
      footer={(buttons) => (
        <>
          <NextSteps says={[next].flat()} cited={cited} />
          {buttons}
        </>
      )}
      onCancel={onClose}
      afterClose={afterClose}
      destroyOnHidden
    >
      <p className={styles.subject}>
        <DataText>{t('requests:dialog.subject', { number: request.number, resource: request.resource.name })}</DataText>
      </p>
      {sending.isError && <Alert type="error" showIcon title={trouble} className={styles.trouble} role="alert" />}
      <Form
        id="request-action"
        name="action"
        form={form}
        layout="vertical"
        initialValues={initial}
        disabled={sending.isPending}
        scrollToFirstError={{ focus: true }}
        onFinish={send}
      >
        {props.children}
      </Form>
    </Modal>
  );
}
