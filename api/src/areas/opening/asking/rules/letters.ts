import type { OpenRequestStatus, RefusalCode } from '@onesource/db/vocabulary';
import type { IsoDate } from '../../../../law/calendar/working-days.ts';
import type { Letter } from '../../../inbox/rules/letter.ts';
import { keptDays, linkHours, mostUses, unansweredDays } from './measures.ts';

/** What every letter says: of which data it is, and where it leads. */
type About = { title: string; address: string };
type Numbered = About & { number: string };

const ending = {
  zh: ['本邮件由系统自动发送，请勿回复，也请勿转发：凭其中的链接即可查看。'],
  en: ['Sent automatically. Please do not reply, nor pass it on: the link opens it for whoever has it.'],
};

const letterOf = (subject: { zh: string; en: string }, zh: readonly string[], en: readonly string[]): Letter => ({
  subject: `【一数一源】${subject.zh} ${subject.en}`,
  text: [...zh, ...ending.zh, '', ...en, ...ending.en, ''].join('\n'),
});

/** Asks whoever has the address whether it was they who asked. */
export const confirmLetter = ({ title, address }: About): Letter =>
  letterOf(
    { zh: '请确认您的数据开放申请', en: 'Please confirm what you asked for' },
    [
      `有人用本邮箱申请获取有条件开放的数据：${title}`,
      `如系您本人申请，请在 ${linkHours} 小时内打开链接确认：${address}`,
      '如非您本人申请，无需理会，所填内容届时自动删除。',
    ],
    [
      `Somebody asked for data that are open on conditions under this address: ${title}`,
      `If it was you, confirm it within ${linkHours} hours: ${address}`,
      'If it was not, do nothing: what was filled in is deleted by then.',
    ],
  );

export const receivedLetter = ({
  title,
  address,
  number,
  department,
  dueOn,
}: Numbered & { department: Record<'zh' | 'en', string>; dueOn: IsoDate | null }): Letter =>
  letterOf(
    { zh: `申请已受理 ${number}`, en: 'Your request was received' },
    [
      `您申请的数据：${title}`,
      `由${department.zh}审核${dueOn === null ? '' : `，答复期限 ${dueOn}`}，结果将发至本邮箱。`,
      `查看进展或撤回申请：${address}`,
    ],
    [
      `You asked for: ${title}`,
      `${department.en} decides${dueOn === null ? '' : ` by ${dueOn}`}; the answer goes to this address.`,
      `Look how it stands, or take it back: ${address}`,
    ],
  );

/** Why something is not given, to whoever asked from outside. */
export const openRefusalWords = {
  law_forbids: { zh: '依法不得提供', en: 'the law does not allow it' },
  not_held: { zh: '本部门不掌握该数据', en: 'the department does not hold it' },
  conditions_not_met: { zh: '不符合开放条件', en: 'the conditions of opening are not met' },
  purpose_not_justified: { zh: '用途理由不充分', en: 'the purpose does not justify it' },
  other: { zh: '其他原因', en: 'another reason' },
} as const satisfies Record<RefusalCode, { zh: string; en: string }>;

type Answer = {
  status: OpenRequestStatus;
  asked: readonly string[];
  granted: readonly string[] | null;
  until: IsoDate | null;
  code: RefusalCode | null;
  note: string;
};

/** Tells what was decided: which items until when, or why not. */
export function answerLetter({ title, address, number, ...answer }: Numbered & Answer): Letter {
  const { asked, granted, until, code, note } = answer;
  if (granted === null || until === null)
    return letterOf(
      { zh: `申请未获同意 ${number}`, en: 'Your request was refused' },
      [
        `您申请的数据：${title}`,
        `未获同意：${code === null ? '' : openRefusalWords[code].zh}。${note}`,
        `查看：${address}`,
      ],
      [
        `You asked for: ${title}`,
        `It was refused: ${code === null ? '' : openRefusalWords[code].en}. ${note}`,
        `See it: ${address}`,
      ],
    );
  const part = granted.length < asked.length;
  return letterOf(
    {
      zh: `申请已${part ? '部分' : ''}同意 ${number}`,
      en: part ? 'Part of it was agreed to' : 'Your request was agreed to',
    },
    [
      `您申请的数据：${title}`,
      `同意提供 ${granted.length} 项：${granted.join('、')}，至 ${until} 止，最多下载 ${mostUses} 次。`,
      ...(note ? [`说明：${note}`] : []),
      `下载：${address}`,
    ],
    [
      `You asked for: ${title}`,
      `Agreed to, until ${until} and for ${mostUses} downloads at most (${granted.length}): ${granted.join(', ')}`,
      ...(note ? [`Note: ${note}`] : []),
      `Download: ${address}`,
    ],
  );
}

/** Tells that nobody decided, and that it is closed. */
export const unansweredLetter = ({
  title,
  address,
  number,
  department,
}: Numbered & { department: Record<'zh' | 'en', string> }): Letter =>
  letterOf(
    { zh: `申请未获答复，已关闭 ${number}`, en: 'Your request was closed without an answer' },
    [
      `您申请的数据：${title}`,
      `${department.zh}未在答复期限后 ${unansweredDays} 天内答复，申请已关闭。如仍需要，可重新申请或直接联系该部门。`,
      `查看（保留 ${keptDays} 天）：${address}`,
    ],
    [
      `You asked for: ${title}`,
      `${department.en} gave no answer within ${unansweredDays} days after its term, and the request was closed. If you still need it, ask again or turn to them.`,
      `See it (for ${keptDays} days): ${address}`,
    ],
  );

export const revokedLetter = ({ title, address, number, note }: Numbered & { note: string }): Letter =>
  letterOf(
    { zh: `数据提供已停止 ${number}`, en: 'Your data are not provided any more' },
    [`原同意提供的数据：${title}`, `现已停止提供：${note}`, `查看（保留 ${keptDays} 天）：${address}`],
    [
      `What was agreed to: ${title}`,
      `It is not provided any more: ${note}`,
      `See it (for ${keptDays} days): ${address}`,
    ],
  );
