import { describe, expect, test } from 'vitest';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { onDay } from './retirement.ts';
import { blank, evolveAll, type Registration } from './state.ts';
import { actionsFor } from './steps.ts';
import { given, minzheng, now, registrar, reviewer, shared } from './testing.ts';

const standing = (over: Partial<Registration> = {}) => given('published', { publishedAt: now, ...over });
const published = standing().state;
const retire = (effectiveOn: string, note = '系统停用', over: Partial<Registration> = {}) =>
  standing(over).when(reviewer, { type: 'retire', note, effectiveOn });

describe('retiring a resource (house, rule 9)', () => {
  test('is announced for a day, and until then it stays', () => {
    const announced = { ...published, retiresOn: '2026-12-01' };
    const decided = retire('2026-12-01');
    decided.leadsTo({ type: 'retirement_announced', note: '系统停用', effectiveOn: '2026-12-01' });
    decided.becomes(announced);
    expect(onDay(announced, '2026-11-30')).toBeNull();
    expect(onDay(announced, '2026-12-01')).toEqual({ type: 'retired' });
    expect(onDay(announced, '2026-12-05')).toEqual({ type: 'retired' });
  });
  test('takes effect at once when the day is today', () => {
    retire('2026-11-02').happens('retirement_announced', 'retired');
  });
  test('is not announced for a day that has passed, nor without a word why', () => {
    retire('2026-11-01').refused('effective_past', 'effectiveOn');
    retire('2026-12-01', ' ').refused('reason_required', { details: [{ field: 'note', code: 'required' }] });
  });
  test('may be moved to another day; nothing new is begun meanwhile', () => {
    const announced = { retiresOn: '2026-12-01' };
    retire('2027-01-01', '顺延', announced).becomes({ retiresOn: '2027-01-01' });
    expect(actionsFor({ ...published, ...announced }, reviewer, pudong)).toEqual(['retire']);
    expect(actionsFor({ ...published, ...announced }, registrar, pudong)).toEqual([]);
    standing(announced).when(registrar, { type: 'revise' }).refused('retirement_announced');
  });
  test('is the reviewer’s step, on what is published', () => {
    const command = { type: 'retire', note: '停用', effectiveOn: '2026-12-01' } as const;
    standing().when(registrar, command).refused('forbidden');
    given('draft').when(reviewer, command).refused('wrong_status');
    retire('2026-12-01', '停用', { laterInHand: true }).happens('retirement_announced');
  });
  test('the day does nothing to what nobody announced, or what is gone already', () => {
    expect(onDay(published, '2099-01-01')).toBeNull();
    expect(onDay({ status: 'retired', retiresOn: '2026-12-01' }, '2026-12-02')).toBeNull();
  });
});

describe('a resource as a whole', () => {
  const draft: Registration = { ...blank(minzheng, shared), number: 2, authorIds: ['a'] };
  const resource = { revisions: [{ ...published, laterInHand: true }, draft], at: 1 };
  const after = (dossier: typeof resource, ...events: Parameters<typeof evolveAll>[1][]) =>
    events.reduce(evolveAll, dossier);

  test('retiring ends the work on the next revision too', () => {
    const announced = after(resource, { type: 'retirement_announced', note: '停用', effectiveOn: '2026-11-02' });
    expect(announced.revisions.map(({ retiresOn }) => retiresOn)).toEqual(['2026-11-02', '2026-11-02']);
    expect(announced.revisions.map(({ status }) => status)).toEqual(['published', 'draft']);
    expect(evolveAll(announced, { type: 'retired' }).revisions.map(({ status }) => status)).toEqual([
      'retired',
      'retired',
    ]);
  });
  test('rule 6: publishing supersedes the published revision and leaves its contents as they were', () => {
    const next = after({ ...resource, at: 2 }, { type: 'published', note: '', at: now });
    expect(next.revisions).toMatchObject([
      { number: 1, status: 'superseded', content: published.content, publishedAt: now },
      { number: 2, status: 'published' },
    ]);
    expect(next.revisions.some(({ laterInHand }) => laterInHand)).toBe(false);
  });
  test('a revision starts beside the published one, which knows of it', () => {
    const revised = after({ revisions: [published], at: 1 }, { type: 'revised', authorId: 'b' });
    expect(revised).toMatchObject({
      at: 2,
      revisions: [
        { number: 1, status: 'published', laterInHand: true },
        { number: 2, status: 'draft', laterInHand: false, authorIds: ['b'] },
      ],
    });
  });
  test('what happens to a revision that is not there changes nothing', () => {
    expect(evolveAll({ ...resource, at: 9 }, { type: 'retired' })).toEqual({ ...resource, at: 9 });
  });
});
