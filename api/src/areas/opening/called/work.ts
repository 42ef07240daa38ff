import type { WorkKind } from '@onesource/db/vocabulary';

/** What this area's work is called, in the console, by mail and in the list of the office platform. */
export const workWords = {
  decide_open_request: '答复开放申请',
} as const satisfies Partial<Record<WorkKind, string>>;
