import type { openRequestUses } from '@onesource/db/schema/opening/requests';
import { clockView, endOfDay } from '../../../cases/clock.ts';
import type { EventRow } from '../../../cases/store.ts';
import { textsOf, timelineOf } from '../../../cases/timeline.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { doneLate, missingYearOf } from '../../../law/calendar/open-term.ts';
import { dayOf } from '../../../law/calendar/working-days.ts';
import { policyFor } from '../../../law/editions.ts';
import { citationOf } from '../../../law/setting.ts';
import type { OpenRow } from '../rules/open-row.ts';
import { type Askable, actionsFor, decideWithdraw, knowsApplicant, opensToday, stancesOf } from './rules/decide.ts';
import { latestUntil, mostUses } from './rules/measures.ts';
import { type OpenRequestRow, stateOf } from './store.ts';

type Viewing = Pick<Ctx, 'actor' | 'policy' | 'calendar' | 'clock'>;
const idAndName = ({ id, name }: { id: string; name: string }) => ({ id, name });

/** One line of the list: what is asked for and how it stands, and nobody's name. */
export function openRequestSummary(ctx: Viewing, row: OpenRequestRow) {
  const { request } = row;
  const waits = request.status === 'submitted';
  return {
    id: request.id,
    version: request.version,
    number: row.number,
    status: request.status,
    resource: { id: request.resourceId, name: row.name },
    department: idAndName(row.department),
    kind: request.kind,
    items: request.items.map(idAndName),
    askedAt: request.askedAt.toISOString(),
    answeredAt: request.answeredAt?.toISOString() ?? null,
    closedAt: request.closedAt?.toISOString() ?? null,
    until: request.until,
    ...clockView(ctx, waits ? request.dueOn : null),
    /** Rule 13: the year whose calendar is awaited before the last day can be counted. */
    awaitsCalendarOf: waits && request.openTerm ? missingYearOf(request.openTerm, ctx.calendar) : null,
    answeredLate: doneLate(request, request.answeredAt && dayOf(request.answeredAt)),
    actions: actionsFor(stateOf(row), ctx.actor) as string[],
  };
}

type Use = typeof openRequestUses.$inferSelect;

/** A request of the public in full, for who decides or watches over it; who asked, for those who decide alone. */
export function openRequestView(
  viewing: Viewing,
  row: OpenRequestRow,
  { open, uses, events }: { open: Askable; uses: readonly Use[]; events: readonly EventRow[] },
) {
  const { request } = row;
  const ctx = { ...viewing, policy: policyFor(viewing, request.askedAt) };
  const state = stateOf(row);
  const { kind, name, organisation, email, purpose } = request;
  const shown = knowsApplicant(state, ctx.actor) && request.erasedAt === null;
  return {
    ...openRequestSummary(ctx, row),
    stances: stancesOf(state, ctx.actor) as string[],
    /** Null for those who do not decide on it, and once it was erased. */
    applicant: shown ? { kind, name, organisation, email, purpose } : null,
    erasedAt: request.erasedAt?.toISOString() ?? null,
    /** Each item that was asked for, and whether it is open by now, and how. */
    items: request.items.map(({ id, name: called }) => ({
      id,
      name: called,
      openness: open.find((item) => item.id === id)?.openness ?? null,
    })),
    granted: state.granted?.map(idAndName) ?? null,
    code: request.code,
    note: request.note,
    used: request.used,
    mostUses,
    latestUntil: latestUntil(dayOf(ctx.clock())),
    uses: uses.map(({ seq, at, format, rows, address }) => ({
      ...{ seq, at: at.toISOString(), format, rows },
      /** From where: it says who, and is for those who are shown that. */
      address: shown ? address : null,
    })),
    term: citationOf(ctx.policy.openAnswerTerm),
    timeline: timelineOf(events, (data) => textsOf(data, 'note', 'code', 'until')),
  };
}
export type OpenRequestView = ReturnType<typeof openRequestView>;

/** The same for whoever asked, by the link of a letter: nobody's name, for a link may be passed on. */
export function askedView(
  ctx: Pick<Ctx, 'clock'>,
  row: OpenRequestRow,
  { open, outage, mayTake }: { open: Askable; outage: OpenRow['outage']; mayTake: boolean },
) {
  const { request, department } = row;
  const state = stateOf(row);
  const today = opensToday(state, open, dayOf(ctx.clock()));
  return {
    number: row.number,
    status: request.status,
    resource: { id: request.resourceId, name: row.name },
    /** Whether its entry is open by now, to be looked at. */
    isOpen: open.length > 0,
    /** DG-20: that its data are interrupted while it is open; until when that is expected to last, and what to do meanwhile. */
    outage,
    department: { name: department.name, nameEn: department.nameEn ?? '' },
    items: request.items.map(idAndName),
    granted: state.granted?.map(idAndName) ?? null,
    until: request.until,
    code: request.code,
    note: request.note,
    askedAt: request.askedAt.toISOString(),
    answeredAt: request.answeredAt?.toISOString() ?? null,
    dueAt: request.status === 'submitted' ? endOfDay(request.dueOn) : null,
    used: request.used,
    mostUses,
    /** What a file holds today; null where there is none to be had, for that reason. */
    opens: today.ok ? today.items.map(idAndName) : null,
    closedFor: today.ok || request.status !== 'granted' ? null : today.code,
    /** Whether this very link opens the files: that of the answer does. */
    mayTake: mayTake && today.ok,
    actions: decideWithdraw(state).ok ? ['withdraw'] : [],
  };
}
export type AskedView = ReturnType<typeof askedView>;
