import type { Database, Transaction } from '@onesource/db/client';
import { substitutions, tasks } from '@onesource/db/schema/inbox';
import { userRoles, users } from '@onesource/db/schema/organisation';
import { noticeKinds, type Role } from '@onesource/db/vocabulary';
import { and, eq, exists, gte, inArray, isNull, lte, ne, notInArray, type SQL, sql } from 'drizzle-orm';
import type { Actor, Ctx } from '../../../foundation/context.ts';
import { byPinyin } from '../../../foundation/order.ts';
import { dayOf, type IsoDate } from '../../../law/calendar/working-days.ts';
import { type Colleague, fitsAs, inForce, mayTakeOver, theirOwn } from '../rules/substitution.ts';

type Reading = Database | Transaction;

/** Substitutions that nobody has ended and that are in force on a day, as `inForce` says. */
export const onDay = (today: IsoDate): SQL | undefined =>
  and(isNull(substitutions.endedAt), lte(substitutions.from, today), gte(substitutions.until, today));

/** What passes to a stand-in: work, but for what is somebody's alone. */
const isWorkForOthers = and(notInArray(tasks.kind, [...noticeKinds]), notInArray(tasks.subjectType, [...theirOwn]));

/** Work of people for whom the actor stands in. What concerns accounts reaches nobody else: there two have to be two. */
export function inTheirPlace(actor: Pick<Actor, 'id' | 'departmentId' | 'roles'>, today: IsoDate): SQL | undefined {
  const held = actor.roles.filter(({ departmentId }) => departmentId === actor.departmentId).map(({ role }) => role);
  const roles = tasks.role.enumValues.filter((role) => mayTakeOver(role, held));
  if (roles.length === 0) return undefined;
  return and(
    eq(tasks.departmentId, actor.departmentId),
    inArray(tasks.role, roles),
    isWorkForOthers,
    sql`exists (select from ${substitutions} where ${substitutions.substituteId} = ${actor.id}
      and ${substitutions.personId} = ${tasks.assigneeId} and ${substitutions.departmentId} = ${tasks.departmentId}
      and ${onDay(today)})`,
  );
}

/**
 * Who stands in for those whose work these tasks are, with an address: as `inTheirPlace` has it in their inbox. A row for each
 * task and each of them.
 */
export async function standInsWithMail(
  tx: Transaction,
  taskIds: readonly string[],
  today: IsoDate,
): Promise<{ taskId: string; userId: string }[]> {
  const rows = await tx
    .select({ taskId: tasks.id, role: tasks.role, userId: users.id, held: sql<Role[]>`json_agg(${userRoles.role})` })
    .from(tasks)
    .innerJoin(
      substitutions,
      and(
        eq(substitutions.personId, tasks.assigneeId),
        eq(substitutions.departmentId, tasks.departmentId),
        onDay(today),
      ),
    )
    .innerJoin(users, and(eq(users.id, substitutions.substituteId), eq(users.departmentId, tasks.departmentId)))
    .innerJoin(userRoles, and(eq(userRoles.userId, users.id), eq(userRoles.departmentId, tasks.departmentId)))
    .where(and(inArray(tasks.id, [...taskIds]), isWorkForOthers, isNull(users.disabledAt), ne(users.email, '')))
    .groupBy(tasks.id, users.id);
  return rows.filter(({ role, held }) => mayTakeOver(role, held)).map(({ taskId, userId }) => ({ taskId, userId }));
}

/** The name of this person, where the actor stands in for them today; null where the actor acts for nobody but themselves. */
export async function standsInFor(
  db: Reading,
  { actor, clock }: { actor: { id: string | null; departmentId: string | null }; clock: Ctx['clock'] },
  personId: string,
): Promise<string | null> {
  const { id, departmentId } = actor;
  if (id === null || departmentId === null || id === personId) return null;
  const [found] = await db
    .select({ name: users.name })
    .from(substitutions)
    .innerJoin(users, eq(users.id, substitutions.personId))
    .where(
      and(
        eq(substitutions.substituteId, id),
        eq(substitutions.personId, personId),
        eq(substitutions.departmentId, departmentId),
        onDay(dayOf(clock())),
      ),
    );
  return found?.name ?? null;
}

/** People in office of the actor's department, with the roles they hold there, by name. */
export async function colleaguesOf(db: Reading, departmentId: string): Promise<(Colleague & { name: string })[]> {
  const rows = await db
    .select({ id: users.id, name: users.name, role: userRoles.role })
    .from(users)
    .innerJoin(userRoles, and(eq(userRoles.userId, users.id), eq(userRoles.departmentId, departmentId)))
    .where(and(eq(users.departmentId, departmentId), isNull(users.disabledAt)))
    .orderBy(byPinyin(users.name), users.id);
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, held]) => ({
    id,
    name: held[0]?.name ?? '',
    departmentId,
    roles: held.map(({ role }) => role),
  }));
}

/** Who stands in for the actor, for whom the actor does today, and who could. */
export async function substitutionView({ db, actor, clock }: Pick<Ctx, 'actor' | 'clock'> & { db: Reading }) {
  const today = dayOf(clock());
  const named = await db
    .select({ person: { id: users.id, name: users.name }, from: substitutions.from, until: substitutions.until })
    .from(substitutions)
    .innerJoin(users, eq(users.id, substitutions.substituteId))
    .where(and(eq(substitutions.personId, actor.id), isNull(substitutions.endedAt), gte(substitutions.until, today)));
  const standingIn = await db
    .select({ person: { id: users.id, name: users.name }, until: substitutions.until })
    .from(substitutions)
    .innerJoin(users, and(eq(users.id, substitutions.personId), ne(users.id, actor.id)))
    .where(
      and(
        eq(substitutions.substituteId, actor.id),
        eq(substitutions.departmentId, actor.departmentId),
        exists(db.select({ one: sql`1` }).from(userRoles).where(eq(userRoles.userId, actor.id))),
        onDay(today),
      ),
    )
    .orderBy(byPinyin(users.name));
  const colleagues = await colleaguesOf(db, actor.departmentId);
  const self = colleagues.find(({ id }) => id === actor.id);
  const [own = null] = named;
  return {
    /** Whoever stands in for the reader, now or soon. */
    own: own && { ...own, inForce: inForce({ ...own, ended: false }, today) },
    standingIn,
    colleagues: colleagues.filter((one) => self && fitsAs(self, one)).map(({ id, name }) => ({ id, name })),
    actions: (own ? ['end'] : self ? ['name'] : []) as string[],
  };
}
