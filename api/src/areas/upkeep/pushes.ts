import { tasks } from '@onesource/db/schema/inbox';
import type { TaskKind } from '@onesource/db/vocabulary';
import { sql } from 'drizzle-orm';
import { may } from '../../access/abilities.ts';
import * as audit from '../../foundation/audit.ts';
import type { Ctx } from '../../foundation/context.ts';
import { ApiError, forbidden, notFound } from '../../foundation/errors.ts';
import { transact } from '../../foundation/transact.ts';
import type { PushesQuery } from './inputs.ts';
import { type PushState, resendRefusal } from './rules/pushes.ts';
import { pushView } from './view.ts';

/** What the outbox calls what waits: put in, to be tried again, under way. */
const states = {
  waiting: ['created', 'retry', 'active'],
  failed: ['failed', 'cancelled'],
  sent: ['completed'],
} as const satisfies Record<PushState, readonly string[]>;
const stateIs = (state: PushState) => sql`state::text in ${states[state]}`;
const stateOf = sql<PushState>`case
  when ${stateIs('sent')} then 'sent' when ${stateIs('failed')} then 'failed' else 'waiting' end`;

const refusals = {
  push_off: 'The office platform is told nothing here.',
  push_waiting: 'It is still to be sent.',
} as const;

/** A line of the outbox as this list reads it. */
export type PushRow = {
  id: string;
  state: PushState;
  tries: number;
  createdAt: string;
  sentAt: string | null;
  nextAt: string;
  reason: string | null;
  taskId: string;
  kind: TaskKind | null;
  title: string | null;
};

/**
 * 待办推送: what the office platform was told, or is to be, newest first; what was taken is kept for a while, what failed for
 * good a week. Read from the outbox itself.
 *
 * @throws ApiError `forbidden`
 */
export async function listPushes({ db, actor, outbox }: Ctx, { page, pageSize, state }: PushesQuery) {
  if (!may(actor, 'see_upkeep')) throw forbidden();
  const [rows, counts] = await Promise.all([
    db.execute<PushRow>(sql`
      select job.id, ${stateOf} as state, case when output is null then 0 else retry_count + 1 end as tries, created_on as "createdAt", completed_on as "sentAt",
        start_after as "nextAt", output ->> 'message' as reason, data ->> 'taskId' as "taskId",
        ${tasks.kind} as kind, ${tasks.title} as title
      from pgboss.job left join ${tasks} on ${tasks.id} = (data ->> 'taskId')::uuid
      where name = 'todo' and ${state ? stateIs(state) : sql`true`}
      order by created_on desc, job.id limit ${pageSize} offset ${(page - 1) * pageSize}`),
    db.execute<{ state: PushState; count: number }>(sql`
      select ${stateOf} as state, count(*)::int as count from pgboss.job where name = 'todo' group by 1`),
  ]);
  const on = outbox.serves('todo');
  const countOf = (of: PushState) => counts.find((each) => each.state === of)?.count ?? 0;
  const byState = { waiting: countOf('waiting'), failed: countOf('failed'), sent: countOf('sent') };
  return {
    /** Whether the office platform is told at all. */
    on,
    total: state ? byState[state] : byState.waiting + byState.failed + byState.sent,
    byState,
    items: [...rows].map((row) => pushView(row, on)),
  };
}

/**
 * Tells the office platform once more of the same task, as it is now. Repeating it is harmless: what is told replaces what
 * was told before.
 *
 * @throws ApiError `forbidden`, `not_found`, `push_off` where nothing is told, `push_waiting` for what is yet to be sent
 */
export const resendPush = (ctx: Ctx, id: string) =>
  transact(ctx, async (tx) => {
    if (!may(ctx.actor, 'see_upkeep')) throw forbidden();
    const [found] = await tx.execute<{ taskId: string; state: PushState }>(
      sql`select data ->> 'taskId' as "taskId", ${stateOf} as state from pgboss.job where name = 'todo' and id = ${id}`,
    );
    if (!found) throw notFound('push');
    const refusal = resendRefusal(found.state, ctx.outbox.serves('todo'));
    if (refusal) throw new ApiError(refusal, refusals[refusal]);
    await ctx.outbox.put(tx, 'todo', [{ taskId: found.taskId }]);
    const detail = { taskId: found.taskId };
    await audit.record(tx, ctx, { action: 'push.resend', subject: { type: 'push', id }, detail });
    return { resent: true };
  });
