import { resources } from '@onesource/db/schema/catalog';
import { expect } from 'vitest';
import type { AreaScene, Stage, Tried } from '../../running/robustness/stage.ts';
import { item } from '../catalog/testing.ts';
import { sendData } from '../datasets/testing.ts';
import { keepOpenCatalogue } from './keep.ts';

/** A resource that is open, with rows to be taken. */
async function openResource({ world, provider, reviewer, tried }: Stage): Promise<Tried> {
  const open = { openness: 'open', required: false } as const;
  const { id } = await world.publish(provider, {
    name: `开放信息${crypto.randomUUID()}`,
    openness: 'open',
    items: [item('甲', open), item('乙', open)],
  });
  const sent = await sendData(world, reviewer, id, '甲,乙\n一,二');
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  await keepOpenCatalogue(world.deps);
  return tried(resources, id, reviewer);
}

export const openingScene: AreaScene = (stage, { path }) =>
  /^\/(api\/open|open\/(?!v1\/))/.test(path) ? openResource(stage) : null;
