import type { QualityRule } from '@onesource/db/quality';
import type { QualityDimension } from '@onesource/db/vocabulary';

/** A rule that is judged row by row; whether something is unique only all rows together tell. */
export type RowRule = Exclude<QualityRule, { kind: 'unique' }>;

export const isRowRule = (rule: QualityRule): rule is RowRule => rule.kind !== 'unique';

/** Items of the row that a rule looks at, by id: its own first. */
export function itemsOf(rule: QualityRule): string[] {
  switch (rule.kind) {
    case 'format':
      return rule.typeItem === null ? [rule.item] : [rule.item, rule.typeItem];
    case 'unique':
      return [rule.item, ...rule.with];
    case 'order':
      return [rule.item, rule.after];
    case 'matches_id':
      return [rule.item, rule.idItem];
    default:
      return [rule.item];
  }
}

/**
 * What a rule is called within its resource, the same for as long as it asks the same of the same items: with other bounds
 * it is still that rule, and its trend goes on.
 */
export function keyOf(rule: QualityRule): string {
  switch (rule.kind) {
    case 'unique':
      return [rule.kind, rule.item, ...rule.with.toSorted()].join(' ');
    case 'order':
      return `order ${rule.item} ${rule.after}`;
    case 'matches_id':
      return `matches_id ${rule.item} ${rule.part}`;
    default:
      return `${rule.kind} ${rule.item}`;
  }
}

/** Whether two rules ask the very same, their bounds too. */
export const sameRule = (one: QualityRule | null, other: QualityRule): boolean =>
  one !== null && JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

const sorted = (rule: QualityRule) => Object.entries(rule).toSorted(([one], [other]) => (one < other ? -1 : 1));

/** Numbers that carry their own check tell a slip of the pen, and not only how something is written. */
const withCheck: readonly string[] = ['id_number', 'credit_code'];

/** The dimension that a rule belongs to (GB/T 36344). */
export function dimensionOf(rule: QualityRule): QualityDimension {
  switch (rule.kind) {
    case 'required':
      return 'complete';
    case 'format':
      return withCheck.includes(rule.format) ? 'accurate' : 'standard';
    case 'pattern':
    case 'codes':
    case 'length':
      return 'standard';
    case 'unique':
      return 'unique';
    case 'range':
      return 'accurate';
    case 'order':
    case 'matches_id':
      return 'consistent';
    case 'recent':
      return 'timely';
  }
}

/** The day on which something is looked at, as a bound of a range. */
export const today = 'today';

/** Whether a rule may say something else on another day, though no row has changed. */
export const isDaily = (rule: QualityRule): boolean =>
  rule.kind === 'recent' || (rule.kind === 'range' && (rule.min === today || rule.max === today));
