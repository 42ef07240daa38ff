import type { BasketInput, FileInput } from '@onesource/api/areas/requests/inputs';
import type { RequestView } from '@onesource/api/areas/requests/view';
import { useCommand } from '../../cases/use-command.ts';
import { api, unwrap } from '../../lib/api.ts';
import { requestQueries } from '../queries.ts';

/** What was filed, one or several in one go. */
async function filed(input: BasketInput, key: string): Promise<RequestView[]> {
  const answer = await unwrap(api.api.requests.$post({ json: input }, { headers: { 'Idempotency-Key': key } }));
  return 'requests' in answer ? answer.requests : [answer];
}

/** Files the requests of a basket (PD-33), all or none. */
export const useBasketAsking = () =>
  useCommand({ send: filed, changes: [...requestQueries.all(), 'resources'], quiet: true });

/** Files a request. The same content sent again after a broken line is one request, not two. */
export const useAsking = () =>
  useCommand({
    send: async (input: FileInput, key): Promise<RequestView> => {
      const [view] = await filed(input, key);
      if (!view) throw new Error('Nothing was filed.');
      return view;
    },
    // Its page says what one has asked for of the resource
    changes: [...requestQueries.all(), 'resources'],
    shows: ({ id }) => requestQueries.detail(id).queryKey,
    quiet: true,
  });
