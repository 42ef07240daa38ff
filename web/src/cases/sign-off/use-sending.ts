import { fileBytes } from '@onesource/api/areas/attachments/rules/attachment';
import type { AttachmentView } from '@onesource/api/areas/attachments/view';
import { attachmentTypes } from '@onesource/db/vocabulary';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFailure } from '../../lib/failure.ts';
import { detailText, failureText } from '../../lib/failure-text.ts';
import { sendFile } from './attachments.ts';

type Told = { onSent: (file: AttachmentView) => void; onBusy: (busy: boolean) => void };

/** Sends a file as soon as it is chosen: the name of the one that is on its way, and why the last was not taken. */
export function useSending({ onSent, onBusy }: Told) {
  const { t } = useTranslation('common');
  const [sending, setSending] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);

  const take = async (file: File) => {
    setWrong(null);
    const refused = refusalOf(file);
    if (refused) return setWrong(t(refused, { name: file.name }));
    setSending(file.name);
    onBusy(true);
    try {
      onSent(await sendFile(file));
    } catch (error) {
      const [detail] = error instanceof ApiFailure ? error.details : [];
      setWrong(detail ? detailText(detail) : failureText(error));
    } finally {
      setSending(null);
      onBusy(false);
    }
  };
  return { sending, wrong, take };
}

/** Why a file is not even sent. */
function refusalOf({ size, type }: File) {
  if (!attachmentTypes.some((known) => known === type)) return 'signOff.wrongType' as const;
  return size > fileBytes ? ('signOff.tooLarge' as const) : null;
}
