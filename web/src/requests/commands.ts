import type {
  answerConsentInput,
  approveInput,
  approvePartlyInput,
  askConsentInput,
  concludeInput,
  coordinateInput,
  noteInput,
  rectifyInput,
  refuseInput,
  renewInput,
} from '@onesource/api/areas/requests/inputs';
import type { RequestAction } from '@onesource/api/areas/requests/rules';
import type { RequestView } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useCaseCommand } from '../cases/use-command.ts';
import { api } from '../lib/api.ts';
import { requestQueries } from './queries.ts';

type Said<Schema extends z.ZodType> = Omit<z.input<Schema>, 'version'>;

/** A command on a request; the version it was read at is added when it is sent. */
export type RequestCommand =
  | ({ type: 'approve' } & Said<typeof approveInput>)
  | ({ type: 'approve-partly' } & Said<typeof approvePartlyInput>)
  | ({ type: 'ask-supplement' | 'supplement' | 'appeal' | 'messages' | 'revoke' } & Said<typeof noteInput>)
  | ({ type: 'refuse' } & Said<typeof refuseInput>)
  | ({ type: 'renew' } & Said<typeof renewInput>)
  | ({ type: 'ask-consent' } & Said<typeof askConsentInput>)
  | ({ type: 'answer-consent' } & Said<typeof answerConsentInput>)
  | ({ type: 'order-rectification' } & Said<typeof rectifyInput>)
  | ({ type: 'conclude' } & Said<typeof concludeInput>)
  | ({ type: 'coordinate' } & Said<typeof coordinateInput>)
  | { type: 'withdraw' | 'sign-agreement' };

/** Sends commands on a request. */
export function useRequestCommand({ number, ...request }: Pick<RequestView, 'id' | 'version' | 'number'>) {
  const { t } = useTranslation('requests');
  return useCaseCommand<RequestCommand, RequestView>(request, {
    queries: requestQueries,
    routes: api.api.requests[':id'],
    // Its page says what one has asked for of it
    also: ['resources'],
    done: (view, command) => t(`done.${doneOf(command, view)}`, { number }),
    quiet: true,
  });
}

/** What was done, told apart by what came of it. */
function doneOf({ type }: RequestCommand, { status }: RequestView) {
  // Somebody else has to agree too
  if ((type === 'approve' || type === 'approve-partly') && status === 'submitted') return 'agree';
  if (type === 'appeal' && status === 'negotiating') return 'appeal-to-negotiate';
  return type satisfies RequestAction;
}
