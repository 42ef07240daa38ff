import { type Purpose, refusalCodes } from '@onesource/db/vocabulary';
import { clockView } from '../../cases/clock.ts';
import type { EventRow } from '../../cases/store.ts';
import { textOf, textsOf, timelineOf } from '../../cases/timeline.ts';
import type { Ctx } from '../../foundation/context.ts';
import { doneLate, missingYearOf } from '../../law/calendar/open-term.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { policyFor } from '../../law/editions.ts';
import { listOf } from '../../law/lists.ts';
import { citationOf } from '../../law/setting.ts';
import { actionsFor, answersFor, decliningDuty } from './rules/decide.ts';
import { stancesOf, takesPart } from './rules/stances.ts';
import { isOpen } from './rules/state.ts';
import { type DemandRow, type Signed, stateOf } from './store.ts';

type Viewing = Pick<Ctx, 'actor' | 'policy' | 'calendar' | 'clock'>;

/** One line of a list of demands: as much as everybody who may ask sees of it. */
export function demandSummary(ctx: Viewing, row: DemandRow) {
  const { demand, signatures } = row;
  const open = isOpen(demand);
  return {
    id: demand.id,
    version: demand.version,
    number: row.number,
    status: demand.status,
    title: demand.title,
    items: demand.items,
    filing: row.filing,
    /** The departments that need it, those that filed it first. */
    departments: signatures.map(({ departmentId, department }) => ({ id: departmentId, name: department })),
    wantedFrom: row.wantedFrom,
    holder: row.holder,
    neededBy: demand.neededBy,
    filedAt: demand.filedAt.toISOString(),
    closedAt: demand.closedAt?.toISOString() ?? null,
    reopened: demand.reopenedAt !== null,
    ...clockView(ctx, open ? demand.dueOn : null),
    /** Rule 13: the year whose calendar is awaited before the last day can be counted. */
    awaitsCalendarOf: open && demand.openTerm ? missingYearOf(demand.openTerm, ctx.calendar) : null,
    closedLate: demand.status !== 'withdrawn' && doneLate(demand, demand.closedAt && dayOf(demand.closedAt)),
    /** Whether its routing or an answer was late, also an earlier one. */
    wasLate: demand.wasLate,
    /** The entry under which it is to be had; null once that has left the directory. */
    resource: row.resource,
    outcome: demand.outcome && {
      by: demand.outcome.by,
      code: demand.outcome.code,
      note: demand.outcome.note,
      legalBasis: demand.outcome.legalBasis,
    },
    actions: actionsFor(stateOf(row), ctx.actor) as string[],
  };
}

/** What events name, by id: departments, and entries that are in the directory by now. */
export type Names = { departments: ReadonlyMap<string, string>; entries: ReadonlyMap<string, string> };

/** A demand in full. */
export function demandView(viewing: Viewing, row: DemandRow, events: readonly EventRow[], names: Names) {
  const { demand, signatures } = row;
  const ctx = { ...viewing, policy: policyFor(viewing, demand.filedAt) };
  const state = stateOf(row);
  const part = takesPart(state, ctx.actor);
  const by = answersFor(state, ctx.actor);
  return {
    ...demandSummary(ctx, row),
    stances: stancesOf(state, ctx.actor) as string[],
    /** What each department needs it for; for those who have a part in it. */
    uses: part ? signatures.map(useView) : null,
    rules: {
      authority: ctx.policy.titles.authority,
      demands: citationOf(ctx.policy.demands),
      list: listOf(ctx.policy, 'demands'),
      term: citationOf(ctx.policy.demandTerm),
      refusal: refusalView(decliningDuty(ctx.policy, undefined, by)),
      /** Where the reason is that it is not held. */
      notHeld: refusalView(decliningDuty(ctx.policy, 'not_held', by)),
    },
    /** Departments to which it cannot be passed on: that have it, or need it. */
    notTo: [demand.holderId, ...signatures.map(({ departmentId }) => departmentId)].filter((id) => id !== null),
    /** How it went; for those who have a part in it. */
    timeline: part
      ? timelineOf(events, (data) => ({
          ...textsOf(data, 'note', 'by', 'legalBasis'),
          code: refusalCodes.find((code) => code === data.code) ?? null,
          /** By name. */
          to: names.departments.get(textOf(data.to) ?? '') ?? null,
          /** The entry that it was answered with; null once that has left the directory. */
          entry: named(names.entries, textOf(data.resourceId)),
        }))
      : null,
  };
}
export type DemandView = ReturnType<typeof demandView>;

const named = (names: ReadonlyMap<string, string>, id: string | null) => {
  const name = id === null ? undefined : names.get(id);
  return id === null || name === undefined ? null : { id, name };
};

const useView = ({ departmentId, department, signedBy, person, phone, purpose, basis, matter, signedAt }: Signed) => ({
  department: { id: departmentId, name: department },
  person: { name: person, phone },
  /** Who signed, where somebody else speaks for the department by now. */
  signedBy,
  purpose: purpose satisfies Purpose,
  basis,
  matter,
  signedAt: new Date(signedAt).toISOString(),
});

/** What declining has to say here, and what it may rest on. */
const refusalView = (duty: ReturnType<typeof decliningDuty>) => ({
  needs: duty.value.needs,
  accepted: duty.value.needs === 'reasons' ? [] : duty.value.accepted,
  citation: citationOf(duty),
});
