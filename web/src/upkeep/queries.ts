import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../lib/api.ts';

const { backups } = api.api;

export const backupsQuery = (page: number, pageSize: number) =>
  queryOptions({
    queryKey: ['backups', page, pageSize] as const,
    queryFn: ({ signal }) =>
      unwrap(backups.$get({ query: { page: String(page), pageSize: String(pageSize) } }, { init: { signal } })),
    placeholderData: keepPreviousData,
  });

export type Backups = Awaited<ReturnType<NonNullable<ReturnType<typeof backupsQuery>['queryFn']>>>;
export type Backup = Backups['items'][number];
