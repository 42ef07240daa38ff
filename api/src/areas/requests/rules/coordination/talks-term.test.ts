import { expect, test } from 'vitest';
import { profile as kaifeng } from '../../../../law/cities/kaifeng/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { house } from '../../../../law/setting.ts';
import { withWhatFollows } from '../after-consent.ts';
import { onTick } from '../on-tick.ts';
import { newsFor } from '../oversight/news.ts';
import { evolve, type RequestEvent, type RequestState } from '../state.ts';
import { tasksFor } from '../tasks.ts';
import { filed, filedAsNotShared, refused, stateAfter, under } from '../testing.ts';
import { talksCounted } from './talks-term.ts';

const others = { authorityId: 'authority', supervisorId: 'supervision' };
/** What becomes of it by that event on that day. */
const after = (state: RequestState, event: RequestEvent, on = under()) =>
  withWhatFollows(state, [event], on).reduce((before, told) => evolve(before, told, on.now), state);
const talking = after(stateAfter([]), filedAsNotShared);

test('house: what departments negotiate about has a day to end on, in the inbox of whoever brings it to an end', () => {
  expect(talking).toMatchObject({ status: 'negotiating', talks: { since: '2026-11-02', by: '2026-11-30' } });
  expect(tasksFor(talking, 'applicant', others)).toMatchObject([{ kind: 'negotiate_request', dueOn: '2026-11-30' }]);
});

test('coordination has one of its own, and with the talks it goes', () => {
  const failed: RequestEvent = { type: 'negotiation_failed', side: 'consumer', note: '未达成一致' };
  const coordinating = after(talking, failed, under('2026-11-20'));
  expect(coordinating.talks).toMatchObject({ since: '2026-11-20', by: '2026-12-18' });
  expect(tasksFor(coordinating, 'applicant', others)).toMatchObject([
    { kind: 'coordinate_request', dueOn: '2026-12-18' },
    { kind: 'state_view', departmentId: 'consumer' },
    { kind: 'state_view', departmentId: 'provider' },
  ]);
  expect(after(coordinating, refused('authority')).talks).toBeNull();
  expect(after(stateAfter([]), filed).talks).toBeNull();
});

test('what is said meanwhile moves no day', () => {
  const said = after(talking, { type: 'message_sent', note: '可否只给姓名' }, under('2026-11-10'));
  expect(said.talks).toEqual(talking.talks);
});

test('another profile has another term', () => {
  const policy = { ...kaifeng, talksTerm: house(5, '某', 'so') };
  expect(after(stateAfter([]), filedAsNotShared, under('2026-11-02', policy)).talks?.by).toBe('2026-11-09');
});

test('past that day everybody who has a part is told, once, and it can still be concluded', () => {
  const on = (day: string) => onTick(talking, { policy: pudong, now: under(day).now });
  expect(on('2026-11-30')).toBeNull();
  const late = on('2026-12-01');
  expect(late).toEqual({ type: 'talks_overdue' });
  const told = newsFor([{ type: 'talks_overdue' }], talking, { applicantId: 'a', authorityId: 'authority' });
  expect(told.map(({ departmentId }) => departmentId)).toEqual(['consumer', 'provider', 'authority']);
  const known = evolve(talking, { type: 'talks_overdue' }, under('2026-12-01').now);
  expect(known).toMatchObject({ status: 'negotiating', talks: { late: true, by: '2026-11-30' } });
  expect(onTick(known, { policy: pudong, now: under('2026-12-02').now })).toBeNull();
});

test('rule 13: a day in a year without calendar is counted once that is loaded, from the day on which talks began', () => {
  const years = { ...under('2026-12-28'), calendar: { ...under().calendar, addWorkingDays: () => null } };
  const open = after(stateAfter([]), filedAsNotShared, years);
  expect(open.talks).toEqual({ since: '2026-12-28', by: null });
  expect(talksCounted(open, years)).toBeNull();
  const calendar = { ...under().calendar, addWorkingDays: (from: string) => `${from} and 20` };
  const counted = talksCounted(open, { ...under('2027-01-04'), calendar });
  expect(counted).toEqual({ type: 'talks_counted', dueOn: '2026-12-28 and 20' });
  expect(evolve(open, { type: 'talks_counted', dueOn: '2027-01-25' }, under('2027-01-04').now).talks).toEqual({
    since: '2026-12-28',
    by: '2027-01-25',
  });
});

test('talks of before there was a term get theirs from the day on which it is first looked for', () => {
  const before = { ...talking, talks: null };
  expect(talksCounted(before, under('2026-11-16'))).toEqual({ type: 'talks_counted', dueOn: '2026-12-14' });
  expect(talksCounted(talking, under('2026-11-16'))).toBeNull();
});
