import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasCode } from '../lib/failure.ts';
import type { SignOff } from './queries.ts';
import { SignOffDialog } from './SignOffDialog.tsx';

type Props = {
  /** Whether the head of the department signs first. */
  signed: boolean;
  /** Whether nothing is left to do before somebody signs; otherwise the rules say what. */
  isComplete: () => Promise<boolean>;
  pending: boolean;
  onSubmit: (signOff: SignOff | null) => Promise<unknown>;
};

/** Submits to review; where the head of the department signs, asks for the signature before. */
export function SubmitButton({ signed, isComplete, pending, onSubmit }: Props) {
  const { t } = useTranslation('catalog');
  const [open, setOpen] = useState(false);
  const begin = async () => {
    if (signed && (await isComplete())) return setOpen(true);
    onSubmit(null).catch((error: unknown) => {
      // What was read before the last change may have needed no signature
      if (hasCode(error, 'sign_off_required')) setOpen(true);
    });
  };
  return (
    <>
      <Button type="primary" block loading={pending && !open} onClick={() => void begin()}>
        {t('action.submit')}
      </Button>
      <SignOffDialog open={open} pending={pending} onClose={() => setOpen(false)} onSubmit={onSubmit} />
    </>
  );
}
