import type { Database, Transaction } from '@onesource/db/client';
import { departments, userRoles, users } from '@onesource/db/schema/organisation';
import type { Role } from '@onesource/db/vocabulary';
import { and, asc, eq, isNull } from 'drizzle-orm';

/**
 * 主管部门, 督查部门: the offices that act on other departments' cases, by id, the one to turn to first. None where the
 * organisation has no such office in use.
 */
export async function officesOf(db: Database | Transaction, kind: 'authority' | 'supervisor'): Promise<string[]> {
  const rows = await db
    .select({ id: departments.id })
    .from(departments)
    .where(and(eq(departments.kind, kind), isNull(departments.disabledAt)))
    .orderBy(asc(departments.sort), asc(departments.createdAt));
  return rows.map(({ id }) => id);
}

/** Departments in use in which somebody in office holds the role, by id. */
export async function seatsOf(db: Database | Transaction, role: Role): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: departments.id })
    .from(userRoles)
    .innerJoin(users, and(eq(users.id, userRoles.userId), isNull(users.disabledAt)))
    .innerJoin(departments, and(eq(departments.id, userRoles.departmentId), isNull(departments.disabledAt)))
    .where(eq(userRoles.role, role));
  return rows.map(({ id }) => id).sort();
}
