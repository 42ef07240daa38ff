import type { WorkKind } from '@onesource/db/vocabulary';

/** What this area's work is called, in the console, by mail and in the list of the office platform. */
export const workWords = {
  check_contents: '核实内容',
  agree_contents: '协商内容',
  settle_contents: '协调内容',
} as const satisfies Partial<Record<WorkKind, string>>;
