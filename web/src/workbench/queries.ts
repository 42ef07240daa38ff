import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../lib/api.ts';

/** What waits is looked for this often, in milliseconds. */
const refetchInterval = 60_000;

/** Under the inbox's key: whatever is done there, or anywhere else, changes this too. */
export const workbenchQuery = () =>
  queryOptions({
    queryKey: ['inbox', 'workbench'],
    queryFn: ({ signal }) => unwrap(api.api.workbench.$get({}, { init: { signal } })),
    refetchInterval,
  });
