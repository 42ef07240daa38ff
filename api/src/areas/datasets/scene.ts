import { resources } from '@onesource/db/schema/catalog';
import { expect } from 'vitest';
import type { AreaScene, Stage, Tried } from '../../running/robustness/stage.ts';
import { sendData } from './testing.ts';

/** A resource whose data are there, with another update cycle asked for or agreed on where a command is about one. */
async function dataset({ world, reviewer, asker, another, tried }: Stage, action: string): Promise<Tried> {
  const { id } = await another();
  const sent = await sendData(world, reviewer, id, '甲,乙,密\n一,二,三');
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  const say = async (who: typeof asker, command: string, body: object) => {
    const said = await world.post(who, `/api/datasets/${id}/${command}`, body);
    expect(said.status, JSON.stringify(said.body)).toBe(200);
    return said.body.cycles[0].id;
  };
  const there = tried(resources, id, action === 'answer-cycle' ? asker : reviewer);
  if (!['withdraw-cycle', 'answer-cycle', 'end-cycle'].includes(action)) return there;
  const agreement = await say(reviewer, 'ask-cycle', { cycle: 'monthly', reason: '每月结算一次' });
  if (action === 'end-cycle') await say(asker, 'answer-cycle', { agreement, outcome: 'agreed' });
  return { ...there, said: { agreement } };
}

export const datasetScene: AreaScene = (stage, { path }, action) =>
  path.startsWith('/api/datasets/') ? dataset(stage, action) : null;
