import type { RegisterKind } from '@onesource/api/law/registers';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../lib/api.ts';

const { registers } = api.api;

export type { OverlapToName } from '@onesource/api/areas/catalog/sources/naming/view';
export type { EntryView, UseView } from '@onesource/api/areas/registers/view';
export type Filters = { department: string; from: string; until: string };
export const pageSize = 20;

const queryOf = ({ department, from, until }: Filters) => ({
  ...(department && { department }),
  ...(from && { from }),
  ...(until && { until }),
});
const pageOf = (filters: Filters, page: number) => ({
  ...queryOf(filters),
  page: String(page),
  pageSize: String(pageSize),
});

export const registerQueries = {
  /** Which registers there are, each with its article. */
  known: () =>
    queryOptions({
      queryKey: ['registers', 'known'],
      queryFn: ({ signal }) => unwrap(registers.$get({}, { init: { signal } })),
    }),
  entries: (filters: Filters, page: number) =>
    queryOptions({
      queryKey: ['registers', 'entries', filters, page],
      queryFn: ({ signal }) => unwrap(registers.entries.$get({ query: pageOf(filters, page) }, { init: { signal } })),
      placeholderData: keepPreviousData,
    }),
  /** N-19: items that several departments publish, with the source that was named or without one. */
  sources: (q: string, state: 'open' | 'named', page: number) =>
    queryOptions({
      queryKey: ['registers', 'sources', q, state, page],
      queryFn: ({ signal }) =>
        unwrap(
          registers.sources.$get(
            { query: { q, state, page: String(page), pageSize: String(pageSize) } },
            { init: { signal } },
          ),
        ),
      placeholderData: keepPreviousData,
    }),
  uses: (filters: Filters, page: number) =>
    queryOptions({
      queryKey: ['registers', 'uses', filters, page],
      queryFn: ({ signal }) => unwrap(registers.uses.$get({ query: pageOf(filters, page) }, { init: { signal } })),
      placeholderData: keepPreviousData,
    }),
};

/** N-19: the entry's department is named the source of the item. */
export const nameSource = (
  id: string,
  json: { version: number; itemId: string; replaces: string | null; note: string },
  key: string,
) =>
  unwrap(
    api.api.resources[':id']['name-source'].$post({ param: { id }, json }, { headers: { 'Idempotency-Key': key } }),
  );

/** Where the rows that fit are to be had as a workbook. */
export const exportUrl = (kind: Exclude<RegisterKind, 'sources'>, filters: Filters, language: 'zh' | 'en'): string =>
  `/api/registers/${kind}/export.xlsx?${new URLSearchParams({ ...queryOf(filters), language })}`;
