import type { SettingName } from '@onesource/api/law/profile';
import type { ShareType } from '@onesource/db/vocabulary';
import { registration } from './registration-rules.ts';
import { requests } from './request-rules.ts';
import type { Rule, RuleName, Said } from './rule.ts';
import { sharing } from './sharing-rules.ts';
import { oversight, upkeep } from './upkeep-rules.ts';

/** Every rule there is, in the order of the page: a setting without words does not compile. */
export const rules = {
  ...sharing,
  ...requests,
  ...registration,
  ...upkeep,
  ...oversight,
} satisfies Record<RuleName, Rule>;

const namesOf = <Rules extends object>(group: Rules) => Object.keys(group) as (keyof Rules)[];

/** The groups of the page and what belongs to each. */
export const groups = [
  { id: 'sharing', names: namesOf(sharing) },
  { id: 'requests', names: namesOf(requests) },
  { id: 'registration', names: namesOf(registration) },
  { id: 'upkeep', names: namesOf(upkeep) },
  { id: 'oversight', names: namesOf(oversight) },
] as const satisfies { id: string; names: RuleName[] }[];
export type GroupId = (typeof groups)[number]['id'];

/** The rule's place in the page, as its address ends. */
export const anchorOf = (name: RuleName): string => name.replace('.', '-');

const routes = {
  'route.unconditional': 'unconditional',
  'route.conditional': 'conditional',
  'route.not_shared': 'not_shared',
} as const satisfies Record<Exclude<RuleName, SettingName>, ShareType>;

const isRoute = (name: RuleName): name is keyof typeof routes => name in routes;

/** What the rule is called. A route goes by its share type: by the profile's own name, or by the common one without. */
export function ruleTitle(
  name: RuleName,
  { t, localized }: Pick<Said, 't' | 'localized'>,
  policy: Said['policy'] | null,
) {
  if (!isRoute(name)) return t(`rules:name.${name}`);
  const shareType = routes[name];
  const label = policy ? localized(policy.shareTypeLabels.value[shareType]) : t(`vocabulary:shareType.${shareType}`);
  return t('rules:routeName', { label });
}
