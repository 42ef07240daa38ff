import { endOfDay } from '../../cases/clock.ts';
import type { EventRow } from '../../cases/store.ts';
import { readName } from '../../foundation/audit.ts';
import type { Ctx } from '../../foundation/context.ts';
import { missingYearOf } from '../../law/calendar/open-term.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { cameLate, owed } from './rules/grant/delivery.ts';
import { runs } from './rules/grant/grant-life.ts';
import { termOfReview } from './rules/grant/misuse.ts';
import type { RequestRow } from './store.ts';

/** 交付 as a list shows it; null before a grant takes effect. */
export function deliveryView(
  { request }: Pick<RequestRow, 'request'>,
  { clock, calendar }: Pick<Ctx, 'clock' | 'calendar'>,
) {
  const { delivered, status } = request;
  if (delivered === null) return null;
  const { dueOn, openTerm, overdueAt: _, providedOn: __, ...shown } = delivered;
  // What has ended is owed no more
  const owing = runs(status) && owed({ delivery: delivered });
  return {
    ...shown,
    dueAt: endOfDay(dueOn),
    /** Rule 13: the year whose calendar is awaited before the last day can be counted. */
    awaitsCalendarOf: openTerm ? missingYearOf(openTerm, calendar) : null,
    overdue: owing && dueOn !== null && dueOn < dayOf(clock()),
    /** Whether it came after its last day. */
    late: !owing && cameLate(delivered),
  };
}

const stamped = [
  'delivery_signed_for',
  'delivery_planned',
  'delivery_provided',
  'delivery_accepted',
  'delivery_disputed',
] as const;
const stampOf = (type: string) => stamped.find((known) => known === type) ?? null;

/** Both sides' stamps of the delivery: what was done, by whom and when. */
export const stampsOf = (events: readonly EventRow[]) =>
  events.flatMap(({ event, department }) => {
    const type = stampOf(event.type);
    return type === null
      ? []
      : [{ type, at: event.at.toISOString(), by: { name: readName(event.actorName, event.data), department } }];
  });

/** What became of the grant: who lets it rest and why, and what it was said to be used for. */
export const lifeView = (
  { request }: Pick<RequestRow, 'request'>,
  { calendar }: Pick<Ctx, 'calendar'>,
  events: readonly EventRow[],
) => ({
  ...request.life,
  suspensions: request.life.suspensions.map((one) => ({
    by: one.by,
    note: one.note,
    misuse: one.misuse,
    legalBasis: one.legalBasis ?? null,
    at: one.at,
    reviewOn: one.reviewOn,
    unremedied: one.unremedied === true,
    /** N-27: what the consumer says was done about misuse, and what is still wrong with that. */
    remedy: one.remedy ? { ...one.remedy, returned: one.remedy.returned ?? null } : null,
    /** Rule 13: the year whose calendar is awaited before the day of review can be counted. */
    awaitsCalendarOf: one.reviewOn === null ? missingYearOf(termOfReview(one), calendar) : null,
  })),
  /** Statements of use, the latest first. */
  statements: events
    .filter(({ event }) => event.type === 'use_stated')
    .map(({ event }) => ({
      at: event.at.toISOString(),
      by: readName(event.actorName, event.data),
      note: String(event.data.note ?? ''),
    }))
    .toReversed(),
});
