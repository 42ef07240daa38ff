import type { Citation as Cited } from '@onesource/api/law/setting';
import type { UseMutationResult } from '@tanstack/react-query';
import { Alert, Form, type FormInstance, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { setFieldErrors } from '../../lib/form-errors.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import styles from './CaseDialog.module.css';
import { NextSteps } from './NextSteps.tsx';
import { troubleOf } from './trouble.ts';

/** What every dialog about a case is given. */
export type DialogProps = {
  open: boolean;
  onClose: () => void;
  afterClose?: () => void;
  /** Told once it is done. */
  onDone?: (() => void) | undefined;
};

type Props<Values extends object, Said extends { type: string }> = DialogProps & {
  /** What it is about, and what may still be done about it. */
  about: { number?: string; name?: string; actions: readonly string[] };
  sending: Pick<UseMutationResult<unknown, Error, Said>, 'mutate' | 'isPending' | 'error' | 'variables'>;
  form: FormInstance<Values>;
  title: string;
  /** The confirming button, by the verb. */
  confirm: string;
  danger?: boolean;
  /** What happens next, said before the click. */
  next?: string | readonly string[];
  /** The rules it rests on. */
  cited?: readonly (Cited | null)[];
  initial?: Partial<Values> | undefined;
  command: (values: Values) => Said;
  /** Something in it is still on its way. */
  busy?: boolean;
  /** Whether the page tells of a failure better than the dialog, which closes then. */
  toldOnPage?: (error: Error) => boolean;
  children?: ReactNode;
};

/** One thing to do about a case. What is filled in stays until it is done, also when somebody else was faster. */
export function CaseDialog<Values extends object, Said extends { type: string }>(props: Props<Values, Said>) {
  const { open, onClose, onDone, afterClose, about, sending, form, title, confirm, danger, next, cited = [] } = props;
  const { busy = false, toldOnPage = () => false } = props;
  const { t } = useTranslation('common');
  const trouble = sending.error && troubleOf(sending.error, sending.variables?.type, about.actions);
  const close = () => {
    onClose();
    onDone?.();
  };
  return (
    <Modal
      open={open}
      title={<Sentence>{title}</Sentence>}
      width={640}
      okText={confirm}
      okButtonProps={{ danger, disabled: busy || trouble?.gone, htmlType: 'submit', form: 'case-action' }}
      cancelText={t('action.cancel')}
      confirmLoading={sending.isPending}
      centered
      mask={{ closable: false }}
      classNames={{ body: styles.body }}
      footer={(buttons) => (
        <>
          {next !== undefined && <NextSteps says={[next].flat()} cited={cited} />}
          {buttons}
        </>
      )}
      onCancel={onClose}
      afterClose={afterClose}
      destroyOnHidden
    >
      {about.number && (
        <p className={styles.subject}>
          <DataText>
            {about.number} · {about.name}
          </DataText>
        </p>
      )}
      {trouble && <Alert type="error" showIcon title={trouble.says} className={styles.trouble} role="alert" />}
      <Form
        id="case-action"
        name="action"
        form={form}
        layout="vertical"
        initialValues={props.initial}
        disabled={sending.isPending}
        scrollToFirstError={{ focus: true }}
        onFinish={(values: Values) =>
          sending.mutate(props.command(values), {
            onSuccess: close,
            onError: (error) => (toldOnPage(error) ? onClose() : setFieldErrors(form, error)),
          })
        }
      >
        {props.children}
      </Form>
    </Modal>
  );
}
