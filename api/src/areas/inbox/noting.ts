import { cases } from '@onesource/db/schema/cases';
import { lateNotes, tasks } from '@onesource/db/schema/inbox';
import { and, eq } from 'drizzle-orm';
import { may } from '../../access/abilities.ts';
import { answerOf } from '../../cases/decision.ts';
import { appendEvents } from '../../cases/store.ts';
import * as audit from '../../foundation/audit.ts';
import type { Ctx } from '../../foundation/context.ts';
import { forbidden, notFound } from '../../foundation/errors.ts';
import { transact } from '../../foundation/transact.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { notingProblem } from './rules/noting.ts';

/**
 * 知悉 of work that is late: written down once for its last day, and in what happened to its case. Said again, it is what was
 * said first.
 *
 * @throws ApiError `forbidden`, `not_found`, `not_late`, `reason_required`
 */
export const noteLateness = (ctx: Ctx, id: string, note: string) =>
  transact(ctx, async (tx) => {
    if (!may(ctx.actor, 'see_late')) throw forbidden();
    const [task] = await tx.select().from(tasks).where(eq(tasks.id, id)).for('update');
    if (!task) throw notFound('task');
    const [before] = task.dueOn === null ? [] : await tx.select().from(lateNotes).where(ofDay(id, task.dueOn));
    const { kind, dueOn, doneAt } = task;
    const problem = notingProblem({ kind, dueOn, done: doneAt !== null }, note, ctx.actor, dayOf(ctx.clock()));
    // Whoever may, and says it again, is answered with what was said
    if (before && problem?.code !== 'forbidden') return { id, at: before.at.toISOString(), note: before.note };
    if (problem) throw answerOf(problem);
    const at = ctx.clock();
    await tx.insert(lateNotes).values({ taskId: id, dueOn: dueOn ?? '', byId: ctx.actor.id, at, note });
    const subject = { type: task.subjectType, id: task.subjectId };
    const written = await tx.select({ id: cases.id }).from(cases).where(eq(cases.id, subject.id));
    const event = { type: 'lateness_noted', work: kind, dueOn, note };
    for (const { id: caseId } of written) await appendEvents(tx, ctx, caseId, [event]);
    await audit.record(tx, ctx, { action: 'task.note-lateness', subject, detail: { kind, dueOn, note } });
    return { id, at: at.toISOString(), note };
  });

const ofDay = (taskId: string, dueOn: string) => and(eq(lateNotes.taskId, taskId), eq(lateNotes.dueOn, dueOn));
