import { expect, test } from 'vitest';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../../../law/cities/suqian/profile.ts';
import { withWhatFollows } from '../after-consent.ts';
import { dutyOf } from '../outcome.ts';
import { filed, granted, item, stateAfter, under } from '../testing.ts';
import { unrefusable } from './free.ts';
import { asOf, grantableUntil, tooLate } from './within-entry.ts';

const asked = stateAfter([filed]);
const ends = (endsOn: string | null, gone = false, based = gone) => ({ ...asked, entry: { endsOn, gone, based } });

test('rule 9: what is granted on an entry whose end is announced lasts until the day before', () => {
  const [event] = withWhatFollows(ends('2027-03-01'), [granted()], under());
  expect(event).toMatchObject({ type: 'granted', until: '2027-02-28' });
  expect(grantableUntil(ends('2027-03-01'))).toBe('2027-02-28');
});

test('an entry that stays longer than is asked for shortens nothing', () => {
  for (const endsOn of [null, '2027-11-02', '2030-01-01']) {
    const [event] = withWhatFollows(ends(endsOn), [granted()], under());
    expect(event).not.toHaveProperty('until');
    expect(grantableUntil(ends(endsOn))).toBe('2027-11-01');
  }
});

test('on the last day before the time that is asked for nothing can be granted any more, nor when it is gone', () => {
  expect(tooLate(ends('2026-11-02'))).toBe(true);
  expect(tooLate(ends('2026-11-03'))).toBe(false);
  expect(grantableUntil(ends('2026-11-03'))).toBe('2026-11-02');
  expect(tooLate(ends(null, true))).toBe(true);
  expect(grantableUntil(ends(null, true))).toBeNull();
});

test('SH-26, SQ-17: what is gone is refused with reasons alone: what its end rests on was said when that was announced', () => {
  for (const policy of [shanghai, suqian]) {
    expect(dutyOf(asked, 'provider', policy).value.needs).toBe('basis');
    expect(dutyOf(ends(null, true), 'provider', policy).value.needs).toBe('reasons');
    // Nobody announces an end without a basis to refuse what waits without one
    expect(dutyOf(ends(null, true, false), 'provider', policy).value.needs).toBe('basis');
  }
});

test('when the time that was asked for is over, there is nothing to give either, and it may be refused with reasons', () => {
  expect(asOf(asked, '2027-11-01')).toBe(asked);
  const over = asOf(asked, '2027-11-02');
  expect(tooLate(over)).toBe(true);
  expect(dutyOf(over, 'provider', shanghai).value.needs).toBe('reasons');
  expect(tooLate(asOf(ends('2026-11-10'), '2026-11-10'))).toBe(true);
  expect(tooLate(asOf(ends('2026-11-10'), '2026-11-09'))).toBe(false);
});

test('SH-27, PD-33: what is in the directory no more may be refused, also where nobody could refuse it before', () => {
  const free = item('机构名称', { shareType: 'unconditional' });
  for (const policy of [pudong, shanghai]) {
    const mixed = { ...asked, items: [free, item('证件号码')], shareType: 'conditional' as const };
    expect(unrefusable(mixed, 'provider', policy)).toEqual([free]);
    expect(unrefusable({ ...mixed, entry: { endsOn: null, gone: true, based: true } }, 'provider', policy)).toEqual([]);
  }
});
