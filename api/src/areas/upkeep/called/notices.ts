import type { NoticeNames } from '../../../foundation/area.ts';

/** What this area's notices are called by mail. */
export const noticeNames = {
  tick_broken: { zh: '定时处理出错通知', en: 'Scheduled work fails' },
} as const satisfies NoticeNames;
