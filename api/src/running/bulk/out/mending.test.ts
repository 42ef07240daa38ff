import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTable } from '../../../spreadsheet/table.ts';
import { type Row, readRows } from '../reading/read.ts';
import { mendingWorkbook } from './mending.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mending-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(data: string | Uint8Array): Promise<string> {
  const file = join(folder, crypto.randomUUID());
  await writeFile(file, data);
  return file;
}

async function rowsOf(file: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of readRows(file)) rows.push(row);
  return rows;
}

/** The workbook of lines that were all refused. */
async function workbookOf(text: string): Promise<string> {
  const file = await written(text);
  const refusals = (await rowsOf(file)).map(({ line, sheet }) => ({ line, sheet, name: '', problems: [] }));
  const book = mendingWorkbook(file, { refusals }, 'zh');
  return written(new Uint8Array(await new Response(book).arrayBuffer()));
}
/** What it says when it is read again. */
const mended = async (text: string) => rowsOf(await workbookOf(text));
/** The last cell of each row of a workbook. */
async function lastCells(book: string): Promise<string[]> {
  const table = await openTable(book);
  try {
    const cells: string[] = [];
    for await (const row of table.sheets[0]?.rows() ?? []) cells.push([...row.cells.values()].at(-1)?.text ?? '');
    return cells;
  } finally {
    table.close();
  }
}
const ofJson = async (value: Record<string, unknown>) => (await mended(JSON.stringify(value)))[0];

describe('a refused line in the workbook to be mended', () => {
  test('has questions in their column, as an export writes them', async () => {
    const questions = [{ text: '是否留存', kind: 'choice', required: true, choices: ['是', '否'] }];
    const value = { name: '甲', questions };
    expect((await ofJson(value))?.value).toMatchObject({ name: '甲', questions: '[必答][单选：是/否] 是否留存' });
  });

  test('has items of one cell with their types, however they are listed', async () => {
    const items = [
      { name: '姓名', dataType: '字符型' },
      { name: '年龄', dataType: 'N3' },
    ];
    expect((await ofJson({ name: '甲', items: '姓名:字符型;年龄:N3' }))?.value.items).toEqual(items);
    expect((await ofJson({ name: '甲', items: ['姓名:字符型', '年龄:N3'] }))?.value.items).toEqual(items);
  });

  test('has names of items that a table lists one each row in their column, and says of none that it has no place', async () => {
    const book = await workbookOf('信息资源名称,信息项名称\n甲,姓名\n,住址\n');
    const [line] = await rowsOf(book);
    expect(line?.value.items).toEqual([{ name: '姓名' }, { name: '住址' }]);
    expect(await lastCells(book)).toEqual(['表格中没有栏目的内容', '姓名', '住址']);
  });

  test('has what JSON says in parts as the cells say it', async () => {
    const line = await ofJson({
      name: '甲',
      format: { category: 'database', type: 'MySQL' },
      legalBasis: [{ kind: 'law', title: '反恐怖主义法', article: '第四十八条', number: '〔2015〕36号' }],
      relatedCodes: ['101002/1', '101002/2'],
      contact: { office: '养老科', phone: '021-58000000' },
      theme: '养老服务',
    });
    expect(line?.value).toEqual({
      name: '甲',
      format: '数据库:MySQL',
      legalBasis: '法律:《反恐怖主义法》第四十八条',
      relatedCodes: '101002/1、101002/2',
      contactOffice: '养老科',
      contactPhone: '021-58000000',
      class: '主题信息资源类',
      classification: '养老服务',
    });
    expect(line?.unread).toEqual(['表格中没有栏目的内容: 依据: {"title":"反恐怖主义法","number":"〔2015〕36号"}']);
  });

  test('says what no column can hold', async () => {
    const line = await ofJson({
      name: '甲',
      scope: { kind: 'all' },
      secrecyReview: { by: '办公室', on: '2026-01-01' },
      strange: '无此栏目',
      class: '基础信息资源类',
      theme: '养老服务',
      items: [{ name: '姓名', source: { kind: 'justified', reason: '口径不同' } }],
    });
    const [said = ''] = line?.unread ?? [];
    expect(said.replace('表格中没有栏目的内容: ', '').split('\n')).toEqual([
      'strange: 无此栏目',
      '共享范围: {"kind":"all"}',
      '保密审查: {"by":"办公室","on":"2026-01-01"}',
      '主题: 养老服务',
      'items 1 source: {"kind":"justified","reason":"口径不同"}',
    ]);
  });

  test('has what stands in columns that nobody knows, and a line that could not be read at all', async () => {
    const [line] = await mended('信息资源名称,更新周期,数据量\n甲,每月,3\n');
    expect(line).toMatchObject({
      value: { name: '甲', updateCycle: '每月' },
      unread: ['表格中没有栏目的内容: 数据量: 3'],
    });
    const book = await workbookOf('{"name":"甲"}\n{"name":"乙",}');
    expect(await lastCells(book)).toEqual(['表格中没有栏目的内容', '甲', '{"name":"乙",}']);
  });

  test('has what was damaged where it stood', async () => {
    const [line] = await mended('信息资源名称,摘要\n甲,第74\uFFFD养老\n');
    expect(line?.problems).toMatchObject([{ field: 'summary', code: 'garbled', value: '第74\uFFFD养老' }]);
  });
});
