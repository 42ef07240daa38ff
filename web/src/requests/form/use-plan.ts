import type { PlanInput } from '@onesource/api/areas/requests/inputs';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { api, unwrap } from '../../lib/api.ts';
import { isDay } from '../../lib/days.ts';
import { useSettled } from '../../lib/use-settled.ts';
import type { RequestDraft } from './draft.ts';

export type RequestPlan = InferResponseType<typeof api.api.requests.plan.$post, 200>;

/** Milliseconds of quiet before the server is asked again: typing asks once. */
const quiet = 300;

/**
 * What the way depends on, whether a colleague has asked for the same, and what may be wrong with the period: days that are
 * half typed and other words do not ask anew.
 */
export const asking = (resourceId: string, draft: RequestDraft): PlanInput => ({
  resourceId,
  itemIds: [...(draft.itemIds ?? [])].sort(),
  wanted: (draft.wanted ?? '').trim(),
  matter: (draft.matter ?? '').trim(),
  purpose: draft.purpose,
  delivery: draft.delivery,
  scenarioId: draft.scenarioId || null,
  asksProvider: draft.asksProvider === true,
  ...(isDay(draft.from ?? '') && { from: draft.from }),
  ...(isDay(draft.until ?? '') && { until: draft.until }),
});

const planOf = (input: PlanInput) =>
  queryOptions({
    queryKey: ['requests', 'plan', input],
    queryFn: ({ signal }) => unwrap(api.api.requests.plan.$post({ json: input }, { init: { signal } })),
    // The last answer stands while the next is on its way: nothing flickers
    placeholderData: keepPreviousData,
  });

/** Where the request would go, as the server says: the rules are not in the browser. Nothing before the first answer. */
export function usePlan(resourceId: string, draft: RequestDraft): RequestPlan | undefined {
  const input = useSettled(JSON.stringify(asking(resourceId, draft)), quiet);
  return useQuery(planOf(JSON.parse(input))).data;
}
