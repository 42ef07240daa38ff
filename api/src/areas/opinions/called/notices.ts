import type { NoticeNames } from '../../../foundation/area.ts';

/** What this area's notices are called by mail. */
export const noticeNames = {
  opinion_given: { zh: '意见答复通知', en: 'An opinion was given' },
  opinion_over: { zh: '征求意见结束通知', en: 'An opinion is not needed any more' },
} as const satisfies NoticeNames;
