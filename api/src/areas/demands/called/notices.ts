import type { NoticeNames } from '../../../foundation/area.ts';

/** What this area's notices are called by mail. */
export const noticeNames = {
  demand_answered: { zh: '共享需求答复', en: 'Answer to a data demand' },
  demand_news: { zh: '共享需求进展', en: 'News of a data demand' },
} as const satisfies NoticeNames;
