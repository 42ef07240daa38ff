import { auditLog, idempotencyKeys } from '@onesource/db/schema/audit';
import { tasks } from '@onesource/db/schema/inbox';
import { users } from '@onesource/db/schema/organisation';
import { recoveryCodes, secondFactors, sessions } from '@onesource/db/schema/session';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Answer, at, ownDatabase, type Person, testPassword } from '../../running/testing/testing.ts';
import { codeAt } from '../session/second-factor/codes.ts';
import { type PeopleWorld, peopleWorld } from './people-testing.ts';
import { forgetResets } from './tick.ts';

const own = await ownDatabase();
let world: PeopleWorld;
let second: Person;
let auditor: Person;
beforeAll(async () => {
  world = await peopleWorld({ databaseUrl: own.url });
  second = await world.person(world.unit, 'sysadmin');
  auditor = await world.person(world.office, 'auditor');
});
afterEach(() => world.setNow(at('2026-11-02')));
afterAll(async () => {
  await world.close();
  await own.drop();
});

const reset = (who: Person, id: string, version = 1) => world.command(who, id, 'reset-password', version);
const confirm = (who: Person, id: string, version = 2) => world.command(who, id, 'confirm-reset', version);
const decline = (who: Person, id: string, version = 2) => world.command(who, id, 'decline-reset', version);
const guarded = () => world.person(world.office, 'operator');
const openTasks = async (who: Person, kind: string, subjectId: string) =>
  (await world.get(who, `/api/inbox?pageSize=100&kind=${kind}`)).body.items.filter(
    ({ subject }: { subject: { id: string } }) => subject.id === subjectId,
  );
const audited = async (id: string) =>
  (await world.db.select().from(auditLog).where(eq(auditLog.subjectId, id)).orderBy(asc(auditLog.id))).map(
    ({ action, actorId }) => [action, actorId],
  );

describe('house, after GB/T 39477: the account of somebody who acts on other departments’ cases', () => {
  it('is not reset by one administrator: nothing has changed, and no password is answered', async () => {
    const somebody = await guarded();
    const asked = await reset(world.sysadmin, somebody.id);
    expect(asked).toMatchObject({ status: 202, body: { status: 'awaiting_second' } });
    expect(Object.keys(asked.body)).toEqual(['status']);
    expect((await world.get(somebody, '/api/session')).status).toBe(200);
    expect((await world.signIn(somebody.account, testPassword)).answer.status).toBe(200);
    expect((await world.get(world.sysadmin, `/api/users/${somebody.id}`)).body).toMatchObject({
      version: 2,
      mustChangePassword: false,
      reset: { kind: 'password', askedBy: { id: world.sysadmin.id }, othersLeft: true, until: expect.any(String) },
    });
    expect(await confirm(world.sysadmin, somebody.id)).toMatchObject({
      status: 422,
      body: { code: 'second_word_needed' },
    });
  });

  it('is reset once another confirms it: the password is shown to the one who does, once', async () => {
    const somebody = await guarded();
    await reset(world.sysadmin, somebody.id);
    const confirmed = await confirm(second, somebody.id);
    expect(confirmed).toMatchObject({
      status: 200,
      body: { version: 3, reset: null, mustChangePassword: true, oneTimePassword: expect.any(String) },
    });
    expect((await world.get(somebody, '/api/session')).status).toBe(401);
    expect((await world.signIn(somebody.account, testPassword)).answer.status).toBe(401);
    expect((await world.signIn(somebody.account, confirmed.body.oneTimePassword)).answer.status).toBe(200);
    expect(await audited(somebody.id)).toEqual([
      ['user.ask-reset-password', world.sysadmin.id],
      ['user.confirm-reset-password', second.id],
    ]);
    expect(await confirm(world.secadmin, somebody.id, 3)).toMatchObject({ body: { code: 'no_reset_asked' } });
  });

  it('that of a security administrator too, whom a system administrator cannot become by resetting', async () => {
    const victim = await world.person(world.office, 'secadmin');
    expect(await reset(world.sysadmin, victim.id)).toMatchObject({ status: 202 });
    expect(await confirm(victim, victim.id)).toMatchObject({ status: 422, body: { code: 'own_account' } });
    expect(await confirm(world.secadmin, victim.id)).toMatchObject({ status: 200 });
  });

  it('house: nor is the word passed by with the reset first and the post afterwards', async () => {
    const somebody = await world.person(world.office, 'official');
    const { body } = await reset(world.sysadmin, somebody.id);
    const refusal = { status: 422, body: { code: 'password_not_own', details: [{ field: 'roles' }] } };
    expect(await world.setRoles(world.secadmin, somebody.id, ['secadmin'], 2)).toMatchObject(refusal);
    const added = await world.post(world.sysadmin, '/api/users', world.newcomer({ departmentId: world.office.id }));
    expect(await world.setRoles(world.secadmin, added.body.id, ['operator'])).toMatchObject(refusal);
    const { who } = await world.signIn(somebody.account, body.oneTimePassword);
    await world.post(who, '/api/session/password', { current: body.oneTimePassword, next: 'words of one’s own again' });
    expect(await world.setRoles(world.secadmin, somebody.id, ['secadmin'], 3)).toMatchObject({ status: 200 });
  });

  it('an administrator of its department neither asks nor confirms', async () => {
    const officeAdmin = await world.person(world.office, 'admin');
    const somebody = await guarded();
    expect((await reset(officeAdmin, somebody.id)).status).toBe(403);
    await reset(world.sysadmin, somebody.id);
    expect((await confirm(officeAdmin, somebody.id)).status).toBe(403);
    expect((await confirm(auditor, somebody.id)).status).toBe(403);
  });

  it('is told to those who can confirm, to the person and to the auditor, as long as it matters', async () => {
    const somebody = await guarded();
    await reset(world.sysadmin, somebody.id);
    for (const who of [second, world.secadmin])
      expect(await openTasks(who, 'confirm_reset', somebody.id)).toHaveLength(1);
    expect(await openTasks(world.sysadmin, 'confirm_reset', somebody.id)).toEqual([]);
    expect(await openTasks(somebody, 'own_account_reset', somebody.id)).toMatchObject([{ title: world.sysadmin.name }]);
    expect(await openTasks(auditor, 'account_reset', somebody.id)).toHaveLength(1);
    const { body } = await confirm(second, somebody.id);
    expect(await openTasks(world.secadmin, 'confirm_reset', somebody.id)).toEqual([]);
    const { who } = await world.signIn(somebody.account, body.oneTimePassword);
    await world.post(who, '/api/session/password', { current: body.oneTimePassword, next: 'words of one’s own again' });
    expect(await openTasks(who, 'own_account_reset', somebody.id)).toMatchObject([
      { title: `${world.sysadmin.name}、${second.name}` },
    ]);
  });

  it('stays as it is when somebody says no, whoever asked takes it back, or three days pass', async () => {
    for (const who of [second, world.secadmin, world.sysadmin]) {
      const somebody = await guarded();
      await reset(world.sysadmin, somebody.id);
      expect(await decline(who, somebody.id)).toMatchObject({ status: 200, body: { version: 3, reset: null } });
      expect(await confirm(second, somebody.id, 3)).toMatchObject({ status: 422 });
    }
    const forgotten = await guarded();
    await reset(world.sysadmin, forgotten.id);
    world.setNow(at('2026-11-05'));
    expect(await confirm(second, forgotten.id)).toMatchObject({ status: 422, body: { code: 'no_reset_asked' } });
    for (let time = 0; time < 2; time += 1) await forgetResets(world.deps);
    const [row] = await world.db.select().from(users).where(eq(users.id, forgotten.id));
    expect(row).toMatchObject({ resetKind: null, resetAskedById: null, resetAskedAt: null });
    expect((await audited(forgotten.id)).map(([action]) => action)).toEqual([
      'user.ask-reset-password',
      'refused',
      'user.reset-over',
    ]);
    const open = and(eq(tasks.subjectId, forgotten.id), eq(tasks.kind, 'confirm_reset'), isNull(tasks.doneAt));
    expect(await world.db.$count(tasks, open)).toBe(0);
  });

  it('confirmed by two at once is reset once', async () => {
    const somebody = await guarded();
    await reset(world.sysadmin, somebody.id);
    const answers = await Promise.all([confirm(second, somebody.id), confirm(world.secadmin, somebody.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('repeated under one key asks once, and confirms once without the password', async () => {
    const somebody = await guarded();
    const send = (who: Person, name: string, version: number, key: string) =>
      world.post(who, `/api/users/${somebody.id}/${name}`, { version }, { 'idempotency-key': key });
    const [ask, word] = [v7(), v7()];
    for (let time = 0; time < 2; time += 1)
      expect(await send(world.sysadmin, 'reset-password', 1, ask)).toMatchObject({
        status: 202,
        body: { status: 'awaiting_second' },
      });
    const first = await send(second, 'confirm-reset', 2, word);
    const again = await send(second, 'confirm-reset', 2, word);
    expect(again.body).toEqual({ ...first.body, oneTimePassword: null });
    const stored = await world.db.select().from(idempotencyKeys).where(eq(idempotencyKeys.actorId, second.id));
    const written = await world.db.select().from(auditLog).where(eq(auditLog.subjectId, somebody.id));
    expect(JSON.stringify([stored, written])).not.toContain(first.body.oneTimePassword);
  });

  it('says where nobody is left to confirm', async () => {
    const others = (await world.get(world.sysadmin, '/api/users?pageSize=100&state=enabled')).body.items.filter(
      ({ id, roles }: { id: string; roles: string[] }) =>
        id !== world.sysadmin.id && id !== world.secadmin.id && roles.some((role) => /sysadmin|secadmin/.test(role)),
    );
    const disable = (time: Date | null) =>
      Promise.all(
        others.map(({ id }: { id: string }) =>
          world.db.update(users).set({ disabledAt: time }).where(eq(users.id, id)),
        ),
      );
    await disable(at('2026-11-02'));
    expect(await reset(world.sysadmin, world.secadmin.id)).toMatchObject({ status: 202 });
    const { body } = await world.get(world.sysadmin, `/api/users/${world.secadmin.id}`);
    expect(body.reset).toMatchObject({ othersLeft: false });
    await decline(world.sysadmin, world.secadmin.id, body.version);
    await disable(null);
  });
});

describe('a second factor', () => {
  const enrolled = async (role: 'official' | 'auditor') => {
    const somebody = await world.person(world.bureau, role);
    const now = world.deps.clock();
    await world.db
      .insert(secondFactors)
      .values({ userId: somebody.id, secret: 'JBSWY3DPEHPK3PXP', createdAt: now, confirmedAt: now });
    await world.db.insert(recoveryCodes).values({ userId: somebody.id, hash: 'x' });
    return somebody;
  };
  const left = async (id: string) => [
    await world.db.$count(secondFactors, eq(secondFactors.userId, id)),
    await world.db.$count(recoveryCodes, eq(recoveryCodes.userId, id)),
  ];

  it('is reset by who manages the account, which ends the sessions and leaves the password', async () => {
    const somebody = await enrolled('official');
    const answer = await world.command(world.admin, somebody.id, 'reset-second-factor');
    expect(answer).toMatchObject({ status: 200, body: { oneTimePassword: null, secondFactor: false } });
    expect(await left(somebody.id)).toEqual([0, 0]);
    expect((await world.get(somebody, '/api/session')).status).toBe(401);
    expect((await world.signIn(somebody.account, testPassword)).answer.status).toBe(200);
  });

  it('of a platform post waits for a second administrator too', async () => {
    const somebody = await enrolled('auditor');
    expect((await world.command(world.sysadmin, somebody.id, 'reset-second-factor')).status).toBe(202);
    expect(await left(somebody.id)).toEqual([1, 1]);
    expect(await confirm(second, somebody.id)).toMatchObject({ status: 200, body: { oneTimePassword: null } });
    expect(await left(somebody.id)).toEqual([0, 0]);
  });
});

describe('what somebody had under way with the old password', () => {
  /** Sends it while a reset holds the account, and lets the reset go first once the other waits for it. */
  const overtaken = async (id: string, send: () => Promise<Answer>) => {
    let answer: Promise<Answer> | undefined;
    await world.db.transaction(async (tx) => {
      await tx
        .update(users)
        .set({ passwordHash: 'of a one-time password', mustChangePassword: true })
        .where(eq(users.id, id));
      await tx.update(sessions).set({ endedAt: world.deps.clock() }).where(eq(sessions.userId, id));
      answer = send();
      const waits = sql`select 1 from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))`;
      await vi.waitFor(async () => expect(await tx.execute(waits)).toHaveLength(1), { timeout: 10_000 });
    });
    return answer;
  };
  /** Somebody whose sign-in is in use: noting that does not wait for the reset. */
  const atWork = async () => {
    const person = await world.person(world.bureau, 'official');
    await world.get(person, '/api/session');
    return person;
  };
  const liveSessions = (id: string) =>
    world.db.$count(sessions, and(eq(sessions.userId, id), isNull(sessions.endedAt)));

  it('changes no password after a reset', async () => {
    const somebody = await atWork();
    const words = { current: testPassword, next: 'words of one’s own again' };
    const answer = await overtaken(somebody.id, () => world.post(somebody, '/api/session/password', words));
    expect(answer).toMatchObject({ status: 409, body: { code: 'conflict' } });
    const [row] = await world.db.select().from(users).where(eq(users.id, somebody.id));
    expect(row).toMatchObject({ passwordHash: 'of a one-time password', mustChangePassword: true });
  });

  it('signs nobody in after it', async () => {
    const somebody = await world.person(world.bureau, 'official');
    const words = { account: somebody.account, password: testPassword };
    const answer = await overtaken(somebody.id, () => world.post(null, '/api/session', words));
    expect(answer).toMatchObject({ status: 401, body: { code: 'wrong_credentials' } });
    expect(await liveSessions(somebody.id)).toBe(0);
  });

  it('begins no second factor after it, and enrols none', async () => {
    const path = '/api/session/second-factor';
    const [one, two] = [await atWork(), await atWork()];
    const begun = await overtaken(one.id, () => world.post(one, path, { current: testPassword }));
    expect(begun).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(await world.db.$count(secondFactors, eq(secondFactors.userId, one.id))).toBe(0);
    const { body } = await world.post(two, path, { current: testPassword });
    const code = codeAt(body.secret, world.deps.clock());
    expect(await overtaken(two.id, () => world.post(two, `${path}/confirm`, { code }))).toMatchObject({ status: 409 });
    const [factor] = await world.db.select().from(secondFactors).where(eq(secondFactors.userId, two.id));
    expect(factor?.confirmedAt).toBeNull();
  });
});

describe('a one-time password', () => {
  it('house: opens nothing after seven days', async () => {
    const { body } = await world.post(world.admin, '/api/users', world.newcomer());
    expect(body.oneTimeUntil).toBe(at('2026-11-09').toISOString());
    world.setNow(new Date(at('2026-11-09').getTime() - 1000));
    expect((await world.signIn(body.account, body.oneTimePassword)).answer.status).toBe(200);
    world.setNow(at('2026-11-09'));
    expect((await world.signIn(body.account, body.oneTimePassword)).answer).toMatchObject({
      status: 401,
      body: { code: 'one_time_password_over' },
    });
    expect((await world.signIn(body.account, 'another')).answer.body.code).toBe('wrong_credentials');
  });
});

it('nothing was answered with a failure', () => expect(world.errors).toEqual([]));
