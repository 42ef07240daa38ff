import type { Database } from '@onesource/db/client';
import { tasks } from '@onesource/db/schema/inbox';
import { departments, userRoles, users } from '@onesource/db/schema/organisation';
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { byPinyin } from '../../foundation/order.ts';

/** SH-24: to whom it was told that data are late, and when: the department and the role; and `persons`, who hold that there now. */
export const toldAbout = async (db: Database, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : db
        .select({
          id: tasks.subjectId,
          department: departments.name,
          role: tasks.role,
          at: tasks.createdAt,
          persons: sql<
            string[]
          >`coalesce((select array_agg(${users.name} order by ${byPinyin(users.name)}) from ${userRoles}
            join ${users} on ${users.id} = ${userRoles.userId}
            where ${userRoles.departmentId} = ${tasks.departmentId} and ${userRoles.role} = ${tasks.role}
              and ${users.disabledAt} is null), '{}')`,
        })
        .from(tasks)
        .innerJoin(departments, eq(departments.id, tasks.departmentId))
        .where(
          and(
            inArray(tasks.subjectId, [...ids]),
            inArray(tasks.kind, ['update_data', 'data_late']),
            isNull(tasks.doneAt),
          ),
        )
        .orderBy(asc(tasks.createdAt), asc(departments.name));
