import { describe, expect, test } from 'vitest';
import { dayFrom, isDay, monthFrom } from './days.ts';

describe('a day that is typed', () => {
  test.each(['20270630', '2027-06-30', '2027-6-30', '2027/06/30', '2027/6/30', '2027.6.30', '2027.06.30'])(
    'is taken as %s',
    (typed) => expect(dayFrom(typed)).toBe('2027-06-30'),
  );

  test.each(['2027年6月30日', '2027年06月30日', '2027 年 6 月 30 日', '２０２７年６月３０日', '2027年6月30'])(
    'is taken as %s',
    (typed) => expect(dayFrom(typed)).toBe('2027-06-30'),
  );

  test.each([
    '',
    '明天',
    '2027',
    '2027-06',
    '2027-02-30',
    '20271301',
    '2027-6/30',
    '27-6-30',
    '30.6.2027',
    '2027-06-30x',
  ])('is none as %j', (typed) => expect(dayFrom(typed)).toBeNull());

  test('is a day of the calendar, leap years included', () => {
    expect([isDay('2028-02-29'), isDay('2027-02-29'), isDay('2027-6-30')]).toEqual([true, false, false]);
  });
});

test('a month that is typed is taken in the same ways', () => {
  expect(['202706', '2027-6', '2027/06', '2027.6', '2027年6月'].map(monthFrom)).toEqual(Array(5).fill('2027-06'));
  expect(['2027', '202713', '六月'].map(monthFrom)).toEqual([null, null, null]);
});
