import { describe, expect, test } from 'vitest';
import { doneLate, termCounted } from '../../../law/calendar/open-term.ts';
import { chineseCalendar } from '../../../law/calendar/working-days.ts';
import { profile as kaifeng } from '../../../law/cities/kaifeng/profile.ts';
import { profile as national } from '../../../law/cities/national/profile.ts';
import { at } from '../../../running/testing/time.ts';
import { noticesFor, tasksFor } from './tasks.ts';
import { correctionDue } from './term.ts';
import { given, stateAfter, collector as whoChecks } from './testing.ts';

const calendar = chineseCalendar();
const loaded = calendar.with({ 2027: { holidays: ['2027-01-01'], workdays: ['2027-01-09'] } });
const others = { reporterId: 'somebody', authorityId: 'office' };
const due = (day: string) => correctionDue(national, { calendar, now: at(day) });
const answer = { type: 'answer', outcome: 'corrected', note: '已更正' } as const;

describe('N-26: a doubt is checked, corrected and answered within 10 working days', () => {
  test.each([
    ['2025-09-26', '2025-10-16'],
    ['2026-02-13', '2026-03-05'],
    ['2026-11-02', '2026-11-16'],
  ])('reported on %s by %s, over holidays and make-up days', (reported, last) => {
    expect(due(reported)).toEqual({ dueOn: last });
  });

  test('where no text states a term there is no last day', () => {
    expect(correctionDue(kaifeng, { calendar, now: at('2026-11-02') })).toEqual({ dueOn: null });
  });

  test('the day stands with the work of whoever checks, not with the news of what came of it', () => {
    const reported = stateAfter({ type: 'reported', status: 'reported', ...due('2026-11-02') });
    expect(tasksFor(reported, others)).toMatchObject([{ kind: 'check_contents', dueOn: '2026-11-16' }]);
    const coordinated = stateAfter({ type: 'reported', status: 'coordinating', ...due('2026-11-02') });
    expect(tasksFor(coordinated, others).map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['settle_contents', '2026-11-16'],
      ['check_contents', '2026-11-16'],
    ]);
    const settled = { type: 'settled', outcome: 'corrected', note: '已更正' } as const;
    const over = stateAfter({ type: 'reported', status: 'coordinating', ...due('2026-11-02') }, settled);
    expect(tasksFor(over, others).some(({ dueOn }) => dueOn)).toBe(false);
  });

  test('late stays late: the last day is kept when the answer is given', () => {
    given({ type: 'reported', status: 'reported', ...due('2026-11-02') })
      .when(whoChecks, answer)
      .becomes({ status: 'corrected', dueOn: '2026-11-16' });
    const { dueOn } = due('2026-11-02');
    expect(doneLate({ dueOn }, '2026-11-16')).toBe(false);
    expect(doneLate({ dueOn }, '2026-11-17')).toBe(true);
    expect(doneLate({ dueOn }, null)).toBe(false);
    expect(doneLate({ dueOn: null }, '2026-11-17')).toBe(false);
  });
});

describe('rule 13: N-26 in a year without calendar', () => {
  const open = stateAfter({ type: 'reported', status: 'reported', ...due('2026-12-18') });

  test('has no guessed day, and gets its own once the calendar is there', () => {
    expect(open).toMatchObject({ dueOn: null, openTerm: { workingDays: 10 } });
    expect(termCounted(open, calendar)).toBeNull();
    const counted = termCounted(open, loaded);
    expect(counted).toEqual({ type: 'term_counted', dueOn: '2027-01-04' });
    const after = counted && stateAfter({ type: 'reported', status: 'reported', ...due('2026-12-18') }, counted);
    expect(after).toMatchObject({ dueOn: '2027-01-04', openTerm: null });
    expect(after && termCounted(after, loaded)).toBeNull();
  });

  describe('that is answered meanwhile', () => {
    const reported = { type: 'reported', status: 'reported', ...due('2026-12-18') } as const;
    const answered = stateAfter(reported, { type: 'answered', outcome: 'corrected', note: '已更正' });
    const told = (closedOn: string) => {
      const counted = termCounted(answered, loaded, closedOn);
      const after =
        counted && stateAfter(reported, { type: 'answered', outcome: 'corrected', note: '已更正' }, counted);
      return (
        after && noticesFor([counted], after, { ...others, closedOn }, national).map(({ departmentId }) => departmentId)
      );
    };
    test('gets its day all the same, and not before the year is there', () => {
      expect(termCounted(answered, calendar, '2026-12-22')).toBeNull();
      expect(termCounted(answered, loaded, '2027-01-05')).toEqual({ type: 'term_counted', dueOn: '2027-01-04' });
    });
    test('late is late, and both departments hear of it', () => {
      expect(told('2027-01-04')).toEqual([]);
      expect(told('2027-01-05')).toEqual(['reporting', 'collecting']);
    });
    test('what was taken back has no answer that could be late', () => {
      expect(stateAfter(reported, { type: 'withdrawn' }).openTerm).toBeNull();
    });
  });
});
