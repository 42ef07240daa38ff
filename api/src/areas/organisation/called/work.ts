import type { WorkKind } from '@onesource/db/vocabulary';

/** What this area's work is called, in the console, by mail and in the list of the office platform. */
export const workWords = {
  confirm_reset: '确认账号重置',
} as const satisfies Partial<Record<WorkKind, string>>;
