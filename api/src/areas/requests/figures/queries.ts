import { requestFacts, requestFigures } from '@onesource/db/schema/figures';
import { departments } from '@onesource/db/schema/organisation';
import { accessRequests } from '@onesource/db/schema/request';
import { and, between, eq, exists, gte, inArray, lte, or, type SQL, sql } from 'drizzle-orm';
import { type PgColumn, unionAll } from 'drizzle-orm/pg-core';
import { may } from '../../../access/abilities.ts';
import { watchingRoles } from '../../../access/requests.ts';
import { heldIn, watchedIn } from '../../../cases/lists.ts';
import { type Ctx, hasAnyRole } from '../../../foundation/context.ts';
import { forbidden } from '../../../foundation/errors.ts';
import { byPinyin } from '../../../foundation/order.ts';
import { dayOf, type WorkingCalendar } from '../../../law/calendar/working-days.ts';
import type { ListFilters } from '../inputs.ts';
import type { FiguresInput } from './inputs.ts';
import { figuresOf, type Month, monthAfter, monthsBetween } from './rules/figures.ts';

/** The year up to now, where nobody says which months. */
function periodOf({ from, until }: FiguresInput, now: Date) {
  const last = until ?? dayOf(now).slice(0, 7);
  return { from: from ?? monthAfter(last, -11), until: last };
}

/**
 * 统计: requests received, decided, overdue, withheld and delivered, and the median of the working days from the application to the
 * decision, by the month of each fact and by the department that provides: of all of them for those who watch over all, of
 * those below for the body above, of the own for a reviewer.
 *
 * @throws ApiError `forbidden` for everybody else
 */
export async function figures(ctx: Ctx, input: FiguresInput) {
  const period = periodOf(input, ctx.clock());
  const facts = factsFor(ctx, period);
  const { departmentId, month, kind, workingDays, filedOn, on, count } = facts;
  const which = sql`${kind}, ${workingDays}, ${filedOn}, ${on}`;
  const chosen = input.department === undefined ? sql`true` : eq(departmentId, input.department);
  const rows = await ctx.db
    .select({
      departmentId: sql<string | null>`${departmentId}`,
      month: sql<string | null>`${month}`,
      ...{ kind, workingDays, filedOn, on },
      // Departments are told of side by side; the months are those of the one that was named
      count: sql<number>`coalesce(case when ${month} is null then sum(${count})
        else sum(${count}) filter (where ${chosen}) end, 0)::int`,
    })
    .from(facts)
    .groupBy(sql`grouping sets ((${departmentId}, ${which}), (${month}, ${which}))`);
  const all = withDays(rows, ctx.calendar);
  const byDepartment = Map.groupBy(all, (row) => row.departmentId);
  const byMonth = Map.groupBy(all, (row) => row.month);
  const units = await unitsOf(ctx, all);
  return {
    ...period,
    /** The list of requests in which those that a figure counts are found. */
    list: watches(ctx) ? ('all' as const) : ('provider' as const),
    /** Of the department that was named, or of all; so are the months. */
    total: figuresOf(byDepartment.get(null) ?? []),
    months: monthsBetween(period.from, period.until).map((each) => ({
      month: each,
      ...figuresOf(byMonth.get(each) ?? []),
    })),
    departments: units.map((unit) => ({ department: unit, ...figuresOf(byDepartment.get(unit.id) ?? []) })),
  };
}
export type FiguresView = Awaited<ReturnType<typeof figures>>;

/** The same, department by department and within it month by month, for a workbook. @throws ApiError `forbidden` */
export async function figureRows(ctx: Ctx, input: FiguresInput) {
  const facts = factsFor(ctx, periodOf(input, ctx.clock()));
  const { department } = input;
  const named = department === undefined ? undefined : eq(facts.departmentId, department);
  const all = withDays(await ctx.db.select().from(facts).where(named), ctx.calendar);
  const units = await unitsOf(ctx, all);
  const byDepartment = Map.groupBy(all, ({ departmentId }) => departmentId);
  return units.flatMap((unit) =>
    [...Map.groupBy(byDepartment.get(unit.id) ?? [], ({ month }) => month)]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([month, some]) => ({ department: unit, month, ...figuresOf(some) })),
  );
}

/** Departments by name, of those that have something to count. */
async function unitsOf({ db }: Pick<Ctx, 'db'>, counted: readonly { departmentId: string | null }[]) {
  const ids = [...new Set(counted.flatMap(({ departmentId }) => departmentId ?? []))];
  if (ids.length === 0) return [];
  return db
    .select({ id: departments.id, name: departments.name })
    .from(departments)
    .where(inArray(departments.id, ids))
    .orderBy(byPinyin(departments.name), departments.id);
}

const watches = ({ actor }: Pick<Ctx, 'actor'>): boolean => hasAnyRole(actor, ...watchingRoles);

/** Whose figures the actor may see: of every provider, of those below, or of the own. */
function seenOf({ actor }: Pick<Ctx, 'actor'>, provider: PgColumn): SQL | undefined {
  const watched = watchedIn(actor, provider);
  return watched === null ? undefined : or(watched, heldIn(provider, actor, 'reviewer'));
}

/**
 * What was counted, and what came about since, of the departments that the actor may see: one statement, so that what is
 * being counted this very moment is in one of both, and in one only.
 */
function factsFor(ctx: Pick<Ctx, 'db' | 'actor'>, { from, until }: { from: Month; until: Month }) {
  const { db, actor } = ctx;
  if (!may(actor, 'see_figures')) throw forbidden();
  return unionAll(
    db
      .select({
        departmentId: requestFigures.providerId,
        month: requestFigures.month,
        kind: requestFigures.kind,
        workingDays: sql<number | null>`${requestFigures.workingDays}`.as('working_days'),
        filedOn: sql<string | null>`null::date`.as('filed_on'),
        on: sql<string | null>`null::date`.as('fact_on'),
        count: sql<number>`${requestFigures.count}`.as('facts'),
      })
      .from(requestFigures)
      .where(and(between(requestFigures.month, from, until), seenOf(ctx, requestFigures.providerId))),
    db
      .select({
        departmentId: requestFacts.providerId,
        month: sql<string>`to_char(${requestFacts.on}, 'YYYY-MM')`,
        kind: requestFacts.kind,
        workingDays: sql<number | null>`null::int`,
        filedOn: sql<string | null>`${requestFacts.filedOn}`,
        on: sql<string | null>`${requestFacts.on}`,
        count: sql<number>`count(*)::int`,
      })
      .from(requestFacts)
      .where(
        and(
          eq(requestFacts.counted, false),
          gte(requestFacts.on, firstDay(from)),
          sql`${requestFacts.on} < ${firstDay(monthAfter(until, 1))}`,
          seenOf(ctx, requestFacts.providerId),
        ),
      )
      .groupBy(requestFacts.providerId, requestFacts.kind, requestFacts.filedOn, requestFacts.on),
  ).as('every_fact');
}

/** With the working days of what stands in no sum yet. */
function withDays<Row extends { workingDays: number | null; filedOn: string | null; on: string | null }>(
  rows: readonly Row[],
  calendar: WorkingCalendar,
): Row[] {
  const daysOf = workingDays(calendar);
  return rows.map((row) => (row.filedOn && row.on ? { ...row, workingDays: daysOf(row.filedOn, row.on) } : row));
}

const firstDay = (month: Month) => `${month}-01`;

/** Working days from the application to a fact; each span is counted once. */
export function workingDays(calendar: WorkingCalendar): (from: string, to: string) => number | null {
  const known = new Map<string, number | null>();
  return (from, to) => {
    const span = `${from} ${to}`;
    const days = known.get(span);
    if (days !== undefined) return days;
    const counted = calendar.remainingWorkingDays(from, to);
    known.set(span, counted);
    return counted;
  };
}

/** Requests that a figure counts: of this kind, of the department that provides, with the day of the fact among these. */
export function countedBy(
  ctx: Pick<Ctx, 'db' | 'actor'>,
  { figure, department, from, until }: Pick<ListFilters, 'figure' | 'department' | 'from' | 'until'>,
): SQL | undefined {
  if (figure === undefined) return undefined;
  return exists(
    ctx.db
      .select({ one: sql`1` })
      .from(requestFacts)
      .where(
        and(
          eq(requestFacts.requestId, accessRequests.id),
          eq(requestFacts.kind, figure),
          // As many as the figure counts for this reader, and no more
          seenOf(ctx, requestFacts.providerId),
          department === undefined ? undefined : eq(requestFacts.providerId, department),
          from === undefined ? undefined : gte(requestFacts.on, from),
          until === undefined ? undefined : lte(requestFacts.on, until),
        ),
      ),
  );
}
