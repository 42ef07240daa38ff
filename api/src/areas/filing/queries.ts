import type { Database, Transaction } from '@onesource/db/client';
import { departments, users } from '@onesource/db/schema/organisation';
import { and, arrayContains, arrayOverlaps, eq, inArray, isNull } from 'drizzle-orm';
import { clockView } from '../../cases/clock.ts';
import { type Language, listWorkbook } from '../../cases/sheet.ts';
import { eventsOf } from '../../cases/store.ts';
import type { Ctx } from '../../foundation/context.ts';
import { forbidden } from '../../foundation/errors.ts';
import { dayOf, type IsoDate } from '../../law/calendar/working-days.ts';
import { unitOf } from '../organisation/view.ts';
import type { FilingsQuery } from './inputs.ts';
import { lastReminders } from './reminding.ts';
import {
  filesItself,
  filingReach,
  filingStates,
  isLate,
  lastDayFor,
  mayRead,
  standingOf,
  urgencyOf,
} from './rules/responsible.ts';
import { filingSheet } from './sheet.ts';
import { type FilingRow, filingRows, loadFiling, stateOf } from './store.ts';
import { filingDetail, filingSummary } from './view.ts';

/** 责任人备案 of one department. @throws ApiError `not_found`, `forbidden` for who is neither of it nor above it */
export async function filingView(db: Database | Transaction, ctx: Ctx, departmentId: string) {
  const row = await loadFiling(db, departmentId);
  if (!mayRead(unitOf(row.department), ctx.actor)) throw forbidden();
  const events = row.filing ? await eventsOf(db, row.filing.caseId) : [];
  const reminded = row.filing && (await lastReminders(db, [row.filing.caseId])).get(row.filing.caseId);
  return filingDetail(ctx, row, { events, present: await presentOf(db, row), reminded: reminded ?? null });
}

/** Accounts named in the filing that are enabled and in the department still. */
async function presentOf(db: Database | Transaction, { department, filing }: FilingRow): Promise<Set<string>> {
  const ids = filing?.persons.flatMap(({ userId }) => userId ?? []) ?? [];
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: users.id })
    .from(users)
    .innerJoin(departments, eq(departments.id, users.departmentId))
    .where(and(inArray(users.id, ids), isNull(users.disabledAt), arrayContains(departments.path, [department.id])));
  return new Set(rows.map(({ id }) => id));
}

/**
 * Until when a change of that day is to be told of, for the form to say before it is sent. `inTime`: whether it still
 * would be today; null where no term is stated, or the calendar does not reach so far and nobody can say.
 *
 * @throws ApiError `not_found`, `forbidden` as the filing itself
 */
export async function termOf(ctx: Ctx, departmentId: string, changedOn: IsoDate = dayOf(ctx.clock())) {
  const { department } = await loadFiling(ctx.db, departmentId);
  if (!mayRead(unitOf(department), ctx.actor)) throw forbidden();
  const dueOn = lastDayFor(changedOn, ctx);
  const late = isLate({ changedOn, dueOn }, { ...ctx, now: ctx.clock() });
  return { changedOn, ...clockView(ctx, dueOn), inTime: late === null ? null : !late };
}

/**
 * The filings of all departments for the authority and the supervisor, of the own subtree for an administrator, with how
 * many stand how.
 *
 * @throws ApiError `forbidden` for everybody else
 */
export async function listFilings(ctx: Ctx, { page, pageSize, ...filters }: FilingsQuery) {
  const { rows, wanted } = await filingsOf(ctx, filters);
  const shown = wanted.slice((page - 1) * pageSize, page * pageSize);
  const reminders = await remindersOf(ctx, shown);
  return {
    total: wanted.length,
    states: filingStates.map((each) => ({
      state: each,
      count: rows.filter(({ standing }) => standing.includes(each)).length,
    })),
    items: shown.map(({ row }) => filingSummary(ctx, row, reminders.get(row.filing?.caseId ?? '') ?? null)),
  };
}

/** The same as a workbook. @throws ApiError `forbidden` likewise */
export async function exportFilings(ctx: Ctx, filters: Filters, language: Language) {
  const { wanted } = await filingsOf(ctx, filters);
  const reminders = await remindersOf(ctx, wanted);
  return listWorkbook(
    ctx,
    filingSheet,
    wanted.map(({ row }) => filingSummary(ctx, row, reminders.get(row.filing?.caseId ?? '') ?? null)),
    language,
  );
}

const neverFiled = ({ filing }: FilingRow): boolean => filing?.filedAt == null;

type Filters = Pick<FilingsQuery, 'state' | 'q'>;

const remindersOf = ({ db }: Pick<Ctx, 'db'>, lines: readonly { row: FilingRow }[]) =>
  lastReminders(
    db,
    lines.flatMap(({ row }) => row.filing?.caseId ?? []),
  );

/** Filings the actor may see, and those of them that fit. In memory: department numbers end at 999, and so do the rows. */
async function filingsOf(ctx: Ctx, { state, q }: Filters) {
  const reach = filingReach(ctx.actor);
  if (!reach) throw forbidden();
  const within = reach === 'everywhere' ? undefined : arrayOverlaps(departments.path, [...reach]);
  const now = ctx.clock();
  const rows = (await filingRows(ctx.db).where(and(isNull(departments.disabledAt), within)))
    .filter(({ department }) => filesItself(department.kind))
    .filter(({ department }) =>
      [department.name, department.shortName, department.nameEn ?? ''].some((name) =>
        name.toLowerCase().includes(q.toLowerCase()),
      ),
    )
    .map((row) => ({ row, standing: standingOf(stateOf(row, ctx), { ...ctx, now }) }));
  const wanted = rows.filter(({ standing }) => state === undefined || standing.includes(state));
  // The sort is stable: of the same urgency they stay in the order of the departments, incomplete before nothing filed
  wanted.sort(
    (one, other) =>
      urgencyOf(one.standing) - urgencyOf(other.standing) ||
      Number(neverFiled(one.row)) - Number(neverFiled(other.row)),
  );
  return { rows, wanted };
}
