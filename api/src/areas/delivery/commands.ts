import type { Slot } from '@onesource/db/schema/data';
import type { UseKind } from '@onesource/db/vocabulary';
import type { z } from 'zod';
import { readsRequest } from '../../access/requests.ts';
import { askingRoles } from '../../access/responsible.ts';
import { answerOf, type Refusal } from '../../cases/decision.ts';
import * as audit from '../../foundation/audit.ts';
import { type Ctx, hasRole } from '../../foundation/context.ts';
import { type ApiError, forbidden, notFound } from '../../foundation/errors.ts';
import { dayOf, type IsoDate } from '../../law/calendar/working-days.ts';
import { policyFor } from '../../law/editions.ts';
import { tellQuotaReached } from '../requests/quota.ts';
import { quotaOf } from '../requests/rules/grant/reach.ts';
import type { queryInput } from './inputs.ts';
import { messages } from './refusals.ts';
import { type Asked, type Matching, matchingOf } from './rules/conditions.ts';
import { againstUse, answeredItems, type Wanted } from './rules/grant.ts';
import { answerRows, isMasked } from './rules/masks.ts';
import { againstRows, type Limit, limitsOf } from './rules/rows.ts';
import { contestedItems, type GrantRow, holdGrant, readRows, takeTurn, thereIs, writeRefused } from './store.ts';

/** Rows of an answer; a grant is to look up, not to leaf through. */
const mostRows = 20;
/** House: rows of a file that is downloaded. */
export const mostDownloaded = 10_000;

/** Everybody of the consumer who may ask for it may use it. @throws ApiError `not_found`, `forbidden` */
function requireConsumer(ctx: Ctx, { request }: GrantRow): void {
  if (askingRoles.some((role) => hasRole(ctx.actor, role, request.consumerId))) return;
  throw readsRequest(ctx.actor, request) ? forbidden() : notFound('grant');
}

type Opened = {
  row: GrantRow;
  slots: Slot[];
  granted: Slot[];
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
 */
async function use<Answer>(
  ctx: Ctx,
  id: string,
  wanted: Wanted,
  matter: string,
  work: (
    tx: Parameters<Parameters<Ctx['db']['transaction']>[0]>[0],
    opened: Opened,
    use: Parameters<typeof readRows>[1],
  ) => Promise<Answer | Refusal>,
): Promise<Answer> {
  const done = await ctx.db.transaction(async (tx): Promise<{ answer: Answer } | { refused: ApiError }> => {
    const now = ctx.clock();
    const day = dayOf(now);
    const before = await takeTurn(tx, id, day);
    const row = await holdGrant(tx, id);
    requireConsumer(ctx, row);
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
      ...{ resourceId: request.resourceId, id: ctx.newId(), requestId: id, at: now, kind: wanted.kind },
      ...{ actorId: ctx.actor.id, actorName: ctx.actor.name, address: ctx.ip },
      ...{ departmentId: ctx.actor.departmentId, departmentName: ctx.actor.departmentName },
      ...{ purpose: request.purpose, matter: matter || request.matter, items },
    };
    const shape = row.slots ?? [];
    const among = (ids: readonly string[]) => ids.flatMap((each) => shape.find((slot) => slot.id === each) ?? []);
    const opened = {
      row,
      slots: among(items),
      granted: among(answeredItems(held, { items: null })),
      byConditions: dataset?.byConditions ?? false,
      limits: limitsOf(request.grant?.reach?.rows ?? [], shape),
      day,
      quota: { perDay, used: before + 1 },
    };
    const against = againstUse(held, wanted, day, policy);
    const answer = against ?? (await work(tx, opened, used));
    const refusal = isRefusal(answer) ? answer : null;
    if (refusal) await writeRefused(tx, { ...used, result: refusal.code });
    // SQ-25: the auditor reads it in the log, whoever's grant it is
    await audit.record(tx, ctx, {
      action: `grant.${wanted.kind}`,
      subject: { type: 'request', id },
      detail: { record: used.id, matter: used.matter, items: items.length },
      ...(refusal && { result: 'refused' as const }),
    });
    return isRefusal(answer) ? { refused: answerOf(answer, messages) } : { answer };
  });
  if ('answer' in done) return done.answer;
  if (done.refused.code === 'quota_used_up') await tellQuotaReached(ctx, id);
  throw done.refused;
}

const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;

const nothing: Matching = { join: 'all', matches: [] };

/**
 * 查询 and 核验 under a grant: `POST /api/grants/:id/query`.
 *
 * @throws ApiError `not_found`, `forbidden` for others than the consumer, or why the grant does not open it
 */
export function queryGrant(ctx: Ctx, id: string, input: z.output<typeof queryInput>) {
  const { keys, where, verify, matter, items = null, purpose = null } = input;
  const kind: UseKind = verify ? 'verify' : 'query';
  return use(ctx, id, { kind, items, purpose }, matter, async (tx, opened, used) => {
    const { row, slots, granted, byConditions, limits, day, quota } = opened;
    const matching = matchingOf(askedIn(keys, where), granted, { verify, byConditions });
    if ('ok' in matching) return matching;
    const beyond = againstRows(matching, limits, where ? 'where' : 'keys');
    if (beyond) return beyond;
    const read = { matching, limits, day };
    const record = { id: used.id, at: used.at.toISOString(), matter: used.matter, purpose: used.purpose };
    const contested = await contestedItems(tx, row.request.resourceId, used.items);
    if (verify) {
      const verified = await thereIs(tx, used, read);
      return { rows: [], masked: [], contested, more: false, verified, quota, record };
    }
    const { rows, more } = await readRows(tx, used, slots, read, mostRows);
    const masked = slots.filter(isMasked).map((slot) => slot.id);
    return { rows: answerRows(slots, rows), masked, contested, more, verified: null, quota, record };
  });
}

function askedIn(keys: z.output<typeof queryInput>['keys'], where: z.output<typeof queryInput>['where']): Asked {
  if (Array.isArray(keys)) return { by: 'any', values: keys };
  return keys ? { by: 'keys', values: keys } : { by: 'where', values: where ?? {} };
}

/** Everything that a grant opens, to be carried away: the rows of a file and what is said on it. @throws ApiError as `queryGrant` */
export const downloadGrant = (ctx: Ctx, id: string, matter: string) =>
  use(
    ctx,
    id,
    { kind: 'download', items: null, purpose: null },
    matter,
    async (tx, { slots, row, limits, day }, used): Promise<Downloaded | Refusal> => {
      if ((row.dataset?.rows ?? 0) > mostDownloaded) return { ok: false, code: 'too_many_rows' };
      const { rows } = await readRows(tx, used, slots, { matching: nothing, limits, day }, mostDownloaded);
      const shown = answerRows(slots, rows).map((said) => slots.map((slot) => said[slot.id] ?? ''));
      return { headings: slots.map(({ name }) => name), rows: shown, used };
    },
  );
export type Downloaded = { headings: string[]; rows: string[][]; used: Parameters<typeof readRows>[1] };
