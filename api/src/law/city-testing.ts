import { expect, test } from 'vitest';
import type { PolicyProfile } from './profile.ts';
import { type RuleName, rules } from './settings.ts';
import { held, namesFrom } from './testing.ts';

type Named = {
  regulation: PolicyProfile['regulation'];
  /** Who runs, who examines and who supervises, by the names of the text. */
  officials: readonly string[];
};

/** What every text is called, and whom it charges with what. */
export function isNamed(profile: PolicyProfile, { regulation, officials }: Named): void {
  test('is named by its title and its number', () => {
    expect(profile.regulation).toEqual(regulation);
  });
  test('has somebody who runs, who examines and who supervises', () => {
    expect(Object.values(profile.titles).map(({ zh }) => zh)).toEqual(officials);
  });
}

/** For a row of `test.each`: the article that a setting cites, and its value with the texts in Chinese. */
export const states = (profile: PolicyProfile) => (article: string, name: RuleName, value: unknown) => {
  expect(held(profile, name)).toEqual({ article, value });
};

type LeftOut = {
  /** Settings that the product cannot do without, with our value. */
  ours: Partial<Record<RuleName, unknown>>;
  notStated: readonly RuleName[];
  /** Stated settings into which we had to read something. */
  readings: readonly RuleName[];
};

/** What of a profile is not the text's, whole: a setting that moves in or out of it is noticed. */
export function leavesOut(profile: PolicyProfile, { ours, notStated, readings }: LeftOut): void {
  test('is ours where the product cannot do without, and cites no article', () => {
    const house = namesFrom(profile, 'house').map((name) => [name, held(profile, name)]);
    const expected = Object.entries(ours).map(([name, value]) => [name, { article: null, value }]);
    expect(Object.fromEntries(house)).toEqual(Object.fromEntries(expected));
  });
  test('is not stated otherwise: no other city lends its value', () => {
    expect(namesFrom(profile, 'not_stated')).toEqual(notStated);
  });
  test('is said apart where a setting is our reading', () => {
    expect(rules.filter(({ of }) => 'reading' in of(profile)).map(({ name }) => name)).toEqual(readings);
  });
}
