import type { Database, Transaction } from '@onesource/db/client';
import { tasks } from '@onesource/db/schema/inbox';
import { opinions } from '@onesource/db/schema/opinions/opinions';
import { departments, userRoles, users } from '@onesource/db/schema/organisation';
import type { OpinionSubject, Role } from '@onesource/db/vocabulary';
import { and, asc, desc, eq, ilike, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Reading } from '../../cases/commands.ts';
import { eventsOf } from '../../cases/store.ts';
import type { Consulted } from '../../foundation/area.ts';
import type { Ctx } from '../../foundation/context.ts';
import { notFound } from '../../foundation/errors.ts';
import { anywhere } from '../../foundation/like.ts';
import { byPinyin } from '../../foundation/order.ts';
import { forActor } from '../inbox/queries.ts';
import type { aboutInput, peopleInput } from './inputs.ts';
import { type Candidate, decidingKinds, mayAskOn, rolesAsked } from './rules/asking.ts';
import { readsFacts, stancesOf } from './rules/decide.ts';
import { loadOpinion, opinionRows, stateOf } from './store.ts';
import { opinionSummary, opinionView, personView } from './view.ts';

/** House: people of a department that are shown at once. */
const mostPeople = 200;

/** @throws ApiError `not_found`, also for an opinion the actor has no part in */
export async function opinionDetail(ctx: Reading, id: string) {
  const row = await loadOpinion(ctx.db, id);
  const state = stateOf(row);
  if (stancesOf(state, ctx.actor).length === 0) throw notFound('opinion');
  const { subjectType, subjectId } = row.opinion;
  const about = readsFacts(state, ctx.actor) ? await consulted(ctx.db, ctx.areas, subjectType, subjectId) : null;
  return opinionView(ctx.actor, row, about, await eventsOf(ctx.db, id));
}

/** The opinions on a case that the actor reads, the newest first, and whether they may ask for one. */
export async function opinionsAbout(ctx: Ctx, { type, subjectId }: z.output<typeof aboutInput>) {
  const rows = await opinionRows(ctx.db)
    .where(and(eq(opinions.subjectId, subjectId), eq(opinions.subjectType, type)))
    .orderBy(desc(opinions.askedAt), desc(opinions.id));
  const seat = await lyingBefore(ctx.db, ctx, type, subjectId);
  const about = seat && (await consulted(ctx.db, ctx.areas, type, subjectId));
  return {
    actions: (about && mayAskOn(about, ctx.actor) ? ['ask'] : []) as string[],
    items: rows
      .filter((row) => stancesOf(stateOf(row), ctx.actor).length > 0)
      .map((row) => opinionSummary(ctx.actor, row)),
  };
}
export type OpinionsAbout = Awaited<ReturnType<typeof opinionsAbout>>;

/**
 * Who may be asked about a case that lies before the actor: of their own department, or of another, by name. `open`: whether
 * people of that department may know of it at all; `more`: whether there are others, whom their name finds.
 * @throws ApiError `not_found`
 */
export async function peopleToAsk(ctx: Ctx, { type, subjectId, departmentId, q }: z.output<typeof peopleInput>) {
  const seat = await lyingBefore(ctx.db, ctx, type, subjectId);
  const about = seat && (await consulted(ctx.db, ctx.areas, type, subjectId));
  if (!seat || !about) throw notFound(type);
  const asker = { id: ctx.actor.id, ...seat };
  const where = departmentId ?? seat.departmentId;
  const [department] = await ctx.db
    .select({ id: departments.id, name: departments.name, path: departments.path })
    .from(departments)
    .where(eq(departments.id, where));
  if (!department) throw notFound('department');
  const held = rolesAsked(about, asker, department);
  const people = await ctx.db
    .selectDistinct({ id: users.id, name: users.name, title: users.title, byName: byPinyin(users.name) })
    .from(users)
    .innerJoin(userRoles, and(eq(userRoles.userId, users.id), eq(userRoles.departmentId, where)))
    .where(
      and(
        eq(users.departmentId, where),
        isNull(users.disabledAt),
        inArray(userRoles.role, [...held]),
        ne(users.id, ctx.actor.id),
        q === '' ? undefined : ilike(users.name, anywhere(q)),
      ),
    )
    .orderBy(byPinyin(users.name), asc(users.id))
    .limit(mostPeople + 1);
  return {
    department: { id: department.id, name: department.name },
    open: held.length > 0,
    items: people.slice(0, mostPeople).map(personView),
    more: people.length > mostPeople,
  };
}
export type PeopleToAsk = Awaited<ReturnType<typeof peopleToAsk>>;

/** Where a case lies before the actor to be decided: the department and role whose open work it is. */
export async function lyingBefore(
  db: Database | Transaction,
  ctx: Pick<Ctx, 'actor' | 'clock'>,
  type: OpinionSubject,
  subjectId: string,
): Promise<{ departmentId: string; role: Role } | null> {
  const [seat] = await db
    .select({ departmentId: tasks.departmentId, role: tasks.role })
    .from(tasks)
    .where(
      and(
        eq(tasks.subjectId, subjectId),
        eq(tasks.subjectType, type),
        inArray(tasks.kind, [...decidingKinds[type]]),
        isNull(tasks.doneAt),
        forActor(ctx),
      ),
    )
    .orderBy(asc(tasks.createdAt), asc(tasks.id))
    .limit(1);
  return seat ?? null;
}

/** What the areas tell of a case that an opinion may be asked about. */
export async function consulted(
  db: Database | Transaction,
  areas: Ctx['areas'],
  type: OpinionSubject,
  id: string,
): Promise<Consulted | null> {
  const area = areas.find((one) => one.consulted?.of === type);
  return (await area?.consulted?.read(db, id)) ?? null;
}

/** Somebody in office, with the roles they hold in their department. */
export async function candidate(db: Database | Transaction, id: string): Promise<Candidate | null> {
  const [row] = await db
    .select({
      id: users.id,
      departmentId: users.departmentId,
      departmentPath: departments.path,
      roles: sql<Role[]>`array(select held.role from ${userRoles} as held
        where held.user_id = ${users.id} and held.department_id = ${users.departmentId})`,
    })
    .from(users)
    .innerJoin(departments, eq(departments.id, users.departmentId))
    .where(and(eq(users.id, id), isNull(users.disabledAt)))
    .for('share', { of: users });
  return row ?? null;
}
