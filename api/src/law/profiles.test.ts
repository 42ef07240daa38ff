import { describe, expect, test } from 'vitest';
import type { PolicyProfile } from './profile.ts';
import { profiles } from './profiles.ts';
import { articleOf, house, notStated, type Text } from './setting.ts';
import { groups, rules } from './settings.ts';
import { any } from './shared.ts';
import { made } from './testing.ts';
import { usualId } from './usual.ts';
import { profileProblems } from './validate.ts';

const each = Object.entries(profiles);

describe('every profile', () => {
  test('goes by the name of its folder, the usual one first', () => {
    for (const [name, { id }] of each) expect(id).toBe(name);
    expect(each[0]?.[0]).toBe(usualId);
  });
  test('is cited with a code that no other has', () => {
    const codes = each.map(([, { regulation }]) => regulation.code);
    expect(new Set(codes).size).toBe(codes.length);
  });
  test.each(each)('%s is whole and without contradiction', (_, policy) => {
    expect(profileProblems(policy)).toEqual([]);
  });
  test.each(each)('%s: what comes from its text cites its own text, what is ours cites nothing', (_, policy) => {
    for (const { name, of } of rules) {
      const article = articleOf(of(policy));
      if (of(policy).source === 'stated') expect(article, name).toMatch(new RegExp(`^${policy.regulation.code}[- ]`));
      else expect(article, name).toBeNull();
    }
  });
  test.each(each)('%s: every text is there in both languages', (_, policy) => {
    expect(textsIn(policy).filter(({ zh, en }) => zh.trim() === '' || en.trim() === '')).toEqual([]);
    expect(textsIn(policy).length).toBeGreaterThan(30);
  });
});

/** Every text in a value, however deep. */
function textsIn(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value && 'en' in value) return [value as Text];
  return Object.values(value).flatMap(textsIn);
}

describe('every setting', () => {
  test('stands in one group, under a name of its own', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
    expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
  });
  test('has a title in both languages', () => {
    for (const { name, title } of rules)
      for (const text of [title(null), title(made)]) expect([text.zh, text.en].every(Boolean), name).toBe(true);
  });
});

const broken = (change: Partial<PolicyProfile>): string[] => profileProblems({ ...made, ...change });
const ours = <const Value>(value: Value) => house(value, '某', 'so');
const routed = (conditional: PolicyProfile['route']['conditional']) => ({ route: { ...made.route, conditional } });

describe('a profile with a missing or contradictory setting does not start, and the message names the setting', () => {
  test('nothing is said of one without fault', () => {
    expect(profileProblems(made)).toEqual([]);
  });
  test('a missing setting', () => {
    const { silence: _, ...rest } = made;
    expect(profileProblems(rest as PolicyProfile)).toEqual(['silence is missing']);
  });
  test('a missing route, and none at all', () => {
    const { conditional: _, ...route } = made.route;
    expect(broken({ route: route as PolicyProfile['route'] })).toEqual(['route.conditional is missing']);
    const { route: __, ...rest } = made;
    expect(profileProblems(rest as PolicyProfile)).toHaveLength(3);
  });
  test('a setting that must be given', () => {
    expect(broken({ refusal: notStated as unknown as PolicyProfile['refusal'] })).toEqual(['refusal must be given']);
  });
  test('a route with a clock but no reply term', () => {
    expect(broken({ replyTerm: notStated })).toEqual(['route.conditional runs a clock, but replyTerm is not stated']);
  });
  test('a reply term and a silence that no route can come to', () => {
    expect(broken(routed(made.route.unconditional))).toEqual([
      'replyTerm is stated, but no route runs a clock',
      'silence is stated, but no route runs a clock',
    ]);
  });
  test.each([0, -1, 2.5, Number.NaN])('a term of %s working days, a review %s times a year', (value) => {
    expect(broken({ replyTerm: ours(value), fullReview: ours(value), responsibleChange: ours(value) })).toEqual([
      'replyTerm is no number of working days',
      'fullReview is no number of times a year',
      'responsibleChange is no number of working days',
    ]);
  });
  test('a catalog updated before its change; at once is well', () => {
    expect(broken({ catalogUpdate: ours({ workingDays: 0 }) })).toEqual([]);
    expect(broken({ catalogUpdate: ours({ workingDays: -1 }) })).toEqual([
      'catalogUpdate is no number of working days',
    ]);
  });
  test('a decision that nobody takes', () => {
    expect(broken(routed(ours({ kind: 'decided', by: [], clock: true })))).toEqual([
      'route.conditional names nobody who decides',
    ]);
    expect(broken({ permittedPurposes: ours(true), ...routed(ours({ kind: 'platform', otherwise: [] })) })).toEqual([
      'route.conditional names nobody who decides otherwise',
    ]);
  });
  test('a route by permitted purposes that nobody has to state', () => {
    expect(broken(routed(ours({ kind: 'platform', otherwise: ['provider'] })))).toEqual([
      'route.conditional grants by permitted purposes, but permittedPurposes is not stated',
    ]);
  });
  test('an approval of what is not shared without a basis for it', () => {
    expect(broken({ notSharedBasis: notStated })).toEqual(['notSharedApproval is stated, but notSharedBasis is not']);
  });
  test('a basis of no kind, or a policy of no level', () => {
    expect(
      broken({
        notSharedBasis: ours({ accepted: [], for: ['not_shared'] }),
        refusal: ours({ needs: 'basis', accepted: [{ kind: 'policy', levels: [] }] }),
      }),
    ).toEqual(['notSharedBasis names nothing', 'refusal accepts policy of no level']);
  });
  test('lists that name nothing, or something twice', () => {
    expect(broken({ deliveryConsent: ours([]), filedPosts: ours(['sharing', 'sharing']) })).toEqual([
      'deliveryConsent names nothing',
      'filedPosts names something twice',
    ]);
  });
  test('a base library that the guide does not know', () => {
    expect(broken({ baseLibraries: ours({ libraries: ['01', '99'], unconditional: null }) })).toEqual([
      'baseLibraries names 99, which is no item of class 1',
    ]);
  });
  test('mandatory items that ask a subject for nothing', () => {
    const bySubject = { enterprise: [], licence: [any()], natural_person: [any('姓名')] };
    expect(broken({ mandatoryItems: ours({ binding: true, bySubject }) })).toEqual([
      'mandatoryItems asks enterprise for no item',
      'mandatoryItems asks licence for no item',
    ]);
  });
  test('an item of class 3 that the guide does not know, a code that is no word', () => {
    expect(broken({ departmentItem: '09' })).toEqual(['departmentItem is 09, which is no item of class 3']);
    expect(broken({ regulation: { ...made.regulation, code: '' } })).toContain(
      'regulation.code is empty: a word of capital letters',
    );
  });
  test('an article of another text, or none', () => {
    expect(broken({ silence: { ...made.silence, article: 'XY-1' } as PolicyProfile['silence'] })).toEqual([
      'silence cites XY-1, not AB',
    ]);
    expect(broken({ silence: { ...made.silence, article: '' } as PolicyProfile['silence'] })).toEqual([
      'silence cites no article, not AB',
    ]);
  });
  test.each([
    { zh: '', en: 'x' },
    { zh: '空', en: '' },
  ])('a setting that does not say what it asks for in both languages', (says) => {
    expect(broken({ separateReviewer: { source: 'house', value: true, says } })).toEqual([
      'separateReviewer does not say what it asks for',
    ]);
  });
});
