import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Excel from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Row, readRows, Unreadable } from './read.ts';

async function all(rows: AsyncIterable<Row>): Promise<Row[]> {
  const read: Row[] = [];
  for await (const row of rows) read.push(row);
  return read;
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function rowsOf(name: string, text: string) {
  const file = join(folder, name);
  await writeFile(file, text);
  return all(readRows(file));
}

test('lines of JSON, the bad ones by their number', async () => {
  expect(await rowsOf('a.jsonl', '\uFEFF{"name":"甲"}\n\nnot json\n[1]\n{"name":"乙"}')).toEqual([
    { line: 1, value: { name: '甲' } },
    { line: 3, problem: 'not_json' },
    { line: 4, problem: 'not_an_object' },
    { line: 5, value: { name: '乙' } },
  ]);
});

test('rows of CSV under Chinese headings, short rows and empty cells included', async () => {
  const text = '\uFEFF信息资源名称,提供方,摘要,信息项\r\n甲,民政局,"一,二",姓名:C\r\n乙,民政局\r\n';
  expect(await rowsOf('a.csv', text)).toEqual([
    { line: 2, value: { name: '甲', department: '民政局', summary: '一,二', items: '姓名:C' } },
    { line: 3, value: { name: '乙', department: '民政局' } },
  ]);
});

test('the first sheet of a workbook', async () => {
  const workbook = new Excel.Workbook();
  const sheet = workbook.addWorksheet('目录');
  sheet.addRows([['信息资源名称', '提供方', '更新周期'], ['甲', '民政局', '每日'], [], ['乙', '民政局']]);
  workbook.addWorksheet('说明').addRow(['别的']);
  const file = join(folder, 'a.xlsx');
  await workbook.xlsx.writeFile(file);
  expect(await all(readRows(file))).toEqual([
    { line: 2, value: { name: '甲', department: '民政局', updateCycle: '每日' } },
    { line: 4, value: { name: '乙', department: '民政局' } },
  ]);
});

test.each([
  ['a.txt', 'x'],
  ['b.csv', 'a,b\n1,2\n'],
  ['c.csv', ''],
  ['b.xlsx', 'no workbook'],
])('%s cannot be read', async (name, text) => {
  await expect(rowsOf(name, text)).rejects.toThrow(Unreadable);
});

test('nor can a file that is not there', async () => {
  await expect(all(readRows(join(folder, 'none.jsonl')))).rejects.toThrow(Unreadable);
});
