import type { DataItem } from '@onesource/db/content';
import type { QualityRule } from '@onesource/db/quality';
import { type Refusal, refuse } from '../../../cases/decision.ts';
import { isOfDays } from './judge.ts';
import { itemsOf, keyOf, sameRule, today } from './rule.ts';
import { isDay, numberIn, ofDays, ofNumbers } from './values.ts';

/** House: rules of a resource; what is looked at in one go has an end. */
export const mostRules = 100;

type Item = Pick<DataItem, 'id' | 'dataType'>;

/** Days, numbers, or texts that may hold either. */
const sortOf = ({ dataType }: Item): 'days' | 'numbers' | null => {
  if (ofDays.includes(dataType)) return 'days';
  return ofNumbers.includes(dataType) ? 'numbers' : null;
};

/**
 * Why rules cannot be those of a resource with these items; null where nothing stands against them. Those that rest are
 * looked at as these are; how many are asked is counted of those that are.
 */
export function againstPlan(
  rules: readonly QualityRule[],
  items: readonly Item[],
  resting: readonly QualityRule[] = [],
): Refusal | null {
  if (rules.length > mostRules) return refuse('too_many_rules', 'rules');
  const all = [...rules, ...resting];
  const keys = all.map(keyOf);
  for (const [at, rule] of all.entries()) {
    const field = `rules.${at}`;
    const named = itemsOf(rule).map((id) => items.find((item) => item.id === id));
    if (named.some((item) => item === undefined)) return refuse('unknown_item', field);
    if (keys.indexOf(keys[at] ?? '') !== at) return refuse('rule_twice', field);
    const against = againstParameters(
      rule,
      named.flatMap((item) => item ?? []),
    );
    if (against !== null) return refuse(against, field);
  }
  return null;
}

/** Rules that may be asked of these items: one that is taken out of the entry, or is of another type, takes its rules along. */
export const thoseThatFit = (rules: readonly QualityRule[], items: readonly Item[]): QualityRule[] =>
  rules.filter((rule) => againstPlan([rule], items) === null);

/**
 * What is kept of a plan's rules that are not asked any more: those of the provider's own, for what is proposed comes back by
 * itself. The newest are kept.
 */
export const restingAfter = (
  before: { rules: readonly QualityRule[]; resting: readonly QualityRule[] },
  rules: readonly QualityRule[],
  proposed: readonly QualityRule[],
): QualityRule[] => {
  const asked = new Set(rules.map(keyOf));
  return [...before.rules, ...before.resting]
    .filter((rule) => !asked.has(keyOf(rule)) && !proposed.some((one) => sameRule(one, rule)))
    .slice(0, mostRules);
};

/** `items`: those that the rule looks at, its own first. */
function againstParameters(rule: QualityRule, items: readonly Item[]): string | null {
  const [own, other] = items.map(sortOf);
  if (new Set(items.map(({ id }) => id)).size < items.length) return 'rule_of_itself';
  switch (rule.kind) {
    case 'format':
      return rule.typeItem !== null && rule.format !== 'id_number' ? 'rule_unfit' : null;
    case 'length':
      return bounds(rule.min, rule.max, (one, two) => one > two);
    case 'range':
      return againstRange(rule, own ?? null);
    case 'order':
      return own && other && own !== other ? 'rule_unfit' : null;
    default:
      return null;
  }
}

function bounds<Sort>(min: Sort | null, max: Sort | null, exceeds: (one: Sort, two: Sort) => boolean): string | null {
  if (min === null && max === null) return 'rule_without_bounds';
  return min !== null && max !== null && exceeds(min, max) ? 'rule_bounds_crossed' : null;
}

function againstRange({ min, max }: { min: string | null; max: string | null }, sort: 'days' | 'numbers' | null) {
  const days = isOfDays({ min, max });
  const fits = (bound: string | null) =>
    bound === null || (days ? bound === today || isDay(bound) : numberIn(bound) !== null);
  if (!fits(min) || !fits(max)) return 'rule_unfit';
  if (sort !== null && (min !== null || max !== null) && days !== (sort === 'days')) return 'rule_unfit';
  // Where today stands by another day changes
  const told = (one: string, two: string) =>
    days ? one !== today && two !== today && one > two : Number(one) > Number(two);
  return bounds(min, max, told);
}
