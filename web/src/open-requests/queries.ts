import type { OpenRequestStatus } from '@onesource/db/vocabulary';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../lib/api.ts';

const requests = api.api['open-requests'];

export const pageSize = 20;

export const openRequestQueries = {
  all: () => ['open-requests'] as const,
  list: (status: OpenRequestStatus[], page: number) =>
    queryOptions({
      queryKey: [...openRequestQueries.all(), 'list', status, page],
      queryFn: ({ signal }) =>
        unwrap(
          requests.$get({ query: { status, page: String(page), pageSize: String(pageSize) } }, { init: { signal } }),
        ),
      placeholderData: keepPreviousData,
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: [...openRequestQueries.all(), 'detail', id],
      queryFn: ({ signal }) => unwrap(requests[':id'].$get({ param: { id } }, { init: { signal } })),
    }),
};
