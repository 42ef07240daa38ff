import type { ScenarioResource } from '@onesource/db/schema/scenario';
import { type Actor, hasAnyRole } from '../context.ts';
import type { PolicyProfile } from '../policy/profile.ts';
import { settingValue } from '../policy/setting.ts';

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

/** The authority keeps the scenarios, where the text has them. */
export const mayKeepScenarios = (actor: Pick<Actor, 'roles'>, policy: Pick<PolicyProfile, 'scenarios'>): boolean =>
  settingValue(policy.scenarios) === true && hasAnyRole(actor, 'operator');
