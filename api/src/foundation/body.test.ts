import { once } from 'node:events';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limitedTo } from './body.ts';
import { ApiError, statusOf } from './errors.ts';
import type { Env } from './http.ts';

const limit = 1000;
let server: Server;

beforeAll(async () => {
  const app = new Hono<Env>()
    .use(limitedTo(() => ({ most: limit, later: false })))
    .post('/', async (c) => c.json({ bytes: (await c.req.arrayBuffer()).byteLength }));
  app.onError((error, c) =>
    error instanceof ApiError ? c.json(error.body(), statusOf(error.code)) : c.json({ code: 'internal' }, 500),
  );
  server = serve({ fetch: app.fetch, port: 0 }) as Server;
  await once(server, 'listening');
});
afterAll(() => server.close());

/** Sends pieces one after the other as a slow line does, and reads the answer only when all is sent. */
async function send(
  pieces: readonly Buffer[],
  headers: Record<string, string>,
): Promise<{ status: number; body: string }> {
  const { port } = server.address() as AddressInfo;
  const asked = request({ port, method: 'POST', headers });
  const answered = once(asked, 'response');
  for (const piece of pieces) {
    asked.write(piece);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  asked.end();
  const [response] = await answered;
  let body = '';
  for await (const part of response) body += part;
  return { status: response.statusCode, body };
}
const pieces = (count: number, size: number) => Array.from({ length: count }, () => Buffer.alloc(size));

describe('a body that is too large', () => {
  test('is answered 413 to who sends it slowly and reads afterwards, not by a cut connection', async () => {
    const sent = pieces(30, 100_000);
    const length = { 'content-length': String(30 * 100_000) };
    for (const headers of [length, { 'transfer-encoding': 'chunked' }]) {
      const { status, body } = await send(sent, headers);
      expect(status).toBe(413);
      expect(JSON.parse(body)).toMatchObject({ code: 'payload_too_large' });
    }
  });
});

describe('a body that is not', () => {
  test('comes through whole, with its length said or not', async () => {
    const ways: Record<string, string>[] = [{ 'content-length': '1000' }, { 'transfer-encoding': 'chunked' }];
    for (const headers of ways)
      expect(await send(pieces(2, 500), headers)).toEqual({ status: 200, body: '{"bytes":1000}' });
    expect((await send(pieces(1, 1001), { 'transfer-encoding': 'chunked' })).status).toBe(413);
  });
});

test('bodies under way are bounded by their bytes together: one that has sent nothing is in nobody’s way', async () => {
  const app = new Hono<Env>()
    .use(limitedTo(() => ({ most: limit, later: false }), 1500))
    .post('/', async (c) => c.json({ bytes: (await c.req.arrayBuffer()).byteLength }));
  app.onError((error, c) => (error instanceof ApiError ? c.json(error.body(), statusOf(error.code)) : c.text('', 500)));
  const slow = (first: number) => {
    const pipe = new TransformStream<Uint8Array, Uint8Array>();
    const writer = pipe.writable.getWriter();
    const body = { body: pipe.readable, duplex: 'half' } as const;
    const answer = Promise.resolve(app.request('/', { method: 'POST', ...body }));
    const begun = first > 0 ? writer.write(new Uint8Array(first)) : Promise.resolve();
    return { answer, begun, end: () => writer.close(), cut: () => writer.abort() };
  };
  const silent = Array.from({ length: 50 }, () => slow(0));
  const half = slow(900);
  await half.begun;
  await Promise.resolve();
  const refused = await slow(900).answer;
  expect([refused.status, await refused.json()]).toMatchObject([503, { code: 'unavailable' }]);
  await half.end();
  expect(await (await half.answer).json()).toEqual({ bytes: 900 });
  const another = slow(900);
  await another.begun;
  await another.end();
  expect((await another.answer).status).toBe(200);
  const gone = slow(900);
  await gone.begun;
  await gone.cut();
  expect((await gone.answer).status).toBe(400);
  for (const { answer, end } of silent) {
    await end();
    expect((await answer).status).toBe(200);
  }
});
