import type { Transaction } from '@onesource/db/client';
import { tasks } from '@onesource/db/schema/inbox';
import { departments } from '@onesource/db/schema/organisation';
import { and, asc, eq, gte, inArray, isNotNull, isNull } from 'drizzle-orm';
import { endOfDay } from '../../cases/clock.ts';
import * as audit from '../../foundation/audit.ts';
import type { Ctx } from '../../foundation/context.ts';
import { hasRole } from '../../foundation/context.ts';
import { conflict, forbidden, notFound } from '../../foundation/errors.ts';
import { transact } from '../../foundation/transact.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { actionsOf, claimColumns, claimedBy, claimer, standing } from './claimed.ts';
import { forActor } from './queries.ts';
import { claimUntil } from './rules/claim.ts';

/** Takes a task that is free. @throws ApiError `not_found`, `forbidden` for what is not to be taken, `conflict` where somebody was faster */
export const claimTask = (ctx: Ctx, id: string) =>
  transact(ctx, async (tx) => {
    const { task, taken, actions } = await looked(tx, ctx, id);
    if (taken?.id !== ctx.actor.id) {
      if (taken) throw conflict();
      if (!actions.includes('claim')) throw forbidden();
      const until = claimUntil(ctx.calendar, dayOf(ctx.clock()));
      await write(tx, ctx, task, 'task.claim', { claimedById: ctx.actor.id, claimedUntil: until });
    }
    return answer(id);
  });

/** Gives a task back to all who may do it. @throws ApiError `not_found`, `forbidden` for a colleague's */
export const releaseTask = (ctx: Ctx, id: string) =>
  transact(ctx, async (tx) => {
    const { task, taken, actions } = await looked(tx, ctx, id);
    if (taken) {
      if (!actions.includes('release')) throw forbidden();
      await write(tx, ctx, task, 'task.release', { claimedById: null, claimedUntil: null }, { from: taken.name });
    }
    return answer(id);
  });

const answer = (id: string) => ({ id });

async function looked(tx: Transaction, ctx: Ctx, id: string) {
  const { actor, clock } = ctx;
  const [task] = await tx.select().from(tasks).where(eq(tasks.id, id)).for('update');
  const mayDo = (await tx.$count(tasks, and(eq(tasks.id, id), forActor(ctx)))) > 0;
  if (!task || !(mayDo || hasRole(actor, 'admin', task.departmentId))) throw notFound('task');
  const [by] = await tx.select(claimColumns).from(tasks).innerJoin(claimer, claimedBy).where(eq(tasks.id, id));
  const taken = standing(task, by ?? null, dayOf(clock()));
  return { task, taken, actions: actionsOf(task, taken, actor, mayDo) };
}

type Task = typeof tasks.$inferSelect;
type Claim = Pick<Task, 'claimedById' | 'claimedUntil'>;
async function write(tx: Transaction, ctx: Ctx, task: Task, action: string, claim: Claim, detail = {}): Promise<void> {
  await tx.update(tasks).set(claim).where(eq(tasks.id, task.id));
  const subject = { type: task.subjectType, id: task.subjectId };
  await audit.record(tx, ctx, { action, subject, detail: { kind: task.kind, ...detail } });
}

/** What is taken in the departments that the actor administers, the first to lapse first; a hundred at most. */
export async function claimedTasks(ctx: Ctx) {
  const { actor, clock, db } = ctx;
  const today = dayOf(clock());
  const own = actor.roles.filter(({ role }) => role === 'admin').map(({ departmentId }) => departmentId);
  if (own.length === 0) return { items: [] };
  const rows = await db
    .select({ task: tasks, department: { id: departments.id, name: departments.name }, claimer: claimColumns })
    .from(tasks)
    .innerJoin(departments, eq(departments.id, tasks.departmentId))
    .innerJoin(claimer, claimedBy)
    .where(
      and(
        inArray(tasks.departmentId, own),
        isNotNull(tasks.claimedById),
        isNull(tasks.doneAt),
        gte(tasks.claimedUntil, today),
        // What says nothing any more takes no place of the hundred
        isNull(claimer.disabledAt),
        claimColumns.holdsPost,
      ),
    )
    .orderBy(asc(tasks.claimedUntil), asc(tasks.id))
    .limit(100);
  return {
    items: rows.flatMap(({ task, department, claimer: by }) => {
      const taken = standing(task, by, today);
      if (!taken) return [];
      return [
        {
          id: task.id,
          kind: task.kind,
          title: task.title,
          department,
          by: { id: taken.id, name: taken.name },
          until: endOfDay(task.claimedUntil),
          actions: actionsOf(task, taken, actor, false) as string[],
        },
      ];
    }),
  };
}
