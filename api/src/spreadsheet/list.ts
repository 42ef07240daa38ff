import type { NotRead } from '@onesource/db/vocabulary';
import type { Sheet, Table, TableRow } from './table.ts';
import { Unreadable } from './unreadable.ts';
import { lettersOf } from './workbook.ts';

/** Rows above the headings: a title, a date, who filled it in. */
const mostAbove = 30;

/** A row below headings, with the columns that they name. */
export type ListRow<Column> = { row: TableRow; columns: ReadonlyMap<number, Column> };

/** `columnOf` gives what a heading means, null for none; `enough` whether these columns make a list. */
export type Reading<Column> = {
  columnOf: (heading: string) => Column | null;
  enough: (columns: readonly Column[]) => boolean;
};

/**
 * The rows of a list: below the headings of the first visible sheet that has them. What else is in the file is not read,
 * and told: columns that mean nothing, cells below no heading, further sheets.
 *
 * @throws Unreadable `no_headings` where no sheet has them, `two_headings` where two mean the same
 */
export async function* listIn<Column>(
  table: Table,
  reading: Reading<Column>,
  tell: (left: NotRead) => void,
): AsyncGenerator<ListRow<Column>> {
  let found = false;
  const others: Sheet[] = [];
  for (const sheet of table.sheets) {
    const headings: Headings<Column> | null = found || sheet.hidden ? null : await headingsOf(sheet, reading);
    if (!headings) {
      others.push(sheet);
      continue;
    }
    found = true;
    yield* below(sheet, headings, tell);
  }
  if (!found) throw new Unreadable('no_headings');
  for (const sheet of others) {
    const { name, hidden } = sheet;
    if (!(await isEmpty(sheet)))
      tell({ what: hidden ? 'hidden_sheet' : 'further_sheet', sheet: name, column: null, value: name ?? '' });
  }
}

/** The columns by their place, and the headings that mean none of them; `row` is theirs. */
type Headings<Column> = { row: number; columns: Map<number, Column>; unknown: Map<number, string> };

async function headingsOf<Column>(sheet: Sheet, reading: Reading<Column>): Promise<Headings<Column> | null> {
  let above = 0;
  for await (const row of sheet.rows()) {
    const headings = headingsIn(row, reading);
    if (headings) return headings;
    above += 1;
    if (above > mostAbove) return null;
  }
  return null;
}

function headingsIn<Column>(
  { number, cells }: TableRow,
  { columnOf, enough }: Reading<Column>,
): Headings<Column> | null {
  const columns = new Map<number, Column>();
  const unknown = new Map<number, string>();
  for (const [at, cell] of cells) {
    const column = 'error' in cell ? null : columnOf(cell.text);
    if (column === null) {
      if (cell.text.trim() !== '') unknown.set(at, cell.text);
      continue;
    }
    if ([...columns.values()].includes(column)) throw new Unreadable('two_headings', cell.text);
    columns.set(at, column);
  }
  return enough([...columns.values()]) ? { row: number, columns, unknown } : null;
}

async function* below<Column>(
  sheet: Sheet,
  { row: headed, columns, unknown }: Headings<Column>,
  tell: (left: NotRead) => void,
): AsyncGenerator<ListRow<Column>> {
  const bare = new Map<number, string>();
  for await (const row of sheet.rows()) {
    if (row.number <= headed) continue;
    for (const [at, { text }] of row.cells)
      if (!columns.has(at) && !unknown.has(at) && !bare.has(at) && text.trim() !== '') bare.set(at, text);
    yield { row, columns };
  }
  for (const [at, value] of unknown) tell({ what: 'unknown_column', sheet: sheet.name, column: lettersOf(at), value });
  for (const [at, value] of bare) tell({ what: 'no_heading', sheet: sheet.name, column: lettersOf(at), value });
}

async function isEmpty(sheet: Sheet): Promise<boolean> {
  for await (const { cells } of sheet.rows()) if (cells.size > 0) return false;
  return true;
}
