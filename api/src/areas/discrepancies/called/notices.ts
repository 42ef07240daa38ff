import type { NoticeNames } from '../../../foundation/area.ts';

/** What this area's notices are called by mail. */
export const noticeNames = {
  contents_doubted: { zh: '内容疑义通报', en: 'Doubt about contents' },
  contents_transferred: { zh: '疑义转办通知', en: 'Doubt passed on' },
  contents_checked: { zh: '核实结果通知', en: 'Outcome of a check' },
  contents_urged: { zh: '内容核实催办通知', en: 'Reminder to check contents' },
  contents_rated: { zh: '核实结果评价通知', en: 'Answer to a doubt rated' },
} as const satisfies NoticeNames;
