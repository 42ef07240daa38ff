import announced from '@onesource/db/data/calendar.json' with { type: 'json' };
import { afterAll, describe, expect, test } from 'vitest';
import { chineseCalendar, dayOf, type IsoDate } from './working-days.ts';

const calendar = chineseCalendar();

/** Every day of a year, in order. */
function daysOf(year: string): IsoDate[] {
  const days: IsoDate[] = [];
  for (let at = Date.parse(`${year}-01-01`); new Date(at).toISOString().startsWith(year); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
const isWeekday = (day: IsoDate) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

describe('rule 13: the days that are worked', () => {
  test.each(Object.entries(announced.years))(
    'are those announced for %s, day by day',
    (year, { holidays, workdays }) => {
      const days = daysOf(year);
      const worked = days.filter((day) => (isWeekday(day) && !holidays.includes(day)) || workdays.includes(day));
      expect(days.filter((day) => calendar.isWorkingDay(day))).toEqual(worked);
    },
  );

  test('include a make-up Sunday and a make-up Saturday', () => {
    expect(calendar.isWorkingDay('2025-01-26')).toBe(true);
    expect(calendar.isWorkingDay('2025-02-08')).toBe(true);
  });

  test('leave out ordinary weekends and a Monday in the Spring Festival', () => {
    expect(calendar.isWorkingDay('2025-03-01')).toBe(false);
    expect(calendar.isWorkingDay('2025-02-03')).toBe(false);
  });
});

describe('PD-33, KF-15, SQ-19, rule 13: a term of working days', () => {
  test('begins on the working day after receipt', () => {
    expect(calendar.addWorkingDays('2026-11-02', 1)).toBe('2026-11-03');
    expect(calendar.addWorkingDays('2026-11-02', 10)).toBe('2026-11-16');
  });

  test('spans the Spring Festival of 2025 and its make-up Sunday and Saturday', () => {
    // 24 January: Sunday 26 and Monday 27 are worked, then eight days off until 5 February, Saturday 8 is worked
    expect(calendar.addWorkingDays('2025-01-24', 2)).toBe('2025-01-27');
    expect(calendar.addWorkingDays('2025-01-24', 3)).toBe('2025-02-05');
    expect(calendar.addWorkingDays('2025-01-24', 6)).toBe('2025-02-08');
    expect(calendar.addWorkingDays('2025-01-24', 10)).toBe('2025-02-13');
  });

  test('spans the Spring Festival of 2026 and both its make-up Saturdays', () => {
    // 14 February is a worked Saturday, 15 to 23 are off, 28 is worked again
    expect(calendar.addWorkingDays('2026-02-13', 1)).toBe('2026-02-14');
    expect(calendar.addWorkingDays('2026-02-13', 2)).toBe('2026-02-24');
    expect(calendar.addWorkingDays('2026-02-13', 6)).toBe('2026-02-28');
    expect(calendar.addWorkingDays('2026-02-13', 10)).toBe('2026-03-05');
  });

  test('spans the National Day and Mid-Autumn holiday of 2025', () => {
    // Sunday 28 September is worked, 1 to 8 October are off, Saturday 11 October is worked
    expect(calendar.addWorkingDays('2025-09-26', 1)).toBe('2025-09-28');
    expect(calendar.addWorkingDays('2025-09-30', 1)).toBe('2025-10-09');
    expect(calendar.addWorkingDays('2025-09-30', 3)).toBe('2025-10-11');
    expect(calendar.addWorkingDays('2025-09-26', 10)).toBe('2025-10-16');
  });

  test('received on a holiday begins on the first working day after it', () => {
    expect(calendar.addWorkingDays('2025-10-03', 1)).toBe('2025-10-09');
    expect(calendar.addWorkingDays('2025-10-03', 10)).toBe('2025-10-21');
  });

  test('received on a make-up Saturday does not count that day', () => {
    expect(calendar.addWorkingDays('2026-02-28', 1)).toBe('2026-03-02');
  });

  test('crosses from one known year into the next', () => {
    expect(calendar.addWorkingDays('2025-12-31', 1)).toBe('2026-01-04');
  });

  test('has no last day when it reaches into a year that is not announced', () => {
    expect(calendar.addWorkingDays('2026-12-31', 1)).toBeNull();
    expect(calendar.addWorkingDays('2026-12-25', 10)).toBeNull();
    expect(calendar.addWorkingDays('2023-12-29', 1)).toBeNull();
    expect(calendar.addWorkingDays('2024-12-31', 1)).toBe('2025-01-02');
    expect(calendar.addWorkingDays('2024-05-06', 1)).toBe('2024-05-07');
    expect(calendar.addWorkingDays('2030-05-05', 3)).toBeNull();
  });
});

describe('the working days that remain', () => {
  test('count the last day but not today', () => {
    expect(calendar.remainingWorkingDays('2026-11-02', '2026-11-16')).toBe(10);
    expect(calendar.remainingWorkingDays('2026-11-13', '2026-11-16')).toBe(1);
    expect(calendar.remainingWorkingDays('2026-11-16', '2026-11-16')).toBe(0);
  });

  test('are below nought once the last day has passed', () => {
    expect(calendar.remainingWorkingDays('2026-11-17', '2026-11-16')).toBe(-1);
    expect(calendar.remainingWorkingDays('2026-11-23', '2026-11-16')).toBe(-5);
  });

  test('are the same ten that were given, whatever day the term began', () => {
    for (const from of daysOf('2025')) {
      const last = calendar.addWorkingDays(from, 10);
      expect(last && calendar.remainingWorkingDays(from, last)).toBe(10);
    }
  });

  test('cannot be told through a year that is not announced', () => {
    expect(calendar.remainingWorkingDays('2026-12-30', '2027-01-05')).toBeNull();
    expect(calendar.remainingWorkingDays('2027-01-05', '2026-12-30')).toBeNull();
  });
});

describe('the day it is', () => {
  const zone = process.env.TZ;
  const inOneZone = daysOf('2026').filter((day) => calendar.isWorkingDay(day));
  afterAll(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Shanghai'])('is China’s in %s', (TZ) => {
    process.env.TZ = TZ;
    expect(dayOf(new Date('2026-11-02T15:59:59Z'))).toBe('2026-11-02');
    expect(dayOf(new Date('2026-11-02T16:00:00Z'))).toBe('2026-11-03');
    expect(calendar.addWorkingDays('2025-01-24', 10)).toBe('2025-02-13');
    const days = daysOf('2026').filter((day) => calendar.isWorkingDay(day));
    expect(days).toEqual(inOneZone);
  });

  test('lasts to a second before midnight: what comes at 23:59 was received that day', () => {
    const late = dayOf(new Date('2026-11-02T23:59:59+08:00'));
    expect(calendar.addWorkingDays(late, 10)).toBe('2026-11-16');
    const later = dayOf(new Date('2026-11-03T00:00:00+08:00'));
    expect(calendar.addWorkingDays(later, 10)).toBe('2026-11-17');
  });
});

describe('a calendar that was told more', () => {
  const told = chineseCalendar({ 2027: { holidays: ['2027-01-01'], workdays: ['2027-01-02'] } });

  test('knows that year and those days', () => {
    expect(calendar.knows('2027-01-04')).toBe(false);
    expect(told.knows('2027-01-04')).toBe(true);
    expect(told.addWorkingDays('2026-12-31', 1)).toBe('2027-01-02');
    expect(told.addWorkingDays('2026-12-31', 2)).toBe('2027-01-04');
  });
});
