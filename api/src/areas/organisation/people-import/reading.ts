import type { NotRead } from '@onesource/db/vocabulary';
import { invalid } from '../../../foundation/errors.ts';
import { listIn } from '../../../spreadsheet/list.ts';
import { openTable, type TableRow } from '../../../spreadsheet/table.ts';
import { lettersOf } from '../../../spreadsheet/workbook.ts';
import { columnNamed, mostPeople, neededColumns, type PeopleColumn } from '../rules/people-sheet.ts';

/** What stands in a cell, and in which; `error` where it shows nothing that could be taken. */
export type Said = { text: string; cell: string; error?: string };
/** A line of a list of people. `line` counts from 1, the headings included. */
export type PeopleLine = { line: number; said: Partial<Record<PeopleColumn, Said>>; broken: boolean };

export type PeopleList = { lines: PeopleLine[]; notRead: NotRead[] };

/**
 * Reads a list of people: the first sheet that has headings, of a workbook or of a text of cells. What else is in it is
 * not read, and told.
 *
 * @throws Unreadable; ApiError `invalid_input` with `too_many_lines`
 */
export async function readPeople(file: string): Promise<PeopleList> {
  const table = await openTable(file);
  const list: PeopleList = { lines: [], notRead: [] };
  const reading = {
    columnOf: columnNamed,
    enough: (columns: readonly PeopleColumn[]) => neededColumns.every((field) => columns.includes(field)),
  };
  try {
    for await (const { row, columns } of listIn(table, reading, (left) => list.notRead.push(left))) {
      const line = lineOf(row, columns);
      if (line.broken || Object.keys(line.said).length > 0) list.lines.push(line);
      if (list.lines.length > mostPeople) throw invalid([{ field: 'file', code: 'too_many_lines' }]);
    }
    return list;
  } finally {
    table.close();
  }
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
