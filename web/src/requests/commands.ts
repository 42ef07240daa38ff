import type { requestCommands } from '@onesource/api/areas/requests/inputs';
import type { RequestAction } from '@onesource/api/areas/requests/rules/decide';
import type { RequestView } from '@onesource/api/areas/requests/view';
import type { CommandInput } from '@onesource/api/cases/commands';
import { useTranslation } from 'react-i18next';
import { generatePath, useMatch, useNavigate } from 'react-router-dom';
import { useCaseCommand } from '../cases/use-command.ts';
import { api } from '../lib/api.ts';
import { paths } from '../paths.ts';
import { requestQueries } from './queries.ts';

/** A command on a request; the version it was read at is added when it is sent. */
export type RequestCommand = CommandInput<typeof requestCommands>;

/** Sends commands on a request. On its own page, one that opens another request leads there. */
export function useRequestCommand(request: Pick<RequestView, 'id' | 'version'>) {
  const { t } = useTranslation('requests');
  const navigate = useNavigate();
  const onItsPage = useMatch(paths.request) !== null;
  return useCaseCommand<RequestCommand, RequestView>(request, {
    queries: requestQueries,
    routes: api.api.requests[':id'],
    // Its page says what one has asked for of it; opinions asked on it end with the decision
    also: ['resources', 'opinions'],
    done: (view, command) => t(`done.${doneOf(command, view)}`, { number: view.number }),
    quiet: true,
    onDone: ({ id }) => {
      if (onItsPage && id !== request.id) return navigate(generatePath(paths.request, { id }));
    },
  });
}

/** What was done, told apart by what came of it. */
function doneOf({ type }: RequestCommand, { status }: RequestView) {
  // Somebody else has to agree too
  if (type === 'approve' || type === 'approve-partly') {
    if (status === 'submitted') return 'agree';
    // Each agreed to something, and all to nothing
    if (status === 'refused') return 'agreed-nothing';
  }
  if (type === 'resume' && status === 'suspended') return 'resume-own';
  if (type === 'appeal' && status === 'negotiating') return 'appeal-to-negotiate';
  return type satisfies RequestAction;
}
