import { resources } from '@onesource/db/schema/catalog';
import { openAskCounts, openAsks, openRequests } from '@onesource/db/schema/opening/requests';
import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { AreaScene, Stage, Tried } from '../../running/robustness/stage.ts';
import { item } from '../catalog/testing.ts';
import { sendData } from '../datasets/testing.ts';
import { confirmAsk } from './asking/ask.ts';
import { openLetterFor } from './asking/letters.ts';
import { keepOpenCatalogue } from './keep.ts';

/** A resource that is open, with rows to be taken and an item to be asked for. */
async function openResource({ world, provider, reviewer, tried }: Stage): Promise<Tried> {
  const open = { openness: 'open', required: false } as const;
  const { id, itemId } = await world.publish(provider, {
    name: `开放信息${crypto.randomUUID()}`,
    openness: 'open',
    items: [item('甲', open), item('乙', open), item('丙', { openness: 'conditionally_open', required: false })],
  });
  const sent = await sendData(world, reviewer, id, '甲,乙,丙\n一,二,三');
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  await keepOpenCatalogue(world.deps);
  const said = { email: `p${crypto.randomUUID()}@mail.example`, itemIds: [itemId('丙')] };
  return { ...tried(resources, id, reviewer), said };
}

/** What somebody outside asked for and confirmed; agreed to where the step is about that. */
async function openRequest(stage: Stage, action: string): Promise<Tried> {
  const { world, reviewer, tried } = stage;
  const { id, said } = await openResource(stage);
  const asked = { ...said, kind: 'person', name: '某人', purpose: '研究' };
  // By each its own address on the net: how much one may ask for is tried elsewhere
  const from = `172.16.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`;
  // And how much all may
  await world.db.delete(openAskCounts);
  const answer = await world.app.request(`/api/open/${id}/asks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
    body: JSON.stringify(asked),
  });
  expect(answer.status, await answer.text()).toBe(201);
  const [row] = await world.db.select({ id: openAsks.id }).from(openAsks).where(eq(openAsks.resourceId, id));
  const letter = row && (await openLetterFor(world.deps, { letter: 'confirm', id: row.id }, 'https://one.example'));
  const token = /#(\S+)/.exec(letter?.text ?? '')?.[1] ?? '';
  await confirmAsk({ ...world.deps, ip: from, requestId: '' }, token);
  const [request] = await world.db
    .select({ id: openRequests.id })
    .from(openRequests)
    .where(eq(openRequests.resourceId, id));
  const record = { ...tried(openRequests, request?.id ?? '', reviewer), said: { itemIds: said?.itemIds } };
  if (action !== 'revoke') return record;
  const agreed = { ...record.said, version: await record.version(), until: '2026-12-31', note: '' };
  const approved = await world.post(reviewer, `/api/open-requests/${record.id}/approve`, agreed);
  expect(approved.status, JSON.stringify(approved.body)).toBe(200);
  return record;
}

export const openingScene: AreaScene = (stage, { path }, action) => {
  if (path.startsWith('/api/open-requests/')) return openRequest(stage, action);
  return /^\/(api\/open|open\/(?!v1\/))/.test(path) ? openResource(stage) : null;
};
