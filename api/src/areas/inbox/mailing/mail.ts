import type { Database, Transaction } from '@onesource/db/client';
import { mailChoices, tasks } from '@onesource/db/schema/inbox';
import { departments, users } from '@onesource/db/schema/organisation';
import type { MailMode } from '@onesource/db/vocabulary';
import { and, eq, inArray, isNull, lte, ne } from 'drizzle-orm';
import type { Ticked } from '../../../foundation/area.ts';
import type { Ctx } from '../../../foundation/context.ts';
import type { Jobs } from '../../../foundation/outbox.ts';
import { dayOf, type IsoDate, shift } from '../../../law/calendar/working-days.ts';
import { properName } from '../../../law/setting.ts';
import { actorById } from '../../session/queries.ts';
import { holdersOf } from '../holders.ts';
import { forActor } from '../queries.ts';
import { digestLetter, type Letter, letterOf } from '../rules/letter.ts';
import { digestOf, type MailChoices, mailTopics, modeOf, topicOf } from '../rules/mailing.ts';
import { namedBy } from '../rules/named.ts';
import { standInsWithMail } from '../substitution/queries.ts';

type Given = Pick<typeof tasks.$inferSelect, 'id' | 'kind'>;

/**
 * Tells of tasks by mail as well, where the platform sends any: those in whose inbox they stand, and whoever stands in for
 * them (代理), who have an address and want to hear of such at once. Written with the tasks, in the command's transaction, for all
 * of them together. `reminds`: of what is known.
 */
export async function mailTasks(
  tx: Transaction,
  { outbox, clock }: Pick<Ctx, 'outbox' | 'clock'>,
  given: readonly Given[],
  reminds = false,
): Promise<void> {
  if (given.length === 0 || !outbox.serves('mail')) return;
  const reached = await reachedBy(
    tx,
    given.map(({ id }) => id),
    dayOf(clock()),
  );
  // What concerns accounts goes whatever was chosen
  const choosers = given.some(({ kind }) => mailTopics.includes(topicOf(kind)))
    ? reached.map(({ userId }) => userId)
    : [];
  const chosen = await choicesOf(tx, choosers);
  const kinds = new Map(given.map(({ id, kind }) => [id, kind]));
  const told = reached.filter(({ taskId, userId }) => {
    const kind = kinds.get(taskId);
    return kind !== undefined && modeOf(kind, chosen.get(userId) ?? nothing) === 'now';
  });
  await outbox.put(
    tx,
    'mail',
    told.map((each) => ({ ...each, ...(reminds && { reminds }) })),
  );
}

/** Who has an address and these tasks in their inbox: as those who hold them, or in another's place; each once. */
async function reachedBy(tx: Transaction, taskIds: readonly string[], today: IsoDate) {
  const holders = await holdersOf(tx, taskIds, ne(users.email, ''));
  const all = [...holders, ...(await standInsWithMail(tx, taskIds, today))];
  const reached = all.map(({ taskId, userId }) => ({ taskId, userId }));
  return [...new Map(reached.map((row) => [`${row.taskId} ${row.userId}`, row])).values()];
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
  deps: Pick<Ticked, 'db' | 'calendar' | 'clock' | 'policy' | 'areas'>,
  data: Jobs['mail'],
  consoleUrl: string,
): Promise<(Letter & { to: string }) | null> =>
  'taskId' in data ? taskLetter(deps, data, consoleUrl) : dailyLetter(deps, data, consoleUrl);

async function taskLetter(
  { db, areas }: Pick<Ticked, 'db' | 'areas'>,
  { taskId, userId, reminds = false }: Extract<Jobs['mail'], { taskId: string }>,
  consoleUrl: string,
): Promise<(Letter & { to: string }) | null> {
  const [found] = await db
    .select({
      kind: tasks.kind,
      title: tasks.title,
      dueOn: tasks.dueOn,
      department: { name: departments.name, nameEn: departments.nameEn },
      to: users.email,
    })
    .from(tasks)
    .innerJoin(departments, eq(departments.id, tasks.departmentId))
    .innerJoin(users, eq(users.id, userId))
    .where(and(eq(tasks.id, taskId), isNull(tasks.doneAt), isNull(users.disabledAt)));
  if (!found || found.to === '') return null;
  const { to, department, ...task } = found;
  const called = properName(department.name, department.nameEn);
  return { to, ...letterOf({ ...task, department: called, reminds }, namedBy(areas), `${consoleUrl}/inbox/${taskId}`) };
}

/** House: work whose last day is today or on the next working day is told of again. */
async function dailyLetter(
  { db, calendar, clock, policy, areas }: Pick<Ticked, 'db' | 'calendar' | 'clock' | 'policy' | 'areas'>,
  { userId, since, upTo }: Extract<Jobs['mail'], { upTo: string }>,
  consoleUrl: string,
): Promise<(Letter & { to: string }) | null> {
  const [person] = await db
    .select({ email: users.email })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.disabledAt), ne(users.email, '')));
  const actor = person && (await actorById({ db, policy }, userId));
  if (!actor) return null;
  const mine = forActor({ actor, clock });
  const waiting = await db
    .select({ kind: tasks.kind, title: tasks.title, createdAt: tasks.createdAt, dueOn: tasks.dueOn })
    .from(tasks)
    .where(and(mine, isNull(tasks.doneAt), lte(tasks.createdAt, new Date(upTo))));
  const today = dayOf(clock());
  const told = digestOf(waiting, (await choicesOf(db, [userId])).get(userId) ?? nothing, {
    since: new Date(since),
    soon: calendar.addWorkingDays(today, 1) ?? shift(today, 1),
  });
  const letter = digestLetter(told, { today, named: namedBy(areas), address: `${consoleUrl}/inbox` });
  return letter && { to: person.email, ...letter };
}
