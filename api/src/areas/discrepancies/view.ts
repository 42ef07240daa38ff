import type { Ctx } from '../../foundation/context.ts';
import { citationOf } from '../../law/setting.ts';
import { actionsFor, outcomesFor, sideOf, stancesOf } from './rules.ts';
import { type DiscrepancyRow, type EventRow, stateOf } from './store.ts';

type Viewing = Pick<Ctx, 'actor' | 'policy'>;

/** One line of a list of doubts. */
export function discrepancySummary(ctx: Viewing, row: DiscrepancyRow, events: readonly EventRow[]) {
  const { discrepancy, resource } = row;
  return {
    id: discrepancy.id,
    version: discrepancy.version,
    number: discrepancy.number,
    status: discrepancy.status,
    resource: { id: resource.id, code: resource.code ?? '', name: resource.name },
    collector: row.collector,
    reporting: row.reporting,
    reporter: { id: row.reporter.id, name: row.reporter.name },
    items: discrepancy.items.map(({ id, name }) => ({ id, name })),
    reportedAt: discrepancy.reportedAt.toISOString(),
    closedAt: discrepancy.closedAt?.toISOString() ?? null,
    actions: actionsFor(stateOf(row, events), ctx.actor) as string[],
  };
}

/** A doubt in full, for those who take part in it. */
export function discrepancyView(ctx: Viewing, row: DiscrepancyRow, events: readonly EventRow[]) {
  const { discrepancy } = row;
  const state = stateOf(row, events);
  return {
    ...discrepancySummary(ctx, row, events),
    stances: stancesOf(state, ctx.actor) as string[],
    side: sideOf(state, ctx.actor),
    reporter: row.reporter,
    found: discrepancy.found,
    expected: discrepancy.expected,
    evidence: discrepancy.evidence,
    positions: state.positions,
    awaits: state.awaits,
    closedBy: state.closedBy,
    /** What the actor may say came of it, where an action asks for that. */
    outcomes: outcomesFor(state, ctx.actor),
    rules: {
      first: ctx.policy.contentsDiffer.value.first,
      authority: ctx.policy.titles.authority,
      check: citationOf(ctx.policy.contentsDiffer),
      casesGoOn: citationOf(ctx.policy.casesGoOn),
    },
    timeline: events.map(({ event, department }) => ({
      seq: event.seq,
      type: event.type,
      at: event.at.toISOString(),
      actor: { id: event.actorId, name: event.actorName, department },
      data: eventData(event.data),
    })),
  };
}
export type DiscrepancyView = ReturnType<typeof discrepancyView>;

/** What an event says beyond its kind, told apart from whatever else may be kept with it one day. */
function eventData(data: Record<string, unknown>) {
  const text = (key: string) => (typeof data[key] === 'string' ? data[key] : null);
  return { note: text('note'), outcome: text('outcome'), side: text('side') };
}
