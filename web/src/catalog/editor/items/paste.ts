import { modeParts } from '@onesource/api/areas/catalog/rules/content/openness';
import type { ItemMode } from '@onesource/api/law/settings/sharing';
import type { Row } from '../draft/draft.ts';
import { type Column, shownAs } from './columns.ts';

/** By column and by the word as somebody may have written it, in lower case: the value it stands for. */
export type Words = Record<
  'dataType' | 'shareType' | 'openness' | 'sensitivity' | 'level',
  ReadonlyMap<string, string>
> & {
  mode: ReadonlyMap<string, ItemMode>;
  headers: ReadonlyMap<string, Column>;
};

export type Pasted = {
  rows: Partial<Row>[];
  /** Cells that were not understood and are left empty: row from 1. */
  unread: { row: number; column: Column; text: string }[];
  /** Headings that none of the columns answers to. */
  ignored: string[];
};

/** Whether a paste holds a table rather than a word for one cell. */
export const isTable = (text: string): boolean => /\t|\r?\n(?=.)/.test(text.trim());

/** Reads rows copied from a spreadsheet; a first row of column names says the order, else it is that of `columns`. */
export function readTable(text: string, words: Words, columns: readonly Column[]): Pasted {
  const cells = cellsOf(text).filter((row) => row.some((cell) => cell !== ''));
  const headers = (cells[0] ?? []).map((cell) => shownAs(words.headers.get(bare(cell)), columns));
  const named = (cells[0] ?? []).filter((cell) => words.headers.has(bare(cell))).length >= Math.min(2, headers.length);
  const order = named ? headers : columns;
  const unread: Pasted['unread'] = [];
  const rows = cells.slice(named ? 1 : 0).map((row, at) => {
    const item: Partial<Row> = {};
    row.forEach((cell, index) => {
      const column = order[index];
      if (column && cell !== '' && !fill(item, column, cell, words)) unread.push({ row: at + 1, column, text: cell });
    });
    return item;
  });
  const ignored = named ? (cells[0] ?? []).filter((cell, at) => cell !== '' && headers[at] === undefined) : [];
  return { rows, unread, ignored };
}

/** Tab-separated cells; those with line breaks or tabs in them come in quotes. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/g)) {
    const cell = quoted === undefined ? plain : quoted.replaceAll('""', '"');
    rows.at(-1)?.push(cell.replace(/\s+/g, ' ').trim());
    if (end !== '\t') rows.push([]);
  }
  return rows;
}

/** Lower case, without spaces, asterisks and notes in brackets. */
const bare = (text: string): string => text.toLowerCase().replace(/[（(].*?[)）]|[*＊\s:：]/g, '');

/** Takes over one cell; false when it is not understood. */
function fill(item: Partial<Row>, column: Column, cell: string, words: Words): boolean {
  switch (column) {
    case 'name':
      item.name = cell.slice(0, 100);
      return true;
    case 'length':
      return setLength(item, cell);
    case 'required':
    case 'identifier':
    case 'base': {
      const said = flags.get(cell.toLowerCase());
      if (said !== undefined) item[column] = said;
      return said !== undefined;
    }
    case 'mode': {
      const mode = words.mode.get(bare(cell));
      if (mode) Object.assign(item, modeParts[mode]);
      return mode !== undefined;
    }
    default: {
      // 字符型(50), C(18): the length stands behind the type
      const [, type = cell, length] = (column === 'dataType' && /^(.+?)\s*[（(](\d+)[^)）]*[)）]$/.exec(cell)) || [];
      const value = words[column].get(bare(type));
      if (value === undefined) return false;
      Object.assign(item, { [column]: value });
      if (length) setLength(item, length);
      return true;
    }
  }
}

function setLength(item: Partial<Row>, cell: string): boolean {
  const length = Number(cell);
  if (!Number.isInteger(length) || length < 1 || length > 1_000_000) return false;
  item.length = length;
  return true;
}

const flags = new Map<string, boolean>([
  ...['是', '有', 'y', 'yes', '1', '√', '✓', 'true', 'v'].map((word) => [word, true] as const),
  ...['否', '无', 'n', 'no', '0', '×', 'false', '-', '/'].map((word) => [word, false] as const),
]);
