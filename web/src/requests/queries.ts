import type { ListInput, RowLimitInput, ShownInput } from '@onesource/api/areas/requests/inputs';
import type { DeliveryStatus, FigureKind, RequestStatus, ShareType } from '@onesource/db/vocabulary';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { exportAddress, type Finding, findingQuery } from '../cases/finding/finding.ts';
import { api, unwrap } from '../lib/api.ts';

export type RequestList = ListInput['role'];
/** Lists of requests, in the order of their tabs. */
export const requestLists = ['mine', 'provider', 'authority', 'all'] as const satisfies RequestList[];
export type RequestFilters = Finding & {
  role: RequestList;
  status: RequestStatus[];
  shareType: ShareType[];
  delivery: DeliveryStatus[];
  /** What a figure counts, of the department and between the days; null where it does not narrow. */
  figure: FigureKind | null;
  sort: ListInput['sort'] | null;
};

const queryOf = (filters: RequestFilters) => ({
  role: filters.role,
  status: filters.status,
  shareType: filters.shareType,
  delivery: filters.delivery,
  ...findingQuery(filters),
  ...(filters.figure && { figure: filters.figure }),
  ...(filters.sort && { sort: filters.sort }),
});

/** Where the same list is to be had as a workbook. */
export const exportUrl = (filters: RequestFilters, language: 'zh' | 'en'): string =>
  exportAddress('/api/requests/export.xlsx', queryOf(filters), language);

export const pageSize = 20;

export const requestQueries = {
  all: () => ['requests'] as const,
  list: (filters: RequestFilters, page: number) =>
    queryOptions({
      queryKey: [...requestQueries.all(), 'list', queryOf(filters), page],
      queryFn: ({ signal }) =>
        unwrap(
          api.api.requests.$get(
            { query: { ...queryOf(filters), page: String(page), pageSize: String(pageSize) } },
            { init: { signal } },
          ),
        ),
      placeholderData: keepPreviousData,
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: [...requestQueries.all(), 'detail', id],
      queryFn: ({ signal }) => unwrap(api.api.requests[':id'].$get({ param: { id } }, { init: { signal } })),
    }),
  /** What like requests came to, and what the own department said last. */
  precedents: (resourceId: string) =>
    queryOptions({
      queryKey: [...requestQueries.all(), 'precedents', resourceId],
      queryFn: ({ signal }) =>
        unwrap(api.api.requests.precedents.$get({ query: { resourceId } }, { init: { signal } })),
    }),
  /** Why what others may do is not for the reader. */
  why: (id: string) =>
    queryOptions({
      queryKey: [...requestQueries.all(), 'why', id],
      queryFn: ({ signal }) => unwrap(api.api.requests[':id'].why.$get({ param: { id } }, { init: { signal } })),
    }),
  agreement: (id: string) =>
    queryOptions({
      queryKey: [...requestQueries.all(), 'agreement', id],
      queryFn: ({ signal }) => unwrap(api.api.requests[':id'].agreement.$get({ param: { id } }, { init: { signal } })),
    }),
  background: (id: string) =>
    queryOptions({
      queryKey: [...requestQueries.all(), 'background', id],
      queryFn: ({ signal }) => unwrap(api.api.requests[':id'].background.$get({ param: { id } }, { init: { signal } })),
    }),
};

type Previewed = { itemIds?: string[]; rows?: RowLimitInput[]; shown?: ShownInput[] };
/** Rows as they would be answered under what is being decided; not kept, for they are data. */
export const previewOf = (id: string, said: Previewed) =>
  queryOptions({
    queryKey: [...requestQueries.all(), 'preview', id, said] as const,
    queryFn: () => unwrap(api.api.grants[':id'].preview.$post({ param: { id }, json: said })),
    retry: false,
    gcTime: 0,
  });
