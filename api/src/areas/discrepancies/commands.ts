import type { Transaction } from '@onesource/db/client';
import { discrepancies } from '@onesource/db/schema/discrepancy';
import type { z } from 'zod';
import type { Kept } from '../../cases/commands.ts';
import { happen, runCommand } from '../../cases/commands.ts';
import { answerOf, refuse } from '../../cases/decision.ts';
import { nextNumber, openCases } from '../../cases/store.ts';
import type { Ctx } from '../../foundation/context.ts';
import { transact } from '../../foundation/transact.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { follow } from '../inbox/tasks.ts';
import { officesOf, seatsOf } from '../organisation/offices.ts';
import { doubtable } from './doubtable.ts';
import type { DiscrepancyCommand, reportInput } from './inputs.ts';
import { discrepancyDetail } from './queries.ts';
import { decide, decideReport, mayRead } from './rules/decide.ts';
import { type DiscrepancyEvent, type DiscrepancyState, evolve } from './rules/state.ts';
import { noticesFor, tasksFor } from './rules/tasks.ts';
import { type DiscrepancyRow, loadDiscrepancy, saveDiscrepancy, stateOf } from './store.ts';
import type { DiscrepancyView } from './view.ts';

/**
 * Reports a doubt about what a resource's data say: `POST /api/discrepancies`.
 *
 * @throws ApiError a rule's refusal, `not_found` for an unknown resource
 */
export const reportDoubt = (ctx: Ctx, said: Said) =>
  transact(ctx, async (tx) => discrepancyDetail({ ...ctx, db: tx }, await reportWithin(tx, ctx, said)));

type Said = z.output<typeof reportInput>;

/** The same within a step of another area, in its transaction. Gives the doubt's id. @throws ApiError as `reportDoubt` */
export async function reportWithin(tx: Transaction, ctx: Ctx, { itemIds, ...said }: Said): Promise<string> {
  const resource = await doubtable(tx, ctx, said.resourceId);
  const now = ctx.clock();
  const reported = decideReport(resource, { ...said, itemIds }, ctx.actor, { ...ctx, now });
  if (!reported.ok) throw answerOf(reported);
  const id = ctx.newId();
  const between = {
    collectorId: resource.collectorId,
    reportingDepartmentId: ctx.actor.departmentId,
    reporterId: ctx.actor.id,
  };
  const number = await nextNumber(tx, 'HS', now);
  await openCases(tx, [{ id, kind: 'discrepancy', number, departmentId: ctx.actor.departmentId, openedAt: now }]);
  await tx.insert(discrepancies).values({
    ...said,
    ...between,
    id,
    items: reported.items,
    status: 'reported',
    reportedAt: now,
    version: 0,
  });
  const row = await loadDiscrepancy(tx, id);
  await happen(discrepancyCases, tx, ctx, row, reported.events, { action: 'report' });
  return id;
}

/** @throws ApiError as `runCommand` */
export const commandDiscrepancy = (ctx: Ctx, id: string, version: number | null, command: DiscrepancyCommand) =>
  runCommand(discrepancyCases, ctx, id, version, command);

/** 内容核实 as the loop of commands keeps them. */
export const discrepancyCases: Kept<
  DiscrepancyRow,
  DiscrepancyState,
  DiscrepancyEvent,
  DiscrepancyCommand,
  DiscrepancyView
> = {
  kind: 'discrepancy',
  said: 'message_sent',
  load: loadDiscrepancy,
  at: ({ discrepancy }) => discrepancy,
  filedAt: ({ discrepancy }) => discrepancy.reportedAt,
  mayRead,
  stateOf,
  decide: (doubt, command, { actor, clock }) => decide(doubt, command, actor, { now: clock() }),
  evolve,
  save: saveDiscrepancy,
  async follow(tx, ctx, { discrepancy, resource, reporter }, after, events) {
    const [authorityId = null] = await officesOf(tx, 'authority');
    const { closedAt } = discrepancy;
    const others = { reporterId: reporter.id, authorityId, closedOn: closedAt && dayOf(closedAt) };
    if (events.some(({ type }) => type === 'transferred')) await requireReviewer(tx, after.collectorId);
    await follow(
      tx,
      ctx,
      { type: 'discrepancy', id: discrepancy.id, title: resource.name },
      {
        // What came of it was told when it was closed, and may have been read since
        wanted: closedAt ? [] : tasksFor(after, others),
        told: noticesFor(events, after, others, ctx.policy),
        // KF-18: the authority stays told until it has read so, however fast the answer is
        stands: (kind) =>
          closedAt !== null ||
          kind === 'contents_doubted' ||
          kind === 'contents_transferred' ||
          (kind === 'contents_urged' && after.urged !== null),
      },
    );
  },
  view: discrepancyDetail,
};

/** Rule 21a: what is passed on is passed to where somebody checks it. */
async function requireReviewer(tx: Transaction, departmentId: string): Promise<void> {
  if (!(await seatsOf(tx, 'reviewer')).includes(departmentId))
    throw answerOf(refuse('nobody_checks_there', 'departmentId'));
}
