import type { ListInput } from '@onesource/api/areas/requests/inputs';
import type { DeliveryStatus, FigureKind, RequestStatus } from '@onesource/db/vocabulary';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../lib/api.ts';

export type RequestList = ListInput['role'];
/** Lists of requests, in the order of their tabs. */
export const requestLists = ['mine', 'provider', 'authority', 'all'] as const satisfies RequestList[];
export type RequestFilters = {
  role: RequestList;
  status: RequestStatus[];
  delivery: DeliveryStatus[];
  /** What a figure counts, of a department and between two days; null and empty where it does not narrow. */
  figure: FigureKind | null;
  department: string;
  from: string;
  until: string;
  sort: ListInput['sort'] | null;
  page: number;
};

export const pageSize = 20;

export const requestQueries = {
  all: () => ['requests'] as const,
  list: ({ role, status, delivery, sort, page, figure, department, from, until }: RequestFilters) =>
    queryOptions({
      queryKey: [...requestQueries.all(), 'list', role, status, delivery, figure, department, from, until, sort, page],
      queryFn: ({ signal }) =>
        unwrap(
          api.api.requests.$get(
            {
              query: {
                role,
                status,
                delivery,
                ...(figure && { figure }),
                ...(department && { department }),
                ...(from && { from }),
                ...(until && { until }),
                ...(sort && { sort }),
                page: String(page),
                pageSize: String(pageSize),
              },
            },
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
  background: (id: string) =>
    queryOptions({
      queryKey: [...requestQueries.all(), 'background', id],
      queryFn: ({ signal }) => unwrap(api.api.requests[':id'].background.$get({ param: { id } }, { init: { signal } })),
    }),
};
