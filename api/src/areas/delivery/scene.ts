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
  return { ...tried(accessRequests, id, asker), said: { where: undefined, jwk } };
}

/** A public key, which is no secret: the example of RFC 7517. */
const jwk = {
  ...{ kty: 'EC', crv: 'P-256' },
  x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4',
  y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM',
};

/** A call by a program, which nobody signs in for: what it says is in order, and it proves nothing. */
const call = async ({ asker }: Stage, verifies: boolean): Promise<Tried> => ({
  ...{ id: '', who: asker, version: async () => 1 },
  said: { where: undefined, cursor: undefined, keys: verifies ? { 一: '一' } : ['一'] },
});

export const deliveryScene: AreaScene = (stage, { path }) => {
  if (path.startsWith('/open/v1/')) return call(stage, path.endsWith('/verify'));
  return path.startsWith('/api/grants/') ? grant(stage) : null;
};
