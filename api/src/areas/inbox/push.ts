import type { Transaction } from '@onesource/db/client';
import { tasks } from '@onesource/db/schema/inbox';
import { departments } from '@onesource/db/schema/organisation';
import { noticeKinds, type TaskKind } from '@onesource/db/vocabulary';
import { and, eq, inArray, isNull, notInArray } from 'drizzle-orm';
import type { Area, Ticked } from '../../foundation/area.ts';
import type { Ctx } from '../../foundation/context.ts';
import type { Jobs } from '../../foundation/outbox.ts';
import { holdersOf } from './holders.ts';
import { namedBy } from './rules/named.ts';
import { isNotice } from './rules/notices.ts';
import { type Todo, todoOf } from './rules/todo.ts';

/**
 * Tells the office platform (协同办公平台) of work that came, changed or is done, where it is told of any. Written with the
 * change, in the command's transaction; what is told is read when it leaves, so that two changes may arrive in any order.
 */
export async function pushTodos(
  tx: Transaction,
  { outbox }: Pick<Ctx, 'outbox'>,
  changed: readonly { id: string; kind: TaskKind }[],
): Promise<void> {
  const work = changed.filter(({ kind }) => !isNotice(kind));
  await outbox.put(
    tx,
    'todo',
    work.map(({ id: taskId }) => ({ taskId })),
  );
}

type Follows = NonNullable<NonNullable<Area['follows']>['person']>;

/** Work stands in other people's lists once somebody comes, goes or holds other roles. */
export const pushOfPerson: Follows = async (tx, ctx, { before, after }) => {
  if (!ctx.outbox.serves('todo') || JSON.stringify(before) === JSON.stringify(after)) return;
  const where = [...new Set([before.path.at(-1), after.path.at(-1)])].flatMap((id) => id ?? []);
  const roles = [...new Set([...before.roles, ...after.roles])];
  if (roles.length === 0) return;
  const theirs = await tx
    .select({ id: tasks.id, kind: tasks.kind })
    .from(tasks)
    .where(
      and(
        inArray(tasks.departmentId, where),
        inArray(tasks.role, roles),
        isNull(tasks.doneAt),
        notInArray(tasks.kind, [...noticeKinds]),
      ),
    );
  await pushTodos(tx, ctx, theirs);
};

/** What the office platform is told of a task now; null for what is no work, or not there. */
export async function todoNow(
  { db, areas }: Pick<Ticked, 'db' | 'areas'>,
  { taskId }: Jobs['todo'],
  consoleUrl: string,
): Promise<Todo | null> {
  const [found] = await db
    .select({ task: tasks, name: departments.name, creditCode: departments.creditCode })
    .from(tasks)
    .innerJoin(departments, eq(departments.id, tasks.departmentId))
    .where(eq(tasks.id, taskId));
  if (!found) return null;
  const { task, name, creditCode } = found;
  const { kind } = task;
  if (isNotice(kind)) return null;
  const people = await holdersOf(db, [taskId]);
  return todoOf({ ...task, kind, department: { name, creditCode }, people }, namedBy(areas)(kind), consoleUrl);
}
