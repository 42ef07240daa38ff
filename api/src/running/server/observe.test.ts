import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Failed } from '../../foundation/deps.ts';
import type { Answered } from '../../foundation/observe.ts';
import { ownDatabase, type Person, testPassword, testWorld, type World } from '../testing/testing.ts';
import { jsonLog } from './log.ts';
import { metricsApp, openMetrics } from './metrics.ts';

const told: Answered[] = [];
const own = await ownDatabase();
let world: World;
let person: Person;

beforeAll(async () => {
  world = await testWorld({ databaseUrl: own.url, onAnswer: (answer) => told.push(answer) });
  person = await world.person(await world.department(), 'official');
});
afterAll(async () => {
  await world.close();
  await own.drop();
});

const lines = (work: (log: ReturnType<typeof jsonLog>) => void) => {
  const written: string[] = [];
  work(jsonLog({ write: (line) => written.push(line) }));
  return written.map((line) => JSON.parse(line));
};

describe('what is told of an answer', () => {
  test('names route, status and request id, and nothing that is anybody’s', async () => {
    told.length = 0;
    const answer = await world.get(person, `/api/users/${person.id}?q=${encodeURIComponent('13800000000')}`);
    await world.post(null, '/api/session', { account: person.account, password: testPassword });
    await world.post(null, '/api/session', { account: person.account, password: 'wrong' });
    await world.get(person, '/api/resources?q=1');
    await world.get(null, '/healthz');
    await world.get(person, '/api/nowhere/110101199001011234');
    expect(told.map(({ method, route, status }) => [method, route, status])).toEqual([
      ['GET', '/api/users/:id', answer.status],
      ['POST', '/api/session', 200],
      ['POST', '/api/session', 401],
      ['GET', '/api/resources', 200],
      ['GET', '/healthz', 200],
      ['GET', '*', 404],
    ]);
    expect(told[0]?.requestId).toBe(answer.headers.get('x-request-id'));
    const text = JSON.stringify(lines((log) => told.forEach((each) => void log.answered(each))));
    for (const secret of [person.id, person.account, person.name, '13800000000', '110101199001011234', testPassword])
      expect(text).not.toContain(secret);
  });

  test('is a line of JSON, and so is a failure', () => {
    const failure: Failed = { at: 'now', where: 'tick', text: 'TypeError: a slip\n    at here\n    at there' };
    const [answered, failed] = lines((log) => {
      log.answered({ requestId: 'r', method: 'GET', route: '/healthz', status: 200, seconds: 0.0124 });
      log.failed(failure);
    });
    expect(answered).toMatchObject({ level: 'info', requestId: 'r', route: '/healthz', status: 200, ms: 12 });
    expect(answered.at).toMatch(/^\d{4}-\d\d-\d\dT.+Z$/);
    expect(failed).toMatchObject({ level: 'error', where: 'tick', reason: 'TypeError: a slip' });
    expect(failed.trace).toEqual(['at here', 'at there']);
  });
});

describe('/metrics', () => {
  const token = 'a token for Prometheus';
  const ask = (app: ReturnType<typeof metricsApp>, given?: string) =>
    app.request('/metrics', given === undefined ? {} : { headers: { authorization: given } });

  test('is there for whoever has the token, and without one for nobody', async () => {
    const metrics = openMetrics(world.db, { process: false });
    expect((await ask(metricsApp(metrics, null), 'Bearer null')).status).toBe(404);
    const app = metricsApp(metrics, token);
    expect((await ask(app)).status).toBe(401);
    expect((await ask(app, `Bearer ${token}x`)).status).toBe(401);
    expect((await ask(app, token)).status).toBe(401);
    expect((await ask(app, `Bearer ${token}`)).status).toBe(200);
  });

  test('counts answers by route, failures, and says when the last tick and backup were', async () => {
    const metrics = openMetrics(world.db, { process: false });
    for (const status of [200, 200, 404])
      metrics.answered({ requestId: '', method: 'GET', route: '/api/inbox', status, seconds: 0.02 });
    metrics.failed();
    metrics.ticked('prompt', new Date('2026-11-02T00:00:00Z'));
    metrics.ticked('long', new Date('2026-11-01T00:00:00Z'));
    const text = await (await ask(metricsApp(metrics, token), `Bearer ${token}`)).text();
    expect(text).toContain(
      'onesource_http_request_duration_seconds_count{method="GET",route="/api/inbox",status="200"} 2',
    );
    expect(text).toContain('onesource_failures_total 1');
    expect(text).toContain(`onesource_last_tick_timestamp_seconds ${Date.parse('2026-11-02T00:00:00Z') / 1000}`);
    expect(text).toContain(`onesource_last_long_tick_timestamp_seconds ${Date.parse('2026-11-01T00:00:00Z') / 1000}`);
    expect(text).toContain('onesource_last_backup_timestamp_seconds 0');
  });
});
