import { clockView } from '../../cases/clock.ts';
import type { EventRow } from '../../cases/store.ts';
import { textOf, textsOf, timelineOf } from '../../cases/timeline.ts';
import type { Ctx } from '../../foundation/context.ts';
import { doneLate, missingYearOf } from '../../law/calendar/open-term.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { policyFor } from '../../law/editions.ts';
import { citationOf } from '../../law/setting.ts';
import { actionsFor, outcomesFor, sideOf, stancesOf } from './rules/decide.ts';
import { owing } from './rules/watching.ts';
import { type DiscrepancyRow, stateOf } from './store.ts';

type Viewing = Pick<Ctx, 'actor' | 'policy' | 'calendar' | 'clock'>;

/** One line of a list of doubts. */
export function discrepancySummary(ctx: Viewing, row: DiscrepancyRow) {
  const { discrepancy, resource } = row;
  return {
    id: discrepancy.id,
    version: discrepancy.version,
    number: row.number,
    status: discrepancy.status,
    resource: { id: resource.id, code: resource.code ?? '', name: resource.name },
    collector: row.collector,
    reporting: row.reporting,
    reporter: { id: row.reporter.id, name: row.reporter.name },
    items: discrepancy.items.map(({ id, name }) => ({ id, name })),
    reportedAt: discrepancy.reportedAt.toISOString(),
    closedAt: discrepancy.closedAt?.toISOString() ?? null,
    ...clockView(ctx, discrepancy.closedAt ? null : discrepancy.dueOn),
    /** Rule 13: the year whose calendar is awaited before the last day can be counted. */
    awaitsCalendarOf:
      discrepancy.openTerm && !discrepancy.closedAt ? missingYearOf(discrepancy.openTerm, ctx.calendar) : null,
    closedLate: doneLate(discrepancy, discrepancy.closedAt && dayOf(discrepancy.closedAt)),
    /** 评价: how whoever reported found the answer. */
    rating: discrepancy.rating,
    actions: actionsFor(stateOf(row), ctx.actor) as string[],
  };
}

/** A doubt in full, for those who take part in it. `names`: of departments that it was passed on to. */
export function discrepancyView(
  viewing: Viewing,
  row: DiscrepancyRow,
  events: readonly EventRow[],
  names: ReadonlyMap<string, string>,
) {
  const { discrepancy } = row;
  const ctx = { ...viewing, policy: policyFor(viewing, discrepancy.reportedAt) };
  const state = stateOf(row);
  return {
    ...discrepancySummary(ctx, row),
    stances: stancesOf(state, ctx.actor) as string[],
    side: sideOf(state, ctx.actor),
    reporter: row.reporter,
    found: discrepancy.found,
    expected: discrepancy.expected,
    evidence: discrepancy.evidence,
    positions: state.positions,
    awaits: state.awaits,
    closedBy: state.closedBy,
    /** 催办 that still waits: who wants it by when. */
    urged: state.urged,
    /** Whose word is waited for. */
    owing: owing(state),
    /** What the actor may say came of it, where an action asks for that. */
    outcomes: outcomesFor(state, ctx.actor),
    rules: {
      first: ctx.policy.contentsDiffer.value.first,
      authority: ctx.policy.titles.authority,
      check: citationOf(ctx.policy.contentsDiffer),
      term: citationOf(ctx.policy.correctionTerm),
      casesGoOn: citationOf(ctx.policy.casesGoOn),
    },
    /** Departments that it cannot be passed on to: that have or had it, and that doubts. */
    notTo: [discrepancy.collectorId, discrepancy.reportingDepartmentId, ...discrepancy.passedOnBy],
    timeline: timelineOf(events, (data) => ({
      ...textsOf(data, 'note', 'outcome', 'side', 'by', 'until', 'rating'),
      /** By name. */
      to: names.get(textOf(data.to) ?? '') ?? null,
    })),
  };
}
export type DiscrepancyView = ReturnType<typeof discrepancyView>;
