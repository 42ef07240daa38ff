import type { WorkKind } from '@onesource/db/vocabulary';

/** What this area's work is called, in the console, by mail and in the list of the office platform. */
export const workWords = {
  review_revision: '审核登记',
  examine_revision: '审定登记',
  review_retirement: '审核停止共享',
  examine_retirement: '审定停止共享',
  correct_revision: '修改登记',
  review_batch: '审核批次',
  correct_batch: '修改批次',
  reexamine_basis: '复核依据',
  update_catalog: '更新目录',
} as const satisfies Partial<Record<WorkKind, string>>;
