import type { Transaction } from '@onesource/db/client';
import { cycles } from '@onesource/db/schema/data';
import { and, eq } from 'drizzle-orm';
import { answerOf } from '../../../cases/decision.ts';
import * as audit from '../../../foundation/audit.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { transact } from '../../../foundation/transact.ts';
import { dayOf } from '../../../law/calendar/working-days.ts';
import { publishedResource } from '../../directory/queries.ts';
import { giveNotice } from '../../inbox/tasks.ts';
import { thereIn } from '../holding.ts';
import { datasetDetail } from '../queries.ts';
import { type AgreementCommand, againstAgreement } from '../rules/keeping/agreement.ts';
import { settle } from './settle.ts';
import { countingOf } from './store.ts';

const messages = {
  reason_required: 'Say why.',
  effective_past: 'The day must be today or later.',
  wrong_status: 'That cycle is agreed already.',
} as const;

/**
 * 商定更新周期 (PD-34, SQ-20): one word on another cycle for a resource's data, of its provider or of the authority. The dataset
 * is held meanwhile, so that what is answered is what was asked.
 *
 * @throws ApiError `not_found`, `nothing_loaded`, `load_running`, a rule's refusal
 */
export const sayOfCycle = (ctx: Ctx, resourceId: string, command: AgreementCommand) =>
  transact(ctx, async (tx) => {
    const reading = { ...ctx, db: tx };
    const { department, revision } = await publishedResource(reading, resourceId);
    await thereIn(tx, resourceId);
    const now = ctx.clock();
    const counting = await countingOf(tx, resourceId, dayOf(now));
    const standing = { departmentId: department.id, ...counting };
    const against = againstAgreement(standing, command, ctx.actor, { policy: ctx.policy, today: dayOf(now) });
    if (against) throw answerOf(against, messages);
    await write(tx, ctx, resourceId, command);
    await settle(tx, ctx, resourceId);
    if (command.type === 'answer-cycle' || (command.type === 'end-cycle' && ctx.actor.departmentId !== department.id))
      await giveNotice(
        tx,
        ctx,
        { type: 'dataset', id: resourceId, title: revision.content.name },
        { kind: 'cycle_answered', departmentId: department.id, role: 'registrar' },
      );
    const { type, ...detail } = command;
    await audit.record(tx, ctx, {
      action: `dataset.${type}`,
      subject: { type: 'resource', id: resourceId },
      detail,
    });
    return datasetDetail(reading, resourceId);
  });

async function write(tx: Transaction, ctx: Ctx, resourceId: string, command: AgreementCommand): Promise<void> {
  const [now, by] = [ctx.clock(), ctx.actor.name];
  const set = (status: 'asked' | 'agreed', values: Partial<typeof cycles.$inferInsert>) =>
    tx
      .update(cycles)
      .set(values)
      .where(and(eq(cycles.resourceId, resourceId), eq(cycles.status, status)));
  switch (command.type) {
    case 'ask-cycle':
      await tx.insert(cycles).values({
        resourceId,
        id: ctx.newId(),
        cycle: command.cycle,
        reason: command.reason,
        status: 'asked',
        askedAt: now,
        askedById: ctx.actor.id,
        askedByName: by,
      });
      return;
    case 'withdraw-cycle':
      await set('asked', { status: 'withdrawn', endedAt: now, endedByName: by });
      return;
    case 'answer-cycle': {
      const answered = { answeredAt: now, answeredByName: by, note: command.note };
      if (command.outcome === 'agreed') await set('agreed', { status: 'replaced', endedAt: now });
      await set('asked', {
        ...answered,
        status: command.outcome,
        ...(command.outcome === 'agreed' && { until: command.until }),
      });
      return;
    }
    case 'end-cycle':
      await set('agreed', { status: 'ended', endedAt: now, endedByName: by, endNote: command.note });
  }
}
