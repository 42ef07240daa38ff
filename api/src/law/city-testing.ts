import { expect, test } from 'vitest';
import type { PolicyProfile } from './profile.ts';
import { type RuleName, rules } from './settings.ts';
import { held, made } from './testing.ts';

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
  /** House values that are this profile's own; those that every text shares are not repeated. */
  ours: Partial<Record<RuleName, unknown>>;
  /** Stated settings into which we had to read something. */
  readings: readonly RuleName[];
};

/**
 * What of a profile is not the text's: a setting that comes to be ours, or read into the text, is noticed. One that is
 * stated cites an article, which `pnpm check` asks a test of; the rest is not stated.
 */
export function leavesOut(profile: PolicyProfile, { ours, readings }: LeftOut): void {
  test('is ours where the product cannot do without, and cites no article', () => {
    const own = rules.filter(({ of }) => of(profile).source === 'house' && of(profile) !== of(made));
    expect(Object.fromEntries(own.map(({ name }) => [name, held(profile, name)]))).toEqual(
      Object.fromEntries(Object.entries(ours).map(([name, value]) => [name, { article: null, value }])),
    );
  });
  test('is said apart where a setting is our reading', () => {
    expect(rules.filter(({ of }) => 'reading' in of(profile)).map(({ name }) => name)).toEqual(readings);
  });
}
