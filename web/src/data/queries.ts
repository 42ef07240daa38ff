import type { loadData } from '@onesource/api/areas/datasets/commands';
import { useKinds } from '@onesource/db/vocabulary';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { exportAddress, findingQuery } from '../cases/finding/finding.ts';
import { api, unwrap } from '../lib/api.ts';
import { eachMinute } from '../lib/each-minute.ts';
import { sendFile } from '../lib/send-file.ts';

const { datasets, grants, requests, uses } = api.api;

/** What a load or a word about it may change. */
export const changes = ['datasets'];

export const datasetQuery = (id: string) =>
  queryOptions({
    queryKey: ['datasets', id] as const,
    queryFn: ({ signal }) => unwrap(datasets[':id'].$get({ param: { id } }, { init: { signal } })),
    refetchInterval: eachMinute,
  });
export type Dataset = Awaited<ReturnType<NonNullable<ReturnType<typeof datasetQuery>['queryFn']>>>;
export type Load = Dataset['loads'][number];
export type LoadReport = Awaited<ReturnType<typeof loadData>>;

export const templateUrl = (id: string) => `/api/datasets/${id}/template.xlsx`;
export const sendLoad = (id: string, mode: 'full' | 'upsert', file: File) =>
  sendFile<LoadReport>(`/api/datasets/${id}/loads?mode=${mode}`, file, () => {});
export const loadOf = (id: string, load: string) =>
  unwrap(datasets[':id'].loads[':load'].$get({ param: { id, load } }));
export const revertLoad = (id: string, load: string) =>
  unwrap(datasets[':id'].loads[':load'].revert.$post({ param: { id, load } }));
export const noteUnchanged = (id: string, note: string) =>
  unwrap(datasets[':id'].unchanged.$post({ param: { id }, json: { note } }));
export const openConditions = (id: string, open: boolean) =>
  unwrap(datasets[':id'].conditions.$post({ param: { id }, json: { open } }));

/** The request whose grant is used; by the key under which its own page keeps it. */
export const grantQuery = (id: string) =>
  queryOptions({
    queryKey: ['grants', id] as const,
    queryFn: ({ signal }) => unwrap(requests[':id'].$get({ param: { id } }, { init: { signal } })),
  });
export const usesQuery = (id: string, page: number, pageSize: number, refused = false) =>
  queryOptions({
    queryKey: ['uses', id, page, refused] as const,
    queryFn: ({ signal }) =>
      unwrap(
        grants[':id'].records.$get(
          {
            param: { id },
            query: { page: String(page), pageSize: String(pageSize), ...(refused && { refused: '1' as const }) },
          },
          { init: { signal } },
        ),
      ),
    placeholderData: keepPreviousData,
  });

export const listedKinds = [...useKinds, 'statement'] as const;
export type UseFilters = {
  q: string;
  kind: (typeof listedKinds)[number][];
  grant: string;
  department: string;
  from: string;
  until: string;
};
const queryOf = ({ kind, grant, ...filters }: UseFilters) => ({
  kind,
  ...(grant && { grant }),
  ...findingQuery({ ...filters, due: null }),
});
export const listedUsesQuery = (filters: UseFilters, page: number, pageSize: number) =>
  queryOptions({
    queryKey: ['uses', 'all', queryOf(filters), page] as const,
    queryFn: ({ signal }) =>
      unwrap(
        uses.$get(
          { query: { ...queryOf(filters), page: String(page), pageSize: String(pageSize) } },
          { init: { signal } },
        ),
      ),
    placeholderData: keepPreviousData,
  });
/** Where the same list is to be had as a workbook. */
export const usesExportUrl = (filters: UseFilters, language: 'zh' | 'en'): string =>
  exportAddress('/api/uses/export.xlsx', queryOf(filters), language);

export type Asked = {
  matter: string;
  keys?: Record<string, string>;
  where?: Record<string, string>;
  verify?: boolean;
};
export const lookUp = (id: string, json: Asked) => unwrap(grants[':id'].query.$post({ param: { id }, json }));
export type Found = Awaited<ReturnType<typeof lookUp>>;
export const downloadUrl = (id: string, format: 'xlsx' | 'csv', matter: string) =>
  `/api/grants/${id}/download?${new URLSearchParams({ format, matter })}`;
