import { describe, expect, test } from 'vitest';
import { content, item } from '../../../areas/catalog/testing.ts';
import { chineseCalendar } from '../../../law/calendar/working-days.ts';
import { profile as kaifeng } from '../../../law/cities/kaifeng/profile.ts';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import { policyOn } from '../../../law/editions.ts';
import type { Edition, PolicyProfile } from '../../../law/profile.ts';
import { notStated, stated } from '../../../law/setting.ts';
import { changedSettings, daysOf, entryMoves, postsMissing } from './moves.ts';

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
  const filed = { shareType: 'conditional', filedOn: '2026-11-02' } as const;
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
