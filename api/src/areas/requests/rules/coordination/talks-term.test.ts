import { describe, expect, test } from 'vitest';
import { profile as kaifeng } from '../../../../law/cities/kaifeng/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { house } from '../../../../law/setting.ts';
import { withWhatFollows } from '../after-consent.ts';
import { onTick } from '../on-tick.ts';
import { newsFor } from '../oversight/news.ts';
import { evolve, type RequestEvent, type RequestState } from '../state.ts';
import { tasksFor } from '../tasks.ts';
import {
  appealed,
  failed,
  filed,
  filedAsNotShared,
  given,
  official,
  operator,
  refused,
  reviewer,
  stateAfter,
  stranger,
  supervisor,
  under,
} from '../testing.ts';
import { moveTalks, talksCounted } from './talks-term.ts';

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

describe('another day for talks (house)', () => {
  const move = { type: 'move-talks', until: '2026-12-10', note: '双方另约时间' } as const;
  const moved = (by: 'authority' | 'provider', until = '2026-12-10'): RequestEvent => ({
    type: 'talks_moved',
    by,
    until,
    note: move.note,
  });
  const organised: RequestEvent[] = [filed, refused(), { ...appealed, to: 'negotiation' } as RequestEvent];
  const coordinating = after(talking, failed, under('2026-11-20'));

  test('is set by whoever brings them to an end: the provider, the authority where it organises or coordinates', () => {
    given(filedAsNotShared).when(reviewer, move).leadsTo(moved('provider'));
    given(...organised)
      .when(operator, move)
      .leadsTo(moved('authority'));
    given(filedAsNotShared, failed).when(operator, move).leadsTo(moved('authority'));
  });

  test('is set by nobody else, nor where nobody talks', () => {
    for (const who of [official, operator, supervisor, stranger])
      given(filedAsNotShared).when(who, move).refused('forbidden');
    given(...organised)
      .when(reviewer, move)
      .refused('forbidden');
    for (const who of [official, reviewer]) given(filedAsNotShared, failed).when(who, move).refused('forbidden');
    given(filed).when(reviewer, move).refused('forbidden');
  });

  test('takes a reason, and a day to come that is another one', () => {
    given(filedAsNotShared)
      .when(reviewer, { ...move, note: '' })
      .refused('reason_required', 'note');
    given(filedAsNotShared)
      .when(reviewer, { ...move, until: '2026-11-02' })
      .refused('period_past', 'until');
    given(filedAsNotShared, moved('provider')).when(reviewer, move).refused('no_change', 'until');
  });

  test('stands in the inbox of whoever has work of it, and may be sooner as well', () => {
    const later = after(talking, moved('provider'), under('2026-11-20'));
    expect(tasksFor(later, 'applicant', others)).toMatchObject([{ kind: 'negotiate_request', dueOn: '2026-12-10' }]);
    expect(after(talking, moved('provider', '2026-11-10')).talks?.by).toBe('2026-11-10');
  });

  test('is a term of its own: past it everybody is told once more', () => {
    const late = evolve(talking, { type: 'talks_overdue' }, under('2026-12-01').now);
    const later = after(late, moved('provider'), under('2026-12-02'));
    expect(later.talks).toEqual({ since: '2026-11-02', by: '2026-12-10' });
    const on = (day: string) => onTick(later, { policy: pudong, now: under(day).now });
    expect(on('2026-12-10')).toBeNull();
    expect(on('2026-12-11')).toEqual({ type: 'talks_overdue' });
  });

  test('both sides state their view by then at the latest; a later day leaves theirs as it is', () => {
    const { start, ...sooner } = { start: coordinating, ...move, until: '2026-11-25' };
    const decision = moveTalks(start, sooner, ['authority'], { organises: false, now: under('2026-11-23').now });
    expect(decision).toMatchObject({ ok: true, events: [{ until: '2026-11-25', statementsOn: '2026-11-25' }] });
    const event: RequestEvent = { ...moved('authority', '2026-11-25'), statementsOn: '2026-11-25' } as RequestEvent;
    expect(after(start, event).talks).toMatchObject({ by: '2026-11-25', statements: { by: '2026-11-25', given: [] } });
    expect(after(start, moved('authority', '2026-12-31')).talks).toMatchObject({
      by: '2026-12-31',
      statements: { by: '2026-11-27' },
    });
  });

  test('is told to every side but the one that set it', () => {
    const told = (state: RequestState, by: 'authority' | 'provider') =>
      newsFor([moved(by)], state, { applicantId: 'a', authorityId: 'authority', spokeFor: [by] }).map(
        ({ departmentId }) => departmentId,
      );
    expect(told(talking, 'provider')).toEqual(['consumer']);
    expect(told(coordinating, 'authority')).toEqual(['consumer', 'provider']);
  });
});
