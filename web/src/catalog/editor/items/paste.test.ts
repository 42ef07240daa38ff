import { describe, expect, test } from 'vitest';
import { type Column, columnsOf } from './columns.ts';
import { isTable, readTable as read, type Words } from './paste.ts';

const words: Words = {
  headers: new Map<string, Column>([
    ['信息项名称', 'name'],
    ['共享类型', 'shareType'],
    ['数据类型', 'dataType'],
    ['是否必填', 'required'],
  ]),
  dataType: new Map([
    ['c', 'C'],
    ['字符型', 'C'],
    ['varchar', 'C'],
    ['日期', 'D'],
  ]),
  shareType: new Map([
    ['主动共享', 'unconditional'],
    ['不予共享', 'not_shared'],
  ]),
  openness: new Map([['不予开放', 'not_open']]),
  mode: new Map([
    ['对外公开', 'public'],
    ['不公开', 'closed'],
  ]),
  sensitivity: new Map([['高', 'high']]),
  level: new Map([['重要', 'important']]),
};
const readTable = (text: string, kind: Parameters<typeof columnsOf>[0] = 'declared') =>
  read(text, words, columnsOf(kind));

describe('a paste', () => {
  test('is a table when it has tabs or several lines', () => {
    expect(isTable('姓名\t字符型')).toBe(true);
    expect(isTable('姓名\n性别')).toBe(true);
    expect(isTable('姓名')).toBe(false);
    expect(isTable('姓名\r\n')).toBe(false);
  });

  test('without a header is read in the order of the columns', () => {
    const { rows, unread } = readTable('姓名\t字符型\t50\t主动共享\t不予开放\t高\t是\t是\t否\r\n');
    expect(unread).toEqual([]);
    expect(rows).toEqual([
      {
        name: '姓名',
        dataType: 'C',
        length: 50,
        shareType: 'unconditional',
        openness: 'not_open',
        sensitivity: 'high',
        required: true,
        identifier: true,
        base: false,
      },
    ]);
  });

  test('with a header is read in the order of the header, and what it does not know is left out', () => {
    const { rows } = readTable('序号\t共享类型\t信息项名称*\n1\t不予共享\t住址\n2\t主动共享\t姓名');
    expect(rows).toEqual([
      { name: '住址', shareType: 'not_shared' },
      { name: '姓名', shareType: 'unconditional' },
    ]);
  });

  test('takes the length from behind the type', () => {
    expect(readTable('姓名\tVARCHAR(64)\n住址\t字符型（200）').rows).toEqual([
      { name: '姓名', dataType: 'C', length: 64 },
      { name: '住址', dataType: 'C', length: 200 },
    ]);
  });

  test('says which cells it has not understood and leaves them empty', () => {
    const { rows, unread } = readTable('姓名\t外星型\t很长');
    expect(rows).toEqual([{ name: '姓名' }]);
    expect(unread).toEqual([
      { row: 1, column: 'dataType', text: '外星型' },
      { row: 1, column: 'length', text: '很长' },
    ]);
  });

  test('of one column is a list of names', () => {
    expect(readTable('姓名\n性别\n\n住址').rows).toEqual([{ name: '姓名' }, { name: '性别' }, { name: '住址' }]);
  });

  test('keeps a quoted cell with a line break together', () => {
    expect(readTable('"户籍\n地址"\t字符型\n"称""号"""\t日期').rows).toEqual([
      { name: '户籍 地址', dataType: 'C' },
      { name: '称"号"', dataType: 'D' },
    ]);
  });

  test('DG-5: takes one mode for share type and openness, whichever of them the header names', () => {
    const both = [
      { name: '姓名', shareType: 'unconditional', openness: 'open' },
      { name: '住址', shareType: 'not_shared', openness: 'not_open' },
    ];
    expect(readTable('姓名\t\t\t对外公开\n住址\t\t\t不公开', 'derived').rows).toEqual(both);
    expect(readTable('信息项名称\t共享类型\n姓名\t对外公开\n住址\t不公开', 'derived').rows).toEqual(both);
    expect(readTable('姓名\t\t\t半公开', 'derived').unread).toEqual([{ row: 1, column: 'mode', text: '半公开' }]);
  });

  test('where openness is not spoken of it is not read', () => {
    expect(readTable('姓名\t\t\t主动共享\t高', null).rows).toEqual([
      { name: '姓名', shareType: 'unconditional', sensitivity: 'high' },
    ]);
  });
});

test('N-13: a level is read where the text asks for one', () => {
  const text = '信息项名称\t级别\n证件号码\t重要';
  const headers = new Map<string, Column>([...words.headers, ['级别', 'level']]);
  const read13 = (levels: boolean) => read(text, { ...words, headers }, columnsOf('declared', levels));
  expect(read13(true).rows).toEqual([{ name: '证件号码', level: 'important' }]);
  // Elsewhere it is said that it was not
  expect(read13(false)).toMatchObject({ rows: [{ name: '证件号码' }], ignored: ['级别'] });
  expect(read13(true).ignored).toEqual([]);
});
