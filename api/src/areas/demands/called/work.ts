import type { WorkKind } from '@onesource/db/vocabulary';

/** What this area's work is called, in the console, by mail and in the list of the office platform. */
export const workWords = {
  route_demand: '转办共享需求',
  answer_demand: '答复共享需求',
} as const satisfies Partial<Record<WorkKind, string>>;
