import type { WorkKind } from '@onesource/db/vocabulary';

/** What this area's work is called, in the console, by mail and in the list of the office platform. */
export const workWords = {
  update_data: '更新数据',
  mend_sending: '恢复数据报送程序',
  agree_cycle: '商定数据更新周期',
} as const satisfies Partial<Record<WorkKind, string>>;
