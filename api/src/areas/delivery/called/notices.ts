import type { NoticeNames } from '../../../foundation/area.ts';

/** What this area's notices are called by mail. */
export const noticeNames = {
  outage_announced: { zh: '数据中断通知', en: 'Data interrupted' },
  outage_ended: { zh: '数据恢复通知', en: 'Data there again' },
  outage_overdue: { zh: '数据中断逾期通知', en: 'An outage past its day' },
} as const satisfies NoticeNames;
