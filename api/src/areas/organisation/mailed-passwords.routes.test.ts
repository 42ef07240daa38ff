import { createHash } from 'node:crypto';
import { auditLog } from '@onesource/db/schema/audit';
import { users } from '@onesource/db/schema/organisation';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Jobs, Outbox } from '../../foundation/outbox.ts';
import { at } from '../../running/testing/testing.ts';
import { passwordLetter } from './mailed-passwords.ts';
import { type PeopleWorld, peopleWorld } from './people-testing.ts';

const jobs: Jobs['one_time_password'][] = [];
/** An office that sends mail; what was put in is looked at here. */
const outbox: Outbox = {
  serves: () => true,
  open: async () => {},
  put: async (_tx, queue, more) => {
    for (const job of more) if (queue === 'one_time_password' && 'until' in job) jobs.push(job);
  },
  close: async () => {},
};
const email = 'li@city.example';
const address = createHash('sha256').update(email).digest('hex');
const consoleUrl = 'https://one.example';
let world: PeopleWorld;
beforeAll(async () => {
  world = await peopleWorld({ outbox });
});
beforeEach(() => {
  jobs.length = 0;
  // Before eight in Shanghai, where it is the day before by UTC
  world.setNow(at('2026-11-02', '07:30'));
});
afterAll(() => world.close());

const letter = (job = jobs[0]) => (job ? passwordLetter(world.deps, job, consoleUrl) : null);
const passwordIn = (text = '') => /一次性密码：(\S+)/.exec(text)?.[1] ?? '';
/** What came of each letter. */
async function mailedLines(id: string) {
  const of = and(eq(auditLog.subjectId, id), eq(auditLog.action, 'user.mail-password'));
  return (await world.db.select({ result: auditLog.result }).from(auditLog).where(of)).map(({ result }) => result);
}
async function hashOf(id: string) {
  const [row] = await world.db.select({ hash: users.passwordHash }).from(users).where(eq(users.id, id));
  return row ?? { hash: '' };
}
const adds = (more: object = {}) => world.post(world.admin, '/api/users', world.newcomer({ email, ...more }));

describe('where mail is sent, a one-time password', () => {
  it('of a new account goes to the person, and is answered to nobody nor kept in the outbox', async () => {
    const { status, body } = await adds();
    expect(status).toBe(201);
    expect(body).toMatchObject({ oneTimePassword: null, mailedTo: email });
    expect(jobs).toEqual([{ userId: body.id, until: body.oneTimeUntil, address }]);
    const sent = await letter();
    expect(sent).toMatchObject({ to: email, text: expect.stringContaining(body.account) });
    expect(sent?.text).toContain('2026-11-09');
    expect(sent?.subject).not.toContain(passwordIn(sent?.text));
    const { answer } = await world.signIn(body.account, passwordIn(sent?.text));
    expect(answer).toMatchObject({ status: 200, body: { mustChangePassword: true } });
    const written = await world.db.select().from(auditLog).where(eq(auditLog.subjectId, body.id));
    expect(written.map(({ action }) => action)).toEqual(['user.add', 'user.mail-password']);
    expect(JSON.stringify(written)).not.toContain(passwordIn(sent?.text));
  });

  it('of a reset goes to the person too, each time anew: the one before opens nothing', async () => {
    const { body } = await adds();
    world.setNow(at('2026-11-02', '07:31'));
    const reset = await world.command(world.sysadmin, body.id, 'reset-password');
    expect(reset).toMatchObject({ status: 200, body: { oneTimePassword: null, mailedTo: email } });
    const [first, again] = [await letter(jobs[1]), await letter(jobs[1])];
    expect((await world.signIn(body.account, passwordIn(first?.text))).answer.status).toBe(401);
    expect((await world.signIn(body.account, passwordIn(again?.text))).answer.status).toBe(200);
    expect(await letter(jobs[0]), 'what the reset took the place of').toBeNull();
  });

  it('confirmed by a second administrator is shown to neither', async () => {
    const operator = await world.person(world.office, 'operator');
    await world.db.update(users).set({ email }).where(eq(users.id, operator.id));
    expect((await world.command(world.sysadmin, operator.id, 'reset-password')).body).toEqual({
      status: 'awaiting_second',
    });
    expect(jobs).toEqual([]);
    const confirmed = await world.command(world.secadmin, operator.id, 'confirm-reset', 2);
    expect(confirmed.body).toMatchObject({ oneTimePassword: null, mailedTo: email });
    expect(jobs).toEqual([{ userId: operator.id, until: confirmed.body.oneTimeUntil, address }]);
    // Nor to an address that one of them puts in afterwards
    const theirs = 'mine@city.example';
    await world.change(world.sysadmin, operator.id, { version: 3, email: theirs });
    expect(await mailedLines(operator.id)).toEqual([]);
    const { hash } = await hashOf(operator.id);
    expect(await letter()).toBeNull();
    expect(await mailedLines(operator.id)).toEqual(['refused']);
    expect((await hashOf(operator.id)).hash).toBe(hash);
  });

  it('is sent although the account was changed meanwhile, as long as it is the same password and address', async () => {
    const { body } = await adds();
    await world.change(world.admin, body.id, { version: 1, phone: '13800000000' });
    const sent = await letter();
    expect(sent?.to).toBe(email);
    expect((await world.signIn(body.account, passwordIn(sent?.text))).answer.status).toBe(200);
    expect(await mailedLines(body.id)).toEqual(['done']);
  });

  it('is not sent to an address put in meanwhile, which is written down', async () => {
    const { body } = await adds();
    await world.change(world.admin, body.id, { version: 1, email: 'another@city.example' });
    expect(await letter()).toBeNull();
    expect(await mailedLines(body.id)).toEqual(['refused']);
  });

  it('is not sent to who has chosen a password, is disabled, or after seven days', async () => {
    const { body } = await adds();
    const open = await letter();
    const { who } = await world.signIn(body.account, passwordIn(open?.text));
    const next = `a password of one’s own ${v7()}`;
    await world.post(who, '/api/session/password', { current: passwordIn(open?.text), next });
    expect(await letter()).toBeNull();
    const { body: other } = await adds();
    world.setNow(at('2026-11-10'));
    expect(await letter(jobs[1])).toBeNull();
    world.setNow(at('2026-11-02'));
    await world.db.update(users).set({ disabledAt: world.deps.clock() }).where(eq(users.id, other.id));
    expect(await letter(jobs[1])).toBeNull();
  });

  it('of who has no address is shown once, as without mail; one that the administrator chose is not sent', async () => {
    const { body } = await adds({ email: '' });
    expect(body).toMatchObject({ oneTimePassword: expect.any(String), mailedTo: null });
    const { body: chosen } = await adds({ password: 'words that an administrator chose' });
    expect(chosen).toMatchObject({ oneTimePassword: null, mailedTo: null });
    expect(jobs).toEqual([]);
  });

  it('is put in once when the command is repeated', async () => {
    const [key, body] = [{ 'idempotency-key': v7() }, world.newcomer({ email })];
    const send = (): Promise<{ body: { id: string } }> => world.post(world.admin, '/api/users', body, key);
    const first = await send();
    expect((await send()).body.id).toBe(first.body.id);
    expect(jobs).toHaveLength(1);
    const mailed = and(eq(auditLog.subjectId, first.body.id), eq(auditLog.action, 'user.add'));
    const lines = await world.db.select({ detail: auditLog.detail }).from(auditLog).where(mailed);
    expect(lines).toMatchObject([{ detail: { mailed: true } }]);
  });
});
