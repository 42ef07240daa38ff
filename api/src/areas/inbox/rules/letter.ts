import type { NoticeKind, TaskKind } from '@onesource/db/vocabulary';
import type { IsoDate } from '../../../law/calendar/working-days.ts';
import type { Waiting } from './mailing.ts';
import { isNotice } from './notices.ts';
import { workWords } from './todo.ts';
import { workInEnglish } from './work-in-english.ts';

/** A mail before it is sent: plain text in both languages. */
export type Letter = { subject: string; text: string };

const kinds = {
  grant_affected: { zh: '授权变动通知', en: 'Change to a grant' },
  grant_suspended: { zh: '授权暂停通知', en: 'Grant suspended' },
  grant_resumed: { zh: '授权恢复通知', en: 'Grant resumed' },
  misuse_unremedied: { zh: '违规使用逾期未整改', en: 'Misuse not put right' },
  end_filed: { zh: '终止服务备案', en: 'End of a service filed' },
  request_decided: { zh: '申请结果通知', en: 'Outcome of a request' },
  request_news: { zh: '申请进展', en: 'News of a request' },
  delivered_late: { zh: '逾期交付通知', en: 'A delivery that was late' },
  answered_late: { zh: '逾期答复通知', en: 'An answer that was late' },
  inability_reported: { zh: '不能继续提供的报告', en: 'A provider cannot go on' },
  term_extended: { zh: '延期答复通知', en: 'More time for an answer' },
  extension_refused: { zh: '延期未获同意通知', en: 'No more time for an answer' },
  request_urged: { zh: '催办通知', en: 'Reminder from those who watch over' },
  minutes_taken: { zh: '协商协调会议记录', en: 'Minutes of talks' },
  supervision_answered: { zh: '督办单答复', en: 'Answer to a supervision notice' },
  rectification_ordered: { zh: '整改要求', en: 'Order to rectify' },
  rectification_lifted: { zh: '整改要求解除', en: 'Order to rectify lifted' },
  request_referred: { zh: '申请报上级通知', en: 'Request referred upwards' },
  contents_doubted: { zh: '内容疑义通报', en: 'Doubt about contents' },
  contents_transferred: { zh: '疑义转办通知', en: 'Doubt passed on' },
  contents_checked: { zh: '核实结果通知', en: 'Outcome of a check' },
  contents_urged: { zh: '内容核实催办通知', en: 'Reminder to check contents' },
  contents_rated: { zh: '核实结果评价通知', en: 'Answer to a doubt rated' },
  account_reset: { zh: '账号重置通知', en: 'Account reset' },
  own_account_reset: { zh: '您的账号重置', en: 'Your account is reset' },
  nobody_left: { zh: '岗位无人通知', en: 'Nobody left for a role' },
  tick_broken: { zh: '定时处理出错通知', en: 'Scheduled work fails' },
  accounts_dormant: { zh: '账号长期未登录通知', en: 'Dormant accounts' },
  catalog_updated: { zh: '目录更新通知', en: 'Entry brought up to date' },
  data_late: { zh: '数据更新逾期通知', en: 'Data that are late' },
  cycle_answered: { zh: '更新周期商定结果', en: 'Answer on an update cycle' },
  outage_announced: { zh: '数据中断通知', en: 'Data interrupted' },
  outage_ended: { zh: '数据恢复通知', en: 'Data there again' },
  outage_overdue: { zh: '数据中断逾期通知', en: 'An outage past its day' },
  data_unchanged: { zh: '数据无变化说明', en: 'Data reported unchanged' },
  update_term_answered: { zh: '目录更新延期答复', en: 'More time for an update' },
  retirement_recalled: { zh: '停止共享撤销通知', en: 'Retirement called off' },
  retirement_agreed: { zh: '停止共享已同意通知', en: 'Retirement agreed to' },
  retirement_declined: { zh: '停止共享未通过通知', en: 'Retirement declined' },
  registration_urged: { zh: '登记催办通知', en: 'Reminder to decide a registration' },
  source_named: { zh: '数源部门确定通知', en: 'Source department named' },
  demand_answered: { zh: '共享需求答复', en: 'Answer to a data demand' },
  demand_news: { zh: '共享需求进展', en: 'News of a data demand' },
  opinion_given: { zh: '意见答复通知', en: 'An opinion was given' },
  opinion_over: { zh: '征求意见结束通知', en: 'An opinion is not needed any more' },
  uses_registered: { zh: '使用登记通知', en: 'Uses registered' },
  entries_filed: { zh: '目录备案通知', en: 'Entries filed' },
  filing_changed: { zh: '责任人备案通知', en: 'Responsible persons filed' },
} as const satisfies Record<NoticeKind, { zh: string; en: string }>;

const wordsOf = (kind: TaskKind): { zh: string; en: string } =>
  isNotice(kind) ? kinds[kind] : { zh: workWords[kind], en: workInEnglish[kind] };

/** What a mail tells of one task; `reminds`: of work that is known and has its last day near. */
export type Told = {
  kind: TaskKind;
  title: string;
  dueOn: IsoDate | null;
  department: Record<'zh' | 'en', string>;
  reminds: boolean;
};

/** Tells of a task: what kind, about what, by when, and where it stands; what it says in full stays in the console. */
export function letterOf({ kind, title, dueOn, department, reminds }: Told, address: string): Letter {
  const { zh, en } = wordsOf(kind);
  const notice = isNotice(kind);
  const day = notice || dueOn === null ? null : dueOn;
  return {
    subject: `【一数一源】${reminds ? '提醒：' : ''}${zh} ${en}${reminds ? ' (reminder)' : ''}`,
    text: [
      `${department.zh}有一${notice ? '条新的' : reminds ? '项待办将到期：' : '项新的待办：'}${zh}：${title}`,
      ...(day ? [`办理期限：${day}`] : []),
      `请登录平台查看：${address}`,
      ...ending.zh,
      '',
      notice
        ? `A notice for ${department.en}. ${en}: ${title}`
        : `${reminds ? 'Work that is due soon' : 'New work'} for ${department.en}. ${en}: ${title}`,
      ...(day ? [`Last day: ${day}`] : []),
      `Read it in the console: ${address}`,
      ...ending.en,
      '',
    ].join('\n'),
  };
}

const ending = { zh: ['本邮件由系统自动发送，请勿回复。'], en: ['Sent automatically. Please do not reply.'] };

/** As many lines as one mail has of each part. */
const most = 30;

/** The daily mail; null where it has nothing to tell. */
export function digestLetter(
  { arrived, pressing }: { arrived: readonly Waiting[]; pressing: readonly Waiting[] },
  { today, address }: { today: IsoDate; address: string },
): Letter | null {
  if (arrived.length + pressing.length === 0) return null;
  const lines = (tasks: readonly Waiting[], language: 'zh' | 'en') => [
    ...tasks.slice(0, most).map(({ kind, title, dueOn }) => {
      const day = isNotice(kind) || dueOn === null ? '' : language === 'zh' ? `（期限 ${dueOn}）` : ` (by ${dueOn})`;
      return language === 'zh' ? `· ${wordsOf(kind).zh}：${title}${day}` : `· ${wordsOf(kind).en}: ${title}${day}`;
    }),
    ...(tasks.length > most
      ? [language === 'zh' ? `· 另有 ${tasks.length - most} 项` : `· ${tasks.length - most} more`]
      : []),
  ];
  const part = (title: string, tasks: readonly Waiting[], language: 'zh' | 'en') =>
    tasks.length === 0 ? [] : [title, ...lines(tasks, language), ''];
  return {
    subject: `【一数一源】${today} 待办汇总 Daily summary`,
    text: [
      ...part(`新到 ${arrived.length} 项：`, arrived, 'zh'),
      ...part(`将到期或已逾期 ${pressing.length} 项：`, pressing, 'zh'),
      `请登录平台查看：${address}`,
      '接收方式可在“待办”页的“邮件提醒”中调整。',
      ...ending.zh,
      '',
      ...part(`New (${arrived.length}):`, arrived, 'en'),
      ...part(`Due soon or late (${pressing.length}):`, pressing, 'en'),
      `Read them in the console: ${address}`,
      'How you are told is chosen under “E-mail” on the inbox page.',
      ...ending.en,
      '',
    ].join('\n'),
  };
}
