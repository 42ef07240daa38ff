import type { ComponentProps } from 'react';
import { CaseDialog } from '../../cases/dialogs/CaseDialog.tsx';
import { type RequestCommand, useRequestCommand } from '../commands.ts';
import type { DialogProps } from './dialog.ts';

type Props<Values extends object> = DialogProps &
  Omit<ComponentProps<typeof CaseDialog<Values, RequestCommand>>, 'about' | 'sending'>;

/** One thing to do about a request. */
export function ActionDialog<Values extends object>({ request, ...dialog }: Props<Values>) {
  const sending = useRequestCommand(request);
  const about = { number: request.number, name: request.resource.name, actions: request.actions };
  return <CaseDialog {...dialog} about={about} sending={sending} />;
}
