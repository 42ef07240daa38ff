import { auditLog } from '@onesource/db/schema/audit';
import { opinions } from '@onesource/db/schema/opinions/opinions';
import { userRoles, users } from '@onesource/db/schema/organisation';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../running/testing/testing.ts';
import { upload } from '../attachments/testing.ts';
import { body as content, item } from '../catalog/testing.ts';
import { requestDistrict } from '../requests/case-testing.ts';

const { world, office, close } = await requestDistrict();
afterAll(async () => {
  expect(world.errors).toEqual([]);
  await close();
});
const { reviewer, secondReviewer, official, clerk, operator, supervisor, stranger } = office;
const elsewhere = await world.department();
const outside = await world.person(elsewhere, 'reviewer');

let id: string;
beforeEach(async () => {
  ({ id } = await office.file(['社保账号']));
});

const about = (subjectId: string, type = 'request') => `/api/opinions?type=${type}&subjectId=${subjectId}`;
const asking = (to: Person, over: object = {}) => ({
  type: 'request',
  subjectId: id,
  personId: to.id,
  question: '这几项是否超出其职责所需？',
  ...over,
});
const ask = (by: Person = reviewer, to: Person = clerk, over: object = {}, headers = {}) =>
  world.post(by, '/api/opinions', asking(to, over), headers);
const answerOf = (who: Person, of: { id: string; version: number }, over: object = {}) =>
  world.post(who, `/api/opinions/${of.id}/answer`, {
    version: of.version,
    advice: 'against',
    note: '只需社保状态即可',
    ...over,
  });
const kindsOf = async (who: Person, of: string): Promise<string[]> =>
  (await world.get(who, '/api/inbox?pageSize=100')).body.items
    .filter(({ subject }: { subject: { id: string } }) => subject.id === of)
    .map(({ kind }: { kind: string }) => kind);
const found = (who: Person, of: string) => world.get(who, `/api/opinions/${of}`);

describe('征求意见 on a request', () => {
  test('is asked by whoever has it before them, answered by the one asked, and told to the asker', async () => {
    const { status, body } = await ask();
    expect(status, JSON.stringify(body)).toBe(201);
    expect(body).toMatchObject({
      status: 'asked',
      asker: { name: reviewer.name },
      person: { name: clerk.name },
      actions: ['withdraw'],
      about: { title: '特种设备使用登记信息', facts: { request: { matter: '待遇资格核验' } } },
    });
    expect(await kindsOf(clerk, body.id)).toEqual(['give_opinion']);
    const { items } = (await world.get(clerk, '/api/inbox')).body;
    expect(items.find(({ subject }: { subject: { id: string } }) => subject.id === body.id)).toMatchObject({
      opinion: { asker: reviewer.name, number: body.number },
      dueAt: null,
      createdAt: expect.any(String),
    });
    const read = (await found(clerk, body.id)).body;
    expect([read.actions, read.about.facts.items]).toEqual([
      ['answer'],
      [{ name: '社保账号', shareType: 'conditional', dataType: null }],
    ]);

    const given = await answerOf(clerk, body);
    expect([given.status, given.body.status, given.body.advice]).toEqual([200, 'answered', 'against']);
    expect(await kindsOf(clerk, body.id)).toEqual([]);
    expect(await kindsOf(reviewer, body.id)).toEqual(['opinion_given']);
    // Meant for the asker, not for all who decide
    expect(await kindsOf(secondReviewer, body.id)).toEqual([]);
    expect(given.body.timeline.map((step: { actor: { name: string } }) => step.actor.name)).toEqual([
      reviewer.name,
      clerk.name,
    ]);
    // The decision stays with who decides
    expect((await office.step(reviewer, id, 'approve')).status).toBe(200);
    expect((await found(reviewer, body.id)).body.status).toBe('answered');
  });

  test('holds up no decision: what is open then is not needed any more, and who was asked is told', async () => {
    const { body } = await ask();
    expect((await office.step(secondReviewer, id, 'approve')).status).toBe(200);
    expect(await kindsOf(clerk, body.id)).toEqual(['opinion_over']);
    const over = (await found(clerk, body.id)).body;
    expect([over.status, over.about, over.actions]).toEqual(['needless', null, []]);
    expect(over.timeline.at(-1)).toMatchObject({ type: 'needless', actor: { name: secondReviewer.name } });
    expect(await answerOf(clerk, over)).toMatchObject({ status: 403 });
    expect(await ask()).toMatchObject({ status: 404 });
  });

  test('goes on while a supplement is awaited, and ends with the request', async () => {
    const { body } = await ask();
    await office.step(reviewer, id, 'ask-supplement', { note: '请补充依据' });
    expect((await found(clerk, body.id)).body.status).toBe('asked');
    await office.step(official, id, 'withdraw');
    expect((await found(clerk, body.id)).body.status).toBe('needless');
  });

  test('is taken back by a colleague who decides, also twice at once', async () => {
    const { body } = await ask();
    const take = (by: Person) => world.post(by, `/api/opinions/${body.id}/withdraw`, { version: body.version });
    const both = await Promise.all([take(reviewer), take(secondReviewer)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await kindsOf(clerk, body.id)).toEqual(['opinion_over']);
    expect((await ask()).status).toBe(201);
  });

  test('is asked once of a person, however many ask at once, and repeated by the same key', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => ask()));
    expect(all.map(({ status }) => status).toSorted()).toEqual([201, 422, 422, 422, 422]);
    expect(all.find(({ status }) => status === 422)?.body).toMatchObject({
      code: 'opinion_asked_already',
      details: [{ field: 'personId' }],
    });
    const key = { 'Idempotency-Key': crypto.randomUUID() };
    const [first, again] = [await ask(reviewer, secondReviewer, {}, key), await ask(reviewer, secondReviewer, {}, key)];
    expect([first.status, again.body.id]).toEqual([201, first.body.id]);
  });

  test('answered and decided at once leaves it answered or not needed, never both', async () => {
    const { body } = await ask();
    const [given, decided] = await Promise.all([answerOf(clerk, body), office.step(reviewer, id, 'approve')]);
    expect(decided.status).toBe(200);
    const { status } = (await found(reviewer, body.id)).body;
    expect(status).toBe(given.status === 200 ? 'answered' : 'needless');
    expect([200, 403, 409]).toContain(given.status);
  });

  test('is asked of nobody else: the department that asks, strangers’ clerks, oneself, the disabled', async () => {
    for (const [to, code] of [
      [official, 'asks_for_it_itself'],
      [await world.person(office.authority, 'official'), 'may_not_know_of_it'],
      [reviewer, 'nobody_to_ask'],
    ] as const)
      expect(await ask(reviewer, to), code).toMatchObject({
        status: 422,
        body: { code, details: [{ field: 'personId' }] },
      });
    const gone = await world.person(office.provider, 'official');
    await world.db.update(users).set({ disabledAt: world.deps.clock() }).where(eq(users.id, gone.id));
    expect(await ask(reviewer, gone)).toMatchObject({ status: 422, body: { code: 'nobody_to_ask' } });
    expect((await ask(reviewer, outside)).status).toBe(201);
  });

  test('is asked by nobody who does not have it before them', async () => {
    for (const who of [official, clerk, operator, supervisor, stranger, outside])
      expect((await ask(who, secondReviewer)).status, who.name).toBe(404);
  });

  test('says something: zero-width text does not', async () => {
    expect(await ask(reviewer, clerk, { question: '\u200b\u2060 ' })).toMatchObject({
      status: 400,
      body: { code: 'invalid_input', details: [{ field: 'question' }] },
    });
    const { body } = await ask();
    expect(await answerOf(clerk, body, { note: '\u200b' })).toMatchObject({ status: 400 });
    expect(await answerOf(clerk, body, { advice: 'perhaps' })).toMatchObject({ status: 400 });
  });
});

describe('what stays inside', () => {
  test('whoever asks for the data finds no word of it, nor do those who watch', async () => {
    const secret = `内部${crypto.randomUUID()}`;
    const { body } = await ask(reviewer, clerk, { question: secret });
    await answerOf(clerk, body, { note: secret });
    for (const who of [official, office.colleague, supervisor, operator, outside, stranger]) {
      expect((await found(who, body.id)).status, who.name).toBe(404);
      const listed = await world.get(who, about(id));
      expect([listed.status, listed.body], who.name).toEqual([200, { actions: [], items: [] }]);
    }
    const [applicant] = [official];
    const seen = await Promise.all(
      [
        `/api/requests/${id}`,
        `/api/requests/${id}/why`,
        '/api/requests?role=mine&pageSize=100',
        '/api/inbox?pageSize=100',
        '/api/inbox?state=done&pageSize=100',
        '/api/workbench',
      ].map(async (path) => JSON.stringify((await world.get(applicant, path)).body)),
    );
    for (const text of seen) for (const word of [secret, body.id, body.number]) expect(text).not.toContain(word);
    const sheet = await world.app.request('/api/requests/export.xlsx?role=mine', {
      headers: { cookie: applicant.cookie },
    });
    const bytes = Buffer.from(await sheet.arrayBuffer()).toString('latin1');
    expect(bytes).not.toContain(body.number);
    expect((await world.get(applicant, '/api/audit')).status).toBe(403);
    // Nor with whom else the case lies
    const list = (await world.get(applicant, '/api/workbench')).body;
    expect(JSON.stringify(list)).not.toContain(clerk.name);
    expect((await office.look(id)).timeline.map((step: { type: string }) => step.type)).not.toContain('asked');
  });

  test('an applicant who reviews for the provider as well reads none either', async () => {
    const both = await world.person(office.consumer, 'official');
    await world.db.insert(userRoles).values({ userId: both.id, departmentId: office.provider.id, role: 'reviewer' });
    const own = await office.file(['参保险种'], {}, both);
    const { body } = await ask(reviewer, clerk, { subjectId: own.id });
    expect((await found(both, body.id)).status).toBe(404);
    expect((await world.get(both, about(own.id))).body).toEqual({ actions: [], items: [] });
    expect((await ask(both, secondReviewer, { subjectId: own.id })).status).not.toBe(201);
  });

  test('who is asked reads what is asked about, with its files, and nothing more', async () => {
    const { body: letter } = await upload(world, official);
    const filed = await office.file(['社保账号'], { attachmentIds: [letter.id], confirmed: true });
    const { body } = await ask(reviewer, outside, { subjectId: filed.id });
    const read = async () => [
      (await world.get(outside, `/api/requests/${filed.id}`)).status,
      (await world.app.request(`/api/attachments/${letter.id}`, { headers: { cookie: outside.cookie } })).status,
    ];
    expect((await found(outside, body.id)).body.about.facts.request.files).toEqual([
      { id: letter.id, name: letter.name },
    ]);
    expect(await read()).toEqual([404, 200]);
    await world.post(reviewer, `/api/opinions/${body.id}/withdraw`, { version: body.version });
    expect(await read()).toEqual([404, 404]);
    expect((await found(outside, body.id)).body.about).toBeNull();
  });

  test('who is asked does not read the papers of minutes', async () => {
    const file = async (who: Person, name: string) => (await upload(world, who, { name })).body.id as string;
    const [letter, paper] = [await file(official, '公函.pdf'), await file(reviewer, '签到表.pdf')];
    const filed = await office.file([], { wanted: '案件线索', attachmentIds: [letter], confirmed: true });
    const met = { on: '2026-11-02', place: '视频会议', people: '双方经办人', note: '未能一致', attachmentIds: [paper] };
    const taken = await office.step(reviewer, filed.id, 'take-minutes', met);
    expect(taken.status, JSON.stringify(taken.body)).toBe(200);
    const { body } = await ask(reviewer, clerk, { subjectId: filed.id });
    const names = (files: { name: string }[]) => files.map(({ name }) => name);
    expect(names((await found(clerk, body.id)).body.about.facts.request.files)).toEqual(['公函.pdf']);
    const read = (who: Person) =>
      Promise.all(
        [letter, paper].map(
          async (one) =>
            (await world.app.request(`/api/attachments/${one}`, { headers: { cookie: who.cookie } })).status,
        ),
      );
    expect(await read(clerk)).toEqual([200, 404]);
    expect(await read(reviewer)).toEqual([200, 200]);
  });

  test('the log has both names', async () => {
    const { body } = await ask();
    await answerOf(clerk, body);
    const lines = await world.db
      .select({ action: auditLog.action, by: auditLog.actorName, detail: auditLog.detail })
      .from(auditLog)
      .where(and(eq(auditLog.subjectType, 'opinion'), eq(auditLog.subjectId, body.id)))
      .orderBy(auditLog.id);
    expect(lines).toMatchObject([
      { action: 'opinion.ask', by: reviewer.name, detail: { to: clerk.name } },
      { action: 'opinion.answer', by: clerk.name },
    ]);
  });
});

describe('whoever was asked', () => {
  test('leaves: it lapses, the asker is told, and it is in nobody’s inbox', async () => {
    const person = await world.person(office.provider, 'official');
    const { body } = await ask(reviewer, person);
    const sysadmin = await world.person(office.authority, 'sysadmin');
    const { version } = (await world.get(sysadmin, `/api/users/${person.id}`)).body;
    expect((await world.post(sysadmin, `/api/users/${person.id}/disable`, { version })).status).toBe(200);
    expect((await found(reviewer, body.id)).body.status).toBe('lapsed');
    expect(await kindsOf(reviewer, body.id)).toEqual(['opinion_over']);
    expect(await kindsOf(clerk, body.id)).toEqual([]);
    expect((await ask(reviewer, clerk)).status).toBe(201);
  });

  test('loses the post in which they were asked, and keeps another: it lapses, and opens nothing any more', async () => {
    const person = await world.person(office.provider, 'official', 'registrar');
    const { body: letter } = await upload(world, official);
    const filed = await office.file(['社保账号'], { attachmentIds: [letter.id], confirmed: true });
    const asked = async () => {
      const { status, body } = await ask(reviewer, person, { subjectId: filed.id });
      expect(status, JSON.stringify(body)).toBe(201);
      return body;
    };
    const read = async (of: string) => [
      (await found(person, of)).status,
      (await world.app.request(`/api/attachments/${letter.id}`, { headers: { cookie: person.cookie } })).status,
    ];
    const first = await asked();
    expect(await read(first.id)).toEqual([200, 200]);
    const secadmin = await world.person(office.authority, 'secadmin');
    const { version } = (await world.get(secadmin, `/api/users/${person.id}`)).body;
    const said = { version, roles: ['official'] };
    const set = await world.send(secadmin, 'PUT', `/api/users/${person.id}/roles`, said);
    expect(set.status, JSON.stringify(set.body)).toBe(200);
    expect((await found(reviewer, first.id)).body.status).toBe('lapsed');
    // Nor what stood already
    await world.db.update(opinions).set({ status: 'answered' }).where(eq(opinions.id, first.id));
    expect(await read(first.id)).toEqual([404, 404]);
    expect(await read((await asked()).id)).toEqual([200, 200]);
  });

  test('is found by name where the department has many', async () => {
    const person = await world.person(office.provider, 'official');
    const people = async (q: string) =>
      (await world.get(reviewer, `/api/opinions/people?type=request&subjectId=${id}&q=${encodeURIComponent(q)}`)).body;
    expect(await people(person.name)).toMatchObject({ items: [{ id: person.id }], more: false });
    expect(await people('%')).toMatchObject({ open: true, items: [], more: false });
    const many = Array.from({ length: 201 }, (_, at) => ({
      ...{ id: crypto.randomUUID(), account: `many-${at}-${id}`, name: `众人${at}`, departmentId: office.provider.id },
    }));
    const [known] = await world.db.select().from(users).where(eq(users.id, person.id));
    if (!known) throw new Error('Nobody');
    await world.db.insert(users).values(many.map((one) => ({ ...known, ...one })));
    await world.db
      .insert(userRoles)
      .values(many.map((one) => ({ userId: one.id, departmentId: office.provider.id, role: 'official' as const })));
    const all = await people('众人');
    expect([all.items.length, all.more]).toEqual([200, true]);
    expect(await people('众人200')).toMatchObject({ items: [{ name: '众人200' }], more: false });
  });

  test('PD-27: is nobody of the authority who may not know of what is not shared', async () => {
    const colleague = await world.person(office.authority, 'operator');
    const desk = await world.person(office.authority, 'official');
    const filed = await office.file([], { wanted: '案件线索' });
    await office.step(official, filed.id, 'conclude', { outcome: 'failed', note: '无法一致' });
    const of = { subjectId: filed.id };
    expect(await ask(operator, desk, of)).toMatchObject({ status: 422, body: { code: 'may_not_know_of_it' } });
    const { body } = await world.get(operator, `/api/opinions/people?type=request&subjectId=${filed.id}`);
    expect(body.items).toMatchObject([{ id: colleague.id }]);
    expect((await ask(operator, colleague, of)).status).toBe(201);
  });

  test('is chosen from the own department, or from one that may know of it', async () => {
    const people = (by: Person, departmentId?: string) =>
      world.get(
        by,
        `/api/opinions/people?type=request&subjectId=${id}${departmentId ? `&departmentId=${departmentId}` : ''}`,
      );
    const own = (await people(reviewer)).body;
    expect(own).toMatchObject({ department: { id: office.provider.id }, open: true });
    const ids = own.items.map((person: { id: string }) => person.id);
    expect(ids).toEqual(expect.arrayContaining([clerk.id, secondReviewer.id]));
    expect(ids).not.toContain(reviewer.id);
    expect((await people(reviewer, office.consumer.id)).body).toMatchObject({ open: false, items: [] });
    expect((await people(reviewer, elsewhere.id)).body.items).toMatchObject([{ id: outside.id }]);
    expect((await people(official)).status).toBe(404);
  });
});

describe('征求意见 on a registration', () => {
  test('is asked by the reviewer, of the own department alone, and ends with the decision', async () => {
    const registrar = await world.person(office.provider, 'registrar');
    const { body: draft } = await world.post(
      registrar,
      '/api/resources',
      content({ name: '婚姻登记信息', items: [item('姓名')] }),
    );
    const submitted = await world.post(registrar, `/api/resources/${draft.id}/submit`, { version: draft.version });
    expect(submitted.status, JSON.stringify(submitted.body)).toBe(200);
    const of = { type: 'resource', subjectId: draft.id };
    expect(await ask(reviewer, outside, of)).toMatchObject({ status: 422, body: { code: 'may_not_know_of_it' } });
    const { status, body } = await ask(reviewer, clerk, of);
    expect(status, JSON.stringify(body)).toBe(201);
    expect((await found(clerk, body.id)).body.about.facts).toMatchObject({
      request: null,
      items: [{ name: '姓名' }],
    });
    expect((await world.get(reviewer, about(draft.id, 'resource'))).body).toMatchObject({
      actions: ['ask'],
      items: [{ id: body.id }],
    });
    const { version } = submitted.body;
    expect((await world.post(reviewer, `/api/resources/${draft.id}/approve`, { version })).status).toBe(200);
    expect((await found(clerk, body.id)).body.status).toBe('needless');
    const [row] = await world.db.select().from(opinions).where(eq(opinions.id, body.id));
    expect(row?.closedAt).not.toBeNull();
  });
});
