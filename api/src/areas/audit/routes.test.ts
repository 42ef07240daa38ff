import { auditLinks, auditLog, strangerRefusals } from '@onesource/db/schema/audit';
import { asc, eq, sql } from 'drizzle-orm';
import { readXlsx } from 'hucre';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asOwner, at, ownDatabase, type Person, testWorld, type World } from '../../running/testing/testing.ts';
import { tick } from '../../tick.ts';
import { sealAudit } from './seal.ts';

const own = await ownDatabase();
let world: World;
let auditor: Person;
let official: Person;

beforeAll(async () => {
  world = await testWorld({ databaseUrl: own.url });
  const office = await world.department();
  auditor = await world.person(office, 'auditor');
  official = await world.person(office, 'official');
});
afterAll(async () => {
  await world.close();
  await own.drop();
});

const verify = async (query = '') => (await world.get(auditor, `/api/audit/verify${query}`)).body;
/** Changes what may not be changed, as somebody who owns the database and switched the trigger off. */
const tamper = (statement: string) =>
  asOwner(own.url, (owner) =>
    owner.transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = 'replica'`);
      await tx.execute(sql.raw(statement));
    }),
  );
const write = (action: string, moment = world.deps.clock()) =>
  world.db.insert(auditLog).values({
    at: moment,
    actorName: '某人',
    action,
    subjectType: 'session',
    subjectId: 'x',
    ip: '192.0.2.9',
    detail: { z: 1, a: '一' },
  });
const linked = () => world.db.select().from(auditLinks).orderBy(asc(auditLinks.position));

describe('the audit log', () => {
  test('DG-26, KF-21, SQ-24: is read by auditors and nobody else', async () => {
    for (const path of ['/api/audit', '/api/audit/verify', '/api/audit/days', '/api/audit/export.xlsx'])
      expect(await world.get(official, path)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect((await world.get(auditor, '/api/audit')).status).toBe(200);
  });

  test('tells who did what, when, from where, in which post, with what result and by which request', async () => {
    const answer = await world.send(official, 'DELETE', '/api/session');
    const { body } = await world.get(auditor, `/api/audit?actor=${official.id}&action=sign_out`);
    expect(body).toMatchObject({
      total: 1,
      items: [
        {
          at: world.deps.clock().toISOString(),
          actor: { id: official.id, name: official.name },
          action: 'sign_out',
          subject: { type: 'session' },
          result: 'done',
          requestId: answer.headers.get('x-request-id'),
          post: expect.stringMatching(/^official · 某局/),
          position: null,
        },
      ],
    });
  });

  test('is searched by name, action, subject, address, result and days of China', async () => {
    await write('rare_thing', at('2026-03-01', '00:30'));
    const total = async (query: string) => (await world.get(auditor, `/api/audit?${query}`)).body.total;
    expect(await total('action=rare_thing')).toBe(1);
    expect(await total('action=rare_thing&action=no_such_thing')).toBe(1);
    expect(await total(`actor=${encodeURIComponent('某人')}&action=rare_thing`)).toBe(1);
    expect(await total(`actor=${encodeURIComponent('%')}`)).toBe(0);
    expect(await total('subject=x&action=rare_thing')).toBe(1);
    expect(await total('subject=request')).toBe(0);
    expect(await total('ip=192.0.2.9&result=done&action=rare_thing')).toBe(1);
    expect(await total('result=refused&action=rare_thing')).toBe(0);
    expect(await total('action=rare_thing&from=2026-03-01&until=2026-03-01')).toBe(1);
    expect(await total('action=rare_thing&until=2026-02-28')).toBe(0);
    expect(await total('action=rare_thing&until=9999-12-31')).toBe(1);
    expect(await total('action=rare_thing&from=2026-03-02')).toBe(0);
  });
});

describe('what an auditor takes along', () => {
  test('is the lines that fit as a workbook of text, and is itself written down', async () => {
    await write('taken_along');
    const answer = await world.app.request('/api/audit/export.xlsx?action=taken_along&language=en', {
      headers: { cookie: auditor.cookie },
    });
    expect(answer.headers.get('content-disposition')).toContain('audit.xlsx');
    const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
    const rows = sheets[0]?.rows ?? [];
    expect(rows[0]?.slice(0, 4)).toEqual(['When', 'Who', 'Post', 'Action']);
    expect(rows).toHaveLength(2);
    expect(rows[1]).toEqual(expect.arrayContaining(['某人', 'taken_along', '192.0.2.9', '{"a":"一","z":1}']));
    const { body } = await world.get(auditor, '/api/audit?action=export_audit');
    expect(body.items[0]).toMatchObject({ actor: { id: auditor.id }, detail: { lines: 1 } });
  });
});

describe('what is refused', () => {
  const lines = async (who: Person) =>
    (await world.get(auditor, `/api/audit?actor=${who.id}&result=refused`)).body.items;
  const person = async () => world.person(await world.department(), 'official');

  test('to somebody signed in is a line each: not allowed, not there, against a rule', async () => {
    const who = await person();
    const id = crypto.randomUUID();
    await world.get(who, '/api/audit');
    const missing = await world.get(who, `/api/resources/${id}`);
    await world.post(who, `/api/requests/${id}/approve`, { version: 1 });
    await world.get(who, '/api/backups');
    await world.get(who, '/api/registers/entries');
    await world.post(who, '/api/calendar', { year: 2027, holidays: [], workdays: [] });
    expect(await lines(who)).toMatchObject([
      { subject: { type: 'calendar', id: '' }, detail: { method: 'POST', path: '/api/calendar' } },
      { subject: { type: 'register', id: 'entries' }, detail: { status: 403, code: 'forbidden' } },
      { subject: { type: 'backup', id: '' }, detail: { path: '/api/backups', code: 'forbidden' } },
      { subject: { type: 'request', id }, detail: { method: 'POST', status: 404, code: 'not_found' } },
      { subject: { type: 'resource', id }, requestId: missing.headers.get('x-request-id'), detail: { method: 'GET' } },
      { action: 'refused', subject: { type: 'audit' }, detail: { path: '/api/audit', status: 403, code: 'forbidden' } },
    ]);
  });

  test('is told of what it was about, whichever area the address is of', async () => {
    const who = await person();
    const id = crypto.randomUUID();
    await world.post(who, `/api/grants/${id}/query`, { keys: ['x'], matter: '核对' });
    await world.get(who, `/api/datasets/${id}`);
    await world.get(who, '/api/constructor');
    expect((await lines(who)).map(({ subject }: { subject: object }) => subject)).toEqual([
      { type: 'resource', id },
      { type: 'request', id },
    ]);
  });

  test('as a mistyped field is not', async () => {
    const who = await person();
    expect((await world.get(who, '/api/resources?page=0')).status).toBe(400);
    expect(await lines(who)).toEqual([]);
  });

  test('for a wrong current password is a line, without the password', async () => {
    const who = await person();
    await world.post(who, '/api/session/password', { current: 'not-the-one', next: 'a new and longer one' });
    expect(await lines(who)).toMatchObject([{ action: 'wrong_current_password', result: 'refused' }]);
    expect(JSON.stringify(await lines(who))).not.toContain('not-the-one');
  });

  test('to strangers is counted per minute, address and code, not a line each', async () => {
    const before = await world.db.$count(auditLog);
    world.setNow(at('2026-11-02', '11:11'));
    for (let time = 0; time < 3; time += 1) await world.get(null, '/api/resources');
    for (let time = 0; time < 2; time += 1)
      await world.post(null, '/api/session', { account: `nobody.${time}`, password: 'wrong' });
    world.setNow(at('2026-11-02', '11:12'));
    await world.get(null, '/api/inbox');
    world.setNow(at('2026-11-02'));
    const counted = await world.db
      .select()
      .from(strangerRefusals)
      .orderBy(asc(strangerRefusals.minute), asc(strangerRefusals.code));
    expect(counted.map(({ minute, code, count }) => [minute, code, count])).toEqual([
      [at('2026-11-02', '11:11'), 'unauthenticated', 3],
      [at('2026-11-02', '11:11'), 'wrong_credentials', 2],
      [at('2026-11-02', '11:12'), 'unauthenticated', 1],
    ]);
    expect(await world.db.$count(auditLog)).toBe(before);
  });
});

describe('the chain', () => {
  beforeEach(async () => {
    await tamper('truncate audit_log, audit_links');
    for (const action of ['one', 'two', 'three', 'four', 'five']) await write(action);
  });

  test('tells for each day how many lines were sealed and the head it ended with', async () => {
    await sealAudit({ ...world.deps, clock: () => at('2026-11-02', '23:50') });
    await write('next_day');
    await sealAudit({ ...world.deps, clock: () => at('2026-11-03', '00:10') });
    const links = await linked();
    expect((await world.get(auditor, '/api/audit/days')).body).toEqual({
      total: 2,
      items: [
        { day: '2026-11-03', lines: 1, position: 6, hash: links[5]?.hash },
        { day: '2026-11-02', lines: 5, position: 5, hash: links[4]?.hash },
      ],
    });
  });

  test('is linked by tick, once, and whole', async () => {
    expect((await linked()).length).toBe(0);
    await tick(world.deps);
    expect((await linked()).map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
    await Promise.all([sealAudit(world.deps), sealAudit(world.deps), sealAudit(world.deps)]);
    expect(await linked()).toHaveLength(5);
    expect(await verify()).toMatchObject({ whole: true, checked: 5, unsealed: 0, problems: [] });
    // The verification itself was written down, and waits for the next sealing
    expect(await verify()).toMatchObject({ whole: true, checked: 5, unsealed: 1 });
  });

  test('is whole by SM3 too, and when a city changes over', async () => {
    await sealAudit(world.deps);
    await write('six');
    await sealAudit({ ...world.deps, auditHash: 'sm3' });
    expect((await linked()).at(-1)).toMatchObject({ algorithm: 'sm3', position: 6 });
    expect(await verify()).toMatchObject({ whole: true, checked: 6 });
  });

  test('finds a line that was under way while others were sealed', async () => {
    await world.db.transaction(async (tx) => {
      await tx.execute(sql`insert into audit_log (at, actor_name, action, subject_type, subject_id, ip, detail)
        values (${world.deps.clock().toISOString()}, '某人', 'slow', 'session', 'x', '', '{}')`);
      await write('quick');
      await sealAudit(world.deps);
      expect(await linked()).toHaveLength(6);
    });
    await sealAudit(world.deps);
    expect(await linked()).toHaveLength(7);
    expect(await verify()).toMatchObject({ whole: true, checked: 7 });
  });

  const idOf = async (action: string) => {
    const [line] = await world.db.select().from(auditLog).where(eq(auditLog.action, action));
    return line?.id ?? 0;
  };

  test.each([
    ['changed', "update audit_log set actor_name = '别人' where action = 'three'"],
    ['changed', "update audit_log set at = at + interval '1 microsecond' where action = 'three'"],
    ['changed', `update audit_log set detail = '{"a": "一"}' where action = 'three'`],
    ['removed', "delete from audit_log where action = 'three'"],
  ])('shows a line that was %s: %s', async (kind, statement) => {
    const id = await idOf('three');
    await sealAudit(world.deps);
    await tamper(statement);
    expect(await verify()).toMatchObject({ whole: false, problems: [{ kind, position: 3, id }] });
  });

  test('shows a line that is gone with its link, and two lines that changed places', async () => {
    await sealAudit(world.deps);
    await tamper(`delete from audit_links where position = 3`);
    await tamper(`delete from audit_log where action = 'three'`);
    const { problems } = await verify();
    expect(problems[0]).toMatchObject({ kind: 'removed', position: 3 });
    await tamper('truncate audit_log, audit_links');
    for (const action of ['one', 'two', 'three']) await write(action);
    await sealAudit(world.deps);
    await tamper(
      `update audit_log set action = case action when 'one' then 'two' when 'two' then 'one' else action end`,
    );
    expect((await verify()).problems.map(({ position }: { position: number }) => position)).toEqual([1, 2]);
  });

  test('shows a line slipped in among sealed ones, and one stamped earlier than it was written', async () => {
    await sealAudit(world.deps);
    world.setNow(new Date(at('2026-11-02').getTime() + 3_600_000));
    await write('six');
    await tamper(`insert into audit_log select -5, at - interval '1 hour', actor_id, actor_name, 'slipped', subject_type, subject_id, ip, detail
      from audit_log where action = 'one'`);
    await sealAudit(world.deps);
    expect(await verify()).toMatchObject({ whole: false, problems: [{ kind: 'backdated', id: -5 }] });
    // Far below what was sealed, it is not taken for a late one at all
    await tamper('update audit_log set id = id - 1000000 where id = -5');
    expect((await verify()).problems).toContainEqual({ kind: 'inserted', position: null, id: -1_000_005 });
    world.setNow(at('2026-11-02'));
  });

  test('that was cut off at its end no longer holds a head noted before', async () => {
    await sealAudit(world.deps);
    const { head } = await verify();
    const noted = `?position=${head.position}&hash=${head.hash}`;
    expect(await verify(noted)).toMatchObject({ whole: true, notedHeadFound: true });
    await tamper('delete from audit_links where position >= 4');
    await tamper("delete from audit_log where action in ('four', 'five')");
    expect(await verify(noted)).toMatchObject({ whole: false, notedHeadFound: false });
  });

  test('is verified by auditors only, and each time is written down', async () => {
    await verify();
    expect(await idOf('verify_audit')).toBeGreaterThan(0);
  });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
