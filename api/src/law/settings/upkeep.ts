import type { ResponsiblePost } from '@onesource/db/vocabulary';
import { type Text, words } from '../setting.ts';
import {
  counted,
  countProblems,
  type Entry,
  enumerated,
  type GivenEntry,
  inLanguage,
  listProblems,
  type Part,
  phrase,
  type Said,
  sentence,
  titled,
  workingDays,
} from './entry.ts';

/** 内容核实: who deals with a doubt about contents, and which department checks them. */
export type ContentsCheck = {
  /** `responsible`: the department that the entry names as responsible for the data, the provider where it names none. */
  checks: 'provider' | 'responsible';
} & ContentsProcedure;
type ContentsProcedure =
  /** Whoever collects them checks and answers; `told`: who else hears of the doubt. */
  | { first: 'collector'; told: 'authority' | null }
  /** Both departments agree; otherwise the authority decides it. */
  | { first: 'departments'; failing: 'authority' }
  /** The doubt goes to the authority, which settles it together with the collector. */
  | { first: 'authority' };

function afterChange(count: number, said: Said): Part {
  const days = workingDays(count, said);
  return sentence(said, `变化后 ${days}内`, `Within ${days} of the change`);
}

function extended(count: number, said: Said): Part {
  const [days, who] = [workingDays(count, said), titled('authority', said)];
  return sentence(said, `经${who}同意可延长 ${days}`, `${days} more with the consent of ${who}`);
}

function toldOf(said: Said): Part {
  const who = titled('authority', said);
  return sentence(said, `更新后告知${who}`, `${who} is told of the update`);
}

/** How soon the catalog follows a change of its basis; 0 working days is at once. `told`: the authority hears of it. */
const catalogUpdate: Entry<{ workingDays: number; extension?: number; told?: true } | { words: Text }> = {
  title: words('目录更新', 'Catalog update'),
  parts: (update, said) => {
    if ('words' in update) return [phrase(update.words, said)];
    if (update.workingDays > 0)
      return [
        afterChange(update.workingDays, said),
        ...(update.extension ? [extended(update.extension, said)] : []),
        ...(update.told ? [toldOf(said)] : []),
      ];
    return [sentence(said, '随变化即时更新', 'At once with each change')];
  },
  problems: (update) => {
    if ('words' in update) return [];
    const counts = [update.workingDays, update.extension].filter((count) => count !== undefined && count !== 0);
    return counts.flatMap((count) => countProblems(count ?? 0, 'working days'));
  },
};

/** How often the whole catalog is gone through, in times a year. */
const fullReview: Entry<number> = {
  describes: true,
  title: words('目录全面维护', 'Full review of the catalog'),
  parts: (count, said) => [
    sentence(
      said,
      `每年至少 ${count} 次`,
      count === 1 ? 'At least once a year' : `At least ${counted(count, said, '次', 'time')} a year`,
    ),
  ],
  problems: (count) => countProblems(count, 'times a year'),
};

/** Working days for telling the authority who is responsible now. */
const responsibleChange: Entry<number> = {
  title: words('责任人变更', 'Change of responsible people'),
  parts: (count, said) => [afterChange(count, said)],
  problems: (count) => countProblems(count, 'working days'),
};

/** Working days after which a department that never filed is asked to by the platform itself. */
const filingReminder: GivenEntry<number> = {
  given: true,
  title: words('备案催办', 'Reminder to file'),
  parts: (count, said) => {
    const days = workingDays(count, said);
    return [
      sentence(
        said,
        `单位设立后 ${days}未备案责任人的，自动催办一次，再给 ${days}`,
        `A department that has named nobody within ${days} is asked once, and has ${days} more`,
      ),
    ];
  },
  problems: (count) => countProblems(count, 'working days'),
};

/** 责任人备案: the posts whose holders every department names to the authority. */
const filedPosts: GivenEntry<readonly ResponsiblePost[]> = {
  given: true,
  title: words('责任人备案', 'People filed with the authority'),
  parts: (posts, said) => [
    {
      text: enumerated(
        posts.map((post) => said.word(`responsiblePost.${post}`)),
        said,
        'conjunction',
      ),
    },
  ],
  problems: listProblems,
};

/** 数据更新: how the data that departments provide are kept up to date, beside the update cycle of each entry. */
export type DataUpdate = {
  /** In the text's words. */
  how: Text;
  /**
   * What holds whatever an entry says: so many hours for all of them, or the first days of each quarter for those that
   * are not kept up monthly or sooner.
   */
  atLatest?: { hours: number } | { daysOfQuarter: number };
  /** Another cycle may be agreed with the authority. */
  agreedWith?: 'authority';
  /** Who is told, in writing, that nothing has changed. */
  unchangedTo?: 'supervisor';
  /** Who is told of data that are late: the people of this post. */
  watchedBy: 'operator' | 'examiner' | 'supervisor';
};

const latest = (term: NonNullable<DataUpdate['atLatest']>, said: Said): Part =>
  'hours' in term
    ? sentence(said, `最迟每 ${term.hours} 小时`, `At the latest every ${term.hours} hours`)
    : sentence(
        said,
        `最迟每季度首月前 ${term.daysOfQuarter} 日内`,
        `At the latest in the first ${term.daysOfQuarter} days of each quarter`,
      );

const dataUpdate: GivenEntry<DataUpdate> = {
  given: true,
  title: words('数据更新', 'Data update'),
  parts: ({ how, atLatest, agreedWith, unchangedTo }, said) => [
    phrase(how, said),
    ...(atLatest ? [latest(atLatest, said)] : []),
    ...(agreedWith
      ? [
          sentence(
            said,
            `可与${titled(agreedWith, said)}商定其他周期`,
            `Other cycles agreed with ${titled(agreedWith, said)}`,
          ),
        ]
      : []),
    ...(unchangedTo
      ? [
          sentence(
            said,
            `无变化的书面告知${titled(unchangedTo, said)}`,
            `No change is put in writing to ${titled(unchangedTo, said)}`,
          ),
        ]
      : []),
  ],
  problems: ({ atLatest }) => {
    if (!atLatest) return [];
    return 'hours' in atLatest
      ? countProblems(atLatest.hours, 'hours')
      : countProblems(atLatest.daysOfQuarter, 'days of a quarter');
  },
};

const collectors: Record<ContentsCheck['checks'], Text> = {
  provider: words('提供部门', 'the provider'),
  responsible: words(
    '责任部门（未列明的为提供部门）',
    'the responsible department, or the provider where none is named',
  ),
};

/** Who checks contents that are doubted or differ between departments, and who settles it (内容核实). */
const contentsDiffer: GivenEntry<ContentsCheck> = {
  given: true,
  title: words('内容有疑义或不一致', 'Contents doubted or differing'),
  parts: (check, said) => {
    const who = titled('authority', said);
    const collector = inLanguage(said, collectors[check.checks]);
    switch (check.first) {
      case 'collector':
        return [
          sentence(said, `由${collector}核实、更正并答复`, `Checked, corrected and answered by ${collector}`),
          ...(check.told ? [sentence(said, `同时通报${who}`, `Told to ${who} too`)] : []),
        ];
      case 'departments':
        return [
          sentence(
            said,
            `由${collector}校核，双方部门先行协商一致`,
            `Checked by ${collector}; both departments come to an agreement first`,
          ),
          sentence(said, `协商不成的，由${who}协调核实`, `Failing that, settled by ${who}`),
        ];
      case 'authority':
        return [
          sentence(
            said,
            `报告${who}，由其会同${collector}处理并反馈`,
            `Reported to ${who}, dealt with together with ${collector} and reported back`,
          ),
        ];
    }
  },
};

/** Working days for checking, correcting and answering a doubt about contents. */
const correctionTerm: Entry<number> = {
  title: words('校核更正期限', 'Term for correction'),
  parts: (count, said) => {
    const days = workingDays(count, said);
    return [sentence(said, `${days}内核实、更正并反馈`, `Checked, corrected and answered within ${days}`)];
  },
  problems: (count) => countProblems(count, 'working days'),
};

/** While contents are checked, matters of citizens and enterprises that prove their case go on. */
const casesGoOn: GivenEntry<true> = {
  given: true,
  describes: true,
  title: words('核实期间的办事', 'Cases while contents are checked'),
  parts: (_, said) => [
    sentence(said, '办事人已有有效证明的，照常办理', 'Whoever brings valid proof is served as usual'),
  ],
};

/** Who orders rectification (整改). */
const rectification: Entry<Text> = {
  describes: true,
  title: words('整改', 'Rectification'),
  parts: (who, said) => [phrase(who, said)],
};

/** Reports that are due, in words. */
const reports: Entry<readonly { what: Text }[]> = {
  describes: true,
  title: words('报告与评估', 'Reports and evaluation'),
  parts: (due, said) => due.map(({ what }) => phrase(what, said)),
  problems: listProblems,
};

/** 投诉举报: whether citizens and organisations may complain about how data are shared. */
const complaints: Entry<true> = {
  describes: true,
  title: words('投诉举报', 'Complaints'),
  parts: (_, said) => [
    sentence(said, '受理对数据共享工作的投诉举报', 'Complaints about the sharing of data are received and answered'),
  ],
};

/** 更新与维护 */
export const upkeep = {
  catalogUpdate,
  fullReview,
  responsibleChange,
  filedPosts,
  filingReminder,
  dataUpdate,
  contentsDiffer,
  correctionTerm,
  casesGoOn,
};

/** 监督与报告 */
export const oversight = { rectification, reports, complaints };
