import { type ShareType, shareTypes } from '@onesource/db/vocabulary';
import type { PolicyProfile } from './profile.ts';
import { type Given, type Setting, type Text, words } from './setting.ts';
import { demanding } from './settings/demands.ts';
import type { Entry, GivenEntry, Part, Said } from './settings/entry.ts';
import { grants } from './settings/grants.ts';
import { registration } from './settings/registration.ts';
import { requests, routes } from './settings/requests.ts';
import { sharing } from './settings/sharing.ts';
import { oversight, upkeep } from './settings/upkeep.ts';

const entries = { ...sharing, ...requests, ...demanding, ...grants, ...registration, ...upkeep, ...oversight };

export type SettingName = keyof typeof entries;

/** What a profile holds of an entry: its value with where it comes from, or, where it may be, that the text is silent. */
type Held<Of> =
  Of extends GivenEntry<infer Value> ? Given<Value> : Of extends Entry<infer Value> ? Setting<Value> : never;

/** Every setting of a profile, from the entries. */
export type Settings = { [Name in SettingName]: Held<(typeof entries)[Name]> } & {
  route: { [Type in ShareType]: Held<(typeof routes)[Type]> };
};

/** One setting by the name that pages and messages give it; the three routes are settings of their own. */
export type RuleName = SettingName | `route.${ShareType}`;

/** An entry together with where a profile holds it. */
export type Rule = {
  name: RuleName;
  /** What it is called, under one profile or in common. */
  title: (policy: PolicyProfile | null) => Text;
  given: boolean;
  describes: boolean;
  of: (policy: PolicyProfile) => Setting<unknown>;
  /** The value in words; empty where the text is silent. */
  parts: (said: Said) => Part[];
  /** What is wrong with it in a profile that holds every setting, each line naming it. */
  problems: (policy: PolicyProfile) => string[];
};

const rule = (
  name: RuleName,
  entry: Entry<unknown> & { given?: true },
  of: (policy: PolicyProfile) => Setting<unknown>,
): Rule => ({
  name,
  title: (policy) => (policy && entry.titleUnder ? entry.titleUnder(policy) : entry.title),
  given: entry.given ?? false,
  describes: entry.describes ?? false,
  of,
  parts: (said) => {
    const setting = of(said.policy);
    return setting.source === 'not_stated' ? [] : entry.parts(setting.value, said);
  },
  problems: (policy) => {
    const setting = of(policy);
    if (setting.source === 'not_stated') return entry.given ? [`${name} must be given`] : [];
    return (entry.problems?.(setting.value, policy) ?? []).map((problem) => `${name} ${problem}`);
  },
});

const rulesOf = (group: Partial<Record<SettingName, Entry<never>>>): Rule[] =>
  (Object.keys(group) as SettingName[]).map((name) => rule(name, entries[name], (policy) => policy[name]));

const ofRoutes: Rule[] = shareTypes.map((type) =>
  // What was not compiled may lack them all: the check of a profile then says so of each
  rule(`route.${type}`, routes[type], (policy) => policy.route?.[type]),
);

/** The groups of the pages, each with its settings in their order. */
export const groups = [
  { id: 'sharing', title: words('共享与开放', 'Sharing and openness'), rules: rulesOf(sharing) },
  {
    id: 'requests',
    title: words('申请与办理', 'Requests'),
    rules: [...ofRoutes, ...rulesOf(requests), ...rulesOf(demanding)],
  },
  { id: 'grants', title: words('授权之后', 'After a grant'), rules: rulesOf(grants) },
  { id: 'registration', title: words('登记与发布', 'Registration and publication'), rules: rulesOf(registration) },
  { id: 'upkeep', title: words('更新与维护', 'Updating'), rules: rulesOf(upkeep) },
  { id: 'oversight', title: words('监督与报告', 'Supervision and reports'), rules: rulesOf(oversight) },
] as const satisfies { id: string; title: Text; rules: Rule[] }[];
export type GroupId = (typeof groups)[number]['id'];

/** Every setting, in the order of the pages. */
export const rules: readonly Rule[] = groups.flatMap((group) => group.rules);

/** The names of the settings, the routes together under the one that holds them. */
export const settingNames: readonly (keyof Settings)[] = [...(Object.keys(entries) as SettingName[]), 'route'];
