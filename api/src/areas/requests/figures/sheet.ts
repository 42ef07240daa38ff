import { cellNames, type Naming } from '../../../cases/names.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { textWorkbook } from '../../../spreadsheet/writing.ts';
import type { figureRows } from './queries.ts';

type Row = Awaited<ReturnType<typeof figureRows>>[number];

const columns: (Naming & { zh: string; en: string; width: number; cell: (row: Row) => string })[] = [
  {
    zh: '提供部门',
    en: 'Providing department',
    width: 36,
    departments: true,
    cell: ({ department }) => department.name,
  },
  { zh: '月份', en: 'Month', width: 12, cell: ({ month }) => month },
  { zh: '收到', en: 'Received', width: 10, cell: ({ received }) => String(received) },
  { zh: '办结', en: 'Decided', width: 10, cell: ({ decided }) => String(decided) },
  {
    zh: '办结用时中位数（工作日）',
    en: 'Median working days to decide',
    width: 26,
    cell: ({ medianWorkingDays }) => (medianWorkingDays === null ? '' : String(medianWorkingDays)),
  },
  { zh: '逾期', en: 'Overdue', width: 10, cell: ({ overdue }) => String(overdue) },
  { zh: '不予提供', en: 'Withheld', width: 12, cell: ({ withheld }) => String(withheld) },
  { zh: '已交付', en: 'Delivered', width: 12, cell: ({ delivered }) => String(delivered) },
];

/** 统计 as a workbook of text: a row for each department and month. */
export function figuresWorkbook(ctx: Ctx, rows: readonly Row[], language: 'zh' | 'en'): ReadableStream<Uint8Array> {
  async function* cells() {
    const nameOf = await cellNames(ctx, language);
    for (const row of rows) yield columns.map((column) => nameOf(column, column.cell(row)));
  }
  const headings = columns.map((column) => ({ title: column[language], width: column.width }));
  return textWorkbook(cells(), { name: language === 'zh' ? '申请办理统计' : 'Figures of requests', headings });
}
