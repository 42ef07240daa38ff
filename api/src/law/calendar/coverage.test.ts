import { describe, expect, test } from 'vitest';
import { coverageOf, readCalendar } from './coverage.ts';
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
  test('stops the start and says what to provide', () => {
    expect(coverageOf(calendar, '2027-01-01')).toEqual({
      stops: true,
      message: expect.stringMatching(/2027.*CALENDAR_FILE/),
    });
  });
  test('is warned of from 60 days before', () => {
    expect(coverageOf(calendar, '2026-11-02')).toEqual({ stops: false, message: expect.stringContaining('2027') });
    expect(coverageOf(calendar, '2026-12-31')?.stops).toBe(false);
    expect(coverageOf(calendar, '2026-11-01')).toBeNull();
  });
  test('is not warned of when it is there', () => {
    expect(coverageOf(chineseCalendar({ 2027: { holidays: [], workdays: [] } }), '2026-12-31')).toBeNull();
  });
});
