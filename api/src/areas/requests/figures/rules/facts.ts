import type { FigureKind } from '@onesource/db/vocabulary';
import { dayOf, type IsoDate } from '../../../../law/calendar/working-days.ts';
import type { RequestEvent, RequestState } from '../../rules/state.ts';

/** What is counted of a request, and on which day it came about. */
export type Fact = { kind: FigureKind; on: IsoDate };

/** Grants that nobody decided: the way leads there by itself. */
const byItself = ['filing', 'platform', 'scenario'] as const;

/**
 * 统计 (house): the facts that these events bring about, in the state after them. Of each kind the first is kept, so that a
 * request counts once, whatever becomes of it later.
 */
export function factsOf(
  events: readonly RequestEvent[],
  { dueOn }: Pick<RequestState, 'dueOn'>,
  { now }: { now: Date },
): Fact[] {
  const today = dayOf(now);
  const facts = events.flatMap((event) => factsOfOne(event, { dueOn, today }));
  return [...new Map(facts.toReversed().map((fact) => [fact.kind, fact])).values()].toReversed();
}

function factsOfOne(event: RequestEvent, { dueOn, today }: { dueOn: IsoDate | null; today: IsoDate }): Fact[] {
  switch (event.type) {
    case 'filed':
      return [{ kind: 'received', on: today }];
    case 'granted':
      return [
        ...(byItself.some((by) => by === event.by) ? [] : [{ kind: 'decided' as const, on: today }]),
        ...((event.withheld ?? []).length > 0 ? [{ kind: 'withheld' as const, on: today }] : []),
      ];
    case 'refused':
      return [
        { kind: 'decided', on: today },
        { kind: 'withheld', on: today },
      ];
    case 'escalated':
      return [{ kind: 'overdue', on: dueOn ?? today }];
    case 'answered_late':
      return [{ kind: 'overdue', on: event.dueOn }];
    case 'answer_counted':
      return event.outcome === 'late' ? [{ kind: 'overdue', on: event.dueOn }] : [];
    case 'delivery_provided':
      return [{ kind: 'delivered', on: today }];
    default:
      return [];
  }
}
