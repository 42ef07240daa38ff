import type { Slot } from '@onesource/db/schema/data';
import { ApiError } from '../../foundation/errors.ts';
import { kindOf } from '../../spreadsheet/kind.ts';
import { openTable, type Sheet, type TableRow } from '../../spreadsheet/table.ts';
import { beginning, encodingOf, linesOf } from '../../spreadsheet/text.ts';
import { Unreadable } from '../../spreadsheet/unreadable.ts';
import { lettersOf } from '../../spreadsheet/workbook.ts';
import { itemKey } from '../catalog/rules/sources/item-key.ts';
import type { Said } from './rules/lines.ts';

/** A line of a file: what it says by the slots of the items. `broken` where it is no line at all. */
export type ReadLine = { line: number; said: Map<number, Said>; broken: boolean };

/** Rows above the headings: a title, a date, who filled it in. */
const mostAbove = 30;

/**
 * The lines of a workbook, a text of cells or JSON lines, by the items that its headings or members name. Columns that
 * name none are left out.
 *
 * @throws Unreadable, also `no_headings`; ApiError `missing_columns` where a required item or an identifier has none
 */
export async function* linesIn(file: string, slots: readonly Slot[]): AsyncGenerator<ReadLine> {
  if ((await kindOf(file)) === 'text') {
    const encoding = await encodingOf(file);
    if (/^[\uFEFF\s]*\{/.test(await beginning(file, encoding))) {
      for await (const { line, text } of linesOf(file, encoding))
        if (text.trim() !== '') yield { line, ...memberOf(text, slots) };
      return;
    }
  }
  const table = await openTable(file);
  try {
    for (const sheet of table.sheets) {
      if (sheet.hidden) continue;
      const columns = await headingsOf(sheet, slots);
      if (!columns) continue;
      yield* below(sheet, columns);
      return;
    }
    throw new Unreadable('no_headings');
  } finally {
    table.close();
  }
}

/** An item may be named by its id, as answers name it, or by its name. */
const named = (slots: readonly Slot[], heading: string): Slot | undefined => {
  const key = itemKey(heading.replace(/[*＊]/g, ''));
  return slots.find(({ id, name }) => id === heading.trim().toLowerCase() || itemKey(name) === key);
};

function memberOf(text: string, slots: readonly Slot[]): Omit<ReadLine, 'line'> {
  const said = new Map<number, Said>();
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { said, broken: true };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { said, broken: true };
  for (const [name, member] of Object.entries(value)) {
    const slot = named(slots, name);
    if (!slot || member === null) continue;
    const plain = ['string', 'number', 'boolean'].includes(typeof member);
    said.set(slot.slot, {
      text: plain ? String(member) : JSON.stringify(member),
      cell: null,
      ...(!plain && { error: 'not_a_value' }),
    });
  }
  return { said, broken: false };
}

type Columns = { row: number; slots: Map<number, Slot> };

/** The row that names items; null where none does. */
async function headingsOf(sheet: Sheet, slots: readonly Slot[]): Promise<Columns | null> {
  let above = 0;
  for await (const row of sheet.rows()) {
    const found = namesIn(row, slots);
    if (found.size > 0) {
      const missing = slots.filter(
        ({ required, identifier, id }) =>
          (required || identifier) && ![...found.values()].some((slot) => slot.id === id),
      );
      if (missing.length > 0)
        throw new ApiError(
          'missing_columns',
          'The file lacks columns that are required.',
          missing.map(({ name }) => ({ field: name, code: 'missing_column' })),
        );
      return { row: row.number, slots: found };
    }
    above += 1;
    if (above > mostAbove) return null;
  }
  return null;
}

function namesIn({ cells }: TableRow, slots: readonly Slot[]): Map<number, Slot> {
  const found = new Map<number, Slot>();
  for (const [column, cell] of cells) {
    const slot = 'error' in cell ? undefined : named(slots, cell.text);
    if (!slot) continue;
    if ([...found.values()].includes(slot)) throw new Unreadable('two_headings', cell.text);
    found.set(column, slot);
  }
  return found;
}

async function* below(sheet: Sheet, columns: Columns): AsyncGenerator<ReadLine> {
  for await (const { number, cells, broken } of sheet.rows()) {
    if (number <= columns.row) continue;
    const said = new Map<number, Said>();
    for (const [column, { slot }] of columns.slots) {
      const shown = cells.get(column);
      if (!shown || shown.text.trim() === '') continue;
      const cell = `${lettersOf(column)}${number}`;
      said.set(slot, { text: shown.text, cell, ...('error' in shown && { error: shown.error }) });
    }
    // An empty row says nothing
    if (broken || said.size > 0) yield { line: number, said, broken: broken === true };
  }
}
