import { readXlsx } from 'hucre';
import { expect, test } from 'vitest';
import type { Ctx } from '../foundation/context.ts';
import { mostExported } from './most-exported.ts';
import { inOrderOf, listWorkbook, type Sheet } from './sheet.ts';

const sheet: Sheet<{ id: string }> = {
  name: { zh: '清单', en: 'List' },
  columns: [{ zh: '编号', en: 'Number', width: 10, cell: ({ id }) => id }],
};
const rowsOf = async (response: Response) =>
  (await readXlsx(new Uint8Array(await response.arrayBuffer()))).sheets[0]?.rows.map(([cell]) => cell);
const ids = (count: number) => Array.from({ length: count }, (_, at) => ({ id: String(at) }));

test('a list that is longer says so behind its last row', async () => {
  const rows = await rowsOf(listWorkbook({} as Ctx, sheet, ids(mostExported + 1), 'zh'));
  expect(rows).toHaveLength(mostExported + 2);
  expect(rows?.at(-1)).toContain('50000');
});

test('a list of just as many rows is whole', async () => {
  const rows = await rowsOf(listWorkbook({} as Ctx, sheet, ids(mostExported), 'zh'));
  expect(rows).toHaveLength(mostExported + 1);
  expect(rows?.at(-1)).toBe(String(mostExported - 1));
});

test('rows come in the order of their ids, whatever order they are read in; what is gone is left out', async () => {
  const asked = ids(1201).map(({ id }) => id);
  const read = async (some: string[]) =>
    some
      .filter((id) => id !== '7')
      .reverse()
      .map((id) => ({ id }));
  const rows: string[] = [];
  for await (const { id } of inOrderOf(asked, read)) rows.push(id);
  expect(rows).toEqual(asked.filter((id) => id !== '7'));
});
