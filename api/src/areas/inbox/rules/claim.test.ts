import { describe, expect, test } from 'vitest';
import { chineseCalendar } from '../../../law/calendar/working-days.ts';
import { claimActions, claimStands, claimUntil } from './claim.ts';

const free = { kind: 'decide_request', done: false, assigned: false, claimedBy: null } as const;
const reviewer = { id: 'r', mayDo: true, administers: false };
const colleague = { id: 'c', mayDo: true, administers: false };
const admin = { id: 'a', mayDo: false, administers: true };

describe('认领 (house)', () => {
  test('whoever may do the work takes it; who may not does not', () => {
    expect(claimActions(free, reviewer)).toEqual(['claim']);
    expect(claimActions(free, admin)).toEqual([]);
  });

  test('what is taken is given back by who took it or by the administrator, and by nobody else', () => {
    const taken = { ...free, claimedBy: 'r' };
    expect(claimActions(taken, reviewer)).toEqual(['release']);
    expect(claimActions(taken, admin)).toEqual(['release']);
    expect(claimActions(taken, colleague)).toEqual([]);
  });

  test('what only tells something, is for one person alone, or is done, is not to be taken', () => {
    for (const other of [{ kind: 'request_decided' }, { assigned: true }, { done: true }] as const)
      expect(claimActions({ ...free, ...other }, reviewer)).toEqual([]);
  });

  test('it stands up to its last day, as long as whoever took it is there and holds the post', () => {
    const claim = { until: '2026-11-03', enabled: true, holdsPost: true };
    expect(claimStands(claim, '2026-11-03')).toBe(true);
    expect(claimStands(claim, '2026-11-04')).toBe(false);
    expect(claimStands({ ...claim, enabled: false }, '2026-11-02')).toBe(false);
    expect(claimStands({ ...claim, holdsPost: false }, '2026-11-02')).toBe(false);
  });

  test('it ends with the next working day, so that a weekend does not end it', () => {
    const calendar = chineseCalendar();
    expect(claimUntil(calendar, '2026-11-05')).toBe('2026-11-06');
    expect(claimUntil(calendar, '2026-11-06')).toBe('2026-11-09');
  });

  test('and where no calendar reaches so far, with the next day there is', () => {
    const calendar = chineseCalendar();
    expect(claimUntil(calendar, '2026-12-31')).toBe('2027-01-01');
  });
});
