import type { Sheet } from '../../cases/sheet.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { discrepancyStatusWords, doubtRatingWords } from './rules/words.ts';
import type { DiscrepancyRow } from './store.ts';

/** 数据疑义 as a workbook. */
export const discrepancySheet: Sheet<DiscrepancyRow> = {
  name: { zh: '数据疑义清单', en: 'Data queries' },
  columns: [
    { zh: '编号', en: 'Number', width: 20, cell: ({ number }) => number },
    { zh: '信息资源名称', en: 'Resource', width: 40, cell: ({ resource }) => resource.name },
    {
      zh: '信息项',
      en: 'Items',
      width: 40,
      cell: ({ discrepancy }, language) =>
        discrepancy.items.map(({ name }) => name).join(language === 'zh' ? '、' : ', '),
    },
    {
      zh: '反馈部门',
      en: 'Reporting department',
      width: 30,
      departments: true,
      cell: ({ reporting }) => reporting.name,
    },
    { zh: '反馈人', en: 'Reporter', width: 14, cell: ({ reporter }) => reporter.name },
    {
      zh: '核实部门',
      en: 'Checking department',
      width: 30,
      departments: true,
      cell: ({ collector }) => collector.name,
    },
    {
      zh: '状态',
      en: 'Status',
      width: 16,
      cell: ({ discrepancy }, language) => discrepancyStatusWords[language][discrepancy.status],
    },
    { zh: '反馈日期', en: 'Reported on', width: 14, cell: ({ discrepancy }) => dayOf(discrepancy.reportedAt) },
    {
      zh: '核实期限',
      en: 'Due',
      width: 14,
      cell: ({ discrepancy }) => (discrepancy.closedAt ? '' : (discrepancy.dueOn ?? '')),
    },
    {
      zh: '办结日期',
      en: 'Closed on',
      width: 14,
      cell: ({ discrepancy }) => (discrepancy.closedAt ? dayOf(discrepancy.closedAt) : ''),
    },
    {
      zh: '反馈部门评价',
      en: 'Rated by the reporting department',
      width: 18,
      cell: ({ discrepancy }, language) =>
        discrepancy.rating === null ? '' : doubtRatingWords[language][discrepancy.rating],
    },
  ],
};
