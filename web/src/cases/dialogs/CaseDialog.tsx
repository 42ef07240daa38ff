import type { Citation as Cited } from '@onesource/api/law/setting';
import type { UseMutationResult } from '@tanstack/react-query';
import { Form, type FormInstance, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataText } from '../../ui/DataText.tsx';
import { useSummary } from '../../ui/form/use-summary.tsx';
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
  const { open, onClose, afterClose, about, sending, title, confirm, danger, next, cited = [], busy = false } = props;
  const { t } = useTranslation('common');
  // What was refused before the dialog opened says nothing of what is filled in now
  const [was, setWas] = useState({ open, error: sending.error });
  if (was.open !== open) setWas({ open, error: sending.error });
  const error = sending.error === was.error ? null : sending.error;
  const trouble = error && troubleOf(error, sending.variables?.type, about.actions);
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
      <Fields {...props} error={error} says={trouble?.says} />
    </Modal>
  );
}

type Sent = { error: Error | null; says: string | undefined };

/** What is filled in. What is wrong with it is said on top, where the focus goes. */
function Fields<Values extends object, Said extends { type: string }>(props: Props<Values, Said> & Sent) {
  const { form, sending, error, says, onClose, onDone, toldOnPage = () => false } = props;
  const { summary, watches } = useSummary<Values>({
    form,
    name: 'action',
    failure: error && !toldOnPage(error) ? error : null,
    ...(says !== undefined && { says: () => says }),
  });
  const done = () => {
    onClose();
    onDone?.();
  };
  return (
    <Form<Values>
      id="case-action"
      name="action"
      form={form}
      layout="vertical"
      initialValues={props.initial}
      disabled={sending.isPending}
      {...watches}
      onFinish={(values) =>
        sending.mutate(props.command(values), {
          onSuccess: done,
          onError: (why) => toldOnPage(why) && onClose(),
        })
      }
    >
      {summary}
      {props.children}
    </Form>
  );
}
