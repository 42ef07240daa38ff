import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import type { UseMutationResult } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasCode } from '../lib/failure.ts';
import type { SubmitStep } from './queries.ts';
import { SignOffDialog } from './SignOffDialog.tsx';

type Props = {
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
 * Submits to review. Asks once whether to do so while items that others publish state no source; where the head of the
 * department signs, asks for the signature.
 */
export function SubmitButton({ signed, isComplete, unanswered, actions, submission }: Props) {
  const { t } = useTranslation(['catalog', 'sources']);
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState<number | null>(null);
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
    if (count > 0) setAsking(count);
    else goOn(complete);
  };
  return (
    <>
      <Button type="primary" block loading={submission.isPending && !open} onClick={() => void begin()}>
        {t('action.submit')}
      </Button>
      <Modal
        open={asking !== null}
        title={t('sources:submit.title', { count: asking ?? 0 })}
        okText={t('sources:submit.confirm')}
        cancelText={t('sources:submit.back')}
        onOk={() => goOn(true)}
        onCancel={() => setAsking(null)}
        destroyOnHidden
      >
        {t('sources:submit.text')}
      </Modal>
      <SignOffDialog open={open} onClose={() => setOpen(false)} actions={actions} submission={submission} />
    </>
  );
}
