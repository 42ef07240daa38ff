import type { Delivery } from '@onesource/db/vocabulary';
import { type Decision, refuse } from '../../../cases/decision.ts';
import { dayOf, type WorkingCalendar } from '../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import { settingValue } from '../../../law/setting.ts';
import { withTalks } from './coordination/talks-term.ts';
import { deliveryTerm, type Effect, overdue } from './grant/delivery.ts';
import { nextUse, useDue } from './grant/grant-life.ts';
import { termOver } from './grant/misuse.ts';
import { tooLate, withinEntry } from './grant/within-entry.ts';
import { evolve, type RequestEvent, type RequestState } from './state.ts';

type Under = { policy: PolicyProfile; calendar: WorkingCalendar; now: Date };

/**
 * What follows the moment a grant takes effect: the provider owes the data (rule 15a; N-22: within its term), and after
 * that, so many times a year, the consumer states what they were used for (15b).
 */
export const effectOf = ({ policy, calendar, now }: Under): Effect => ({
  ...deliveryTerm(settingValue(policy.deliveryTerm), { calendar, now }),
  useOn: nextUse(dayOf(now), policy),
});

/** The ways in which the platform itself provides; through others data flow outside of it. */
const byPlatform: Partial<Record<Delivery, string>> = { query: '平台查询', api: '平台接口', download: '平台下载' };

/**
 * Rule 15a: data that are in the platform are provided the moment a grant takes effect, by the ways that it has itself;
 * acceptance stays with the consumer. Data that flow outside bring nothing.
 */
function providedAtOnce({ inPlatform, mode }: RequestState): RequestEvent[] {
  const how = byPlatform[mode ?? 'query'];
  return inPlatform && how ? [{ type: 'delivery_provided', how, where: '本平台' }] : [];
}

/**
 * The events of a step with what follows from them, where a grant takes effect by it. A grant lasts no longer than its entry
 * (rules 9, 15).
 */
export function withWhatFollows(request: RequestState, events: readonly RequestEvent[], under: Under): RequestEvent[] {
  let state = request;
  return events.flatMap((decided): RequestEvent[] => {
    const event = decided.type === 'granted' ? withinEntry(decided, request) : decided;
    const before = state;
    const after = evolve(before, event, under.now);
    const told = withTalks(event, before, after, under);
    state = told === event ? after : evolve(before, told, under.now);
    if (before.grant?.effectiveAt != null || state.grant?.effectiveAt == null) return [told];
    return [{ ...event, effect: effectOf(under) }, ...providedAtOnce(state)];
  });
}

/** The same of a decision, which may be a refusal. What is in the directory no more is granted to nobody. */
export function andWhatFollows(
  request: RequestState,
  decision: Decision<RequestEvent>,
  under: Under,
): Decision<RequestEvent> {
  if (!decision.ok) return decision;
  // A first word of several is one on a grant as well (SH-27)
  const grants = decision.events.some(({ type }) => type === 'granted' || type === 'agreed');
  if (grants && tooLate(request)) return refuse(request.until < dayOf(under.now) ? 'period_past' : 'entry_ends');
  return { ok: true, events: withWhatFollows(request, decision.events, under) };
}

/** What time does to a grant that runs, or rests: it ends, its delivery is overdue, a statement of its use is due. */
export function grantOnTick(request: RequestState, now: Date): RequestEvent | null {
  const today = dayOf(now);
  if (request.until < today) return { type: 'expired' };
  if (request.status === 'granted' && overdue(request, today)) return { type: 'delivery_overdue' };
  const over = termOver(request, today);
  if (over) return over;
  return useDue(request, today) ? { type: 'use_asked' } : null;
}
