import type { RequestStatus, ShareType } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import { chineseCalendar } from '../../../../law/calendar/working-days.ts';
import { profile as kaifeng } from '../../../../law/cities/kaifeng/profile.ts';
import { profile as national } from '../../../../law/cities/national/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { policyOn } from '../../../../law/editions.ts';
import type { Edition, PolicyProfile } from '../../../../law/profile.ts';
import { house, notStated, stated } from '../../../../law/setting.ts';
import { content, item } from '../../../catalog/testing.ts';
import { changedSettings, daysOf, draftMoves, entryMoves, postsMissing, waysOf } from './moves.ts';

const since = '2026-11-16';
const from = (policy: PolicyProfile, changes: Edition['changes']) => {
  const varying = { ...policy, editions: [{ since, changes }] };
  return { before: policyOn(varying, '2026-11-15'), after: policyOn(varying, since) };
};
const term = (days: number) => stated('PD-33', days, `${days}个工作日内答复。`, `Within ${days} working days.`);

describe('settings that change', () => {
  test('are those that say something else, with what they said', () => {
    expect(changedSettings(from(pudong, { replyTerm: term(5) }))).toEqual([
      {
        name: 'replyTerm',
        title: { zh: '答复期限', en: 'Term for the answer' },
        was: { zh: '提供部门在10个工作日内答复。', en: 'The provider answers within 10 working days.' },
        is: { zh: '5个工作日内答复。', en: 'Within 5 working days.' },
        article: 'PD-33',
      },
    ]);
  });
  test('say so where the text falls silent', () => {
    expect(changedSettings(from(pudong, { linkedDataSet: notStated }))).toMatchObject([
      { name: 'linkedDataSet', is: null, article: null },
    ]);
  });
});

describe('the day of an open request', () => {
  const calendar = chineseCalendar();
  const filed = { kind: 'request', shareType: 'conditional', from: '2026-11-02' } as const;
  test('PD-33: another term gives another day, counted from the day it was filed', () => {
    expect(daysOf(filed, from(pudong, { replyTerm: term(5) }), calendar)).toEqual({
      was: '2026-11-16',
      is: '2026-11-09',
    });
  });
  test('moves on no route that runs no clock, and by no other setting', () => {
    expect(daysOf({ ...filed, shareType: 'not_shared' }, from(pudong, { replyTerm: term(5) }), calendar)).toBeNull();
    expect(daysOf(filed, from(pudong, { linkedDataSet: notStated }), calendar)).toBeNull();
  });
  test('SQ-19: stays where the platform comes to grant what it can: whether this one, it does not foresee', () => {
    const platform = stated('SQ-19', { kind: 'platform', otherwise: ['provider'] } as const, '即时授权。', 'At once.');
    expect(daysOf(filed, from(pudong, { route: { conditional: platform } }), calendar)).toBeNull();
    const change = from(pudong, { route: { conditional: platform }, replyTerm: term(5) });
    expect(daysOf(filed, change, calendar)).toEqual({ was: '2026-11-16', is: '2026-11-09' });
  });
  test('goes where the route runs a clock no more', () => {
    const filedOnly = stated('PD-33', { kind: 'filed' }, '备案。', 'Filed.');
    expect(daysOf(filed, from(pudong, { route: { conditional: filedOnly } }), calendar)).toEqual({
      was: '2026-11-16',
      is: null,
    });
  });
});

describe('an entry of the directory', () => {
  const entry = content({ timeliness: '', items: [item('机构名称')] });
  const asks = (...fields: ('timeliness' | 'shareMethod')[]) =>
    stated('PD-27', fields, '须写明时效。', 'Timeliness is stated.');
  test('PD-27: is asked for what it does not say yet, with the article', () => {
    const change = from(pudong, { requiredMetadata: asks('timeliness', 'shareMethod') });
    expect(entryMoves(entry, change, since)).toEqual({
      asked: ['timeliness required PD-27'],
      dropped: [],
      openness: null,
    });
    expect(entryMoves({ ...entry, timeliness: '当日' }, change, since)).toBeNull();
  });
  test('KF-11: is no more asked for what the text asks for no more', () => {
    const change = from(kaifeng, { requiredMetadata: notStated });
    expect(entryMoves({ ...entry, useRequirements: '' }, change, since)).toMatchObject({
      asked: [],
      dropped: ['useRequirements required KF-11'],
    });
  });
  test('has another openness where that comes to follow from its items', () => {
    const declared = { ...entry, openness: 'open' as const };
    const derived = stated(
      'PD-31',
      { kind: 'derived', itemLabels: labels, resourceLabels: labels } as const,
      '归纳。',
      'Derived.',
    );
    expect(entryMoves(declared, from(pudong, { opennessScheme: derived }), since)?.openness).toEqual({
      was: 'open',
      is: 'not_open',
    });
  });
});

const word = { zh: '某', en: 'so' };
const labels = { public: word, internal: word, closed: word, all_public: word, all_internal: word, partly: word };

test('KF-27: a department has to name whoever holds a post that was not asked for before', () => {
  const posts = stated('KF-27', ['head', 'technical'] as const, '两人。', 'Two people.');
  const change = from(kaifeng, { filedPosts: posts });
  expect(postsMissing([{ post: 'head' }], change)).toEqual(['technical']);
  expect(postsMissing([{ post: 'head' }, { post: 'technical' }], change)).toEqual([]);
  expect(postsMissing([], change)).toEqual(['technical']);
});

describe('what else is open', () => {
  const calendar = chineseCalendar();
  const begun = '2026-11-02';
  test.each([
    [
      'N-22: a delivery',
      'delivery',
      { deliveryTerm: stated('N-22', 5, '5日。', '5 days.') },
      '2026-11-30',
      '2026-11-09',
    ],
    ['house: misuse', 'misuse', { misuseTerm: house(5, '5日。', '5 days.') }, '2026-11-16', '2026-11-09'],
    ['house: talks', 'talks', { talksTerm: house(5, '5日。', '5 days.') }, '2026-11-30', '2026-11-09'],
    ['N-26: a doubt', 'doubt', { correctionTerm: stated('N-26', 5, '5日。', '5 days.') }, '2026-11-16', '2026-11-09'],
    [
      'N-17: an examination',
      'examination',
      { publicationTerm: stated('N-17', 5, '5日。', '5 days.') },
      '2026-11-04',
      '2026-11-09',
    ],
    [
      'N-17: an update',
      'update',
      { catalogUpdate: stated('N-17', { workingDays: 5 }, '5日。', '5 days.') },
      '2026-11-16',
      '2026-11-09',
    ],
  ] as const)('%s has another last day under another term', (_, kind, changes, was, is) => {
    expect(daysOf({ kind, from: begun }, from(national, changes), calendar)).toEqual({ was, is });
    expect(daysOf({ kind, from: begun }, from(national, { replyTerm: term(5) }), calendar)).toBeNull();
  });
  test('DG-8, SH-26: the routing and the answer of a demand likewise, and it would go by other rules', () => {
    const change = from(pudong, { demandTerm: house({ route: 5, answer: 20 }, '五日转办。', 'Routed in five days.') });
    const moved = (waits: 'route' | 'answer') => daysOf({ kind: 'demand', from: begun, waits }, change, calendar);
    expect(moved('route')).toEqual({ was: '2026-11-05', is: '2026-11-09' });
    expect(moved('answer')).toEqual({ was: '2026-11-16', is: '2026-11-30' });
    expect(waysOf({ of: 'demand' }, changedSettings(change))).toEqual(['demandTerm']);
  });
  test('PD-29: the telling of a change of people likewise', () => {
    const changes = { responsibleChange: stated('PD-29', 10, '10日。', '10 days.') };
    expect(daysOf({ kind: 'filing', from: begun }, from(pudong, changes), calendar)).toEqual({
      was: '2026-11-09',
      is: '2026-11-16',
    });
  });
  const negotiated = from(pudong, {
    afterRefusal: stated('PD-33', 'coordination', '协调。', 'Coordinated.'),
    route: { conditional: stated('PD-33', { kind: 'negotiated' }, '协商。', 'Negotiated.') },
    contentsDiffer: stated('PD-4', { checks: 'provider', first: 'collector', told: null }, '另一。', 'Other.'),
    renewal: house('request', '另行申请。', 'Asked for.'),
  });
  test('PD-33: a request has another route while nobody has decided; a negotiation other ways on', () => {
    const changed = changedSettings(negotiated);
    const ways = (status: RequestStatus, shareType: ShareType = 'conditional') =>
      waysOf({ of: 'request', status, shareType }, changed);
    expect(ways('submitted')).toEqual(['route.conditional']);
    expect(ways('submitted', 'not_shared')).toEqual([]);
    expect(ways('negotiating', 'not_shared')).toEqual(['afterRefusal']);
    // What was withheld of a grant, or taken back, is insisted on by the way after a refusal
    expect(ways('granted')).toEqual(['afterRefusal', 'renewal']);
    expect(ways('refused')).toEqual([]);
    expect(waysOf({ of: 'doubt' }, changed)).toEqual(['contentsDiffer']);
  });
  test('PD-27: a draft is asked for what the edition of the day of its submission asks for, and examined as that says', () => {
    const asks = from(pudong, {
      requiredMetadata: stated('PD-27', ['useRequirements'], '须写明。', 'Stated.'),
      publication: stated('SH-17', { by: 'examiner' }, '审定后发布。', 'Examined first.'),
    });
    const draft = content({ useRequirements: '' });
    expect(draftMoves(draft, asks, since)).toEqual({
      asked: ['useRequirements required PD-27'],
      examined: { was: false, is: true },
    });
    expect(draftMoves(draft, from(pudong, { replyTerm: term(5) }), since)).toBeNull();
  });
});
