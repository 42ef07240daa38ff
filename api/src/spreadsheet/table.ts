import { kindOf } from './kind.ts';
import { type Shown, shown } from './shown.ts';
import { type Encoding, encodingOf, textRows } from './text.ts';
import { type Merge, openWorkbook } from './workbook.ts';

/** A row by its number, counted from 1, with its filled cells by column, counted from 0. */
export type TableRow = { number: number; cells: Map<number, Shown>; broken?: true };
export type Sheet = {
  /** The tab's name; null for a text, which has none. */
  name: string | null;
  hidden: boolean;
  merges(): Promise<readonly Merge[]>;
  rows(): AsyncIterable<TableRow>;
};
/** A file of cells, whatever it was written with. */
export type Table = { sheets: readonly Sheet[]; close(): void };

/** Opens a workbook, or a text of cells in whatever encoding and with whatever separator. @throws Unreadable */
export async function openTable(file: string): Promise<Table> {
  if ((await kindOf(file)) === 'text') return textTable(file, await encodingOf(file));
  const book = await openWorkbook(file);
  return {
    close: () => book.close(),
    sheets: book.sheets.map((part) => ({
      name: part.name,
      hidden: part.hidden,
      merges: () => book.merges(part),
      async *rows() {
        for await (const { number, cells } of book.rows(part))
          yield { number, cells: new Map([...cells].map(([column, cell]) => [column, shown(cell, book)])) };
      },
    })),
  };
}

function textTable(file: string, encoding: Encoding): Table {
  async function* rows(): AsyncGenerator<TableRow> {
    for await (const row of textRows(file, encoding)) {
      if ('broken' in row) yield { number: row.line, cells: new Map(), broken: true };
      else
        yield {
          number: row.line,
          cells: new Map(row.cells.flatMap((text, at): [number, Shown][] => (text === '' ? [] : [[at, { text }]]))),
        };
    }
  }
  const sheet = { name: null, hidden: false, merges: async () => [], rows };
  return { sheets: [sheet], close: () => {} };
}
