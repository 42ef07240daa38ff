import type { Slot } from '@onesource/db/schema/data';
import type { RowLimit } from '@onesource/db/schema/request';
import { type Refusal, refuse } from '../../../cases/decision.ts';
import { checkValue } from '../../datasets/rules/values.ts';
import type { Matching } from './conditions.ts';

/** A limit of a grant at the place where rows keep its item; without a place, as after the item is gone, no row fits. */
export type Limit = { slot: Slot | null } & (
  | { kind: 'values'; values: string[] }
  | { kind: 'period'; from: string; until: string }
);

/** What a grant is narrowed to, with values as rows keep them, however they were typed. */
export const limitsOf = (rows: readonly RowLimit[], shape: readonly Slot[]): Limit[] =>
  rows.map((limit) => {
    const slot = shape.find(({ id }) => id === limit.itemId) ?? null;
    return limit.kind === 'period'
      ? { slot, kind: limit.kind, from: limit.from, until: limit.until }
      : { slot, kind: limit.kind, values: limit.values.flatMap((value) => (slot ? keptAs(slot, value) : [])) };
  });

function keptAs(slot: Slot, value: string): string[] {
  const checked = checkValue({ ...slot, required: false, length: null }, value);
  return 'value' in checked && checked.value !== null ? [checked.value] : [];
}

/** Days within a moment: `2026-01-05 08:00:00` is of the day before its blank. */
const dayIn = (value: string): string => value.slice(0, 10);

const admits = (limit: Limit, value: string): boolean =>
  limit.kind === 'values' ? limit.values.includes(value) : dayIn(value) >= limit.from && dayIn(value) <= limit.until;

/** Whether a grant opens a row: it fits every limit. What says nothing of the item fits none. */
export const opensRow = (limits: readonly Limit[], said: (slot: Slot) => string | null): boolean =>
  limits.every((limit) => {
    const value = limit.slot && said(limit.slot);
    return value !== null && admits(limit, value);
  });

/**
 * A condition that no row of the grant can meet is refused as such. Read from the grant alone: of rows beyond it nothing
 * is told, not even whether there are any.
 */
export function againstRows({ join, matches }: Matching, limits: readonly Limit[], field: string): Refusal | null {
  if (join !== 'all') return null;
  const beyond = matches.find(({ slot, values }) =>
    limits.some((limit) => limit.slot?.id === slot.id && !values.some((value) => admits(limit, value))),
  );
  return beyond ? refuse('row_not_granted', `${field}.${beyond.slot.id}`) : null;
}
