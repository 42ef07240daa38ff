import type { ScenarioResource } from '@onesource/db/schema/scenario';
import { examiningRoles } from '../../../access/registrations.ts';
import { type Actor, hasAnyRole } from '../../../foundation/context.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import { settingValue } from '../../../law/setting.ts';

export type Scenario = {
  resources: readonly ScenarioResource[];
  departmentIds: readonly string[] | null;
  closed: boolean;
};

/** SH-28: a request fits when all it asks for belongs to the scenario and the scenario is meant for its department. */
export function fits(
  scenario: Scenario,
  asked: { resourceId: string; itemIds: readonly string[]; wanted: string },
  actor: Pick<Actor, 'departmentPath'>,
): boolean {
  const resource = scenario.resources.find(({ resourceId }) => resourceId === asked.resourceId);
  const meant =
    scenario.departmentIds === null || scenario.departmentIds.some((id) => actor.departmentPath.includes(id));
  return (
    !scenario.closed &&
    meant &&
    asked.wanted === '' &&
    asked.itemIds.length > 0 &&
    resource !== undefined &&
    asked.itemIds.every((id) => resource.itemIds.includes(id))
  );
}

/**
 * SH-28: items that a scenario which names the department opens to it, by id: what fits is authorised directly, so it can be
 * asked for from outside the share scope of the entry too. One that is for everybody names nobody.
 */
export const openedTo = (
  scenario: Scenario,
  resourceId: string,
  actor: Pick<Actor, 'departmentPath'>,
): readonly string[] => {
  const named = !scenario.closed && scenario.departmentIds?.some((id) => actor.departmentPath.includes(id)) === true;
  return named
    ? scenario.resources.filter((one) => one.resourceId === resourceId).flatMap(({ itemIds }) => itemIds)
    : [];
};

type Rules = Pick<PolicyProfile, 'scenarios' | 'titles'>;

/** Whether there are application scenarios under this text at all. */
export const hasScenarios = (policy: Pick<Rules, 'scenarios'>): boolean => settingValue(policy.scenarios) === true;

/** SH-28: who examines the directory keeps the scenarios, where the text has them. */
export const mayKeepScenarios = (actor: Pick<Actor, 'roles'>, policy: Rules): boolean =>
  hasScenarios(policy) && hasAnyRole(actor, ...examiningRoles(policy));

/** What the actor may do with the list of scenarios. */
export const listActions = (actor: Pick<Actor, 'roles'>, policy: Rules): string[] =>
  mayKeepScenarios(actor, policy) ? ['add'] : [];

/** What the actor may do with one of them. */
export const scenarioActions = (
  scenario: Pick<Scenario, 'closed'>,
  actor: Pick<Actor, 'roles'>,
  policy: Rules,
): string[] => (!scenario.closed && mayKeepScenarios(actor, policy) ? ['close'] : []);
