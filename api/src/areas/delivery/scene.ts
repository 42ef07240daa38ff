import { outages } from '@onesource/db/schema/delivery/outages';
import { accessRequests } from '@onesource/db/schema/request';
import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Route } from '../../running/robustness/routes.ts';
import type { AreaScene, Stage, Tried } from '../../running/robustness/stage.ts';
import { sendData } from '../datasets/testing.ts';
import { askFor, grantOf } from './testing.ts';

/** A grant whose data are there. */
async function grant({ world, asker, reviewer, resource, tried }: Stage): Promise<Tried> {
  const sent = await sendData(world, reviewer, resource.id, '甲,乙,密\n一,二,三');
  expect([201, 409], JSON.stringify(sent.body)).toContain(sent.status);
  const id = await grantOf(world, { official: asker, reviewer, resource }, ['甲', '乙'], { confirmed: true });
  // Rows are found by keys or by conditions, not by both
  return { ...tried(accessRequests, id, asker), said: { where: undefined, jwk } };
}

/** What was asked for and not decided yet, of a resource whose data are there. */
async function undecided({ world, asker, reviewer, resource, tried }: Stage): Promise<Tried> {
  const sent = await sendData(world, reviewer, resource.id, '甲,乙,密\n一,二,三');
  expect([201, 409], JSON.stringify(sent.body)).toContain(sent.status);
  const id = await askFor(world, { official: asker, resource }, ['甲', '乙'], { confirmed: true });
  return tried(accessRequests, id, reviewer);
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

const days = { startsOn: '2026-11-03', endsOn: '2026-11-30' };

/** An outage that is announced, or a resource of which one may be. */
async function outage({ world, reviewer, another }: Stage, { path }: Route): Promise<Tried> {
  const { id: resourceId } = await another();
  const said = { resourceId, ...days };
  const none = { id: resourceId, who: reviewer, version: async () => 1, said };
  if (!/:id\/\w+$/.test(path)) return none;
  const announced = await world.post(reviewer, '/api/outages', { ...said, reason: '搬迁', remedy: '以函件核实' });
  expect(announced.status, JSON.stringify(announced.body)).toBe(201);
  const { id } = announced.body.current;
  const version = async () => {
    const [row] = await world.db.select().from(outages).where(eq(outages.id, id));
    return row?.version ?? 1;
  };
  return { ...none, id, version, said: { endsOn: '2026-12-31' } };
}

export const deliveryScene: AreaScene = (stage, route) => {
  const { path } = route;
  if (path.startsWith('/api/outages')) return outage(stage, route);
  if (path.startsWith('/open/v1/')) return call(stage, path.endsWith('/verify'));
  if (path.endsWith('/preview') && path.startsWith('/api/grants/')) return undecided(stage);
  return path.startsWith('/api/grants/') ? grant(stage) : null;
};
