import { describe, expect, test } from 'vitest';
import { chineseCalendar } from '../../../law/calendar/working-days.ts';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import { profiles } from '../../../law/profiles.ts';
import { type Mending, mendBy, workFor } from './work.ts';

const calendar = chineseCalendar();
const work = (
  failing: number,
  mending: Mending | null = null,
  known: Pick<typeof calendar, 'addWorkingDays'> = calendar,
) =>
  workFor({ departmentId: '民政', failing, mending }, '2026-11-02', {
    calendar: known,
    policy: { mendDataTerm: { ...pudong.mendDataTerm, value: 10 } },
  });

describe('faults become work of those who provide the data', () => {
  test('within the working days that the profile has, of the day on which the first was found (house)', () => {
    expect(work(3)).toEqual([{ kind: 'mend_data', departmentId: '民政', role: 'registrar', dueOn: '2026-11-16' }]);
    for (const { mendDataTerm } of Object.values(profiles)) expect(mendDataTerm.source).toBe('house');
  });
  test('and what is found later moves no day', () => {
    expect(work(5, { since: '2026-10-12', dueOn: '2026-11-05' })).toMatchObject([{ dueOn: '2026-11-05' }]);
  });
  test('by a day that is counted from the first fault once the year is known, where it was not', () => {
    expect(work(5, null, { addWorkingDays: () => null })).toMatchObject([{ dueOn: null }]);
    expect(work(5, { since: '2026-10-30', dueOn: null })).toMatchObject([{ dueOn: '2026-11-13' }]);
    const under = { calendar, policy: { mendDataTerm: { ...pudong.mendDataTerm, value: 10 } } };
    expect(mendBy({ since: '2026-10-30', dueOn: null }, '2026-11-02', under)).toBe('2026-11-13');
    expect(mendBy(null, '2026-11-02', { ...under, calendar: { addWorkingDays: () => null } })).toBeNull();
  });
  test('until none is left', () => {
    expect(work(0, { since: '2026-10-12', dueOn: '2026-11-05' })).toEqual([]);
  });
});
