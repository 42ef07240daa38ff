import type { NoticeNames } from '../../../foundation/area.ts';

/** What this area's notices are called by mail. */
export const noticeNames = {
  filing_changed: { zh: '责任人备案通知', en: 'Responsible persons filed' },
} as const satisfies NoticeNames;
