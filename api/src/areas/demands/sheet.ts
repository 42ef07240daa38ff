import type { Sheet } from '../../cases/sheet.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { isOpen } from './rules/state.ts';
import { demandStatusWords } from './rules/words.ts';
import type { DemandRow } from './store.ts';

const joined = (names: readonly string[], language: 'zh' | 'en') => names.join(language === 'zh' ? '、' : ', ');

/** 需求清单 (SH-26) as a workbook. */
export const demandSheet: Sheet<DemandRow> = {
  name: { zh: '共享需求清单', en: 'Data demands' },
  columns: [
    { zh: '编号', en: 'Number', width: 20, cell: ({ number }) => number },
    { zh: '所需数据', en: 'Data needed', width: 40, cell: ({ demand }) => demand.title },
    { zh: '所需信息项', en: 'Items', width: 40, cell: ({ demand }, language) => joined(demand.items, language) },
    {
      zh: '需求部门',
      en: 'Needed by',
      width: 40,
      departments: true,
      cell: ({ signatures }, language) =>
        joined(
          signatures.map(({ department }) => department),
          language,
        ),
    },
    {
      zh: '拟由何部门提供',
      en: 'Thought to be held by',
      width: 30,
      departments: true,
      cell: ({ wantedFrom }) => wantedFrom?.name ?? '',
    },
    { zh: '需用日期', en: 'Needed until', width: 14, cell: ({ demand }) => demand.neededBy ?? '' },
    {
      zh: '状态',
      en: 'Status',
      width: 16,
      cell: ({ demand }, language) => demandStatusWords[language][demand.status],
    },
    { zh: '承办部门', en: 'In charge', width: 30, departments: true, cell: ({ holder }) => holder?.name ?? '' },
    { zh: '提出日期', en: 'Filed on', width: 14, cell: ({ demand }) => dayOf(demand.filedAt) },
    {
      zh: '办理期限',
      en: 'Due',
      width: 14,
      cell: ({ demand }) => (isOpen(demand) ? (demand.dueOn ?? '') : ''),
    },
    {
      zh: '办结日期',
      en: 'Closed on',
      width: 14,
      cell: ({ demand }) => (demand.closedAt ? dayOf(demand.closedAt) : ''),
    },
    {
      zh: '是否曾逾期',
      en: 'Was late',
      width: 12,
      cell: ({ demand }, language) => (demand.wasLate ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' })[language],
    },
    { zh: '对应信息资源', en: 'Resource', width: 40, cell: ({ resource }) => resource?.name ?? '' },
    {
      zh: '答复说明',
      en: 'Answer',
      width: 50,
      cell: ({ demand: { outcome } }, language) =>
        [outcome?.note, outcome?.legalBasis].filter(Boolean).join(language === 'zh' ? '；' : '; '),
    },
  ],
};
