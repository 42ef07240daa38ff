import { resources } from '@onesource/db/schema/catalog';
import { comparisons } from '@onesource/db/schema/quality/comparison';
import { pools } from '@onesource/db/schema/quality/pools';
import { qualityPlans } from '@onesource/db/schema/quality/quality';
import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { AreaScene, Stage, Tried } from '../../running/robustness/stage.ts';
import type { Department, Person } from '../../running/testing/testing.ts';
import { item } from '../catalog/testing.ts';
import { sendData } from '../datasets/testing.ts';
import { comparePair, noteSources } from './comparing/run.ts';
import { numbers, planOf, register } from './pools/testing.ts';

/** A resource whose data are there, and a rule that may be asked of them. */
async function looked({ world, reviewer, another, tried }: Stage): Promise<Tried> {
  const resource = await another();
  const sent = await sendData(world, reviewer, resource.id, '甲,乙,密\n一,二,三');
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  const there = tried(resources, resource.id, reviewer);
  const version = async () => {
    const [plan] = await world.db.select().from(qualityPlans).where(eq(qualityPlans.resourceId, resource.id));
    return plan?.version ?? 1;
  };
  return { ...there, version, said: { rules: [{ kind: 'required', item: resource.itemId('甲') }], resting: [] } };
}

/** Two sources that hold the same people, of which one says something else; whoever doubts is of the one, whoever checks of the other. */
async function comparedOnes({ world, provider, authority, asker, reviewer }: Stage): Promise<Tried> {
  // What everybody may have is compared for whoever provides either
  const shared = { shareType: 'unconditional', required: false } as const;
  const of = async (department: Department, who: Person, rows: string) => {
    const resource = await world.publish(department, {
      name: `人员${crypto.randomUUID()}`,
      items: [item('身份证件号码', { ...shared, identifier: true, length: 18 }), item('姓名', shared)],
    });
    const sent = await sendData(world, who, resource.id, `身份证件号码,姓名\n${rows}`);
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);
    return resource;
  };
  const one = await of(provider, reviewer, '11010519491231002X,王小明');
  const other = await of(authority, asker, '11010519491231002X,王大明');
  await noteSources(world.deps);
  const pair = { oneId: one.id, otherId: other.id };
  expect(await world.db.transaction((tx) => comparePair(tx, world.deps, pair))).toBe(true);
  const [row] = await world.db.select().from(comparisons).where(eq(comparisons.oneId, one.id));
  return {
    id: row?.id ?? '',
    who: asker,
    version: async () => row?.run ?? 1,
    said: { item: one.itemId('姓名'), side: 'one', found: '王小明', expected: '王大明' },
  };
}

/** A pool of two registers, which nobody needs a grant for who looks after faults. */
async function pooled({ world, provider, authority, asker, reviewer }: Stage): Promise<Tried> {
  const one = await register(world, provider, reviewer, [`${numbers[0]},王小明,,,`]);
  const other = await register(world, authority, asker, [`${numbers[0]},王大明,,,`]);
  const plan = planOf([one, other]);
  const added = await world.post(asker, '/api/pools', plan);
  expect(added.status, JSON.stringify(added.body)).toBe(201);
  const version = async () => {
    const [pool] = await world.db.select({ version: pools.version }).from(pools).where(eq(pools.id, added.body.id));
    return pool?.version ?? 1;
  };
  const { sources, fields, name } = plan;
  return { id: added.body.id, who: asker, version, said: { sources, fields, name, grants: undefined } };
}

export const qualityScene: AreaScene = (stage, { path }) => {
  if (path.startsWith('/api/pools/')) return pooled(stage);
  if (path.startsWith('/api/comparisons/')) return comparedOnes(stage);
  return path.startsWith('/api/quality/') ? looked(stage) : null;
};
