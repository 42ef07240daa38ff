import type { NoticeNames } from '../../../foundation/area.ts';

/** What this area's notices are called by mail. */
export const noticeNames = {
  answered_late: { zh: '逾期答复通知', en: 'An answer that was late' },
} as const satisfies NoticeNames;
