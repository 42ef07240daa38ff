import { openDatabase } from '@onesource/db/client';
import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { pdf, upload } from '../../areas/attachments/testing.ts';
import { item } from '../../areas/catalog/testing.ts';
import { requestDistrict } from '../../areas/requests/case-testing.ts';
import { tick } from '../../areas/requests/tick.ts';
import { openOutbox } from '../../foundation/outbox.ts';
import { drain } from '../server/consumer.ts';
import { startWire } from '../testing/cutting.ts';
import { type Answer, at, ownerUrlOf, type Person } from '../testing/testing.ts';

/** The process ends, as SIGKILL ends it, after any one statement: what it was about is done whole, or not at all. */

type Wire = Awaited<ReturnType<typeof startWire>>;
const started: { wire: Wire; close(): Promise<void> }[] = [];
const { world, office, close } = await requestDistrict(undefined, async (url) => {
  const wire = await startWire(url);
  const { db, close: closePool } = openDatabase(wire.url, { max: 4 });
  const outbox = openOutbox(db, { serves: ['todo', 'mail'], onError: () => {} });
  const closeThese = async () => {
    await outbox.close();
    await closePool();
    await wire.close();
  };
  started.push({ wire, close: closeThese });
  return { db, outbox };
});
const [first] = started;
if (!first) throw new Error('nothing was started');
const { wire } = first;
const owner = openDatabase(ownerUrlOf(world.url), { max: 1 });
afterAll(async () => {
  await first.close();
  await owner.close();
  await close();
});

const everyTable = (
  await owner.db.execute<{ name: string }>(sql`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname !~ '^(pg_|information)' and not c.relispartition and c.relkind in ('r', 'p') order by 1`)
).map(({ name }) => name);

type Stored = { name: string; rows: number; hash: string | null }[];
/** What is stored in these tables, to the last bit. */
const stored = async (tables: readonly string[] = everyTable): Promise<Stored> => {
  const each = (name: string) =>
    `select '${name}' as name, count(*)::int as rows, md5(string_agg(t::text, ',' order by t::text)) as hash from ${name} t`;
  // Parts of a union come in any order where several workers read them
  const found = sql.raw(`${tables.map(each).join(' union all ')} order by name`);
  return [...(await owner.db.execute<Stored[number]>(found))];
};
/** The tables in which something became different, and by how many rows. */
const changes = (before: Stored, after: Stored): [string, number][] =>
  after.flatMap(({ name, rows, hash }) => {
    const earlier = before.find((one) => one.name === name);
    return earlier?.hash === hash ? [] : [[name, rows - (earlier?.rows ?? 0)]];
  });

type Send = (headers?: Record<string, string>) => Promise<Answer>;
/**
 * Sends a command with one key again and again, cut off after its first statement, its second, … until it gets through. Its
 * `twin`, on a case like it, says what it does when nobody disturbs it.
 */
async function cutAfterEach(twin: Send, send: Send): Promise<Answer> {
  const untouched = await stored();
  const whole = await twin({ 'idempotency-key': crypto.randomUUID() });
  expect(whole.status, JSON.stringify(whole.body)).toBeLessThan(300);
  const before = await stored();
  const expected = changes(untouched, before);
  const touched = expected.map(([name]) => name);
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const standing = await stored(touched);
  let done: Stored | null = null;
  for (let statement = 1; ; statement += 1) {
    wire.cutAfter(statement);
    const answer = await send(headers);
    const cut = wire.mend();
    const now = await stored(touched);
    if (!cut) {
      expect(answer.status, JSON.stringify(answer.body)).toBe(whole.status);
      expect(done, 'the end of the transaction was cut off too').not.toBeNull();
      // Sent again, and again: once done it is done once
      expect(changes(done ?? [], now)).toEqual([]);
      expect(changes(before, await stored())).toEqual(expected);
      return answer;
    }
    expect(answer, `after statement ${statement}`).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    if (changes(standing, now).length > 0) done ??= now;
    expect(changes(done ?? standing, now), `after statement ${statement}`).toEqual([]);
  }
}

/** Takes a step at the version the request is at; both the twin and the one that is cut off. */
const stepOf = async (who: Person, id: string, action: string, body: object = {}): Promise<Send> => {
  const { version } = await office.look(id, who);
  return (headers) => world.post(who, `/api/requests/${id}/${action}`, { version, ...body }, headers);
};
const twice = async (make: () => Promise<Send>): Promise<[Send, Send]> => [await make(), await make()];
const filed = async (names: string[] = ['社保账号'], over: object = {}): Promise<string> =>
  (await office.file(names, { confirmed: true, ...over })).id;

// The year's numbers begin with the first
await filed();

describe('cut off after any statement, and sent again with its key', () => {
  test('a basket with a letter is filed whole and once', async () => {
    const other = await world.publish(office.provider, { items: [item('姓名', { shareType: 'conditional' })] });
    const { resourceId: _, itemIds: _ids, ...form } = office.asking([], { confirmed: true });
    const sends = await twice(async () => {
      const letter = (await upload(world, office.official, { name: '公函.pdf', bytes: pdf() })).body.id;
      const parts = [
        { resourceId: office.resource.id, itemIds: office.ids(['社保账号']) },
        { resourceId: other.id, itemIds: [other.itemId('姓名')] },
      ];
      const body = { ...form, attachmentIds: [letter], parts };
      return (headers) => world.post(office.official, '/api/requests', body, headers);
    });
    const { body } = await cutAfterEach(...sends);
    expect(body.requests.map(({ files }: { files: object[] }) => files.length)).toEqual([1, 1]);
  });

  test.each([
    ['approve', { note: '同意' }, 'granted'],
    ['refuse', { code: 'purpose_not_justified', note: '与职责无关' }, 'refused'],
  ])('a decision (%s) is made whole and once', async (action, said, status) => {
    const { body } = await cutAfterEach(
      ...(await twice(async () => stepOf(office.reviewer, await filed(), action, said))),
    );
    expect(body.status).toBe(status);
    expect((await office.look(body.id)).timeline).toHaveLength(2);
  });

  test('a decision on some of the items is made whole and once', async () => {
    const said = {
      itemIds: office.ids(['社保账号']),
      note: '按职责提供',
      withheld: { code: 'purpose_not_justified', note: '与职责无关' },
    };
    const sends = await twice(async () =>
      stepOf(office.reviewer, await filed(['社保账号', '参保险种']), 'approve-partly', said),
    );
    const { body } = await cutAfterEach(...sends);
    expect(body.grant.items.map(({ name }: { name: string }) => name)).toEqual(['社保账号']);
  });

  test('the second signature on an agreement counts, and the grant takes effect, whole and once', async () => {
    const sends = await twice(async () => {
      const id = await filed(['病史']);
      await office.step(office.reviewer, id, 'approve');
      await office.step(office.reviewer, id, 'sign-agreement');
      return stepOf(office.official, id, 'sign-agreement');
    });
    const { body } = await cutAfterEach(...sends);
    expect(body.grant).toMatchObject({ agreement: 'signed', effectiveAt: at('2026-11-02').toISOString() });
  });

  test('somebody who leaves hands over all they have in hand, whole and once', async () => {
    const admin = await world.person(office.consumer, 'admin');
    const sends = await twice(async () => {
      const leaver = await world.person(office.consumer, 'official');
      const mine = (await office.file(['参保险种'], { confirmed: true }, leaver)).id;
      await office.file(['社保账号'], { confirmed: true }, leaver);
      await office.step(office.reviewer, mine, 'ask-supplement', { note: '请附依据' });
      const body = { version: 1, successorId: office.colleague.id };
      return (headers) => world.post(admin, `/api/users/${leaver.id}/disable`, body, headers);
    });
    expect((await cutAfterEach(...sends)).body.disabled).toBe(true);
  });
});

describe('what time does, cut off after any statement', () => {
  test('passes each silence on whole and once, and what was left is done the next time', async () => {
    world.setNow(at('2026-11-02'));
    const ids = [await filed(), await filed()];
    // What earlier tests left is not to be due
    await owner.db.execute(sql`update access_requests set due_on = null where id not in ${ids}`);
    world.setNow(at('2026-11-17', '00:01'));
    const deps = { ...world.deps, onError: () => {} };
    const standing = async () => {
      const seen = await Promise.all(ids.map((id) => office.look(id)));
      const told = await Promise.all(ids.map((id) => office.tasks(office.supervisor, id)));
      return seen.map(({ escalatedAt, timeline }, index) => [
        escalatedAt !== null,
        timeline.filter(({ type }: { type: string }) => type === 'escalated').length,
        told[index]?.length,
      ]);
    };
    let cut = true;
    for (let statement = 1; cut; statement += 1) {
      wire.cutAfter(statement);
      await tick(deps).catch(() => null);
      cut = wire.mend();
      for (const one of await standing())
        expect([
          [false, 0, 0],
          [true, 1, 1],
        ]).toContainEqual(one);
    }
    expect(await standing()).toEqual([
      [true, 1, 1],
      [true, 1, 1],
    ]);
    expect(await tick(world.deps)).toBe(0);
  });
});

describe('the outbox, cut off after any statement', () => {
  test('tells of everything at least once, and has nothing left', async () => {
    const told = new Set<string>();
    const handlers = { todo: async ({ data }: { data: { taskId: string } }) => void told.add(data.taskId) };
    const left = () => owner.db.execute(sql`select from pgboss.job where name = 'todo' and state <> 'completed'`);
    /** What a process had begun and left is taken up again in its time, and what is to be tried again is tried. */
    const later = async () => {
      await owner.db.execute(sql`update pgboss.queue set monitor_on = null, monitor_claim_on = null`);
      await owner.db.execute(sql`update pgboss.job set started_on = now() - interval '1 day' where state = 'active'`);
      await owner.db.execute(sql`update pgboss.job set start_after = now() where state in ('created', 'retry')`);
    };
    const put: string[] = [];
    let cut = true;
    for (let statement = 1; cut; statement += 1) {
      const taskId = world.deps.newId();
      await world.deps.db.transaction((tx) => world.deps.outbox.put(tx, 'todo', [{ taskId }]));
      put.push(taskId);
      await later();
      wire.cutAfter(statement);
      await drain(wire.url, handlers, () => {}).catch(() => null);
      cut = wire.mend();
    }
    for (let time = 0; time < 3; time += 1) {
      await later();
      await drain(wire.url, handlers, () => {});
    }
    expect(put.length).toBeGreaterThan(5);
    expect([...told]).toEqual(expect.arrayContaining(put));
    expect(await left()).toHaveLength(0);
  });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
