import type { ListInput, ReportInput } from '@onesource/api/areas/discrepancies/inputs';
import type { DiscrepancyStatus } from '@onesource/db/vocabulary';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { exportAddress, type Finding, findingQuery } from '../cases/finding/finding.ts';
import { api, unwrap } from '../lib/api.ts';

const discrepancies = api.api.discrepancies;

export type DiscrepancyList = ListInput['role'];
/** Lists of doubts, in the order of their tabs. */
export const discrepancyLists = ['mine', 'collector', 'all', 'authority'] as const satisfies DiscrepancyList[];
export type DiscrepancyFilters = Finding & {
  role: DiscrepancyList;
  status: DiscrepancyStatus[];
  sort: ListInput['sort'] | null;
};

const queryOf = (filters: DiscrepancyFilters) => ({
  role: filters.role,
  status: filters.status,
  ...findingQuery(filters),
  ...(filters.sort && { sort: filters.sort }),
});

/** Where the same list is to be had as a workbook. */
export const exportUrl = (filters: DiscrepancyFilters, language: 'zh' | 'en'): string =>
  exportAddress('/api/discrepancies/export.xlsx', queryOf(filters), language);

export const pageSize = 20;

export const discrepancyQueries = {
  all: () => ['discrepancies'] as const,
  list: (filters: DiscrepancyFilters, page: number) =>
    queryOptions({
      queryKey: [...discrepancyQueries.all(), 'list', queryOf(filters), page],
      queryFn: ({ signal }) =>
        unwrap(
          discrepancies.$get(
            { query: { ...queryOf(filters), page: String(page), pageSize: String(pageSize) } },
            { init: { signal } },
          ),
        ),
      placeholderData: keepPreviousData,
    }),
  /** The items of a resource that the reader may doubt; none where it is doubted as a whole. */
  items: (resourceId: string) =>
    queryOptions({
      queryKey: [...discrepancyQueries.all(), 'items', resourceId],
      queryFn: ({ signal }) =>
        unwrap(discrepancies.resources[':id'].$get({ param: { id: resourceId } }, { init: { signal } })),
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: [...discrepancyQueries.all(), 'detail', id],
      queryFn: ({ signal }) => unwrap(discrepancies[':id'].$get({ param: { id } }, { init: { signal } })),
    }),
};

/** Who deals with a doubt under the profile in force. */
export const contentsRules = () =>
  queryOptions({
    queryKey: ['policy', 'contents'],
    queryFn: async ({ signal }) => {
      const { contentsDiffer, correctionTerm, casesGoOn } = await unwrap(api.api.policy.$get({}, { init: { signal } }));
      return { contentsDiffer, correctionTerm, casesGoOn };
    },
    staleTime: 60 * 60_000,
  });

/** `key`: one for each intent, so that a repeated click reports once. */
export const reportDoubt = (json: ReportInput, key: string) =>
  unwrap(discrepancies.$post({ json }, { headers: { 'Idempotency-Key': key } }));
