import type { Database, Transaction } from '@onesource/db/client';
import { tasks } from '@onesource/db/schema/inbox';
import { userRoles, users } from '@onesource/db/schema/organisation';
import { and, asc, eq, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { endOfDay } from '../../cases/clock.ts';
import { type Actor, type Ctx, hasRole } from '../../foundation/context.ts';
import { dayOf, type IsoDate } from '../../law/calendar/working-days.ts';
import { type ClaimAction, claimActions, claimStands } from './rules/claim.ts';

/** 认领: whoever has taken a task, whether that stands or not. */
export const claimer = alias(users, 'claimer');
export const claimedBy = eq(claimer.id, tasks.claimedById);
/** What of whoever took it says whether the claim stands. */
export const claimColumns = {
  id: claimer.id,
  name: claimer.name,
  disabledAt: claimer.disabledAt,
  holdsPost: sql<boolean>`exists (select from ${userRoles} as held where held.user_id = ${claimer.id}
    and held.department_id = ${tasks.departmentId} and held.role = ${tasks.role})`,
};
type Claimer = { id: string; name: string; disabledAt: Date | null; holdsPost: boolean };
type Task = typeof tasks.$inferSelect;

/** Who has taken a task; null where nobody has, or that says nothing any more. */
export function standing(task: Task, by: Claimer | null, today: IsoDate): Claimer | null {
  if (by === null || task.claimedUntil === null) return null;
  const claim = { until: task.claimedUntil, enabled: by.disabledAt === null, holdsPost: by.holdsPost };
  return claimStands(claim, today) ? by : null;
}

export const actionsOf = (task: Task, by: Claimer | null, actor: Actor, mayDo: boolean): ClaimAction[] =>
  claimActions(
    { kind: task.kind, done: task.doneAt !== null, assigned: task.assigneeId !== null, claimedBy: by?.id ?? null },
    { id: actor.id, mayDo, administers: hasRole(actor, 'admin', task.departmentId) },
  );

/** Who has taken a task of the reader's inbox until when, and what the reader may do about it. */
export function claimView({ actor, clock }: Pick<Ctx, 'actor' | 'clock'>, task: Task, by: Claimer | null) {
  const taken = standing(task, by, dayOf(clock()));
  return {
    by: taken && { id: taken.id, name: taken.name },
    own: taken?.id === actor.id,
    until: taken && endOfDay(task.claimedUntil),
    actions: actionsOf(task, taken, actor, true) as string[],
  };
}

/**
 * Which colleague has taken the reader's own work on a subject, until when; null where nobody has, or the reader. For whoever is
 * about to do it all the same.
 */
export async function takenByColleague(
  { db, actor, clock }: Pick<Ctx, 'actor' | 'clock'> & { db: Database | Transaction },
  subjectId: string,
): Promise<{ name: string; until: string | null } | null> {
  const today = dayOf(clock());
  const mine = actor.roles.map(({ role, departmentId }) =>
    and(eq(tasks.departmentId, departmentId), eq(tasks.role, role)),
  );
  if (mine.length === 0) return null;
  const rows = await db
    .select({ task: tasks, by: claimColumns })
    .from(tasks)
    .innerJoin(claimer, claimedBy)
    .where(and(eq(tasks.subjectId, subjectId), isNull(tasks.doneAt), or(...mine)))
    .orderBy(asc(tasks.createdAt), asc(tasks.id));
  const taken = rows.map(({ task, by }) => ({ by: standing(task, by, today), until: endOfDay(task.claimedUntil) }));
  // Whoever has one of them in hand is at work on it
  if (taken.some(({ by }) => by?.id === actor.id)) return null;
  const other = taken.find(({ by }) => by !== null);
  return other?.by ? { name: other.by.name, until: other.until } : null;
}
