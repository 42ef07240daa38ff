import { invalid } from '../../../foundation/errors.ts';
import { openTable, type Sheet, type TableRow } from '../../../spreadsheet/table.ts';
import { Unreadable } from '../../../spreadsheet/unreadable.ts';
import { lettersOf } from '../../../spreadsheet/workbook.ts';
import { columnNamed, mostPeople, neededColumns, type PeopleColumn } from '../rules/people-sheet.ts';

/** What stands in a cell, and in which; `error` where it shows nothing that could be taken. */
export type Said = { text: string; cell: string; error?: string };
/** A line of a list of people. `line` counts from 1, the headings included. */
export type PeopleLine = { line: number; said: Partial<Record<PeopleColumn, Said>>; broken: boolean };

/** What of the file is not read: a column that is none of a list of people, cells below no heading, a further sheet. */
export type NotRead = {
  what: 'unknown_column' | 'no_heading' | 'further_sheet' | 'hidden_sheet';
  /** The sheet's name, null for a text; the column's letters where it is about one. */
  sheet: string | null;
  column: string | null;
  /** The heading, or what stands in the first cell below none. */
  value: string;
};
export type PeopleList = { lines: PeopleLine[]; notRead: NotRead[] };

/** Rows above the headings: a title, a date, who filled it in. */
const mostAbove = 30;

/**
 * Reads a list of people: the first sheet that has headings, of a workbook or of a text of cells. What else is in it is
 * not read, and told.
 *
 * @throws Unreadable; ApiError `invalid_input` with `too_many_lines`
 */
export async function readPeople(file: string): Promise<PeopleList> {
  const table = await openTable(file);
  let list: PeopleList | null = null;
  const others: NotRead[] = [];
  try {
    for (const sheet of table.sheets) {
      const { name, hidden } = sheet;
      const here: PeopleList | null = list || hidden ? null : await listIn(sheet);
      if (here) list = here;
      else if (!(await isEmpty(sheet)))
        others.push({ what: hidden ? 'hidden_sheet' : 'further_sheet', sheet: name, column: null, value: name ?? '' });
    }
    if (list === null) throw new Unreadable('no_headings');
    return { lines: list.lines, notRead: [...list.notRead, ...others] };
  } finally {
    table.close();
  }
}

async function isEmpty(sheet: Sheet): Promise<boolean> {
  for await (const { cells } of sheet.rows()) if (cells.size > 0) return false;
  return true;
}

/** The list below a sheet's headings; null where there are none. */
async function listIn(sheet: Sheet): Promise<PeopleList | null> {
  let headings: Headings | null = null;
  let above = 0;
  const lines: PeopleLine[] = [];
  const bare = new Map<number, NotRead>();
  for await (const row of sheet.rows()) {
    if (headings === null) {
      headings = headingsIn(row);
      above += 1;
      if (headings === null && above > mostAbove) return null;
      continue;
    }
    const line = lineOf(row, headings.columns);
    if (line.broken || Object.keys(line.said).length > 0) lines.push(line);
    if (lines.length > mostPeople) throw invalid([{ field: 'file', code: 'too_many_lines' }]);
    for (const [at, { text: value }] of row.cells)
      if (!headings.columns.has(at) && !headings.unknown.has(at) && !bare.has(at) && value.trim() !== '')
        bare.set(at, { what: 'no_heading', sheet: sheet.name, column: lettersOf(at), value });
  }
  if (headings === null) return null;
  const unknown = [...headings.unknown].map(
    ([at, value]): NotRead => ({ what: 'unknown_column', sheet: sheet.name, column: lettersOf(at), value }),
  );
  return { lines, notRead: [...unknown, ...bare.values()] };
}

/** The columns of a list of people by their place, and the headings that mean none of them. */
type Headings = { columns: Map<number, PeopleColumn>; unknown: Map<number, string> };

function headingsIn({ cells }: TableRow): Headings | null {
  const columns = new Map<number, PeopleColumn>();
  const unknown = new Map<number, string>();
  for (const [at, cell] of cells) {
    const field = 'error' in cell ? null : columnNamed(cell.text);
    if (field === null) {
      if (cell.text.trim() !== '') unknown.set(at, cell.text);
      continue;
    }
    if ([...columns.values()].includes(field)) throw new Unreadable('two_headings', cell.text);
    columns.set(at, field);
  }
  return neededColumns.every((field) => [...columns.values()].includes(field)) ? { columns, unknown } : null;
}

function lineOf({ number, cells, broken }: TableRow, columns: ReadonlyMap<number, PeopleColumn>): PeopleLine {
  const said: PeopleLine['said'] = {};
  for (const [at, field] of columns) {
    const shown = cells.get(at);
    const cell = `${lettersOf(at)}${number}`;
    if (shown && 'error' in shown) said[field] = { text: shown.text, cell, error: shown.error };
    else if (shown && shown.text.trim() !== '') said[field] = { text: shown.text.trim(), cell };
  }
  return { line: number, said, broken: broken === true };
}
