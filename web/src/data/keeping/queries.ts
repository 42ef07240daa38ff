import type { cycleInputs } from '@onesource/api/areas/datasets/keeping/inputs';
import type { CommandInput } from '@onesource/api/cases/commands';
import type { DataStanding } from '@onesource/db/vocabulary';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ClientResponse } from 'hono/client';
import { api, unwrap } from '../../lib/api.ts';
import { eachMinute } from '../../lib/each-minute.ts';

export type { KeptUp } from '@onesource/api/areas/datasets/keeping/queries';
export type { CycleView, KeptLine } from '@onesource/api/areas/datasets/keeping/view';

const { datasets } = api.api;

export const pageSize = 20;

export type Filters = {
  standing: DataStanding | null;
  department: string;
  q: string;
  agreed: boolean;
  silent: boolean;
};

const queryOf = ({ standing, department, q, agreed, silent }: Filters) => ({
  ...(standing && { standing }),
  ...(department && { department }),
  ...(q && { q }),
  ...(agreed && { agreed: '1' as const }),
  ...(silent && { sending: 'silent' as const }),
});

export const keptQuery = (filters: Filters, page: number) =>
  queryOptions({
    queryKey: ['datasets', 'kept', filters, page] as const,
    queryFn: ({ signal }) =>
      unwrap(
        datasets.$get(
          { query: { ...queryOf(filters), page: String(page), pageSize: String(pageSize) } },
          { init: { signal } },
        ),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: eachMinute,
  });

/** Where the lines that fit are to be had as a workbook. */
export const keptUrl = (filters: Filters, language: 'zh' | 'en'): string =>
  `/api/datasets/export.xlsx?${new URLSearchParams({ ...queryOf(filters), language })}`;

/** What may be said of a dataset's update cycle. */
export type CycleCommand = CommandInput<typeof cycleInputs>;

type Route = {
  $post(
    args: { param: { id: string }; json: object },
    options: { headers: { 'Idempotency-Key': string } },
  ): Promise<ClientResponse<unknown, number, 'json'>>;
};
const routes: Record<CycleCommand['type'], Route> = datasets[':id'];

/** Says it, as it was read: the type is the address. */
export const sayOfCycle = (id: string, { type, ...json }: CycleCommand, key: string) =>
  unwrap(routes[type].$post({ param: { id }, json }, { headers: { 'Idempotency-Key': key } }));
