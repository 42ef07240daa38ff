import { describe, expect, test } from 'vitest';
import { rangesOf } from './highlights.ts';

const marked = (text: string, q: string, options?: { sounds?: boolean }) =>
  rangesOf(text, q, options).map(([start, end]) => text.slice(start, end));

describe('what is marked', () => {
  test('are the words typed, wherever they stand, in any case', () => {
    expect(marked('GIS数据与gis平台', 'Gis 平台')).toEqual(['GIS', 'gis平台']);
    expect(marked('结婚登记与离婚登记', '登记')).toEqual(['登记', '登记']);
  });

  test('are ranges in order and apart, also where words overlap or touch', () => {
    expect(rangesOf('婚姻登记', '姻登 婚姻')).toEqual([[0, 3]]);
    expect(rangesOf('婚姻登记', '登记 婚姻')).toEqual([[0, 4]]);
    expect(rangesOf('人人人', '人人')).toEqual([[0, 2]]);
  });

  test('are sounds, where asked for and where the letters themselves are not found', () => {
    expect(marked('结婚登记信息', 'dengji')).toEqual([]);
    expect(marked('结婚登记信息', 'dengji', { sounds: true })).toEqual(['登记']);
    expect(marked('结婚登记信息', '结婚dengji', { sounds: true })).toEqual(['结婚登记']);
  });

  test('is nothing for an empty query or punctuation', () => {
    for (const q of ['', '   ', '%', '\\', '。']) expect(rangesOf('婚姻登记%\\', q)).toEqual([]);
  });

  test('is nothing in a text whose folding moves positions, rather than the wrong letters', () => {
    expect(rangesOf('İstanbul 登记', '登记')).toEqual([]);
  });

  test('counts in UTF-16 units, as a page slices', () => {
    expect(marked('𠮷野登记', '登记')).toEqual(['登记']);
  });
});
