import type { FileInput } from '@onesource/api/areas/requests/inputs';
import { useCommand } from '../../cases/use-command.ts';
import { api, unwrap } from '../../lib/api.ts';
import { requestQueries } from '../queries.ts';

/** Files a request. The same content sent again after a broken line is one request, not two. */
export const useFiling = () =>
  useCommand({
    send: (input: FileInput, key) =>
      unwrap(api.api.requests.$post({ json: input }, { headers: { 'Idempotency-Key': key } })),
    // Its page says what one has asked for of the resource
    changes: [...requestQueries.all(), 'resources'],
    shows: ({ id }) => requestQueries.detail(id).queryKey,
    quiet: true,
  });
