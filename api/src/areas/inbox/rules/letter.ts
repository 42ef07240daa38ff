import type { TaskKind } from '@onesource/db/vocabulary';
import type { Name } from '../../../foundation/area.ts';
import type { IsoDate } from '../../../law/calendar/working-days.ts';
import type { Waiting } from './mailing.ts';
import { isNotice } from './notices.ts';

/** A mail before it is sent: plain text in both languages. */
export type Letter = { subject: string; text: string };

/** What a mail tells of one task; `reminds`: of work that is known and has its last day near. */
export type Told = {
  kind: TaskKind;
  title: string;
  dueOn: IsoDate | null;
  department: Record<'zh' | 'en', string>;
  reminds: boolean;
};

/** What each kind of task is called. */
type Named = (kind: TaskKind) => Name;

/** Tells of a task: what kind, about what, by when, and where it stands; what it says in full stays in the console. */
export function letterOf({ kind, title, dueOn, department, reminds }: Told, named: Named, address: string): Letter {
  const { zh, en } = named(kind);
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
  { today, named, address }: { today: IsoDate; named: Named; address: string },
): Letter | null {
  if (arrived.length + pressing.length === 0) return null;
  const lines = (tasks: readonly Waiting[], language: 'zh' | 'en') => [
    ...tasks.slice(0, most).map(({ kind, title, dueOn }) => {
      const day = isNotice(kind) || dueOn === null ? '' : language === 'zh' ? `（期限 ${dueOn}）` : ` (by ${dueOn})`;
      return language === 'zh' ? `· ${named(kind).zh}：${title}${day}` : `· ${named(kind).en}: ${title}${day}`;
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
