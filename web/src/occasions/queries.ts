import type { EntriesInput, ListInput, RecordInput } from '@onesource/api/areas/catalog/occasions/inputs';
import type { OccasionStatus } from '@onesource/db/vocabulary';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../lib/api.ts';

const occasions = api.api.changes;

export type OccasionList = ListInput['role'];
/** Lists of occasions, in the order of their tabs. */
export const occasionLists = ['waiting', 'late', 'all'] as const satisfies OccasionList[];
export type OccasionFilters = { role: OccasionList; status: OccasionStatus[]; page: number };

export const pageSize = 20;

export const occasionQueries = {
  all: () => ['occasions'] as const,
  list: ({ role, status, page }: OccasionFilters) =>
    queryOptions({
      queryKey: [...occasionQueries.all(), 'list', role, status, page],
      queryFn: ({ signal }) =>
        unwrap(
          occasions.$get(
            { query: { role, status, page: String(page), pageSize: String(pageSize) } },
            { init: { signal } },
          ),
        ),
      placeholderData: keepPreviousData,
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: [...occasionQueries.all(), 'detail', id],
      queryFn: ({ signal }) => unwrap(occasions[':id'].$get({ param: { id } }, { init: { signal } })),
    }),
  /** Entries of the own department to choose from, by name. */
  entries: (of: EntriesInput['of'], q: string) =>
    queryOptions({
      queryKey: [...occasionQueries.all(), 'entries', of, q],
      queryFn: ({ signal }) => unwrap(occasions.entries.$get({ query: { of, q } }, { init: { signal } })),
      placeholderData: keepPreviousData,
    }),
  /** What the entry's own page says of it in the directory. */
  resource: (id: string) =>
    queryOptions({
      queryKey: ['resources', 'detail', id],
      queryFn: ({ signal }) => unwrap(api.api.resources[':id'].$get({ param: { id } }, { init: { signal } })),
    }),
};

/** By when the catalog follows, under the profile in force. */
export const updateRules = () =>
  queryOptions({
    queryKey: ['policy', 'update'],
    queryFn: async ({ signal }) => {
      const { catalogUpdate } = await unwrap(api.api.policy.$get({}, { init: { signal } }));
      return { catalogUpdate };
    },
    staleTime: 60 * 60_000,
  });

/** `key`: one for each intent, so that a repeated click records once. */
export const recordOccasion = (json: RecordInput, key: string) =>
  unwrap(occasions.$post({ json }, { headers: { 'Idempotency-Key': key } }));
