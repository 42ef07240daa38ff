import type { Database, Transaction } from '@onesource/db/client';
import { departments, userRoles, users } from '@onesource/db/schema/organisation';
import { sessions } from '@onesource/db/schema/session';
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Actor } from '../context.ts';

/** Whoever signed in with this session, with today's roles; null once it ended or the account or department was disabled. */
export async function actorOfSession(
  db: Database,
  sessionId: string,
  now: Date,
): Promise<{ actor: Actor; mustChangePassword: boolean; previousSignInAt: Date | null } | null> {
  const rows = await db
    .select({ user: users, department: departments, role: userRoles })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .innerJoin(departments, eq(departments.id, users.departmentId))
    .leftJoin(userRoles, eq(userRoles.userId, users.id))
    .where(
      and(
        eq(sessions.id, sessionId),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, now),
        isNull(users.disabledAt),
        isNull(departments.disabledAt),
      ),
    );
  const [first] = rows;
  if (!first) return null;
  const { user, department } = first;
  return {
    mustChangePassword: user.mustChangePassword,
    previousSignInAt: user.previousSignInAt,
    actor: {
      id: user.id,
      account: user.account,
      name: user.name,
      departmentId: department.id,
      departmentName: department.name,
      departmentPath: department.path,
      roles: rows.flatMap(({ role }) => (role ? [{ role: role.role, departmentId: role.departmentId }] : [])),
    },
  };
}

export async function userByAccount(db: Database | Transaction, account: string) {
  const [row] = await db
    .select({ user: users, departmentDisabledAt: departments.disabledAt })
    .from(users)
    .innerJoin(departments, eq(departments.id, users.departmentId))
    .where(eq(users.account, account.toLowerCase()));
  return row ?? null;
}
