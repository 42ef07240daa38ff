import type { Database } from '@onesource/db/client';
import { datasets, senders } from '@onesource/db/schema/data';
import { tasks } from '@onesource/db/schema/inbox';
import { departments, userRoles, users } from '@onesource/db/schema/organisation';
import { and, asc, eq, gte, inArray, or, sql } from 'drizzle-orm';
import { byPinyin } from '../../../foundation/order.ts';

/**
 * SH-24: who was told that data are late, or that a program that sends them in is silent, and when: the department, the role, and
 * those who hold it there now. What was acknowledged since was told all the same: by whom and when.
 */
export const toldAbout = async (db: Database, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : db
        .select({
          id: tasks.subjectId,
          kind: tasks.kind,
          department: departments.name,
          role: tasks.role,
          at: tasks.createdAt,
          persons: sql<
            string[]
          >`coalesce((select array_agg(holder.name order by ${byPinyin(sql`holder.name`)}) from ${userRoles}
            join ${users} as holder on holder.id = ${userRoles.userId}
            where ${userRoles.departmentId} = ${tasks.departmentId} and ${userRoles.role} = ${tasks.role}
              and holder.disabled_at is null), '{}')`,
          readAt: tasks.doneAt,
          readBy: users.name,
        })
        .from(tasks)
        .innerJoin(departments, eq(departments.id, tasks.departmentId))
        .innerJoin(datasets, eq(datasets.resourceId, tasks.subjectId))
        .leftJoin(users, eq(users.id, tasks.doneById))
        .where(
          and(
            inArray(tasks.subjectId, [...ids]),
            eq(tasks.subjectType, 'dataset'),
            or(
              and(inArray(tasks.kind, ['update_data', 'data_late']), gte(tasks.createdAt, datasets.lateSince)),
              and(
                inArray(tasks.kind, ['mend_sending', 'sending_silent']),
                sql`${tasks.createdAt} >= (select min(${senders.silentSince}) from ${senders}
                  where ${senders.resourceId} = ${datasets.resourceId})`,
              ),
            ),
          ),
        )
        .orderBy(asc(tasks.createdAt), asc(departments.name));

/** What was told about one of them, as the console shows it. Times are ISO 8601. */
export const toldView = (told: Awaited<ReturnType<typeof toldAbout>>, about: string) =>
  told
    .filter(({ id }) => id === about)
    .map(({ id: _, at, readAt, ...one }) => ({
      ...one,
      at: at.toISOString(),
      readAt: readAt?.toISOString() ?? null,
    }));
export type ToldView = ReturnType<typeof toldView>;
