import type { RowLimitInput } from '@onesource/api/areas/requests/inputs';

/** A limit as the form has it: values, or the first and the last day. */
export type LimitValues = { itemId: string; values?: string[]; from?: string; until?: string };
export type ReachValues = { quota?: number | null; limits?: LimitValues[] };

/** What the fields say, as a decision sends it; what was left out is not said. */
export function reachOf({ quota, limits = [] }: ReachValues): { quota?: number; rows?: RowLimitInput[] } {
  const rows = limits.map(
    ({ itemId, values, from = '', until = '' }): RowLimitInput =>
      values ? { itemId, values: [...values] } : { itemId, from, until },
  );
  return { ...(quota != null && { quota }), ...(rows.length > 0 && { rows }) };
}
