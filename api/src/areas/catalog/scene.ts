import { resources } from '@onesource/db/schema/catalog';
import { expect } from 'vitest';
import type { AreaScene, Led, Stage, Tried } from '../../running/robustness/stage.ts';
import { body, item, law } from './testing.ts';

const leadingTo: Led = {
  withdraw: ['submit'],
  return: ['submit'],
  approve: ['submit'],
  examine: ['submit', 'approve'],
};

async function registration({ world, asker, lead }: Stage, action: string): Promise<Tried> {
  const hidden = [item('丙', { shareType: 'not_shared' })].map((each) => ({ ...each, id: null }));
  const draft = body({ legalBasis: [law], conditions: '按需' });
  const items = action === 'examine' ? hidden : draft.items;
  await world.freeNames({ id: asker.departmentId });
  const drafted = await world.post(asker, '/api/resources', { ...draft, items });
  expect(drafted.status, JSON.stringify(drafted.body)).toBe(201);
  const base = `/api/resources/${drafted.body.id}`;
  return lead(resources, drafted.body.id, { base, page: `${base}/registration` }, leadingTo, action);
}

export const catalogScene: AreaScene = (stage, { method, path }, action) => {
  if (!path.startsWith('/api/resources/')) return null;
  const { another, asker, resource, reviewer, tried } = stage;
  // The authority declares what another department has published
  if (action === 'declare-unconditional') return another().then(({ id }) => tried(resources, id, asker));
  // What is read, and what begins with something published
  const published = method === 'GET' || ['revise', 'retire'].includes(action);
  return published ? Promise.resolve(tried(resources, resource.id, reviewer)) : registration(stage, action);
};
