import { describe, expect, test } from 'vitest';
import { policyFor, policyOn } from './editions.ts';
import type { PolicyProfile } from './profile.ts';
import { citationOf, house, settingValue, stated } from './setting.ts';
import { made } from './testing.ts';
import { profileProblems } from './validate.ts';

const term = (days: number) => stated('AB-3', days, `${days}个工作日。`, `${days} working days.`);
const given = (...editions: NonNullable<PolicyProfile['editions']>): PolicyProfile => ({ ...made, editions });
/** The reply term is 5 working days until it becomes 3 in the middle of the year, and 2 in November. */
const twice = given(
  { since: '2026-07-01', changes: { replyTerm: term(3) } },
  { since: '2026-11-01', changes: { replyTerm: term(2), useStatement: house(2, '某', 'so') } },
);

describe('the edition of a day', () => {
  test.each([
    ['2026-01-01', 5],
    ['2026-06-30', 5],
    ['2026-07-01', 3],
    ['2026-10-31', 3],
    ['2026-11-01', 2],
    ['2030-01-01', 2],
  ])('on %s the term is %i working days', (day, days) => {
    expect(settingValue(policyOn(twice, day).replyTerm)).toBe(days);
  });
  test('is the profile itself where nothing has changed yet', () => {
    expect(policyOn(made, '2026-07-01')).toBe(made);
    expect(settingValue(policyOn(twice, '2026-06-30').replyTerm)).toBe(settingValue(twice.replyTerm));
  });
  test('is had from every other edition, back and forth', () => {
    const late = policyOn(twice, '2026-12-01');
    expect(policyOn(late, '2026-01-01')).toEqual(policyOn(twice, '2026-01-01'));
    expect(policyOn(late, '2026-08-01')).toEqual(policyOn(twice, '2026-08-01'));
  });
  test('leaves what it does not name as it was, the other routes too', () => {
    const filed = stated('AB-2', { kind: 'filed' }, '登记。', 'Filed.');
    const changed = policyOn(given({ since: '2026-07-01', changes: { route: { conditional: filed } } }), '2026-07-01');
    expect(changed.route).toMatchObject({ ...made.route, conditional: filed });
    expect(changed.refusal).toEqual(made.refusal);
  });
});

describe('what a page cites of a setting that varies', () => {
  const cited = (day: string) => citationOf(policyOn(twice, day).replyTerm)?.edition;
  test('says since when it holds, and from when it holds no more', () => {
    expect(cited('2026-06-30')).toEqual({ since: null, until: '2026-07-01' });
    expect(cited('2026-07-01')).toEqual({ since: '2026-07-01', until: '2026-11-01' });
    expect(cited('2026-12-01')).toEqual({ since: '2026-11-01', until: null });
  });
  test('says nothing of a setting that does not vary, and of a text without editions', () => {
    expect(citationOf(policyOn(twice, '2026-12-01').refusal)).not.toHaveProperty('edition');
    expect(citationOf(policyOn(made, '2026-12-01').replyTerm)).not.toHaveProperty('edition');
  });
  test('counts for each route on its own', () => {
    const filed = stated('AB-2', { kind: 'filed' }, '登记。', 'Filed.');
    const { route } = policyOn(
      given({ since: '2026-07-01', changes: { route: { conditional: filed } } }),
      '2026-08-01',
    );
    expect(citationOf(route.conditional)?.edition).toEqual({ since: '2026-07-01', until: null });
    expect(citationOf(route.unconditional)).not.toHaveProperty('edition');
  });
});

test('a case keeps the edition of the day it was filed, by the day of China’s clocks', () => {
  const today = { policy: policyOn(twice, '2026-12-01') };
  const days = (filedAt: string) => settingValue(policyFor(today, new Date(filedAt)).replyTerm);
  expect(days('2026-06-30T15:59:59Z')).toBe(5);
  expect(days('2026-06-30T16:00:00Z')).toBe(3);
  expect(days('2026-12-01T01:00:00Z')).toBe(2);
});

describe('an edition that does not hold does not start, and the message names the setting', () => {
  test('nothing is said of editions without fault', () => {
    expect(profileProblems(twice)).toEqual([]);
  });
  test('two editions of one day overlap, and days that go back', () => {
    const [first = { since: '', changes: {} }] = twice.editions ?? [];
    for (const since of ['2026-07-01', '2026-06-01'])
      expect(profileProblems(given(first, { since, changes: { replyTerm: term(9) } }))).toEqual([
        `replyTerm holds since ${since}, which overlaps the edition of 2026-07-01`,
      ]);
  });
  test('a change that contradicts another setting', () => {
    const changes = { notSharedBasis: { source: 'not_stated' } } as const;
    expect(profileProblems(given({ since: '2026-07-01', changes }))).toEqual([
      'notSharedApproval is stated, but notSharedBasis is not (from 2026-07-01)',
    ]);
  });
  test('a change that an earlier one has made already', () => {
    const again = { since: '2026-08-01', changes: { replyTerm: term(3) } };
    expect(profileProblems(given({ since: '2026-07-01', changes: { replyTerm: term(3) } }, again))).toEqual([
      'replyTerm holds since 2026-08-01, but says what it said before',
    ]);
  });
  test.each(['2026-02-30', '2026-7-1', 'soon', ''])('a day that is none: %s', (since) => {
    expect(profileProblems(given({ since, changes: { replyTerm: term(3) } }))).toEqual([
      `replyTerm holds since ${since}, which is no day`,
    ]);
  });
  test('no change at all, and one of a setting that there is not', () => {
    expect(profileProblems(given({ since: '2026-07-01', changes: {} }))).toEqual([
      'the edition of 2026-07-01 changes no setting',
    ]);
    const changes = { tea: house(1, '茶', 'tea') } as object;
    expect(profileProblems(given({ since: '2026-07-01', changes }))).toEqual([
      'tea holds since 2026-07-01, but is no setting',
    ]);
  });
});
