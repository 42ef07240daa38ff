import type { ComparisonList } from '@onesource/api/areas/quality/comparing/queries';
import type { ComparedRows } from '@onesource/api/areas/quality/comparing/rows';
import type { ComparisonDetail } from '@onesource/api/areas/quality/comparing/view';
import type { ComparedSide } from '@onesource/db/vocabulary';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';

export type { ComparedRows, ComparedSide, ComparisonDetail };
export type Line = ComparisonList['items'][number];
export type Item = ComparisonDetail['items'][number];

const { comparisons } = api.api;

export const pageSize = 20;

export type Filters = { show: 'differing' | null; department: string; resource: string; q: string };

export const comparisonsQuery = ({ show, department, resource, q }: Filters, page: number) =>
  queryOptions({
    queryKey: ['comparisons', 'list', { show, department, resource, q }, page] as const,
    queryFn: ({ signal }) =>
      unwrap(
        comparisons.$get(
          {
            query: {
              ...(show && { show }),
              ...(department && { department }),
              ...(resource && { resource }),
              ...(q && { q }),
              page: String(page),
              pageSize: String(pageSize),
            },
          },
          { init: { signal } },
        ),
      ),
    placeholderData: keepPreviousData,
  });

export const comparisonQuery = (id: string) =>
  queryOptions({
    queryKey: ['comparisons', 'detail', id] as const,
    queryFn: ({ signal }) => unwrap(comparisons[':id'].$get({ param: { id } }, { init: { signal } })),
    // What was left to the next minute comes by itself
    refetchInterval: ({ state }) => (state.data?.pending ? 10_000 : false),
  });

export const rowsPageSize = 10;

export const comparedRowsQuery = (id: string, about: string, page: number) =>
  queryOptions({
    queryKey: ['comparisons', 'rows', id, about, page] as const,
    queryFn: ({ signal }) =>
      unwrap(
        comparisons[':id'].rows.$get(
          { param: { id }, query: { about, page: String(page), pageSize: String(rowsPageSize) } },
          { init: { signal } },
        ),
      ),
    placeholderData: keepPreviousData,
  });

export type Doubt = { item: string; side: ComparedSide; found: string; expected: string; evidence: string };

export const doubtCompared = (id: string, version: number, doubt: Doubt, key: string) =>
  unwrap(
    comparisons[':id'].doubt.$post(
      { param: { id }, json: { version, ...doubt } },
      { headers: { 'Idempotency-Key': key } },
    ),
  );
