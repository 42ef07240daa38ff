import { cellNames, type Naming } from '../../cases/names.ts';
import type { Ctx } from '../../foundation/context.ts';
import { textWorkbook } from '../../spreadsheet/writing.ts';
import type { EntryView, UseView } from './view.ts';

type Language = 'zh' | 'en';
type Sheet<View> = {
  name: Record<Language, string>;
  columns: (Naming & { zh: string; en: string; width: number; cell: (view: View) => string })[];
};

const entries: Sheet<EntryView> = {
  name: { zh: '目录备案台账', en: 'Entries filed' },
  columns: [
    { zh: '备案日期', en: 'Filed on', width: 14, cell: ({ filedOn }) => filedOn ?? '' },
    { zh: '备案单位', en: 'Department', width: 30, departments: true, cell: ({ department }) => department.name },
    { zh: '信息资源名称', en: 'Resource', width: 40, cell: ({ name }) => name },
    { zh: '信息资源代码', en: 'Code', width: 24, cell: ({ code }) => code ?? '' },
    { zh: '版本', en: 'Revision', width: 10, cell: ({ number }) => String(number) },
    { zh: '撤下日期', en: 'Retired on', width: 14, cell: ({ retiredOn }) => retiredOn ?? '' },
  ],
};

const uses: Sheet<UseView> = {
  name: { zh: '使用登记台账', en: 'Uses registered' },
  columns: [
    { zh: '登记日期', en: 'Registered on', width: 14, cell: ({ filedOn }) => filedOn },
    { zh: '申请编号', en: 'Request', width: 20, cell: ({ number }) => number },
    { zh: '使用单位', en: 'Consumer', width: 30, departments: true, cell: ({ consumer }) => consumer.name },
    { zh: '信息资源名称', en: 'Resource', width: 40, cell: ({ name }) => name },
    { zh: '提供单位', en: 'Provider', width: 30, departments: true, cell: ({ provider }) => provider.name },
    { zh: '办理事项', en: 'Matter', width: 30, cell: ({ matter }) => matter },
  ],
};

function workbook<View>(ctx: Ctx, sheet: Sheet<View>, views: AsyncIterable<View>, language: Language) {
  async function* rows() {
    const nameOf = await cellNames(ctx, language);
    for await (const view of views) yield sheet.columns.map((column) => nameOf(column, column.cell(view)));
  }
  const headings = sheet.columns.map((column) => ({ title: column[language], width: column.width }));
  return textWorkbook(rows(), { name: sheet.name[language], headings });
}

/** Filed entries as a workbook of text, row by row. */
export const entriesWorkbook = (ctx: Ctx, views: AsyncIterable<EntryView>, language: Language) =>
  workbook(ctx, entries, views, language);

/** Registered uses, likewise. */
export const usesWorkbook = (ctx: Ctx, views: AsyncIterable<UseView>, language: Language) =>
  workbook(ctx, uses, views, language);
