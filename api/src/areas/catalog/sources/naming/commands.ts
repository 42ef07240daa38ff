import type { Transaction } from '@onesource/db/client';
import { sourceNamings } from '@onesource/db/schema/catalog';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { answerOf } from '../../../../cases/decision.ts';
import { appendEvents, lockCase } from '../../../../cases/store.ts';
import * as audit from '../../../../foundation/audit.ts';
import type { Ctx } from '../../../../foundation/context.ts';
import { conflict, forbidden, notFound } from '../../../../foundation/errors.ts';
import { transact } from '../../../../foundation/transact.ts';
import { giveNotice } from '../../../inbox/tasks.ts';
import { loadResource } from '../../queries.ts';
import { itemKey } from '../../rules/sources/item-key.ts';
import { decideNaming, mayName } from '../../rules/sources/naming.ts';
import type { NameSourceInput } from './inputs.ts';
import { concernedBy, namingsOf } from './queries.ts';
import { namingView } from './view.ts';

const messages: Record<string, string> = {
  unknown_item: 'The entry publishes no such item.',
  source_named_already: 'This department is the source already.',
  nothing_overlaps: 'No other department publishes the item.',
  reason_required: 'Say why.',
};

/**
 * N-19: names the entry's department as the source of an item, `POST /api/resources/:id/name-source`. Every department
 * that publishes the item is told, and finds it in the history of its entry.
 *
 * @throws ApiError a rule's refusal; `conflict` where the entry has changed or another source was named meanwhile
 */
export const nameSource = (ctx: Ctx, id: string, { version, itemId, replaces, note }: NameSourceInput) =>
  transact(ctx, async (tx) => {
    // Whoever may not name anything learns nothing of the entry either
    if (!mayName(ctx.actor, ctx.policy)) throw forbidden();
    // One at a time, and before any case is held: those who are told are several
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('source department'))`);
    await lockCase(tx, id);
    const { resource, department, published } = await loadResource(tx, id);
    if (!published) throw notFound('resource');
    if (resource.version !== version) throw conflict();
    const { items, subject } = published.content;
    const item = items.find((each) => each.id === itemId && each.shareType !== 'not_shared');
    const key = item ? itemKey(item.name) : '';
    const concerned = await concernedBy(tx, key, subject);
    const inForce = (await namingsOf(tx, [key])).find((naming) => naming.subject === subject) ?? null;
    const decision = decideNaming(
      { resourceId: id, replaces, note },
      {
        departmentId: department.id,
        subject,
        item: concerned.some(({ departmentId }) => departmentId === department.id) ? item : undefined,
        departmentIds: concerned.map(({ departmentId }) => departmentId),
        inForce,
      },
      ctx.actor,
      ctx.policy,
    );
    if (!decision.ok) throw decision.code === 'conflict' ? conflict() : answerOf(decision, messages);
    for (const event of decision.events) {
      const same = and(eq(sourceNamings.itemKey, key), sql`${sourceNamings.subject} is not distinct from ${subject}`);
      const now = ctx.clock();
      // Also one whose entry left the directory
      await tx
        .update(sourceNamings)
        .set({ replacedAt: now })
        .where(and(same, isNull(sourceNamings.replacedAt)));
      await tx.insert(sourceNamings).values({
        id: ctx.newId(),
        itemKey: key,
        subject,
        resourceId: id,
        note: event.note,
        namedById: ctx.actor.id,
        namedAt: now,
      });
      const source = { id, name: published.content.name, departmentId: department.id, revision: published.number };
      const others = concerned.filter(({ departmentId }) => departmentId !== department.id);
      await tell(tx, ctx, [source, ...others], { item: event.item, source: department.name, note: event.note });
      const detail = { item: event.item, replaces: inForce?.id ?? null, told: others.length + 1 };
      await audit.record(tx, ctx, { action: 'resource.name-source', subject: { type: 'resource', id }, detail });
    }
    const [named] = (await namingsOf(tx, [key])).filter((naming) => naming.subject === subject);
    return { id, named: named ? namingView(named, 'everything') : null };
  });

type Concerned = { id: string; name: string; departmentId: string; revision: number };

/** Each department is told of one of its entries, in whose history it stands. */
async function tell(
  tx: Transaction,
  ctx: Ctx,
  entries: readonly Concerned[],
  said: { item: string; source: string; note: string },
): Promise<void> {
  // In one order, so that none who tells several cases something waits for another
  for (const { id, name, departmentId, revision } of entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const events = [{ type: 'source_named', revision, ...said }];
    await appendEvents(tx, ctx, id, events);
    await giveNotice(
      tx,
      ctx,
      { type: 'resource', id, title: name },
      { kind: 'source_named', departmentId, role: 'registrar' },
    );
  }
}
