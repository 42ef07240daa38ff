import { datasets, senders } from '@onesource/db/schema/data';
import { and, eq } from 'drizzle-orm';
import { answerOf } from '../../../cases/decision.ts';
import * as audit from '../../../foundation/audit.ts';
import type { Ctx, Deps } from '../../../foundation/context.ts';
import { ApiError, notFound } from '../../../foundation/errors.ts';
import { drawToken, traceOf } from '../../../foundation/texts/tokens.ts';
import { transact } from '../../../foundation/transact.ts';
import { held } from '../holding.ts';
import { settle } from '../keeping/settle.ts';
import { datasetDetail, providedResource } from '../queries.ts';
import { againstSender } from '../rules/sending/alive.ts';
import type { SenderInput } from './inputs.ts';
import { heard, keyOf, sendersOf } from './store.ts';

const messages = {
  sender_named: 'A program of that name is registered already.',
  too_many_senders: 'As many programs are registered as there may be; withdraw one.',
} as const;

/**
 * 登记报送程序 (SH-24): a program of the provider's that will say from time to time that it is at work. What it is known by is
 * told once. A repeated command (`Idempotency-Key`) tells it no more: it is kept nowhere.
 *
 * @throws ApiError as `providedResource`, `load_running`, a rule's refusal
 */
export async function registerSender(ctx: Ctx, resourceId: string, { name, everyMinutes }: SenderInput) {
  // It begins a key of the schema `data`, where everything goes by the resource
  const token = `${drawToken('h')}.${resourceId}`;
  let done = false;
  const dataset = await transact(ctx, async (tx) => {
    const reading = { ...ctx, db: tx };
    await providedResource(reading, resourceId);
    await tx.insert(datasets).values({ resourceId, shape: 0 }).onConflictDoNothing();
    await held(tx, resourceId);
    const inForce = (await sendersOf(tx, resourceId)).filter(({ withdrawnAt }) => withdrawnAt === null);
    const against = againstSender(name, inForce);
    if (against) throw answerOf(against, messages);
    const id = ctx.newId();
    await tx.insert(senders).values({
      ...{ resourceId, id, name, everyMinutes, token: traceOf(token) },
      ...{ registeredAt: ctx.clock(), byId: ctx.actor.id, byName: ctx.actor.name },
    });
    await audit.record(tx, ctx, {
      action: 'dataset.register-sender',
      subject: { type: 'resource', id: resourceId },
      detail: { sender: id, name, everyMinutes },
    });
    done = true;
    return datasetDetail(reading, resourceId);
  });
  return { dataset, token: done ? token : null };
}

/**
 * 撤销报送程序: nobody waits for it any more, and it is not heard of again. Repeated it changes nothing.
 *
 * @throws ApiError as `providedResource`, `not_found`, `load_running`
 */
export const withdrawSender = (ctx: Ctx, resourceId: string, id: string) =>
  transact(ctx, async (tx) => {
    const reading = { ...ctx, db: tx };
    await providedResource(reading, resourceId);
    await held(tx, resourceId);
    const row = (await sendersOf(tx, resourceId)).find((known) => known.id === id);
    if (!row) throw notFound('sender');
    if (row.withdrawnAt === null) {
      await tx
        .update(senders)
        .set({ withdrawnAt: ctx.clock(), withdrawnByName: ctx.actor.name })
        .where(and(eq(senders.resourceId, resourceId), eq(senders.id, id)));
      await settle(tx, ctx, resourceId);
      await audit.record(tx, ctx, {
        action: 'dataset.withdraw-sender',
        subject: { type: 'resource', id: resourceId },
        detail: { sender: id, name: row.name },
      });
    }
    return datasetDetail(reading, resourceId);
  });

/**
 * 心跳: a program says that it is at work. One statement; what follows for those who were told that it is silent, `tick` does.
 *
 * @throws ApiError `token_refused` for any token that is none, or was withdrawn
 */
export async function beat({ db, clock }: Pick<Deps, 'db' | 'clock'>, token: string): Promise<void> {
  const key = keyOf(token);
  if (!key || !(await heard(db, key.resourceId, traceOf(token), clock())))
    throw new ApiError('token_refused', 'That token is none, or was withdrawn.');
}
