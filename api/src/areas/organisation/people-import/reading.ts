import { invalid } from '../../../foundation/errors.ts';
import { openTable, type Sheet, type TableRow } from '../../../spreadsheet/table.ts';
import { Unreadable } from '../../../spreadsheet/unreadable.ts';
import { lettersOf } from '../../../spreadsheet/workbook.ts';
import { columnNamed, mostPeople, neededColumns, type PeopleColumn } from '../rules/people-sheet.ts';

/** What stands in a cell, and in which; `error` where it shows nothing that could be taken. */
export type Said = { text: string; cell: string; error?: string };
/** A line of a list of people. `line` counts from 1, the headings included. */
export type PeopleLine = { line: number; said: Partial<Record<PeopleColumn, Said>>; broken: boolean };

/** Rows above the headings: a title, a date, who filled it in. */
const mostAbove = 30;

/**
 * Reads a list of people: the first sheet that has headings, of a workbook or of a text of cells.
 *
 * @throws Unreadable; ApiError `invalid_input` with `too_many_lines`
 */
export async function readPeople(file: string): Promise<PeopleLine[]> {
  const table = await openTable(file);
  try {
    for (const sheet of table.sheets) {
      const lines = sheet.hidden ? null : await linesOf(sheet);
      if (lines) return lines;
    }
    throw new Unreadable('no_headings');
  } finally {
    table.close();
  }
}

/** The lines below the headings; null where there are none. */
async function linesOf(sheet: Sheet): Promise<PeopleLine[] | null> {
  let columns: Map<number, PeopleColumn> | null = null;
  let above = 0;
  const lines: PeopleLine[] = [];
  for await (const row of sheet.rows()) {
    if (columns === null) {
      columns = headingsIn(row);
      above += 1;
      if (columns === null && above > mostAbove) return null;
      continue;
    }
    const line = lineOf(row, columns);
    if (line.broken || Object.keys(line.said).length > 0) lines.push(line);
    if (lines.length > mostPeople) throw invalid([{ field: 'file', code: 'too_many_lines' }]);
  }
  return columns && lines;
}

function headingsIn({ cells }: TableRow): Map<number, PeopleColumn> | null {
  const columns = new Map<number, PeopleColumn>();
  for (const [at, cell] of cells) {
    const field = 'error' in cell ? null : columnNamed(cell.text);
    if (field === null) continue;
    if ([...columns.values()].includes(field)) throw new Unreadable('two_headings', cell.text);
    columns.set(at, field);
  }
  return neededColumns.every((field) => [...columns.values()].includes(field)) ? columns : null;
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
