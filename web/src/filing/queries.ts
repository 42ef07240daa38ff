import type { filingInput, remindInput } from '@onesource/api/areas/filing/inputs';
import type { FilingStanding } from '@onesource/api/areas/filing/rules/responsible';
import type { FilingDetail, FilingSummary } from '@onesource/api/areas/filing/view';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { exportAddress } from '../cases/finding/finding.ts';
import { api, unwrap } from '../lib/api.ts';

const { departments, filings, users } = api.api;

export const filingStates = ['missing', 'due', 'overdue', 'filed'] as const satisfies FilingStanding[];
export type { FilingDetail, FilingSummary };
export type FilingFilters = { state: FilingStanding | null; q: string; page: number; pageSize: number };

/** Where the same list is to be had as a workbook. */
export const exportUrl = ({ state, q }: Pick<FilingFilters, 'state' | 'q'>, language: 'zh' | 'en'): string =>
  exportAddress('/api/filings/export.xlsx', { ...(state && { state }), ...(q && { q }) }, language);

export const filingQueries = {
  all: () => ['filings'] as const,
  list: ({ state, q, page, pageSize }: FilingFilters) => {
    const query = { ...(state && { state }), ...(q && { q }), page: String(page), pageSize: String(pageSize) };
    return queryOptions({
      queryKey: [...filingQueries.all(), 'list', query],
      queryFn: ({ signal }) => unwrap(filings.$get({ query }, { init: { signal } })),
      placeholderData: keepPreviousData,
    });
  },
  detail: (id: string) =>
    queryOptions({
      queryKey: [...filingQueries.all(), 'detail', id],
      queryFn: ({ signal }) => unwrap(departments[':id'].filing.$get({ param: { id } }, { init: { signal } })),
    }),
  /** Until when a change of that day is to be told of. */
  term: (id: string, changedOn: string) =>
    queryOptions({
      queryKey: [...filingQueries.all(), 'term', id, changedOn],
      queryFn: ({ signal }) =>
        unwrap(departments[':id'].filing.term.$get({ param: { id }, query: { changedOn } }, { init: { signal } })),
      placeholderData: keepPreviousData,
    }),
  /** People of the department and below it who can be named, by part of a name. */
  colleagues: (department: string, q: string) =>
    queryOptions({
      queryKey: [...filingQueries.all(), 'colleagues', department, q],
      queryFn: ({ signal }) =>
        unwrap(
          users.$get(
            { query: { department, state: 'enabled', ...(q && { q }), page: '1', pageSize: '50' } },
            { init: { signal } },
          ),
        ),
      placeholderData: keepPreviousData,
      select: ({ items }) => items,
    }),
};

/** 催办备案 of several departments in one go. */
export const remind = (json: Reminding, key: string) =>
  unwrap(filings.remind.$post({ json }, { headers: { 'Idempotency-Key': key } }));
export type Reminding = z.input<typeof remindInput>;

export type Filing = z.input<typeof filingInput>;
/** `key`: one for each intent, so that a repeated click files once. */
export const file = (id: string, json: Filing, key: string) =>
  unwrap(departments[':id'].filing.$put({ param: { id }, json }, { headers: { 'Idempotency-Key': key } }));
