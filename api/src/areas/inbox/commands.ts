import { tasks } from '@onesource/db/schema/inbox';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import * as audit from '../../foundation/audit.ts';
import type { Ctx } from '../../foundation/context.ts';
import { ApiError, conflict, notFound } from '../../foundation/errors.ts';
import { transact } from '../../foundation/transact.ts';
import { forActor } from './queries.ts';
import { isNotice, readTogether } from './rules/notices.ts';

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
      .where(and(eq(tasks.id, id), forActor(ctx)));
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

/**
 * 批量知悉: those of these tasks that are notices of the actor's, not read yet, and may be read together. Others stay as
 * they are, so that it is safe when repeated, and when a colleague reads some of them at the same time.
 */
export const acknowledgeAll = (ctx: Ctx, ids: readonly string[]) =>
  transact(ctx, async (tx) => {
    // In one order whoever reads them, so that none waits for the other
    const unread = await tx
      .select()
      .from(tasks)
      .where(
        and(inArray(tasks.id, [...ids]), inArray(tasks.kind, [...readTogether]), isNull(tasks.doneAt), forActor(ctx)),
      )
      .orderBy(asc(tasks.id))
      .for('update');
    const read = unread.map(({ id }) => id);
    if (read.length > 0)
      await tx.update(tasks).set({ doneAt: ctx.clock(), doneById: ctx.actor.id }).where(inArray(tasks.id, read));
    for (const { kind, subjectType, subjectId } of unread) {
      const subject = { type: subjectType, id: subjectId };
      await audit.record(tx, ctx, { action: 'task.acknowledge', subject, detail: { kind } });
    }
    return { acknowledged: read };
  });
