import { dayOf, type IsoDate } from './calendar/working-days.ts';
import type { Edition, PolicyProfile } from './profile.ts';
import { rules } from './settings.ts';

/** What was compiled, with every edition, whatever day this one is of. */
const whole = (policy: PolicyProfile): PolicyProfile => policy.original ?? policy;

/** The edition that is in force on a day: what every change since then or before it has made of the profile. */
export function policyOn(policy: PolicyProfile, day: IsoDate): PolicyProfile {
  const original = whole(policy);
  const editions = original.editions ?? [];
  if (editions.length === 0) return original;
  const inForce = editions
    .filter(({ since }) => since <= day)
    .reduce<PolicyProfile>(changed, { ...original, original });
  return dated(inForce, editions, day);
}

/** Each setting that varies says of which days it is what it is. */
function dated(policy: PolicyProfile, editions: readonly Edition[], day: IsoDate): PolicyProfile {
  const found = rules.flatMap(({ name, of }) => {
    const turns = editions.filter((edition) => namesIn(edition.changes).includes(name)).map(({ since }) => since);
    const setting = of(policy);
    if (turns.length === 0 || setting.source === 'not_stated') return [];
    const since = turns.findLast((turn) => turn <= day) ?? null;
    const until = turns.find((turn) => turn > day) ?? null;
    return [{ name, setting: { ...setting, edition: { since, until } } }];
  });
  const [routes, others] = [true, false].map((route) =>
    found.filter(({ name }) => name.startsWith('route.') === route),
  );
  const named = (settings: typeof found = []) =>
    Object.fromEntries(settings.map(({ name, setting }) => [name.replace('route.', ''), setting]));
  return { ...policy, ...named(others), route: { ...policy.route, ...named(routes) } };
}

/** A case is judged under the edition of the day it was filed, by the day of China's clocks. */
export const policyFor = ({ policy }: { policy: PolicyProfile }, filedAt: Date): PolicyProfile =>
  policyOn(policy, dayOf(filedAt));

const changed = (policy: PolicyProfile, { changes: { route, ...settings } }: Edition): PolicyProfile => ({
  ...policy,
  ...settings,
  route: { ...policy.route, ...route },
});

/** Names of the settings that an edition states anew, each route by its own name. */
const namesIn = ({ route, ...settings }: Edition['changes']): string[] => [
  ...Object.keys(settings),
  ...Object.keys(route ?? {}).map((type) => `route.${type}`),
];

/**
 * What keeps the editions of a profile from starting, each line naming the setting: a day that is none or not after the
 * one before (two editions of a day overlap), a change that changes nothing, and whatever the profile would lack or
 * contradict from that day on, as `problemsOf` says of one edition.
 */
export function editionProblems(policy: PolicyProfile, problemsOf: (edition: PolicyProfile) => string[]): string[] {
  const editions = whole(policy).editions ?? [];
  const known = new Set(rules.map(({ name }) => name as string));
  return editions.flatMap((edition, at) => {
    const { since, changes } = edition;
    const names = namesIn(changes);
    const before = editions[at - 1];
    if (names.length === 0) return [`the edition of ${since} changes no setting`];
    if (!isDay(since)) return names.map((name) => `${name} holds since ${since}, which is no day`);
    if (before && before.since >= since)
      return names.map((name) => `${name} holds since ${since}, which overlaps the edition of ${before.since}`);
    const unknown = names.filter((name) => !known.has(name));
    if (unknown.length > 0) return unknown.map((name) => `${name} holds since ${since}, but is no setting`);
    const earlier = editions.slice(0, at).reduce(changed, whole(policy));
    const later = changed(earlier, edition);
    return [
      ...rules
        .filter(({ name, of }) => names.includes(name) && same(of(earlier), of(later)))
        .map(({ name }) => `${name} holds since ${since}, but says what it said before`),
      ...problemsOf(later).map((problem) => `${problem} (from ${since})`),
    ];
  });
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const isDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};
