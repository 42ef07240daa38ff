import type { ListedView } from '@onesource/api/areas/compiled/view';
import type { ListKind } from '@onesource/api/law/settings/registration';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../lib/api.ts';

const { lists } = api.api;

export type { ListedView } from '@onesource/api/areas/compiled/view';
export type CompiledKind = Exclude<ListKind, 'demands'>;
export const pageSize = 20;
type Page = {
  total: number;
  items: ListedView[];
  places: { place: { id: string; name: string } | null; count: number }[];
};

const queryOf = (department: string): Record<string, string> => (department ? { department } : {});

export const compiledQueries = {
  /** Which lists there are, by the names of the text, each with its article. */
  known: () =>
    queryOptions({
      queryKey: ['compiled', 'known'],
      queryFn: ({ signal }) => unwrap(lists.$get({}, { init: { signal } })),
    }),
  /** A list of the directory: `demands` is another one, and has its own page. */
  list: (kind: CompiledKind, department: string, page: number) =>
    queryOptions({
      queryKey: ['compiled', kind, department, page],
      queryFn: ({ signal }) =>
        unwrap(
          lists[':kind'].$get(
            { param: { kind }, query: { ...queryOf(department), page: String(page), pageSize: String(pageSize) } },
            { init: { signal } },
          ),
        ) as Promise<Page>,
      placeholderData: keepPreviousData,
    }),
};

/** Where the list is to be had as a workbook. */
export const exportUrl = (kind: CompiledKind, department: string, language: 'zh' | 'en'): string =>
  `/api/lists/${kind}/export.xlsx?${new URLSearchParams({ ...queryOf(department), language })}`;
