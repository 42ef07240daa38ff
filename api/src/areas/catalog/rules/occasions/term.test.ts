import { expect, test } from 'vitest';
import { termCounted } from '../../../../law/calendar/open-term.ts';
import { profile as dongguan } from '../../../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../../../law/cities/kaifeng/profile.ts';
import { profile as national } from '../../../../law/cities/national/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../../../law/cities/suqian/profile.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { evolve } from './state.ts';
import { extended, extensionOf, updateDue } from './term.ts';
import { calendar, stateAfter } from './testing.ts';

const due = (policy: PolicyProfile, day: string) => updateDue(policy, day, calendar).dueOn;

test('PD-28: an entry follows within 7 working days of the change', () => {
  expect(due(pudong, '2026-09-28')).toBe('2026-10-13');
});

test('SQ-8: within 15 working days of the day it happened, over holidays and make-up days', () => {
  expect(due(suqian, '2026-02-09')).toBe('2026-03-06');
});

test('N-17: within 10 working days of the day it happened, and 5 more from its last day', () => {
  expect(due(national, '2026-11-02')).toBe('2026-11-16');
  expect(extensionOf(national)).toBe(5);
  expect(extended('2026-11-16', 5, calendar)).toEqual({ dueOn: '2026-11-23' });
});

test('KF-10: at once, as read: on the day itself, or the first working day after', () => {
  expect(due(kaifeng, '2026-11-02')).toBe('2026-11-02');
  expect(due(kaifeng, '2026-10-01')).toBe('2026-10-08');
});

test('SH-17, and where the text is silent: without a last day, and nobody extends it', () => {
  for (const policy of [shanghai, dongguan]) {
    expect(updateDue(policy, '2026-11-02', calendar)).toEqual({ dueOn: null });
    expect(extensionOf(policy)).toBeNull();
  }
  expect(extensionOf(suqian)).toBeNull();
});

test('rule 13: into a year without calendar it is open, and gets its day once that is there', () => {
  const counted = updateDue(national, '2026-12-21', calendar);
  expect(counted).toMatchObject({ dueOn: null, openTerm: { workingDays: 10 } });
  const open = stateAfter({ type: 'recorded', ...counted });
  expect(termCounted(open, calendar)).toBeNull();
  const loaded = calendar.with({ 2027: { holidays: ['2027-01-01'], workdays: [] } });
  const event = termCounted(open, loaded);
  expect(event).toEqual({ type: 'term_counted', dueOn: '2027-01-05' });
  expect(event && evolve(open, event)).toMatchObject({ dueOn: '2027-01-05', openTerm: null });
});
