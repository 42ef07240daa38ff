import { describe, expect, test } from 'vitest';
import { chineseCalendar } from '../../../law/calendar/working-days.ts';
import { profile as kaifeng } from '../../../law/cities/kaifeng/profile.ts';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import { notStated } from '../../../law/setting.ts';
import { noticesFor } from './notices.ts';
import { countAnswer, countTerm } from './on-tick.ts';
import { evolve, type RequestEvent, type RequestState } from './state.ts';
import { appealed, granted, refused, stateAfter, under } from './testing.ts';

const calendar = chineseCalendar({ 2027: { holidays: ['2027-01-01'], workdays: [] } });
const now = (day: string) => under(day).now;

/** Filed on 18 December 2026 with a term of 10 working days, whose last day is 4 January 2027, as nobody knows yet. */
const openTerm = { workingDays: 10, ran: [{ from: '2026-12-18', to: null }] };
const filed: RequestEvent = { type: 'filed', status: 'submitted', deciders: ['provider'], dueOn: null, openTerm };
const answered = (day: string, answer: RequestEvent = granted()): RequestState =>
  evolve(stateAfter([filed]), answer, now(day));
const counted = (state: RequestState, policy: Pick<PolicyProfile, 'silence'> = pudong) =>
  countAnswer(state, { calendar, policy });
const people = { applicantId: 'applicant', actorId: null, authorityId: 'office', supervisorId: 'supervision' };

describe('rule 13: an answer given while the last day was not known', () => {
  test('is late where it came after it, and who hears of silence hears of that (PD-33, KF-28)', () => {
    const late = { type: 'answer_counted', dueOn: '2027-01-04', outcome: 'late' };
    expect(counted(answered('2027-01-05'))).toEqual({ ...late, to: 'supervisor' });
    expect(counted(answered('2027-01-05', refused()), kaifeng)).toEqual({ ...late, to: 'authority' });
    expect(counted(answered('2027-01-05'), { silence: notStated })).toEqual({ ...late, to: null });
  });
  test('is in time on the last day, and not judged before the year is loaded', () => {
    expect(counted(answered('2027-01-04'))).toMatchObject({ outcome: 'in_time', to: null });
    expect(countAnswer(answered('2026-12-21'), { calendar: chineseCalendar(), policy: pudong })).toBeNull();
  });
  test('is judged once, and stays marked', () => {
    const state = answered('2027-01-05');
    const event = counted(state);
    const after = event && evolve(state, event, now('2027-01-08'));
    expect(after).toMatchObject({
      status: 'granted',
      dueOn: null,
      openTerm: null,
      escalatedAt: now('2027-01-08'),
      escalatedTo: 'supervisor',
    });
    expect(after && counted(after)).toBeNull();
  });
  test('is told to both sides, and in time to nobody', () => {
    const told = (day: string, policy = pudong) => {
      const event = counted(answered(day), policy);
      return event && noticesFor([event], answered(day), people).map(({ kind, departmentId }) => [kind, departmentId]);
    };
    expect(told('2027-01-05')).toEqual([
      ['answered_late', 'consumer'],
      ['answered_late', 'provider'],
      ['answered_late', 'supervision'],
    ]);
    expect(told('2027-01-05', kaifeng)).toContainEqual(['answered_late', 'office']);
    expect(told('2027-01-04')).toEqual([]);
  });
  test('is not awaited any more: the term gets no day, and what was taken back or appealed leaves none', () => {
    expect(countTerm(answered('2026-12-21'), calendar)).toBeNull();
    expect(counted(stateAfter([filed]))).toBeNull();
    expect(answered('2026-12-21', { type: 'withdrawn' }).openTerm).toBeNull();
    expect(evolve(answered('2026-12-21', refused()), appealed, now('2026-12-22')).openTerm).toBeNull();
  });
});
