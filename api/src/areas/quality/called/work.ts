import type { WorkKind } from '@onesource/db/vocabulary';

/** What this area's work is called, in the console, by mail and in the list of the office platform. */
export const workWords = {
  mend_data: '整改数据质量问题',
} as const satisfies Partial<Record<WorkKind, string>>;
