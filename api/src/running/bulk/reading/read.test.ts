import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inlineRows, merged, workbookParts, zip } from '../../../spreadsheet/testing.ts';
import { type LeftOut, type Row, readRows } from './read.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(data: string | Uint8Array): Promise<{ rows: Row[]; leftOut: LeftOut[] }> {
  const file = join(folder, 'a');
  await writeFile(file, data);
  const rows: Row[] = [];
  const leftOut: LeftOut[] = [];
  for await (const row of readRows(file, { tell: (each) => leftOut.push(each) })) rows.push(row);
  return { rows, leftOut };
}
type SheetsOf = Parameters<typeof workbookParts>[0];
const readBook = (sheets: SheetsOf) => read(zip(workbookParts(sheets)));
const readSheet = (rows: string[][], ...ranges: string[]) =>
  readBook([{ name: '目录', rows: inlineRows(rows), after: ranges.length > 0 ? merged(...ranges) : '' }]);
const valuesOf = ({ rows }: { rows: Row[] }) => rows.map(({ line, value }) => [line, value]);

const heading = ['信息资源名称', '提供方', '更新周期'];

describe('lines of JSON', () => {
  test('are read, the bad ones by their number', async () => {
    const { rows } = await read('\uFEFF{"name":"甲"}\n\n{not json\n[1]\n{"name":"乙\uFFFD"}');
    expect(rows.map(({ line, value, problems }) => [line, value.name, problems[0]?.code])).toEqual([
      [1, '甲', undefined],
      [3, undefined, 'not_json'],
      [4, undefined, 'not_an_object'],
      [5, '乙\uFFFD', 'garbled'],
    ]);
  });

  test('may use the words of open-data portals; what they say more is told once', async () => {
    const line = '{"name":"甲","provider":"民政局","update_cycle":"每年","formats":"xls|xml","detail_url":"x"}';
    const { rows, leftOut } = await read(`${line}\n${line}`);
    expect(rows[1]?.value).toEqual({ name: '甲', department: '民政局', updateCycle: '每年', format: 'xls|xml' });
    expect(leftOut).toEqual([{ code: 'unknown_column', column: 'detail_url' }]);
  });
});

describe('a text of cells', () => {
  test('has short rows and empty cells', async () => {
    expect(valuesOf(await read('\uFEFF信息资源名称,提供方,摘要\r\n甲,民政局,"一,二"\r\n乙,民政局\r\n'))).toEqual([
      [2, { name: '甲', department: '民政局', summary: '一,二' }],
      [3, { name: '乙', department: '民政局' }],
    ]);
  });

  test('has cells beyond its headings, and columns nobody knows: that is told', async () => {
    const { rows, leftOut } = await read('信息资源名称,提供方,数据量\n甲,民政局,3,多\n');
    expect(rows).toHaveLength(1);
    expect(leftOut).toEqual([
      { code: 'unknown_column', column: '数据量' },
      { code: 'cell_without_heading', line: 2, cell: 'D2', value: '多' },
    ]);
  });

  test.each([
    ['a,b\n1,2\n', 'no_headings'],
    ['', 'empty'],
    ['信息资源名称,更新周期,更新周期（下拉）\n甲,每日,每月', 'two_headings'],
  ])('%j cannot be read', async (text, code) => {
    await expect(read(text)).rejects.toMatchObject({ code });
  });
});

describe('a workbook', () => {
  test('has a title over its headings, and lines between', async () => {
    const rows = [['浦东新区政务信息资源目录'], [], heading, ['甲', '民政局', '每日'], [], ['乙', '民政局', '']];
    expect(valuesOf(await readSheet(rows, 'A1:C1'))).toEqual([
      [4, { name: '甲', department: '民政局', updateCycle: '每日' }],
      [6, { name: '乙', department: '民政局' }],
    ]);
  });

  test('has headings and nothing else', async () => {
    expect(await readSheet([['标题'], heading])).toEqual({ rows: [], leftOut: [] });
  });

  test('has headings of two levels, put together by what is merged', async () => {
    const rows = [
      ['信息资源名称', '提供方', '信息资源格式', ''],
      ['', '', '分类', '类型'],
      ['甲', '民政局', '数据库', 'MySQL'],
    ];
    expect(valuesOf(await readSheet(rows, 'A1:A2', 'B1:B2', 'C1:D1'))).toEqual([
      [3, { name: '甲', department: '民政局', format: '数据库', formatType: 'MySQL' }],
    ]);
  });

  test('has merged cells that count for all their rows', async () => {
    const rows = [heading, ['甲', '民政局', '每日'], ['乙', '', '每月'], ['丙', '', ''], ['丁', '', '']];
    expect((await readSheet(rows, 'B2:B4')).rows.map(({ value }) => value.department)).toEqual([
      '民政局',
      '民政局',
      '民政局',
      undefined,
    ]);
  });

  const itemHeading = ['信息资源名称', '提供方', '信息项名称', '数据类型', '共享类型'];
  const itemsOf = ({ rows }: { rows: Row[] }) => rows.map(({ value }) => [value.name, value.items]);

  test.each([
    ['merged', ['', ''], ['A2:A3', 'B2:B3']],
    ['left empty', ['', ''], []],
    ['repeated', ['甲', '民政局'], []],
  ])('has one row for each item, the resource’s cells %s', async (_, below, ranges) => {
    const rows = [
      itemHeading,
      ['甲', '民政局', '姓名', '字符型', '无条件共享'],
      [...below, '住址', '', '不予共享'],
      ['乙', '民政局', '名称', '', ''],
    ];
    expect(itemsOf(await readSheet(rows, ...ranges))).toEqual([
      [
        '甲',
        [
          { name: '姓名', dataType: '字符型', shareType: '无条件共享' },
          { name: '住址', shareType: '不予共享' },
        ],
      ],
      ['乙', [{ name: '名称' }]],
    ]);
  });

  test.each([
    ['left empty', []],
    ['merged', ['A2:A3']],
  ])('PD-6: has a share type for the items of each row, the resource’s name %s', async (_, ranges) => {
    const rows = [
      ['信息资源名称', '共享类型', '信息项名称'],
      ['甲', '无条件共享', '姓名:字符型、性别'],
      ['', '不予共享', '住址'],
      ['乙', '无条件共享', '名称'],
    ];
    expect(itemsOf(await readSheet(rows, ...ranges))).toEqual([
      [
        '甲',
        [
          { name: '姓名', dataType: '字符型', shareType: '无条件共享' },
          { name: '性别', shareType: '无条件共享' },
          { name: '住址', shareType: '不予共享' },
        ],
      ],
      ['乙', '名称'],
    ]);
  });

  test('PD-6: has rows of names that are all shared as the first row says', async () => {
    const rows = [
      ['信息资源名称', '共享类型', '信息项名称'],
      ['甲', '无条件共享', '姓名'],
      ['', '', '住址'],
    ];
    expect(itemsOf(await readSheet(rows))).toEqual([['甲', '姓名\n住址']]);
  });

  test('has a field that only a further row of the resource fills', async () => {
    const { rows, leftOut } = await readSheet([
      [...itemHeading, '更新周期'],
      ['甲', '民政局', '姓名', '', '', ''],
      ['甲', '民政局', '住址', '', '', '每月'],
      ['甲', '民政局', '性别', '', '', '每年'],
    ]);
    expect(rows).toMatchObject([{ value: { name: '甲', updateCycle: '每月' }, cells: { updateCycle: 'F3' } }]);
    expect(leftOut).toEqual([{ code: 'differs_from_first', sheet: '目录', line: 4, cell: 'F4', value: '每年' }]);
  });

  test('has an item that lacks its name, which does not vanish', async () => {
    const rows = [itemHeading, ['甲', '民政局', '姓名', '', ''], ['', '', '', '字符型', '']];
    expect(itemsOf(await readSheet(rows))).toEqual([['甲', [{ name: '姓名' }, { dataType: '字符型' }]]]);
  });

  test('has several sheets: all with headings are read, the others and the hidden ones told', async () => {
    const one = inlineRows([heading, ['甲', '民政局', '']]);
    const two = inlineRows([heading, ['乙', '教育局', '']]);
    const { rows, leftOut } = await readBook([
      { name: '说明', rows: inlineRows([['填写说明']]) },
      { name: '民政', rows: one },
      { name: '字典', rows: two, state: 'hidden' },
      { name: '教育', rows: two },
    ]);
    expect(rows.map(({ sheet, value }) => [sheet, value.name])).toEqual([
      ['民政', '甲'],
      ['教育', '乙'],
    ]);
    expect(leftOut).toEqual([
      { code: 'sheet_without_headings', sheet: '说明' },
      { code: 'hidden_sheet', sheet: '字典' },
    ]);
  });

  test('has formulas with errors and garbled cells: the line is refused, and the cell named', async () => {
    const rows = `${inlineRows([heading, ['甲', '', '']])}<row r="3"><c r="A3" t="str"><v>乙\uFFFD</v></c><c r="B3" t="e"><v>#N/A</v></c></row>`;
    const [, last] = (await readBook([{ name: '目录', rows }])).rows;
    expect(last?.problems).toEqual([
      { field: 'name', code: 'garbled', cell: 'A3', value: '乙\uFFFD' },
      { field: 'department', code: 'formula_error', cell: 'B3', value: '#N/A' },
    ]);
  });
});
