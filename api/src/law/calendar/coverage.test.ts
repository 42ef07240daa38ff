import { describe, expect, test } from 'vitest';
import { missingYears, readCalendar } from './coverage.ts';
import { chineseCalendar } from './working-days.ts';

const next = '{ "2027": { "holidays": ["2027-01-01"], "workdays": ["2027-01-30"] } }';

describe('a city’s own calendar file', () => {
  test('adds a year: a holiday is off, a make-up Saturday counts', () => {
    const read = readCalendar(next);
    if (!read.ok) throw new Error(read.message);
    const calendar = chineseCalendar(read.years);
    expect(calendar.isWorkingDay('2027-01-01')).toBe(false);
    expect(calendar.isWorkingDay('2027-01-30')).toBe(true);
    expect(calendar.isWorkingDay('2027-01-31')).toBe(false);
    expect(calendar.addWorkingDays('2026-12-31', 1)).toBe('2027-01-04');
  });
  test('replaces a year that the package has', () => {
    const calendar = chineseCalendar({ 2026: { holidays: ['2026-11-23'], workdays: [] } });
    expect(calendar.isWorkingDay('2026-11-23')).toBe(false);
    expect(calendar.isWorkingDay('2026-10-01')).toBe(true);
  });
  test.each([
    ['is no JSON', '{'],
    ['is no object', '[]'],
    ['names no year', '{ "next": { "holidays": [], "workdays": [] } }'],
    ['names a year and something before it', '{ "12027": { "holidays": [], "workdays": [] } }'],
    ['names a year and something after it', '{ "20271": { "holidays": [], "workdays": [] } }'],
    ['lacks workdays', '{ "2027": { "holidays": [] } }'],
    ['has a word for a day', '{ "2027": { "holidays": ["spring"], "workdays": [] } }'],
    ['has a day that does not exist', '{ "2027": { "holidays": ["2027-02-30"], "workdays": [] } }'],
    ['has another key', '{ "2027": { "holidays": [], "workdays": [], "off": [] } }'],
  ])('is refused when it %s', (_, text) => {
    expect(readCalendar(text)).toEqual({ ok: false, message: expect.stringContaining('it must read') });
  });
  test('is refused when a day stands under another year, naming the day', () => {
    const text = '{ "2027": { "holidays": [], "workdays": ["2028-01-01"] } }';
    expect(readCalendar(text)).toEqual({ ok: false, message: '2028-01-01 stands under 2027' });
  });
  test('is refused when a day is off and worked', () => {
    const text = '{ "2027": { "holidays": ["2027-01-01"], "workdays": ["2027-01-01"] } }';
    expect(readCalendar(text)).toEqual({ ok: false, message: '2027-01-01 is both a holiday and a workday' });
  });
});

describe('rule 13: a year without calendar data', () => {
  const calendar = chineseCalendar();
  test('is missed from 60 days before it begins, and not a day earlier', () => {
    expect(missingYears(calendar, '2026-11-01')).toEqual([]);
    expect(missingYears(calendar, '2026-11-02')).toEqual([2027]);
    expect(missingYears(calendar, '2026-12-18')).toEqual([2027]);
    expect(missingYears(calendar, '2026-12-31')).toEqual([2027]);
  });
  test('is missed all through it', () => {
    expect(missingYears(calendar, '2027-01-01')).toEqual([2027]);
    expect(missingYears(calendar, '2027-12-01')).toEqual([2027, 2028]);
  });
  test('is not missed when it is there', () => {
    expect(missingYears(calendar.with({ 2027: { holidays: ['2027-01-01'], workdays: [] } }), '2026-12-31')).toEqual([]);
  });
});
