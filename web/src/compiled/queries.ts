import type { ListKind } from '@onesource/api/law/settings/registration';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../lib/api.ts';

const { lists } = api.api;

export type { ListedView } from '@onesource/api/areas/compiled/view';
export type CompiledKind = Exclude<ListKind, 'demands'>;
export const pageSize = 20;

/** By what a list is narrowed; '' where it is not. */
export type Narrowed = { department: string; from: string; until: string };

const queryOf = ({ department, from, until }: Narrowed) => ({
  ...(department && { department }),
  ...(from && { from }),
  ...(until && { until }),
});

export const compiledQueries = {
  /** Which lists there are, by the names of the text, each with its article. */
  known: () =>
    queryOptions({
      queryKey: ['compiled', 'known'],
      queryFn: ({ signal }) => unwrap(lists.$get({}, { init: { signal } })),
    }),
  /** A list of the directory: `demands` is another one, and has its own page. */
  list: (kind: CompiledKind, narrowed: Narrowed, page: number) =>
    queryOptions({
      queryKey: ['compiled', kind, narrowed, page],
      queryFn: ({ signal }) =>
        unwrap(
          lists[':kind'].$get(
            { param: { kind }, query: { ...queryOf(narrowed), page: String(page), pageSize: String(pageSize) } },
            { init: { signal } },
          ),
        ),
      placeholderData: keepPreviousData,
    }),
};

/** Where the list is to be had as a workbook. */
export const exportUrl = (kind: CompiledKind, narrowed: Narrowed, language: 'zh' | 'en'): string =>
  `/api/lists/${kind}/export.xlsx?${new URLSearchParams({ ...queryOf(narrowed), language })}`;
