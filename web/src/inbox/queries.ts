import type { TaskKind } from '@onesource/db/vocabulary';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../lib/api.ts';

export const inboxStates = ['open', 'done'] as const;
export type InboxFilters = { state: (typeof inboxStates)[number]; kind: TaskKind[]; page: number };

export const pageSize = 50;

/** New work is looked for this often, in milliseconds. */
const refetchInterval = 60_000;

export const inboxQueries = {
  all: () => ['inbox'] as const,
  list: ({ state, kind, page }: InboxFilters) =>
    queryOptions({
      queryKey: [...inboxQueries.all(), 'list', state, kind, page],
      queryFn: ({ signal }) =>
        unwrap(
          api.api.inbox.$get(
            { query: { state, kind, page: String(page), pageSize: String(pageSize) } },
            { init: { signal } },
          ),
        ),
      placeholderData: keepPreviousData,
      refetchInterval,
    }),
  /** How much waits and how much of it is urgent, for the top bar. */
  summary: () =>
    queryOptions({
      queryKey: [...inboxQueries.all(), 'summary'],
      queryFn: ({ signal }) =>
        unwrap(api.api.inbox.$get({ query: { kind: undefined, pageSize: '1' } }, { init: { signal } })),
      select: ({ total, due }) => ({ total, due }),
      refetchInterval,
    }),
};
