import type { Database, Transaction } from '@onesource/db/client';
import { departments, userRoles, users } from '@onesource/db/schema/organisation';
import { departmentKinds, type Role } from '@onesource/db/vocabulary';
import { and, asc, type Column, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Examining } from '../../access/registrations.ts';
import { maySeat } from '../../access/seats.ts';

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
export async function seatsOf(db: Database | Transaction, role: Role, among?: SQL): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: departments.id })
    .from(userRoles)
    .innerJoin(users, and(eq(users.id, userRoles.userId), isNull(users.disabledAt)))
    .innerJoin(departments, and(eq(departments.id, userRoles.departmentId), isNull(departments.disabledAt)))
    .where(and(eq(userRoles.role, role), among));
  return rows.map(({ id }) => id).sort();
}

/** SH-17, SH-27: the same of whoever examines, in the bodies that do so under these rules. */
export async function examiningSeatsOf(db: Database | Transaction, policy: Examining): Promise<string[]> {
  const kinds = departmentKinds.filter((kind) => maySeat('examiner', kind, policy));
  return seatsOf(db, 'examiner', inArray(departments.kind, kinds));
}

/** Accounts that hold the post of whoever examines where it does not count under these rules (SH-17, SH-27), in order. */
export async function unseatedExaminers(db: Database | Transaction, policy: Examining): Promise<string[]> {
  const kinds = departmentKinds.filter((kind) => !maySeat('examiner', kind, policy));
  const rows = await db
    .select({ account: users.account })
    .from(userRoles)
    .innerJoin(users, and(eq(users.id, userRoles.userId), isNull(users.disabledAt)))
    .innerJoin(departments, eq(departments.id, userRoles.departmentId))
    .where(and(eq(userRoles.role, 'examiner'), inArray(departments.kind, kinds)))
    .orderBy(asc(users.account));
  return rows.map(({ account }) => account);
}

/** The path of the authority to turn to first, as `officesOf` orders them, for a query of others; empty where there is none. */
export const authorityPath: SQL = sql`coalesce((select array_to_json(office.path) from departments as office
  where office.kind = 'authority' and office.disabled_at is null order by office.sort, office.created_at limit 1), '[]')`;

/**
 * Governments in use above a department, by its path, or above the authority, for a query of others: by id, and `seated`
 * where somebody in office holds the post of 上级机关 there.
 */
export const governmentsAbove = (path: Column): SQL => sql`(select coalesce(json_agg(json_build_object(
    'id', above.id, 'seated', exists (select from user_roles as held join users as holder on holder.id = held.user_id
    where held.department_id = above.id and held.role = 'superior' and holder.disabled_at is null))), '[]')
  from departments as above where above.kind = 'government' and above.disabled_at is null and (
    above.id = any(${path}) or above.id in (select json_array_elements_text(${authorityPath})::uuid)))`;
