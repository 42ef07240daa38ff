import type { Freshness } from '@onesource/api/areas/quality/freshness/queries';
import type { FreshnessColour, FreshnessReason } from '@onesource/db/vocabulary';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';
import { eachMinute } from '../../lib/each-minute.ts';

export type { Freshness };
export type Line = Freshness['items'][number];

export const pageSize = 20;

export type Filters = { department: string; colour: FreshnessColour | null; reason: FreshnessReason | null };

export const freshnessQuery = ({ department, colour, reason }: Filters, page: number) =>
  queryOptions({
    // What a load, a word about a cycle or a program changes is read anew with the datasets
    queryKey: ['datasets', 'freshness', department, colour, reason, page] as const,
    queryFn: ({ signal }) =>
      unwrap(
        api.api.freshness.$get(
          {
            query: {
              ...(department && { department }),
              ...(colour && { colour }),
              ...(reason && { reason }),
              ...{ page: String(page), pageSize: String(pageSize) },
            },
          },
          { init: { signal } },
        ),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: eachMinute,
  });
