import { describe, expect, test } from 'vitest';
import { givenOf } from '../../../cases/testing.ts';
import { chineseCalendar } from '../../../law/calendar/working-days.ts';
import { profile as dongguan } from '../../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../../law/cities/kaifeng/profile.ts';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import { profile as suqian } from '../../../law/cities/suqian/profile.ts';
import { stated } from '../../../law/setting.ts';
import { at } from '../../../running/testing/time.ts';
import { actor, admin, centre, civilAffairs, closed, district, health, unit } from '../../organisation/testing.ts';
import {
  decideDeparture,
  decideNames,
  evolve,
  type FilingCommand,
  type FilingEvent,
  type FilingState,
  filesItself,
  filingActions,
  filingReach,
  isLate,
  lastDayFor,
  mayRead,
  missingPosts,
  type Named,
  nothingFiled,
  type Standing,
  standingOf,
  toldInTime,
  urgencyOf,
} from './responsible.ts';

const now = at('2026-11-20');
const world = { policy: pudong, calendar: chineseCalendar(), now };
const colleagues = [
  { id: 'lin', name: '林明珠' },
  { id: 'zhou', name: '周明珠' },
];
const named = (post: Named['post'], who: string | null, name = ''): Named => ({
  post,
  userId: who,
  name,
  title: '科长',
  phone: '021-58000001',
});
const four = [
  named('leader', null, '王局长'),
  named('sharing', 'lin'),
  named('technical', 'zhou'),
  named('data_admin', 'zhou'),
];
type Filed = Extract<FilingEvent, { type: 'filed' }>;
const given = (state: FilingState) =>
  givenOf({
    start: state,
    world,
    evolve: (before, event: Filed, { now }) => evolve(before, event, now),
    decide: (before, command: FilingCommand, who: typeof admin, under) =>
      decideNames(before, command, who, { ...under, unit: civilAffairs, colleagues }),
  })();
const file = (persons: readonly Named[], more: Partial<FilingCommand & { state: FilingState }> = {}) => {
  const { state = nothingFiled, changedOn = null } = more;
  return given(state).when(admin, { persons, changedOn }).decision;
};
const filed = (persons: readonly Named[] = four): FilingState => {
  const decision = file(persons);
  if (!decision.ok) throw new Error(decision.code);
  return decision.events.reduce((state, event) => evolve(state, event, at('2026-10-09')), nothingFiled);
};

describe('the posts that a text names', () => {
  test('KF-27: the head of a department, who is the first to answer for its sharing', () => {
    expect(missingPosts({ persons: [] }, kaifeng)).toEqual(['head']);
    const { persons } = filed([named('head', null, '王局长')]);
    expect(missingPosts({ persons }, kaifeng)).toEqual([]);
  });
  test('SQ-24, SQ-28: the head, and somebody who reviews for secrets and guards against risks', () => {
    expect(missingPosts({ persons: [] }, suqian)).toEqual(['head', 'secrecy']);
    const { persons } = filed([named('head', null, '王局长')]);
    expect(missingPosts({ persons }, suqian)).toEqual(['secrecy']);
  });
});

describe('who files, who reads', () => {
  test('PD-29: the department’s administrator files, also for the units below, and nobody else does', () => {
    expect([civilAffairs, centre].map((each) => filingActions(each, admin))).toEqual([['file'], ['file']]);
    for (const each of [health, district]) expect(filingActions(each, admin)).toEqual([]);
    for (const role of ['official', 'registrar', 'reviewer', 'operator', 'supervisor', 'sysadmin'] as const)
      expect(filingActions(civilAffairs, actor(civilAffairs, role))).toEqual([]);
    const denied = decideNames(nothingFiled, { persons: four, changedOn: null }, actor(health, 'admin'), {
      ...world,
      unit: civilAffairs,
      colleagues,
    });
    expect(denied).toMatchObject({ ok: false, code: 'forbidden' });
  });
  test('house: an inner unit is filed with its department, the government with nobody, a disabled one not at all', () => {
    expect((['bureau', 'town', 'public_institution', 'authority'] as const).map(filesItself)).toEqual(
      Array(4).fill(true),
    );
    const office = unit('office-within', civilAffairs, 'internal_unit');
    const command = { persons: four, changedOn: null };
    for (const [which, code] of [
      [office, 'not_a_unit'],
      [closed, 'department_disabled'],
    ] as const) {
      expect(filingActions(which, admin)).toEqual([]);
      expect(decideNames(nothingFiled, command, admin, { ...world, unit: which, colleagues })).toMatchObject({ code });
    }
    expect(filesItself('government')).toBe(false);
  });
  test('house: it is read by the department, those above it, the authority and the supervisor', () => {
    const reader = (where: typeof health, role: Parameters<typeof actor>[1]) => ({
      ...actor(where, role),
      departmentPath: where.path,
    });
    expect(mayRead(civilAffairs, reader(civilAffairs, 'official'))).toBe(true);
    expect(mayRead(civilAffairs, reader(centre, 'official'))).toBe(true);
    expect(mayRead(centre, reader(civilAffairs, 'admin'))).toBe(true);
    expect(mayRead(civilAffairs, reader(health, 'operator'))).toBe(true);
    expect(mayRead(civilAffairs, reader(health, 'supervisor'))).toBe(true);
    expect(mayRead(civilAffairs, reader(health, 'admin'))).toBe(false);
    expect(mayRead(centre, reader(civilAffairs, 'official'))).toBe(false);
    expect(mayRead(civilAffairs, reader(health, 'sysadmin'))).toBe(false);
  });
  test('PD-29: an administrator sees the own subtree side by side, the authority and the supervisor everybody', () => {
    expect(filingReach(admin)).toEqual([civilAffairs.id]);
    expect(filingReach(actor(health, 'operator'))).toBe('everywhere');
    expect(filingReach(actor(health, 'supervisor'))).toBe('everywhere');
    expect(filingReach(actor(health, 'official'))).toBeNull();
  });
});

describe('a filing', () => {
  test('PD-5, PD-36: names the holders of the four posts, by account or by name, in the order of the posts', () => {
    expect(file([...four].reverse())).toMatchObject({
      ok: true,
      events: [
        {
          persons: [
            { post: 'leader', userId: null, name: '王局长' },
            { post: 'sharing', userId: 'lin', name: '林明珠' },
            { post: 'technical', userId: 'zhou', name: '周明珠' },
            { post: 'data_admin', userId: 'zhou', name: '周明珠' },
          ],
        },
      ],
    });
  });
  test('PD-5, PD-36: posts that are left open are pointed out, not refused', () => {
    const state = filed([named('sharing', 'lin'), named('leader', null, '')]);
    expect(state.persons.map(({ post }) => post)).toEqual(['sharing']);
    expect(missingPosts(state, pudong)).toEqual(['leader', 'technical', 'data_admin']);
    expect(missingPosts(filed(), pudong)).toEqual([]);
  });
  test('DG-23: where one person is to be named, one will do', () => {
    expect(missingPosts(nothingFiled, dongguan)).toEqual(['sharing']);
    expect(missingPosts(filed([named('sharing', 'lin')]), dongguan)).toEqual([]);
  });
  test('that names nobody at all is refused', () => {
    for (const persons of [[], [named('leader', null)]])
      expect(file(persons)).toMatchObject({ code: 'nobody_named', details: [{ field: 'persons' }] });
  });
  test('names each post at most once', () => {
    expect(file([named('sharing', 'lin'), named('sharing', 'zhou')])).toMatchObject({
      details: [{ field: 'persons.1.post', code: 'duplicate_post' }],
    });
  });
  test('names by account only who has one in the department or below it', () => {
    expect(file([named('leader', null, '王'), named('sharing', 'somebody else')])).toMatchObject({
      details: [{ field: 'persons.1.userId', code: 'not_of_department' }],
    });
  });
});

describe('a change of responsible people', () => {
  test('PD-29: is told of within 5 working days from the day it happened', () => {
    // Friday the 13th: Monday is day 1, Friday the 20th the last
    expect(lastDayFor('2026-11-13', world)).toBe('2026-11-20');
    // A shorter term that holds from the middle of it moves no day that was announced
    const changes = { responsibleChange: stated('PD-29', 2, '2个工作日内告知。', 'Within 2 working days.') };
    const shortened = { ...world, policy: { ...pudong, editions: [{ since: '2026-11-16', changes }] } };
    expect(lastDayFor('2026-11-13', shortened)).toBe('2026-11-20');
    expect(lastDayFor('2026-11-16', shortened)).toBe('2026-11-18');
    const change = [...four.slice(0, 3), named('data_admin', 'lin')];
    expect(file(change, { state: filed(), changedOn: '2026-11-13' })).toMatchObject({
      events: [{ changedOn: '2026-11-13', dueOn: '2026-11-20', inTime: true }],
    });
  });
  test('PD-29: told later it is taken, and said to be late', () => {
    expect(file([...four.slice(1)], { state: filed(), changedOn: '2026-11-12' })).toMatchObject({
      ok: true,
      events: [{ dueOn: '2026-11-19', inTime: false }],
    });
  });
  test('PD-29: names its day; a first filing, a first holder and a new telephone number are no change', () => {
    const other = [named('leader', null, '李局长'), ...four.slice(1)];
    expect(file(other, { state: filed() })).toEqual({
      ok: false,
      code: 'change_day_required',
      details: [{ field: 'changedOn', code: 'change_day_required', article: 'PD-29' }],
    });
    expect(file(four, { state: filed(four.slice(0, 2)) })).toMatchObject({
      events: [{ changedOn: null, inTime: null }],
    });
    const renumbered = four.map((person) => ({ ...person, phone: '021-58000002' }));
    expect(file(renumbered, { state: filed() })).toMatchObject({ events: [{ dueOn: null, inTime: null }] });
    expect(file(four, { changedOn: '2026-11-01' })).toMatchObject({ events: [{ changedOn: null }] });
  });
  test('house: what is filed already is not filed again, but for a day of change or one that was seen', () => {
    expect(file(four, { state: filed() })).toEqual({ ok: false, code: 'unchanged' });
    expect(file([...four].reverse(), { state: filed() })).toMatchObject({ code: 'unchanged' });
    expect(file(four, { state: filed(), changedOn: '2026-11-13' })).toMatchObject({ ok: true });
    expect(file(four, { state: { ...filed(), changedOn: '2026-11-13', dueOn: '2026-11-20' } })).toMatchObject({
      ok: true,
    });
    for (const field of ['title', 'phone'] as const)
      expect(
        file(
          four.map((person) => ({ ...person, [field]: '' })),
          { state: filed() },
        ),
      ).toMatchObject({ ok: true });
  });
  test('somebody filed by name who has an account now is the same person', () => {
    const state = filed([named('sharing', null, '林明珠')]);
    expect(file([named('sharing', 'lin', '林明珠')], { state })).toMatchObject({ ok: true });
  });
  test('does not lie in the future, but may lie before the last filing: what was overlooked is told truthfully', () => {
    expect(file(four, { state: filed(), changedOn: '2026-11-21' })).toMatchObject({
      details: [{ field: 'changedOn', code: 'in_future' }],
    });
    expect(file(four, { state: filed(), changedOn: '2026-09-01' })).toMatchObject({ events: [{ inTime: false }] });
  });
  test('PD-29: of a day that the calendar does not know any more is late, though nobody guesses the last day', () => {
    for (const changedOn of ['2023-01-10', '1999-12-31', '2023-12-31'])
      expect(file(four, { state: filed(), changedOn }), changedOn).toMatchObject({
        ok: true,
        events: [{ inTime: false }],
      });
    expect(file(four, { state: filed(), changedOn: '2023-01-10' })).toMatchObject({ events: [{ dueOn: null }] });
    const waiting = { ...filed(), changedOn: '2023-01-10', dueOn: null };
    expect(standingOf(waiting, world)).toEqual(['overdue']);
    expect(standingOf(waiting, { ...world, policy: dongguan })).toEqual(['due']);
  });
  test('PD-29: is not called late while the calendar of its last day is to come', () => {
    // Working days of 2027 are not announced: five of them may lie behind by 4 January, or not
    for (const day of ['2026-12-30', '2026-12-31', '2027-01-04']) {
      const later = { ...world, now: at(day) };
      expect(isLate({ changedOn: '2026-12-29', dueOn: lastDayFor('2026-12-29', later) }, later)).toBeNull();
    }
    // Five working days of 2024 may just have been kept; with the sixth more than the term has passed for certain
    const since = (day: string) => isLate({ changedOn: '2023-12-29', dueOn: null }, { ...world, now: at(day) });
    expect(['2024-01-08', '2024-01-09'].map(since)).toEqual([null, true]);
  });
  test('has no last day where the text states no term, nor needs its day to be named', () => {
    const elsewhere = { ...world, policy: dongguan, unit: civilAffairs, colleagues };
    const command = { persons: [named('sharing', 'zhou')], changedOn: null };
    const state = filed([named('sharing', 'lin')]);
    expect(decideNames(state, command, admin, elsewhere)).toMatchObject({ events: [{ dueOn: null, inTime: null }] });
    expect(decideNames(state, { ...command, changedOn: '2026-01-01' }, admin, elsewhere)).toMatchObject({
      events: [{ changedOn: '2026-01-01', dueOn: null, inTime: null }],
    });
  });
});

describe('a change that the platform sees by itself', () => {
  const here: Standing = { disabled: false, path: civilAffairs.path };
  const off: Standing = { disabled: true, path: civilAffairs.path };
  const away: Standing = { disabled: false, path: health.path };
  const below: Standing = { disabled: false, path: centre.path };
  const zhou = (before: Standing, after: Standing, id = 'zhou') => ({ id, name: '周明珠', before, after });
  const seen = (before: Standing, after: Standing, state = filed(), id = 'zhou') =>
    decideDeparture(state, civilAffairs.id, zhou(before, after, id), world);

  test('PD-29: a filed person’s account disabled, or moved away, starts the clock that day, for every post held', () => {
    expect(seen(here, off)).toEqual({
      type: 'change_seen',
      posts: ['technical', 'data_admin'],
      name: '周明珠',
      how: 'disabled',
      changedOn: '2026-11-20',
      dueOn: '2026-11-27',
    });
    expect(seen(here, away)).toMatchObject({ how: 'moved' });
  });
  test('is none where nobody filed leaves, or only goes to a unit below', () => {
    expect(seen(here, off, filed(), 'lin2')).toBeNull();
    expect(seen(here, below)).toBeNull();
    expect(seen(off, here)).toBeNull();
    expect(seen(here, here)).toBeNull();
  });
  test('is seen once: who was moved away and is disabled there has left already', () => {
    expect(seen(away, { ...away, disabled: true })).toBeNull();
  });
  test('PD-29: while one change waits, the clock of the first goes on, whatever day is named later', () => {
    const waiting = { ...filed(), changedOn: '2026-11-16', dueOn: '2026-11-23' };
    expect(seen(here, off, waiting)).toMatchObject({ changedOn: '2026-11-16', dueOn: '2026-11-23' });
    expect(file(four.slice(0, 2), { state: waiting, changedOn: '2026-11-19' })).toMatchObject({
      events: [{ changedOn: '2026-11-16', dueOn: '2026-11-23' }],
    });
    expect(file(four.slice(0, 2), { state: waiting, changedOn: '2026-11-12' })).toMatchObject({
      events: [{ changedOn: '2026-11-12', inTime: false }],
    });
    expect(file(four.slice(0, 2), { state: waiting })).toMatchObject({ events: [{ changedOn: '2026-11-16' }] });
  });
  test('is over once it is filed', () => {
    const event = seen(here, off);
    if (!event) throw new Error('nothing seen');
    const waiting = evolve(filed(), event, now);
    expect(standingOf(waiting, world)).toEqual(['due']);
    given(waiting)
      .when(admin, { persons: four.slice(0, 2), changedOn: null })
      .becomes({ changedOn: null, dueOn: null, filedAt: now });
  });
});

describe('how a filing stands', () => {
  test('PD-5, PD-29: missing, due and overdue, more than one at once; filed when none of them', () => {
    const due = { ...filed(), changedOn: '2026-11-16', dueOn: '2026-11-23' };
    expect(standingOf(nothingFiled, world)).toEqual(['missing']);
    expect(standingOf(filed(), world)).toEqual(['filed']);
    expect(standingOf(due, world)).toEqual(['due']);
    expect(standingOf({ ...due, dueOn: '2026-11-20' }, world)).toEqual(['due']);
    expect(standingOf({ ...due, dueOn: '2026-11-19' }, world)).toEqual(['overdue']);
    expect(standingOf({ ...due, dueOn: null, persons: [] }, world)).toEqual(['missing', 'due']);
  });
  test('house: what is overdue comes first, then what is due, what is missing, what is filed', () => {
    const standings = [
      ['filed'],
      ['missing'],
      ['missing', 'due'],
      ['overdue'],
      ['due'],
      ['missing', 'overdue'],
    ] as const;
    expect(standings.map(urgencyOf)).toEqual([3, 2, 1, 0, 1, 0]);
  });
});

test('PD-29, rule 13: whether a change was told of in time shows once the calendar of its last day is there', () => {
  const loaded = chineseCalendar({ 2027: { holidays: ['2027-01-01'], workdays: [] } });
  const told = (filedOn: string, calendar = loaded) =>
    toldInTime({ changedOn: '2026-12-30', filedOn }, { policy: pudong, calendar });
  expect(told('2027-01-07', chineseCalendar())).toBeNull();
  expect(told('2027-01-07')).toEqual({ dueOn: '2027-01-07', inTime: true });
  expect(told('2027-01-08')).toEqual({ dueOn: '2027-01-07', inTime: false });
  expect(
    toldInTime({ changedOn: '2026-12-30', filedOn: '2027-01-08' }, { policy: dongguan, calendar: loaded }),
  ).toBeNull();
});
