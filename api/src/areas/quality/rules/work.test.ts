import { describe, expect, test } from 'vitest';
import { chineseCalendar } from '../../../law/calendar/working-days.ts';
import { workFor } from './work.ts';

const work = (failing: number, dueOn?: string | null) =>
  workFor({ departmentId: '民政', failing, dueOn }, '2026-11-02', chineseCalendar());

describe('faults become work of those who provide the data', () => {
  test('within ten working days of the day on which the first was found (house)', () => {
    expect(work(3)).toEqual([{ kind: 'mend_data', departmentId: '民政', role: 'registrar', dueOn: '2026-11-16' }]);
  });
  test('and what is found later moves no day, nor gives one where none was known', () => {
    expect(work(5, '2026-11-05')).toMatchObject([{ dueOn: '2026-11-05' }]);
    expect(work(5, null)).toMatchObject([{ dueOn: null }]);
  });
  test('until none is left', () => {
    expect(work(0, '2026-11-05')).toEqual([]);
  });
});
