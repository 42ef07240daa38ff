import type { Decision } from '../../../cases/decision.ts';
import { dayOf, type WorkingCalendar } from '../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import { deliveryDay, overdue } from './delivery.ts';
import { useDue, yearAfter } from './grant-life.ts';
import { evolve, type RequestEvent, type RequestState } from './state.ts';

type Under = { policy: PolicyProfile; calendar: WorkingCalendar; now: Date };

/**
 * What follows the moment a grant takes effect: the provider owes the data (rule 15a), and a year later the consumer
 * states what they were used for (15b). The one place at which data that are kept in the platform can be provided at
 * once: a `delivery_provided` after `delivery_awaited` does it, and acceptance stays with the consumer.
 */
export function whenTakingEffect({ calendar, now }: Under): RequestEvent[] {
  const dueOn = deliveryDay(null, { calendar, now });
  return [{ type: 'delivery_awaited', dueOn, useOn: yearAfter(dayOf(now)) }];
}

/** The events of a step with what follows from them, where a grant takes effect by it. */
export function withWhatFollows(request: RequestState, events: readonly RequestEvent[], under: Under): RequestEvent[] {
  const after = events.reduce((state, event) => evolve(state, event, under.now), request);
  const takesEffect = request.grant?.effectiveAt == null && after.grant?.effectiveAt != null;
  return [...events, ...(takesEffect ? whenTakingEffect(under) : [])];
}

/** The same of a decision, which may be a refusal. */
export const andWhatFollows = (
  request: RequestState,
  decision: Decision<RequestEvent>,
  under: Under,
): Decision<RequestEvent> =>
  decision.ok ? { ok: true, events: withWhatFollows(request, decision.events, under) } : decision;

/** What time does to a grant that runs, or rests: it ends, its delivery is overdue, a statement of its use is due. */
export function grantOnTick(request: RequestState, now: Date): RequestEvent | null {
  const today = dayOf(now);
  if (request.until < today) return { type: 'expired' };
  if (request.status === 'granted' && overdue(request, today)) return { type: 'delivery_overdue' };
  return useDue(request, today) ? { type: 'use_asked' } : null;
}
