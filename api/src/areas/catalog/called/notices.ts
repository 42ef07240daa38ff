import type { NoticeNames } from '../../../foundation/area.ts';

/** What this area's notices are called by mail. */
export const noticeNames = {
  grant_affected: { zh: '授权变动通知', en: 'Change to a grant' },
  catalog_updated: { zh: '目录更新通知', en: 'Entry brought up to date' },
  update_term_answered: { zh: '目录更新延期答复', en: 'More time for an update' },
  retirement_recalled: { zh: '停止共享撤销通知', en: 'Retirement called off' },
  retirement_agreed: { zh: '停止共享已同意通知', en: 'Retirement agreed to' },
  retirement_declined: { zh: '停止共享未通过通知', en: 'Retirement declined' },
  registration_urged: { zh: '登记催办通知', en: 'Reminder to decide a registration' },
  source_named: { zh: '数源部门确定通知', en: 'Source department named' },
  uses_registered: { zh: '使用登记通知', en: 'Uses registered' },
  entries_filed: { zh: '目录备案通知', en: 'Entries filed' },
} as const satisfies NoticeNames;
