import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasCode } from '../lib/failure.ts';
import { Closing } from '../words/opening/Closing.tsx';
import { openedQuery } from '../words/opening/queries.ts';
import type { SubmitStep } from './queries.ts';
import { SignOffDialog } from './SignOffDialog.tsx';

type Props = {
  /** The registration, and which version of it is submitted. */
  id: string;
  version: () => number;
  /** Whether the head of the department signs first. */
  signed: boolean;
  /** Whether nothing is left to do before somebody signs; otherwise the rules say what. */
  isComplete: () => Promise<boolean>;
  /** Of how many items with an overlap nothing is said, once the draft is complete. */
  unanswered: () => number;
  /** What may be done with the registration. */
  actions: readonly string[];
  submission: Pick<UseMutationResult<RegistrationView, Error, SubmitStep>, Sending>;
};
type Sending = 'mutate' | 'mutateAsync' | 'isPending' | 'error' | 'variables';

/**
 * Submits to review. Asks once whether to do so while items that others publish state no source, or where something is closed
 * that is open to the public; where the head of the department signs, asks for the signature.
 */
export function SubmitButton({ id, version, signed, isComplete, unanswered, actions, submission }: Props) {
  const { t } = useTranslation(['catalog', 'sources', 'opened']);
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState<{ count: number; version: number } | null>(null);
  const goOn = (complete: boolean) => {
    setAsking(null);
    if (signed && complete) return setOpen(true);
    submission.mutateAsync({ type: 'submit', signOff: null }).catch((error: unknown) => {
      // What was read before the last change may have needed no signature
      if (hasCode(error, 'sign_off_required')) setOpen(true);
    });
  };
  const begin = async () => {
    const complete = await isComplete();
    const count = complete ? unanswered() : 0;
    const closes = complete && (await closesSomething());
    if (count > 0 || closes) setAsking({ count, version: version() });
    else goOn(complete);
  };
  // What cannot be looked up holds nothing up: what is wrong with the way is told of the submission itself
  const closesSomething = () =>
    client.fetchQuery(openedQuery(id, version())).then(
      ({ byRevision }) => byRevision !== null,
      () => false,
    );
  return (
    <>
      <Button type="primary" block loading={submission.isPending && !open} onClick={() => void begin()}>
        {t('action.submit')}
      </Button>
      <Modal
        open={asking !== null}
        title={asking?.count === 0 ? t('opened:closing.ask') : t('sources:submit.title', { count: asking?.count ?? 0 })}
        okText={t(asking?.count === 0 ? 'catalog:action.submit' : 'sources:submit.confirm')}
        cancelText={t('sources:submit.back')}
        onOk={() => goOn(true)}
        onCancel={() => setAsking(null)}
        destroyOnHidden
      >
        {asking && asking.count > 0 && <p>{t('sources:submit.text')}</p>}
        {asking && <Closing id={id} by={{ revision: asking.version }} />}
      </Modal>
      <SignOffDialog open={open} onClose={() => setOpen(false)} actions={actions} submission={submission} />
    </>
  );
}
