import type { Slot } from '@onesource/db/schema/data';
import type { NotRead } from '@onesource/db/vocabulary';
import { ApiError } from '../../foundation/errors.ts';
import { kindOf } from '../../spreadsheet/kind.ts';
import { listIn } from '../../spreadsheet/list.ts';
import { openTable, type TableRow } from '../../spreadsheet/table.ts';
import { beginning, encodingOf, linesOf } from '../../spreadsheet/text.ts';
import { lettersOf } from '../../spreadsheet/workbook.ts';
import { itemKey } from '../catalog/rules/sources/item-key.ts';
import type { Said } from './rules/lines.ts';

/** A line of a file: what it says by the slots of the items. `broken` where it is no line at all. */
export type ReadLine = { line: number; said: Map<number, Said>; broken: boolean };

/**
 * The lines of a workbook, a text of cells or JSON lines, by the items that its headings or members name. What names none
 * is not read, and told.
 *
 * @throws Unreadable, also `no_headings`; ApiError `missing_columns` where a required item or an identifier has none
 */
export async function* linesIn(
  file: string,
  slots: readonly Slot[],
  tell: (left: NotRead) => void,
): AsyncGenerator<ReadLine> {
  if ((await kindOf(file)) === 'text') {
    const encoding = await encodingOf(file);
    if (/^[\uFEFF\s]*\{/.test(await beginning(file, encoding))) {
      const strange = new Set<string>();
      for await (const { line, text } of linesOf(file, encoding))
        if (text.trim() !== '') yield { line, ...memberOf(text, slots, strange) };
      for (const value of strange) tell({ what: 'unknown_member', sheet: null, column: null, value });
      return;
    }
  }
  const table = await openTable(file);
  try {
    const reading = { columnOf: (heading: string) => named(slots, heading) ?? null, enough: enoughOf(slots) };
    for await (const { row, columns } of listIn(table, reading, tell)) {
      const read = lineOf(row, columns);
      // An empty row says nothing
      if (read.broken || read.said.size > 0) yield read;
    }
  } finally {
    table.close();
  }
}

/** Whether headings name items, and all those that no line may lack. @throws ApiError `missing_columns` */
const enoughOf =
  (slots: readonly Slot[]) =>
  (found: readonly Slot[]): boolean => {
    if (found.length === 0) return false;
    const missing = slots.filter((slot) => (slot.required || slot.identifier) && !found.includes(slot));
    if (missing.length === 0) return true;
    throw new ApiError(
      'missing_columns',
      'The file lacks columns that are required.',
      missing.map(({ name }) => ({ field: name, code: 'missing_column' })),
    );
  };

/** An item may be named by its id, as answers name it, or by its name. */
const named = (slots: readonly Slot[], heading: string): Slot | undefined => {
  const key = itemKey(heading.replace(/[*＊]/g, ''));
  return slots.find(({ id, name }) => id === heading.trim().toLowerCase() || itemKey(name) === key);
};

function memberOf(text: string, slots: readonly Slot[], strange: Set<string>): Omit<ReadLine, 'line'> {
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
    if (!slot) strange.add(name);
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

function lineOf({ number, cells, broken }: TableRow, columns: ReadonlyMap<number, Slot>): ReadLine {
  const said = new Map<number, Said>();
  for (const [column, { slot }] of columns) {
    const shown = cells.get(column);
    const cell = `${lettersOf(column)}${number}`;
    if (shown && 'error' in shown) said.set(slot, { text: shown.text, cell, error: shown.error });
    else if (shown && shown.text.trim() !== '') said.set(slot, { text: shown.text, cell });
  }
  return { line: number, said, broken: broken === true };
}
