import type { NoticeKind } from '@onesource/db/vocabulary';

/** A mail before it is sent: plain text in both languages. */
export type Letter = { subject: string; text: string };

const kinds = {
  grant_affected: { zh: '授权变动通知', en: 'Change to a grant' },
  grant_suspended: { zh: '授权暂停通知', en: 'Grant suspended' },
  grant_resumed: { zh: '授权恢复通知', en: 'Grant resumed' },
  misuse_unremedied: { zh: '违规使用逾期未整改', en: 'Misuse not put right' },
  end_filed: { zh: '终止服务备案', en: 'End of a service filed' },
  request_decided: { zh: '申请结果通知', en: 'Outcome of a request' },
  delivered_late: { zh: '逾期交付通知', en: 'A delivery that was late' },
  answered_late: { zh: '逾期答复通知', en: 'An answer that was late' },
  inability_reported: { zh: '不能继续提供的报告', en: 'A provider cannot go on' },
  term_extended: { zh: '延期答复通知', en: 'More time for an answer' },
  extension_refused: { zh: '延期未获同意通知', en: 'No more time for an answer' },
  request_urged: { zh: '催办通知', en: 'Reminder from those who watch over' },
  supervision_answered: { zh: '督办单答复', en: 'Answer to a supervision notice' },
  rectification_ordered: { zh: '整改要求', en: 'Order to rectify' },
  rectification_lifted: { zh: '整改要求解除', en: 'Order to rectify lifted' },
  request_referred: { zh: '申请报上级通知', en: 'Request referred upwards' },
  contents_doubted: { zh: '内容疑义通报', en: 'Doubt about contents' },
  contents_transferred: { zh: '疑义转办通知', en: 'Doubt passed on' },
  contents_checked: { zh: '核实结果通知', en: 'Outcome of a check' },
  account_reset: { zh: '账号重置通知', en: 'Account reset' },
  own_account_reset: { zh: '您的账号重置', en: 'Your account is reset' },
  accounts_dormant: { zh: '账号长期未登录通知', en: 'Dormant accounts' },
  catalog_updated: { zh: '目录更新通知', en: 'Entry brought up to date' },
  data_late: { zh: '数据更新逾期通知', en: 'Data that are late' },
  cycle_answered: { zh: '更新周期商定结果', en: 'Answer on an update cycle' },
  data_unchanged: { zh: '数据无变化说明', en: 'Data reported unchanged' },
  update_term_answered: { zh: '目录更新延期答复', en: 'More time for an update' },
  source_named: { zh: '数源部门确定通知', en: 'Source department named' },
  uses_registered: { zh: '使用登记通知', en: 'Uses registered' },
  entries_filed: { zh: '目录备案通知', en: 'Entries filed' },
  filing_changed: { zh: '责任人备案通知', en: 'Responsible persons filed' },
} as const satisfies Record<NoticeKind, { zh: string; en: string }>;

/** Tells of a notice: what kind, about what, and where it stands; what it says in full stays in the console. */
export function letterOf(notice: { kind: NoticeKind; title: string; department: string }, address: string): Letter {
  const { zh, en } = kinds[notice.kind];
  return {
    subject: `【一数一源】${zh} ${en}`,
    text: [
      `${notice.department}有一条新的${zh}：${notice.title}`,
      `请登录平台查看：${address}`,
      '本邮件由系统自动发送，请勿回复。',
      '',
      `A notice for ${notice.department}. ${en}: ${notice.title}`,
      `Read it in the console: ${address}`,
      'Sent automatically. Please do not reply.',
      '',
    ].join('\n'),
  };
}
