import type { Database, Transaction } from '@onesource/db/client';
import { cases } from '@onesource/db/schema/cases';
import { tasks } from '@onesource/db/schema/inbox';
import { departments, userRoles, users } from '@onesource/db/schema/organisation';
import { noticeKinds, type TaskKind, type urgencies } from '@onesource/db/vocabulary';
import { and, asc, desc, eq, ilike, inArray, isNotNull, isNull, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import { clockView } from '../../cases/clock.ts';
import { pageOf } from '../../cases/lists.ts';
import type { TaskLine } from '../../foundation/area.ts';
import type { Actor, Ctx } from '../../foundation/context.ts';
import { anywhere } from '../../foundation/like.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { claimColumns, claimedBy, claimer, claimView } from './claimed.ts';
import type { InboxInput } from './inputs.ts';
import { claimedAs, ofItsCases } from './narrowing.ts';
import { isNotice, readTogether } from './rules/notices.ts';
import { reminders } from './rules/reminders.ts';
import { inTheirPlace } from './substitution/queries.ts';

/** Whom a task is meant for, where they are still there to do it. */
export const assignee = alias(users, 'assignee');
/** Whom a task is meant for, there or not. */
const meantFor = alias(users, 'meant_for');
/** Whose case it is. */
const owner = alias(departments, 'owner');
type Urgency = (typeof urgencies)[number];

/** 待办: what waits for the actor, the most urgent first and notices last; done work newest first. */
export async function inbox(ctx: Ctx, input: InboxInput) {
  const { state, kind, q, department, claim, due: urgency, sort, ...page } = input;
  const mine = forActor(ctx);
  const open = state === 'open';
  const aboutWords = q ? about(ctx.db, q) : undefined;
  const narrowed = and(
    aboutWords,
    ofItsCases(ctx.db, department),
    open && claim ? and(isWork, claimedAs(ctx, claim)) : undefined,
  );
  const ofKind = kind.length > 0 ? inArray(tasks.kind, kind) : undefined;
  const inState = and(
    mine,
    open ? isNull(tasks.doneAt) : isNotNull(tasks.doneAt),
    narrowed,
    open && urgency ? and(isWork, dueWhen(ctx)[urgency]) : undefined,
  );
  const where = and(inState, ofKind);
  const order = open
    ? sort
      ? [sort === 'createdAt' ? asc(tasks.createdAt) : desc(tasks.createdAt)]
      : [asc(inArray(tasks.kind, [...noticeKinds])), sql`${tasks.dueOn} asc nulls last`, asc(tasks.createdAt)]
    : [desc(tasks.doneAt)];
  const rows = ctx.db
    .select({
      task: tasks,
      department: { id: departments.id, name: departments.name },
      doneBy: users.name,
      claimer: claimColumns,
      meantFor: { id: meantFor.id, name: meantFor.name },
    })
    .from(tasks)
    .innerJoin(departments, eq(departments.id, tasks.departmentId))
    .leftJoin(users, eq(users.id, tasks.doneById))
    .leftJoin(claimer, claimedBy)
    .leftJoin(meantFor, eq(meantFor.id, tasks.assigneeId))
    .where(where)
    .orderBy(...order, asc(tasks.id));
  const isAsked = (of: TaskKind) => kind.length === 0 || kind.includes(of);
  const counting = kindsOf(ctx.db, inState);
  const count = counting.then((each) => countOf(each.filter((row) => isAsked(row.kind))));
  const [{ total, items }, kinds, due, dueOfThese] = await Promise.all([
    pageOf(page, rows, count, (row) => row),
    counting,
    dueSoon(ctx),
    narrowed || ofKind ? dueSoon(ctx, and(narrowed, ofKind)) : null,
  ]);
  const lineOf = await linesOf(
    ctx,
    items.map(({ task }) => task),
  );
  return {
    total,
    /** How many of them only tell something. */
    unread: countOf(kinds.filter((row) => isNotice(row.kind) && isAsked(row.kind))),
    kinds,
    due,
    /** The same of what these words, departments, claims and kinds leave. */
    dueOfThese: dueOfThese ?? due,
    items: items.map(({ task, department, doneBy, claimer: by, meantFor: person }) => ({
      id: task.id,
      kind: task.kind,
      title: task.title,
      subject: { type: task.subjectType, id: task.subjectId },
      department,
      ...lineOf(task),
      createdAt: task.createdAt.toISOString(),
      ...clockView(ctx, task.doneAt ? null : task.dueOn),
      remindedAt: task.remindedAt?.toISOString() ?? null,
      doneAt: task.doneAt?.toISOString() ?? null,
      doneBy,
      actions: (task.doneAt ? [] : isNotice(task.kind) ? ['open', 'acknowledge'] : ['open']) as string[],
      /** 代理: whose own work it is, where the reader stands in for them; null where it is the reader's, or for a role. */
      inPlaceOf: person && person.id !== ctx.actor.id ? person.name : null,
      /** 认领: who of those whose work it is has taken it. */
      claim: claimView(ctx, task, by),
      /** Whether it may be marked as read with others in one go. */
      readTogether: !task.doneAt && readTogether.some((kind) => kind === task.kind),
    })),
  };
}

/** How many tasks there are of each kind. */
const kindsOf = async (db: Ctx['db'], which: SQL | undefined) =>
  db.select({ kind: tasks.kind, count: sql<number>`count(*)::int` }).from(tasks).where(which).groupBy(tasks.kind);

const countOf = (kinds: readonly { count: number }[]): number => kinds.reduce((sum, { count }) => sum + count, 0);

type About = Pick<typeof tasks.$inferSelect, 'subjectType' | 'subjectId'>;

/** What the areas tell of the subjects of these tasks, as they stand now. */
export async function linesOf({ db, areas }: Pick<Ctx, 'db' | 'areas'>, page: readonly About[]) {
  const told = await Promise.all(
    areas.map(async ({ lines }) => {
      const ids = page.filter(({ subjectType }) => lines?.of.includes(subjectType)).map(({ subjectId }) => subjectId);
      if (!lines || ids.length === 0) return null;
      const found = await lines.read(db, [...new Set(ids)]);
      return new Map([...found].map(([id, line]) => [id, { [lines.as]: line }]));
    }),
  );
  const nothing: Record<keyof TaskLine, null> = Object.assign(
    {},
    ...areas.map(({ lines }) => lines && { [lines.as]: null }),
  );
  return ({ subjectId }: About): TaskLine => ({
    ...nothing,
    ...told.find((line) => line?.has(subjectId))?.get(subjectId),
  });
}

/** Tasks that these words are about: by their title, or by the number of their case or whose it is. */
const about = (db: Ctx['db'], words: string): SQL | undefined =>
  or(
    ilike(tasks.title, anywhere(words)),
    // Case by case of these tasks: asked with `exists`, PostgreSQL looks through every case there is
    sql`(${db
      .select({ fits: sql`${or(ilike(cases.number, anywhere(words)), ilike(owner.name, anywhere(words)))}` })
      .from(cases)
      .innerJoin(owner, eq(owner.id, cases.departmentId))
      .where(eq(cases.id, tasks.subjectId))})`,
  );

/** What is to be done, and not only to be read. */
export const isWork = notInArray(tasks.kind, [...noticeKinds]);

/** Late, to be done by the next working day, and by the third (rule 13, house): the days on which one is reminded. */
export function dueWhen(
  { calendar, clock }: Pick<Ctx, 'calendar' | 'clock'>,
  dueOn: PgColumn | SQL = tasks.dueOn,
): Record<Urgency, SQL> {
  const today = dayOf(clock());
  const [far, close] = reminders.map((days) => calendar.addWorkingDays(today, days) ?? today);
  return {
    late: sql`${dueOn} < ${today}`,
    soon: sql`${dueOn} between ${today} and ${close}`,
    near: sql`${dueOn} > ${close} and ${dueOn} <= ${far}`,
  };
}

/** How much of the actor's work, or of a part of it, is how urgent. */
async function dueSoon(ctx: Ctx, part?: SQL) {
  const { late, soon, near } = dueWhen(ctx);
  const counted = (when: SQL) => sql<number>`(count(*) filter (where ${when}))::int`;
  const [due] = await ctx.db
    .select({ late: counted(late), soon: counted(soon), near: counted(near) })
    .from(tasks)
    .where(and(forActor(ctx), isNull(tasks.doneAt), isWork, part));
  return { late: due?.late ?? 0, soon: due?.soon ?? 0, near: due?.near ?? 0 };
}

/**
 * Tasks of the roles held, where they are held, and those meant for this person alone. What was meant for somebody whose
 * account is disabled or has gone to another department by now is for the role again (house): it waits for whoever can
 * do it. Looked up as the inbox is read, so that no change of a person has to run after tasks, and one who comes back
 * finds theirs. While somebody is away, their own work comes to whoever stands in for them as well (代理, house).
 */
export function forActor({
  actor,
  clock,
}: Pick<Ctx, 'clock'> & { actor: Pick<Actor, 'id' | 'departmentId' | 'roles'> }): SQL | undefined {
  const byRole = actor.roles.map(({ role, departmentId }) =>
    and(
      eq(tasks.departmentId, departmentId),
      eq(tasks.role, role),
      sql`not exists (select from ${users} ${sql.identifier('assignee')} where ${assignedTo})`,
    ),
  );
  return or(
    and(eq(tasks.assigneeId, actor.id), eq(tasks.departmentId, actor.departmentId)),
    ...byRole,
    inTheirPlace(actor, dayOf(clock())),
  );
}

/** With whom a case lies: who has open work on it, by department, and the people whose work it is. */
export type LiesWith = { department: { id: string; name: string }; people: string[] };

/** The first few people who hold a task's role in its department, and are there. */
export const holders = sql<{ id: string; name: string; phone: string }[]>`coalesce((
    select json_agg(json_build_object('id', held.id, 'name', held.name, 'phone', held.phone)) from (
      select person.id, person.name, person.phone from ${userRoles} as post join ${users} as person on person.id = post.user_id
      where post.department_id = ${tasks.departmentId} and post.role = ${tasks.role} and person.disabled_at is null
      order by person.name limit 3) as held), '[]')`;

export const assignedTo = and(
  eq(assignee.id, tasks.assigneeId),
  eq(assignee.departmentId, tasks.departmentId),
  isNull(assignee.disabledAt),
);

/** With whom these subjects lie, by their id; the first few people of each who may do the work, and are there. */
export async function liesWith(db: Database, subjectIds: readonly string[]): Promise<Map<string, LiesWith[]>> {
  const lying = new Map<string, LiesWith[]>();
  if (subjectIds.length === 0) return lying;
  const rows = await db
    .select({
      subjectId: tasks.subjectId,
      department: { id: departments.id, name: departments.name },
      assignee: assignee.name,
      holders,
    })
    .from(tasks)
    .innerJoin(departments, eq(departments.id, tasks.departmentId))
    .leftJoin(assignee, assignedTo)
    .where(and(inArray(tasks.subjectId, [...subjectIds]), isNull(tasks.doneAt), isWork))
    .orderBy(asc(tasks.createdAt), asc(tasks.id));
  for (const { subjectId, department, ...task } of rows)
    lying.set(subjectId, [
      ...(lying.get(subjectId) ?? []),
      { department, people: task.assignee === null ? task.holders.map(({ name }) => name) : [task.assignee] },
    ]);
  return lying;
}

/** How much of this work is open for the department; what only tells something is none. */
export const openWork = (db: Database | Transaction, departmentId: string, which: SQL | undefined): Promise<number> =>
  db.$count(tasks, and(eq(tasks.departmentId, departmentId), isNull(tasks.doneAt), isWork, which));
