import { resources } from '@onesource/db/schema/catalog';
import { departments, users } from '@onesource/db/schema/organisation';
import { accessRequests } from '@onesource/db/schema/request';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { body as draftBody } from '../../areas/catalog/testing.ts';
import { letterBox } from '../../areas/opening/asking/testing.ts';
import { profile as dongguan } from '../../law/cities/dongguan/profile.ts';
import { profile as national } from '../../law/cities/national/profile.ts';
import { profile as pudong } from '../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../law/cities/suqian/profile.ts';
import { ownDatabase, type Person, testWorld } from '../testing/testing.ts';
import { hostileTexts, oddValues, strangeBodies, strangeIds, strangeQueries, strangeValues } from './oddities.ts';
import { type Route, retold, routesOf, sampleOf, withOdd } from './routes.ts';
import { type Scene, scene } from './scene.ts';
import type { Tried } from './stage.ts';

/** Whatever is sent, the answer is one of ours: never 500 or above, and always the one shape of an error. */

const own = await ownDatabase();
// One profile under which every route has something to do
const policy = {
  ...pudong,
  scenarios: shanghai.scenarios,
  publication: shanghai.publication,
  declaredFromAbove: suqian.declaredFromAbove,
  silence: suqian.silence,
  referral: dongguan.referral,
  extension: national.extension,
  inability: national.inability,
  contentsDiffer: suqian.contentsDiffer,
  catalogUpdate: national.catalogUpdate,
  sourceDepartment: national.sourceDepartment,
};
const world = await testWorld({ databaseUrl: own.url, policy, trustProxy: true, outbox: letterBox().outbox });
afterEach(() => expect(world.errors.splice(0)).toEqual([]));
afterAll(async () => {
  await world.close();
  await own.drop();
});

/** Commands that say all there is to say by their path. */
const withoutBody = [
  'POST /api/inbox/:id/acknowledge',
  'POST /api/inbox/:id/claim',
  'POST /api/inbox/:id/release',
  'POST /api/inbox/substitution/end',
  'POST /api/datasets/:id/loads/:load/revert',
  'POST /api/datasets/:id/senders/:sender/withdraw',
  // By its token alone
  'POST /open/v1/senders/beat',
  'POST /api/pushes/:id/resend',
  'POST /api/grants/:id/clients/:client/withdraw',
  'POST /api/phrases/:id/remove',
  'POST /api/tick',
];
/** Commands that need say nothing more: an empty one is carried out. */
const mayBeEmpty = [
  'POST /api/datasets/:id/unchanged',
  'POST /api/batches/:id/submit',
  'POST /api/grants/:id/preview',
  'POST /api/batches/:id/approve',
  'POST /open/api/3/action/:action',
  'POST /open/ckan/api/3/action/:action',
];
/** The body is a file; what it is called stands in the query. */
const filePath = 'POST /api/attachments';
/** The body is a catalog's file. */
const catalogPath = 'POST /api/resources/import';
/** The body is a list of people. */
const peoplePath = 'POST /api/users/list/import';
/** The body is a file of a resource's data. */
const dataPath = 'POST /api/datasets/:id/loads';
/** Open to those who have not signed in. */
const publicRoutes = [
  ...['GET /healthz', 'GET /readyz', 'POST /api/session', 'GET /api/sso', 'GET /open/v1/openapi.json'],
  'POST /open/v1/senders/beat',
  // 开放目录
  ...['GET /api/open', 'GET /api/open/:id', 'GET /api/open/:id/preview', 'GET /open/files/:id/:file'],
  ...['GET /api/open/page', 'GET /api/open/:id/page'],
  ...[
    'GET /open/catalog',
    'GET /open/catalog.ttl',
    'GET /open/catalog.jsonld',
    'GET /open/catalog.rdf',
    'GET /open/sitemap.xml',
  ],
  ...[
    'GET /api/open/asked',
    'GET /api/open/asked/unconfirmed',
    'POST /api/open/asked/confirm',
    'POST /api/open/asked/withdraw',
  ],
  ...['POST /api/open/:id/asks', ...['csv', 'xlsx', 'json'].map((kind) => `GET /open/asked/data.${kind}`)],
  ...['GET /open/api/3/action/:action', 'POST /open/api/3/action/:action'],
  ...['GET /open/ckan/api/3/action/:action', 'POST /open/ckan/api/3/action/:action'],
];
/** Answers in the shape of CKAN, which its clients know. */
const ckan = '/api/3/action/';
/** The pages by which unified sign-in goes, of which there are none where it is not configured. */
const ssoPages = ['start', 'return', 'sign-out'].map((page) => `GET /api/sso/${page}`);
/** Of those and of the cron's there is nothing where nothing is configured. */
const notThere = [...ssoPages, 'POST /api/tick'];
const routes = routesOf(world.app);
/** What further parts of a path mean. */
const parts: Record<string, string> = { ':file': 'data.csv', ':action': 'package_search' };
const at = ({ path }: Route, id: string, rest?: string) =>
  path.replace(':id', id).replace(/:\w+/g, (part) => rest ?? parts[part] ?? '1');

type Sent = { status: number; what: string };
type Asked = [method: string, path: string, body?: BodyInit, type?: string | null];

let calls = 0;
/** Of those who are not signed in each comes from elsewhere: how much one of them may ask for is tried by itself. */
const elsewhere = (path: string): Record<string, string> => {
  calls += 1;
  const from = [10, (calls >> 16) & 255, (calls >> 8) & 255, calls & 255].join('.');
  return /^\/(api\/)?open\b/.test(path) ? { 'x-forwarded-for': from } : {};
};

async function send(who: Person | null, ...[method, path, body, type = 'application/json']: Asked): Promise<Sent> {
  const response = await world.app.request(path, {
    method,
    headers: {
      ...elsewhere(path),
      ...(who && { cookie: who.cookie }),
      ...(body !== undefined && type && { 'content-type': type }),
    },
    ...(body !== undefined && { body }),
  });
  const { status } = response;
  const text = await response.text();
  const sent = typeof body === 'string' ? body.slice(0, 300) : '';
  const what = `${method} ${path.slice(0, 120)} ${sent} → ${status} ${text.slice(0, 300)}`;
  expect(status, what).toBeLessThan(500);
  if (status >= 400 && method !== 'HEAD') {
    const said = JSON.parse(text);
    if (path.includes(ckan) && 'success' in said) {
      expect([said.success, typeof said.error.__type, typeof said.error.message], what).toEqual([
        false,
        'string',
        'string',
      ]);
      return { status, what };
    }
    const { code, message, details = [], ...others } = said;
    expect([typeof code, typeof message, Array.isArray(details), others], what).toEqual(['string', 'string', true, {}]);
  }
  return { status, what };
}

/** Sends many, some at once, and gives their answers. */
async function sendAll(who: Person | null, asked: Asked[]): Promise<Sent[]> {
  const answers: Sent[] = [];
  for (let from = 0; from < asked.length; from += 20)
    answers.push(...(await Promise.all(asked.slice(from, from + 20).map((each) => send(who, ...each)))));
  return answers;
}

/** The command that fits, at the version its record is at. */
const fitting = async ({ json }: Route, { known }: Scene, record: Tried | null) =>
  sampleOf(json ?? {}, { ...known(), ...record?.said, version: (await record?.version()) ?? 1 });

/** How it is said that there is no such record; CKAN calls an action that there is not a bad request. */
const unknownAt = ({ path }: Route) => (path.includes(ckan) ? [400, 404] : [403, 404]);

test('the walk goes over every route, and knows what each command takes', () => {
  expect(routes.length).toBeGreaterThan(40);
  for (const { method, path, json } of routes)
    if (
      !['GET', 'DELETE'].includes(method) &&
      ![...withoutBody, filePath, catalogPath, peoplePath, dataPath].includes(`${method} ${path}`)
    )
      expect(json, `${method} ${path} parses its body with input()`).not.toBeNull();
});

const all = process.env.ALL_ODDITIES === '1';
/** A third of them on each route, another third on the next; with `ALL_ODDITIES=1`, as a nightly run has it, all. */
const slice = <Odd>(odd: readonly Odd[], route: Route): Odd[] =>
  odd.filter((_, at) => all || (at + routes.indexOf(route)) % 3 === 0);
// Some routes take a thousand requests, which is long on a busy machine
const patience = { timeout: 180_000 };

describe.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s',
  patience,
  (name, route) => {
    const { method, json, query } = route;
    let set: Scene;
    beforeAll(async () => {
      set = await scene(world);
    });

    test('is closed to who has not signed in, unless it is meant to be open', async () => {
      const record = await set.recordFor(route);
      const body = json ? JSON.stringify(await fitting(route, set, record)) : undefined;
      const { status, what } = await send(null, method, at(route, record?.id ?? ''), body);
      if (publicRoutes.includes(name)) expect(status === 401 || status < 300, what).toBe(true);
      else expect(status, what).toBe(notThere.includes(name) ? 404 : 401);
    });

    if (route.path.includes(':'))
      test('knows no record of an id that is none', async () => {
        const record = await set.recordFor(route);
        const body = json ? JSON.stringify(await fitting(route, set, record)) : undefined;
        const unknown = [crypto.randomUUID(), ...slice(strangeIds, route)];
        const paths = unknown.map((id) => (route.path.includes(':action') ? at(route, '', id) : at(route, id)));
        const expected = route.path.startsWith('/open/v1/') ? [401] : unknownAt(route);
        for (const who of set.people)
          for (const { status, what } of await sendAll(
            who,
            paths.map((path) => [method, path, body]),
          ))
            expect(expected, what).toContain(status);
        const further = slice(strangeIds, route).map((rest) => at(route, record?.id ?? '', rest));
        await sendAll(
          set.asker,
          further.map((path) => [method, path, body]),
        );
      });

    if (query)
      test('takes any parameters, or says which it does not', async () => {
        const asked = Object.keys(query.properties ?? {}).flatMap((key) => [
          ...slice(strangeValues, route).map((value) => `${key}=${value}`),
          `${key}=1&${key}=2`,
          `${key}[]=1`,
          `${key}=x&`.repeat(150),
        ]);
        for (const who of set.people)
          await sendAll(
            who,
            [...asked, ...strangeQueries].map((text) => [method, `${route.path}?${text}`]),
          );
      });

    if (!json) return;

    test('takes bodies that are commands only', async () => {
      const record = await set.recordFor(route);
      const [who, path] = [record?.who ?? set.asker, at(route, record?.id ?? '')];
      for (const [, body, type] of strangeBodies) {
        const { status, what } = await send(who, method, path, body, type);
        // Where no field is needed, an empty command is one that rules decide
        expect([...(mayBeEmpty.includes(name) ? [200] : []), 400, 403, 415, 422], what).toContain(status);
      }
      expect((await send(who, method, path, 'x'.repeat(10_000_000))).status).toBe(413);
    });

    test('takes each field as it is meant, or says so', async () => {
      let record = await set.recordFor(route);
      let version = await record?.version();
      for (const odd of [undefined, ...slice(oddValues, route)]) {
        // Whatever was let through has moved the record on: the next is tried on a new one
        if (record && (await record.version()) !== version) {
          record = await set.recordFor(route);
          version = await record?.version();
        }
        const fits = await fitting(route, set, record);
        const bodies = [...withOdd(fits, odd)].map((body) => JSON.stringify(body));
        await sendAll(
          record?.who ?? set.asker,
          bodies.map((body) => [method, at(route, record?.id ?? ''), body]),
        );
      }
    });

    test('takes texts for texts, whatever they hold', async () => {
      const statuses: number[] = [];
      for (const text of ['一', ...slice(hostileTexts, route)]) {
        const record = await set.recordFor(route);
        const body = JSON.stringify(retold(await fitting(route, set, record), text));
        statuses.push((await send(record?.who ?? set.asker, method, at(route, record?.id ?? ''), body)).status);
      }
      // The command that fits gets as far as the rules; scene.ts says on what record and by whom. Whoever has given as many
      // wrong passwords as this walk gets no further than that
      const stopped = route.path.startsWith('/api/session/') ? [429] : [];
      expect([200, 201, 400, 401, 422, ...stopped]).toContain(statuses[0]);
    });

    if (json.properties?.version)
      test('changes nothing from a version that is not the one there', async () => {
        const record = await set.recordFor(route);
        const before = await record?.version();
        const stale = { ...set.known(), ...record?.said, version: 2_000_000_000 };
        const body = JSON.stringify(sampleOf(json, stale));
        const { status, what } = await send(record?.who ?? set.asker, method, at(route, record?.id ?? ''), body);
        expect([409, 422], what).toContain(status);
        expect(await record?.version()).toBe(before);
      });
  },
);

describe('a file', () => {
  const path = `${filePath.split(' ')[1]}?name=x.pdf`;

  test('of any kind is taken or refused', async () => {
    const { asker } = await scene(world);
    for (const [, body, type] of strangeBodies) {
      const { status, what } = await send(asker, 'POST', path, body, type);
      expect(status, what).toBe(415);
    }
    for (const type of ['application/pdf', 'image/png', 'IMAGE/JPEG; q=1']) {
      for (const [, body] of strangeBodies) {
        const { status, what } = await send(asker, 'POST', path, body, type);
        expect(status, what).toBe(400);
      }
      expect((await send(asker, 'POST', path, new Uint8Array(10_000_000), type)).status).toBe(413);
    }
  });

  test('may have any name, or it is said that it may not', async () => {
    const { asker } = await scene(world);
    for (const name of [...strangeValues, ...hostileTexts.map(encodeURIComponent), 'a%0d%0ab', '%22;%20filename=x'])
      await send(asker, 'POST', `/api/attachments?name=${name}`, '%PDF-1.7', 'application/pdf');
  });
});

describe('a catalog', () => {
  const path = `${catalogPath.split(' ')[1]}?dryRun=1`;

  test('of any kind is read, or it is said why not', async () => {
    const { asker } = await scene(world);
    for (const [, body, type] of strangeBodies) await send(asker, 'POST', path, body, type);
    for (const type of ['text/csv', 'application/octet-stream', 'APPLICATION/JSONL; q=1']) {
      for (const [what, body] of strangeBodies) {
        const answer = await send(asker, 'POST', path, body, type);
        expect([200, 400, 422], `${what} ${answer.what}`).toContain(answer.status);
      }
      for (const text of [...hostileTexts, '{"name":1,"items":{"__proto__":[]}}', '{"name":"甲","items":[[],null,{}]}'])
        await send(asker, 'POST', path, `信息资源名称,摘要\n"${text}","${text}"`, type);
    }
    expect((await send(asker, 'POST', path, new Uint8Array(30_000_000), 'text/csv')).status).toBe(413);
  });

  test('with any value in any field is taken, or its line refused', async () => {
    const { asker } = await scene(world);
    const fields = Object.keys(draftBody({}));
    const lines = fields.flatMap((field) => oddValues.map((odd) => JSON.stringify({ name: '甲', [field]: odd })));
    const { status, what } = await send(asker, 'POST', path, lines.join('\n'), 'application/jsonl');
    // A long list goes on after the answer
    expect([200, 202], what).toContain(status);
  });
});

describe('a list of people', () => {
  test('of any kind is read, or it is said why not', async () => {
    const { asker } = await scene(world);
    const path = `${peoplePath.split(' ')[1]}?dryRun=1&departmentId=${asker.departmentId}`;
    for (const type of ['text/csv', 'application/octet-stream']) {
      for (const [what, body] of strangeBodies) {
        const answer = await send(asker, 'POST', path, body, type);
        expect([400, 422], `${what} ${answer.what}`).toContain(answer.status);
      }
      for (const text of hostileTexts) {
        const row = Array(7)
          .fill(`"${text.replaceAll('"', '""')}"`)
          .join(',');
        const file = `账号,姓名,部门,岗位,职务,电话,邮箱\n${row}`;
        const { status, what } = await send(asker, 'POST', path, file, type);
        expect([200, 400, 422], what).toContain(status);
      }
    }
    expect((await send(asker, 'POST', path, new Uint8Array(5_000_000), 'text/csv')).status).toBe(413);
  });
});

describe('a file of data', () => {
  test('of any kind is read, or it is said why not', async () => {
    const { asker, recordFor } = await scene(world);
    const route = routes.find(({ method, path }) => `${method} ${path}` === dataPath);
    const record = route && (await recordFor(route));
    const [path, who] = [`/api/datasets/${record?.id}/loads`, record?.who ?? asker];
    for (const [, body, type] of strangeBodies) await send(who, 'POST', path, body, type);
    for (const type of ['text/csv', 'application/octet-stream', 'application/jsonl']) {
      for (const [what, body] of strangeBodies) {
        const answer = await send(who, 'POST', path, body, type);
        expect([201, 400, 422], `${what} ${answer.what}`).toContain(answer.status);
      }
      for (const text of [...hostileTexts, '{"甲":{"__proto__":[]}}', '{"甲":[[],null,{}]}']) {
        const cell = `"${text.replaceAll('"', '""')}"`;
        for (const file of [
          `甲,乙,密\n${cell},${cell},${cell}`,
          JSON.stringify({ 甲: text, 乙: text, 密: text }),
          text,
        ]) {
          const { status, what } = await send(who, 'POST', path, file, type);
          expect([201, 400, 422], what).toContain(status);
        }
      }
    }
    expect((await send(who, 'POST', path, new Uint8Array(40_000_000), 'text/csv')).status).toBe(413);
  });
});

describe('beside the routes', () => {
  const paths = ['/', '/api', '/api/', '/api/none', '/api/resources/a/b/c/d', '//api//resources', '/API/session'];
  const odder = ['/.env', '/api/%2e%2e/x', '/%', '/%E0%A4%A', '/api/resources/%00'];

  test('there is nothing, and that is said in the same words', async () => {
    const { asker } = await scene(world);
    for (const who of [null, asker])
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'])
        for (const path of [...paths, ...odder]) {
          const { status, what } = await send(who, method, path, method === 'POST' ? '{}' : undefined);
          expect([400, 401, 404], what).toContain(status);
        }
  });

  test('a path answers its own methods only', async () => {
    const { asker } = await scene(world);
    for (const route of routes)
      for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
        if (routes.some((other) => other.method === method && other.path === route.path)) continue;
        const { status, what } = await send(asker, method, at(route, crypto.randomUUID()));
        expect(status, what).toBe(404);
      }
  });

  test('headers of any kind are taken or left', async () => {
    const { asker } = await scene(world);
    const odd: Record<string, string>[] = [
      { cookie: '' },
      { cookie: `${asker.cookie}; ${asker.cookie}x` },
      { cookie: 'onesource_session=%E0%A4%A' },
      { cookie: `a=${'x'.repeat(20_000)}` },
      { cookie: asker.cookie, accept: 'text/xml' },
      { cookie: asker.cookie, 'accept-language': '\u00ff'.repeat(50) },
      { cookie: asker.cookie, 'x-forwarded-for': ','.repeat(500) },
      { cookie: asker.cookie, 'if-none-match': '*', range: 'bytes=0-0' },
      { cookie: asker.cookie, 'content-length': '-5' },
      { cookie: asker.cookie, 'idempotency-key': 'x'.repeat(201) },
    ];
    for (const headers of odd) {
      const response = await world.app.request('/api/resources', { headers });
      expect([200, 401], JSON.stringify(headers).slice(0, 100)).toContain(response.status);
    }
  });
});

test('after all of it the tables are there and hold what they held', async () => {
  for (const table of [users, departments, resources, accessRequests])
    expect(await world.db.select({ id: table.id }).from(table).limit(1)).toHaveLength(1);
});
