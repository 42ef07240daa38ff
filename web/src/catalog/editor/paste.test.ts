import { describe, expect, test } from 'vitest';
import { type Column, isTable, readTable, type Words } from './paste.ts';

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
  sensitivity: new Map([['高', 'high']]),
};

describe('a paste', () => {
  test('is a table when it has tabs or several lines', () => {
    expect(isTable('姓名\t字符型')).toBe(true);
    expect(isTable('姓名\n性别')).toBe(true);
    expect(isTable('姓名')).toBe(false);
    expect(isTable('姓名\r\n')).toBe(false);
  });

  test('without a header is read in the order of the columns', () => {
    const { rows, unread } = readTable('姓名\t字符型\t50\t主动共享\t不予开放\t高\t是\t是\t否\r\n', words);
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
    const { rows } = readTable('序号\t共享类型\t信息项名称*\n1\t不予共享\t住址\n2\t主动共享\t姓名', words);
    expect(rows).toEqual([
      { name: '住址', shareType: 'not_shared' },
      { name: '姓名', shareType: 'unconditional' },
    ]);
  });

  test('takes the length from behind the type', () => {
    expect(readTable('姓名\tVARCHAR(64)\n住址\t字符型（200）', words).rows).toEqual([
      { name: '姓名', dataType: 'C', length: 64 },
      { name: '住址', dataType: 'C', length: 200 },
    ]);
  });

  test('says which cells it has not understood and leaves them empty', () => {
    const { rows, unread } = readTable('姓名\t外星型\t很长', words);
    expect(rows).toEqual([{ name: '姓名' }]);
    expect(unread).toEqual([
      { row: 1, column: 'dataType', text: '外星型' },
      { row: 1, column: 'length', text: '很长' },
    ]);
  });

  test('of one column is a list of names', () => {
    expect(readTable('姓名\n性别\n\n住址', words).rows).toEqual([{ name: '姓名' }, { name: '性别' }, { name: '住址' }]);
  });

  test('keeps a quoted cell with a line break together', () => {
    expect(readTable('"户籍\n地址"\t字符型\n"称""号"""\t日期', words).rows).toEqual([
      { name: '户籍 地址', dataType: 'C' },
      { name: '称"号"', dataType: 'D' },
    ]);
  });
});
