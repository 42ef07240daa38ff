import { proofs, uses } from '@onesource/db/schema/data';
import { tokenKeys } from '@onesource/db/schema/session';
import { eq } from 'drizzle-orm';
import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, type Person, testWorld } from '../../../running/testing/testing.ts';
import { registryOffice } from '../testing.ts';
import { forgetProofs } from '../tick.ts';
import { queryAnswer, tokenAnswer, verifyAnswer } from './answers.ts';
import { program } from './testing/program.ts';

const world = await testWorld();
afterAll(() => world.close());

let office: Awaited<ReturnType<typeof registryOffice>>;
beforeAll(async () => {
  office = await registryOffice(world);
  await world.post(office.registrar, `/api/datasets/${office.resource.id}/conditions`, { open: true });
  const { code } = (await world.get(office.official, `/api/resources/${office.resource.id}`)).body;
  [query, verify] = ['records', 'verify'].map((way) => `/open/v1/resources/${encodeURIComponent(code)}/${way}`) as [
    string,
    string,
  ];
});

const three = ['结婚证字号', '登记日期', '登记机关'];
let [query, verify] = ['', ''];
const matter = '沪人社〔2026〕1号';
const seconds = () => Math.floor(world.deps.clock().getTime() / 1000);
const newProgram = () => program(async (path, init) => world.app.request(path, init), seconds);
const register = (who: Person, id: string, jwk: object, name = '核验系统') =>
  world.post(who, `/api/grants/${id}/clients`, { name, jwk });
const step = async (who: Person, id: string, action: string, body: object = {}) => {
  const { version } = (await world.get(who, `/api/requests/${id}`)).body;
  expect((await world.post(who, `/api/requests/${id}/${action}`, { version, ...body })).status, action).toBe(200);
};
const resultsOf = async (id: string) =>
  (await world.db.select().from(uses).where(eq(uses.requestId, id)).orderBy(uses.at, uses.id)).map(
    ({ kind, result, clientId }) => [kind, result, clientId !== null],
  );

/** A grant for the interface, and a program whose key is registered for it. */
async function connected(names = three, decision: object = {}, over: object = {}) {
  const id = await office.grant(names, { delivery: 'api', ...over }, decision);
  const client = await newProgram();
  const registered = await register(office.official, id, client.jwk);
  expect(registered.status, JSON.stringify(registered.body)).toBe(201);
  const token = async (json: object = {}) => {
    const { status, body } = await client.ask(id, { json });
    expect(status, JSON.stringify(body)).toBe(200);
    return tokenAnswer.parse(body).access_token;
  };
  return { id, client, token, key: registered.body.items[0].id as string };
}

describe('KF-14, SQ-18, PD-32, DG-16: a program of the consumer', () => {
  test('is given a token, looks up, verifies and leaves records that both sides read', async () => {
    const { id, client, token } = await connected();
    const given = await token();
    const found = await client.call(query, given, { keys: { 结婚证字号: 'J2026-1' }, matter, keyed: 'name' });
    expect(found.status, JSON.stringify(found.body)).toBe(200);
    const answer = queryAnswer.parse(found.body);
    expect(answer.rows).toEqual([{ 结婚证字号: 'J2026-1', 登记日期: '2026-01-05', 登记机关: '某街道' }]);
    expect(answer).toMatchObject({ next: null, quota: { perDay: 1000, used: 1 }, record: { matter } });
    const said = await client.call(verify, given, { keys: { 结婚证字号: 'J2026-1', 登记日期: '2026/1/5' }, matter });
    expect(verifyAnswer.parse(said.body).verified).toBe(true);
    expect(await resultsOf(id)).toEqual([
      ['query', 'answered', true],
      ['verify', 'matched', true],
    ]);
    const { body } = await world.get(office.reviewer, `/api/grants/${id}/records`);
    expect(body.items[0]).toMatchObject({ by: '核验系统', program: true, department: { id: office.consumer.id } });
  });

  test('goes on page by page in the load that it began in, and a cursor is of its grant and a while', async () => {
    const { client, token } = await connected();
    const given = await token();
    const page = (json: object = {}) => client.call(query, given, { where: {}, matter, pageSize: 1, ...json });
    const first = queryAnswer.parse((await page()).body);
    expect(first.rows).toHaveLength(1);
    const second = queryAnswer.parse((await page({ cursor: first.next })).body);
    const number = office.item('结婚证字号');
    // In an order that tells nothing of what they say
    expect([first, second].map(({ rows }) => rows[0]?.[number]).toSorted()).toEqual(['J2026-1', 'J2026-2']);
    expect(second.next).toBeNull();
    // Nothing of a row can be read out of it, and none of another grant goes on by it
    const other = await connected();
    const foreign = await other.client.call(query, await other.token(), { where: {}, matter, cursor: first.next });
    for (const answer of [foreign, await page({ cursor: 'x' })])
      expect(answer).toMatchObject({ status: 400, body: { details: [{ field: 'cursor', code: 'cursor_over' }] } });
  });

  test('narrows its token to a purpose and to items, and is opened nothing beyond', async () => {
    const { client, token, id } = await connected();
    const given = await token({ items: ['结婚证字号'], purpose: 'verification' });
    const found = await client.call(query, given, { keys: ['J2026-1'], matter, keyed: 'name' });
    expect(found.body.rows).toEqual([{ 结婚证字号: 'J2026-1' }]);
    const beyond = await client.call(query, given, { keys: ['J2026-1'], items: ['登记日期'], matter });
    expect(beyond).toMatchObject({ status: 422, body: { code: 'item_not_granted' } });
    const compared = await client.call(verify, given, {
      keys: { 结婚证字号: 'J2026-1', 登记日期: '2026-01-05' },
      matter,
    });
    expect(compared).toMatchObject({ status: 422, body: { code: 'item_not_granted' } });
    // Of an item that is not granted the same is said as of one that is not there
    for (const items of [['内部备注'], ['没有这项']])
      expect(await client.ask(id, { json: { items } })).toMatchObject({ body: { code: 'item_not_granted' } });
    expect(await client.ask(id, { json: { purpose: 'reference' } })).toMatchObject({ body: { code: 'other_purpose' } });
  });
});

test('more at once than there are connections are all given a token, and answered', async () => {
  const { id, client } = await connected();
  const given = await Promise.all(Array.from({ length: 20 }, () => client.ask(id)));
  expect(given.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
  const found = await Promise.all(
    given.map(({ body }) => client.call(query, tokenAnswer.parse(body).access_token, { keys: ['J2026-1'], matter })),
  );
  expect(found.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
});

test('a program that takes one resource for another is told, and given nothing', async () => {
  const { id, client, token } = await connected();
  const elsewhere = '/open/v1/resources/305001%2F99/records';
  expect(await client.call(elsewhere, await token(), { keys: ['J2026-1'], matter })).toMatchObject({
    body: { code: 'not_granted', details: [{ field: 'code' }] },
  });
  expect(await resultsOf(id)).toEqual([['query', 'not_granted', true]]);
});

describe('what stops a grant stops the very next call', () => {
  test('suspended, withdrawn, used up, revoked: each with its code, on record for both sides', async () => {
    const { id, client, token, key } = await connected(three, { quota: 2 });
    const given = await token();
    const ask = () => client.call(query, given, { keys: ['J2026-1'], matter });
    expect((await ask()).status).toBe(200);
    await step(office.reviewer, id, 'suspend', { note: '核查' });
    expect(await ask()).toMatchObject({ status: 422, body: { code: 'grant_suspended' } });
    expect(await client.ask(id)).toMatchObject({ status: 422, body: { code: 'grant_suspended' } });
    await step(office.reviewer, id, 'resume', { note: '核查完毕' });
    expect((await ask()).status).toBe(200);
    expect(await ask()).toMatchObject({ status: 422, body: { code: 'quota_used_up' } });
    const withdrawn = await world.post(office.reviewer, `/api/grants/${id}/clients/${key}/withdraw`, {});
    expect(withdrawn.body.items[0]).toMatchObject({ id: key, withdrawnAt: expect.any(String), actions: [] });
    expect(await ask()).toMatchObject({ status: 401, body: { code: 'key_withdrawn' } });
    expect(await client.ask(id)).toMatchObject({ status: 401, body: { code: 'client_refused' } });
    const { body } = await world.get(office.official, `/api/grants/${id}/records?refused=1`);
    expect(body.items.map(({ kind, result }: { kind: string; result: string }) => [kind, result])).toEqual([
      ['query', 'key_withdrawn'],
      ['query', 'quota_used_up'],
      ['token', 'grant_suspended'],
      ['query', 'grant_suspended'],
    ]);
  });

  test('a grant that is to look up in the console is none for programs', async () => {
    const id = await office.grant(three);
    const client = await newProgram();
    expect(await register(office.official, id, client.jwk)).toMatchObject({
      status: 422,
      body: { code: 'delivery_not_granted' },
    });
    expect(await client.ask(id)).toMatchObject({ status: 401, body: { code: 'client_refused' } });
  });
});

describe('whoever is not the program', () => {
  const ask = { keys: ['J2026-1'], matter };

  test('does nothing with a stolen token: not without a proof, nor with one of another key', async () => {
    const { client, token } = await connected();
    const given = await token();
    const thief = await newProgram();
    const authorization = `DPoP ${given}`;
    for (const answer of [
      await client.post(query, ask, { authorization }),
      await thief.call(query, given, ask),
      // The true key in the head, and another signature
      await client.call(query, given, ask, { keys: await generateKeyPair('ES256') }),
      // A proof for another token
      await client.post(query, ask, { authorization, dpop: await client.proof(query, 'another') }),
      await client.post(query, ask, { authorization, dpop: await client.proof(query, null) }),
      await client.call(query, given, ask, { claims: { htm: 'GET' } }),
      await client.call(query, given, ask, { claims: { htu: `http://localhost${verify}` } }),
      await client.call(query, given, ask, { claims: { htu: `http://elsewhere.example${query}` } }),
      await client.call(query, given, ask, { claims: { iat: seconds() - 61 } }),
      await client.call(query, given, ask, { head: { typ: 'JWT' } }),
    ])
      expect(answer).toMatchObject({ status: 401, body: { code: 'proof_refused' } });
    for (const other of ['', `Bearer ${given}`, 'DPoP x', `DPoP ${given.slice(0, -4)}AAAA`])
      expect(await client.post(query, ask, { authorization: other })).toMatchObject({
        body: { code: 'token_refused' },
      });
    expect((await client.call(query, given, ask)).status).toBe(200);
  });

  test('cannot use a proof again, not at the same moment either', async () => {
    const { id, client, token } = await connected();
    const given = await token();
    const head = { authorization: `DPoP ${given}`, dpop: await client.proof(query, given) };
    const answers = await Promise.all(Array.from({ length: 6 }, () => client.post(query, ask, head)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'proof_replayed')).toHaveLength(5);
    const [assertion, proof] = [await client.assertion(id), await client.proof('/open/v1/token', null)];
    expect((await client.ask(id, { assertion, proof })).status).toBe(200);
    expect((await client.ask(id, { assertion })).body.code).toBe('proof_replayed');
    expect((await client.ask(id, { proof })).body.code).toBe('proof_replayed');
  });

  test('makes no token, and alters none: of no algorithm, of a shared secret, of another key, of other words', async () => {
    const { id, client, token } = await connected();
    const given = await token();
    const [head = '', payload = ''] = given.split('.');
    const decoded = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const encode = (said: object) => Buffer.from(JSON.stringify(said)).toString('base64url');
    const { kid } = JSON.parse(Buffer.from(head, 'base64url').toString());
    const other = await generateKeyPair('ES256');
    const secret = new TextEncoder().encode(JSON.stringify(client.jwk).padEnd(32, '.'));
    for (const forged of [
      `${encode({ alg: 'none', typ: 'at+jwt', kid })}.${payload}.`,
      await new SignJWT(decoded).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid }).sign(secret),
      await new SignJWT(decoded).setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid }).sign(other.privateKey),
      `${head}.${encode({ ...decoded, items: null, sub: crypto.randomUUID() })}.${given.split('.')[2]}`,
      // What a program signs itself is no token of ours
      await client.assertion(id),
    ])
      expect(await client.call(query, forged, ask)).toMatchObject({ status: 401, body: { code: 'token_refused' } });
  });

  test('is given no token: not by another key, another grant, another algorithm, nor out of time', async () => {
    const { id, client } = await connected();
    const other = await connected();
    const thief = await newProgram();
    const secret = new TextEncoder().encode(JSON.stringify(client.jwk).padEnd(32, '.'));
    const claims = { iss: id, sub: id, aud: 'http://localhost/open/v1/token', jti: crypto.randomUUID() };
    const timed = { ...claims, iat: seconds(), exp: seconds() + 60 };
    for (const assertion of [
      await thief.assertion(id),
      await other.client.assertion(id),
      await client.assertion(other.id),
      await client.assertion(id, { keys: await generateKeyPair('ES256') }),
      await client.assertion(id, { claims: { aud: 'http://elsewhere.example/open/v1/token' } }),
      await client.assertion(id, { claims: { iat: seconds() - 300, exp: seconds() - 61 } }),
      await client.assertion(id, { claims: { exp: seconds() + 3600 } }),
      await client.assertion(crypto.randomUUID()),
      await new SignJWT(timed).setProtectedHeader({ alg: 'HS256' }).sign(secret),
      'x',
    ])
      expect(await client.ask(id, { assertion })).toMatchObject({ status: 401, body: { code: 'client_refused' } });
    expect(await client.ask(id, { proof: await thief.proof('/open/v1/token', null) })).toMatchObject({
      body: { code: 'proof_refused' },
    });
  });
});

describe('keys', () => {
  test('are registered by the consumer: the public half, once', async () => {
    const { id, client } = await connected();
    const { jwk } = await newProgram();
    expect((await register(office.reviewer, id, jwk)).status).toBe(403);
    const stranger = await world.person(await world.department(), 'official');
    expect((await register(stranger, id, jwk)).status).toBe(404);
    expect((await world.get(stranger, `/api/grants/${id}/clients`)).status).toBe(404);
    expect((await register(office.official, id, { ...jwk, d: jwk.x })).body.details[0].code).toBe('private_key');
    expect((await register(office.official, id, { ...jwk, y: jwk.x })).body.details[0].code).toBe('not_a_key');
    expect((await register(office.official, id, client.jwk)).body.code).toBe('key_known');
    expect((await world.get(office.reviewer, `/api/grants/${id}/clients`)).body).toMatchObject({
      items: [{ name: '核验系统', actions: ['withdraw'] }],
      actions: [],
    });
  });

  test('by which tokens are signed are followed by new ones; what they signed is good until its time is over', async () => {
    const { client, token } = await connected();
    const given = await token();
    const before = await world.db.select().from(tokenKeys);
    expect(before.every(({ sealed }) => !sealed.includes('"d"'))).toBe(true);
    expect((await client.call(query, given, { keys: ['J2026-1'], matter })).status).toBe(200);
    try {
      // A month later the token is over, and another key signs
      world.setNow(new Date(world.deps.clock().getTime() + 40 * 86_400_000));
      const old = await client.call(query, given, { keys: ['J2026-1'], matter });
      expect(old).toMatchObject({ status: 401, body: { code: 'token_refused' } });
      const anew = await token();
      expect((await client.call(query, anew, { keys: ['J2026-1'], matter })).status).toBe(200);
      const after = await world.db.select().from(tokenKeys);
      expect(after.some(({ id }) => before.some((one) => one.id === id))).toBe(false);
      expect(after).toHaveLength(1);
    } finally {
      world.setNow(at('2026-11-02'));
    }
  });
});

test('proofs that are too old to be taken are forgotten', async () => {
  const { token } = await connected();
  await token();
  await forgetProofs(world.deps);
  const kept = await world.db.$count(proofs);
  expect(kept).toBeGreaterThan(0);
  await forgetProofs({ ...world.deps, clock: () => new Date(world.deps.clock().getTime() + 60 * 86_400_000) });
  expect(await world.db.$count(proofs)).toBe(0);
});

test('the interface is described by what it takes and answers (OpenAPI 3.1)', async () => {
  const described = JSON.parse(await (await world.app.request('/open/v1/openapi.json')).text());
  expect(described.openapi).toBe('3.1.0');
  const [records, verification] = ['records', 'verify'].map((way) => `/open/v1/resources/{code}/${way}`);
  expect(Object.keys(described.paths)).toEqual(['/open/v1/token', records, verification]);
  const { post } = described.paths['/open/v1/resources/{code}/records'];
  expect(Object.keys(post.requestBody.content['application/json'].schema.properties)).toEqual([
    ...['keys', 'where', 'matter', 'items', 'pageSize', 'cursor', 'keyed'],
  ]);
  expect(post.responses['401'].description).toContain('`proof_replayed` (token)');
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
