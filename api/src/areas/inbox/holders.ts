import type { Database, Transaction } from '@onesource/db/client';
import { tasks } from '@onesource/db/schema/inbox';
import { userRoles, users } from '@onesource/db/schema/organisation';
import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import { union } from 'drizzle-orm/pg-core';
import { assignedTo, assignee } from './queries.ts';

/**
 * Those in whose inbox these tasks stand by themselves, as `forActor` has it: one person's alone, unless they are gone; else
 * all who hold the role. A row for each task and each of them; `among`: of these people only.
 */
export function holdersOf(db: Database | Transaction, taskIds: readonly string[], among?: SQL) {
  const holder = { taskId: tasks.id, userId: users.id, account: users.account, name: users.name };
  const these = and(inArray(tasks.id, [...taskIds]), among);
  // Two looks, each by an index: asked for in one, PostgreSQL looks through everybody
  const assigned = db
    .select(holder)
    .from(tasks)
    .innerJoin(assignee, assignedTo)
    .innerJoin(users, eq(users.id, assignee.id))
    .where(these);
  const byRole = db
    .select(holder)
    .from(tasks)
    .leftJoin(assignee, assignedTo)
    .innerJoin(userRoles, and(eq(userRoles.departmentId, tasks.departmentId), eq(userRoles.role, tasks.role)))
    .innerJoin(users, and(eq(users.id, userRoles.userId), isNull(users.disabledAt)))
    .where(and(these, isNull(assignee.id)));
  return union(assigned, byRole);
}
