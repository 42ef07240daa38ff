import type { Database, Transaction } from '@onesource/db/client';
import { departments, userRoles, users } from '@onesource/db/schema/organisation';
import type { Role } from '@onesource/db/vocabulary';
import { and, asc, eq, gt, inArray, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import { batch, byItself, ticking } from '../../cases/ticking.ts';
import * as audit from '../../foundation/audit.ts';
import type { Deps } from '../../foundation/context.ts';
import { giveNotice } from '../inbox/tasks.ts';
import { dormantBefore, isToBeTold, toldOf } from './rules/dormant.ts';

/** When somebody last signed in, or the account was made: the moment from which it is counted. */
const lastUse = sql`coalesce(${users.lastSignInAt}, ${users.createdAt})`;

/** Accounts that are dormant by now (`rules/dormant.ts`); none where no days are set. */
export function dormant({ clock, accounts }: Pick<Deps, 'clock' | 'accounts'>): SQL {
  const before = dormantBefore(clock(), accounts.dormantDays);
  return before === null ? sql`false` : sql`${and(isNull(users.disabledAt), lte(lastUse, before.toISOString()))}`;
}

/** Tells administrators of accounts nobody has signed in with for long, once: a notice a department, not one an account. */
export const tellOfDormant = ticking(
  'dormant accounts',
  'department',
  (deps, last) => {
    const untold = or(isNull(users.dormantToldAt), lt(users.dormantToldAt, lastUse));
    return deps.db
      .selectDistinct({ id: departments.id, name: departments.name, path: departments.path })
      .from(departments)
      .innerJoin(users, eq(users.departmentId, departments.id))
      .where(
        and(
          isNull(departments.disabledAt),
          dormant(deps),
          untold,
          last === null ? undefined : gt(departments.id, last),
        ),
      )
      .orderBy(asc(departments.id))
      .limit(batch);
  },
  async (tx, deps, { id: departmentId, name, path }) => {
    const now = deps.clock();
    const people = await tx
      .select()
      .from(users)
      .where(and(eq(users.departmentId, departmentId), dormant(deps)))
      .for('no key update');
    const told = people.filter(({ disabledAt, dormantToldAt: toldAt, ...use }) =>
      isToBeTold({ ...use, disabled: disabledAt !== null, toldAt }, now, deps.accounts.dormantDays),
    );
    if (told.length === 0) return false;
    const ids = told.map(({ id }) => id);
    await tx.update(users).set({ dormantToldAt: now }).where(inArray(users.id, ids));
    const seats = { admin: await seatsInUse(tx, deps, 'admin'), sysadmin: await seatsInUse(tx, deps, 'sysadmin') };
    const held = await rolesOf(tx, ids);
    const addressees = new Map<string, { role: 'admin' | 'sysadmin'; departmentId: string }>();
    for (const id of ids) {
      const { role, departmentIds } = toldOf({ path, roles: held.get(id) ?? [] }, seats);
      for (const to of departmentIds) addressees.set(`${role} ${to}`, { role, departmentId: to });
      const subject = { type: 'user', id } as const;
      await audit.record(
        tx,
        { ...deps, ...byItself },
        { action: 'user.dormant', subject, detail: { role, departmentIds } },
      );
    }
    const subject = { type: 'accounts', id: departmentId, title: name } as const;
    for (const to of addressees.values()) await giveNotice(tx, deps, subject, { kind: 'accounts_dormant', ...to });
    return true;
  },
);

/** Departments in which somebody in that post signs in at times: who never comes reads no notice. */
async function seatsInUse(
  db: Database | Transaction,
  deps: Pick<Deps, 'clock' | 'accounts'>,
  role: Role,
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: userRoles.departmentId })
    .from(userRoles)
    .innerJoin(users, eq(users.id, userRoles.userId))
    .innerJoin(departments, eq(departments.id, userRoles.departmentId))
    .where(
      and(
        eq(userRoles.role, role),
        isNull(users.disabledAt),
        isNull(departments.disabledAt),
        sql`not (${dormant(deps)})`,
      ),
    );
  return rows.map(({ id }) => id).sort();
}

async function rolesOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, Role[]>> {
  const rows = await tx
    .select()
    .from(userRoles)
    .where(inArray(userRoles.userId, [...ids]));
  const held = new Map<string, Role[]>();
  for (const { userId, role } of rows) held.set(userId, [...(held.get(userId) ?? []), role]);
  return held;
}
