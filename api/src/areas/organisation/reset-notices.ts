import type { Transaction } from '@onesource/db/client';
import { departments, userRoles, users } from '@onesource/db/schema/organisation';
import { and, eq, isNull } from 'drizzle-orm';
import type { Ctx } from '../../foundation/context.ts';
import { follow, giveNotice, syncTasks, type Wanted } from '../inbox/tasks.ts';
import { secondWordsFor } from './queries.ts';

type By = Pick<Ctx, 'clock' | 'newId' | 'outbox'> & { actor: { id: string | null; name: string } };
type Account = Pick<typeof users.$inferSelect, 'id' | 'name' | 'departmentId'>;

const subjectOf = ({ id, name }: Account) => ({ type: 'user', id, title: name }) as const;
const isTold = (kind: string): boolean => kind === 'account_reset' || kind === 'own_account_reset';

/** A reset that waits: whoever can give the second word has it to do; the person and the auditors are told at once. */
export async function askForWord(tx: Transaction, by: By, account: Account): Promise<void> {
  const words = await secondWordsFor(tx, [account.id, ...(by.actor.id ? [by.actor.id] : [])]);
  const wanted = [...Map.groupBy(words, ({ departmentId }) => departmentId)].flatMap(
    ([departmentId, [first, ...others]]): Wanted[] => {
      if (!first) return [];
      // One task a department: for all of one post where several hold it, and never for whoever asked
      const holder = [first, ...others].find(({ role }) => role === 'secadmin') ?? first;
      const alone = holder.role === 'sysadmin' || others.length === 0;
      return [{ kind: 'confirm_reset', departmentId, role: holder.role, assigneeId: alone ? holder.id : null }];
    },
  );
  await follow(tx, by, subjectOf(account), { wanted, stands: isTold });
  await tell(tx, by, account, [by.actor.name]);
}

/** A reset that is done: what waited is over; the person and the auditors are told by whom. */
export async function tellOfReset(tx: Transaction, by: By, account: Account, names: readonly string[]): Promise<void> {
  await closeAsking(tx, by, account);
  await tell(tx, by, account, names);
}

/** Nothing waits for a second word any more. */
export const closeAsking = (tx: Transaction, by: By, account: Account): Promise<void> =>
  syncTasks(tx, by, subjectOf(account), [], isTold);

async function tell(tx: Transaction, by: By, account: Account, names: readonly string[]): Promise<void> {
  // Of a post that nobody takes over from the person: the notice is for them alone
  const own = { kind: 'own_account_reset', departmentId: account.departmentId, role: 'auditor' } as const;
  await giveNotice(tx, by, { ...subjectOf(account), title: names.join('、') }, { ...own, assigneeId: account.id });
  const auditors = await tx
    .selectDistinct({ departmentId: userRoles.departmentId })
    .from(userRoles)
    .innerJoin(users, eq(users.id, userRoles.userId))
    .innerJoin(departments, eq(departments.id, userRoles.departmentId))
    .where(and(eq(userRoles.role, 'auditor'), isNull(users.disabledAt), isNull(departments.disabledAt)));
  for (const { departmentId } of auditors)
    await giveNotice(tx, by, subjectOf(account), { kind: 'account_reset', departmentId, role: 'auditor' });
}
