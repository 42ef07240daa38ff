import { createHash } from 'node:crypto';
import { auditLog } from '@onesource/db/schema/audit';
import { caseEvents } from '@onesource/db/schema/cases';
import { datasets } from '@onesource/db/schema/data';
import { directoryEntries } from '@onesource/db/schema/directory';
import { tasks } from '@onesource/db/schema/inbox';
import {
  openAskCounts,
  openAsks,
  openRequests,
  openRequestUses,
  openTokens,
} from '@onesource/db/schema/opening/requests';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { dayOf } from '../../../law/calendar/working-days.ts';
import {
  type Department,
  type Person,
  type Published,
  testWorld,
  type World,
} from '../../../running/testing/testing.ts';
import { mostInSheet } from '../../../spreadsheet/writing.ts';
import { leaveDirectory } from '../../catalog/publication/publication.ts';
import { item } from '../../catalog/testing.ts';
import { sendData } from '../../datasets/testing.ts';
import { keepOpenCatalogue } from '../keep.ts';
import { atOnce } from '../rows.ts';
import { countKey } from './limits.ts';
import { hoursToLeave, linkUntil, mostADay, mostAnHour, mostUses, nextHourIn } from './rules/measures.ts';
import { letterBox } from './testing.ts';
import { closeUnanswered, endGranted, eraseApplicants, forgetAsks } from './tick.ts';

/** SH-30: what is open on conditions is asked for without an account, decided by the provider, and answered by mail. */

const box = letterBox();
let world: World;
let bureau: Department;
let reviewer: Person;
let registrar: Person;
let operator: Person;
let schools: Published;

const email = () => `p${crypto.randomUUID()}@mail.example`;
const open = (name: string, over = {}) => item(name, { openness: 'conditionally_open', required: false, ...over });

beforeAll(async () => {
  world = await testWorld({ outbox: box.outbox, trustProxy: true });
  bureau = await world.department('bureau', { name: '某区教育局' });
  reviewer = await world.person(bureau, 'reviewer');
  registrar = await world.person(bureau, 'registrar');
  operator = await world.person(await world.department('authority'), 'operator');
  schools = await publish('学校规模');
  await world.db.delete(openAskCounts);
});
beforeEach(() => {
  expect(world.errors).toEqual([]);
  box.jobs.length = 0;
});
afterAll(() => world.close());

async function publish(name: string, { rows = 2 } = {}): Promise<Published> {
  const published = await world.publish(bureau, {
    name: `${name}${crypto.randomUUID().slice(0, 8)}`,
    openness: 'open',
    openConditions: '须说明用途',
    items: [
      open('学校代码', { openness: 'open' }),
      open('在校生数'),
      open('教师人数'),
      open('校长手机', { sensitivity: 'high' }),
      open('内部评级', { openness: 'not_open' }),
    ],
  });
  const more = Array.from({ length: rows - 2 }, (_, at) => `S${at + 3},1,,,\n`).join('');
  const lines = `学校代码,在校生数,教师人数,校长手机,内部评级\nS1,900,60,13900000000,优\nS2,300,,13900000001,差\n${more}`;
  const sent = await sendData(world, registrar, published.id, lines);
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  await keepOpenCatalogue(world.deps);
  return published;
}

let calls = 0;
/** Each from elsewhere: how much one address may ask for is tried by itself. */
async function outside(path: string, { said, token, from }: { said?: object; token?: string; from?: string } = {}) {
  calls += 1;
  const response = await world.app.request(path, {
    ...(said && { method: 'POST', body: JSON.stringify(said) }),
    headers: {
      'x-forwarded-for': from ?? `10.9.${calls >> 8}.${calls & 255}`,
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
  });
  const text = await response.text();
  const json = response.headers.get('content-type')?.startsWith('application/json');
  return { status: response.status, text, body: json ? JSON.parse(text) : null, headers: response.headers };
}

const saidOf = (resource: Published, over = {}) => ({
  kind: 'enterprise',
  name: '张三',
  organisation: '某数据公司',
  email: email(),
  purpose: '研究学校布局',
  itemIds: ['学校代码', '在校生数', '教师人数'].map((name) => resource.itemId(name)),
  ...over,
});
const ask = (resource: Published, over = {}, from?: string) =>
  outside(`/api/open/${resource.id}/asks`, { said: saidOf(resource, over), ...(from && { from }) });
const confirm = (token: string) => outside('/api/open/asked/confirm', { said: { token } });
const asked = (token: string) => outside('/api/open/asked', { token });
const file = (token: string, name = 'data.csv') => outside(`/open/asked/${name}`, { token });

/** The one letter that has come since. */
async function letter() {
  const letters = await box.sent(world);
  expect(letters).toHaveLength(1);
  return letters[0] as (typeof letters)[number];
}

/** Asked for and confirmed: its id, and the link of the letter that says so. */
async function confirmed(resource = schools, over = {}) {
  expect((await ask(resource, over)).status).toBe(201);
  const { token } = await letter();
  const { status, body } = await confirm(token);
  expect([status, body]).toEqual([200, { number: expect.stringMatching(/^KS-2026-\d{6}$/) }]);
  const received = await letter();
  const { id } = received;
  return { id, number: body.number as string, confirms: token, follows: received.token, to: received.to };
}
const decideOn = async (id: string, command: string, said: object, who = reviewer) => {
  const [row] = await world.db.select().from(openRequests).where(eq(openRequests.id, id));
  return world.post(who, `/api/open-requests/${id}/${command}`, { version: row?.version, ...said });
};
const allOf = (resource: Published) => saidOf(resource).itemIds;
async function granted(resource = schools, over = {}) {
  const request = await confirmed(resource);
  const said = { itemIds: allOf(resource), until: '2026-12-31', note: '', ...over };
  const { status, body } = await decideOn(request.id, 'approve', said);
  expect(status, JSON.stringify(body)).toBe(200);
  return { ...request, opens: (await letter()).token };
}

describe('asking without an account', () => {
  test('SH-30: becomes a case of the provider once the link is followed, and not before', async () => {
    const said = saidOf(schools);
    const { status, body } = await outside(`/api/open/${schools.id}/asks`, { said });
    expect([status, body]).toEqual([201, { until: '2026-11-03T01:00:00.000Z' }]);
    expect(await world.db.$count(openRequests, eq(openRequests.email, said.email))).toBe(0);
    const toConfirm = await letter();
    expect([toConfirm.letter, toConfirm.to]).toEqual(['confirm', said.email]);
    expect(toConfirm.token).toMatch(/^c_/);
    const { number } = (await confirm(toConfirm.token)).body;
    const received = await letter();
    expect([received.letter, received.text]).toEqual(['received', expect.stringContaining('2026-11-16')]);
    expect((await asked(received.token)).body).toMatchObject({ number, status: 'submitted', mayTake: false });
    const waits = and(eq(tasks.subjectId, received.id), isNull(tasks.doneAt));
    expect(await world.db.select().from(tasks).where(waits)).toMatchObject([
      { kind: 'decide_open_request', departmentId: bureau.id, role: 'reviewer', dueOn: '2026-11-16' },
    ]);
  });
  test('says the same whoever’s address it is, however often it was asked under', async () => {
    const address = email();
    const answers = [];
    for (let at = 0; at <= mostADay.email; at += 1) answers.push(await ask(schools, { email: address }));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    // The address is written to so often a day, and no more
    expect(box.jobs).toHaveLength(mostADay.email);
    world.setNow(new Date(world.deps.clock().getTime() + 86_400_000));
    await ask(schools, { email: address.toUpperCase() });
    expect(box.jobs).toHaveLength(mostADay.email + 1);
    world.setNow(new Date(world.deps.clock().getTime() - 86_400_000));
  });
  test('one address on the net asks so often a day', async () => {
    const statuses = [];
    for (let at = 0; at <= mostADay.address; at += 1) {
      // By then what it may ask for at once is there again
      world.setNow(new Date(world.deps.clock().getTime() + 5000));
      statuses.push((await ask(schools, {}, '203.0.113.7')).status);
    }
    expect(statuses).toEqual([...Array(mostADay.address).fill(201), 429]);
    world.setNow(new Date(world.deps.clock().getTime() - 5000 * (mostADay.address + 1)));
  });
  test('a letter box is one, whatever stands behind a plus sign', async () => {
    const name = crypto.randomUUID();
    for (const tag of ['', '+a', '+b', '+c', '+d'])
      expect((await ask(schools, { email: `${name}${tag}@mail.example` })).status).toBe(201);
    expect(box.jobs).toHaveLength(mostADay.email);
  });
  const counts = async (said: string, count: number, since = world.deps.clock()) => {
    const row = { key: countKey(world.deps, said), count, since };
    await world.db.insert(openAskCounts).values(row).onConflictDoUpdate({ target: openAskCounts.key, set: row });
  };
  /** Whether letters that leave in these hours, counted from the present one, are as many as may. */
  const full = async (...hours: readonly number[]) => {
    for (const place of hours.flatMap((later) => hoursToLeave(world.deps.clock())[later] ?? []))
      await counts(`leaving ${place.toISOString()}`, mostAnHour, place);
  };
  test('a mail domain is written to so often a day, and anybody so often an hour', async () => {
    const answer = async (domain: string) => {
      const { status, headers } = await ask(schools, { email: `${crypto.randomUUID()}@${domain}` });
      return [status, headers.get('retry-after')];
    };
    await counts('domain busy.example', mostADay.domain - 1);
    expect(await answer('busy.example')).toEqual([201, null]);
    expect(await answer('BUSY.example')).toEqual([429, '86400']);
    expect(await answer('other.example')).toEqual([201, null]);
    await full(0);
    // Beyond, a letter waits for the next hour, which is said once; what is far beyond is refused
    expect(await answer('other.example')).toEqual([201, null]);
    expect(await answer('other.example')).toEqual([201, null]);
    expect(world.errors.splice(0)).toHaveLength(1);
    await full(0, 1, 2, 3, 4, 5);
    const now = world.deps.clock();
    expect(await answer('other.example')).toEqual([429, String(nextHourIn(now))]);
    world.setNow(new Date(now.getTime() + 3_600_000));
    expect(await answer('other.example')).toEqual([201, null]);
    expect(world.errors.splice(0)).toHaveLength(1);
    world.setNow(now);
    expect(box.jobs).toHaveLength(5);
    await world.db.delete(openAskCounts);
  });
  test('no more leave within an hour, however long more is asked for', async () => {
    const now = world.deps.clock();
    // An hour ago as many were asked for as leave in that hour and in this one
    await full(0);
    const until = async () => (await ask(schools)).body.until;
    const next = hoursToLeave(now)[1] ?? now;
    expect(await until()).toBe(linkUntil(next).toISOString());
    world.setNow(new Date(next.getTime() + 60_000));
    await full(0);
    expect(await until()).toBe(linkUntil(hoursToLeave(next)[1] ?? next).toISOString());
    expect(world.errors.splice(0)).toHaveLength(2);
    world.setNow(now);
    await world.db.delete(openAskCounts);
  });
  test('says the same of an address that asked too often where letters wait for another hour', async () => {
    const address = email();
    await counts(`email ${address}`, mostADay.email);
    await full(0);
    const [often, seldom] = [await ask(schools, { email: address }), await ask(schools)];
    expect(box.jobs).toHaveLength(1);
    expect(often.text).toBe(seldom.text);
    expect(world.errors.splice(0)).toHaveLength(1);
    await world.db.delete(openAskCounts);
  });
  test('whoever confirms gives back what they were counted in, and nothing of a later day', async () => {
    const now = world.deps.clock();
    const domain = `${crypto.randomUUID()}.example`;
    const place = `leaving ${hoursToLeave(now)[0]?.toISOString()}`;
    await ask(schools, { email: `a@${domain}` }, '198.51.100.41');
    const { token } = await letter();
    const held = async (said: string) =>
      (
        await world.db
          .select()
          .from(openAskCounts)
          .where(eq(openAskCounts.key, countKey(world.deps, said)))
      )[0]?.count;
    expect(await held(place)).toBe(1);
    // Counted anew since
    world.setNow(new Date(now.getTime() + 60_000));
    await counts(`domain ${domain}`, 7);
    await counts(`email a@${domain}`, 2);
    expect((await confirm(token)).status).toBe(200);
    expect([await held(`domain ${domain}`), await held(`email a@${domain}`), await held(place)]).toEqual([7, 2, 0]);
    world.setNow(now);
    await world.db.delete(openAskCounts);
  });
  test('a few addresses shut nobody out: a domain that a city shares is not counted as one, and who confirms counts no more', async () => {
    const count = async (said: string) =>
      (
        await world.db
          .select()
          .from(openAskCounts)
          .where(eq(openAskCounts.key, countKey(world.deps, said)))
      )[0]?.count;
    for (const net of ['198.51.100.31', '198.51.100.32'])
      expect((await ask(schools, { email: `${crypto.randomUUID()}@qq.com` }, net)).status).toBe(201);
    expect(await count('domain qq.com')).toBeUndefined();
    box.jobs.length = 0;
    const email = `${crypto.randomUUID()}@bureau.example`;
    await ask(schools, { email }, '198.51.100.33');
    expect([await count('domain bureau.example'), await count(`email ${email}`)]).toEqual([1, 1]);
    expect((await confirm((await letter()).token)).status).toBe(200);
    expect([await count('domain bureau.example'), await count(`email ${email}`)]).toEqual([0, 0]);
    await world.db.delete(openAskCounts);
  });
  test('is counted under what nobody can try addresses against', async () => {
    await ask(schools, { email: 'tried@mail.example' }, '198.51.100.9');
    const keys = (await world.db.select().from(openAskCounts)).map(({ key }) => key);
    const plain = (said: string) => createHash('sha256').update(said).digest('hex');
    for (const tried of ['address 198.51.100.9', 'email tried@mail.example', 'domain mail.example'])
      expect(keys).not.toContain(plain(tried));
    expect(keys).toContain(countKey(world.deps, 'address 198.51.100.9'));
    expect(keys).not.toContain(countKey({ sessionSecret: new Uint8Array(32) }, 'address 198.51.100.9'));
  });
  test('is refused for what may not be asked for, naming the field', async () => {
    const refused = async (over: object) => {
      const { status, body } = await ask(schools, over);
      return [status, body.code, body.details?.[0]?.field];
    };
    expect(await refused({ itemIds: [schools.itemId('内部评级')] })).toEqual([422, 'unknown_item', 'itemIds']);
    expect(await refused({ itemIds: [schools.itemId('校长手机')] })).toEqual([422, 'unknown_item', 'itemIds']);
    expect(await refused({ itemIds: [schools.itemId('学校代码')] })).toEqual([422, 'open_at_once', 'itemIds']);
    expect(await refused({ itemIds: [] })).toEqual([422, 'items_to_ask', 'itemIds']);
    expect(await refused({ organisation: ' ' })).toEqual([422, 'organisation_required', 'organisation']);
    expect(await refused({ email: 'nobody' })).toEqual([400, 'invalid_input', 'email']);
    expect(await refused({ email: 'a@b.example\r\nBcc: c@d.example' })).toEqual([400, 'invalid_input', 'email']);
    expect(await refused({ name: '', purpose: ' ' })).toEqual([400, 'invalid_input', 'name']);
    expect((await outside(`/api/open/${crypto.randomUUID()}/asks`, { said: saidOf(schools) })).status).toBe(404);
    expect(box.jobs).toEqual([]);
  });
  test('is not possible where there is no mail, and the entry says so', async () => {
    const silent = await testWorld();
    const entry = async (of: World) => (await of.get(null, `/api/open/${schools.id}`)).body.asking;
    expect([await entry(world), await entry(silent)]).toEqual(['here', 'elsewhere']);
    const { status, body } = await silent.post(null, `/api/open/${schools.id}/asks`, saidOf(schools));
    expect([status, body.code]).toEqual([422, 'asking_elsewhere']);
    await silent.close();
  });
});

describe('the link that confirms', () => {
  test('followed again, also at once, opens no second case', async () => {
    await ask(schools);
    const { token } = await letter();
    const answers = await Promise.all([1, 2, 3].map(() => confirm(token)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.number)).size).toBe(1);
    expect((await box.sent(world)).map((one) => one.letter)).toEqual(['received']);
  });
  test('asked again while one waits for an answer, it is the one that waits', async () => {
    const address = email();
    const { number } = await confirmed(schools, { email: address });
    await ask(schools, { email: address, purpose: '另一用途' });
    const { token } = await letter();
    expect((await confirm(token)).body).toEqual({ number });
    expect(box.jobs).toEqual([]);
  });
  test('shows what it confirms, whoever filled it in, and nothing comes of looking', async () => {
    const address = email();
    await ask(schools, { email: address });
    const own = await letter();
    // Somebody else, under the same address and for the same
    await ask(schools, { email: address, name: '李四', purpose: '转售', itemIds: [schools.itemId('教师人数')] });
    const others = await letter();
    const look = async (token: string) => (await outside('/api/open/asked/unconfirmed', { token })).body;
    for (let again = 0; again < 2; again += 1)
      expect(await look(own.token)).toEqual({
        number: null,
        asked: {
          resource: { id: schools.id, name: expect.stringContaining('学校规模') },
          ...{ kind: 'enterprise', name: '张三', organisation: '某数据公司', purpose: '研究学校布局' },
          items: ['学校代码', '在校生数', '教师人数'].map((name) => ({ id: schools.itemId(name), name })),
          until: '2026-11-03T01:00:00.000Z',
        },
      });
    expect((await look(others.token)).asked).toMatchObject({
      name: '李四',
      purpose: '转售',
      items: [{ name: '教师人数' }],
    });
    const { number } = (await confirm(own.token)).body;
    const [request] = await world.db.select().from(openRequests).where(eq(openRequests.email, address));
    expect(request).toMatchObject({ name: '张三', purpose: '研究学校布局' });
    expect(await look(own.token)).toEqual({ number, asked: null });
    for (const token of ['', 'c_x', (await letter()).token])
      expect((await outside('/api/open/asked/unconfirmed', { token })).status, token).toBe(401);
  });
  test('is over after a day, and when it was altered; another one takes nothing from it', async () => {
    const address = email();
    await ask(schools, { email: address });
    const first = await letter();
    await ask(schools, { email: address });
    const second = await letter();
    const over = async (token: string) => (await confirm(token)).body.code;
    expect(await over(`${second.token.slice(0, -1)}${second.token.endsWith('A') ? 'B' : 'A'}`)).toBe('link_over');
    for (const token of ['', '一', `s${second.token.slice(1)}`]) expect(await over(token), token).toBe('link_over');
    expect((await confirm(first.token)).status).toBe(200);
    world.setNow(new Date(world.deps.clock().getTime() + 86_400_001));
    expect(await over(second.token)).toBe('link_over');
    expect((await outside('/api/open/asked/unconfirmed', { token: second.token })).status).toBe(401);
    expect(await forgetAsks(world.deps)).toBeGreaterThan(0);
    expect(await world.db.$count(openAsks, eq(openAsks.email, address))).toBe(0);
    world.setNow(new Date(world.deps.clock().getTime() - 86_400_001));
    box.jobs.length = 0;
  });
  test('opens nothing of what was closed since', async () => {
    const other = await publish('将关闭');
    await ask(other);
    const { token } = await letter();
    await world.db.transaction((tx) => leaveDirectory(tx, other.id));
    expect((await confirm(token)).body).toMatchObject({ code: 'not_open_any_more' });
  });
});

describe('deciding', () => {
  test('SH-30: the provider’s reviewer reads who asks, which is written down; whoever watches over it does not', async () => {
    const { id } = await confirmed();
    const detail = async (who: Person) => (await world.get(who, `/api/open-requests/${id}`)).body;
    expect(await detail(reviewer)).toMatchObject({
      applicant: { kind: 'enterprise', name: '张三', organisation: '某数据公司', purpose: '研究学校布局' },
      actions: ['approve', 'refuse'],
      term: { article: null },
    });
    const watched = await detail(operator);
    expect([watched.applicant, watched.actions]).toEqual([null, []]);
    expect(JSON.stringify(watched)).not.toMatch(/张三|某数据公司|mail\.example|研究学校布局/);
    const reads = await world.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.action, 'open_request.read-applicant'), eq(auditLog.subjectId, id)));
    expect(reads.map(({ actorId }) => actorId)).toEqual([reviewer.id]);
    for (const who of [registrar, await world.person(await world.department(), 'reviewer')])
      expect((await world.get(who, `/api/open-requests/${id}`)).status).toBe(404);
  });
  test('no event and no line of the log knows who asked', async () => {
    const { id, opens } = await granted();
    await outside('/api/open/asked/withdraw', { said: { token: opens } });
    const kept = JSON.stringify([
      await world.db.select().from(caseEvents).where(eq(caseEvents.caseId, id)),
      await world.db.select().from(auditLog).where(eq(auditLog.subjectId, id)),
      await world.db.select().from(tasks).where(eq(tasks.subjectId, id)),
    ]);
    expect(kept).toContain('申请人');
    expect(kept).not.toMatch(/张三|某数据公司|mail\.example|研究学校布局|10\.9\./);
  });
  test('lists what lies with the department, and to whoever watches all', async () => {
    const { id } = await confirmed();
    const list = async (who: Person) =>
      (await world.get(who, '/api/open-requests?status=submitted&pageSize=100')).body.items as { id: string }[];
    expect((await list(reviewer)).map((one) => one.id)).toContain(id);
    expect((await list(operator)).map((one) => one.id)).toContain(id);
    expect(await list(await world.person(await world.department(), 'reviewer'))).toEqual([]);
    expect((await world.get(registrar, '/api/open-requests')).status).toBe(403);
  });
  test('two who decide at once decide once', async () => {
    const { id } = await confirmed();
    const other = await world.person(bureau, 'reviewer');
    const [row] = await world.db.select().from(openRequests).where(eq(openRequests.id, id));
    const answers = await Promise.all([
      world.post(reviewer, `/api/open-requests/${id}/refuse`, { version: row?.version, code: 'other', note: '一' }),
      world.post(other, `/api/open-requests/${id}/approve`, {
        ...{ version: row?.version, itemIds: allOf(schools), until: '2026-12-31', note: '' },
      }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await box.sent(world)).map((one) => one.letter)).toEqual(['answered']);
  });
  test('is not possible while there is no mail to tell it by', async () => {
    const { id } = await confirmed();
    const silent = await testWorld();
    for (const [command, said] of [
      ['approve', { itemIds: allOf(schools), until: '2026-12-31', note: '' }],
      ['refuse', { code: 'other', note: '一' }],
    ] as const) {
      const { status, body } = await silent.post(reviewer, `/api/open-requests/${id}/${command}`, {
        version: 1,
        ...said,
      });
      expect([status, body.code]).toEqual([422, 'no_mail_for_answer']);
    }
    await silent.close();
    expect((await decideOn(id, 'refuse', { code: 'other', note: '一' })).status).toBe(200);
    box.jobs.length = 0;
  });
  test('a refusal is told with its reason, and opens nothing', async () => {
    const { id, follows } = await confirmed();
    expect((await decideOn(id, 'refuse', { code: 'law_forbids', note: '' })).body.code).toBe('reason_required');
    expect((await decideOn(id, 'refuse', { code: 'law_forbids', note: '涉及在办案件' })).status).toBe(200);
    const answer = await letter();
    expect(answer.text).toContain('涉及在办案件');
    expect((await asked(follows)).body).toMatchObject({ status: 'refused', code: 'law_forbids', note: '涉及在办案件' });
    expect((await file(answer.token)).body.code).toBe('opens_nothing');
  });
});

describe('what was agreed to', () => {
  test('SH-30, SH-31: opens the agreed items of the rows that are there, as CSV, JSON and workbook, each written down', async () => {
    const { id, opens, follows } = await granted(schools, {
      itemIds: [schools.itemId('学校代码'), schools.itemId('在校生数')],
      note: '教师人数另行公布',
    });
    const csv = await file(opens);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.text.replace('\ufeff', '').trim().split('\r\n').sort()).toEqual([
      'S1,900',
      'S2,300',
      '学校代码,在校生数',
    ]);
    const json = await file(opens, 'data.json');
    expect(json.body).toEqual(
      expect.arrayContaining([
        { 学校代码: 'S1', 在校生数: '900' },
        { 学校代码: 'S2', 在校生数: '300' },
      ]),
    );
    const book = await file(opens, 'data.xlsx');
    expect([book.status, book.text.slice(0, 2)]).toEqual([200, 'PK']);
    const uses = await world.db.select().from(openRequestUses).where(eq(openRequestUses.requestId, id));
    expect(uses.map(({ seq, format, rows }) => [seq, format, rows]).sort()).toEqual([
      [1, 'csv', 2],
      [2, 'json', 2],
      [3, 'xlsx', 2],
    ]);
    expect((await world.get(reviewer, `/api/open-requests/${id}`)).body).toMatchObject({ used: 3, mostUses });
    const ofSchools = world.db
      .select({ id: openRequests.id })
      .from(openRequests)
      .where(eq(openRequests.resourceId, schools.id));
    const taken = await world.db.$count(openRequestUses, inArray(openRequestUses.requestId, ofSchools));
    expect((await world.get(reviewer, `/api/resources/${schools.id}`)).body.opened.taken.grantedFiles).toBe(taken);
    expect((await asked(opens)).body).toMatchObject({ mayTake: true, used: 3 });
    const usesFor = async (who: Person) => (await world.get(who, `/api/open-requests/${id}`)).body.uses;
    expect((await usesFor(reviewer))[0]).toMatchObject({ rows: 2, address: expect.stringMatching(/^10\.9\./) });
    // From where is for those who are shown who asked
    expect((await usesFor(operator))[0]).toMatchObject({ rows: 2, address: null });
    // The link of an earlier letter says how it stands, and opens no files
    expect((await asked(follows)).body).toMatchObject({ status: 'granted', mayTake: false });
    expect((await file(follows)).body.code).toBe('link_over');
  });
  test('opens nothing by another token, and is no address of a page', async () => {
    const { opens } = await granted();
    for (const token of [opens.slice(0, -2), `${opens}x`, opens.toLowerCase(), '', 'x']) {
      expect((await file(token)).status, token).toBe(401);
      expect((await asked(token)).status, token).toBe(401);
    }
    expect((await outside('/open/asked/data.csv')).body).toMatchObject({ code: 'link_over' });
    expect((await file(opens, 'data.exe')).status).toBe(404);
    expect(await world.db.$count(openTokens, eq(openTokens.hash, opens))).toBe(0);
  });
  test('is over with its last day, and when it is used up', async () => {
    const { id, opens } = await granted(schools, { until: '2026-11-03' });
    await world.db
      .update(openRequests)
      .set({ used: mostUses - 1 })
      .where(eq(openRequests.id, id));
    const both = await Promise.all([file(opens), file(opens)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect((await file(opens)).body.code).toBe('uses_exhausted');
    await world.db.update(openRequests).set({ used: 0 }).where(eq(openRequests.id, id));
    const now = world.deps.clock();
    world.setNow(new Date(now.getTime() + 2 * 86_400_000));
    expect((await file(opens)).body.code).toBe('opens_nothing');
    expect(await endGranted(world.deps)).toBeGreaterThanOrEqual(1);
    expect(await endGranted(world.deps)).toBe(0);
    expect((await asked(opens)).body).toMatchObject({ status: 'expired', mayTake: false });
    world.setNow(now);
  });
  test('is taken back by the provider, and whoever asked is told why', async () => {
    const { id, opens } = await granted();
    expect((await decideOn(id, 'revoke', { note: '用途与所述不符' })).status).toBe(200);
    const told = await letter();
    expect([told.letter, told.text]).toEqual(['revoked', expect.stringContaining('用途与所述不符')]);
    expect((await file(opens)).body.code).toBe('opens_nothing');
    expect((await asked(told.token)).body).toMatchObject({ status: 'revoked', note: '用途与所述不符' });
  });
  test('holds all rows, however many, and a workbook says where it has no room', async () => {
    const { id, opens } = await granted();
    const rows = (count: number) =>
      world.db.update(datasets).set({ rows: count }).where(eq(datasets.resourceId, schools.id));
    await rows(mostInSheet + 1);
    expect((await file(opens, 'data.xlsx')).body).toMatchObject({ code: 'sheet_too_long' });
    expect((await file(opens)).status).toBe(200);
    await rows(2);
    const uses = await world.db.select().from(openRequestUses).where(eq(openRequestUses.requestId, id));
    expect(uses).toMatchObject([{ seq: 1, format: 'csv', rows: 2 }]);
  });
  test('an answer that has not left by the time it is no more so is not told', async () => {
    const { id } = await confirmed();
    expect((await decideOn(id, 'approve', { itemIds: allOf(schools), until: '2026-12-31', note: '' })).status).toBe(
      200,
    );
    expect((await decideOn(id, 'revoke', { note: '用途不符' })).status).toBe(200);
    expect(box.jobs.map((job) => job.letter)).toEqual(['answered', 'revoked']);
    expect((await box.sent(world)).map((one) => one.letter)).toEqual(['revoked']);
    expect(
      await world.db.$count(openTokens, and(eq(openTokens.requestId, id), eq(openTokens.letter, 'answered'))),
    ).toBe(0);
  });
  test('what cannot be read is counted as no use', async () => {
    const { id, opens } = await granted();
    const reading = vi.spyOn(world.db, 'execute').mockImplementation(() => {
      throw new Error('the rows cannot be read');
    });
    const failed = await file(opens).finally(() => reading.mockRestore());
    expect([failed.status, world.errors.splice(0)]).toEqual([
      500,
      [expect.objectContaining({ message: 'the rows cannot be read' })],
    ]);
    expect((await world.get(reviewer, `/api/open-requests/${id}`)).body).toMatchObject({ used: 0, uses: [] });
    expect((await file(opens)).status).toBe(200);
  });
  test('a file that is being read breaks off when it is taken back, ended or closed', async () => {
    const long = await publish('长表', { rows: 3 * atOnce });
    const began = async (path: string, token?: string) => {
      calls += 1;
      const response = await world.app.request(path, {
        headers: {
          'x-forwarded-for': `10.8.0.${calls & 255}`,
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
      });
      expect(response.status).toBe(200);
      const reader = response.body?.getReader();
      await reader?.read();
      return async () => {
        for (let lines = 0; ; lines += 1) if ((await reader?.read())?.done !== false) return lines;
      };
    };
    const whole = await granted(long);
    const recordedOf = async (seq: number) =>
      (
        await world.db
          .select()
          .from(openRequestUses)
          .where(and(eq(openRequestUses.requestId, whole.id), eq(openRequestUses.seq, seq)))
      )[0]?.rows;
    expect(await (await began('/open/asked/data.csv', whole.opens))()).toBe(3 * atOnce);
    expect(await recordedOf(1)).toBe(3 * atOnce);
    const rest = [await began('/open/asked/data.csv', whole.opens), await began('/open/asked/data.json', whole.opens)];
    expect((await decideOn(whole.id, 'revoke', { note: '用途与所述不符' })).status).toBe(200);
    for (const read of rest) await expect(read()).rejects.toMatchObject({ code: 'opens_nothing' });
    // What went out before, and not what the file would have had
    expect([await recordedOf(2), await recordedOf(3)]).toEqual([atOnce, atOnce]);
    box.jobs.length = 0;
    const { opens } = await granted(long);
    const closing = [await began('/open/asked/data.csv', opens), await began(`/open/files/${long.id}/data.csv`)];
    await world.db.transaction((tx) => leaveDirectory(tx, long.id));
    await expect(closing[0]?.()).rejects.toMatchObject({ code: 'opens_nothing' });
    await expect(closing[1]?.()).rejects.toMatchObject({ code: 'not_found' });
  });
  test('stops when the entry is not open any more', async () => {
    const other = await publish('逐步收回');
    const { opens } = await granted(other);
    expect((await file(opens)).text).toContain('900');
    await world.db
      .update(directoryEntries)
      .set({ openness: 'not_open' })
      .where(eq(directoryEntries.resourceId, other.id));
    await keepOpenCatalogue(world.deps);
    expect((await file(opens)).body.code).toBe('not_open_any_more');
    expect((await asked(opens)).body).toMatchObject({ mayTake: false, closedFor: 'not_open_any_more', isOpen: false });
  });
  test('DG-20: its page says that the data are interrupted, and what to do meanwhile, as long as that lasts', async () => {
    const resource = await publish('中断的');
    const { opens, follows } = await granted(resource);
    expect((await asked(opens)).body.outage).toBeNull();
    const today = dayOf(world.deps.clock());
    const said = { startsOn: today, endsOn: today, reason: '机房搬迁', remedy: '急需的请来电' };
    const announced = await world.post(registrar, '/api/outages', { resourceId: resource.id, ...said });
    expect(announced.status, JSON.stringify(announced.body)).toBe(201);
    for (const token of [opens, follows])
      expect((await asked(token)).body.outage, token).toEqual({ until: said.endsOn, remedy: said.remedy });
    const { id, version } = announced.body.current;
    expect((await world.post(registrar, `/api/outages/${id}/end`, { version, note: '已恢复' })).status).toBe(200);
    expect((await asked(opens)).body.outage).toBeNull();
  });
  test('files and rows taken under it are counted beside those that everybody may have', async () => {
    const resource = await publish('按申请取走的');
    const { opens } = await granted(resource);
    await file(opens);
    await file(opens, 'data.json');
    const { taken } = (await world.get(registrar, `/api/openings/${resource.id}`)).body.opened;
    expect(taken).toMatchObject({ files: 0, rows: 0, grantedFiles: 2, grantedRows: 4 });
    const { items } = (await world.get(registrar, `/api/openings/${resource.id}/days`)).body;
    expect(items).toMatchObject([{ grantedFiles: 2, grantedRows: 4, uncounted: false }]);
  });
  test('whoever asked gives it up, and saying it again changes nothing', async () => {
    const { opens } = await granted();
    const withdraw = () => outside('/api/open/asked/withdraw', { said: { token: opens } });
    expect((await withdraw()).body).toMatchObject({ status: 'withdrawn', mayTake: false });
    expect((await withdraw()).body).toMatchObject({ status: 'withdrawn' });
    expect((await file(opens)).body.code).toBe('opens_nothing');
  });
});

test('house: some time after the end who asked is erased, with links and addresses, and the rest stays', async () => {
  const { id, opens } = await granted();
  await file(opens);
  await decideOn(id, 'revoke', { note: '用途不符' });
  await box.sent(world);
  const now = world.deps.clock();
  world.setNow(new Date(now.getTime() + 89 * 86_400_000));
  await eraseApplicants(world.deps);
  const row = async () => (await world.db.select().from(openRequests).where(eq(openRequests.id, id)))[0];
  expect(await row()).toMatchObject({ name: '张三', erasedAt: null });
  world.setNow(new Date(now.getTime() + 90 * 86_400_000));
  expect(await eraseApplicants(world.deps)).toBeGreaterThanOrEqual(1);
  expect(await eraseApplicants(world.deps)).toBe(0);
  expect(await row()).toMatchObject({
    name: '',
    organisation: '',
    email: '',
    purpose: '',
    emailHash: null,
    note: '用途不符',
  });
  const [use] = await world.db.select().from(openRequestUses).where(eq(openRequestUses.requestId, id));
  expect(use).toMatchObject({ format: 'csv', address: '' });
  expect((await asked(opens)).status).toBe(401);
  expect((await world.get(reviewer, `/api/open-requests/${id}`)).body).toMatchObject({
    applicant: null,
    status: 'revoked',
  });
  world.setNow(now);
});

test('house: what nobody answers is closed long after its term, told, and erased like the rest', async () => {
  const { id, follows } = await confirmed();
  const now = world.deps.clock();
  const days = (count: number) => world.setNow(new Date(now.getTime() + count * 86_400_000));
  const row = async () => (await world.db.select().from(openRequests).where(eq(openRequests.id, id)))[0];
  // Due on 16 November, a fortnight from now
  days(14 + 90);
  await closeUnanswered(world.deps);
  expect(await row()).toMatchObject({ status: 'submitted', closedAt: null });
  days(14 + 91);
  expect(await closeUnanswered(world.deps)).toBeGreaterThanOrEqual(1);
  expect(await closeUnanswered(world.deps)).toBe(0);
  const told = (await box.sent(world)).find((one) => one.id === id);
  expect(told).toMatchObject({ letter: 'unanswered', text: expect.stringContaining('未在答复期限后 90 天内答复') });
  expect((await asked(follows)).body).toMatchObject({ status: 'unanswered', actions: [], mayTake: false });
  expect(await world.db.$count(tasks, and(eq(tasks.subjectId, id), isNull(tasks.doneAt)))).toBe(0);
  expect((await decideOn(id, 'refuse', { code: 'other', note: '一' })).status).toBe(403);
  days(14 + 91 + 90);
  await eraseApplicants(world.deps);
  expect(await row()).toMatchObject({ name: '', email: '', purpose: '', status: 'unanswered' });
  world.setNow(now);
});
