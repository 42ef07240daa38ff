import type { DataStanding, UpdateCycle } from '@onesource/db/vocabulary';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';

export type { KeptUp } from '@onesource/api/areas/datasets/keeping/queries';
export type { CycleView, KeptLine } from '@onesource/api/areas/datasets/keeping/view';

const { datasets } = api.api;

export const pageSize = 20;

export type Filters = { standing: DataStanding | null; department: string; q: string; agreed: boolean };

const queryOf = ({ standing, department, q, agreed }: Filters) => ({
  ...(standing && { standing }),
  ...(department && { department }),
  ...(q && { q }),
  ...(agreed && { agreed: '1' as const }),
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
  });

/** Where the lines that fit are to be had as a workbook. */
export const keptUrl = (filters: Filters, language: 'zh' | 'en'): string =>
  `/api/datasets/export.xlsx?${new URLSearchParams({ ...queryOf(filters), language })}`;

/** What may be said of a dataset's update cycle. */
export type CycleCommand =
  | { type: 'ask-cycle'; cycle: UpdateCycle; reason: string }
  | { type: 'withdraw-cycle'; agreement: string }
  | { type: 'answer-cycle'; agreement: string; outcome: 'agreed' | 'refused'; until: string | null; note: string }
  | { type: 'end-cycle'; agreement: string; note: string };

export function sayOfCycle(id: string, command: CycleCommand, key: string) {
  const [param, options] = [{ id }, { headers: { 'Idempotency-Key': key } }];
  const { ':id': one } = datasets;
  switch (command.type) {
    case 'ask-cycle':
      return unwrap(one['ask-cycle'].$post({ param, json: command }, options));
    case 'withdraw-cycle':
      return unwrap(one['withdraw-cycle'].$post({ param, json: command }, options));
    case 'answer-cycle':
      return unwrap(one['answer-cycle'].$post({ param, json: command }, options));
    case 'end-cycle':
      return unwrap(one['end-cycle'].$post({ param, json: command }, options));
  }
}
