import { clockView } from '../../../cases/clock.ts';
import type { EventRow } from '../../../cases/store.ts';
import { textsOf, timelineOf } from '../../../cases/timeline.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { doneLate, missingYearOf } from '../../../law/calendar/open-term.ts';
import { dayOf } from '../../../law/calendar/working-days.ts';
import { policyFor } from '../../../law/editions.ts';
import { citationOf } from '../../../law/setting.ts';
import { actionsFor } from '../rules/occasions/decide.ts';
import { extensionOf } from '../rules/occasions/term.ts';
import { type OccasionRow, stateOf } from './store.ts';

type Viewing = Pick<Ctx, 'actor' | 'policy' | 'calendar' | 'clock'>;

/** One line of a list of occasions. */
export function occasionSummary(viewing: Viewing, row: OccasionRow) {
  const { occasion } = row;
  const policy = policyFor(viewing, occasion.recordedAt);
  return {
    id: occasion.id,
    version: occasion.version,
    number: row.number,
    status: occasion.status,
    cause: occasion.cause,
    /** The entry; without an id what is still to be registered. */
    resource: { id: occasion.resourceId, code: row.code ?? '', name: occasion.name },
    department: row.department,
    happenedOn: occasion.happenedOn,
    recordedAt: occasion.recordedAt.toISOString(),
    doneOn: occasion.doneOn,
    closedAt: occasion.closedAt?.toISOString() ?? null,
    extension: occasion.extension,
    ...clockView(viewing, occasion.doneOn ? null : occasion.dueOn),
    /** Rule 13: the year whose calendar is awaited before the last day can be counted. */
    awaitsCalendarOf: occasion.openTerm && missingYearOf(occasion.openTerm, viewing.calendar),
    doneLate: doneLate(occasion, occasion.doneOn),
    actions: actionsFor(stateOf(row), viewing.actor, policy, dayOf(viewing.clock())) as string[],
  };
}
export type OccasionLine = ReturnType<typeof occasionSummary>;

/** An occasion in full, for those who may know of it. */
export function occasionView(viewing: Viewing, row: OccasionRow, events: readonly EventRow[]) {
  const { occasion } = row;
  const policy = policyFor(viewing, occasion.recordedAt);
  return {
    ...occasionSummary(viewing, row),
    what: occasion.what,
    recordedBy: row.recordedBy,
    /** The last day as it stands or stood; null where there is none. */
    dueOn: occasion.dueOn,
    rules: {
      term: citationOf(policy.catalogUpdate),
      /** N-17: working days that the authority may add. */
      extension: extensionOf(policy),
      authority: policy.titles.authority,
    },
    timeline: timelineOf(events, (data) => textsOf(data, 'note', 'outcome', 'name')),
  };
}
export type OccasionView = ReturnType<typeof occasionView>;
