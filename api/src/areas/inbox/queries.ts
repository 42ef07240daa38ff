import type { Database, Transaction } from '@onesource/db/client';
import { cases } from '@onesource/db/schema/cases';
import { substitutions, tasks } from '@onesource/db/schema/inbox';
import { departments, userRoles, users } from '@onesource/db/schema/organisation';
import { noticeKinds, type Role, type TaskKind, type urgencies } from '@onesource/db/vocabulary';
import { and, asc, desc, eq, ilike, inArray, isNotNull, isNull, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import { clockView } from '../../cases/clock.ts';
import { pageOf } from '../../cases/lists.ts';
import { merged, type TaskLine } from '../../foundation/area.ts';
import type { Actor, Ctx } from '../../foundation/context.ts';
import { anywhere } from '../../foundation/like.ts';
import { byPinyin } from '../../foundation/order.ts';
import { dayOf, type IsoDate } from '../../law/calendar/working-days.ts';
import { claimColumns, claimedBy, claimer, claimView } from './claimed.ts';
import type { InboxInput } from './inputs.ts';
import { claimedAs, ofItsCases } from './narrowing.ts';
import { isNotice, readTogether } from './rules/notices.ts';
import { reminders } from './rules/reminders.ts';
import { mayTakeOver } from './rules/substitution.ts';
import { inTheirPlace, onDay } from './substitution/queries.ts';

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
  const nothing = merged<Record<keyof TaskLine, null>>(areas.map(({ lines }) => lines && { [lines.as]: null }));
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

/**
 * With whom a case lies: who has open work on it, by department, and the first few people whose work it is, with how many there
 * are; and who stands in for the one whose alone it is, while that one is away.
 */
export type LiesWith = {
  department: { id: string; name: string };
  people: string[];
  total: number;
  standIn: string | null;
};

type Holder = { id: string; name: string; phone: string };
/** So many people are named; of more it is said how many there are. */
const named = 3;

/**
 * The people who hold a task's role in its department, and are there, by pinyin: the first few and how many. Whoever has taken
 * it stands alone, as long as that says something (`claimStands`).
 */
export const holdersOn = (today: IsoDate) => sql<{ people: Holder[]; total: number }>`(
    select json_build_object(
      'people', coalesce(json_agg(json_build_object('id', held.id, 'name', held.name, 'phone', held.phone) order by held.place)
        filter (where held.place <= ${named} and (held.taken or not held.claimed)), '[]'),
      'total', count(*) filter (where held.taken or not held.claimed))
    from (
      select person.id, person.name, person.phone, ${takenOn(today)} as taken, bool_or(${takenOn(today)}) over () as claimed,
        row_number() over (order by ${takenOn(today)} desc, ${byPinyin(sql`person.name`)}, person.id) as place
      from ${userRoles} as post join ${users} as person on person.id = post.user_id
      where post.department_id = ${tasks.departmentId} and post.role = ${tasks.role} and person.disabled_at is null
    ) as held)`;
const takenOn = (today: IsoDate) =>
  sql`(person.id is not distinct from ${tasks.claimedById} and coalesce(${tasks.claimedUntil} >= ${today}, false))`;

/** Who stands in on that day for the one whose alone a task is, with the roles they hold there; null where nobody does. */
export const standInOn = (today: IsoDate) => sql<(Holder & { held: Role[] }) | null>`(
    select json_build_object('id', person.id, 'name', person.name, 'phone', person.phone, 'held',
      (select json_agg(post.role) from ${userRoles} as post
        where post.user_id = person.id and post.department_id = ${tasks.departmentId}))
    from ${substitutions} join ${users} as person on person.id = ${substitutions.substituteId}
    where ${substitutions.personId} = ${tasks.assigneeId} and ${substitutions.departmentId} = ${tasks.departmentId}
      and person.disabled_at is null and person.department_id = ${tasks.departmentId} and ${onDay(today)}
    limit 1)`;

/** The stand-in, where the posts that they hold anyway let them do the work. */
export const standing = <Held extends { held: Role[] | null }>(role: Role, standIn: Held | null): Held | null =>
  standIn && mayTakeOver(role, standIn.held ?? []) ? standIn : null;

export const assignedTo = and(
  eq(assignee.id, tasks.assigneeId),
  eq(assignee.departmentId, tasks.departmentId),
  isNull(assignee.disabledAt),
);

/** With whom these subjects lie on that day, by their id. */
export async function liesWith(
  db: Database,
  subjectIds: readonly string[],
  today: IsoDate,
): Promise<Map<string, LiesWith[]>> {
  const lying = new Map<string, LiesWith[]>();
  if (subjectIds.length === 0) return lying;
  const rows = await db
    .select({
      subjectId: tasks.subjectId,
      role: tasks.role,
      department: { id: departments.id, name: departments.name },
      assignee: assignee.name,
      holders: holdersOn(today),
      standIn: standInOn(today),
    })
    .from(tasks)
    .innerJoin(departments, eq(departments.id, tasks.departmentId))
    .leftJoin(assignee, assignedTo)
    .where(and(inArray(tasks.subjectId, [...subjectIds]), isNull(tasks.doneAt), isWork))
    .orderBy(asc(tasks.createdAt), asc(tasks.id));
  for (const { subjectId, role, department, holders, ...task } of rows) {
    const alone = task.assignee !== null;
    lying.set(subjectId, [
      ...(lying.get(subjectId) ?? []),
      {
        department,
        people: alone ? [task.assignee ?? ''] : holders.people.map(({ name }) => name),
        total: alone ? 1 : holders.total,
        standIn: alone ? (standing(role, task.standIn)?.name ?? null) : null,
      },
    ]);
  }
  return lying;
}

/** How much of this work is open for the department; what only tells something is none. */
export const openWork = (db: Database | Transaction, departmentId: string, which: SQL | undefined): Promise<number> =>
  db.$count(tasks, and(eq(tasks.departmentId, departmentId), isNull(tasks.doneAt), isWork, which));
