import { describe, expect, test } from 'vitest';
import { alike, gistOf, likeness, partsOf, wordsOf } from './like.ts';

describe('what a demand is about', () => {
  test('is its title without the words that say no more than that it is information', () => {
    expect(gistOf('残疾人就业情况')).toBe('残疾人就业');
    expect(gistOf(' 残疾人就业基本信息 ')).toBe('残疾人就业');
    expect(gistOf('信息')).toBe('信息');
  });
  test('is looked for by the title first, then by its items, each once', () => {
    expect(wordsOf({ title: '残疾人就业情况', items: ['就业单位', '就业单位', '岁'] }, 5)).toEqual([
      '残疾人就业',
      '就业单位',
    ]);
    expect(wordsOf({ title: '残疾人就业情况', items: ['一一', '二二', '三三'] }, 2)).toEqual(['残疾人就业', '一一']);
    expect(wordsOf({ title: '', items: [] }, 5)).toEqual([]);
  });
});

test('open demands are looked up by pairs of characters, by one only where there is no more', () => {
  expect(partsOf('残疾人信息')).toEqual(['残疾', '疾人']);
  expect(partsOf('车')).toEqual(['车']);
  expect(partsOf(' ，')).toEqual([]);
});

describe('how alike two demands are', () => {
  const none = { items: [] as string[] };
  test('wholly where they are about the same', () => {
    expect(likeness({ title: '残疾人就业情况', ...none }, { title: '残疾人就业信息', ...none })).toBe(1);
  });
  test('in part where they share words or items', () => {
    const [one, other] = [
      { title: '残疾人就业情况', items: ['姓名', '就业单位'] },
      { title: '残疾人在岗就业明细', items: ['就业单位', '姓名', '工资'] },
    ];
    expect(likeness(one, other)).toBeGreaterThan(alike);
    expect(likeness(one, other)).toBe(likeness(other, one));
    expect(likeness({ ...one, items: [] }, other)).toBeLessThan(likeness(one, other));
  });
  test('not at all where they share none, or nothing is said', () => {
    expect(likeness({ title: '残疾人就业', ...none }, { title: '河道水质监测', ...none })).toBe(0);
    expect(likeness({ title: '', ...none }, { title: '', ...none })).toBe(0);
  });
});
