import classification from '@onesource/db/data/classification.json' with { type: 'json' };
import { editionProblems } from './editions.ts';
import type { PolicyProfile } from './profile.ts';
import type { Setting } from './setting.ts';
import { rules } from './settings.ts';

/** What keeps a profile from starting, each line naming the setting; empty when nothing does. */
export function profileProblems(policy: PolicyProfile): string[] {
  const problems = settingsProblems(policy);
  return problems.length > 0 ? problems : editionProblems(policy, settingsProblems);
}

/** The same of one edition, whatever others there are. */
function settingsProblems(policy: PolicyProfile): string[] {
  const missing = rules.filter(({ of }) => of(policy) === undefined);
  if (missing.length > 0) return missing.map(({ name }) => `${name} is missing`);
  return [
    ...identityProblems(policy),
    ...rules.flatMap((rule) => badlyStated(rule.name, rule.of(policy), policy.regulation.code)),
    ...rules.flatMap((rule) => rule.problems(policy)),
  ];
}

function identityProblems({ regulation: { code }, departmentItem }: PolicyProfile): string[] {
  const items = classification.find((one) => one.class === 'department')?.items ?? [];
  return [
    ...(/^[A-Z]+$/.test(code) ? [] : [`regulation.code is ${code || 'empty'}: a word of capital letters`]),
    ...(items.some((item) => item.code === departmentItem)
      ? []
      : [`departmentItem is ${departmentItem}, which is no item of class 3`]),
  ];
}

function badlyStated(name: string, setting: Setting<unknown>, code: string): string[] {
  if (setting.source === 'not_stated') return [];
  const problems = [];
  if (!setting.says.zh || !setting.says.en) problems.push(`${name} does not say what it asks for`);
  if (setting.source === 'stated' && !isOf(setting.article, code))
    problems.push(`${name} cites ${setting.article || 'no article'}, not ${code}`);
  return problems;
}

/** `PD-33`; `PD ch. 2` where a text has chapters without articles, `KF plan 2.2` where a plan goes with it; joined by commas. */
const isOf = (article: string, code: string): boolean =>
  article
    .split(', ')
    .every((one) => one.startsWith(`${code}-`) || one.startsWith(`${code} ch.`) || one.startsWith(`${code} plan `));
