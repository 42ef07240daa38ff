import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { ApiError, statusOf } from './errors.ts';
import type { Env } from './http.ts';
import { atMost } from './in-flight.ts';

test('so many are let in at once; who comes on top is told when to come back, and a place that is free is given again', async () => {
  const leave: (() => void)[] = [];
  const app = new Hono<Env>().use(atMost(2)).get('/:how', async (c) => {
    if (c.req.param('how') === 'fails') throw new Error('fails');
    await new Promise<void>((resolve) => leave.push(resolve));
    return c.text('in');
  });
  app.onError((error, c) => {
    if (!(error instanceof ApiError)) return c.text('', 500);
    for (const [name, value] of Object.entries(error.headers)) c.header(name, value);
    return c.json(error.body(), statusOf(error.code));
  });
  const ask = async (how = 'waits') => app.request(`/${how}`);
  expect((await ask('fails')).status).toBe(500);
  const [first, second] = [ask(), ask()];
  const refused = await ask();
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('2');
  expect(await refused.json()).toMatchObject({ code: 'unavailable' });
  leave.shift()?.();
  expect((await first).status).toBe(200);
  const third = ask();
  while (leave.length < 2) await Promise.resolve();
  for (const go of leave) go();
  expect([(await second).status, (await third).status]).toEqual([200, 200]);
});
