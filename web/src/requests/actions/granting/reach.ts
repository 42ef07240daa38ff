import type { RowLimitInput, ShownInput } from '@onesource/api/areas/requests/inputs';

/** A limit as the form has it: values, or the first and the last day. */
export type LimitValues = { itemId: string; values?: string[]; from?: string; until?: string };
/** `whole`, `covered`: items, by id, that are shown whole though they are sensitive, or masked though they are not. */
export type ReachValues = { quota?: number | null; limits?: LimitValues[]; whole?: string[]; covered?: string[] };

/** Whether every limit that was begun says its item, and the values or both days. */
export const saidWhole = ({ limits = [] }: ReachValues): boolean =>
  limits.every((limit) => limit?.itemId && (limit.values ? limit.values.length > 0 : limit.from && limit.until));

/** What the fields say, as a decision sends it; what was left out is not said. */
export function reachOf({ quota, limits = [], whole = [], covered = [] }: ReachValues): {
  quota?: number;
  rows?: RowLimitInput[];
  shown?: ShownInput[];
} {
  const rows = limits.map(
    ({ itemId, values, from = '', until = '' }): RowLimitInput =>
      values ? { itemId, values: [...values] } : { itemId, from, until },
  );
  const shown: ShownInput[] = [
    ...whole.map((itemId) => ({ itemId, as: 'whole' as const })),
    ...covered.map((itemId) => ({ itemId, as: 'masked' as const })),
  ];
  return {
    ...(quota != null && { quota }),
    ...(rows.length > 0 && { rows }),
    ...(shown.length > 0 && { shown }),
  };
}
