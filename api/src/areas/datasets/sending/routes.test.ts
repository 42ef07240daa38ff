import { datasets, senders } from '@onesource/db/schema/data';
import { directoryEntries } from '@onesource/db/schema/directory';
import { tasks } from '@onesource/db/schema/inbox';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Department, ownDatabase, type Person, testWorld } from '../../../running/testing/testing.ts';
import { keepTerms } from '../keeping/tick.ts';
import { sendingOf, silentAtOf, stateOf } from '../rules/sending/alive.ts';
import { csv, marriages, sendData, wang } from '../testing.ts';

// A database of one's own: the list is of all that is provided
const own = await ownDatabase();
const world = await testWorld({ databaseUrl: own.url, trustProxy: true });
afterAll(async () => {
  await world.close();
  await own.drop();
});
let office: Department;
let registrar: Person;
let operator: Person;
beforeAll(async () => {
  office = await world.department();
  registrar = await world.person(office, 'registrar');
  operator = await world.person(await world.department('authority'), 'operator');
});

let id: string;
beforeEach(async () => {
  const resource = await world.publish(office, {
    ...marriages,
    name: `婚姻登记${crypto.randomUUID()}`,
    updateCycle: 'yearly',
  });
  id = resource.id;
  expect((await sendData(world, registrar, id, csv(wang))).status).toBe(201);
});

const register = async (name = '前置机', { everyMinutes = 5, who = registrar, headers = {} } = {}) =>
  world.post(who, `/api/datasets/${id}/senders`, { name, everyMinutes }, headers);
const tokenOf = async (name?: string, everyMinutes?: number): Promise<string> => {
  const { status, body } = await register(name, { ...(everyMinutes && { everyMinutes }) });
  expect(status, JSON.stringify(body)).toBe(201);
  return body.token;
};
const beat = async (token: string, from = '10.0.0.1') => {
  const response = await world.app.request('/open/v1/senders/beat', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'x-forwarded-for': from },
  });
  return { status: response.status, text: await response.text() };
};
const see = async (who = registrar) => (await world.get(who, `/api/datasets/${id}`)).body;
const withdraw = async (sender: string, who = registrar) =>
  world.post(who, `/api/datasets/${id}/senders/${sender}/withdraw`, {});
const later = (minutes: number) => ({
  ...world.deps,
  clock: () => new Date(world.deps.clock().getTime() + minutes * 60_000),
});
const told = async (open = true) =>
  (
    await world.db
      .select({ kind: tasks.kind, departmentId: tasks.departmentId })
      .from(tasks)
      .where(
        and(
          eq(tasks.subjectId, id),
          inArray(tasks.kind, ['mend_sending', 'sending_silent']),
          open ? isNull(tasks.doneAt) : undefined,
        ),
      )
  ).toSorted((a, b) => a.kind.localeCompare(b.kind));
/** As if it had been heard of so many minutes ago. */
const heardAgo = async (minutes: number) => {
  const lastBeatAt = new Date(world.deps.clock().getTime() - minutes * 60_000);
  await world.db
    .update(senders)
    .set({ lastBeatAt, silentAt: silentAtOf({ lastBeatAt, everyMinutes: 5 }, []) })
    .where(eq(senders.resourceId, id));
};

describe('a program that sends data in (报送程序)', () => {
  test('is registered by the provider, who is told once what it is known by', async () => {
    const { body } = await register();
    expect(body.token).toMatch(/^h_[\w-]{43}\./);
    expect(body.dataset).toMatchObject({ sending: 'unheard', senders: [{ name: '前置机', state: 'unheard' }] });
    expect(JSON.stringify(await see())).not.toContain(body.token.slice(2, 40));
    const other = await world.person(await world.department(), 'registrar');
    expect((await register('别的', { who: other })).status).toBe(403);
    expect((await register('别的', { who: operator })).status).toBe(403);
    expect((await see(other)).senders).toEqual([]);
    expect((await see(operator)).senders).toMatchObject([{ actions: [] }]);
  });
  test('is registered once by what is sent twice, and told nothing more; no two bear the same name', async () => {
    const headers = { 'Idempotency-Key': crypto.randomUUID() };
    const [first, second] = [await register('甲', { headers }), await register('甲', { headers })];
    expect([typeof first.body.token, second.body.token]).toEqual(['string', null]);
    expect(second.body.dataset.senders).toHaveLength(1);
    expect(await register('甲')).toMatchObject({
      status: 422,
      body: { details: [{ field: 'name', code: 'sender_named' }] },
    });
    const tries = await Promise.all([register('乙'), register('乙'), register('乙')]);
    expect(tries.filter(({ status }) => status === 201)).toHaveLength(1);
  });
  test('says that it is at work, and is heard', async () => {
    const token = await tokenOf();
    expect(await beat(token)).toEqual({ status: 204, text: '' });
    expect(await see()).toMatchObject({ sending: 'alive', senders: [{ lastBeatAt: expect.any(String) }] });
    expect((await Promise.all([beat(token), beat(token)])).map(({ status }) => status)).toEqual([204, 204]);
  });
  test('is not heard by a token that is none, is another resource’s, or was withdrawn', async () => {
    const token = await tokenOf();
    const [secret = ''] = token.split('.');
    for (const wrong of ['', 'x', `${secret}.`, `${secret}.${crypto.randomUUID()}`, `h_x.${id}`, `${secret}.${id}x`])
      expect(await beat(wrong), wrong).toMatchObject({ status: 401, text: expect.stringContaining('token_refused') });
    const [sender] = (await see()).senders;
    expect((await withdraw(sender.id, operator)).status).toBe(403);
    expect((await withdraw(crypto.randomUUID())).status).toBe(404);
    expect((await withdraw(sender.id)).body).toMatchObject({ sending: null, senders: [{ state: 'withdrawn' }] });
    expect((await withdraw(sender.id)).status).toBe(200);
    expect((await beat(token)).status).toBe(401);
  });
  test('of an address that asks far too often is answered without a look', async () => {
    const statuses: number[] = [];
    for (let tries = 0; tries < 130; tries += 1) statuses.push((await beat('x', '10.9.9.9')).status);
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
    expect((await beat('x', '10.9.9.8')).status).toBe(401);
  });
});

describe('SH-24: a program that is silent', () => {
  const both = () => [
    { kind: 'mend_sending', departmentId: office.id },
    { kind: 'sending_silent', departmentId: operator.departmentId },
  ];
  test('is work for the provider and news for those who watch, once, until it is heard of again', async () => {
    const token = await tokenOf();
    await beat(token);
    await keepTerms(later(15));
    expect(await told()).toEqual([]);
    await keepTerms(later(16));
    expect(await told()).toEqual(both());
    expect(await keepTerms(later(17))).toBe(0);
    await beat(token);
    await keepTerms(later(1));
    expect(await told()).toEqual([]);
    expect(await told(false)).toEqual(both());
    expect((await see()).senders).toMatchObject([{ told: false, state: 'alive' }]);
  });
  test('is silent no more once it is withdrawn, and nothing is asked for data that are not in the directory', async () => {
    await beat(await tokenOf());
    await keepTerms(later(60));
    expect(await told()).toHaveLength(2);
    await withdraw((await see()).senders[0].id);
    expect(await told()).toEqual([]);
    await beat(await tokenOf('第二台'));
    await keepTerms(later(60));
    expect(await told()).toHaveLength(2);
    await world.db.delete(directoryEntries).where(eq(directoryEntries.resourceId, id));
    await keepTerms(later(61));
    expect(await told()).toEqual([]);
    expect(await keepTerms(later(62))).toBe(0);
  });
  test('DG-20: is not waited for while an outage lasts, as it was announced', async () => {
    await beat(await tokenOf());
    const days = { startsOn: '2026-11-02', endsOn: '2026-11-03' };
    const said = await world.post(registrar, '/api/outages', { resourceId: id, ...days, reason: '迁', remedy: '函' });
    expect(said.status, JSON.stringify(said.body)).toBe(201);
    await keepTerms(later(60));
    expect(await told()).toEqual([]);
    await keepTerms(later(60 * 48));
    expect(await told()).toHaveLength(2);
  });
  test('was told of before it was read, and is still known to have been told', async () => {
    await beat(await tokenOf());
    await heardAgo(30);
    await keepTerms(world.deps);
    const [notice] = await world.db
      .select()
      .from(tasks)
      .where(and(eq(tasks.subjectId, id), eq(tasks.kind, 'sending_silent')));
    expect((await world.post(operator, `/api/inbox/${notice?.id}/acknowledge`, {})).status).toBe(200);
    const { items } = (await world.get(operator, `/api/datasets?sending=silent&pageSize=100`)).body;
    const line = items.find((one: { id: string }) => one.id === id);
    expect(line.sending).toMatchObject({ state: 'silent', silentSince: expect.any(String) });
    const byKind = line.toldTo.toSorted((a: { kind: string }, b: { kind: string }) => a.kind.localeCompare(b.kind));
    expect(byKind).toMatchObject([
      {
        kind: 'mend_sending',
        department: office.name,
        persons: expect.arrayContaining([registrar.name]),
        readAt: null,
      },
      { kind: 'sending_silent', role: 'operator', readAt: expect.any(String), readBy: operator.name },
    ]);
  });
  test('stands in the list as the rule says, and the count is that of the rows it opens', async () => {
    await tokenOf('甲');
    await beat(await tokenOf('乙'));
    const [first, second] = await world.db.select().from(senders).where(eq(senders.resourceId, id));
    const now = world.deps.clock();
    const minutes = [null, -1, 1] as const;
    for (const one of minutes)
      for (const other of minutes) {
        const at = (of: number | null) => (of === null ? null : new Date(now.getTime() + of * 60_000));
        const set = async (sender: typeof first, of: number | null) =>
          world.db
            .update(senders)
            .set({ silentAt: at(of) })
            .where(eq(senders.id, sender?.id ?? ''));
        await set(first, one);
        await set(second, other);
        const expected = sendingOf([stateOf({ silentAt: at(one) }, now), stateOf({ silentAt: at(other) }, now)]);
        const list = (await world.get(operator, '/api/datasets?pageSize=100')).body;
        expect(list.items.find((line: { id: string }) => line.id === id).sending.state).toBe(expected);
        expect((await world.get(operator, '/api/datasets?sending=silent')).body.total).toBe(list.silent);
      }
    const [row] = await world.db.select().from(datasets).where(eq(datasets.resourceId, id));
    expect(row?.lateSince).toBeNull();
  });
});
