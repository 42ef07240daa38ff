import { userRoles, users } from '@onesource/db/schema/organisation';
import { and, eq } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { requestDistrict } from './case-testing.ts';

const { world, office, close } = await requestDistrict();
afterAll(close);

describe('at the same moment', () => {
  test('two reviewers decide: exactly one does, the other is told', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await office.file(['社保账号']);
      const answers = await Promise.all([
        world.post(office.reviewer, `/api/requests/${id}/approve`, { version: 1 }),
        world.post(office.secondReviewer, `/api/requests/${id}/refuse`, { version: 1, code: 'other', note: '否' }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const late = answers.find(({ status }) => status === 409);
      expect(late?.body.code).toBe('conflict');
      const after = await office.look(id);
      expect(after.version).toBe(2);
      expect(after.timeline).toHaveLength(2);
      expect(after.status).toBe(answers[0]?.status === 200 ? 'granted' : 'refused');
    }
  });

  test('fifty reviewers decide: exactly one does, forty-nine are told', async () => {
    const { id } = await office.file(['社保账号']);
    const more = await Promise.all(Array.from({ length: 48 }, () => world.person(office.provider, 'reviewer')));
    const answers = await Promise.all(
      [office.reviewer, office.secondReviewer, ...more].map((who, at) =>
        at % 2 === 0
          ? world.post(who, `/api/requests/${id}/approve`, { version: 1 })
          : world.post(who, `/api/requests/${id}/refuse`, { version: 1, code: 'other', note: '否' }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const late = answers.filter(({ status }) => status !== 200);
    expect(late.map(({ status, body }) => [status, body.code])).toEqual(Array(49).fill([409, 'conflict']));
    const after = await office.look(id);
    expect(after.version).toBe(2);
    expect(after.timeline).toHaveLength(2);
    expect(after.status).toBe(answers.findIndex(({ status }) => status === 200) % 2 === 0 ? 'granted' : 'refused');
  });

  test('many file: each gets a number of its own', async () => {
    const filed = await Promise.all(Array.from({ length: 8 }, () => office.file(['机构名称'])));
    expect(new Set(filed.map(({ number }) => number)).size).toBe(8);
  });

  test('a stale version changes nothing', async () => {
    const { id } = await office.file(['社保账号']);
    await office.step(office.reviewer, id, 'ask-supplement', { note: '请附文件' });
    for (const version of [1, 3, 2_147_483_647])
      expect(
        await world.post(office.official, `/api/requests/${id}/supplement`, { version, note: '见附' }),
      ).toMatchObject({
        status: 409,
        body: { code: 'conflict' },
      });
    expect((await office.look(id)).status).toBe('supplement_wanted');
  });
});

describe('an Idempotency-Key', () => {
  const keyed = (key: string, body: object, path = '/api/requests', who = office.official) =>
    world.post(who, path, body, { 'idempotency-key': key });
  const filedCount = async () => (await world.get(office.official, '/api/requests')).body.total;

  test('sent again gives the same request, and files no second one', async () => {
    const [key, asked, before] = [crypto.randomUUID(), office.asking(['社保账号']), await filedCount()];
    const first = await keyed(key, asked);
    const again = await keyed(key, asked);
    expect(first.status).toBe(201);
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(await filedCount()).toBe(before + 1);
    expect((await keyed(crypto.randomUUID(), asked)).body.id).not.toBe(first.body.id);
  });

  test('raced gives all the same request', async () => {
    const [key, asked, before] = [crypto.randomUUID(), office.asking(['社保账号']), await filedCount()];
    const answers = await Promise.all(Array.from({ length: 5 }, () => keyed(key, asked)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await filedCount()).toBe(before + 1);
  });

  test('lets a decision be sent twice', async () => {
    const { id } = await office.file(['社保账号']);
    const key = crypto.randomUUID();
    const approve = () => keyed(key, { version: 1 }, `/api/requests/${id}/approve`, office.reviewer);
    const [first, second] = await Promise.all([approve(), approve()]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
    expect((await office.look(id)).version).toBe(2);
  });

  test('used for another command is refused', async () => {
    const key = crypto.randomUUID();
    await keyed(key, office.asking(['社保账号']));
    expect(await keyed(key, office.asking(['参保险种']))).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    });
    const { id } = await office.file(['社保账号']);
    expect((await keyed(key, { version: 1 }, `/api/requests/${id}/withdraw`)).status).toBe(422);
  });

  test('is one’s own: the same key of another person is another key', async () => {
    const [key, asked] = [crypto.randomUUID(), office.asking(['社保账号'], { matter: '两人各办', confirmed: true })];
    const mine = await keyed(key, asked);
    const theirs = await keyed(key, asked, '/api/requests', office.colleague);
    expect(theirs.status).toBe(201);
    expect(theirs.body.id).not.toBe(mine.body.id);
  });

  test('whose owner has lost a post, or gone to another department, gives the answer no more; with one post more it does', async () => {
    const who = await world.person(office.consumer, 'official');
    const [key, asked] = [crypto.randomUUID(), office.asking(['社保账号'], { matter: '职务变动', confirmed: true })];
    const again = () => keyed(key, asked, '/api/requests', who);
    const first = await again();
    expect(first.status).toBe(201);
    const post = (role: 'official' | 'registrar') => ({ userId: who.id, role, departmentId: office.consumer.id });
    const held = (role: 'official' | 'registrar') => and(eq(userRoles.userId, who.id), eq(userRoles.role, role));
    await world.db.insert(userRoles).values(post('registrar'));
    expect(await again()).toMatchObject({ status: 201, body: first.body });
    await world.db.delete(userRoles).where(held('official'));
    expect(await again()).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    await world.db.insert(userRoles).values(post('official'));
    expect(await again()).toMatchObject({ status: 201, body: first.body });
    await world.db.update(users).set({ departmentId: office.provider.id }).where(eq(users.id, who.id));
    expect((await again()).status).toBe(403);
    await world.db
      .update(users)
      .set({ departmentId: office.consumer.id, disabledAt: world.deps.clock() })
      .where(eq(users.id, who.id));
    expect((await again()).status).toBe(401);
  });

  test('of a command that was refused is free again', async () => {
    const key = crypto.randomUUID();
    expect((await keyed(key, office.asking([]))).status).toBe(422);
    expect((await keyed(key, office.asking(['社保账号']))).status).toBe(201);
  });

  test('must be one: not empty, not endless, not beyond ASCII', async () => {
    for (const key of ['', 'x'.repeat(201), 'a b', 'ÿ'])
      expect(await keyed(key, office.asking(['社保账号']))).toMatchObject({
        status: 400,
        body: { code: 'invalid_input', details: [{ field: 'Idempotency-Key' }] },
      });
  });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
