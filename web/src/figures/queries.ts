import type { FiguresView } from '@onesource/api/areas/requests/figures/queries';
import type { FigureKind } from '@onesource/db/vocabulary';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../lib/api.ts';
import { paths } from '../paths.ts';

export type { FiguresView };
export type Figures = FiguresView['total'];
/** Months as `YYYY-MM`; empty where the address does not say. */
export type Filters = { department: string; from: string; until: string };

const queryOf = ({ department, from, until }: Filters) => ({
  ...(department && { department }),
  ...(from && { from }),
  ...(until && { until }),
});

/** Below the requests: what changes there changes here. */
export const figuresQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['requests', 'figures', filters],
    queryFn: ({ signal }) => unwrap(api.api.figures.$get({ query: queryOf(filters) }, { init: { signal } })),
    placeholderData: keepPreviousData,
  });

/** Where the same is to be had as a workbook. */
export const exportUrl = (filters: Filters, language: 'zh' | 'en'): string =>
  `/api/figures/export.xlsx?${new URLSearchParams({ ...queryOf(filters), language })}`;

/** The list of exactly the requests that a figure counts: of a department or of all, in these months, both included. */
export function countedPath(list: FiguresView['list'], kind: FigureKind, { department, from, until }: Filters): string {
  const [year = 0, month = 0] = until.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const search = new URLSearchParams({ role: list, figure: kind, from: `${from}-01`, until: `${until}-${lastDay}` });
  if (department) search.set('department', department);
  return `${paths.requests}?${search}`;
}
