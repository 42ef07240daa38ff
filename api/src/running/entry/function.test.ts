import { auditLog } from '@onesource/db/schema/audit';
import { accessRequests } from '@onesource/db/schema/request';
import { and, eq } from 'drizzle-orm';
import type { APIGatewayProxyResult, LambdaContext, LambdaEvent } from 'hono/aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { pdf } from '../../areas/attachments/testing.ts';
import { item } from '../../areas/catalog/testing.ts';
import { ownDatabase, type Person, testPassword, testWorld, type World } from '../testing/testing.ts';

const secret = 'a secret of a function, 32 characters and more';
let world: World;
let person: Person;
let url: string;
let drop: () => Promise<void>;

beforeAll(async () => {
  const own = await ownDatabase();
  ({ url, drop } = own);
  world = await testWorld({ databaseUrl: url });
  person = await world.person(await world.department(), 'official', 'registrar');
});
beforeEach(() => {
  vi.resetModules();
  vi.unstubAllEnvs();
  vi.stubEnv('DATABASE_URL', url);
  vi.stubEnv('SESSION_SECRET', secret);
});
afterAll(async () => {
  await world.close();
  await drop();
});

/** The module as a new instance loads it. */
const load = () => import('./function.ts');

type Asked = {
  method?: string;
  path: string;
  body?: string;
  type?: string;
  base64?: boolean;
  cookies?: string[];
  query?: string;
};

/** An HTTP API's event, payload format 2.0. */
const v2 = ({
  method = 'GET',
  path,
  body,
  type = 'application/json',
  base64 = false,
  cookies = [],
  query = '',
}: Asked): LambdaEvent => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: path,
  rawQueryString: query,
  cookies,
  headers: {
    accept: 'application/json',
    host: 'a1b2c3.execute-api.cn-north-1.amazonaws.com.cn',
    'x-forwarded-for': '192.0.2.99',
    'x-forwarded-port': '443',
    'x-forwarded-proto': 'https',
    ...(body !== undefined && { 'content-type': type }),
  },
  requestContext: {
    accountId: '123456789012',
    apiId: 'a1b2c3',
    authentication: null,
    authorizer: {},
    domainName: 'a1b2c3.execute-api.cn-north-1.amazonaws.com.cn',
    domainPrefix: 'a1b2c3',
    http: { method, path, protocol: 'HTTP/1.1', sourceIp: '198.51.100.23', userAgent: 'curl/8.5.0' },
    requestId: 'JKJaXmPLvHcESHA=',
    routeKey: '$default',
    stage: '$default',
    time: '02/Nov/2026:01:00:00 +0000',
    timeEpoch: 1_793_581_200_000,
  },
  body: body ?? null,
  isBase64Encoded: base64,
});

/** A REST API's event, payload format 1.0. */
const v1 = ({
  method = 'GET',
  path,
  body,
  type = 'application/json',
  base64 = false,
  cookies = [],
  query = '',
}: Asked): LambdaEvent => {
  const headers = {
    accept: 'application/json',
    host: 'd4e5f6.execute-api.cn-north-1.amazonaws.com.cn',
    ...(cookies.length > 0 && { cookie: cookies.join('; ') }),
    ...(body !== undefined && { 'content-type': type }),
  };
  const parameters = new URLSearchParams(query);
  const values = Object.fromEntries([...parameters.keys()].map((key) => [key, parameters.getAll(key)]));
  return {
    version: '1.0',
    resource: '/{proxy+}',
    path,
    httpMethod: method,
    headers,
    multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, [value]])),
    queryStringParameters: Object.fromEntries(parameters),
    multiValueQueryStringParameters: values,
    pathParameters: { proxy: path.slice(1) },
    stageVariables: {},
    requestContext: {
      accountId: '123456789012',
      apiId: 'd4e5f6',
      authorizer: {},
      domainName: 'd4e5f6.execute-api.cn-north-1.amazonaws.com.cn',
      domainPrefix: 'd4e5f6',
      extendedRequestId: 'request-id',
      httpMethod: method,
      identity: {
        sourceIp: '203.0.113.45',
        userAgent: 'curl/8.5.0',
        clientCert: {
          clientCertPem: '',
          subjectDN: '',
          issuerDN: '',
          serialNumber: '',
          validity: { notBefore: '', notAfter: '' },
        },
      },
      path,
      protocol: 'HTTP/1.1',
      requestId: 'id=',
      requestTime: '02/Nov/2026:01:00:00 +0000',
      requestTimeEpoch: 1_793_581_200_000,
      resourcePath: '/{proxy+}',
      stage: 'prod',
    },
    body: body ?? null,
    isBase64Encoded: base64,
  };
};

const context = {} as LambdaContext;
const credentials = () => JSON.stringify({ account: person.account, password: testPassword });
type Handler = Awaited<ReturnType<typeof load>>['handler'];

async function ask(handler: Handler, event: LambdaEvent) {
  const answer: APIGatewayProxyResult = await handler(event, context);
  return { ...answer, json: JSON.parse(answer.body) };
}
const signInV2 = async (handler: Handler) => {
  const { cookies } = await ask(handler, v2({ method: 'POST', path: '/api/session', body: credentials() }));
  return [cookies?.[0]?.split(';')[0] ?? ''];
};

describe('a function', () => {
  test('does nothing when it is loaded', async () => {
    vi.unstubAllEnvs();
    vi.stubEnv('DATABASE_URL', undefined);
    expect(Object.keys(await load()).sort()).toEqual(['default', 'fetch', 'handler', 'scheduled']);
  });

  test('says in one line what it cannot do without, at each call', async () => {
    const { handler, scheduled, fetch } = await load();
    vi.stubEnv('DATABASE_URL', '');
    for (const call of [
      () => handler(v2({ path: '/healthz' }), context),
      scheduled,
      () => fetch(new Request('http://x/')),
    ])
      await expect(call()).rejects.toThrow(/^DATABASE_URL and SESSION_SECRET are required.*$/);
    vi.stubEnv('DATABASE_URL', url);
    vi.stubEnv('SESSION_SECRET', 'short');
    await expect(scheduled()).rejects.toThrow('SESSION_SECRET must have at least 32 characters.');
    vi.stubEnv('SESSION_SECRET', secret);
    expect((await handler(v2({ path: '/healthz' }), context)).statusCode).toBe(200);
  });

  test('asked many things at once answers all', async () => {
    const { handler } = await load();
    const cookies = await signInV2(handler);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask(handler, v2({ path: '/api/resources', query: 'pageSize=1', cookies }))),
    );
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
  });
});

describe('behind an HTTP API (2.0)', () => {
  test('signs in, keeps the cookie apart, and takes it back', async () => {
    const { handler } = await load();
    const signedIn = await ask(handler, v2({ method: 'POST', path: '/api/session', body: credentials() }));
    expect(signedIn).toMatchObject({ statusCode: 200, isBase64Encoded: false, json: { user: { id: person.id } } });
    expect(signedIn.cookies).toHaveLength(1);
    expect(signedIn.cookies?.[0]).toMatch(/HttpOnly; Secure; SameSite=Strict/);
    expect(JSON.stringify(signedIn.headers)).not.toMatch(/set-cookie/i);
    const cookies = ['theme=dark', signedIn.cookies?.[0]?.split(';')[0] ?? ''];
    expect(await ask(handler, v2({ path: '/api/session', cookies }))).toMatchObject({
      statusCode: 200,
      json: { user: { account: person.account } },
    });
    expect((await ask(handler, v2({ path: '/api/session' }))).statusCode).toBe(401);
    expect((await ask(handler, v2({ method: 'DELETE', path: '/api/session', cookies }))).statusCode).toBe(200);
    expect((await ask(handler, v2({ path: '/api/session', cookies }))).statusCode).toBe(401);
  });

  test('reads a body that comes as base64, byte by byte', async () => {
    const { handler } = await load();
    const cookies = await signInV2(handler);
    for (const base64 of [false, true]) {
      const name = `婚姻登记🐼${base64 ? '之二' : ''}`;
      const draft = JSON.stringify({ name, summary: 'é\n"' });
      const body = base64 ? Buffer.from(draft).toString('base64') : draft;
      const answer = await ask(handler, v2({ method: 'POST', path: '/api/resources', body, base64, cookies }));
      expect(answer.statusCode).toBe(201);
      expect(answer.json.revision.content).toMatchObject({ name, summary: 'é\n"' });
    }
  });

  test('reads repeated and encoded parameters', async () => {
    const { handler } = await load();
    const cookies = await signInV2(handler);
    const query = `q=${encodeURIComponent('婚姻 登记')}&shareType=unconditional&shareType=conditional&pageSize=1`;
    expect(await ask(handler, v2({ path: '/api/resources', query, cookies }))).toMatchObject({ statusCode: 200 });
    expect((await ask(handler, v2({ path: '/api/resources', query: 'page=0', cookies }))).statusCode).toBe(400);
  });

  test('refuses a body that is too large or no JSON, like any other', async () => {
    const { handler } = await load();
    const post = (body: string) => ask(handler, v2({ method: 'POST', path: '/api/session', body }));
    expect(await post('x'.repeat(1_000_001))).toMatchObject({ statusCode: 413, json: { code: 'payload_too_large' } });
    expect(await post('{')).toMatchObject({ statusCode: 400, json: { code: 'invalid_input' } });
  });

  test('knows the caller by the gateway’s word, not by a header', async () => {
    const { handler } = await load();
    await signInV2(handler);
    const lines = await world.db
      .select({ ip: auditLog.ip })
      .from(auditLog)
      .where(and(eq(auditLog.actorId, person.id), eq(auditLog.action, 'sign_in')));
    expect(lines.at(-1)).toEqual({ ip: '198.51.100.23' });
  });
});

describe.each([
  ['an HTTP API (2.0)', v2],
  ['a REST API (1.0)', v1],
] as const)('a file behind %s', (_, event) => {
  test('comes and goes as base64, byte by byte', async () => {
    const { handler } = await load();
    const cookies = await signInV2(handler);
    const bytes = Uint8Array.from([...pdf(), ...Array.from({ length: 256 }, (_, byte) => byte)]);
    const sent = { method: 'POST', path: '/api/attachments', type: 'application/pdf', cookies };
    const body = Buffer.from(bytes).toString('base64');
    const query = `name=${encodeURIComponent('审签页.pdf')}`;
    const kept = await ask(handler, event({ ...sent, query, body, base64: true }));
    expect(kept).toMatchObject({ statusCode: 201, json: { name: '审签页.pdf', size: bytes.length } });
    const answer = await handler(event({ path: `/api/attachments/${kept.json.id}`, cookies }), context);
    expect(answer).toMatchObject({ statusCode: 200, isBase64Encoded: true });
    expect(new Uint8Array(Buffer.from(answer.body, 'base64'))).toEqual(bytes);
  });
});

describe('behind a REST API (1.0)', () => {
  test('signs in, keeps the cookie among the headers of many values, and takes it back', async () => {
    const { handler } = await load();
    const body = Buffer.from(credentials()).toString('base64');
    const signedIn = await ask(handler, v1({ method: 'POST', path: '/api/session', body, base64: true }));
    expect(signedIn).toMatchObject({ statusCode: 200, json: { user: { id: person.id } } });
    const [cookie] = signedIn.multiValueHeaders?.['set-cookie'] ?? [];
    expect(cookie).toMatch(/HttpOnly; Secure; SameSite=Strict/);
    expect(signedIn.multiValueHeaders).toMatchObject({ 'content-type': [expect.stringContaining('json')] });
    const cookies = [String(cookie).split(';')[0] ?? ''];
    const query = `q=${encodeURIComponent('婚姻')}&class=base&class=theme`;
    expect(await ask(handler, v1({ path: '/api/resources', query, cookies }))).toMatchObject({ statusCode: 200 });
    const [line] = await world.db
      .select({ ip: auditLog.ip })
      .from(auditLog)
      .where(and(eq(auditLog.actorId, person.id), eq(auditLog.ip, '203.0.113.45')));
    expect(line).toBeDefined();
  });
});

describe('as plain fetch', () => {
  test('answers a standard request', async () => {
    const { default: app, fetch } = await load();
    expect((await fetch(new Request('https://onesource.example/readyz'))).status).toBe(200);
    const response = await app.fetch(
      new Request('https://onesource.example/api/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: credentials(),
      }),
    );
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie()[0]).toContain('Secure');
  });
});

describe('called by cron', () => {
  test('does what fell due, whoever else does it too', async () => {
    const provider = await world.department();
    const resource = await world.publish(provider, {
      conditions: '按需',
      items: [item('账号', { shareType: 'conditional' })],
    });
    const { body: filed } = await world.post(person, '/api/requests', {
      resourceId: resource.id,
      itemIds: [resource.itemId('账号')],
      purpose: 'reference',
      basis: '职责',
      matter: '核对',
      delivery: 'query',
      from: '2026-11-02',
      until: '2027-11-01',
    });
    // Its clock is the real one, whatever day that is
    await world.db.update(accessRequests).set({ dueOn: '2000-01-03' }).where(eq(accessRequests.id, filed.id));
    const { scheduled } = await load();
    expect((await scheduled()).changed).toBeGreaterThanOrEqual(1);
    // By that clock, whoever is signed in by the tests' has been idle for long
    const { body } = await world.get(await world.signIn(person), `/api/requests/${filed.id}`);
    expect(body.timeline.at(-1)).toMatchObject({ type: 'escalated' });
  });
});
