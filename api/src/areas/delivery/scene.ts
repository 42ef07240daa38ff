import { accessRequests } from '@onesource/db/schema/request';
import { expect } from 'vitest';
import type { AreaScene, Stage, Tried } from '../../running/robustness/stage.ts';
import { sendData } from '../datasets/testing.ts';
import { grantOf } from './testing.ts';

/** A grant whose data are there. */
async function grant({ world, asker, reviewer, resource, tried }: Stage): Promise<Tried> {
  const sent = await sendData(world, reviewer, resource.id, '甲,乙,密\n一,二,三');
  expect([201, 409], JSON.stringify(sent.body)).toContain(sent.status);
  const id = await grantOf(world, { official: asker, reviewer, resource }, ['甲', '乙'], { confirmed: true });
  // Rows are found by keys or by conditions, not by both
  return { ...tried(accessRequests, id, asker), said: { where: undefined } };
}

export const deliveryScene: AreaScene = (stage, { path }) => (path.startsWith('/api/grants/') ? grant(stage) : null);
