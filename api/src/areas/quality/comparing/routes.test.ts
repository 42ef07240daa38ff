import { auditLog } from '@onesource/db/schema/audit';
import { revisions } from '@onesource/db/schema/catalog';
import { discrepancies } from '@onesource/db/schema/discrepancy';
import { departments } from '@onesource/db/schema/organisation';
import { comparisonRows, comparisonSources, comparisons } from '@onesource/db/schema/quality/comparison';
import { accessRequests } from '@onesource/db/schema/request';
import { and, eq, or, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { failingAt } from '../../../cases/failures.ts';
import {
  asOwner,
  type Department,
  ownDatabase,
  type Person,
  type Published,
  testWorld,
} from '../../../running/testing/testing.ts';
import { item } from '../../catalog/testing.ts';
import { sendData } from '../../datasets/testing.ts';
import { grantOf } from '../../delivery/testing.ts';
import { comparePair, noteSources } from './run.ts';
import { closeSources, duePairs, nextPairs, openSources } from './store.ts';
import { compareSources } from './tick.ts';

// A database of one's own: what is compared is everything that is there
const own = await ownDatabase();
const world = await testWorld({ databaseUrl: own.url });
afterEach(async () => {
  // Each test compares its own
  await world.db.execute(sql`update data.datasets set current_load = 0`);
  await compareSources(world.deps);
  expect(world.errors.splice(0)).toEqual([]);
});
afterAll(async () => {
  await world.close();
  await own.drop();
});

const ids = ['11010519491231002X', '310115198001010016', '310115198001010024', '310115198001010032'] as const;
const conditional = { shareType: 'conditional', required: false } as const;
/** A register of people; `name`, `phone`: what its items are called. */
const people = (name = '姓名', phone = '联系电话') => ({
  conditions: '按职责申请',
  subject: 'natural_person' as const,
  items: [
    item('身份证件号码', {
      ...conditional,
      required: true,
      identifier: true,
      length: 18,
      sensitivity: 'high' as const,
    }),
    item(name, { ...conditional, sensitivity: 'high' }),
    item(phone, conditional),
    item('居住街镇', { shareType: 'unconditional', required: false }),
    item('内部标记', { shareType: 'not_shared', required: false }),
  ],
});
const csv = (lines: readonly string[]) => ['身份证件号码,姓名,联系电话,居住街镇,内部标记', ...lines].join('\n');
const here = csv([
  `${ids[0]},王小明,19900001234,甲街道,一`,
  `${ids[1]},李大力,19900005678,乙街道,一`,
  `${ids[2]},张三,19900009012,丙镇,一`,
]);
const there = csv([
  `${ids[0].toLowerCase()},王 小明,19900001234,甲街道,二`,
  `${ids[1]},李大立,19900005679,丁街道,二`,
  `${ids[3]},赵六,19900003456,丙镇,二`,
]);

let civil: Department;
let health: Department;
let mine: Person;
let theirs: Person;
let operator: Person;
let decides: Record<'civil' | 'health', Person>;
beforeAll(async () => {
  civil = await world.department();
  health = await world.department();
  mine = await world.person(civil, 'registrar');
  theirs = await world.person(health, 'registrar');
  // Somebody has to check what is doubted
  decides = { civil: await world.person(civil, 'reviewer'), health: await world.person(health, 'reviewer') };
  operator = await world.person(await world.department('authority'), 'operator');
});

const sources = async (over: Parameters<typeof world.publish>[1] = {}) => {
  const made = async (where: Department, who: Person, rows: string, more = {}) => {
    const resource = await world.publish(where, { ...people(), name: `人员${crypto.randomUUID()}`, ...more });
    const sent = await sendData(world, who, resource.id, rows);
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);
    return resource;
  };
  const pair = { one: await made(civil, mine, here), other: await made(health, theirs, there, over) };
  await compareSources(world.deps);
  return pair;
};
/** A grant of these items to the other of the two departments. */
const grantOn = async (resource: Published, of: 'civil' | 'health', names: readonly string[], decision = {}) => {
  const official = of === 'civil' ? theirs : mine;
  const id = await grantOf(world, { official, reviewer: decides[of], resource }, names, {}, decision);
  // As both sides sign it
  await world.db
    .update(accessRequests)
    .set({
      grant: sql`jsonb_set(${accessRequests.grant}, '{effectiveAt}', to_jsonb(${world.deps.clock().toISOString()}::text))`,
    })
    .where(eq(accessRequests.id, id));
  return id;
};
const shared = ['身份证件号码', '姓名', '联系电话'];
const rowOf = async ({ one, other }: { one: Published; other: Published }) => {
  const [row] = await world.db
    .select()
    .from(comparisons)
    .where(
      or(
        and(eq(comparisons.oneId, one.id), eq(comparisons.otherId, other.id)),
        and(eq(comparisons.oneId, other.id), eq(comparisons.otherId, one.id)),
      ),
    );
  return row;
};
const compared = async (names: readonly string[] = shared) => {
  const pair = await sources();
  if (names.length > 0) {
    await grantOn(pair.one, 'civil', names);
    await grantOn(pair.other, 'health', names);
  }
  const id = (await rowOf(pair))?.id ?? '';
  // The ids of resources rise, so that the first is that of 民政
  const detail = async (who = mine) => (await world.get(who, `/api/comparisons/${id}`)).body;
  const rows = (about: string, who = mine, more = '') =>
    world.get(who, `/api/comparisons/${id}/rows?about=${about}${more}`);
  const doubt = (who: Person, said: object, headers = {}) =>
    world.post(who, `/api/comparisons/${id}/doubt`, { found: '电话不一致', expected: '请核实', ...said }, headers);
  return { ...pair, id, detail, rows, doubt };
};
const named = (view: { items: { id: string; one: string }[] }, name: string) =>
  view.items.find(({ one }) => one === name) ?? { id: '' };

describe('KF-5, SH-22: sources that hold the same people are compared', () => {
  test('row by row: what both have, what differs, and what one side alone has', async () => {
    const { one, other, detail } = await compared();
    const view = await detail();
    expect(view).toMatchObject({
      one: { id: one.id, department: { id: civil.id } },
      other: { id: other.id, department: { id: health.id } },
      kind: 'id_number',
      identifiers: { one: '身份证件号码', other: '身份证件号码' },
      ...{ matched: 2, equal: 1, differing: 1, onlyOne: 1, onlyOther: 1, repeated: 0, pending: false },
    });
    expect(named(view, '姓名')).toMatchObject({ looked: 2, differing: 1, source: null });
    expect(named(view, '居住街镇')).toMatchObject({ looked: 2, differing: 1 });
  });
  test('PD-27: on what is shared; what is not appears to nobody, in no figure and in no row', async () => {
    const { detail, rows, one } = await compared();
    for (const who of [mine, theirs, operator]) {
      expect(JSON.stringify(await detail(who))).not.toContain('内部标记');
      expect((await rows(one.itemId('内部标记'), who)).status).toBe(404);
    }
  });
  test('again once rows are others; repeated with nothing new it changes nothing', async () => {
    const { one, detail, id } = await compared();
    const before = await detail();
    expect(await compareSources(world.deps)).toBe(0);
    expect(await detail()).toEqual(before);
    expect((await sendData(world, mine, one.id, here.replace('李大力', '李大立'))).status).toBe(201);
    await noteSources(world.deps);
    expect(await detail()).toMatchObject({ pending: true, version: before.version });
    expect(await compareSources(world.deps)).toBe(1);
    const after = await detail();
    expect(after).toMatchObject({ id, pending: false, version: before.version + 1, differing: 1 });
    expect(named(after, '姓名')).toMatchObject({ differing: 0 });
    expect((await world.db.select().from(comparisonRows).where(eq(comparisonRows.comparisonId, id))).length).toBe(8);
  });
  test('once where two are at it, and not at all where one was cut off', async () => {
    const { one, id } = await compared();
    await sendData(world, mine, one.id, here.replace('张三', '张四'));
    await noteSources(world.deps);
    const [due] = await duePairs(world.db, { now: world.deps.clock(), most: 1 });
    if (!due) throw new Error('nothing is due');
    await expect(
      world.db.transaction(async (tx) => {
        await comparePair(tx, world.deps, due);
        throw new Error('cut off');
      }),
    ).rejects.toThrow('cut off');
    const both = await Promise.all([1, 2].map(() => world.db.transaction((tx) => comparePair(tx, world.deps, due))));
    expect(both.filter(Boolean).length).toBe(1);
    const [row] = await world.db.select().from(comparisons).where(eq(comparisons.id, id));
    expect(row?.run).toBe(2);
  });
  test('the others also where one fails: it is told, stands as 未能比对 and waits for an hour before it is tried again', async () => {
    const { one, other, detail, id, rows } = await compared();
    const before = await detail();
    const school = await world.department();
    const third = await world.publish(school, { ...people(), name: `人员${crypto.randomUUID()}` });
    // What was compared fails when it is compared anew, and one of the new pairs does the first time
    await asOwner(own.url, (db) =>
      db.execute(
        sql.raw(`alter table comparison_items add constraint fails check (not (one_item = any (array[
        '${one.itemId('姓名')}', '${other.itemId('姓名')}']::uuid[]) and other_item <> '${third.itemId('姓名')}')
        and not (one_item = '${other.itemId('姓名')}' and other_item = '${third.itemId('姓名')}')) not valid`),
      ),
    );
    await sendData(world, mine, one.id, here.replace('张三', '张四'));
    await sendData(world, await world.person(school, 'registrar'), third.id, here);
    await compareSources(world.deps);
    const told = world.errors.splice(0).map((error) => String((error as Error).cause ?? error));
    expect(told.length).toBe(2);
    for (const error of told) expect(error).toContain('"fails"');
    expect(await rowOf({ one, other: third })).toMatchObject({ failed: false, matched: 3 });
    // Whoever runs the platform finds it among what fails
    const failing = async () => (await failingAt(world.deps, 'comparison of sources')).toSorted();
    expect(await failing()).toEqual([one.id, other.id].toSorted());
    // The figures that were there stay, with when they were made
    expect(await detail()).toEqual({ ...before, pending: true, failed: true });
    expect((await rows('one')).status).toBe(200);
    // Where there were none there are none
    const never = await rowOf({ one: other, other: third });
    expect(never).toMatchObject({ at: null, failed: true, run: 1 });
    const shown = (await world.get(operator, `/api/comparisons/${never?.id}`)).body;
    expect(shown).toMatchObject({ at: null, failed: true, pending: true, matched: 0, items: [] });
    expect((await world.get(operator, `/api/comparisons/${never?.id}/rows?about=one`)).status).toBe(404);
    // Not again before its time, whatever comes meanwhile
    await sendData(world, mine, one.id, here.replace('张三', '张五'));
    await compareSources(world.deps);
    expect(world.errors).toEqual([]);
    await asOwner(own.url, (db) => db.execute(sql`alter table comparison_items drop constraint fails`));
    const hence = { ...world.deps, clock: () => new Date(world.deps.clock().getTime() + 60 * 60 * 1000) };
    expect(await compareSources(hence)).toBe(2);
    expect(await failing()).toEqual([]);
    expect(await detail()).toMatchObject({ id, pending: false, failed: false, version: before.version + 1 });
    expect(await rowOf({ one: other, other: third })).toMatchObject({ failed: false, matched: 2, run: 2 });
  });
  test('nothing of it is left where it fails under another entry', async () => {
    const { one, other, id } = await compared();
    await asOwner(own.url, (db) =>
      db.execute(sql`alter table comparison_items add constraint fails check (false) not valid`),
    );
    await world.db
      .update(comparisonSources)
      .set({ revisionId: crypto.randomUUID() })
      .where(eq(comparisonSources.resourceId, other.id));
    await compareSources(world.deps);
    expect(world.errors.splice(0).length).toBe(1);
    expect(await rowOf({ one, other })).toMatchObject({ id, at: null, failed: true, matched: 0, onlyOne: 0 });
    expect(await world.db.$count(comparisonRows, eq(comparisonRows.comparisonId, id))).toBe(0);
    await asOwner(own.url, (db) => db.execute(sql`alter table comparison_items drop constraint fails`));
  });
  test('no more once an entry hides what was compared, from that very moment', async () => {
    const pair = await compared();
    const [row] = await world.db.select().from(revisions).where(eq(revisions.resourceId, pair.other.id));
    if (!row) throw new Error('no revision');
    const hidden = row.content.items.map((each) =>
      each.name === '姓名' ? { ...each, shareType: 'not_shared' as const } : each,
    );
    await world.db
      .update(revisions)
      .set({ content: { ...row.content, items: hidden } })
      .where(eq(revisions.id, row.id));
    // As a newer revision does
    await world.db
      .update(comparisonSources)
      .set({ revisionId: crypto.randomUUID() })
      .where(eq(comparisonSources.resourceId, pair.other.id));
    expect((await world.get(mine, `/api/comparisons/${pair.id}`)).status).toBe(404);
    expect((await pair.rows(pair.one.itemId('姓名'))).status).toBe(404);
    await compareSources(world.deps);
    const view = await pair.detail();
    expect(view.items.map(({ one }: { one: string }) => one).toSorted()).toEqual(['居住街镇', '联系电话'].toSorted());
    expect((await pair.rows(pair.one.itemId('姓名'))).status).toBe(404);
  });
  test('PD-31: not with a department outside its scope', async () => {
    expect((await rowOf(await sources({ scope: [crypto.randomUUID()] })))?.kind).toBeNull();
  });
  test('what has nothing to compare has none of other rows either: it is looked at again under another entry or with other columns', async () => {
    const pair = await sources({ scope: [crypto.randomUUID()] });
    expect((await sendData(world, mine, pair.one.id, here.replace('张三', '张四'))).status).toBe(201);
    expect(await compareSources(world.deps)).toBe(0);
    expect(await rowOf(pair)).toMatchObject({ kind: null, run: 1 });
    const becomes = (as: object) =>
      world.db.update(comparisonSources).set(as).where(eq(comparisonSources.resourceId, pair.one.id));
    // As a newer revision does, and a load with other columns
    await becomes({ revisionId: crypto.randomUUID() });
    expect(await compareSources(world.deps)).toBe(1);
    await becomes({ places: [], load: 0 });
    expect(await compareSources(world.deps)).toBe(1);
    expect(await rowOf(pair)).toMatchObject({ kind: null, run: 3 });
  });
  test('in the order of a queue that is empty once all is compared, and is filled by what is noted anew', async () => {
    const { one, other } = await compared();
    expect(await openSources(world.db)).toEqual([]);
    expect(await nextPairs(world.db, world.deps.clock(), 10)).toEqual([]);
    await sendData(world, theirs, other.id, there.replace('赵六', '赵七'));
    await noteSources(world.deps);
    expect(await openSources(world.db)).toMatchObject([{ resourceId: other.id, load: 2 }]);
    expect(await nextPairs(world.db, world.deps.clock(), 10)).toMatchObject([{ oneId: one.id, otherId: other.id }]);
  });
  test('what is noted anew while others are compared stays in the queue', async () => {
    const { one } = await compared();
    await sendData(world, mine, one.id, here.replace('张三', '张四'));
    await noteSources(world.deps);
    const opened = await openSources(world.db);
    const [due] = await nextPairs(world.db, world.deps.clock(), 1);
    if (!due) throw new Error('nothing is due');
    await world.db.transaction((tx) => comparePair(tx, world.deps, due));
    await world.db.update(comparisonSources).set({ stand: 9 }).where(eq(comparisonSources.resourceId, one.id));
    await closeSources(world.db, opened);
    expect(await openSources(world.db)).toMatchObject([{ resourceId: one.id }]);
    await compareSources(world.deps);
    expect(await openSources(world.db)).toEqual([]);
  });
  test('no more once a source is gone', async () => {
    const { id, other } = await compared();
    await world.db.execute(sql`update data.datasets set current_load = 0 where resource_id = ${other.id}`);
    await compareSources(world.deps);
    expect((await world.get(mine, `/api/comparisons/${id}`)).status).toBe(404);
    expect(await world.db.$count(comparisonRows, eq(comparisonRows.comparisonId, id))).toBe(0);
  });
});

describe('the rows behind a figure', () => {
  test('SQ-26, PD-35: show what both say under masks, each side’s own values to itself', async () => {
    const { detail, rows } = await compared();
    const view = await detail();
    const phones = await rows(named(view, '联系电话').id);
    expect(phones.body).toMatchObject({ count: 1, total: 1 });
    // A number of a person is under its mask for everybody; one’s own telephone is not, the other’s is
    expect(phones.body.items).toEqual([
      {
        identifier: '310***********0016',
        one: '19900005678',
        other: '199****5679',
        also: expect.arrayContaining([named(view, '姓名').id, named(view, '居住街镇').id]),
      },
    ]);
    const seen = (await rows(named(view, '联系电话').id, theirs)).body.items[0];
    expect(seen).toMatchObject({ one: '199****5678', other: '19900005679' });
    const names = (await rows(named(view, '姓名').id, operator)).body.items[0];
    expect(names).toMatchObject({ one: '李**', other: '李**' });
    const towns = (await rows(named(view, '居住街镇').id, operator)).body.items[0];
    expect(towns).toMatchObject({ one: '乙街道', other: '丁街道' });
  });
  test('that one side alone has are for it and the authority: the other is told their number', async () => {
    const { rows } = await compared();
    expect((await rows('one')).body).toMatchObject({
      count: 1,
      items: [{ identifier: '310***********0024', one: null }],
    });
    expect((await rows('one', theirs)).status).toBe(403);
    expect((await rows('other')).status).toBe(403);
    expect((await rows('other', theirs)).body).toMatchObject({ count: 1 });
    expect((await rows('other', operator)).status).toBe(200);
  });
  test('DG-21: are read on record, of each resource that said what was answered', async () => {
    const { rows, one, other } = await compared();
    const about = one.itemId('姓名');
    for (const [who, of] of [[mine, 'one'] as const, [theirs, 'other'] as const, [mine, about] as const])
      expect((await rows(of, who)).status).toBe(200);
    const reads = (id: string) =>
      world.db
        .select({ actorId: auditLog.actorId, detail: auditLog.detail })
        .from(auditLog)
        .where(and(eq(auditLog.subjectId, id), eq(auditLog.action, 'quality.rows')))
        .orderBy(auditLog.id);
    expect(await reads(one.id)).toEqual([
      { actorId: mine.id, detail: { against: other.id, about: 'one', page: 1 } },
      { actorId: mine.id, detail: { against: other.id, about, page: 1 } },
    ]);
    expect(await reads(other.id)).toEqual([
      { actorId: theirs.id, detail: { against: one.id, about: 'other', page: 1 } },
      { actorId: mine.id, detail: { against: one.id, about, page: 1 } },
    ]);
  });
  test('are those of one moment, also where the pair is compared anew meanwhile', async () => {
    const { rows, id, one } = await compared();
    let answer: ReturnType<typeof rows> | undefined;
    await asOwner(own.url, (owner) =>
      owner.transaction(async (tx) => {
        await tx.execute(sql`lock table comparison_rows in access exclusive mode`);
        const asked = rows(one.itemId('姓名'));
        const waits = sql`select 1 from pg_locks where relation = 'comparison_rows'::regclass and not granted`;
        await expect.poll(async () => (await tx.execute(waits)).length).toBeGreaterThan(0);
        // The figures are made anew, between what was read of them and their rows
        await tx.delete(comparisonRows).where(eq(comparisonRows.comparisonId, id));
        answer = asked;
      }),
    );
    expect((await answer)?.body).toMatchObject({ count: 1, total: 1, items: [{ one: '李**', other: '李**' }] });
  });
  test('are asked for as they are: bad input is told', async () => {
    const { rows, id } = await compared();
    expect((await rows('both')).status).toBe(404);
    expect((await rows(crypto.randomUUID())).status).toBe(404);
    expect((await rows('one', mine, '&page=0')).status).toBe(400);
    expect((await rows('one', mine, '&page=1000')).body.items).toEqual([]);
    expect((await world.get(mine, `/api/comparisons/${id}/rows`)).status).toBe(404);
    expect((await world.get(mine, '/api/comparisons/no-id')).status).toBe(404);
    expect((await world.get(mine, `/api/comparisons?show=all`)).status).toBe(400);
  });
});

describe('KF-5, SH-22: comparing goes round no request', () => {
  const nothing = { matched: null, equal: null, differing: null, onlyOne: null, onlyOther: null, repeated: null };
  test('who loads guesses without a grant learns nothing of them: neither who is there too nor what is said of them', async () => {
    const { one, other, id, detail, rows, doubt } = await compared([]);
    const seen = [];
    for (const guess of [`${ids[3]},赵六,19900003456,丙镇,一`, `${ids[2]},赵六,19900003456,丙镇,一`]) {
      expect((await sendData(world, mine, one.id, csv([guess]))).status).toBe(201);
      await compareSources(world.deps);
      const { version, at, ...view } = await detail();
      expect(view).toMatchObject(nothing);
      for (const each of view.items) expect(each).toMatchObject({ looked: null, differing: null, doubtable: [] });
      const answers = [];
      for (const about of ['one', 'other', one.itemId('姓名'), one.itemId('居住街镇')])
        answers.push((await rows(about)).status);
      expect(answers).toEqual([403, 403, 403, 403]);
      const said = { version, item: one.itemId('姓名'), side: 'other' };
      expect((await doubt(mine, said)).body.code).toBe('forbidden');
      const listed = (await world.get(mine, `/api/comparisons?resource=${other.id}`)).body.items;
      expect(listed).toMatchObject([{ id, ...nothing }]);
      seen.push(JSON.stringify({ ...view, listed: listed.map(({ matched }: { matched: null }) => matched) }));
      expect((await world.get(mine, `/api/comparisons?resource=${other.id}&show=differing`)).body.total).toBe(0);
      // The authority reads what came of it
      expect((await detail(operator)).matched).toBe(guess.startsWith(ids[3]) ? 1 : 0);
    }
    // Whether the guess was right makes no difference
    expect(seen[0]).toBe(seen[1]);
  });
  test('a grant tells of its items alone, and as long as it runs', async () => {
    const { one, other, detail, rows } = await compared([]);
    const grant = await grantOn(other, 'health', ['身份证件号码', '联系电话']);
    const view = await detail();
    expect(view).toMatchObject({ matched: 2, onlyOne: 1, equal: null, differing: null });
    expect(named(view, '联系电话')).toMatchObject({ looked: 2, differing: 1 });
    expect(named(view, '姓名')).toMatchObject({ looked: null, differing: null });
    const phones = (await rows(one.itemId('联系电话'))).body;
    // Which other items differ there too is told of those alone that are granted, or for everybody
    expect(phones.items[0].also).toEqual([one.itemId('居住街镇')]);
    expect((await rows(one.itemId('姓名'))).status).toBe(403);
    // The other side holds none
    expect(await detail(theirs)).toMatchObject(nothing);
    const { body } = await world.get(mine, `/api/requests/${grant}`);
    const revoked = await world.post(decides.health, `/api/requests/${grant}/revoke`, {
      ...{ version: body.version, note: '收回', withheld: { code: 'other', note: '事项已办结' } },
    });
    expect(revoked.status, JSON.stringify(revoked.body)).toBe(200);
    expect(await detail()).toMatchObject(nothing);
    expect((await rows(one.itemId('联系电话'))).status).toBe(403);
  });
  test('a grant that opens some rows alone tells of none: it would be of all', async () => {
    const { other, detail } = await compared([]);
    const rows = [{ itemId: other.itemId('居住街镇'), kind: 'values', values: ['丙镇'] }];
    await grantOn(other, 'health', [...shared, '居住街镇'], { rows });
    expect(await detail()).toMatchObject(nothing);
  });
});

describe('who reads a comparison', () => {
  test('are those who keep up the data of either source, and those who watch; strangers know of none', async () => {
    const { id, one } = await compared();
    for (const who of [mine, theirs, operator, await world.person(civil, 'admin')]) {
      expect((await world.get(who, `/api/comparisons/${id}`)).status).toBe(200);
      const listed = (await world.get(who, `/api/comparisons?resource=${one.id}`)).body;
      expect(listed.items.map((line: { id: string }) => line.id)).toContain(id);
    }
    const stranger = await world.person(await world.department(), 'registrar');
    expect((await world.get(stranger, `/api/comparisons/${id}`)).status).toBe(404);
    expect((await world.get(stranger, '/api/comparisons')).body).toEqual({ total: 0, items: [] });
    const official = await world.person(civil, 'official');
    expect((await world.get(official, `/api/comparisons/${id}`)).status).toBe(404);
    expect((await world.get(official, '/api/comparisons')).status).toBe(403);
    expect((await world.get(null, `/api/comparisons/${id}`)).status).toBe(401);
  });
  test('read figures alone where they only watch: a supervisor, an administrator', async () => {
    const { detail, rows } = await compared();
    const supervisor = await world.person(await world.department(), 'supervisor');
    expect((await detail(supervisor)).opens).toEqual({ differing: false, one: false, other: false, repeated: false });
    expect((await rows('one', supervisor)).status).toBe(403);
    expect((await rows('one', await world.person(civil, 'admin'))).status).toBe(403);
  });
  test('narrow the list by name, by department and to what differs', async () => {
    const { id, other } = await compared();
    const listed = async (query: string) =>
      (await world.get(operator, `/api/comparisons?pageSize=100&${query}`)).body.items.map(
        (line: { id: string }) => line.id,
      );
    expect(await listed(`q=${encodeURIComponent(other.content.name)}`)).toEqual([id]);
    expect(await listed(`department=${health.id}&show=differing`)).toContain(id);
    expect(await listed(`department=${(await world.department()).id}`)).toEqual([]);
  });
  test('page by page, in the order and by the figures of what each is told', async () => {
    const all = ['身份证件号码', '姓名', '联系电话', '居住街镇'];
    const [first, second, third] = [await compared([]), await compared([]), await compared([])];
    const more = csv([`${ids[0]},王小红,19900001234,戊街道,二`, `${ids[1]},李大立,19900005679,丁街道,二`]);
    expect((await sendData(world, theirs, second.other.id, more)).status).toBe(201);
    await compareSources(world.deps);
    for (const { other } of [first, second]) await grantOn(other, 'health', all);
    await grantOn(third.other, 'health', all.slice(0, 2));
    await grantOn(third.one, 'civil', all.slice(1));
    await grantOn(first.one, 'civil', all);
    const both = await world.person(civil, 'supervisor', 'registrar');
    const readers = [mine, theirs, both, operator, await world.person(health, 'supervisor'), decides.civil];
    const told = new Set<number | null>();
    for (const reader of readers) {
      const listed = async (query: string) => (await world.get(reader, `/api/comparisons?${query}`)).body;
      const { items, total } = await listed('pageSize=100');
      type Line = { id: string; matched: number | null; differing: number | null };
      const rank = ({ matched, differing, id }: Line) => [-(differing ?? -1), -(matched ?? -1), id] as const;
      const after = (a: Line, b: Line) => {
        const at = rank(a).findIndex((value, nth) => value !== rank(b)[nth]);
        return at < 0 || (rank(a)[at] ?? 0) < (rank(b)[at] ?? 0) ? -1 : 1;
      };
      expect(items.map(({ id }: Line) => id)).toEqual(items.toSorted(after).map(({ id }: Line) => id));
      const pages = [];
      for (let page = 1; page <= total; page += 1) pages.push(...(await listed(`pageSize=1&page=${page}`)).items);
      expect(pages).toEqual(items);
      const differing = items.filter((line: Line) => (line.differing ?? 0) > 0);
      expect(await listed('pageSize=100&show=differing')).toMatchObject({ total: differing.length, items: differing });
      for (const line of items) told.add(line.differing);
    }
    expect(told.has(null) && told.size > 2, JSON.stringify([...told])).toBe(true);
  });
  test('no more where the department has moved since, until it is compared anew', async () => {
    const { id } = await compared();
    const parent = await world.department();
    await world.db
      .update(departments)
      .set({ path: [parent.id, health.id] })
      .where(eq(departments.id, health.id));
    expect((await world.get(mine, `/api/comparisons/${id}`)).status).toBe(404);
    await compareSources(world.deps);
    expect((await world.get(mine, `/api/comparisons/${id}`)).status).toBe(200);
    await world.db.update(departments).set({ path: health.path }).where(eq(departments.id, health.id));
    await compareSources(world.deps);
  });
});

describe('PD-4, SH-22, SQ-15: what differs becomes a doubt', () => {
  test('at the other department, in one step, with what was said', async () => {
    const { detail, doubt, other } = await compared();
    const view = await detail();
    const { id: item } = named(view, '联系电话');
    expect(named(view, '联系电话')).toMatchObject({ doubts: [], doubtable: ['other'] });
    const answer = await doubt(mine, { version: view.version, item, side: 'other', evidence: '比对' });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    const after = named(answer.body, '联系电话') as unknown as { doubts: { id: string }[] };
    expect(after).toMatchObject({
      doubtable: [],
      doubts: [{ side: 'other', open: true, number: expect.stringMatching(/^HS/) }],
    });
    const [row] = await world.db
      .select()
      .from(discrepancies)
      .where(eq(discrepancies.id, after.doubts[0]?.id ?? ''));
    expect(row).toMatchObject({
      resourceId: other.id,
      collectorId: health.id,
      reportingDepartmentId: civil.id,
      items: [{ id: other.itemId('联系电话'), name: '联系电话' }],
      found: '电话不一致',
      evidence: '比对',
    });
    // The other source sees that it lies with them; what it has no part in stays without number
    expect(named(await detail(theirs), '联系电话')).toMatchObject({
      doubtable: [],
      doubts: [{ id: null, number: null, open: true }],
    });
  });
  test('once while it lies there, also where two send at once; again when it is closed', async () => {
    const { detail, doubt } = await compared();
    const { version, ...view } = await detail();
    const { id: item } = named(view, '姓名');
    const both = await Promise.all([
      doubt(mine, { version, item, side: 'other' }),
      doubt(theirs, { version, item, side: 'one' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    expect(both.find(({ status }) => status === 422)?.body.code).toBe('doubt_open');
    const found = (await detail()).items.find((one: { id: string }) => one.id === item);
    await world.db
      .update(discrepancies)
      .set({ status: 'upheld', closedAt: world.deps.clock(), closedBy: 'collector' })
      .where(
        eq(
          discrepancies.id,
          found.doubts[0].id ??
            (await detail(theirs)).items.find((one: { id: string }) => one.id === item).doubts[0].id,
        ),
      );
    expect((await doubt(mine, { version, item, side: 'other' })).status).toBe(200);
  });
  test('and stays known when the figures are made anew', async () => {
    const { detail, doubt, one } = await compared();
    const view = await detail();
    const { id: item } = named(view, '姓名');
    await doubt(mine, { version: view.version, item, side: 'other' });
    await sendData(world, mine, one.id, here.replace('张三', '张四'));
    await compareSources(world.deps);
    expect((await doubt(mine, { version: view.version, item, side: 'other' })).body.code).toBe('conflict');
    expect((await doubt(mine, { version: view.version + 1, item, side: 'other' })).body.code).toBe('doubt_open');
  });
  test('the same key sends it once', async () => {
    const { detail, doubt } = await compared();
    const view = await detail();
    const said = { version: view.version, item: named(view, '姓名').id, side: 'other' };
    const key = { 'Idempotency-Key': crypto.randomUUID() };
    const [first, second] = [await doubt(mine, said, key), await doubt(mine, said, key)];
    expect(second.body).toEqual(first.body);
  });
  test('by nobody else, and of nothing else: each is told why', async () => {
    const { detail, doubt } = await compared();
    const view = await detail();
    const said = { version: view.version, item: named(view, '姓名').id, side: 'other' };
    const stranger = await world.person(await world.department(), 'registrar');
    expect((await doubt(stranger, said)).status).toBe(404);
    expect((await doubt(operator, said)).body.code).toBe('forbidden');
    expect((await doubt(await world.person(civil, 'admin'), said)).body.code).toBe('forbidden');
    expect((await doubt(mine, { ...said, side: 'one' })).body.code).toBe('forbidden');
    expect((await doubt(mine, { ...said, item: crypto.randomUUID() })).body.code).toBe('unknown_item');
    expect((await doubt(mine, { ...said, side: 'both' })).status).toBe(400);
    expect((await doubt(mine, { ...said, found: '' })).status).toBe(400);
    expect((await doubt(mine, { ...said, found: '同', expected: '同' })).body.code).toBe('no_difference');
    expect((await doubt(mine, { ...said, version: 99 })).body.code).toBe('conflict');
    expect((await doubt(mine, said)).status).toBe(200);
  });
});
