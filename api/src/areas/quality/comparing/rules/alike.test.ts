import { describe, expect, test } from 'vitest';
import { differ, recount } from './alike.ts';

describe('two values', () => {
  test('are the same whatever their width, their case and their blanks', () => {
    expect(differ('某路１号（Ａ座）', '某路1号(a座)', 'text')).toBe(false);
    expect(differ('张 三', '张三', 'text')).toBe(false);
    expect(differ('张三', '张叁', 'text')).toBe(true);
  });
  test('of numbers are the same however they are written', () => {
    for (const [one, other] of [
      ['1.50', '1.5'],
      ['007', '7'],
      ['+3', '3.0'],
      ['-0.0', '0'],
    ] as const)
      expect(differ(one, other, 'number')).toBe(false);
    expect(differ('1.5', '-1.5', 'number')).toBe(true);
    expect(differ('10', '1', 'number')).toBe(true);
    expect(differ('约三', '3', 'number')).toBe(true);
  });
  test('of days are the same on the same day, whatever the hour', () => {
    expect(differ('2020-01-02', '2020-01-02 09:30:00', 'day')).toBe(false);
    expect(differ('2020-01-02', '2020-01-03', 'day')).toBe(true);
  });
  test('of the sex are compared as what they mean; what nobody has said differs from nothing', () => {
    expect(differ('男', '1', 'sex')).toBe(false);
    expect(differ('女', '1', 'sex')).toBe(true);
    expect(differ('未知', '1', 'sex')).toBeNull();
    expect(differ('不明', '1', 'sex')).toBe(true);
  });
  test('of which one is not there are neither the same nor different', () => {
    expect(differ(null, '张三', 'text')).toBeNull();
    expect(differ('张三', null, 'text')).toBeNull();
  });
});

describe('KF-5, SH-22: comparing row by row', () => {
  const row = (id: string, ...values: (string | null)[]) => ({ id, key: id, values });
  test('tells what both have, what differs, and what one side alone has', () => {
    const one = [row('A', '张三', '1'), row('B', '李四', '1'), row('C', '王五', '1')];
    const other = [row('A', '张三', '1.0'), row('B', '李四', '2'), row('D', '赵六', '1')];
    expect(recount(one, other, ['text', 'number'])).toEqual({
      ...{ matched: 2, differing: 1, onlyOne: 1, onlyOther: 1, repeated: 0 },
      items: [
        { looked: 2, differing: 0 },
        { looked: 2, differing: 1 },
      ],
    });
  });
  test('does not guess which of several rows of an identifier is meant', () => {
    const found = recount([row('A', '张三'), row('A', '张四')], [row('A', '张三')], ['text']);
    expect(found).toMatchObject({ matched: 0, onlyOne: 0, onlyOther: 0, repeated: 1 });
  });
});
