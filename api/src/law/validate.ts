import type { PolicyProfile, SettingName } from './profile.ts';
import type { Setting } from './setting.ts';

/** Every setting there is; `satisfies` keeps the list whole. */
export const settingNames = Object.keys({
  shareTypeLabels: 0,
  opennessScheme: 0,
  replyTerm: 0,
  refusal: 0,
  afterRefusal: 0,
  silence: 0,
  deliveryConsent: 0,
  scenarios: 0,
  permittedPurposes: 0,
  confidentialityAgreement: 0,
  onwardUse: 0,
  notSharedBasis: 0,
  notSharedApproval: 0,
  declaredFromAbove: 0,
  baseLibraries: 0,
  publication: 0,
  separateReviewer: 0,
  oneSource: 0,
  jointCollection: 0,
  compilers: 0,
  contentsDiffer: 0,
  casesGoOn: 0,
  mandatoryItems: 0,
  requiredMetadata: 0,
  linkedDataSet: 0,
  recordForm: 0,
  secrecyReview: 0,
  catalogUpdate: 0,
  fullReview: 0,
  responsibleChange: 0,
  filedPosts: 0,
  dataUpdate: 0,
  lists: 0,
  rectification: 0,
  reports: 0,
} satisfies Record<SettingName, 0>) as SettingName[];

/** Settings, those of the routes included, by the name a message gives them. */
export function settingsOf(policy: PolicyProfile): [string, Setting<unknown> | undefined][] {
  return [
    ...settingNames.map((name): [string, Setting<unknown> | undefined] => [name, policy[name]]),
    ...(['unconditional', 'conditional', 'not_shared'] as const).map((type): [string, Setting<unknown> | undefined] => [
      `route.${type}`,
      policy.route?.[type],
    ]),
  ];
}

/** What keeps a profile from starting, each line naming the setting; empty when nothing does. */
export function profileProblems(policy: PolicyProfile): string[] {
  const missing = settingsOf(policy).filter(([, setting]) => setting === undefined);
  if (missing.length > 0) return missing.map(([name]) => `${name} is missing`);
  return [
    ...settingsOf(policy).flatMap(([name, setting]) => badlyStated(policy, name, setting)),
    ...contradictions(policy),
  ];
}

function badlyStated(policy: PolicyProfile, name: string, setting: Setting<unknown> | undefined): string[] {
  if (!setting || setting.source === 'not_stated') return [];
  const problems = [];
  if (!setting.says.zh || !setting.says.en) problems.push(`${name} does not say what it asks for`);
  if (
    setting.source === 'stated' &&
    !setting.article.startsWith(`${policy.regulation.code}-`) &&
    !setting.article.startsWith(`${policy.regulation.code} ch.`)
  )
    problems.push(`${name} cites ${setting.article || 'no article'}, not ${policy.regulation.code}`);
  return problems;
}

function contradictions(policy: PolicyProfile): string[] {
  const given = (name: SettingName) => policy[name].source !== 'not_stated';
  const routes = Object.entries(policy.route).map(([type, { value }]) => ({ name: `route.${type}`, value }));
  const clocked = routes.filter(({ value }) => value.kind === 'platform' || (value.kind === 'decided' && value.clock));
  const problems: string[] = [];
  for (const { name } of clocked)
    if (!given('replyTerm')) problems.push(`${name} runs a clock, but replyTerm is not stated`);
  for (const { name, value } of routes)
    if (value.kind === 'decided' && value.by.length === 0) problems.push(`${name} names nobody who decides`);
  if (given('silence') && clocked.length === 0) problems.push('silence is stated, but no route runs a clock');
  if (given('replyTerm') && clocked.length === 0) problems.push('replyTerm is stated, but no route runs a clock');
  if (
    policy.replyTerm.source !== 'not_stated' &&
    !(Number.isInteger(policy.replyTerm.value) && policy.replyTerm.value > 0)
  )
    problems.push('replyTerm is no number of working days');
  if (routes.some(({ value }) => value.kind === 'platform') && !given('permittedPurposes'))
    problems.push('permittedPurposes is not stated, but a route grants by them');
  if (given('notSharedApproval') && !given('notSharedBasis'))
    problems.push('notSharedApproval is stated, but notSharedBasis is not');
  return problems;
}
