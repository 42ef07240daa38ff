import type { Transaction } from '@onesource/db/client';
import { userRoles, users } from '@onesource/db/schema/organisation';
import { pastPasswords, recoveryCodes, secondFactors, sessions } from '@onesource/db/schema/session';
import type { Role } from '@onesource/db/vocabulary';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { hashPassword } from '../../areas/session/password.ts';
import { ofOnesOwn, oneTime } from '../../areas/session/rules/one-time.ts';
import type { Departments } from './departments.ts';

export type Account = { account: string; name: string; department: string; role: Role };

const bureaux = ['minzheng', 'renshe', 'shichang', 'jiaoyu', 'weijian', 'canlian'] as const;
const family = { official: '林', registrar: '周', reviewer: '陈', admin: '沈' } as const;
const given: Record<(typeof bureaux)[number], string> = {
  minzheng: '明珠',
  renshe: '思远',
  shichang: '晓峰',
  jiaoyu: '文静',
  weijian: '建宁',
  canlian: '海燕',
};

/** The demo's people: four roles in six departments, and those who act for the whole district. */
export const demoAccounts: readonly Account[] = [
  ...bureaux.flatMap((department) =>
    (['official', 'registrar', 'reviewer', 'admin'] as const).map((role) => ({
      account: `${role}.${department}`,
      name: `${family[role]}${given[department]}`,
      department,
      role,
    })),
  ),
  { account: 'operator.authority', name: '顾致和', department: 'cio', role: 'operator' },
  { account: 'examiner.authority', name: '温如是', department: 'dashuju_zx', role: 'examiner' },
  { account: 'supervisor.ducha', name: '秦正清', department: 'ducha', role: 'supervisor' },
  { account: 'superior.government', name: '方正平', department: 'quzhengfu', role: 'superior' },
  { account: 'sysadmin', name: '系统管理员', department: 'dashuju_zx', role: 'sysadmin' },
  { account: 'secadmin', name: '安全管理员', department: 'dashuju_zx', role: 'secadmin' },
  { account: 'auditor', name: '安全审计员', department: 'dashuju_zx', role: 'auditor' },
];

/** The posts without which nobody could be let in: made at the first start where there is no demo. */
export const firstAccounts: readonly Account[] = demoAccounts.filter(
  ({ role }) => role === 'sysadmin' || role === 'secadmin',
);

/** Adds accounts that are not there yet; `passwordOf` gives each its password. Existing ones keep theirs. */
export async function addAccounts(
  tx: Transaction,
  accounts: readonly Account[],
  departments: Departments,
  options: { passwordOf: (account: Account) => string; mustChange: boolean; newId: () => string; now: Date },
): Promise<{ account: string; password: string }[]> {
  const there = new Set((await tx.select({ account: users.account }).from(users)).map(({ account }) => account));
  const hashes = new Map<string, Promise<string>>();
  const added = [];
  for (const account of accounts) {
    const departmentId = departments.of(account.department)?.id;
    if (!departmentId) throw new Error(`${account.account}: unknown department ${account.department}`);
    if (there.has(account.account)) continue;
    const password = options.passwordOf(account);
    // One hash serves all that share a password: they are the demo's
    const hash = hashes.get(password) ?? hashPassword(password);
    hashes.set(password, hash);
    const id = options.newId();
    await tx.insert(users).values({
      id,
      account: account.account,
      name: account.name,
      departmentId,
      ...(options.mustChange ? oneTime : ofOnesOwn)(await hash, options.now),
    });
    await tx.insert(userRoles).values({ userId: id, role: account.role, departmentId });
    added.push({ account: account.account, password });
  }
  return added;
}

/** In place of a password's hash: opens nothing, and tells which accounts were locked with the demo. */
const locked = 'locked with the demo';
const names = demoAccounts.map(({ account }) => account);

/**
 * Locks every account of a demo that is no longer wanted, for its password is known: disabled, signed out, and without a
 * password even if somebody enables it again. Gives how many. The posts without which nobody could be let in are held by
 * somebody afterwards: where nobody else does, by the demo's own account with a one-time password, given back.
 */
export async function lockDemo(
  tx: Transaction,
  { passwordOf, now }: { passwordOf: () => string; now: Date },
): Promise<{ locked: number; renewed: { account: string; password: string }[] }> {
  const closed = await tx
    .update(users)
    .set({ passwordHash: locked, disabledAt: now, version: sql`${users.version} + 1` })
    .where(inArray(users.account, names))
    .returning({ id: users.id });
  const ids = closed.map(({ id }) => id);
  await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(and(inArray(sessions.userId, ids), isNull(sessions.endedAt)));
  await tx.delete(recoveryCodes).where(inArray(recoveryCodes.userId, ids));
  await tx.delete(secondFactors).where(inArray(secondFactors.userId, ids));
  await tx.delete(pastPasswords).where(inArray(pastPasswords.userId, ids));
  const renewed = [];
  for (const { account, role } of firstAccounts) {
    const held = await tx.$count(
      users,
      and(
        isNull(users.disabledAt),
        inArray(users.id, tx.select({ id: userRoles.userId }).from(userRoles).where(eq(userRoles.role, role))),
      ),
    );
    if (held > 0) continue;
    const password = passwordOf();
    const [opened] = await tx
      .update(users)
      .set({ ...oneTime(await hashPassword(password), now), disabledAt: null })
      .where(eq(users.account, account))
      .returning({ id: users.id });
    if (opened) renewed.push({ account, password });
  }
  return { locked: closed.length - renewed.length, renewed };
}

/** Sets the demo accounts' password to the one this start was given, and opens those that were locked with the demo. */
export async function setDemoPassword(tx: Transaction, password: string, now: Date): Promise<void> {
  await tx
    .update(users)
    .set({
      ...ofOnesOwn(await hashPassword(password), now),
      disabledAt: sql`case when ${users.passwordHash} = ${locked} then null else ${users.disabledAt} end`,
    })
    .where(inArray(users.account, names));
}
