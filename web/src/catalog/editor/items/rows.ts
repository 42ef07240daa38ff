import { itemMode, itemModes, modeParts } from '@onesource/api/areas/catalog/rules/content/openness';
import type { Row } from '../draft/draft.ts';
import type { Column } from './columns.ts';

/** A new row; what it repeats of the one before it saves typing. */
export const newRow = (like?: Pick<Row, 'shareType' | 'openness' | 'sensitivity' | 'level'>): Row => ({
  key: crypto.randomUUID(),
  id: null,
  name: '',
  dataType: null,
  length: null,
  required: false,
  identifier: false,
  base: false,
  sensitivity: like?.sensitivity ?? 'low',
  level: like?.level ?? null,
  shareType: like?.shareType ?? null,
  openness: like?.openness ?? null,
  source: null,
});

/** As the API allows. */
export const mostRows = 500;

export const isBlank = (row: Row): boolean => row.id === null && row.name.trim() === '' && row.dataType === null;

/** Puts rows behind that with the key, at the end when there is none; a blank row there gives way. */
export function putAfter(rows: readonly Row[], key: string | null, added: readonly Row[]): Row[] {
  const at = rows.findIndex((row) => row.key === key);
  const index = at < 0 ? rows.length - 1 : at;
  const here = rows[index];
  const keep = here && isBlank(here) && added.some((row) => !isBlank(row)) ? index : index + 1;
  return [...rows.slice(0, keep), ...added, ...rows.slice(index + 1)].slice(0, mostRows);
}

export const patch = (rows: readonly Row[], key: string, changes: Partial<Row>): Row[] =>
  rows.map((row) => (row.key === key ? { ...row, ...changes } : row));

export const removed = (rows: readonly Row[], key: string): Row[] => rows.filter((row) => row.key !== key);

/** A copy behind the row, to be told apart by its name. */
export function duplicated(rows: readonly Row[], key: string, name: (original: string) => string): Row[] {
  const at = rows.findIndex((row) => row.key === key);
  const original = rows[at];
  if (!original) return [...rows];
  const copy = { ...original, key: crypto.randomUUID(), id: null, name: original.name && name(original.name) };
  return [...rows.slice(0, at + 1), copy, ...rows.slice(at + 1)].slice(0, mostRows);
}

/** One place up (-1) or down (1); at the end it stays. */
export function moved(rows: readonly Row[], key: string, by: -1 | 1): Row[] {
  const at = rows.findIndex((row) => row.key === key);
  const [row, other] = [rows[at], rows[at + by]];
  if (!row || !other) return [...rows];
  const next = [...rows];
  next[at] = other;
  next[at + by] = row;
  return next;
}

/** What a choice in this column makes of the row; '' takes it back. */
export function chosen(column: Column, value: string): Partial<Row> {
  if (column !== 'mode') return { [column]: value || null };
  const mode = itemModes.find((each) => each === value);
  return mode ? modeParts[mode] : { shareType: null, openness: null };
}

/** Whether nothing is chosen in this column yet. */
export const isUnchosen = (row: Row, column: 'shareType' | 'openness' | 'mode'): boolean =>
  column === 'mode' ? itemMode(row) === null : row[column] === null;
