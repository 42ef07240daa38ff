import { attachments } from '@onesource/db/schema/attachment';
import { userRoles } from '@onesource/db/schema/organisation';
import { and, eq, isNull } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mostUnused } from './areas/attachments/rules/attachment.ts';
import { pdf } from './areas/attachments/testing.ts';
import { body as draft } from './areas/catalog/testing.ts';
import { type Department, testWorld, type World } from './running/testing/testing.ts';

let world: World;
let bureau: Department;
beforeAll(async () => {
  world = await testWorld();
  bureau = await world.department();
});
afterAll(() => world.close());

describe('an answer kept under an Idempotency-Key', () => {
  test('is not given to who has lost the post meanwhile, nor is the command done again', async () => {
    const registrar = await world.person(bureau, 'registrar', 'official');
    const [key, command] = [{ 'idempotency-key': v7() }, draft({ name: `某信息${v7()}` })];
    const first = await world.post(registrar, '/api/resources', command, key);
    expect(first.status).toBe(201);
    expect((await world.post(registrar, '/api/resources', command, key)).body).toEqual(first.body);
    await world.db.delete(userRoles).where(and(eq(userRoles.userId, registrar.id), eq(userRoles.role, 'registrar')));
    const again = await world.post(registrar, '/api/resources', command, key);
    expect([403, 422]).toContain(again.status);
    expect(JSON.stringify(again.body)).not.toContain(first.body.id);
  });
});

describe('text that is not UTF-8', () => {
  const send = (body: BodyInit, type: string) =>
    world.app.request('/api/session', { method: 'POST', headers: { 'content-type': type }, body });
  const command = JSON.stringify({ account: '李', password: 'x' });

  test('is refused where it says so, and where it does not', async () => {
    for (const charset of ['gbk', 'GB18030', 'utf-16', '"iso-8859-1"'])
      expect((await send(command, `application/json; charset=${charset}`)).status, charset).toBe(415);
    // 李 in GB 18030
    const bytes = Buffer.concat([
      Buffer.from('{"account":"'),
      Buffer.from([0xc0, 0xee]),
      Buffer.from('","password":"x"}'),
    ]);
    const answer = await send(bytes, 'application/json');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'invalid_input', details: [{ code: 'malformed' }] });
  });

  test('is what everybody else sends', async () => {
    for (const type of ['application/json', 'application/json; charset=utf-8', 'application/json;charset="UTF-8"; x=1'])
      expect((await send(command, type)).status, type).toBe(401);
  });
});

test('callers who send nothing of a command that they announce keep nobody out, however many they are', async () => {
  const silent = Array.from({ length: 600 }, () => {
    const pipe = new TransformStream<Uint8Array, Uint8Array>();
    const headers = { 'content-type': 'application/json', 'content-length': '100' };
    const body = { body: pipe.readable, duplex: 'half' } as const;
    const answer = world.app.request('/api/session', { method: 'POST', headers, ...body });
    return { answer, end: () => pipe.writable.close() };
  });
  expect((await world.get(null, '/api/session')).status).toBe(401);
  for (const { end } of silent) await end();
  const answers = await Promise.all(silent.map(({ answer }) => answer));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([400]));
});

test('of files sent at once no more are kept than may wait to be used', async () => {
  const registrar = await world.person(bureau, 'registrar');
  const send = () =>
    world.app.request('/api/attachments?name=x.pdf', {
      method: 'POST',
      headers: { cookie: registrar.cookie, 'content-type': 'application/pdf' },
      body: pdf(),
    });
  const answers = await Promise.all(Array.from({ length: mostUnused + 4 }, send));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(mostUnused);
  const waiting = and(eq(attachments.createdById, registrar.id), isNull(attachments.resourceId));
  expect(await world.db.$count(attachments, waiting)).toBe(mostUnused);
});

test('browsers are bound to HTTPS where it is, this host alone, and not without it', async () => {
  const secure = await testWorld({ secureCookies: true });
  const header = 'strict-transport-security';
  expect((await secure.get(null, '/healthz')).headers.get(header)).toBe('max-age=15552000');
  expect((await world.get(null, '/healthz')).headers.get(header)).toBeNull();
  await secure.close();
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
