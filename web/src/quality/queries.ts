import type { QualityList } from '@onesource/api/areas/quality/grid';
import type { FailingRows, ItemValues } from '@onesource/api/areas/quality/rows';
import type { DimensionsView, QualityDetail } from '@onesource/api/areas/quality/view';
import type { QualityRule } from '@onesource/db/quality';
import type { DataStanding, GridDimension } from '@onesource/db/vocabulary';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../lib/api.ts';
import { eachMinute } from '../lib/each-minute.ts';

export type { DimensionsView, FailingRows, ItemValues, QualityDetail, QualityList, QualityRule };
export type Figure = NonNullable<DimensionsView['complete']>;
export type Line = QualityList['items'][number];

const { quality } = api.api;

export const pageSize = 20;

export type Filters = {
  standing: DataStanding | null;
  poor: GridDimension | null;
  department: string;
  /** Of the department alone, without the units below it. */
  only: 'own' | null;
  /** Those for which no rules are chosen. */
  rules: 'none' | null;
  q: string;
  sort: 'name' | null;
};

const queryOf = ({ standing, poor, department, only, rules, q, sort }: Filters) => ({
  ...(standing && { standing }),
  ...(poor && { poor }),
  ...(department && { department }),
  ...(only && { only }),
  ...(rules && { rules }),
  ...(q && { q }),
  ...(sort && { sort }),
});

export const gridQuery = (filters: Filters, page: number) =>
  queryOptions({
    queryKey: ['quality', 'grid', filters, page] as const,
    queryFn: ({ signal }) =>
      unwrap(
        quality.$get(
          { query: { ...queryOf(filters), page: String(page), pageSize: String(pageSize) } },
          { init: { signal } },
        ),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: eachMinute,
  });

export const trendQuery = (department: string) =>
  queryOptions({
    queryKey: ['quality', 'trend', department] as const,
    queryFn: ({ signal }) =>
      unwrap(quality.trend.$get({ query: department ? { department } : {} }, { init: { signal } })),
    placeholderData: keepPreviousData,
  });

export const detailQuery = (id: string) =>
  queryOptions({
    queryKey: ['quality', 'detail', id] as const,
    queryFn: ({ signal }) => unwrap(quality[':id'].$get({ param: { id } }, { init: { signal } })),
    // What was left to the next minute comes by itself
    refetchInterval: ({ state }) => (state.data?.pending && !state.data.slow ? 10_000 : false),
  });

export const faultsPageSize = 10;

/** What a figure counts: a rule; all rules of a dimension, of an item where one is named. */
export type Counted = { rule: string; dimension: GridDimension | null; item: string };

export const faultsQuery = (id: string, { rule, dimension, item }: Counted, page: number) =>
  queryOptions({
    queryKey: ['quality', 'faults', id, rule, dimension, item, page] as const,
    queryFn: ({ signal }) =>
      unwrap(
        quality[':id'].rows.$get(
          {
            param: { id },
            query: {
              ...(rule ? { rule } : { ...(dimension && { dimension }), ...(item && { item }) }),
              page: String(page),
              pageSize: String(faultsPageSize),
            },
          },
          { init: { signal } },
        ),
      ),
    placeholderData: keepPreviousData,
  });

export const valuesQuery = (id: string, item: string, page: number) =>
  queryOptions({
    queryKey: ['quality', 'values', id, item, page] as const,
    queryFn: ({ signal }) =>
      unwrap(
        quality[':id'].values.$get(
          { param: { id }, query: { item, page: String(page), pageSize: String(faultsPageSize) } },
          { init: { signal } },
        ),
      ),
    placeholderData: keepPreviousData,
  });

type Said = { version: number; rules: QualityRule[]; resting: QualityRule[] };

export const setRules = (id: string, { version, rules, resting }: Said, key: string) =>
  unwrap(
    quality[':id']['set-rules'].$post(
      { param: { id }, json: { version, rules, resting } },
      { headers: { 'Idempotency-Key': key } },
    ),
  );
