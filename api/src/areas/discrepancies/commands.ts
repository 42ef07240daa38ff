import type { Transaction } from '@onesource/db/client';
import { discrepancies } from '@onesource/db/schema/discrepancy';
import type { TaskKind } from '@onesource/db/vocabulary';
import type { z } from 'zod';
import { closedFor, seesEverythingOf, visibleItems } from '../../access/visibility.ts';
import * as audit from '../../foundation/audit.ts';
import type { Ctx } from '../../foundation/context.ts';
import { ApiError, conflict, forbidden, notFound } from '../../foundation/errors.ts';
import { transact } from '../../foundation/transact.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { publishedResource } from '../directory/queries.ts';
import { giveNotice, syncTasks } from '../inbox/tasks.ts';
import { officesOf } from '../organisation/offices.ts';
import type { reportInput } from './inputs.ts';
import { canRead, discrepancyDetail } from './queries.ts';
import { collectorOf, type DiscrepancyCommand, type Doubtable, decide, decideReport, type Refusal } from './rules.ts';
import { blank, type DiscrepancyState } from './state.ts';
import {
  type DiscrepancyRow,
  eventsOf,
  loadDiscrepancy,
  lockDiscrepancy,
  nextNumber,
  stateOf,
  writeEvents,
} from './store.ts';
import { tasksFor } from './tasks.ts';

/**
 * Reports a doubt about what a resource's data say: `POST /api/discrepancies`.
 *
 * @throws ApiError a rule's refusal, `not_found` for an unknown resource
 */
export const reportDoubt = (ctx: Ctx, { itemIds, ...said }: z.output<typeof reportInput>) =>
  transact(ctx, async (tx) => {
    const resource = await doubtable(tx, ctx, said.resourceId);
    const reported = decideReport(resource, { ...said, itemIds }, ctx.actor, ctx.policy);
    if (!reported.ok) throw refused(reported);
    const now = ctx.clock();
    const id = ctx.newId();
    const between = {
      collectorId: resource.collectorId,
      reportingDepartmentId: ctx.actor.departmentId,
      reporterId: ctx.actor.id,
    };
    await tx.insert(discrepancies).values({
      ...said,
      ...between,
      id,
      number: await nextNumber(tx, Number(dayOf(now).slice(0, 4))),
      items: reported.items,
      status: 'reported',
      reportedAt: now,
      version: 0,
    });
    const row = await loadDiscrepancy(tx, id);
    const after = await writeEvents(tx, ctx, { id, version: 0 }, blank(between), reported.events);
    await follow(tx, ctx, row, after);
    await tellAuthority(tx, ctx, row);
    await audit.record(tx, ctx, { action: 'discrepancy.report', subject: { type: 'discrepancy', id } });
    return discrepancyDetail({ ...ctx, db: tx }, id);
  });

/** What of a published resource the actor may doubt, and who answers for it. */
async function doubtable(tx: Transaction, { actor, policy }: Ctx, resourceId: string): Promise<Doubtable> {
  const { revision, department, responsible, shareType } = await publishedResource({ db: tx }, resourceId);
  const { content } = revision;
  const own = seesEverythingOf(actor, department.path);
  const closed = closedFor(actor, { shareType, scope: content.scope }, own) !== null;
  return {
    collectorId: collectorOf({ departmentId: department.id, responsibleId: responsible?.id ?? null }, actor, policy),
    items: closed ? null : visibleItems(content.items, own),
  };
}

/**
 * Runs a command on a doubt, if it is still at `version` (null: whatever it is at, for messages).
 *
 * @throws ApiError `not_found`, `forbidden`, `conflict`, or a rule's refusal
 */
export const commandDiscrepancy = (ctx: Ctx, id: string, version: number | null, command: DiscrepancyCommand) =>
  transact(ctx, async (tx) => {
    // What one decides, one decides on everything that was said before; two who write at once both have their say
    await lockDiscrepancy(tx, id);
    const row = await loadDiscrepancy(tx, id);
    if (!canRead(row, ctx.actor)) throw notFound('discrepancy');
    if (version !== null && row.discrepancy.version !== version) throw conflict();
    const before = stateOf(row, await eventsOf(tx, [id]));
    const decision = decide(before, command, ctx.actor);
    if (!decision.ok) throw refused(decision);
    const after = await writeEvents(tx, ctx, { id, version: row.discrepancy.version }, before, decision.events);
    await follow(tx, ctx, row, after);
    await audit.record(tx, ctx, { action: `discrepancy.${command.type}`, subject: { type: 'discrepancy', id } });
    return discrepancyDetail({ ...ctx, db: tx }, id);
  });

const subjectOf = ({ discrepancy, resource }: DiscrepancyRow) => ({
  type: 'discrepancy' as const,
  id: discrepancy.id,
  title: resource.name,
});

/** Sees to it that the inboxes show the work that the new state asks for. */
async function follow(tx: Transaction, ctx: Ctx, row: DiscrepancyRow, after: DiscrepancyState): Promise<void> {
  const [authorityId = null] = await officesOf(tx, 'authority');
  // KF-18: the authority stays told until it has read so, however fast the answer is
  const stands = (kind: TaskKind) => kind === 'contents_doubted';
  await syncTasks(tx, ctx, subjectOf(row), tasksFor(after, { reporterId: row.reporter.id, authorityId }), stands);
}

async function tellAuthority(tx: Transaction, ctx: Ctx, row: DiscrepancyRow): Promise<void> {
  const { value } = ctx.policy.contentsDiffer;
  if (value.first !== 'collector' || value.told === null) return;
  const [departmentId] = await officesOf(tx, 'authority');
  if (departmentId === undefined) return;
  await giveNotice(tx, ctx, subjectOf(row), { kind: 'contents_doubted', departmentId, role: 'operator' });
}

function refused({ code, field }: Refusal): ApiError {
  if (code === 'forbidden') return forbidden();
  return new ApiError(code, 'The rules do not allow this.', [{ code, ...(field && { field }) }]);
}
