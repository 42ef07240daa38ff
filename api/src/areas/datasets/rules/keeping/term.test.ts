import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../../../law/cities/kaifeng/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { profile as suqian } from '../../../../law/cities/suqian/profile.ts';
import { dueOf, excused, type Kept, standingOf } from './term.ts';

const monday = new Date('2026-11-02T08:00:00Z');
const due = (kept: Partial<Kept>, policy: Parameters<typeof dueOf>[1]) =>
  dueOf({ confirmedAt: monday, cycle: null, agreed: null, ...kept }, policy)?.toISOString() ?? null;

describe('DG-20: an announced outage', () => {
  const due = new Date('2026-11-05T10:00:00Z');
  const days = (from: string, until: string) => ({ from: new Date(`${from}T00:00:00+08:00`).toISOString(), until });
  const put = (...excuses: Parameters<typeof excused>[1]) => excused(due, excuses)?.toISOString();
  test('puts off a term that passes while it lasts, to the end of its last day', () => {
    expect(put(days('2026-11-05', '2026-11-09'))).toBe('2026-11-09T15:59:59.000Z');
  });
  test('puts off none that passed before it, or comes after it', () => {
    expect(put(days('2026-11-06', '2026-11-09'))).toBe(due.toISOString());
    expect(put({ from: '2026-11-05T10:00:02Z', until: '2026-11-09' })).toBe(due.toISOString());
    expect(put(days('2026-11-01', '2026-11-04'))).toBe(due.toISOString());
    expect(put()).toBe(due.toISOString());
    expect(excused(null, [days('2026-11-01', '2026-11-09')])).toBeNull();
  });
  test('and another one that follows puts it off again, whichever was written down first; not one that comes later', () => {
    const [first, second] = [days('2026-11-04', '2026-11-06'), days('2026-11-07', '2026-11-08')];
    expect(put(first, second)).toBe('2026-11-08T15:59:59.000Z');
    expect(put(second, first)).toBe('2026-11-08T15:59:59.000Z');
    expect(put(first, days('2026-11-08', '2026-11-09'))).toBe('2026-11-06T15:59:59.000Z');
  });
});

describe('until when data count as kept up', () => {
  test('PD-34: for 24 hours, whatever cycle the entry states, none too', () => {
    for (const cycle of ['realtime', 'daily', 'yearly', 'static', null] as const)
      expect(due({ cycle }, pudong)).toBe('2026-11-03T08:00:00.000Z');
  });
  test('PD-34, SQ-20: as agreed with the authority instead', () => {
    expect(due({ cycle: 'daily', agreed: 'monthly' }, pudong)).toBe('2026-12-03T08:00:00.000Z');
    expect(due({ cycle: 'realtime', agreed: 'weekly' }, suqian)).toBe('2026-11-09T08:00:00.000Z');
    expect(due({ cycle: 'daily', agreed: 'static' }, pudong)).toBeNull();
  });
  test('DG-14: what is not kept up monthly or sooner, until the tenth of the next quarter', () => {
    for (const cycle of ['quarterly', 'yearly', 'irregular', 'static'] as const)
      expect(due({ cycle }, dongguan)).toBe('2027-01-10T15:59:59.000Z');
    expect(due({ cycle: 'yearly', confirmedAt: new Date('2026-03-31T15:00:00Z') }, dongguan)).toBe(
      '2026-04-10T15:59:59.000Z',
    );
    // Of the first days of a quarter: it has done its part for that one
    expect(due({ cycle: 'yearly', confirmedAt: new Date('2026-04-05T00:00:00Z') }, dongguan)).toBe(
      '2026-07-10T15:59:59.000Z',
    );
    expect(due({ cycle: 'monthly' }, dongguan)).toBe('2026-12-03T08:00:00.000Z');
  });
  test('KF-11, SQ-20: as the entry states; without a cycle nothing is due', () => {
    expect(due({ cycle: 'weekly' }, kaifeng)).toBe('2026-11-09T08:00:00.000Z');
    for (const cycle of ['static', 'irregular', null] as const) expect(due({ cycle }, kaifeng)).toBeNull();
    expect(due({ cycle: 'quarterly' }, suqian)).toBe('2027-02-02T08:00:00.000Z');
  });
  test('before anything was loaded nothing is due', () => {
    expect(due({ confirmedAt: null, cycle: 'daily' }, pudong)).toBeNull();
  });
});

describe('how data stand', () => {
  const of = (confirmed: string, dueAt: string | null, now: string) =>
    standingOf({ confirmedAt: new Date(confirmed), dueAt: dueAt === null ? null : new Date(dueAt) }, new Date(now));
  test('kept up, then due soon in the last quarter of the term, then late', () => {
    expect(of('2026-11-02T00:00Z', '2026-11-03T00:00Z', '2026-11-02T18:00Z')).toBe('kept');
    expect(of('2026-11-02T00:00Z', '2026-11-03T00:00Z', '2026-11-02T18:01Z')).toBe('soon');
    expect(of('2026-11-02T00:00Z', '2026-11-03T00:00Z', '2026-11-03T00:00Z')).toBe('soon');
    expect(of('2026-11-02T00:00Z', '2026-11-03T00:00Z', '2026-11-03T00:00:01Z')).toBe('late');
  });
  test('of a long term soon is the last five days', () => {
    expect(of('2026-01-01T00:00Z', '2027-01-01T00:00Z', '2026-12-26T00:00Z')).toBe('kept');
    expect(of('2026-01-01T00:00Z', '2027-01-01T00:00Z', '2026-12-28T00:00Z')).toBe('soon');
  });
  test('without a term nothing is due', () => {
    expect(of('2026-11-02T00:00Z', null, '2036-11-02T00:00Z')).toBe('unbound');
  });
});
