import type { Citation as Cited } from '@onesource/api/law/setting';
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseDialog } from '../../cases/dialogs/CaseDialog.tsx';
import { type SignOffValues, signOffOf } from '../../cases/sign-off/sign-off.ts';
import { dataIn } from '../../ui/Sentence.tsx';
import { type RequestCommand, useRequestCommand } from '../commands.ts';
import { HeadsConsent } from '../HeadsConsent.tsx';
import type { DialogProps } from './dialog.ts';

type Props<Values extends object> = DialogProps &
  Omit<ComponentProps<typeof CaseDialog<Values, RequestCommand>>, 'about' | 'sending' | 'busy'> & {
    /** Whether what goes with it is still on its way. */
    busy?: boolean;
    /** N-20: the article by which the head of the own office consents to it; null where nobody has to. */
    consent?: Cited | null;
  };

/** One thing to do about a request, with the consent of whoever has to give it. */
export function ActionDialog<Values extends object>({
  request,
  consent = null,
  busy: waits = false,
  children,
  command,
  ...dialog
}: Props<Values>) {
  const { t } = useTranslation('requests');
  const sending = useRequestCommand(request);
  const [busy, setBusy] = useState(false);
  const about = { number: request.number, name: request.resource.name, actions: request.actions };
  // 认领 keeps nobody from it, and is not passed over without a word
  const says = [request.taken ? t('dialog.taken', { name: dataIn(request.taken.name) }) : [], dialog.next ?? []].flat();
  const signed = (values: Values & { signOff?: SignOffValues }) =>
    consent === null ? command(values) : { ...command(values), signOff: signOffOf(values.signOff) };
  return (
    <CaseDialog
      {...dialog}
      {...(says.length > 0 && { next: says })}
      about={about}
      sending={sending}
      busy={busy || waits}
      command={signed}
    >
      {children}
      <HeadsConsent citation={consent} onBusy={setBusy} />
    </CaseDialog>
  );
}
