import { z } from 'zod';
import { longest } from '../../foundation/texts/longest.ts';
import { orEmpty, paging, saidText, uuid, version } from '../../foundation/wire.ts';

const resources = z
  .array(z.object({ resourceId: uuid, itemIds: z.array(uuid).min(1).max(500) }))
  .min(1)
  .max(50)
  .refine((named) => new Set(named.map(({ resourceId }) => resourceId)).size === named.length, 'duplicate_resource');

export const scenarioInput = z.object({
  name: saidText(longest.scenario),
  purpose: saidText(longest.grounds),
  resources,
  /** Departments it is meant for; null is all of them. */
  departmentIds: orEmpty(z.array(uuid).min(1).max(200), null),
});
export type ScenarioInput = z.output<typeof scenarioInput>;

export const closeScenarioInput = z.object({ version });
export const scenarioListInput = z.object({ resource: uuid.optional(), ...paging });
