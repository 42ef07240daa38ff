import { isDeepStrictEqual } from 'node:util';
import { sameName } from '../../../areas/catalog/rules/names/same-name.ts';
import { kindOf } from '../../../spreadsheet/kind.ts';
import { openTable, type Sheet, type TableRow } from '../../../spreadsheet/table.ts';
import { beginning, type Encoding, encodingOf, linesOf } from '../../../spreadsheet/text.ts';
import { Unreadable } from '../../../spreadsheet/unreadable.ts';
import { lettersOf, type Merge } from '../../../spreadsheet/workbook.ts';
import { itemOfCell, listed } from '../rules/reading/cells.ts';
import { column as columnWord, type Dictionary, noDictionary } from '../rules/reading/dictionary.ts';
import { type Column, fieldNamed, type Heading, headingOf, titleOf } from '../rules/reading/headings.ts';

/** Why something of a line, or all of it, is not taken: the field, the cell it stands in, and what stands there. */
export type Problem = { field: string; code: string; cell?: string; value?: string; article?: string };
/** What is left out of a file, said once for a sheet or a column. */
export type LeftOut = { code: string; sheet?: string; line?: number; column?: string; cell?: string; value?: string };

/** What a file says of one resource. `line` counts from 1, the headings included; `cells` says where a field stands. */
export type Row = {
  line: number;
  sheet: string | null;
  value: Record<string, unknown>;
  cells: Record<string, string>;
  /** With any of them the line is refused. */
  problems: readonly Problem[];
  /** What else stands in the line and goes into no field, each behind its heading: a workbook to be mended has it. */
  unread: readonly string[];
};

/** A column as it was read; the field is null where it was left out. */
export type ReadColumn = { sheet: string | null; title: string; field: string | null };
export type Reading = {
  /** Told of what is left out. */
  tell?: (leftOut: LeftOut) => void;
  /** Told of each column. */
  column?: (column: ReadColumn) => void;
  dictionary?: Dictionary;
};
type Heard = Required<Reading>;
const heard = ({ tell = () => {}, column = () => {}, dictionary = noDictionary }: Reading): Heard => ({
  tell,
  column,
  dictionary,
});

/** Rows above the headings: a title, a date, who filled it in. */
const mostAbove = 30;

/**
 * Reads a catalog resource by resource, never the whole of it at once: a workbook, a text of cells, or JSON lines, by
 * what it is and not by its name. What is left out is told.
 *
 * @throws Unreadable
 */
export async function* readRows(file: string, reading: Reading = {}): AsyncGenerator<Row> {
  const how = heard(reading);
  const { tell } = how;
  if ((await kindOf(file)) === 'text') {
    const encoding = await encodingOf(file);
    if (/^\uFEFF?\s*[[{]/.test(await beginning(file, encoding, 200))) return yield* jsonLines(file, encoding, how);
  }
  const table = await openTable(file);
  try {
    let found = false;
    for (const sheet of table.sheets) {
      const about = sheet.name === null ? {} : { sheet: sheet.name };
      if (sheet.hidden) {
        tell({ code: 'hidden_sheet', ...about });
        continue;
      }
      const rows = sheetRows(sheet, how);
      const first = await rows.next();
      if (first.done && first.value === 'no_headings') {
        tell({ code: 'sheet_without_headings', ...about });
        continue;
      }
      found = true;
      if (first.done) continue;
      yield first.value;
      yield* rows;
    }
    if (!found) throw new Unreadable('no_headings');
  } finally {
    table.close();
  }
}

async function* jsonLines(file: string, encoding: Encoding, { tell, column, dictionary }: Heard): AsyncGenerator<Row> {
  const unknown = new Set<string>();
  for await (const { line, text } of linesOf(file, encoding)) {
    const json = text.replace(/^\uFEFF/, '').trim();
    if (json === '') continue;
    const row = jsonRow(line, json, dictionary);
    for (const key of row.unknown)
      if (!unknown.has(key)) {
        unknown.add(key);
        tell({ code: leftOutBy(dictionary, key), column: key });
        column({ sheet: null, title: key, field: null });
      }
    yield row;
  }
}

/** Whether a text, or one within a value, holds what no text does: a sign for what was lost, half a character, a null. */
function isGarbled(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return /[\uFFFD\0\p{Surrogate}]/u.test(value);
  if (typeof value !== 'object' || value === null) return false;
  // Nothing that a catalog says is as deep
  return depth > 10 || Object.entries(value).some((pair) => pair.some((part) => isGarbled(part, depth + 1)));
}

/** Fields of a resource that JSON says in a form of their own. */
const ownInJson = new Set([
  'contact',
  'scope',
  'permittedPurposes',
  'needsProviderConsent',
  'responsibleDepartmentId',
  'jointCollection',
  'questions',
  'recordForm',
  'secrecyReview',
  'privacyReview',
  'licence',
  'department',
  'legalBasis',
  'items',
]);

function jsonRow(line: number, json: string, dictionary: Dictionary): Row & { unknown: string[] } {
  const row = { line, sheet: null, value: {}, cells: {}, problems: [], unknown: [], unread: [] };
  const broken = (code: string) => ({ ...row, problems: [{ field: '', code }], unread: [json] });
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    return broken('not_json');
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return broken('not_an_object');
  const value: Record<string, unknown> = {};
  const unknown: string[] = [];
  // Our own words first: `update_cycle` gives way to `updateCycle`
  for (const [key, each] of Object.entries(read)) {
    const field = ownInJson.has(key) ? key : fieldNamed(key, dictionary);
    if (field === null || field.startsWith('item.')) unknown.push(key);
    else if (key === field || !(field in value)) value[field] = each;
    else unknown.push(key);
  }
  const unread = Object.entries(read).flatMap(([key, each]) =>
    unknown.includes(key) ? [`${key}: ${typeof each === 'string' ? each : JSON.stringify(each)}`] : [],
  );
  return { ...row, value, unknown, unread, problems: isGarbled(read) ? [{ field: '', code: 'garbled' }] : [] };
}

async function* sheetRows(sheet: Sheet, how: Heard): AsyncGenerator<Row, 'no_headings' | 'end'> {
  const { tell, dictionary } = how;
  const merges = await sheet.merges();
  const rows = sheet.rows()[Symbol.asyncIterator]();
  try {
    let heading: Heading | null = null;
    let upper: TableRow | null = null;
    let lower: TableRow | null = null;
    for (let read = 0; !heading && read <= mostAbove; read += 1) {
      const next = await rows.next();
      [upper, lower] = [lower, next.done ? null : next.value];
      if (upper)
        heading = headingOf(headingTexts(upper, merges), lower ? headingTexts(lower, merges) : null, dictionary);
      if (next.done) break;
    }
    if (!heading) return 'no_headings';
    tellOfColumns(sheet, heading, how);
    // The row behind the headings was looked at with them
    const behind = lower && heading.rows === 1 ? [lower] : [];
    yield* groups(sheet, heading, merges, tell, behind, { [Symbol.asyncIterator]: () => rows });
    return 'end';
  } finally {
    await rows.return?.();
  }
}

/** Why a column is not read: nobody knows it, or somebody said so. */
const leftOutBy = (dictionary: Dictionary, title: string) =>
  dictionary(columnWord, title) === '' ? 'column_left_out' : 'unknown_column';

function tellOfColumns(sheet: Sheet, { columns, doubled }: Heading, { tell, column, dictionary }: Heard) {
  const about = sheet.name === null ? {} : { sheet: sheet.name };
  for (const { title, counts } of doubled) tell({ code: 'heading_doubled', ...about, column: title, value: counts });
  const given = new Set(doubled.map(({ title }) => title));
  for (const { title, field } of columns) {
    column({ sheet: sheet.name, title, field });
    if (field === null && !given.has(title)) tell({ code: leftOutBy(dictionary, title), ...about, column: title });
  }
}

/** Texts of a heading row; what is merged across columns stands above each of them. */
function headingTexts({ number, cells }: TableRow, merges: readonly Merge[]): Map<number, string> {
  const texts = new Map<number, string>();
  for (const [column, cell] of cells) texts.set(column, 'error' in cell ? '' : cell.text.trim());
  for (const { top, bottom, left, right } of merges)
    if (top <= number && number <= bottom && top === number)
      for (let column = left; column < right; column += 1)
        if (!texts.get(column)) texts.set(column, texts.get(left - 1) ?? '');
  return texts;
}

type Draft = {
  line: number;
  fields: Map<string, Told>;
  items: Record<string, string>[];
  /** Names of items in one cell, a cell each row, with what its row says of how they are shared. */
  lists: { text: string; cell: string; said: Record<string, string> }[];
  problems: Problem[];
  unread: string[];
};
type Told = { text: string; cell: string; merged: boolean };

/** Rows of one resource become one: merged cells count for all their rows, and each of these may bring one item. */
async function* groups(
  sheet: Sheet,
  heading: Heading,
  merges: readonly Merge[],
  tell: (leftOut: LeftOut) => void,
  first: readonly TableRow[],
  rest: AsyncIterable<TableRow>,
): AsyncGenerator<Row> {
  const told = toldBy(sheet, heading, merges, tell);
  const byItem = heading.columns.some(({ field }) => field?.startsWith('item.') && field !== 'item.name');
  const about = sheet.name === null ? {} : { sheet: sheet.name };
  const state: { open: Draft | null } = { open: null };

  function* take(row: TableRow): Generator<Row> {
    if (row.broken) {
      if (state.open) yield finished(state.open, sheet.name);
      state.open = null;
      const problems = [{ field: '', code: 'not_csv' }];
      yield { line: row.number, sheet: sheet.name, value: {}, cells: {}, problems, unread: [] };
      return;
    }
    const { fields, problems, unread } = told(row);
    if (fields.size === 0 && problems.length === 0) return;
    const { open } = state;
    if (open && continues(open, fields, byItem)) {
      for (const [field, said] of fields) {
        if (said.merged || perItem(field)) continue;
        const { text, cell } = said;
        const before = open.fields.get(field);
        // What only a further row says is said of the resource as well
        if (!before) open.fields.set(field, said);
        else if (before.text !== text)
          tell({ code: 'differs_from_first', ...about, line: row.number, cell, value: text });
        if (before && before.text !== text) unread.push(`${titleOf(field)}: ${text}`);
      }
      addItem(open, fields, byItem);
      open.problems.push(...problems);
      open.unread.push(...unread);
      return;
    }
    if (open) yield finished(open, sheet.name);
    state.open = { line: row.number, fields, items: [], lists: [], problems, unread };
    addItem(state.open, fields, byItem);
  }

  for (const row of first) yield* take(row);
  for await (const row of rest) yield* take(row);
  if (state.open) yield finished(state.open, sheet.name);
}

const isItem = (field: string) => field === 'items' || field.startsWith('item.');
/** What a row of an item says of that item where the table has one row for each. */
const perItem = (field: string) => isItem(field) || field === 'shareType' || field === 'openness';

function continues(open: Draft, fields: ReadonlyMap<string, Told>, byItem: boolean): boolean {
  const itemHere = [...fields.keys()].some(isItem);
  const name = fields.get('name');
  if (!itemHere) return false;
  if (name?.merged) return true;
  // Nothing but the item: the row belongs to the resource above
  if (!name) return [...fields].every(([field, { merged }]) => merged || perItem(field));
  const department = fields.get('department');
  return (
    byItem &&
    sameName(name.text, open.fields.get('name')?.text ?? '') &&
    (!department || department.text === open.fields.get('department')?.text)
  );
}

function addItem(open: Draft, fields: ReadonlyMap<string, Told>, byItem: boolean) {
  const text = (field: string) => fields.get(field)?.text;
  const shared = ['shareType', 'openness'].flatMap((field): [string, string][] => {
    const said = text(field) ?? open.fields.get(field)?.text;
    return said ? [[field, said]] : [];
  });
  if (!byItem) {
    const list = fields.get('items') ?? fields.get('item.name');
    if (list) open.lists.push({ text: list.text, cell: list.cell, said: Object.fromEntries(shared) });
    return;
  }
  // One without a name is told of where its name is missed
  const ofItem = [...fields].filter(([field]) => field.startsWith('item.'));
  if (ofItem.every(([, { merged }]) => merged) && !text('item.name')) return;
  const item = Object.fromEntries(ofItem.map(([field, { text: said }]) => [field.slice('item.'.length), said]));
  for (const [field, said] of shared) if (!item[field]) item[field] = said;
  open.items.push(item);
}

/** Lists whose rows share them in one way are one list; else each item is shared as its own row says. */
function listedItems(lists: Draft['lists']): string | Record<string, unknown>[] {
  const [first] = lists;
  if (lists.every(({ said }) => isDeepStrictEqual(said, first?.said))) return lists.map(({ text }) => text).join('\n');
  return lists.flatMap(({ text, said }) =>
    listed(text)
      .flatMap(itemOfCell)
      .map((item) => ({ ...item, ...said })),
  );
}

function finished({ line, fields, items, lists, problems, unread }: Draft, sheet: string | null): Row {
  const each = items.length > 0 ? items : listedItems(lists);
  const own = [...fields].filter(([field]) => !field.startsWith('item.'));
  const value = Object.fromEntries(own.map(([field, { text }]): [string, unknown] => [field, text]));
  const cells = Object.fromEntries(own.map(([field, { cell }]) => [field, cell]));
  if (each.length > 0) value.items = each;
  if (lists[0]) cells.items = lists[0].cell;
  return { line, sheet, value, cells, problems, unread };
}

/** The fields of each row, with what stands merged above them, and what cannot be taken. */
function toldBy(sheet: Sheet, heading: Heading, merges: readonly Merge[], tell: (leftOut: LeftOut) => void) {
  const byColumn = new Map(heading.columns.map((column): [number, Column] => [column.at, column]));
  const spans = merges.filter(({ top, bottom }) => bottom > top).toSorted((a, b) => a.top - b.top);
  const about = sheet.name === null ? {} : { sheet: sheet.name };
  let running: { bottom: number; column: number; text: string }[] = [];
  let next = 0;

  return ({ number, cells }: TableRow): { fields: Map<string, Told>; problems: Problem[]; unread: string[] } => {
    const fields = new Map<string, Told>();
    const problems: Problem[] = [];
    const unread: string[] = [];
    running = running.filter(({ bottom }) => bottom >= number);
    for (const { column, text } of running) {
      const field = byColumn.get(column)?.field;
      if (field) fields.set(field, { text, cell: `${lettersOf(column)}${number}`, merged: true });
    }
    const filled = cells.size > 0;
    for (const [at, cell] of cells) {
      const place = `${lettersOf(at)}${number}`;
      const { field, title } = byColumn.get(at) ?? { field: null, title: place };
      if (field === null && cell.text.trim() !== '') unread.push(`${title}: ${cell.text.trim()}`);
      const text = cell.text.trim();
      if (!byColumn.has(at)) {
        if (text !== '') tell({ code: 'cell_without_heading', ...about, line: number, cell: place, value: text });
      } else if (field === null) continue;
      else if ('error' in cell) problems.push({ field, code: cell.error, cell: place, value: text });
      else if (isGarbled(text)) problems.push({ field, code: 'garbled', cell: place, value: text });
      else if (text !== '') fields.set(field, { text, cell: place, merged: false });
    }
    for (let span = spans[next]; span && span.top <= number; next += 1, span = spans[next]) {
      const column = span.left - 1;
      const cell = cells.get(column);
      if (span.top === number && cell && !('error' in cell) && cell.text.trim() !== '')
        running.push({ bottom: span.bottom, column, text: cell.text.trim() });
    }
    return { fields: filled ? fields : new Map(), problems, unread };
  };
}
