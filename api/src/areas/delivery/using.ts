import type { Transaction } from '@onesource/db/client';
import type { Slot } from '@onesource/db/schema/data';
import { answerOf, type Refusal } from '../../cases/decision.ts';
import * as audit from '../../foundation/audit.ts';
import type { Actor, Ctx } from '../../foundation/context.ts';
import type { ApiError } from '../../foundation/errors.ts';
import { dayOf, type IsoDate } from '../../law/calendar/working-days.ts';
import { policyFor } from '../../law/editions.ts';
import { tellQuotaReached } from '../requests/quota.ts';
import { quotaOf } from '../requests/rules/grant/reach.ts';
import { messages } from './refusals.ts';
import { againstUse, answeredItems, type Wanted } from './rules/grant.ts';
import { maskedAmong } from './rules/masks.ts';
import { type Limit, limitsOf } from './rules/rows.ts';
import { type GrantRow, holdGrant, takeTurn, type Use, writeRefused } from './store.ts';

/** What a use is asked of: the world, whoever asks. */
export type Asking = Omit<Ctx, 'actor' | 'sessionId' | 'idempotency'>;

/** Whoever uses a grant, as the record has it: somebody of the consumer, or a program of it by a key. */
export type User = Pick<Use, 'actorId' | 'actorName' | 'departmentId' | 'departmentName' | 'clientId'>;

/** Finds out who asks, within the use. @throws ApiError for who has no part in the grant */
export type Caller = (
  tx: Transaction,
  row: GrantRow,
) => Promise<{ user: User; against: Refusal | null; actor: Actor | null }>;

/** A grant as it is opened for one use. */
export type Opened = {
  row: GrantRow;
  /** Items that are answered, and all that are granted. */
  slots: Slot[];
  granted: Slot[];
  /** Of all that are granted those that are answered under a mask, by id. */
  masked: string[];
  byConditions: boolean;
  /** What the grant is narrowed to. */
  limits: Limit[];
  day: IsoDate;
  /** Uses a day, and how many there are with this one. */
  quota: { perDay: number; used: number };
};

/**
 * Checks, reads and writes down one use of a grant in one transaction. A use that is refused is written down as well, with
 * the reason; both sides can read it.
 *
 * @throws ApiError `not_found`, as `by`, or why the grant does not open it
 */
export async function useGrant<Answer>(
  ctx: Asking,
  id: string,
  wanted: Wanted,
  { matter, by }: { matter: string; by: Caller },
  work: (tx: Transaction, opened: Opened, use: Use) => Promise<Answer | Refusal>,
): Promise<Answer> {
  const done = await ctx.db.transaction(async (tx): Promise<{ answer: Answer } | { refused: ApiError }> => {
    const now = ctx.clock();
    const day = dayOf(now);
    const before = await takeTurn(tx, id, day);
    const row = await holdGrant(tx, id);
    const { user, against: stopped, actor } = await by(tx, row);
    const { request, dataset, published } = row;
    const policy = policyFor(ctx, request.filedAt);
    const { perDay } = quotaOf(request.grant, policy);
    const held = {
      status: request.status,
      purpose: request.purpose,
      mode: request.delivery,
      grant: request.grant,
      published,
      provided: dataset !== null && dataset.currentLoad > 0,
      used: before,
      perDay,
    };
    const items = answeredItems(held, wanted);
    const used = {
      ...{
        resourceId: request.resourceId,
        id: ctx.newId(),
        requestId: id,
        at: now,
        kind: wanted.kind,
        address: ctx.ip,
      },
      ...user,
      ...{ purpose: request.purpose, matter: matter || request.matter, items },
    };
    const shape = row.slots ?? [];
    const among = (ids: readonly string[]) => ids.flatMap((each) => shape.find((slot) => slot.id === each) ?? []);
    const [slots, granted] = [among(items), among(answeredItems(held, { items: null }))];
    const opened = {
      row,
      slots,
      granted,
      masked: maskedAmong(granted, request.grant ?? {}),
      byConditions: dataset?.byConditions ?? false,
      limits: limitsOf(request.grant?.reach?.rows ?? [], shape),
      day,
      quota: { perDay, used: before + 1 },
    };
    const answer = stopped ?? againstUse(held, wanted, day, policy) ?? (await work(tx, opened, used));
    const refusal = isRefusal(answer) ? answer : null;
    if (refusal) await writeRefused(tx, { ...used, result: refusal.code });
    // SQ-25: the auditor reads it in the log, whoever's grant it is; what programs do stands in the records of use
    if (actor)
      await audit.record(
        tx,
        { ...ctx, actor },
        {
          action: `grant.${wanted.kind}`,
          subject: { type: 'request', id },
          detail: { record: used.id, matter: used.matter, items: items.length },
          ...(refusal && { result: 'refused' as const }),
        },
      );
    return isRefusal(answer) ? { refused: answerOf(answer, messages) } : { answer };
  });
  if ('answer' in done) return done.answer;
  if (done.refused.code === 'quota_used_up') await tellQuotaReached(ctx, id);
  throw done.refused;
}

const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;
