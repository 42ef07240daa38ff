import { comparisonDoubts, comparisons } from '@onesource/db/schema/quality/comparison';
import { eq } from 'drizzle-orm';
import { answerOf } from '../../../cases/decision.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { conflict } from '../../../foundation/errors.ts';
import { transact } from '../../../foundation/transact.ts';
import { reportWithin } from '../../discrepancies/commands.ts';
import type { DoubtInput } from './inputs.ts';
import { comparisonDetail, doubtedSources, isDoubted, readComparison, toldIn } from './queries.ts';
import { againstDoubt } from './rules/doubting.ts';
import { itemsOf } from './store.ts';

const messages = {
  unknown_item: 'That is no item that was compared.',
  nothing_differs: 'Nothing differs there.',
  doubt_open: 'It lies before the department that checks it already.',
} as const;

/**
 * 转内容核实 (PD-4, KF-18, SQ-15): puts an item that differs before the department that checks it, and once while it lies there:
 * the comparison is held meanwhile.
 *
 * @throws ApiError as `readComparison`, `conflict`, a rule's refusal, that of a report
 */
export const doubtCompared = (ctx: Ctx, id: string, { version, item, side, ...words }: DoubtInput) =>
  transact(ctx, async (tx) => {
    const held = { ...ctx, db: tx };
    await tx.select({ id: comparisons.id }).from(comparisons).where(eq(comparisons.id, id)).for('update');
    const read = await readComparison(held, id);
    if (read.row.comparison.run !== version) throw conflict();
    const { oneId, otherId } = read.row.comparison;
    const found = (await itemsOf(tx, [id])).find(({ oneItem }) => oneItem === item);
    const pairing = found && { oneId, otherId, oneItem: found.oneItem, otherItem: found.otherItem };
    const told = await toldIn(held, read);
    const group = pairing && {
      ...{ one: pairing.oneItem, other: pairing.otherItem, differing: found.differing },
      told: told.item({ one: pairing.oneItem, other: pairing.otherItem }),
      open: await isDoubted(tx, pairing),
    };
    const against = againstDoubt(group ?? null, side, await doubtedSources(held, read), ctx.actor);
    if (against) throw answerOf(against, messages);
    if (pairing) {
      const itemIds = [side === 'one' ? pairing.oneItem : pairing.otherItem];
      const doubtId = await reportWithin(tx, ctx, { resourceId: side === 'one' ? oneId : otherId, itemIds, ...words });
      await tx.insert(comparisonDoubts).values({ doubtId, side, ...pairing });
    }
    return comparisonDetail(held, id);
  });
