import { resources } from '@onesource/db/schema/catalog';
import { occasions } from '@onesource/db/schema/occasion';
import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { AreaScene, Led, Stage, Tried } from '../../running/robustness/stage.ts';
import { importedLine } from './batches/testing.ts';
import { body, item, law } from './testing.ts';

const leadingTo: Led = {
  withdraw: ['submit'],
  urge: ['submit'],
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

/** An occasion of the provider's catalog: of something that is still to be registered where a command names that. */
async function occasion({ world, another, reviewer, lead }: Stage, action: string): Promise<Tried> {
  const { id: resourceId } = await another();
  const concerned = action === 'name-entry' ? { names: ['某新信息'] } : { resourceIds: [resourceId] };
  const said = { cause: 'law', what: '某办法修订', happenedOn: '2026-11-02', ...concerned };
  const recorded = await world.post(reviewer, '/api/changes', said);
  expect(recorded.status, JSON.stringify(recorded.body)).toBe(201);
  const [{ id }] = recorded.body.items;
  const tried = await lead(occasions, id, { base: `/api/changes/${id}` }, { 'answer-extension': ['extend'] }, action);
  if (action !== 'name-entry') return tried;
  await world.freeNames({ id: reviewer.departmentId });
  const draft = await world.post(reviewer, '/api/resources', body());
  expect(draft.status, JSON.stringify(draft.body)).toBe(201);
  return { ...tried, said: { resourceId: draft.body.id } };
}

/** What another department publishes too, by a name that nobody has named a source of. */
async function overlap({ world, provider, authority, asker, tried }: Stage): Promise<Tried> {
  const name = `某项${crypto.randomUUID()}`;
  const published = (department: typeof provider) =>
    world.publish(department, { name: `某信息${crypto.randomUUID()}`, items: [item(name)] });
  const { id, itemId } = await published(provider);
  await published(authority);
  return { ...tried(resources, id, asker), said: { itemId: itemId(name) } };
}

/** The end that another department asks for. */
async function leaving({ world, another, asker, reviewer, tried }: Stage, action: string): Promise<Tried> {
  const { id } = await another();
  const retirementProposed = {
    note: '停用',
    effectiveOn: '2099-01-01',
    stage: 'examination' as const,
    askedBy: [crypto.randomUUID()],
  };
  await world.db.update(resources).set({ retirementProposed }).where(eq(resources.id, id));
  return tried(resources, id, action === 'examine-retirement' ? asker : reviewer);
}

/** What an import of the authority's made: handed in where it is to be decided, by somebody who did not bring it in. */
async function batch({ world, authority, asker }: Stage, action: string): Promise<Tried> {
  const response = await world.app.request('/api/resources/import', {
    method: 'POST',
    headers: { cookie: asker.cookie, 'content-type': 'application/x-ndjson' },
    body: JSON.stringify(importedLine({ name: `某登记${crypto.randomUUID()}` })),
  });
  const { id } = await response.json();
  const said = { after: null, resourceIds: undefined };
  const version = () => Promise.resolve(1);
  if (action !== 'approve' && action !== 'return') return { id, who: asker, version, said };
  const submitted = await world.post(asker, `/api/batches/${id}/submit`, said);
  expect(submitted.body, JSON.stringify(submitted.body)).toMatchObject({ done: 1 });
  const until = world.deps.clock().toISOString();
  return { id, who: await world.person(authority, 'reviewer'), version, said: { ...said, until } };
}

export const catalogScene: AreaScene = (stage, { method, path }, action) => {
  if (path.startsWith('/api/batches/')) return batch(stage, action);
  if (path.startsWith('/api/changes/')) return occasion(stage, action);
  if (!path.startsWith('/api/resources/')) return null;
  const { another, asker, resource, reviewer, tried } = stage;
  if (action === 'name-source') return overlap(stage);
  // The authority declares what another department has published, and records that a declaration stands no more
  if (action === 'declare-unconditional' || action === 'end-declaration')
    return another().then(({ id }) => tried(resources, id, asker));
  if (action === 'examine-retirement' || action === 'withdraw-retirement') return leaving(stage, action);
  // What is read, and what begins with something published
  const published = method === 'GET' || ['revise', 'retire', 'propose-retirement'].includes(action);
  return published ? Promise.resolve(tried(resources, resource.id, reviewer)) : registration(stage, action);
};
