import { responsiblePosts } from '@onesource/db/vocabulary';
import type { Sheet } from '../../cases/sheet.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import type { filingStates } from './rules/responsible.ts';
import { postWords } from './rules/words.ts';
import type { FilingSummary } from './view.ts';

const standings: Record<'zh' | 'en', Record<(typeof filingStates)[number], string>> = {
  zh: { missing: '未备案或不完整', due: '变更待备案', overdue: '变更逾期', filed: '已备案' },
  en: { missing: 'Missing or incomplete', due: 'Change to be filed', overdue: 'Change overdue', filed: 'Filed' },
};
const between = { zh: '、', en: ', ' };

/** 责任人备案 as a workbook: a column for each post. */
export const filingSheet: Sheet<FilingSummary> = {
  name: { zh: '责任人备案清单', en: 'Responsible persons' },
  columns: [
    { zh: '单位', en: 'Department', width: 36, departments: true, cell: ({ department }) => department.name },
    ...responsiblePosts.map((post) => ({
      zh: postWords.zh[post],
      en: postWords.en[post],
      width: 18,
      cell: ({ named }: FilingSummary) => named.find((person) => person.post === post)?.name ?? '',
    })),
    {
      zh: '状态',
      en: 'Standing',
      width: 24,
      cell: ({ standing }, language) => standing.map((each) => standings[language][each]).join(between[language]),
    },
    {
      zh: '最近备案',
      en: 'Last filed on',
      width: 14,
      cell: ({ filedAt }) => (filedAt === null ? '' : dayOf(new Date(filedAt))),
    },
    { zh: '变更日期', en: 'Changed on', width: 14, cell: ({ changedOn }) => changedOn ?? '' },
    {
      zh: '最近催办',
      en: 'Last reminded on',
      width: 14,
      cell: ({ reminded }) => (reminded === null ? '' : dayOf(new Date(reminded.at))),
    },
    { zh: '备案期限', en: 'To be filed by', width: 14, cell: ({ dueAt }) => dueAt?.slice(0, 10) ?? '' },
  ],
};
