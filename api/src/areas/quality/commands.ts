import type { QualityRule } from '@onesource/db/quality';
import { qualityPlans } from '@onesource/db/schema/quality/quality';
import { and, eq, sql } from 'drizzle-orm';
import { answerOf } from '../../cases/decision.ts';
import * as audit from '../../foundation/audit.ts';
import type { Ctx } from '../../foundation/context.ts';
import { conflict } from '../../foundation/errors.ts';
import { transact } from '../../foundation/transact.ts';
import { providedResource } from '../datasets/queries.ts';
import { qualityDetail } from './queries.ts';
import { againstPlan, restingAfter, thoseThatFit } from './rules/plan.ts';
import { propose } from './rules/propose.ts';
import { isDaily } from './rules/rule.ts';
import { lookSoon } from './soon.ts';
import { planOf } from './store.ts';

const messages = {
  too_many_rules: 'Too many rules for one resource.',
  unknown_item: 'A rule is about an item that the resource does not have.',
  rule_twice: 'The same is asked twice.',
  rule_of_itself: 'An item is compared with itself.',
  rule_unfit: 'What a rule asks does not fit the type of its item.',
  rule_without_bounds: 'Say from where or up to where.',
  rule_bounds_crossed: 'The lower bound lies above the upper one.',
} as const;

/**
 * 质量规则: whoever provides a resource's data says what is asked of them from now on. The rows are looked at by these at once,
 * or within a minute where there are many.
 *
 * @throws ApiError as `providedResource`, `conflict`, a rule's refusal
 */
export async function setRules(
  ctx: Ctx,
  resourceId: string,
  { version, rules, resting }: { version: number; rules: QualityRule[]; resting?: QualityRule[] | undefined },
) {
  await transact(ctx, async (tx) => {
    const { revision } = await providedResource({ ...ctx, db: tx }, resourceId);
    const { items, updateCycle } = revision.content;
    const before = await planOf(tx, resourceId);
    const proposed = propose(items, updateCycle).map((one) => one.rule);
    const kept = thoseThatFit(resting ?? restingAfter(before, rules, proposed), items);
    const against = againstPlan(rules, items, kept);
    if (against) throw answerOf(against, messages);
    await tx.insert(qualityPlans).values({ resourceId }).onConflictDoNothing();
    const set = await tx
      .update(qualityPlans)
      .set({
        rules,
        resting: kept,
        daily: rules.some(isDaily),
        version: sql`${qualityPlans.version} + 1`,
        changedAt: ctx.clock(),
        changedById: ctx.actor.id,
        changedByName: ctx.actor.name,
      })
      .where(and(eq(qualityPlans.resourceId, resourceId), eq(qualityPlans.version, version)))
      .returning({ version: qualityPlans.version });
    if (set.length === 0) throw conflict();
    await audit.record(tx, ctx, {
      action: 'quality.rules',
      subject: { type: 'resource', id: resourceId },
      detail: { rules: rules.length, version: set[0]?.version },
    });
    return { done: true };
  });
  await lookSoon(ctx, resourceId);
  return qualityDetail(ctx, resourceId);
}
