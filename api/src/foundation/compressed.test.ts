import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { compressed, takes } from './compressed.ts';

const long = { items: Array.from({ length: 200 }, (_, at) => ({ at, name: '婚姻登记信息' })) };
const app = new Hono()
  .use(compressed)
  .get('/long', (c) => c.json(long, 200, { 'x-request-id': '7', 'set-cookie': 'a=1' }))
  .get('/short', (c) => c.json({ status: 'ok' }))
  .get('/refused', () => {
    throw new Error('refused');
  })
  .get('/file', (c) => c.body(new Uint8Array(5000), 200, { 'content-type': 'application/pdf' }));
app.onError((_, c) => c.json({ code: 'internal', details: long.items }, 500));

const ask = (path: string, accepted?: string) =>
  app.request(path, { headers: accepted === undefined ? {} : { 'accept-encoding': accepted } });

describe('an answer of the API', () => {
  test('is compressed for whoever takes gzip, and is otherwise the same', async () => {
    const answer = await ask('/long', 'gzip, deflate, br');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'application/json',
      'x-request-id': '7',
      'set-cookie': 'a=1',
      vary: 'accept-encoding',
    });
    const body = await answer.arrayBuffer();
    expect(body.byteLength).toBeLessThan(JSON.stringify(long).length / 3);
    expect(JSON.parse(gunzipSync(body).toString())).toEqual(long);
  });

  test('comes as it is to whoever does not, and says that it may come otherwise', async () => {
    for (const accepted of [undefined, 'br', 'gzip;q=0', 'identity']) {
      const answer = await ask('/long', accepted);
      expect(answer.headers.get('content-encoding')).toBeNull();
      expect(answer.headers.get('vary')).toBe('accept-encoding');
      expect(await answer.json()).toEqual(long);
    }
  });

  test('that is short, or a file, is left alone', async () => {
    expect((await ask('/short', 'gzip')).headers.get('content-encoding')).toBeNull();
    expect(await (await ask('/short', 'gzip')).json()).toEqual({ status: 'ok' });
    expect((await ask('/file', 'gzip')).headers.get('content-encoding')).toBeNull();
  });

  test('that says what went wrong keeps its status', async () => {
    const answer = await ask('/refused', 'gzip');
    expect(answer.status).toBe(500);
    expect(answer.headers.get('content-encoding')).toBe('gzip');
  });
});

test('a coding is taken where it is named without the weight of nothing', () => {
  expect(['gzip', 'GZIP', 'br, gzip', 'gzip;q=0.1', 'gzip ; q=1.0'].every((said) => takes('gzip', said))).toBe(true);
  expect(['', 'br', 'x-gzip', 'gzip;q=0', 'gzip; q=0.000', 'gzip ; Q=0'].some((said) => takes('gzip', said))).toBe(
    false,
  );
  expect(takes('gzip', undefined)).toBe(false);
});
