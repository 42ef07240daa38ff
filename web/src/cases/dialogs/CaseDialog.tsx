import type { Citation as Cited } from '@onesource/api/law/setting';
import type { UseMutationResult } from '@tanstack/react-query';
import { Form, type FormInstance, Modal } from 'antd';
import { type ReactNode, use, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataText } from '../../ui/DataText.tsx';
import { useSummary } from '../../ui/form/use-summary.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { DraftKept } from '../drafts/DraftKept.tsx';
import { DraftNotice } from '../drafts/DraftNotice.tsx';
import { StepDraft } from '../drafts/step-draft.ts';
import type { FormDraft } from '../drafts/use-form-draft.ts';
import { WithDraft } from '../drafts/WithDraft.tsx';
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

/**
 * One thing to do about a case. What is filled in stays until it is done, also when somebody else was faster; of a case's own
 * steps it is kept as a draft besides.
 */
export function CaseDialog<Values extends object, Said extends { type: string }>(props: Props<Values, Said>) {
  const { open, onClose, afterClose, about, sending, title, confirm, danger, next, cited = [], busy = false } = props;
  const { t } = useTranslation('common');
  const of = use(StepDraft);
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
      {of === null ? (
        <Fields {...props} error={error} says={trouble?.says} draft={null} />
      ) : (
        <WithDraft<Values> of={of}>
          {(draft) => <Fields {...props} error={error} says={trouble?.says} draft={{ ...draft, name: of.name }} />}
        </WithDraft>
      )}
    </Modal>
  );
}

type Sent<Values> = {
  error: Error | null;
  says: string | undefined;
  draft: (FormDraft<Values> & { name: string }) | null;
};

/** What is filled in. What is wrong with it is said on top, where the focus goes. */
function Fields<Values extends object, Said extends { type: string }>(props: Props<Values, Said> & Sent<Values>) {
  const { form, sending, error, says, draft, initial, onClose, onDone, toldOnPage = () => false } = props;
  const { summary, watches } = useSummary<Values>({
    form,
    name: 'action',
    failure: error && !toldOnPage(error) ? error : null,
    ...(says !== undefined && { says: () => says }),
  });
  const [round, setRound] = useState(0);
  // Only now is the form told with what it begins instead
  useEffect(() => {
    if (round > 0) form.resetFields();
  }, [form, round]);
  const done = () => {
    draft?.drop();
    onClose();
    onDone?.();
  };
  return (
    <Form<Values>
      id="case-action"
      name="action"
      form={form}
      layout="vertical"
      initialValues={{ ...initial, ...draft?.restored?.values }}
      disabled={sending.isPending}
      {...watches}
      {...(draft && { onValuesChange: (_, values) => draft.keep(values) })}
      onFinish={(values) =>
        sending.mutate(props.command(values), {
          onSuccess: done,
          onError: (why) => toldOnPage(why) && onClose(),
        })
      }
    >
      {draft && (
        <DraftNotice
          name={draft.name}
          savedAt={draft.restored?.savedAt ?? null}
          onStartOver={() => {
            draft.drop();
            setRound(round + 1);
          }}
        />
      )}
      {summary}
      {props.children}
      {draft && draft.where !== 'nowhere' && <DraftKept where={draft.where} />}
    </Form>
  );
}
