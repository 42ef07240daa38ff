import { describe, expect, test } from 'vitest';
import { gramsOf, normalise, queryGrams, runsOf } from './normalise.ts';

describe('the form in which text is compared', () => {
  test.each([
    ['ＧＩＳ　数据（１）', 'gis 数据(1)'],
    ['  Two\t\n words ', 'two words'],
    ['㎡', 'm2'],
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
    expect(queryGrams('𠮷野')).toEqual(['𠮷野']);
    expect(queryGrams('𠮷')).toEqual(['𠮷']);
  });
});

describe('grams', () => {
  test('of a text are its characters, its pairs of neighbours and its Latin words', () => {
    expect(gramsOf('婚姻 GIS').sort()).toEqual(['gis', '姻', '婚', '婚姻'].sort());
  });

  test('of a query are its pairs, or its one character', () => {
    expect(queryGrams('婚')).toEqual(['婚']);
    expect(queryGrams('婚姻登记')).toEqual(['婚姻', '姻登', '登记']);
    expect(queryGrams('人人人')).toEqual(['人人']);
  });

  test('of any part of a text are among those of the text', () => {
    const text = '区人力资源和社会保障局就业失业登记信息';
    const all = new Set(gramsOf(text));
    for (let from = 0; from < text.length; from += 1)
      for (let to = from + 1; to <= text.length; to += 1)
        expect(queryGrams(text.slice(from, to)).every((gram) => all.has(gram))).toBe(true);
  });
});
