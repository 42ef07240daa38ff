import { scenarios } from '@onesource/db/schema/scenario';
import { expect } from 'vitest';
import type { AreaScene, Stage, Tried } from '../../running/robustness/stage.ts';

async function scenario({ world, asker, resource, tried }: Stage): Promise<Tried> {
  const added = await world.post(asker, '/api/scenarios', {
    name: crypto.randomUUID(),
    purpose: '核对',
    resources: [{ resourceId: resource.id, itemIds: [resource.itemId('甲')] }],
  });
  expect(added.status, JSON.stringify(added.body)).toBe(201);
  return tried(scenarios, added.body.id, asker);
}

export const scenarioScene: AreaScene = (stage, { path }) =>
  path.startsWith('/api/scenarios/') ? scenario(stage) : null;
