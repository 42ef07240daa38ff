import type { Database, Transaction } from '@onesource/db/client';
import { departments, userRoles, users } from '@onesource/db/schema/organisation';
import { sessions } from '@onesource/db/schema/session';
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Actor } from '../../foundation/context.ts';

/** Whoever signed in with this session, with today's roles; null once it ended or the account or department was disabled. */
export async function actorOfSession(
  db: Database,
  sessionId: string,
  now: Date,
): Promise<{ actor: Actor; mustChangePassword: boolean; previousSignInAt: Date | null } | null> {
  const rows = await people(db)
    .innerJoin(sessions, eq(sessions.userId, users.id))
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
  const { mustChangePassword, previousSignInAt } = first.user;
  return { mustChangePassword, previousSignInAt, actor: actorOf(first, rows) };
}

/** A person as the commands take them, without a sign-in: for what the program does in somebody's name. */
export async function actorByAccount(db: Database, account: string): Promise<Actor | null> {
  const rows = await people(db).where(eq(users.account, account));
  const [first] = rows;
  return first ? actorOf(first, rows) : null;
}

const people = (db: Database) =>
  db
    .select({ user: users, department: departments, role: userRoles })
    .from(users)
    .innerJoin(departments, eq(departments.id, users.departmentId))
    .leftJoin(userRoles, eq(userRoles.userId, users.id))
    .$dynamic();

type PersonRow = Awaited<ReturnType<typeof people>>[number];

const actorOf = ({ user, department }: PersonRow, rows: readonly PersonRow[]): Actor => ({
  id: user.id,
  account: user.account,
  name: user.name,
  departmentId: department.id,
  departmentName: department.name,
  departmentPath: department.path,
  roles: rows.flatMap(({ role }) => (role ? [{ role: role.role, departmentId: role.departmentId }] : [])),
});

export async function userByAccount(db: Database | Transaction, account: string) {
  const [row] = await db
    .select({ user: users, departmentDisabledAt: departments.disabledAt })
    .from(users)
    .innerJoin(departments, eq(departments.id, users.departmentId))
    .where(eq(users.account, account.toLowerCase()));
  return row ?? null;
}
