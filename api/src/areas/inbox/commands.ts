import { tasks } from '@onesource/db/schema/inbox';
import { and, eq, isNull } from 'drizzle-orm';
import * as audit from '../../foundation/audit.ts';
import type { Ctx } from '../../foundation/context.ts';
import { ApiError, conflict, notFound } from '../../foundation/errors.ts';
import { transact } from '../../foundation/transact.ts';
import { forActor, isNotice } from './queries.ts';

/**
 * 知悉: a notice was read and leaves the inbox. Other tasks are done by doing them.
 *
 * @throws ApiError `not_found` for others' tasks, `not_a_notice`, `conflict` for what was acknowledged before
 */
export const acknowledge = (ctx: Ctx, id: string) =>
  transact(ctx, async (tx) => {
    const [task] = await tx
      .select()
      .from(tasks)
      .where(and(eq(tasks.id, id), forActor(ctx.actor)));
    if (!task) throw notFound('task');
    if (!isNotice(task.kind)) throw new ApiError('not_a_notice', 'This task is done by doing it.');
    const [done] = await tx
      .update(tasks)
      .set({ doneAt: ctx.clock(), doneById: ctx.actor.id })
      .where(and(eq(tasks.id, id), isNull(tasks.doneAt)))
      .returning();
    if (!done) throw conflict();
    const subject = { type: task.subjectType, id: task.subjectId };
    await audit.record(tx, ctx, { action: 'task.acknowledge', subject, detail: { kind: task.kind } });
    return { id, kind: task.kind, doneAt: ctx.clock().toISOString(), actions: [] as string[] };
  });
