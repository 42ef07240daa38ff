import { resources } from '@onesource/db/schema/catalog';
import { expect } from 'vitest';
import type { AreaScene, Stage, Tried } from '../../running/robustness/stage.ts';
import { sendData } from './testing.ts';

/** A resource whose data are there. */
async function dataset({ world, reviewer, another, tried }: Stage): Promise<Tried> {
  const { id } = await another();
  const sent = await sendData(world, reviewer, id, '甲,乙,密\n一,二,三');
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  return tried(resources, id, reviewer);
}

export const datasetScene: AreaScene = (stage, { path }) => (path.startsWith('/api/datasets/') ? dataset(stage) : null);
