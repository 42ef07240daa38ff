import { describe, expect, test } from 'vitest';
import { normalise, rowsOfName, rowsOfText, runsOf, unitsOf } from './normalise.ts';

describe('the form in which text is compared', () => {
  test.each([
    ['ＧＩＳ　数据（１）', 'gis 数据(1)'],
    ['  Two\t\n words ', 'two words'],
    ['㎡', 'm2'],
    ['婚姻登記', '婚姻登记'],
    ['chailü', 'chailv'],
    ['', ''],
  ])('of %j is %j', (text, normal) => expect(normalise(text)).toBe(normal));

  test('is its own', () => {
    const once = normalise('ＡＢ　婚姻／登記①');
    expect(normalise(once)).toBe(once);
  });
});

describe('the runs of a text', () => {
  test('are its Han characters and its Latin letters and digits, in order', () => {
    expect(runsOf('婚姻dengji、3号gis-系统')).toEqual([
      { text: '婚姻', han: true },
      { text: 'dengji', han: false },
      { text: '3', han: false },
      { text: '号', han: true },
      { text: 'gis', han: false },
      { text: '系统', han: true },
    ]);
  });

  test('are none for punctuation, emoji and nothing', () => {
    for (const text of ['', '%_\\', '……、。！', '🐼', "' or 1=1 --".replace(/[a-z0-9]/g, '')])
      expect(runsOf(text)).toEqual([]);
  });

  test('hold characters beyond the basic plane whole', () => {
    expect(runsOf('𠮷野')).toEqual([{ text: '𠮷野', han: true }]);
    expect(unitsOf('𠮷野')).toEqual(['𠮷', '野']);
  });
});

describe('a name', () => {
  test.each([
    ['《养老机构》许可·备案', ['养老机构许可备案']],
    ['PM2.5小时监测值', ['pm25小时监测值', 'pm2', '5']],
    ['A/B类名册', ['ab类名册', 'a', 'b']],
    ['C++培训', ['c++培训']],
    ['婚姻 登记', ['婚姻', '登记']],
    ['——', []],
  ])('%s is read without its punctuation, its words apart too', (name, rows) =>
    expect(rowsOfName(normalise(name)).map((row) => row.join(''))).toEqual(rows),
  );
});

test('a running text is parted by punctuation', () =>
  expect(rowsOfText(normalise('含姓名、GIS编号。')).map((row) => row.join(' '))).toEqual(['含 姓 名', 'gis 编 号']));
