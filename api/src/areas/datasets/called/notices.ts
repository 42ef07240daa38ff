import type { NoticeNames } from '../../../foundation/area.ts';

/** What this area's notices are called by mail. */
export const noticeNames = {
  data_late: { zh: '数据更新逾期通知', en: 'Data that are late' },
  sending_silent: { zh: '数据报送程序失联通知', en: 'A sending program is silent' },
  cycle_answered: { zh: '更新周期商定结果', en: 'Answer on an update cycle' },
  data_unchanged: { zh: '数据无变化说明', en: 'Data reported unchanged' },
} as const satisfies NoticeNames;
