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
/** Takes bodies of any length, and hardly any at once. */
let busy: Server;

/** Says how many bytes came; `together` as of `limitedTo`. */
function counting(most: number, together?: number) {
  const app = new Hono<Env>()
    .use(limitedTo(() => ({ most, later: false }), together))
    .post('/', async (c) => c.json({ bytes: (await c.req.arrayBuffer()).byteLength }));
  app.onError((error, c) =>
    error instanceof ApiError ? c.json(error.body(), statusOf(error.code)) : c.json({ code: 'internal' }, 500),
  );
  return app;
}
async function listening({ fetch }: ReturnType<typeof counting>): Promise<Server> {
  const started = serve({ fetch, port: 0 }) as Server;
  await once(started, 'listening');
  return started;
}

beforeAll(async () => {
  server = await listening(counting(limit));
  busy = await listening(counting(10_000_000, 500));
});
afterAll(() => {
  server.close();
  busy.close();
});

/** Sends pieces one after the other as a slow line does, and reads the answer only when all is sent. */
async function send(
  pieces: readonly Buffer[],
  headers: Record<string, string>,
  to = server,
): Promise<{ status: number; body: string }> {
  const { port } = to.address() as AddressInfo;
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

test('a body that comes when too many are under way is answered 503 to who reads afterwards', async () => {
  const sent = pieces(30, 100_000);
  const ways: Record<string, string>[] = [
    { 'content-length': String(30 * 100_000) },
    { 'transfer-encoding': 'chunked' },
  ];
  for (const headers of ways) {
    const { status, body } = await send(sent, headers, busy);
    expect(status).toBe(503);
    expect(JSON.parse(body)).toMatchObject({ code: 'unavailable' });
  }
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
  const app = counting(limit, 1500);
  const slow = (first: number) => {
    const pipe = new TransformStream<Uint8Array, Uint8Array>();
    const writer = pipe.writable.getWriter();
    const body = { body: pipe.readable, duplex: 'half' } as const;
    const answer = Promise.resolve(app.request('/', { method: 'POST', ...body }));
    const begun = first > 0 ? writer.write(new Uint8Array(first)) : Promise.resolve();
    const more = (bytes: number) => writer.write(new Uint8Array(bytes));
    return { answer, begun, more, end: () => writer.close(), cut: () => writer.abort() };
  };
  const silent = Array.from({ length: 50 }, () => slow(0));
  const half = slow(900);
  await half.begun;
  await Promise.resolve();
  const late = slow(900);
  await late.begun;
  await late.more(100_000);
  // What is thrown away of it is in nobody's way either
  const beside = slow(500);
  await beside.begun;
  await beside.end();
  expect(await (await beside.answer).json()).toEqual({ bytes: 500 });
  await late.end();
  const refused = await late.answer;
  expect([refused.status, await refused.json()]).toMatchObject([503, { code: 'unavailable' }]);
  await half.end();
  expect(await (await half.answer).json()).toEqual({ bytes: 900 });
  const large = slow(900);
  await large.begun;
  await large.more(200);
  const another = slow(900);
  await another.begun;
  await another.end();
  expect((await another.answer).status).toBe(200);
  await large.end();
  expect((await large.answer).status).toBe(413);
  const gone = slow(900);
  await gone.begun;
  await gone.cut();
  expect((await gone.answer).status).toBe(400);
  for (const { answer, end } of silent) {
    await end();
    expect((await answer).status).toBe(200);
  }
});
