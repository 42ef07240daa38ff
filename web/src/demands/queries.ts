import type { FileInput, ListInput } from '@onesource/api/areas/demands/inputs';
import type { DemandStatus } from '@onesource/db/vocabulary';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { exportAddress, type Finding, findingQuery } from '../cases/finding/finding.ts';
import { api, unwrap } from '../lib/api.ts';

const { demands, resources, policy } = api.api;

export type DemandList = ListInput['role'];
/** Lists of demands, in the order of their tabs. */
export const demandLists = ['mine', 'provider', 'all', 'authority'] as const satisfies DemandList[];
export type DemandFilters = Finding & {
  role: DemandList;
  status: DemandStatus[];
  sort: ListInput['sort'] | null;
};

const queryOf = (filters: DemandFilters) => ({
  role: filters.role,
  status: filters.status,
  ...findingQuery(filters),
  ...(filters.sort && { sort: filters.sort }),
});

/** Where the same list is to be had as a workbook. */
export const exportUrl = (filters: DemandFilters, language: 'zh' | 'en'): string =>
  exportAddress('/api/demands/export.xlsx', queryOf(filters), language);

export const pageSize = 20;

/** Title and first ten items: the rest makes a demand no more alike, and its address too long. */
export const likeOf = (title: string, items: readonly string[]): [string, string[]] => [title, items.slice(0, 10)];

export const demandQueries = {
  all: () => ['demands'] as const,
  list: (filters: DemandFilters, page: number) =>
    queryOptions({
      queryKey: [...demandQueries.all(), 'list', queryOf(filters), page],
      queryFn: ({ signal }) =>
        unwrap(
          demands.$get(
            { query: { ...queryOf(filters), page: String(page), pageSize: String(pageSize) } },
            { init: { signal } },
          ),
        ),
      placeholderData: keepPreviousData,
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: [...demandQueries.all(), 'detail', id],
      queryFn: ({ signal }) => unwrap(demands[':id'].$get({ param: { id } }, { init: { signal } })),
    }),
  /** What there is already, for a demand that is being written. */
  like: (title: string, items: readonly string[]) =>
    queryOptions({
      queryKey: [...demandQueries.all(), 'like', ...likeOf(title, items)],
      queryFn: ({ signal }) => {
        const [said, named] = likeOf(title, items);
        return unwrap(demands.like.$get({ query: { title: said, items: named } }, { init: { signal } }));
      },
      enabled: title.length > 1,
      placeholderData: keepPreviousData,
    }),
};

/** How demands are dealt with under the profile in force, and what it calls the list of them (SH-26). */
export const demandRules = () =>
  queryOptions({
    queryKey: ['policy', 'demands'],
    queryFn: async ({ signal }) => {
      const { demands, demandTerm, lists } = await unwrap(policy.$get({}, { init: { signal } }));
      return { demands, demandTerm, lists };
    },
    staleTime: 60 * 60_000,
  });

/** Entries of the directory by their names; of one department, where that is who answers. */
export const entries = (q: string, department: string | null) =>
  queryOptions({
    queryKey: ['resources', 'to-answer-with', q, department],
    queryFn: ({ signal }) =>
      unwrap(
        resources.$get(
          {
            query: {
              industry: [],
              shareType: [],
              class: [],
              openness: [],
              updateCycle: [],
              department: department === null ? [] : [department],
              q,
              pageSize: '20',
            },
          },
          { init: { signal } },
        ),
      ),
    enabled: q !== '' || department !== null,
    placeholderData: keepPreviousData,
  });

/** `key`: one for each intent, so that a repeated click files once. */
export const fileDemand = (json: FileInput, key: string) =>
  unwrap(demands.$post({ json }, { headers: { 'Idempotency-Key': key } }));
