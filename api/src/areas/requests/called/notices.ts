import type { NoticeNames } from '../../../foundation/area.ts';

/** What this area's notices are called by mail. */
export const noticeNames = {
  grant_suspended: { zh: '授权暂停通知', en: 'Grant suspended' },
  grant_resumed: { zh: '授权恢复通知', en: 'Grant resumed' },
  misuse_unremedied: { zh: '违规使用逾期未整改', en: 'Misuse not put right' },
  end_filed: { zh: '终止服务备案', en: 'End of a service filed' },
  request_decided: { zh: '申请结果通知', en: 'Outcome of a request' },
  request_news: { zh: '申请进展', en: 'News of a request' },
  delivered_late: { zh: '逾期交付通知', en: 'A delivery that was late' },
  inability_reported: { zh: '不能继续提供的报告', en: 'A provider cannot go on' },
  term_extended: { zh: '延期答复通知', en: 'More time for an answer' },
  extension_refused: { zh: '延期未获同意通知', en: 'No more time for an answer' },
  request_urged: { zh: '催办通知', en: 'Reminder from those who watch over' },
  minutes_taken: { zh: '协商协调会议记录', en: 'Minutes of talks' },
  supervision_answered: { zh: '督办单答复', en: 'Answer to a supervision notice' },
  rectification_ordered: { zh: '整改要求', en: 'Order to rectify' },
  rectification_lifted: { zh: '整改要求解除', en: 'Order to rectify lifted' },
  request_referred: { zh: '申请报上级通知', en: 'Request referred upwards' },
} as const satisfies NoticeNames;
