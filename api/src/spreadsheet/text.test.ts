import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodingOf, linesOf, separatorOf, textRows } from './text.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'text-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(data: Uint8Array | string): Promise<string> {
  const file = join(folder, 'a.csv');
  await writeFile(file, data);
  return file;
}

async function rowsOf(data: Uint8Array | string) {
  const file = await written(data);
  const rows: unknown[] = [];
  for await (const row of textRows(file, await encodingOf(file))) rows.push('cells' in row ? row.cells : 'broken');
  return rows;
}

const table = '信息资源名称,摘要\r\n养老机构信息,"名称,地址"\r\n';
const cells = [
  ['信息资源名称', '摘要'],
  ['养老机构信息', '名称,地址'],
];
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();
// 养老机构信息 and the rest, as GB18030 has them
const gb18030 = Buffer.from(
  'd0c5cfa2d7cad4b4c3fbb3c62cd5aad2aa0d0ad1f8c0cfbbfab9b9d0c5cfa22c22c3fbb3c62cb5d8d6b7220d0a',
  'hex',
);

test.each([
  ['UTF-8', Buffer.from(table)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${table}`)],
  ['UTF-16 with a mark', Buffer.from(`\uFEFF${table}`, 'utf16le')],
  ['UTF-16, the bytes the other way round', swapped(`\uFEFF${table}`)],
  ['UTF-16 of mostly Latin letters, without a mark', Buffer.from(`${'a,b\r\n'.repeat(20)}养老,x\r\n`, 'utf16le')],
  ['GB18030', gb18030],
])('%s is told and read', async (name, data) => {
  const rows = await rowsOf(data);
  if (name.includes('Latin')) expect(rows.at(-1)).toEqual(['养老', 'x']);
  else expect(rows).toEqual(cells);
});

test('a Chinese word behind a hundred thousand Latin letters counts', async () => {
  const file = await written(Buffer.concat([Buffer.from('a,b\n'.repeat(30_000)), gb18030]));
  expect(await encodingOf(file)).toBe('gb18030');
});

test('what separates the cells is told, quoted text aside', async () => {
  expect(separatorOf('名称;摘要;周期\n"a,b,c,d,e";x;y')).toBe(';');
  expect(await rowsOf('名称\t摘要\n甲\t"一\t二"\n')).toEqual([
    ['名称', '摘要'],
    ['甲', '一\t二'],
  ]);
});

test('a quote that never ends leaves the rows before it', async () => {
  expect(await rowsOf(`名称,摘要\n甲,乙\n"丙,${'x'.repeat(1 << 21)}`)).toEqual([
    ['名称', '摘要'],
    ['甲', '乙'],
    'broken',
  ]);
});

test('bytes of no encoding are refused', async () => {
  const file = await written(Buffer.from([0x61, 0xff, 0xff, 0x0a, 0x80]));
  await expect(rowsOf(await import('node:fs/promises').then(({ readFile }) => readFile(file)))).rejects.toMatchObject({
    code: 'not_text',
  });
});

test('lines are counted across pieces', async () => {
  const file = await written(`甲\r\n${'乙'.repeat(100_000)}\n\n丙`);
  const lines: [number, number][] = [];
  for await (const { line, text } of linesOf(file, 'utf-8')) lines.push([line, text.length]);
  expect(lines).toEqual([
    [1, 1],
    [2, 100_000],
    [3, 0],
    [4, 1],
  ]);
});
