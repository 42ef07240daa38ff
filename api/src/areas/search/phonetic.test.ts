import { describe, expect, test } from 'vitest';
import { phoneticOf, soundsAt } from './phonetic.ts';

/** As the search asks: what starts at a syllable. */
const sounds = (name: string, typed: string) => phoneticOf(name).includes(` ${typed}`);

describe('a name sounds like', () => {
  test.each(['hunyin', 'hunyindengji', 'yindengji', 'dengji', 'hunyind', 'hunyinde', 'h', 'hy', 'hydj', 'ydj', 'dj'])(
    '婚姻登记: %s',
    (typed) => expect(sounds('婚姻登记', typed)).toBe(true),
  );

  test.each(['unyin', 'engji', 'hj', 'hunjin', 'hydjx', 'dengjihunyin'])('not 婚姻登记: %s', (typed) =>
    expect(sounds('婚姻登记', typed)).toBe(false),
  );

  test('what it is read as in its context', () => {
    expect(sounds('重庆', 'chongqing')).toBe(true);
    expect(sounds('银行', 'yinhang')).toBe(true);
    expect(sounds('女职工', 'nvzhigong')).toBe(true);
  });

  test('its Latin words, among Han ones', () => {
    expect(sounds('GIS数据', 'gis')).toBe(true);
    expect(sounds('GIS数据', 'shuju')).toBe(true);
    expect(sounds('人口GIS数据', 'gi')).toBe(true);
  });

  test('nothing when it has neither', () => expect(phoneticOf('——')).toBe(' '));
});

describe('where typed letters sound', () => {
  test.each([
    ['结婚登记信息', 'hundengji', [1, 4]],
    ['结婚登记信息', 'hund', [1, 3]],
    ['结婚登记信息', 'djxx', [2, 6]],
    ['结婚登记信息', 'xin', [4, 5]],
    ['𠮷林登记', 'dengji', [3, 5]],
    ['结婚登记信息', 'lihun', null],
    ['', 'x', null],
  ] as const)('in %s, %s', (name, typed, range) => expect(soundsAt(name, typed)).toEqual(range));
});
