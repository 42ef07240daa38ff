import type { requestCommands } from '@onesource/api/areas/requests/inputs';
import type { RequestAction } from '@onesource/api/areas/requests/rules/decide';
import type { RequestView } from '@onesource/api/areas/requests/view';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api, unwrap } from '../lib/api.ts';
import { ApiFailure } from '../lib/failure.ts';
import { requestQueries } from './queries.ts';

type Inputs = typeof requestCommands;
/** A command on a request; the version it was read at is added when it is sent. */
export type RequestCommand = {
  [Type in keyof Inputs]: { type: Type } & Omit<z.input<Inputs[Type]>, 'version'>;
}[keyof Inputs];

/** Sends commands on a request; what it has become is shown at once, and every list it stands in is read anew. */
export function useRequestCommand({ id, version, number }: Pick<RequestView, 'id' | 'version' | 'number'>) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { t } = useTranslation('requests');
  return useMutation({
    mutationFn: (command: RequestCommand) => send(id, version, command),
    meta: { quiet: true },
    onSuccess: async (view, command) => {
      void message.success(t(`done.${doneOf(command, view)}`, { number }));
      client.setQueryData(requestQueries.detail(id).queryKey, view);
      await refresh(client);
    },
    // Somebody was faster: what is on the screen is no longer true.
    onError: (error) =>
      error instanceof ApiFailure && [403, 404, 409].includes(error.status) ? refresh(client) : undefined,
  });
}

/** What was done, told apart by what came of it. */
function doneOf({ type }: RequestCommand, { status }: RequestView) {
  // Somebody else has to agree too
  if ((type === 'approve' || type === 'approve-partly') && status === 'submitted') return 'agree';
  if (type === 'appeal' && status === 'negotiating') return 'appeal-to-negotiate';
  return type satisfies RequestAction;
}

const refresh = (client: ReturnType<typeof useQueryClient>) =>
  Promise.all([
    client.invalidateQueries({ queryKey: requestQueries.all() }),
    client.invalidateQueries({ queryKey: ['inbox'] }),
  ]);

function send(id: string, version: number, command: RequestCommand): Promise<RequestView> {
  const on = api.api.requests[':id'];
  const param = { id };
  switch (command.type) {
    case 'approve':
      return unwrap(on.approve.$post({ param, json: { version, ...command } }));
    case 'approve-partly':
      return unwrap(on['approve-partly'].$post({ param, json: { version, ...command } }));
    case 'ask-supplement':
      return unwrap(on['ask-supplement'].$post({ param, json: { version, note: command.note } }));
    case 'supplement':
      return unwrap(on.supplement.$post({ param, json: { version, note: command.note } }));
    case 'appeal':
      return unwrap(on.appeal.$post({ param, json: { version, note: command.note } }));
    case 'messages':
      return unwrap(on.messages.$post({ param, json: { note: command.note } }));
    case 'revoke':
      return unwrap(on.revoke.$post({ param, json: { version, note: command.note } }));
    case 'refuse':
      return unwrap(on.refuse.$post({ param, json: { version, ...command } }));
    case 'renew':
      return unwrap(on.renew.$post({ param, json: { version, ...command } }));
    case 'ask-consent':
      return unwrap(on['ask-consent'].$post({ param, json: { version, ...command } }));
    case 'answer-consent':
      return unwrap(on['answer-consent'].$post({ param, json: { version, ...command } }));
    case 'order-rectification':
      return unwrap(on['order-rectification'].$post({ param, json: { version, ...command } }));
    case 'conclude':
      return unwrap(on.conclude.$post({ param, json: { version, ...command } }));
    case 'coordinate':
      return unwrap(on.coordinate.$post({ param, json: { version, ...command } }));
    case 'withdraw':
      return unwrap(on.withdraw.$post({ param, json: { version } }));
    case 'sign-agreement':
      return unwrap(on['sign-agreement'].$post({ param, json: { version } }));
  }
}
