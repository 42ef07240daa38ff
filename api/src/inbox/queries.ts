import { tasks } from '@onesource/db/schema/inbox';
import { departments, users } from '@onesource/db/schema/organisation';
import { accessRequests } from '@onesource/db/schema/request';
import type { TaskKind } from '@onesource/db/vocabulary';
import { and, asc, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Actor, Ctx } from '../context.ts';
import { clockView } from '../requests/view.ts';
import type { InboxInput } from './inputs.ts';

const consumer = alias(departments, 'consumer');

/** 待办: what waits for the actor, the most urgent first; done work newest first. */
export async function inbox(ctx: Ctx, { state, kind, page, pageSize }: InboxInput) {
  const mine = forActor(ctx.actor);
  const inState = and(mine, state === 'open' ? isNull(tasks.doneAt) : isNotNull(tasks.doneAt));
  const where = and(inState, kind.length > 0 ? inArray(tasks.kind, kind) : undefined);
  const order = state === 'open' ? [sql`${tasks.dueOn} asc nulls last`, asc(tasks.createdAt)] : [desc(tasks.doneAt)];
  const [rows, kinds] = await Promise.all([
    ctx.db
      .select({
        task: tasks,
        department: { id: departments.id, name: departments.name },
        doneBy: users.name,
        request: { number: accessRequests.number, consumer: consumer.name, shareType: accessRequests.shareType },
      })
      .from(tasks)
      .innerJoin(departments, eq(departments.id, tasks.departmentId))
      .leftJoin(users, eq(users.id, tasks.doneById))
      .leftJoin(accessRequests, eq(accessRequests.id, tasks.subjectId))
      .leftJoin(consumer, eq(consumer.id, accessRequests.consumerId))
      .where(where)
      .orderBy(...order, asc(tasks.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    ctx.db
      .select({ kind: tasks.kind, count: sql<number>`count(*)::int` })
      .from(tasks)
      .where(inState)
      .groupBy(tasks.kind),
  ]);
  const wanted = kinds.filter((row) => kind.length === 0 || kind.includes(row.kind));
  return {
    total: wanted.reduce((sum, row) => sum + row.count, 0),
    kinds,
    items: rows.map(({ task, department, doneBy, request }) => ({
      id: task.id,
      kind: task.kind,
      title: task.title,
      subject: { type: task.subjectType, id: task.subjectId },
      department,
      request: request?.number ? request : null,
      createdAt: task.createdAt.toISOString(),
      ...clockView(ctx, task.doneAt ? null : task.dueOn),
      doneAt: task.doneAt?.toISOString() ?? null,
      doneBy,
      actions: (task.doneAt ? [] : isNotice(task.kind) ? ['open', 'acknowledge'] : ['open']) as string[],
    })),
  };
}

/** Tasks of the roles held, where they are held, and those meant for this person alone. */
export function forActor(actor: Actor): SQL | undefined {
  const byRole = actor.roles.map(({ role, departmentId }) =>
    and(eq(tasks.departmentId, departmentId), eq(tasks.role, role), isNull(tasks.assigneeId)),
  );
  return or(eq(tasks.assigneeId, actor.id), ...byRole);
}

/** 通知: told for information; reading it is all there is to do. */
export const isNotice = (kind: TaskKind): boolean => notices.has(kind);

const notices: ReadonlySet<TaskKind> = new Set([
  'grant_affected',
  'contents_doubted',
  'contents_checked',
  'filing_changed',
]);
