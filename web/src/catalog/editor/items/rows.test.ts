import { expect, test } from 'vitest';
import type { Row } from '../draft/draft.ts';
import { duplicated, mostRows, moved, newRow, patch, putAfter, removed } from './rows.ts';

const row = (name: string, more: Partial<Row> = {}): Row => ({ ...newRow(), key: name, name, ...more });
const names = (rows: readonly Row[]) => rows.map(({ name }) => name);
const rows = [row('姓名'), row('性别'), row('住址')];

test('a new row repeats how the row before it is shared', () => {
  expect(newRow(row('姓名', { shareType: 'conditional', openness: 'not_open' }))).toMatchObject({
    id: null,
    name: '',
    shareType: 'conditional',
    openness: 'not_open',
  });
});

test('rows are put behind the one they are pasted on, and take the place of a blank one', () => {
  expect(names(putAfter(rows, '姓名', [row('民族'), row('籍贯')]))).toEqual(['姓名', '民族', '籍贯', '性别', '住址']);
  const blank = { ...newRow(), key: 'blank' };
  expect(names(putAfter([rows[0] ?? blank, blank], 'blank', [row('民族')]))).toEqual(['姓名', '民族']);
  expect(names(putAfter([], null, [row('民族')]))).toEqual(['民族']);
  expect(putAfter([blank], 'blank', [newRow()])).toHaveLength(2);
});

test('there are never more rows than the API takes', () => {
  const many = Array.from({ length: mostRows }, (_, at) => row(`项${at}`));
  expect(putAfter(many, null, [row('多')])).toHaveLength(mostRows);
  expect(duplicated(many, '项3', (name) => name)).toHaveLength(mostRows);
});

test('rows move, within the table', () => {
  expect(names(moved(rows, '住址', -1))).toEqual(['姓名', '住址', '性别']);
  expect(names(moved(rows, '姓名', -1))).toEqual(['姓名', '性别', '住址']);
  expect(names(moved(rows, '住址', 1))).toEqual(['姓名', '性别', '住址']);
});

test('a copy is a new item with a name of its own', () => {
  const [, copy] = duplicated([row('姓名', { id: 'a', length: 50 })], '姓名', (name) => `${name}（副本）`);
  expect(copy).toMatchObject({ id: null, name: '姓名（副本）', length: 50 });
  expect(copy?.key).not.toBe('姓名');
});

test('one row changes or goes without the others', () => {
  expect(patch(rows, '性别', { length: 1 })[1]).toMatchObject({ name: '性别', length: 1 });
  expect(patch(rows, '性别', { length: 1 })[0]).toBe(rows[0]);
  expect(names(removed(rows, '性别'))).toEqual(['姓名', '住址']);
});
