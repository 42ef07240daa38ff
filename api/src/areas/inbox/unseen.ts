import type { Database, Transaction } from '@onesource/db/client';
import { substitutions, tasks } from '@onesource/db/schema/inbox';
import { departments, userRoles, users } from '@onesource/db/schema/organisation';
import { type Role, roles } from '@onesource/db/vocabulary';
import { and, eq, inArray, isNotNull, isNull, notExists, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import { askingRoles } from '../../access/responsible.ts';
import type { IsoDate } from '../../law/calendar/working-days.ts';
import { assignee, isWork } from './queries.ts';
import { theirOwn } from './rules/substitution.ts';
import { onDay } from './substitution/queries.ts';

/** Whom it is looked at without: these people, in these roles of theirs, or altogether. */
export type Without = { people: readonly string[]; roles: readonly Role[] | 'all' };

const holder = alias(users, 'holder');
const standIn = alias(users, 'stand_in');
const post = alias(userRoles, 'post');

/** Work that somebody would have seen once: it was meant for them, or they held the role. */
export const onceSeen: SQL | undefined = or(
  isNotNull(tasks.assigneeId),
  sql`exists (select from ${userRoles} as once where once.department_id = ${tasks.departmentId} and once.role = ${tasks.role})`,
);

/**
 * Rule 21a: open work in nobody's inbox, as `forActor` has it: whom it is meant for is gone, nobody in office there holds the
 * role, and nobody stands in today. By department and role, how much of it there is. `which` narrows it to some tasks.
 */
export async function unseenWork(
  db: Database | Transaction,
  today: IsoDate,
  which: SQL | undefined,
  without: Without = { people: [], roles: 'all' },
): Promise<{ departmentId: string; role: Role; tasks: number }[]> {
  const { people } = without;
  const lost = without.roles === 'all' ? [...roles] : [...without.roles];
  /** Not one of those who are gone altogether. */
  const stays = (who: PgColumn) =>
    people.length > 0 && without.roles === 'all' ? notInArray(who, [...people]) : undefined;
  const meantForOne = db
    .select({ one: sql`1` })
    .from(assignee)
    .where(
      and(
        eq(assignee.id, tasks.assigneeId),
        eq(assignee.departmentId, tasks.departmentId),
        isNull(assignee.disabledAt),
        stays(assignee.id),
      ),
    );
  const byRole = db
    .select({ one: sql`1` })
    .from(post)
    .innerJoin(holder, eq(holder.id, post.userId))
    .where(
      and(
        eq(post.departmentId, tasks.departmentId),
        eq(post.role, tasks.role),
        isNull(holder.disabledAt),
        people.length === 0 || lost.length === 0
          ? undefined
          : or(notInArray(holder.id, [...people]), notInArray(post.role, lost)),
      ),
    );
  const inPlace = db
    .select({ one: sql`1` })
    .from(substitutions)
    .innerJoin(
      standIn,
      and(eq(standIn.id, substitutions.substituteId), eq(standIn.departmentId, substitutions.departmentId)),
    )
    .innerJoin(post, and(eq(post.userId, standIn.id), eq(post.departmentId, substitutions.departmentId)))
    .where(
      and(
        eq(substitutions.personId, tasks.assigneeId),
        eq(substitutions.departmentId, tasks.departmentId),
        onDay(today),
        isNull(standIn.disabledAt),
        stays(standIn.id),
        or(eq(post.role, tasks.role), and(eq(tasks.role, 'official'), inArray(post.role, [...askingRoles]))),
        notInArray(tasks.subjectType, [...theirOwn]),
      ),
    );
  return db
    .select({ departmentId: tasks.departmentId, role: tasks.role, tasks: sql<number>`count(*)::int` })
    .from(tasks)
    .innerJoin(departments, and(eq(departments.id, tasks.departmentId), isNull(departments.disabledAt)))
    .where(and(isNull(tasks.doneAt), isWork, which, notExists(meantForOne), notExists(byRole), notExists(inPlace)))
    .groupBy(tasks.departmentId, tasks.role);
}
