import type { Database, Transaction } from '@onesource/db/client';
import { mailChoices, tasks } from '@onesource/db/schema/inbox';
import { departments, userRoles, users } from '@onesource/db/schema/organisation';
import type { MailMode } from '@onesource/db/vocabulary';
import { and, eq, inArray, isNull, lte } from 'drizzle-orm';
import type { Ctx, Deps } from '../../../foundation/context.ts';
import type { Jobs } from '../../../foundation/outbox.ts';
import { dayOf, shift } from '../../../law/calendar/working-days.ts';
import { holdersOf } from '../push.ts';
import { forActor } from '../queries.ts';
import { digestLetter, type Letter, letterOf } from '../rules/letter.ts';
import { digestOf, type MailChoices, modeOf } from '../rules/mailing.ts';

type Given = Pick<typeof tasks.$inferSelect, 'id' | 'kind' | 'departmentId' | 'role' | 'assigneeId'>;

/**
 * Tells of a task by mail as well, where the platform sends any: those in whose inbox it stands, who have an address and
 * want to hear of such at once. Written with the task, in the command's transaction. `reminds`: of one that is known.
 */
export async function mailTask(
  tx: Transaction,
  { outbox }: Pick<Ctx, 'outbox'>,
  { id: taskId, kind, ...stands }: Given,
  reminds = false,
): Promise<void> {
  if (!outbox.serves('mail')) return;
  const reached = (await holdersOf(tx, stands)).filter(({ email }) => email !== '');
  const chosen = await choicesOf(
    tx,
    reached.map(({ id }) => id),
  );
  const told = reached.filter(({ id }) => modeOf(kind, chosen.get(id) ?? nothing) === 'now');
  await outbox.put(
    tx,
    'mail',
    told.map(({ id: userId }) => ({ taskId, userId, ...(reminds && { reminds }) })),
  );
}

const nothing: MailChoices = new Map();

/** What these people chose, by their ids; who chose nothing is not among them. */
export async function choicesOf(
  db: Database | Transaction,
  people: readonly string[],
): Promise<Map<string, Map<string, MailMode>>> {
  const chosen = new Map<string, Map<string, MailMode>>();
  if (people.length === 0) return chosen;
  const rows = await db
    .select()
    .from(mailChoices)
    .where(inArray(mailChoices.userId, [...people]));
  for (const { userId, topic, mode } of rows) chosen.set(userId, (chosen.get(userId) ?? new Map()).set(topic, mode));
  return chosen;
}

/** What is sent, and where to; null when nobody is to be told any more: it was read or done, or the person is gone. */
export const letterFor = (
  deps: Pick<Deps, 'db' | 'calendar' | 'clock'>,
  data: Jobs['mail'],
  consoleUrl: string,
): Promise<(Letter & { to: string }) | null> =>
  'taskId' in data ? taskLetter(deps, data, consoleUrl) : dailyLetter(deps, data, consoleUrl);

async function taskLetter(
  { db }: Pick<Deps, 'db'>,
  { taskId, userId, reminds = false }: Extract<Jobs['mail'], { taskId: string }>,
  consoleUrl: string,
): Promise<(Letter & { to: string }) | null> {
  const [found] = await db
    .select({
      kind: tasks.kind,
      title: tasks.title,
      dueOn: tasks.dueOn,
      department: departments.name,
      to: users.email,
    })
    .from(tasks)
    .innerJoin(departments, eq(departments.id, tasks.departmentId))
    .innerJoin(users, eq(users.id, userId))
    .where(and(eq(tasks.id, taskId), isNull(tasks.doneAt), isNull(users.disabledAt)));
  if (!found || found.to === '') return null;
  const { to, ...task } = found;
  return { to, ...letterOf({ ...task, reminds }, `${consoleUrl}/inbox/${taskId}`) };
}

/** House: work whose last day is today or on the next working day is told of again. */
async function dailyLetter(
  { db, calendar, clock }: Pick<Deps, 'db' | 'calendar' | 'clock'>,
  { userId, since, upTo }: Extract<Jobs['mail'], { upTo: string }>,
  consoleUrl: string,
): Promise<(Letter & { to: string }) | null> {
  const [person] = await db
    .select({ id: users.id, email: users.email, departmentId: users.departmentId })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.disabledAt)));
  if (!person || person.email === '') return null;
  const roles = await db
    .select({ role: userRoles.role, departmentId: userRoles.departmentId })
    .from(userRoles)
    .where(eq(userRoles.userId, userId));
  const mine = forActor({ actor: { id: userId, departmentId: person.departmentId, roles }, clock });
  const waiting = await db
    .select({ kind: tasks.kind, title: tasks.title, createdAt: tasks.createdAt, dueOn: tasks.dueOn })
    .from(tasks)
    .where(and(mine, isNull(tasks.doneAt), lte(tasks.createdAt, new Date(upTo))));
  const today = dayOf(clock());
  const told = digestOf(waiting, (await choicesOf(db, [userId])).get(userId) ?? nothing, {
    since: new Date(since),
    soon: calendar.addWorkingDays(today, 1) ?? shift(today, 1),
  });
  const letter = digestLetter(told, { today, address: `${consoleUrl}/inbox` });
  return letter && { to: person.email, ...letter };
}
