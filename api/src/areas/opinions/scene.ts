import { opinions } from '@onesource/db/schema/opinions/opinions';
import { expect } from 'vitest';
import type { AreaScene, Stage, Tried } from '../../running/robustness/stage.ts';

/** A request that lies before the provider's reviewer, and a colleague of theirs to be asked. */
async function opinion(
  { world, provider, resource, reviewer, asker, known, tried }: Stage,
  action: string,
): Promise<Tried> {
  const { id: subjectId } = await filed();
  const person = await world.person(provider, 'official');
  const about = { type: 'request', subjectId, personId: person.id };
  if (action === '') return { ...tried(opinions, subjectId, reviewer), said: about };
  const asked = await world.post(reviewer, '/api/opinions', { ...about, question: '是否必要' });
  expect(asked.status, JSON.stringify(asked.body)).toBe(201);
  return tried(opinions, asked.body.id, action === 'answer' ? person : reviewer);

  async function filed() {
    const answer = await world.post(asker, '/api/requests', {
      ...known(),
      itemIds: [resource.itemId('甲')],
      purpose: 'reference',
      basis: '职责',
      matter: '核对',
      delivery: 'query',
      confirmed: true,
    });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    return answer.body;
  }
}

export const opinionScene: AreaScene = (stage, { path }, action) =>
  path.startsWith('/api/opinions') ? opinion(stage, action) : null;
