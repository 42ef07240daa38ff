import { resources } from '@onesource/db/schema/catalog';
import { qualityPlans } from '@onesource/db/schema/quality/quality';
import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { AreaScene, Stage, Tried } from '../../running/robustness/stage.ts';
import { sendData } from '../datasets/testing.ts';

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
  return { ...there, version, said: { rules: [{ kind: 'required', item: resource.itemId('甲') }] } };
}

export const qualityScene: AreaScene = (stage, { path }) => (path.startsWith('/api/quality/') ? looked(stage) : null);
