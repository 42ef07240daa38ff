import type { Transaction } from '@onesource/db/client';
import { happen } from '../../../cases/commands.ts';
import { answerOf, type Decision, refuse } from '../../../cases/decision.ts';
import { lockCase } from '../../../cases/store.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { ApiError, conflict, notFound } from '../../../foundation/errors.ts';
import { transact } from '../../../foundation/transact.ts';
import { policyFor } from '../../../law/editions.ts';
import { withOwnPages } from '../asking.ts';
import { requestCases } from '../kept.ts';
import { requestDetail } from '../queries.ts';
import type { RequestEvent } from '../rules/state.ts';
import { goTogether } from '../rules/together/together.ts';
import { filedOf, loadRequest, type RequestRow, stateOf } from '../store.ts';
import type { TogetherInput } from './inputs.ts';
import { refusedTogether } from './refused.ts';

/**
 * 一并办理 (PD-33): takes one decision on several requests of a basket, or like each other, all or none: each by its own rules and at its own
 * version, with its own events, tasks and log.
 *
 * @throws ApiError with all that keeps any of them from being decided: what lies with one request names it, as `requests.1`
 * with its subject, and the article where a rule refused; what lies with the decision names that, as `decision.note`
 */
export const decideTogether = (ctx: Ctx, { requests, decision }: TogetherInput) =>
  transact(ctx, async (tx) => {
    // In one order, whoever asks: two who decide at once take turns, and do not wait for each other crosswise
    for (const id of requests.map(({ id }) => id).toSorted()) await lockCase(tx, id);
    const rows = await readable(tx, ctx, requests);
    const refused: ApiError[] = [];
    const decided: { row: RequestRow; events: readonly RequestEvent[] }[] = [];
    for (const [at, row] of rows.entries()) {
      const answer = decidedWith(rows[0] ?? row, row, decision, ctx);
      if (row.request.version !== requests[at]?.version) refused.push(ofRequest(conflict(), at, row.request.id));
      else if (!answer.ok) refused.push(ofRequest(answerOf(answer), at, row.request.id));
      else decided.push({ row, events: answer.events });
    }
    if (refused.length > 0) throw refusedTogether(refused);
    for (const [at, { row, events }] of decided.entries()) {
      const own = at === 0 ? events : await withOwnPages(tx, ctx, events);
      await happen(requestCases, tx, ctx, row, own, { action: decision.type, detail: { together: decided.length } });
    }
    const reading = { ...ctx, db: tx };
    return { requests: await Promise.all(requests.map(({ id }) => requestDetail(reading, id))) };
  });

/** The requests as they stand, in their order. @throws ApiError `not_found` */
async function readable(tx: Transaction, ctx: Ctx, requests: TogetherInput['requests']): Promise<RequestRow[]> {
  const rows: RequestRow[] = [];
  for (const { id } of requests) {
    const row = await loadRequest(tx, id);
    if (!requestCases.mayRead(row, ctx.actor)) throw notFound('request');
    rows.push(row);
  }
  return rows;
}

/** What comes of the decision by the request's own rules, where it goes together with the first. */
function decidedWith(
  first: RequestRow,
  row: RequestRow,
  decision: TogetherInput['decision'],
  ctx: Ctx,
): Decision<RequestEvent> {
  if (!goTogether(filedOf(first), filedOf(row))) return refuse('not_together');
  return requestCases.decide(stateOf(row), decision, { ...ctx, policy: policyFor(ctx, row.request.filedAt) });
}

/** A refusal that names which of them it is about; what is said for all of them is named as it is sent. */
function ofRequest({ code, message, details = [{ code }] }: ApiError, at: number, id: string): ApiError {
  const named = details.map((detail) =>
    detail.field === undefined
      ? { ...detail, field: `requests.${at}`, subject: { type: 'request' as const, id } }
      : { ...detail, field: `decision.${detail.field}` },
  );
  return new ApiError(code, message, named);
}
