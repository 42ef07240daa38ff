import { createHash } from 'node:crypto';
import { type Database, openDatabase } from '@onesource/db/client';
import { mailChoices, substitutions, tasks } from '@onesource/db/schema/inbox';
import { users } from '@onesource/db/schema/organisation';
import { eq, sql } from 'drizzle-orm';
import { SMTPServer } from 'smtp-server';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sendDigests } from '../../areas/inbox/mailing/tick.ts';
import { giveNotice, syncTasks } from '../../areas/inbox/tasks.ts';
import { remindDue } from '../../areas/inbox/tick.ts';
import type { MailConfig } from '../../foundation/config.ts';
import { openOutbox } from '../../foundation/outbox.ts';
import { chineseCalendar } from '../../law/calendar/working-days.ts';
import { profile as pudong } from '../../law/cities/pudong/profile.ts';
import { asOwner, at, type Department, ownDatabase, testWorld, type World } from '../testing/testing.ts';
import { consume, drain } from './consumer.ts';
import { mailHandlers } from './mail.ts';

type Mail = { to: string[]; text: string };

/** A mail server that keeps what it takes; `refusing` answers 451 instead. */
async function mailServer() {
  const taken: Mail[] = [];
  const state = { refusing: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (address, _session, done) =>
      done(state.refusing ? Object.assign(new Error(`no ${address.address}`), { responseCode: 451 }) : null),
    onData(stream, session, done) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece) => pieces.push(piece));
      stream.on('end', () => {
        taken.push({ to: session.envelope.rcptTo.map(({ address }) => address), text: String(Buffer.concat(pieces)) });
        done();
      });
    },
  });
  const port = await new Promise<number>((found) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const bound = listening.address();
      found(typeof bound === 'object' && bound ? bound.port : 0);
    });
  });
  return { taken, state, url: `smtp://127.0.0.1:${port}`, close: () => new Promise<void>((end) => server.close(end)) };
}

const own = await ownDatabase();
const server = await mailServer();
const { db, close } = openDatabase(own.url, { max: 4 });
const errors: unknown[] = [];
const outbox = openOutbox(db, { serves: ['mail', 'one_time_password'], onError: (error) => errors.push(error) });
const config: MailConfig = { smtpUrl: server.url, from: 'onesource@city.example', consoleUrl: 'https://one.example' };
const calendar = chineseCalendar();
const handlers = mailHandlers({ db, calendar, policy: pudong, clock: () => world.deps.clock() }, config);
let world: World;
let office: Department;

beforeAll(async () => {
  world = await testWorld({ databaseUrl: own.url, outbox });
});
beforeEach(async () => {
  office = await world.department();
  server.taken.length = 0;
  server.state.refusing = false;
});
afterAll(async () => {
  await outbox.close();
  await close();
  await world.close();
  await server.close();
  await own.drop();
});

const send = () => drain(own.url, handlers, () => {});
const waiting = () =>
  db.execute<{ state: string; retries: number; output: unknown }>(sql`
  select state, retry_count as retries, output from pgboss.job where name = 'mail' and state in ('created', 'retry', 'active')`);
/** As if that much time had passed for what waits. */
const later = (how: string) =>
  asOwner(own.url, (owner: Database) =>
    owner.execute(
      sql.raw(
        `update pgboss.job set start_after = start_after - interval '${how}', started_on = started_on - interval '${how}'`,
      ),
    ),
  );

async function reader(email: string) {
  const person = await world.person(office, 'reviewer');
  await world.db.update(users).set({ email }).where(eq(users.id, person.id));
  return person;
}

/** Gives the office's reviewers a notice, or one of them alone; its title names it. */
async function notice(title: string, assigneeId: string | null = null, id = world.deps.newId()): Promise<void> {
  const subject = { type: 'request' as const, id, title };
  await db.transaction((tx) =>
    giveNotice(tx, world.deps, subject, {
      kind: 'request_decided',
      departmentId: office.id,
      role: 'reviewer',
      assigneeId,
    }),
  );
}

/** What a mail says, out of its base64. */
const textOf = (mail: Mail | undefined): string =>
  Buffer.from(mail?.text.split('\r\n\r\n').slice(1).join('') ?? '', 'base64').toString();

describe('how somebody hears by mail', () => {
  const choose = (person: { id: string }, topic: string, mode: 'now' | 'digest' | 'off') =>
    world.db.insert(mailChoices).values({ userId: person.id, topic, mode });
  const work = (title: string, dueOn: string | null = null) =>
    db.transaction((tx) =>
      syncTasks(tx, { ...world.deps, actor: { id: null } }, { type: 'request', id: world.deps.newId(), title }, [
        { kind: 'decide_request', departmentId: office.id, role: 'reviewer', dueOn },
      ]),
    );
  const morning = async (day: string, time: string) => {
    world.setNow(at(day, time));
    await sendDigests({ ...world.deps, areas: [] });
  };

  test('of notices at once, once a day, or not at all, each as chosen', async () => {
    await reader('at-once@city.example');
    await choose(await reader('off@city.example'), 'request_decided', 'off');
    await choose(await reader('daily@city.example'), 'request_decided', 'digest');
    world.setNow(at('2026-11-09', '17:00'));
    await notice('结婚登记');
    await send();
    expect(server.taken.map(({ to }) => to)).toEqual([['at-once@city.example']]);
    server.taken.length = 0;
    await morning('2026-11-10', '07:59');
    await send();
    expect(server.taken).toEqual([]);
    await morning('2026-11-10', '08:00');
    await morning('2026-11-10', '08:01');
    await send();
    expect(server.taken.map(({ to }) => to)).toEqual([['daily@city.example']]);
    expect(textOf(server.taken[0])).toContain('申请结果通知：结婚登记');
  });

  test('of work once a day, unless somebody wants each at once; of nothing that is done', async () => {
    await choose(await reader('eager@city.example'), 'work', 'now');
    await reader('usual@city.example');
    world.setNow(at('2026-11-10', '10:00'));
    await work('低保对象', '2026-11-24');
    await work('办结事项');
    await world.db.update(tasks).set({ doneAt: world.deps.clock() }).where(eq(tasks.title, '办结事项'));
    await send();
    expect(server.taken.map(({ to }) => to)).toEqual([['eager@city.example']]);
    expect(textOf(server.taken[0])).toContain('办理期限：2026-11-24');
    server.taken.length = 0;
    await morning('2026-11-11', '08:30');
    await send();
    const daily = server.taken.filter(({ to }) => to[0] === 'usual@city.example');
    expect(daily).toHaveLength(1);
    expect(textOf(daily[0])).toContain('答复申请：低保对象（期限 2026-11-24）');
    expect(textOf(daily[0])).not.toContain('办结事项');
  });

  test('of work whose last day is near again, in the daily mail and as a reminder', async () => {
    const eager = await reader('reminded@city.example');
    await choose(eager, 'work', 'now');
    world.setNow(at('2026-11-10', '10:00'));
    await work('将到期', '2026-11-12');
    await send();
    server.taken.length = 0;
    world.setNow(at('2026-11-11', '07:00'));
    await remindDue({ ...world.deps, areas: [] });
    await morning('2026-11-11', '08:30');
    await send();
    const own = server.taken.filter(({ to }) => to[0] === 'reminded@city.example').map(textOf);
    expect(own.some((text) => text.includes('项待办将到期：答复申请：将到期'))).toBe(true);
    expect(own.some((text) => text.includes('将到期或已逾期 1 项'))).toBe(true);
  });

  test('of the work of those one stands in for (代理), at once or once a day as one chose oneself', async () => {
    const away = await reader('away@city.example');
    const [eager, usual] = [await reader('stand-in@city.example'), await reader('later@city.example')];
    await choose(eager, 'work', 'now');
    world.setNow(at('2026-11-10', '10:00'));
    const theirs = (title: string, kind: 'supplement_request' | 'request_decided') =>
      db.transaction((tx) =>
        syncTasks(tx, { ...world.deps, actor: { id: null } }, { type: 'request', id: world.deps.newId(), title }, [
          { kind, departmentId: office.id, role: 'reviewer', assigneeId: away.id },
        ]),
      );
    const standIn = async (substitute: { id: string }) => {
      await world.db.delete(substitutions).where(eq(substitutions.personId, away.id));
      await world.db.insert(substitutions).values({
        id: world.deps.newId(),
        personId: away.id,
        substituteId: substitute.id,
        departmentId: office.id,
        from: '2026-11-10',
        until: '2026-11-11',
        createdAt: world.deps.clock(),
      });
    };
    await theirs('未委托', 'supplement_request');
    await standIn(eager);
    await theirs('补材料', 'supplement_request');
    // What only tells something passes to nobody
    await theirs('结果', 'request_decided');
    await send();
    const at1 = server.taken.filter(({ to }) => to[0] === 'stand-in@city.example').map(textOf);
    expect(at1).toHaveLength(1);
    expect(at1[0]).toContain('补材料');
    await standIn(usual);
    await theirs('另一件', 'supplement_request');
    server.taken.length = 0;
    await send();
    expect(server.taken).toEqual([]);
    await morning('2026-11-11', '08:30');
    await send();
    const daily = server.taken.filter(({ to }) => to[0] === 'later@city.example').map(textOf);
    expect(daily[0]).toContain('补充申请：另一件');
    // Over, it is theirs alone again
    world.setNow(at('2026-11-12', '10:00'));
    await standIn(eager);
    server.taken.length = 0;
    await theirs('以后的', 'supplement_request');
    await send();
    expect(server.taken).toEqual([]);
  });

  test('nobody without an address, or disabled meanwhile', async () => {
    const gone = await reader('gone@city.example');
    const silent = await reader('');
    world.setNow(at('2026-11-10', '10:00'));
    await work('无人');
    await morning('2026-11-11', '08:30');
    await world.db.update(users).set({ disabledAt: world.deps.clock() }).where(eq(users.id, gone.id));
    await send();
    expect(server.taken.filter(({ to }) => to[0] === 'gone@city.example' || !to[0])).toEqual([]);
    const queued = await db.execute<{ user: string }>(
      sql`select data->>'userId' as user from pgboss.job where name = 'mail'`,
    );
    expect(queued.map(({ user }) => user)).toContain(gone.id);
    expect(queued.map(({ user }) => user)).not.toContain(silent.id);
  });
});

describe('a notice in the console', () => {
  test('goes by mail to those who are told and have an address, once', async () => {
    await reader('chen@city.example');
    await reader('');
    await notice('婚姻登记');
    expect(await send()).toBe(1);
    expect(await send()).toBe(0);
    expect(server.taken.map(({ to }) => to)).toEqual([['chen@city.example']]);
    const [mail] = server.taken;
    const [task] = await world.db.select().from(tasks).where(eq(tasks.title, '婚姻登记'));
    expect(mail?.text).toContain('From: =?UTF-8?');
    expect(mail?.text).toMatch(/^Message-ID: <[0-9a-f-]{36}@city\.example>\r$/im);
    const body = textOf(mail);
    expect(body).toContain(`https://one.example/inbox/${task?.id}`);
    expect(body).toContain('婚姻登记');
  });

  test('KF-10: given again while it is unread goes by no further mail, and by one again once it was read', async () => {
    await reader('zhou@city.example');
    const subject = world.deps.newId();
    for (let entry = 0; entry < 3; entry += 1) await notice('备案', null, subject);
    await send();
    expect(server.taken.map(({ to }) => to)).toEqual([['zhou@city.example']]);
    await world.db.update(tasks).set({ doneAt: world.deps.clock() }).where(eq(tasks.title, '备案'));
    await notice('备案', null, subject);
    await send();
    expect(server.taken.map(({ to }) => to)).toEqual([['zhou@city.example'], ['zhou@city.example']]);
  });

  test('for one person alone goes to nobody else', async () => {
    const li = await reader('li@city.example');
    await reader('wang@city.example');
    await notice('社保', li.id);
    await send();
    expect(server.taken.map(({ to }) => to)).toEqual([['li@city.example']]);
  });

  test('of a command that came to nothing is not sent', async () => {
    await reader('zhao@city.example');
    await expect(
      db.transaction(async (tx) => {
        const subject = { type: 'request' as const, id: world.deps.newId(), title: '未成' };
        await giveNotice(tx, world.deps, subject, {
          kind: 'request_decided',
          departmentId: office.id,
          role: 'reviewer',
        });
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(await send()).toBe(0);
  });

  test('that was read meanwhile is not sent any more', async () => {
    await reader('qian@city.example');
    await notice('已阅');
    await world.db.update(tasks).set({ doneAt: world.deps.clock() }).where(eq(tasks.title, '已阅'));
    await send();
    expect(server.taken).toEqual([]);
    expect(await waiting()).toEqual([]);
  });

  test('waits for a mail server that takes nothing, ever longer, and names no address in what it keeps', async () => {
    await reader('sun@city.example');
    server.state.refusing = true;
    await notice('重试');
    expect(await send()).toBe(0);
    expect(server.taken).toEqual([]);
    const [kept] = await waiting();
    expect(kept).toMatchObject({ state: 'retry' });
    expect(JSON.stringify(kept)).toContain('451');
    expect(JSON.stringify(kept)).not.toContain('@');
    // Not due yet
    server.state.refusing = false;
    expect(await send()).toBe(0);
    await later('1 minute');
    expect(await send()).toBe(1);
    expect(server.taken).toHaveLength(1);
  });

  test('begun by a process that ended is sent by the next', async () => {
    await reader('zhou@city.example');
    await notice('中断');
    await db.execute(
      sql`update pgboss.job set state = 'active', started_on = now() where name = 'mail' and state = 'created'`,
    );
    expect(await send()).toBe(0);
    await later('2 minutes');
    // The supervision looks at a queue once a minute
    await asOwner(own.url, (owner) =>
      owner.execute(sql`update pgboss.queue set monitor_claim_on = null, monitor_on = null`),
    );
    await send();
    await later('1 minute');
    await send();
    expect(server.taken).toHaveLength(1);
  });

  test('brings a one-time password, which stands nowhere on its way', async () => {
    const wu = await reader('wu@city.example');
    const until = new Date(world.deps.clock().getTime() + 86_400_000);
    const waits = { mustChangePassword: true, oneTimeUntil: until };
    await db.update(users).set(waits).where(eq(users.id, wu.id));
    const address = createHash('sha256').update('wu@city.example').digest('hex');
    const job = { userId: wu.id, until: until.toISOString(), address };
    await db.transaction((tx) => outbox.put(tx, 'one_time_password', [job]));
    const held = await db.execute<{ data: unknown }>(sql`select data from pgboss.job where name = 'one_time_password'`);
    expect(held.map(({ data }) => data)).toEqual([job]);
    expect(await send()).toBe(1);
    const [mail] = server.taken;
    expect(mail?.to).toEqual(['wu@city.example']);
    const text = Buffer.from(mail?.text.split('\r\n\r\n')[1] ?? '', 'base64').toString();
    const password = /一次性密码：(\S+)/.exec(text)?.[1];
    expect((await world.post(null, '/api/session', { account: wu.account, password })).status).toBe(200);
  });

  test('brings a one-time password a second time as another letter: it is another password', async () => {
    const email = 'feng@city.example';
    const feng = await reader(email);
    const until = new Date(world.deps.clock().getTime() + 86_400_000);
    await db.update(users).set({ mustChangePassword: true, oneTimeUntil: until }).where(eq(users.id, feng.id));
    const address = createHash('sha256').update(email).digest('hex');
    const job = { id: v7(), data: { userId: feng.id, until: until.toISOString(), address } };
    for (let n = 0; n < 2; n++) await handlers.one_time_password?.(job);
    const ids = server.taken.map(({ text }) => /^Message-ID: (<\S+>)\r$/im.exec(text)?.[1]);
    expect(ids).toEqual([expect.any(String), expect.any(String)]);
    expect(new Set(ids).size).toBe(2);
  });

  test('is put in by who holds the only connection, once the outbox is open', async () => {
    const only = openDatabase(own.url, { max: 1 });
    const narrow = openOutbox(only.db, { serves: ['mail'], onError: () => {} });
    await narrow.open();
    await only.db.transaction((tx) => narrow.put(tx, 'mail', [{ taskId: v7(), userId: v7() }]));
    expect(await waiting()).toHaveLength(1);
    await send();
    await narrow.close();
    await only.close();
  });

  test('is not put into the outbox where the platform sends no mail', async () => {
    await reader('wu@city.example');
    const silent = openOutbox(db, { serves: [], onError: () => {} });
    const subject = { type: 'request' as const, id: world.deps.newId(), title: '不发' };
    await db.transaction((tx) =>
      giveNotice(tx, { ...world.deps, outbox: silent }, subject, {
        kind: 'request_decided',
        departmentId: office.id,
        role: 'reviewer',
      }),
    );
    expect(await waiting()).toEqual([]);
  });
});

describe('a process that runs all the time', () => {
  test('sends what comes, two at once each once, and ends when what is under way is done', async () => {
    await reader('zheng@city.example');
    const stops = await Promise.all([1, 2].map(() => consume(own.url, handlers, (error) => errors.push(error))));
    for (let n = 0; n < 8; n++) await notice(`第${n}件`);
    await expect.poll(() => server.taken.length, { timeout: 40_000 }).toBe(8);
    await Promise.all(stops.map((stop) => stop()));
    expect(await waiting()).toEqual([]);
    expect(server.taken).toHaveLength(8);
    expect(errors).toEqual([]);
  }, 60_000);
});
