import { describe, expect, test } from 'vitest';
import { answeredWithin, missingYearOf, resumed, settled, stopped, termFrom } from './open-term.ts';
import { chineseCalendar } from './working-days.ts';

const today = chineseCalendar();
const announced = today.with({ 2027: { holidays: ['2027-01-01'], workdays: ['2027-01-09'] } });
const open = () => {
  const { dueOn, openTerm } = termFrom('2026-12-18', 10, today);
  if (openTerm === null) throw new Error(`it has its day: ${dueOn}`);
  return openTerm;
};

describe('rule 13: a term that reaches into a year without calendar', () => {
  test('has its day at once while it ends before', () => {
    expect(termFrom('2026-12-17', 10, today)).toEqual({ dueOn: '2026-12-31', openTerm: null });
  });
  test('is open, with what is to be counted', () => {
    expect(termFrom('2026-12-18', 10, today)).toEqual({
      dueOn: null,
      openTerm: { workingDays: 10, ran: [{ from: '2026-12-18', to: null }] },
    });
  });
  test('is never guessed, and counted as soon as the year is announced', () => {
    expect(settled(open(), today)).toBeNull();
    // The nine days up to 31 December, then 4 January: the first is a holiday, what follows a weekend
    expect(settled(open(), announced)).toEqual({ dueOn: '2027-01-04' });
  });
  test('says which year is awaited', () => {
    expect(missingYearOf(open(), today)).toBe(2027);
    expect(missingYearOf(open(), announced)).toBeNull();
  });
  test('keeps what ran before a pause', () => {
    const paused = stopped(open(), '2026-12-22');
    expect(settled(paused, today)).toEqual({ workingDaysLeft: 8 });
    expect(settled(resumed(paused, '2026-12-28'), today)).toBeNull();
    // 29, 30, 31 December; 4, 5, 6, 7 and 8 January
    expect(settled(resumed(paused, '2026-12-28'), announced)).toEqual({ dueOn: '2027-01-08' });
  });
  test('that was paused inside the unknown year is counted with it', () => {
    const paused = stopped(open(), '2027-01-04');
    expect(settled(paused, today)).toBeNull();
    expect(settled(paused, announced)).toEqual({ workingDaysLeft: 0 });
    // What was stopped after its last day had passed before, and no pause moves that day
    const over = stopped(open(), '2027-01-05');
    expect(settled(over, announced)).toEqual({ dueOn: '2027-01-04' });
    expect(settled(resumed(over, '2027-01-08'), announced)).toEqual({ dueOn: '2027-01-04' });
    // One working day at least, as after every pause: the make-up Saturday
    expect(settled(resumed(paused, '2027-01-08'), announced)).toEqual({ dueOn: '2027-01-09' });
  });
  test('that an answer ended is counted all the same: late is late, though nobody knew', () => {
    const answered = (on: string) => answeredWithin(stopped(open(), on), announced);
    expect(answeredWithin(stopped(open(), '2026-12-29'), today)).toBeNull();
    expect(answered('2026-12-29')).toEqual({ dueOn: '2027-01-04', late: false });
    expect(answered('2027-01-04')).toEqual({ dueOn: '2027-01-04', late: false });
    expect(answered('2027-01-05')).toEqual({ dueOn: '2027-01-04', late: true });
    expect(answeredWithin(open(), announced)).toBeNull();
  });
  test('is not late for the days in which its clock stood still', () => {
    const term = resumed(stopped(open(), '2026-12-22'), '2027-01-04');
    // Two working days before the pause, so eight after it: 5, 6, 7, 8, 9 (made up), 11, 12 and 13 January
    expect(answeredWithin(stopped(term, '2027-01-13'), announced)).toEqual({ dueOn: '2027-01-13', late: false });
    expect(answeredWithin(stopped(term, '2027-01-14'), announced)).toMatchObject({ late: true });
    expect(answeredWithin(stopped(stopped(open(), '2026-12-22'), '2027-02-01'), announced)).toMatchObject({
      late: false,
    });
  });
});
