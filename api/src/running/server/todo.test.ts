import { createServer, type IncomingMessage } from 'node:http';
import { openDatabase } from '@onesource/db/client';
import { tasks } from '@onesource/db/schema/inbox';
import { eq } from 'drizzle-orm';
import { jwtVerify } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { syncTasks, type Wanted } from '../../areas/inbox/tasks.ts';
import type { TodoConfig } from '../../foundation/config.ts';
import { openOutbox } from '../../foundation/outbox.ts';
import { asOwner, type Department, ownDatabase, type Person, testWorld, type World } from '../testing/testing.ts';
import { drain } from './consumer.ts';
import { todoHandlers } from './todo.ts';

/** 待办推送 to the office platform (协同办公平台), against a receiver that answers as it is told. */

type Told = { jti: string; todo: Record<string, unknown> };
const told: Told[] = [];
let answers: number[] = [];
const receiver = createServer(async (request, response) => {
  const taken = await read(request).catch(() => null);
  if (taken) told.push(taken);
  response.statusCode = taken ? (answers.shift() ?? 204) : 401;
  response.end();
});
await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
const address = receiver.address();
const port = typeof address === 'object' && address ? address.port : 0;
const config: TodoConfig = {
  url: `http://127.0.0.1:${port}/todo`,
  secret: 'a secret that both sides know, of 32 bytes',
  consoleUrl: 'https://one.example',
};

/** As docs/webhooks.md tells a receiver to. */
async function read(request: IncomingMessage): Promise<Told> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  const { payload } = await jwtVerify(Buffer.concat(pieces).toString(), new TextEncoder().encode(config.secret), {
    algorithms: ['HS256'],
    issuer: config.consoleUrl,
    audience: config.url,
    currentDate: world.deps.clock(),
  });
  return { jti: payload.jti ?? '', todo: payload.todo as Told['todo'] };
}

const own = await ownDatabase();
const { db, close } = openDatabase(own.url, { max: 4 });
const outbox = openOutbox(db, { serves: ['todo'], onError: () => {} });
let world: World;
let office: Department;
let reviewer: Person;
beforeAll(async () => {
  world = await testWorld({ databaseUrl: own.url, outbox });
});
beforeEach(async () => {
  office = await world.department();
  reviewer = await world.person(office, 'reviewer');
  answers = [];
  await later();
  await send();
  told.length = 0;
});
afterAll(async () => {
  await outbox.close();
  await close();
  await world.close();
  receiver.close();
  await own.drop();
});

const handlers = () => todoHandlers(world.deps, config);
const send = () => drain(own.url, handlers(), () => {});
/** As if the time had come to try again. */
const later = () =>
  asOwner(own.url, (owner) => owner.execute(`update pgboss.job set start_after = now() - interval '1 second'`));
const subject = () => ({ type: 'request' as const, id: world.deps.newId(), title: '离婚登记信息' });
const work = (over: Partial<Wanted> = {}): Wanted => ({
  ...{ kind: 'decide_request', departmentId: office.id, role: 'reviewer', dueOn: '2026-11-16' },
  ...over,
});
const actor = { id: null };
const become = (of: ReturnType<typeof subject>, ...wanted: Wanted[]) =>
  db.transaction((tx) => syncTasks(tx, { ...world.deps, actor }, of, wanted));
const last = () => told.at(-1)?.todo;

describe('PD-32: work in the inbox', () => {
  test('is told of when it comes, changes and is done, with the way straight to it', async () => {
    const of = subject();
    await become(of, work());
    await send();
    const [task] = await db.select().from(tasks).where(eq(tasks.subjectId, of.id));
    expect(last()).toMatchObject({
      ...{ id: task?.id, state: 'open', title: '答复申请：离婚登记信息', dueOn: '2026-11-16' },
      ...{ department: { name: office.name }, people: [{ account: reviewer.account, name: reviewer.name }] },
      link: `https://one.example/inbox/${task?.id}`,
    });
    await become(of, work({ dueOn: '2026-11-20' }));
    await send();
    expect(last()).toMatchObject({ id: task?.id, state: 'open', dueOn: '2026-11-20' });
    await become(of);
    await send();
    expect(last()).toMatchObject({ id: task?.id, state: 'closed', people: [] });
    // Nothing new, nothing told
    expect(told).toHaveLength(3);
    await become(of);
    expect(await send()).toBe(0);
  });

  test('that only tells something is none, and what was rolled back never was', async () => {
    await become(subject(), work({ kind: 'request_decided', dueOn: null }));
    await db
      .transaction(async (tx) => {
        await syncTasks(tx, { ...world.deps, actor }, subject(), [work()]);
        throw new Error('cut off');
      })
      .catch(() => {});
    await send();
    expect(told).toEqual([]);
  });

  test('stands in other lists once somebody comes or goes', async () => {
    await become(subject(), work());
    await send();
    const admin = await world.person(await world.department('authority'), 'sysadmin', 'secadmin');
    const answer = await world.post(admin, `/api/users/${reviewer.id}/disable`, { version: 1 });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    await send();
    expect(last()).toMatchObject({ state: 'open', people: [] });
  });
});

describe('an office platform', () => {
  test('that is down or answers with an error is told later, the same again', async () => {
    answers = [500, 503, 302, 200];
    await become(subject(), work());
    for (let time = 0; time < 4; time += 1) {
      await send();
      await later();
    }
    expect(told).toHaveLength(4);
    expect(new Set(told.map(({ jti }) => jti)).size).toBe(1);
    expect(await send()).toBe(0);
  });

  test('is told in the end what is true, in whatever order things arrive', async () => {
    const of = subject();
    answers = [500];
    await become(of, work());
    await send();
    await become(of);
    await send();
    await later();
    await send();
    expect(told.map(({ todo }) => todo.state)).toEqual(['open', 'closed', 'closed']);
  });

  test('gets nothing that anybody could have signed or changed', async () => {
    await become(subject(), work());
    await drain(
      own.url,
      todoHandlers(world.deps, { ...config, secret: 'another secret than the one agreed on' }),
      () => {},
    );
    expect(told).toEqual([]);
  });
});

describe('whoever runs the platform', () => {
  test('sees what did not get there and why, and sends it again', async () => {
    const sysadmin = await world.person(await world.department('authority'), 'sysadmin');
    answers = [500];
    await become(subject(), work());
    await send();
    const { body } = await world.get(sysadmin, '/api/pushes?state=waiting');
    expect(body).toMatchObject({
      on: true,
      items: [{ state: 'waiting', tries: 1, failure: { why: 'answered', status: 500 } }],
    });
    expect(body.items[0].task).toMatchObject({ kind: 'decide_request', title: '离婚登记信息' });
    await later();
    await send();
    const sent = (await world.get(sysadmin, '/api/pushes?state=sent')).body;
    const [newest] = sent.items;
    expect(newest).toMatchObject({ state: 'sent', failure: null, actions: ['resend'] });
    const before = told.length;
    expect((await world.post(sysadmin, `/api/pushes/${newest.id}/resend`)).body).toEqual({ resent: true });
    await send();
    expect(told).toHaveLength(before + 1);
    expect(last()?.id).toBe(newest.task.id);
  });

  test('is the operator or the system administrator, nobody else', async () => {
    for (const path of ['/api/pushes']) expect((await world.get(reviewer, path)).status).toBe(403);
    expect((await world.post(reviewer, `/api/pushes/${world.deps.newId()}/resend`)).status).toBe(403);
    const sysadmin = await world.person(await world.department('authority'), 'sysadmin');
    expect((await world.post(sysadmin, `/api/pushes/${world.deps.newId()}/resend`)).status).toBe(404);
  });
});
