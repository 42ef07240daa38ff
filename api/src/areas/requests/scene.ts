import { accessRequests, type GrantLife } from '@onesource/db/schema/request';
import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { AreaScene, Led, Stage, Tried } from '../../running/robustness/stage.ts';
import { sendData } from '../datasets/testing.ts';

const leadingTo: Led = {
  supplement: ['ask-supplement'],
  'answer-extension': ['extend'],
  appeal: ['refuse'],
  coordinate: ['conclude'],
  'state-view': ['conclude'],
  revoke: ['approve'],
  renew: ['approve'],
  amend: ['approve'],
  'ask-consent': ['approve'],
  'answer-consent': ['approve', 'ask-consent'],
  'report-inability': ['approve'],
  'answer-supervision': ['supervise'],
  'sign-for': ['approve'],
  'plan-delivery': ['approve'],
  provide: ['approve'],
  accept: ['approve', 'provide'],
  dispute: ['approve', 'provide'],
  suspend: ['approve'],
  resume: ['approve', 'suspend'],
  'state-use': ['approve'],
  'give-up': ['approve'],
  'set-quota': ['approve'],
  'demand-disposal': ['approve'],
  dispose: ['approve', 'revoke'],
};

/** A grant that rests for misuse (N-27), as the consumer has it to put right, or says that it is. */
const misused = (said: boolean): GrantLife => {
  const at = '2026-11-02T01:00:00.000Z';
  const suspension = { by: 'provider', note: '一', misuse: true, at, reviewOn: '2026-11-16' } as const;
  return {
    suspensions: [{ ...suspension, ...(said && { remedy: { note: '一', at } }) }],
    useOn: null,
    useAsked: false,
  };
};

/** What fields mean on a step of a request that mean another thing elsewhere. */
const meantHere: Record<string, Record<string, unknown>> = {
  // Who took part is said in words, and not by the people there are
  'take-minutes': { people: '一' },
  // Another last day is said by itself, or by how many days it is later
  extend: { days: undefined },
};

async function request({ world, asker, reviewer, resource, known, lead }: Stage, action: string): Promise<Tried> {
  // How often a grant is used is set where the platform has the data
  if (action === 'set-quota') await sendData(world, reviewer, resource.id, '甲,乙,密\n一,二,三');
  const filed = await world.post(asker, '/api/requests', {
    ...known(),
    itemIds: ['甲', '乙'].map(resource.itemId),
    ...(action === 'sign-agreement' && { itemIds: [resource.itemId('密')] }),
    purpose: 'reference',
    basis: '职责',
    matter: '核对',
    delivery: 'query',
  });
  expect(filed.status, JSON.stringify(filed.body)).toBe(201);
  const { id } = filed.body;
  if (['order-rectification', 'extend-order', 'lift-order'].includes(action))
    await world.db
      .update(accessRequests)
      .set({
        escalatedAt: world.deps.clock(),
        escalatedTo: 'authority',
        ...(action !== 'order-rectification' && { rectifyBy: '2026-12-31' }),
      })
      .where(eq(accessRequests.id, id));
  if (['messages', 'take-minutes', 'state-view', 'conclude', 'coordinate', 'move-talks'].includes(action))
    await world.db
      .update(accessRequests)
      .set({ status: 'negotiating', shareType: 'not_shared', deciders: [], dueOn: null })
      .where(eq(accessRequests.id, id));
  if (action === 'record-decision' || action === 'mandate')
    await world.db.update(accessRequests).set({ status: 'referred' }).where(eq(accessRequests.id, id));
  const base = `/api/requests/${id}`;
  if (action === 'report-remedy' || action === 'return-remedy') {
    await lead(accessRequests, id, { base }, leadingTo, 'suspend');
    await world.db
      .update(accessRequests)
      .set({ status: 'suspended', life: misused(action === 'return-remedy') })
      .where(eq(accessRequests.id, id));
  }
  const found = await lead(accessRequests, id, { base }, leadingTo, action);
  return action in meantHere ? { ...found, said: meantHere[action] } : found;
}

export const requestScene: AreaScene = (stage, { path }, action) =>
  path.startsWith('/api/requests/') ? request(stage, action) : null;
