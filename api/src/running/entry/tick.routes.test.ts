import { afterAll, expect, test, vi } from 'vitest';
import { createApp } from '../../app.ts';
import { testWorld } from '../testing/testing.ts';

const world = await testWorld();
afterAll(() => world.close());
const secret = 'a-secret-of-the-cron';
const run = vi.fn(async () => ({ changed: 3, sent: 1 }));
const app = createApp(world.deps, { secret, run });
const post = (authorization?: string) =>
  app.request('/api/tick', { method: 'POST', headers: authorization ? { authorization } : {} });

test('a cron that bears the secret has done what fell due', async () => {
  const answer = await post(`Bearer ${secret}`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ changed: 3, sent: 1 });
  expect(run).toHaveBeenCalledTimes(1);
});

test.each([undefined, 'Bearer', 'Bearer wrong', `Basic ${secret}`, `Bearer ${secret} `.repeat(2)])(
  'whoever says %s is refused, and nothing is done',
  async (authorization) => {
    run.mockClear();
    const answer = await post(authorization);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ code: 'unauthenticated', message: 'TICK_SECRET is needed.' });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(run).not.toHaveBeenCalled();
  },
);

test('nobody but a cron asks for it: a session is no secret, and without one set there is no such path', async () => {
  run.mockClear();
  const sysadmin = await world.person(await world.department(), 'sysadmin');
  expect((await world.post(sysadmin, '/api/tick', {})).status).toBe(404);
  const without = await createApp(world.deps).request('/api/tick', { method: 'POST' });
  expect(without.status).toBe(404);
  expect((await app.request('/api/tick')).status).toBe(404);
  expect(run).not.toHaveBeenCalled();
});
