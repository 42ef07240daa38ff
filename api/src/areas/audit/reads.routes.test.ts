import { auditLog } from '@onesource/db/schema/audit';
import { sessions } from '@onesource/db/schema/session';
import { and, asc, eq, ne } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { usualAccountRules } from '../../foundation/accounts.ts';
import {
  at,
  type Department,
  ownDatabase,
  type Person,
  testPassword,
  testWorld,
  type World,
} from '../../running/testing/testing.ts';
import { item } from '../catalog/testing.ts';
import { cleanUp } from '../session/tick.ts';

const own = await ownDatabase();
let world: World;
let bureau: Department;
let admin: Person;
let operator: Person;

beforeAll(async () => {
  const accounts = { ...usualAccountRules(true), idleMinutes: 30 };
  world = await testWorld({ databaseUrl: own.url, accounts });
  bureau = await world.department();
  admin = await world.person(bureau, 'admin');
  operator = await world.person(await world.department('authority'), 'operator');
});
afterAll(async () => {
  await world.close();
  await own.drop();
});

const written = (who: Person) =>
  world.db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.actorId, who.id), ne(auditLog.action, 'refused')))
    .orderBy(asc(auditLog.id));

describe('DG-21, SQ-25: what not everybody may read is written down when it is read', () => {
  test('personal details, one by one and as a list, by whom, where and in which post', async () => {
    const somebody = await world.person(bureau, 'official');
    await world.get(admin, `/api/users/${somebody.id}`);
    await world.get(admin, `/api/users?department=${bureau.id}`);
    const lines = await written(admin);
    expect(lines).toMatchObject([
      { action: 'user.read', subjectType: 'user', subjectId: somebody.id, post: `admin · ${bureau.name}` },
      { action: 'user.list', subjectId: bureau.id, detail: { shown: 2 } },
    ]);
    for (const { requestId } of lines) expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('what is hidden from others and shown by a post alone, and nothing where nothing is hidden', async () => {
    const open = await world.publish(bureau, { items: [item('甲')] });
    const hidden = await world.publish(bureau, { items: [item('甲'), item('密', { shareType: 'not_shared' })] });
    for (const { id } of [open, hidden]) {
      expect((await world.get(operator, `/api/resources/${id}`)).status).toBe(200);
      expect((await world.get(admin, `/api/resources/${id}`)).status).toBe(200);
    }
    expect((await written(operator)).map(({ action, subjectId }) => [action, subjectId])).toEqual([
      ['resource.read_hidden', hidden.id],
    ]);
    expect((await written(admin)).map(({ action }) => action)).not.toContain('resource.read_hidden');
  });

  test('files that leave, and the filing of a department with its telephone numbers', async () => {
    const registrar = await world.person(bureau, 'registrar');
    expect((await world.get(registrar, '/api/resources/export.xlsx?own=1')).status).toBe(200);
    await world.get(admin, `/api/departments/${bureau.id}/filing`);
    expect((await written(registrar)).map(({ action, subjectId }) => [action, subjectId])).toEqual([
      ['resource.export', bureau.id],
    ]);
    expect((await written(admin)).at(-1)).toMatchObject({ action: 'filing.read', subjectId: bureau.id });
  });

  test('the log itself', async () => {
    const auditor = await world.person(bureau, 'auditor');
    await world.get(auditor, '/api/audit?action=user.read');
    expect(await written(auditor)).toMatchObject([
      { action: 'audit.read', detail: { asked: { action: ['user.read'] } } },
    ]);
  });

  test('nothing of what is refused counts as read', async () => {
    const official = await world.person(bureau, 'official');
    await world.get(official, `/api/users/${admin.id}`);
    await world.get(official, '/api/audit');
    expect(await written(official)).toEqual([]);
  });
});

describe('a sign-in', () => {
  test('is written down with the post held, by which request', async () => {
    const somebody = await world.person(bureau, 'official');
    await world.post(null, '/api/session', { account: somebody.account, password: 'wrong' });
    await world.post(null, '/api/session', { account: somebody.account, password: testPassword });
    const lines = await written(somebody);
    expect(lines.map(({ action, post }) => [action, post])).toEqual([
      ['sign_in_refused', `official · ${bureau.name}`],
      ['sign_in', `official · ${bureau.name}`],
    ]);
    for (const { requestId } of lines) expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('that time ends is written down once, with why', async () => {
    const [idle, long] = [await world.person(bureau, 'official'), await world.person(bureau, 'official')];
    await world.db
      .update(sessions)
      .set({ expiresAt: at('2026-11-02') })
      .where(eq(sessions.userId, long.id));
    world.setNow(new Date(at('2026-11-02').getTime() + 31 * 60_000));
    for (let time = 0; time < 2; time += 1) await cleanUp(world.deps);
    for (const [who, by] of [
      [idle, 'idle'],
      [long, 'time'],
    ] as const)
      expect(await written(who)).toMatchObject([{ action: 'sign_in_over', detail: { by }, result: 'done' }]);
    world.setNow(at('2026-11-02'));
  });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
