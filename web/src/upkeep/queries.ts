import type { PushState } from '@onesource/api/areas/upkeep/rules/pushes';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../lib/api.ts';

const { backups, breakdowns, pushes } = api.api;

export const backupsQuery = (page: number, pageSize: number) =>
  queryOptions({
    queryKey: ['backups', page, pageSize] as const,
    queryFn: ({ signal }) =>
      unwrap(backups.$get({ query: { page: String(page), pageSize: String(pageSize) } }, { init: { signal } })),
    placeholderData: keepPreviousData,
  });

export type Backups = Awaited<ReturnType<NonNullable<ReturnType<typeof backupsQuery>['queryFn']>>>;
export type Backup = Backups['items'][number];

export const pushesQuery = (page: number, pageSize: number, state: PushState | null) =>
  queryOptions({
    queryKey: ['pushes', page, pageSize, state] as const,
    queryFn: ({ signal }) =>
      unwrap(
        pushes.$get(
          { query: { page: String(page), pageSize: String(pageSize), ...(state && { state }) } },
          { init: { signal } },
        ),
      ),
    placeholderData: keepPreviousData,
  });

export type Push = Awaited<ReturnType<NonNullable<ReturnType<typeof pushesQuery>['queryFn']>>>['items'][number];

export const resendPush = (id: string) => unwrap(pushes[':id'].resend.$post({ param: { id } }));

export const breakdownsQuery = (page: number, pageSize: number) =>
  queryOptions({
    queryKey: ['breakdowns', page, pageSize] as const,
    queryFn: ({ signal }) =>
      unwrap(breakdowns.$get({ query: { page: String(page), pageSize: String(pageSize) } }, { init: { signal } })),
    placeholderData: keepPreviousData,
  });

export type Breakdown = Awaited<
  ReturnType<NonNullable<ReturnType<typeof breakdownsQuery>['queryFn']>>
>['items'][number];
