import { z } from 'zod';
import type { Ctx } from '../foundation/context.ts';
import { workbookType } from '../spreadsheet/content-type.ts';
import { textWorkbook } from '../spreadsheet/writing.ts';
import { mostExported } from './most-exported.ts';
import { cellNames, type Naming } from './names.ts';

/** Rows that are read at once. */
const batch = 500;

export type Language = 'zh' | 'en';
/** What the address of a workbook says beside the list's filters. */
export const inLanguage = { language: z.enum(['zh', 'en']).default('zh') };

/** A list as a workbook: what it is called, and a column for each thing that is told of a row. */
export type Sheet<Row> = {
  name: Record<Language, string>;
  columns: readonly (Naming & {
    zh: string;
    en: string;
    width: number;
    cell: (row: Row, language: Language, ctx: Ctx) => string;
  })[];
};

const cutShort: Record<Language, string> = {
  zh: `最多导出 ${mostExported} 行，其余未列出，请缩小筛选范围后再导出。`,
  en: `A list gives ${mostExported} rows at most and there are more. Narrow it to have the others.`,
};

/** The rows of a list as a workbook of text, written as they are read. */
export function listWorkbook<Row>(
  ctx: Ctx,
  sheet: Sheet<Row>,
  rows: AsyncIterable<Row> | Iterable<Row>,
  language: Language,
): Response {
  async function* cells() {
    const nameOf = await cellNames(ctx, language);
    let written = 0;
    for await (const row of rows) {
      if (written === mostExported) {
        yield [cutShort[language]];
        return;
      }
      written += 1;
      yield sheet.columns.map((column) => nameOf(column, column.cell(row, language, ctx)));
    }
  }
  const headings = sheet.columns.map((column) => ({ title: column[language], width: column.width }));
  return new Response(textWorkbook(cells(), { name: sheet.name[language], headings }), {
    headers: {
      'content-type': workbookType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(sheet.name[language])}.xlsx`,
    },
  });
}

/**
 * Rows by their ids, batch by batch, in the order of these: which they are is asked once, so that nobody who files meanwhile
 * moves them.
 */
export async function* inOrderOf<Row extends { id: string }>(
  ids: readonly string[],
  read: (ids: string[]) => PromiseLike<readonly Row[]>,
): AsyncGenerator<Row> {
  for (let from = 0; from < ids.length; from += batch) {
    const some = ids.slice(from, from + batch);
    const rows = new Map((await read(some)).map((row) => [row.id, row]));
    for (const id of some) {
      const row = rows.get(id);
      if (row) yield row;
    }
  }
}
