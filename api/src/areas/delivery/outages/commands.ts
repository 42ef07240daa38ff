import { outages } from '@onesource/db/schema/delivery/outages';
import { eq } from 'drizzle-orm';
import { answerOf } from '../../../cases/decision.ts';
import * as audit from '../../../foundation/audit.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { conflict } from '../../../foundation/errors.ts';
import { transact } from '../../../foundation/transact.ts';
import { dayOf } from '../../../law/calendar/working-days.ts';
import { publishedResource } from '../../directory/queries.ts';
import { messages as refusals } from '../refusals.ts';
import { excuseBy } from './excusing.ts';
import type { AnnounceInput } from './inputs.ts';
import { outagesOf } from './queries.ts';
import { decideAnnouncing, decideOutage, extended, type OutageCommand } from './rules/outage.ts';
import { holdOutage, openOutage } from './store.ts';
import { tell } from './telling.ts';

const messages = {
  ...refusals,
  reason_required: 'Say why.',
  remedy_required: 'Say what those who use the data do meanwhile.',
  effective_past: 'The day must be today or later.',
  not_later: 'That is no later than it was announced.',
  outage_open: 'An outage of these data is announced already.',
  outage_over: 'That outage is over.',
} as const;

/**
 * 数据中断公告 (DG-20): whoever provides a resource's data announces that they are or will be interrupted. Two at once: the
 * database keeps one, and the other is told that it has changed meanwhile.
 *
 * @throws ApiError `not_found`, `conflict`, a rule's refusal
 */
export const announceOutage = (ctx: Ctx, { resourceId, ...said }: AnnounceInput) =>
  transact(ctx, async (tx) => {
    const held = { ...ctx, db: tx };
    const { department, revision } = await publishedResource(held, resourceId);
    const now = ctx.clock();
    const of = { departmentId: department.id, open: (await openOutage(tx, resourceId)) !== null };
    const decided = decideAnnouncing(said, of, ctx.actor, dayOf(now));
    if (!decided.ok) throw answerOf(decided, messages);
    const id = ctx.newId();
    await tx.insert(outages).values({
      ...said,
      ...{ id, resourceId, announcedAt: now, announcedById: ctx.actor.id, announcedByName: ctx.actor.name },
    });
    await excuseBy(tx, ctx, resourceId);
    await tell(tx, ctx, { resourceId, title: revision.content.name, departmentId: department.id }, 'announced');
    await audit.record(tx, ctx, {
      action: 'outage.announce',
      subject: { type: 'resource', id: resourceId },
      detail: { startsOn: said.startsOn, endsOn: said.endsOn },
    });
    return outagesOf(held, resourceId);
  });

/** A later end, or the end of it. @throws ApiError `not_found`, `conflict`, a rule's refusal */
export const commandOutage = (ctx: Ctx, id: string, version: number | null, command: OutageCommand) =>
  transact(ctx, async (tx) => {
    const held = { ...ctx, db: tx };
    const row = await holdOutage(tx, id);
    const { department, revision } = await publishedResource(held, row.resourceId);
    const now = ctx.clock();
    const outage = { ...row, ended: row.endedAt !== null };
    const decided = decideOutage(outage, command, department.id, ctx.actor, dayOf(now));
    // Whoever may not is not told by the version whether it has moved
    const may = decided.ok || decided.code !== 'forbidden';
    if (may && row.version !== version) throw conflict();
    if (!decided.ok) throw answerOf(decided, messages);
    const by = { name: ctx.actor.name, at: now };
    const becomes =
      command.type === 'end'
        ? { endedAt: now, endedByName: by.name, endNote: command.note }
        : { endsOn: command.endsOn, extensions: [...row.extensions, extended(outage, command, by)], overdueAt: null };
    await tx
      .update(outages)
      .set({ ...becomes, version: row.version + 1 })
      .where(eq(outages.id, id));
    await excuseBy(tx, ctx, row.resourceId);
    const about = { resourceId: row.resourceId, title: revision.content.name, departmentId: department.id };
    await tell(tx, ctx, about, command.type === 'end' ? 'ended' : 'announced');
    const { type, ...detail } = command;
    await audit.record(tx, ctx, {
      action: `outage.${type}`,
      subject: { type: 'resource', id: row.resourceId },
      detail,
    });
    return outagesOf(held, row.resourceId);
  });
