import type { Database, Transaction } from '@onesource/db/client';
import { departments } from '@onesource/db/schema/organisation';
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
