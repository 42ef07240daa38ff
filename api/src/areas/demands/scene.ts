import { demands } from '@onesource/db/schema/demands/demands';
import { expect } from 'vitest';
import type { AreaScene, Stage, Tried } from '../../running/robustness/stage.ts';

/** What a department needs and the directory does not hold. */
const said = { title: '某需求', items: ['甲'], purpose: 'verification', basis: '职责', matter: '事项' };

async function demand({ world, provider, resource, asker, tried }: Stage, action: string): Promise<Tried> {
  const needing = await world.department();
  const official = await world.person(needing, 'official');
  const filed = await world.post(official, '/api/demands', said);
  expect(filed.status, JSON.stringify(filed.body)).toBe(201);
  const { id } = filed.body;
  const step = async (who: Tried['who'], name: string, body: object) => {
    const answer = await world.post(who, `/api/demands/${id}/${name}`, {
      version: await tried(demands, id, who).version(),
      ...body,
    });
    expect(answer.status, `${name}: ${JSON.stringify(answer.body)}`).toBe(200);
  };
  if (action === 'transfer') {
    await step(asker, 'route', { departmentId: provider.id });
    const other = await world.department();
    await world.person(other, 'reviewer');
    return { ...tried(demands, id, asker), said: { departmentId: other.id } };
  }
  if (action === 'reopen') {
    await step(asker, 'decline', { code: 'other', note: '一' });
    return tried(demands, id, official);
  }
  if (action === 'join') return tried(demands, id, await world.person(await world.department(), 'official'));
  if (action === 'withdraw' || action === 'messages') return tried(demands, id, official);
  return { ...tried(demands, id, asker), said: { departmentId: provider.id, resourceId: resource.id } };
}

export const demandScene: AreaScene = (stage, { path }, action) =>
  path.startsWith('/api/demands/') ? demand(stage, action) : null;
