import type { OpeningDetail } from '@onesource/api/areas/opening/closing';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';

export type Opened = NonNullable<OpeningDetail['opened']>;
export type Taken = Opened['taken'];

/** 开放情况 of a resource; `stand`: the version of its registration, of whose draft it says what that would close. */
export const openedQuery = (id: string, stand = 0) =>
  queryOptions({
    // With the registrations: a step with one makes it another
    queryKey: ['registrations', 'opened', id, stand] as const,
    queryFn: ({ signal }) => unwrap(api.api.openings[':id'].$get({ param: { id } }, { init: { signal } })),
    placeholderData: keepPreviousData,
  });

export const daysQuery = (id: string, page: number, pageSize: number) =>
  queryOptions({
    queryKey: ['registrations', 'opened', id, 'days', { page, pageSize }] as const,
    queryFn: ({ signal }) =>
      unwrap(
        api.api.openings[':id'].days.$get(
          { param: { id }, query: { page: String(page), pageSize: String(pageSize) } },
          { init: { signal } },
        ),
      ),
    placeholderData: keepPreviousData,
  });
