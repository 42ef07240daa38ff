import { auditLog } from '@onesource/db/schema/audit';
import { datasets, uses } from '@onesource/db/schema/data';
import { directoryEntries } from '@onesource/db/schema/directory';
import { poolRows, poolRuns, pools } from '@onesource/db/schema/quality/pools';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { failingAt } from '../../../cases/failures.ts';
import { asOwner, type Department, ownDatabase, type Person, testWorld } from '../../../running/testing/testing.ts';
import { sendData } from '../../datasets/testing.ts';
import { grantOf } from '../../delivery/testing.ts';
import { noteSources } from '../comparing/run.ts';
import { putTogether } from './run.ts';
import { duePools, isDue, poolById, poolNow } from './store.ts';
import { numbers, peopleCsv, planOf, register } from './testing.ts';
import { joinPools } from './tick.ts';

// A database of one's own: the tick puts together whatever is there
const own = await ownDatabase();
const world = await testWorld({ databaseUrl: own.url });
afterEach(async () => {
  expect(world.errors.splice(0)).toEqual([]);
  await world.db.update(pools).set({ closedAt: world.deps.clock() });
});
afterAll(async () => {
  await world.close();
  await own.drop();
});

const here = [
  `${numbers[0]},王小明,19900001234,甲街道,一`,
  `${numbers[1]},李大力,19900005678,乙街道,一`,
  `${numbers[2]},张三,,丙镇,一`,
];
const there = [
  `${numbers[0].toLowerCase()},王 小明,19900001234,甲街道,二`,
  `${numbers[1]},李大立,19900005679,丁街道,二`,
  `${numbers[2]},张三,19900009012,丙镇,二`,
  `${numbers[3]},赵六,19900003456,丙镇,二`,
];

let civil: Department;
let health: Department;
let other: Department;
let mine: Person;
let theirs: Person;
let reviewer: Person;
let official: Person;
let operator: Person;
let supervisor: Person;
beforeAll(async () => {
  [civil, health, other] = [await world.department(), await world.department(), await world.department()];
  mine = await world.person(civil, 'registrar');
  theirs = await world.person(health, 'registrar');
  reviewer = await world.person(civil, 'reviewer');
  await world.person(health, 'reviewer');
  official = await world.person(other, 'official');
  const authority = await world.department('authority');
  operator = await world.person(authority, 'operator');
  supervisor = await world.person(await world.department('supervisor'), 'supervisor');
});

const sources = async (over: object = {}) => ({
  one: await register(world, civil, mine, here, over),
  two: await register(world, health, theirs, there),
});
const made = async (over: object = {}) => {
  const { one, two } = await sources();
  const plan = { ...planOf([one, two]), ...over };
  const answer = await world.post(operator, '/api/pools', plan);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  const { id } = answer.body;
  return {
    ...{ id, one, two, plan },
    detail: async (who = operator) => (await world.get(who, `/api/pools/${id}`)).body,
    rows: (about: string, who = operator, more = '') => world.get(who, `/api/pools/${id}/rows?about=${about}${more}`),
    lookUp: (who: Person, said: object) => world.post(who, `/api/pools/${id}/look-up`, { matter: '核对', ...said }),
    command: (who: Person, name: string, said: object) => world.post(who, `/api/pools/${id}/${name}`, said),
  };
};
type Said = {
  fields: { name: string; said: { source: number; value: string; masked: boolean; differs: boolean | null }[] }[];
};
const saidOf = ({ fields }: Said, name: string) =>
  fields
    .find((field) => field.name === name)
    ?.said.map(({ source, value, differs }) => `${source} ${value} ${differs}`);

describe('SH-23, KF-8: a pool is put together of several departments’ data', () => {
  test('by identifier: how many there are, what each source gives, and where they say different things', async () => {
    const { detail, one, two } = await made();
    expect(await detail()).toMatchObject({
      figures: { total: 4, several: 3, differing: 1 },
      pending: false,
      sources: [
        { id: one.id, standing: 'joined', identifiers: 3, repeated: 0, alone: 0, sight: 'watch' },
        { id: two.id, standing: 'joined', identifiers: 4, repeated: 0, alone: 1, sight: 'watch' },
      ],
      fields: [
        { name: '姓名', filled: 4, differing: 1, from: [{ given: 3 }, { given: 1, looked: 3, differing: 1 }] },
        { name: '联系电话', filled: 4, differing: 1, from: [{ given: 2 }, { given: 2, looked: 2, differing: 1 }] },
        { name: '居住街镇', filled: 4, differing: 1, from: [{ given: 3 }, { given: 1, looked: 3, differing: 1 }] },
      ],
      actions: ['revise', 'close', 'open-rows', 'look-up'],
    });
  });
  test('and again once rows are others; repeated with nothing new it changes nothing', async () => {
    const { detail, id, one } = await made();
    const before = await detail();
    expect(await joinPools(world.deps)).toBe(0);
    expect(await detail()).toEqual(before);
    const sent = await sendData(world, mine, one.id, peopleCsv(...here).replace('李大力', '李大立'));
    expect(sent.status).toBe(201);
    expect(await detail()).toMatchObject({ pending: true, figures: { differing: 1 } });
    expect(await joinPools(world.deps)).toBe(1);
    const after = await detail();
    expect(after.fields[0]).toMatchObject({ differing: 0 });
    expect(after).toMatchObject({ pending: false });
    const [run] = await world.db.select().from(poolRuns).where(eq(poolRuns.poolId, id));
    expect(run?.run).toBe(2);
  });
  test('once where two are at it, and not at all where one was cut off', async () => {
    const { id, one } = await made();
    await sendData(world, mine, one.id, peopleCsv(...here).replace('张三', '张四'));
    await expect(
      world.db.transaction(async (tx) => {
        await putTogether(tx, world.deps, id);
        throw new Error('cut off');
      }),
    ).rejects.toThrow('cut off');
    const both = await Promise.all([1, 2].map(() => world.db.transaction((tx) => putTogether(tx, world.deps, id))));
    expect(both.filter(Boolean).length).toBe(1);
    const [run] = await world.db.select().from(poolRuns).where(eq(poolRuns.poolId, id));
    expect(run?.run).toBe(2);
  });
  test('the others also where one fails: it stands as such, waits for an hour, and its earlier figures stay', async () => {
    const failing = await made();
    const good = await made();
    const before = await failing.detail();
    await asOwner(own.url, (db) =>
      db.execute(sql.raw(`alter table pool_rows add constraint fails check (pool_id <> '${failing.id}') not valid`)),
    );
    for (const { one } of [failing, good])
      await sendData(world, mine, one.id, peopleCsv(...here).replace('张三', '张四'));
    await joinPools(world.deps);
    expect(world.errors.splice(0).map((error) => String((error as Error).cause ?? error))).toEqual([
      expect.stringContaining('"fails"'),
    ]);
    expect(await good.detail()).toMatchObject({ pending: false, failed: false });
    expect(await failing.detail()).toEqual({ ...before, pending: true, failed: true });
    expect(await failingAt(world.deps, 'pools put together')).toEqual([failing.id]);
    await asOwner(own.url, (db) => db.execute(sql`alter table pool_rows drop constraint fails`));
    expect(await joinPools(world.deps)).toBe(0);
    const hence = { ...world.deps, clock: () => new Date(world.deps.clock().getTime() + 60 * 60 * 1000) };
    expect(await joinPools(hence)).toBe(1);
    expect(await failing.detail()).toMatchObject({ pending: false, failed: false });
    expect(await failingAt(world.deps, 'pools put together')).toEqual([]);
  });
  test('under another plan at once where one failed: what failed was the one before', async () => {
    const { id, one, plan, detail, command } = await made();
    await asOwner(own.url, (db) =>
      db.execute(sql.raw(`alter table pool_rows add constraint fails check (pool_id <> '${id}') not valid`)),
    );
    await sendData(world, mine, one.id, peopleCsv(...here).replace('张三', '张四'));
    await joinPools(world.deps);
    expect(world.errors.splice(0)).toHaveLength(1);
    await asOwner(own.url, (db) => db.execute(sql`alter table pool_rows drop constraint fails`));
    const { version } = await detail();
    const revised = await command(operator, 'revise', { ...plan, version, fields: plan.fields.slice(0, 1) });
    expect(revised.status, JSON.stringify(revised.body)).toBe(200);
    expect(await detail()).toMatchObject({ pending: false, failed: false, fields: [{ name: '姓名', differing: 2 }] });
  });
  test('where it is due, which the database tells by what was written down of it as the rule does', async () => {
    const { id, one, two, plan, command, detail } = await made();
    const hence = (minutes: number) => new Date(world.deps.clock().getTime() + minutes * 60 * 1000);
    const due = async (at: Date) => {
      const row = await poolById(world.db, id);
      const said = isDue(row.run, await poolNow(world.db, row), at);
      expect((await duePools(world.db, at, 50)).some((pool) => pool.id === id)).toBe(said);
      return said;
    };
    /** What changes it is due at once, and not once it was put together. */
    const whence = async (change: () => Promise<unknown>) => {
      await change();
      expect(await due(hence(0))).toBe(true);
      expect(await joinPools(world.deps)).toBe(1);
      expect(await due(hence(0))).toBe(false);
    };
    const revisions = (change: SQL) =>
      world.db.execute(sql`update revisions set ${change} where resource_id = ${two.id}`);
    expect(await due(hence(0))).toBe(false);
    await whence(() => sendData(world, mine, one.id, peopleCsv(...here).replace('张三', '张五')));
    await whence(() => world.db.execute(sql`update departments set path = path || id where id = ${health.id}`));
    await world.db.execute(sql`update departments set path = array[id] where id = ${health.id}`);
    await joinPools(world.deps);
    await whence(() => world.db.update(datasets).set({ currentLoad: 0 }).where(eq(datasets.resourceId, two.id)));
    await whence(() => world.db.update(datasets).set({ currentLoad: 1 }).where(eq(datasets.resourceId, two.id)));
    // Not shared with whoever keeps it: another revision of the entry
    await whence(async () => {
      await revisions(sql`content = jsonb_set(content, '{scope}', jsonb_build_array(${health.id}::text))`);
      await world.db.update(datasets).set({ shape: 2 }).where(eq(datasets.resourceId, two.id));
      await world.db.execute(
        sql`insert into data.shapes select resource_id, 2, slots from data.shapes where resource_id = ${two.id}`,
      );
    });
    expect(await detail()).toMatchObject({ sources: [{ standing: 'joined' }, { standing: 'out_of_scope' }] });
    // What takes no part has no rows that could be others
    await world.db.update(datasets).set({ currentLoad: 2 }).where(eq(datasets.resourceId, two.id));
    expect(await due(hence(0))).toBe(false);
    await whence(async () => {
      await revisions(sql`content = jsonb_set(content, '{scope}', 'null'::jsonb)`);
      await world.db.update(datasets).set({ shape: 1 }).where(eq(datasets.resourceId, two.id));
    });
    const failed = { failed: true, triedAt: hence(0) };
    await world.db.update(poolRuns).set(failed).where(eq(poolRuns.poolId, id));
    expect([await due(hence(1)), await due(hence(59)), await due(hence(60))]).toEqual([false, false, true]);
    await whence(async () => {
      const { version } = await detail();
      await world.db
        .update(pools)
        .set({ version: version + 1 })
        .where(eq(pools.id, id));
    });
    await world.db.delete(poolRuns).where(eq(poolRuns.poolId, id));
    expect(await due(hence(0))).toBe(true);
    await whence(() => world.db.execute(sql`delete from directory_entries where resource_id = ${two.id}`));
    const { version } = await detail();
    expect((await command(operator, 'close', { version, note: plan.name })).status).toBe(200);
    expect(await duePools(world.db, hence(0), 50)).toEqual([]);
  });
  test('an identifier that a source has in several rows is told, and none of them is taken', async () => {
    const one = await register(world, civil, mine, here);
    // By two identifiers rows are told apart that are of the same person
    const both = {
      name: `人员${crypto.randomUUID()}`,
      items: [...one.content.items, { ...(one.content.items[2] ?? never()), name: '登记编号', identifier: true }],
    };
    const twice = await world.publish(health, { ...one.content, ...both });
    const lines = ['身份证件号码,姓名,联系电话,居住街镇,登记编号', `${numbers[1]},甲,,,1`, `${numbers[1]},乙,,,2`];
    expect((await sendData(world, theirs, twice.id, lines.join('\n'))).status).toBe(201);
    const answer = await world.post(operator, '/api/pools', planOf([twice, one]));
    expect(answer.body.sources[0]).toMatchObject({ identifiers: 1, repeated: 1 });
    const found = await world.post(operator, `/api/pools/${answer.body.id}/look-up`, {
      identifier: numbers[1],
      matter: '一',
    });
    expect(found.body.sources.map((source: { found: string }) => source.found)).toEqual(['several', 'one']);
    expect(saidOf(found.body, '姓名')).toEqual(['1 李** null']);
  });
});

describe('a source is never dropped in silence', () => {
  test('without data, gone from the directory, or interrupted, it is said by name; figures of before are not shown', async () => {
    const { detail, id, one, lookUp } = await made();
    await world.db.execute(sql`update data.datasets set current_load = 0 where resource_id = ${one.id}`);
    expect(await detail()).toMatchObject({
      figures: null,
      pending: true,
      sources: [{ name: one.content.name, standing: 'no_data' }, { standing: 'joined' }],
    });
    await joinPools(world.deps);
    expect(await detail()).toMatchObject({
      figures: { total: 4, several: 0 },
      sources: [{ identifiers: null }, { identifiers: 4 }],
    });
    const found = await lookUp(operator, { identifier: numbers[0] });
    expect(found.body.sources[0]).toMatchObject({ standing: 'no_data', found: null });
    expect(saidOf(found.body, '联系电话')).toEqual(['1 199****1234 null']);
    await world.db.delete(directoryEntries).where(eq(directoryEntries.resourceId, one.id));
    expect((await detail()).sources[0]).toMatchObject({
      name: one.content.name,
      standing: 'retired',
      identifier: null,
    });
    expect((await world.get(operator, `/api/pools/${id}/rows?about=any`)).status).toBe(404);
  });
  test('DG-20: that its data are interrupted is said with what is answered', async () => {
    const { detail, two, lookUp } = await made();
    const said = {
      kind: 'system',
      reason: '系统升级',
      remedy: '电话核对',
      startsOn: '2026-11-02',
      endsOn: '2026-11-20',
    };
    const outage = await world.post(theirs, `/api/outages`, { resourceId: two.id, ...said });
    if (outage.status !== 201 && outage.status !== 200) throw new Error(JSON.stringify(outage.body));
    expect((await detail()).sources.map(({ outage }: { outage: object | null }) => outage)).toEqual([
      null,
      expect.objectContaining({ remedy: '电话核对' }),
    ]);
    expect((await lookUp(operator, { identifier: numbers[0] })).body.sources[1].outage).toMatchObject({
      remedy: '电话核对',
    });
  });
});

describe('SQ-26, PD-35: rows of a pool', () => {
  test('are under masks, each datum with its source and who says another thing', async () => {
    const { rows } = await made();
    const found = await rows('differing');
    expect(found.body).toMatchObject({ count: 1, total: 1, fields: ['姓名', '联系电话', '居住街镇'] });
    expect(found.body.items).toEqual([
      {
        identifier: '310***********0016',
        source: null,
        repeated: [],
        values: [
          { value: '李**', from: 0, against: [1] },
          { value: '199****5678', from: 0, against: [1] },
          { value: '乙街道', from: 0, against: [1] },
        ],
      },
    ]);
    expect((await rows('1')).body).toMatchObject({ count: 1, total: 1 });
    expect((await rows('any')).body).toMatchObject({ count: 4, total: 4 });
    expect((await rows('any')).body.items.length).toBe(4);
  });
  test('are for those who look after faults in all departments’ data, and for nobody else', async () => {
    const { rows } = await made();
    for (const who of [mine, theirs, official, supervisor]) expect((await rows('any', who)).status).toBe(403);
    expect((await world.get(null, '/api/pools')).status).toBe(401);
  });
  test('DG-21: are read on record, of each resource that said what was answered', async () => {
    const { rows, id, one, two } = await made();
    expect((await rows('any')).status).toBe(200);
    for (const { id: resource } of [one, two]) {
      const [read] = await world.db
        .select({ detail: auditLog.detail })
        .from(auditLog)
        .where(and(eq(auditLog.subjectId, resource), eq(auditLog.action, 'pool.rows')));
      expect(read?.detail).toEqual({ pool: id, about: 'any', page: 1 });
    }
  });
  test('are asked for as they are: bad input is told', async () => {
    const { rows, id } = await made();
    for (const about of ['9', 'x', '-1', '01']) expect((await rows(about)).status, about).toBe(404);
    expect((await rows('any%00')).status).toBe(400);
    expect((await rows('any', operator, '&page=0')).status).toBe(400);
    expect((await rows('any', operator, '&page=1000')).body.items).toEqual([]);
    expect((await world.get(operator, '/api/pools/no-id')).status).toBe(404);
    expect((await world.get(operator, `/api/pools/${crypto.randomUUID()}/rows`)).status).toBe(404);
    expect((await world.get(operator, `/api/pools?kind=all`)).status).toBe(400);
    expect((await world.get(operator, `/api/pools/${id}`)).status).toBe(200);
  });
});

describe('PD-31, SH-26: one identifier is looked up, and a pool gives nobody a right to see', () => {
  /** A grant in effect: what is sensitive is used once both sides have signed for it. */
  const granted = async (
    resource: Parameters<typeof grantOf>[1]['resource'],
    names: string[],
    decision = {},
    by: Person = reviewer,
  ) => {
    const id = await grantOf(world, { official, reviewer: by, resource }, names, {}, decision);
    for (const who of [official, by]) {
      const { version } = (await world.get(who, `/api/requests/${id}`)).body;
      const signed = await world.post(who, `/api/requests/${id}/sign-agreement`, { version });
      expect(signed.status, JSON.stringify(signed.body)).toBe(200);
    }
    return id;
  };

  test('under masks by who looks after faults: every source, the first by order taken, what differs told', async () => {
    const { lookUp } = await made();
    const found = await lookUp(operator, { identifier: ` ${numbers[1]} ` });
    expect(found.status, JSON.stringify(found.body)).toBe(200);
    expect(saidOf(found.body, '姓名')).toEqual(['0 李** null', '1 李** true']);
    expect(saidOf(found.body, '联系电话')).toEqual(['0 199****5678 null', '1 199****5679 true']);
    expect(saidOf(found.body, '居住街镇')).toEqual(['0 乙街道 null', '1 丁街道 true']);
    expect(JSON.stringify(found.body)).not.toContain('内部标记');
  });
  test('by a provider: its own, and of the others not even whether they have it', async () => {
    const { lookUp, detail } = await made();
    const found = (await lookUp(mine, { identifier: numbers[1] })).body;
    expect(found.sources).toMatchObject([
      { sight: 'own', found: 'one' },
      { sight: 'closed', found: null, refused: null },
    ]);
    expect(saidOf(found, '联系电话')).toEqual(['0 19900005678 null']);
    // Whoever the others have is answered like whoever nobody has
    const [known, unknown] = [
      (await lookUp(mine, { identifier: numbers[3] })).body,
      (await lookUp(mine, { identifier: '310115198001010040' })).body,
    ];
    expect({ ...known, identifier: '' }).toEqual({ ...unknown, identifier: '' });
    // Of what all of it comes to they know what is their own
    expect(await detail(mine)).toMatchObject({
      figures: null,
      milliseconds: null,
      sources: [
        { identifiers: 3, repeated: 0, alone: null },
        { identifiers: null, repeated: null, alone: null },
      ],
      fields: [
        { filled: null, differing: null, from: [{ given: null }, { differing: null, comparison: null }] },
        {},
        {},
      ],
      actions: ['look-up'],
    });
  });
  test('by who holds a grant, however many of theirs are over, and of all that run', async () => {
    const { lookUp, one, detail } = await made();
    const grant = await granted(one, ['身份证件号码', '姓名']);
    const copied = (many: number, until: string) =>
      world.db.execute(sql`
        with numbers as (select gen_random_uuid() as id, nth from generate_series(1, ${many}::int) as nth),
          of as (insert into cases select (jsonb_populate_record(cases, jsonb_build_object('id', numbers.id, 'number', null))).*
            from cases, numbers where cases.id = ${grant})
        insert into access_requests select (jsonb_populate_record(access_requests, jsonb_build_object('id', numbers.id,
          'filed_at', filed_at - interval '1 year' - nth * interval '1 minute',
          'grant', access_requests."grant" || jsonb_build_object('until', ${until}::text)))).*
        from access_requests, numbers where access_requests.id = ${grant}`);
    await copied(60, '2026-01-31');
    expect((await detail(official)).sources[0].grants).toMatchObject([{ id: grant }]);
    await copied(60, '2027-01-31');
    expect((await detail(official)).sources[0].grants).toHaveLength(61);
    const found = await lookUp(official, { identifier: numbers[1], grants: [grant] });
    expect(found.body.sources).toMatchObject([{ sight: 'grant', found: 'one' }, { sight: 'closed' }]);
  });
  test('by who holds a grant: what it opens, counted and recorded as a use of it', async () => {
    const { lookUp, one, detail } = await made();
    const grant = await granted(one, ['身份证件号码', '姓名', '居住街镇']);
    expect((await detail(official)).sources[0].grants).toMatchObject([{ id: grant, against: null }]);
    const found = (await lookUp(official, { identifier: numbers[1], matter: '沪人社〔2026〕1号', grants: [grant] }))
      .body;
    expect(found.sources).toMatchObject([
      { sight: 'grant', found: 'one', grant: { id: grant } },
      { sight: 'closed', found: null },
    ]);
    // Sensitive values under a mask, as the grant has them; what it does not open is not there
    expect(saidOf(found, '姓名')).toEqual(['0 李** null']);
    expect(saidOf(found, '联系电话')).toEqual([]);
    expect(saidOf(found, '居住街镇')).toEqual(['0 乙街道 null']);
    const [use] = await world.db.select().from(uses).where(eq(uses.requestId, grant));
    expect(use).toMatchObject({
      ...{ kind: 'query', matter: '沪人社〔2026〕1号', rows: 1, result: 'answered', actorId: official.id },
      items: [one.itemId('姓名'), one.itemId('居住街镇')],
    });
    expect(found.sources[0].grant.record).toBe(use?.id);
  });
  test('that one value is another than a masked one is not told, though both are shown', async () => {
    const { lookUp, one, two } = await made();
    const masked = await granted(one, ['身份证件号码', '姓名']);
    const whole = { shown: [{ itemId: two.itemId('姓名'), as: 'whole' }] };
    const clear = await granted(two, ['身份证件号码', '姓名'], whole, await world.person(health, 'reviewer'));
    const found = (await lookUp(official, { identifier: numbers[1], grants: [masked, clear] })).body;
    expect(saidOf(found, '姓名')).toEqual(['0 李** null', '1 李大立 null']);
  });
  test('a grant narrowed to some rows tells of others no more than of nobody', async () => {
    const { lookUp, one } = await made();
    const narrowed = await granted(one, ['身份证件号码', '姓名', '居住街镇'], {
      rows: [{ itemId: one.itemId('居住街镇'), values: ['甲街道'] }],
    });
    const seen = async (identifier: string) => (await lookUp(official, { identifier, grants: [narrowed] })).body;
    expect((await seen(numbers[0])).sources[0].found).toBe('one');
    expect((await seen(numbers[1])).sources[0].found).toBe('none');
    expect((await seen(numbers[3])).sources[0].found).toBe('none');
  });
  test('one that is suspended opens nothing and says so; one of another department, or of no source, is refused', async () => {
    const { lookUp, one, detail } = await made();
    const grant = await granted(one, ['身份证件号码', '姓名']);
    const { version } = (await world.get(reviewer, `/api/requests/${grant}`)).body;
    const suspended = await world.post(reviewer, `/api/requests/${grant}/suspend`, { version, note: '核查' });
    expect(suspended.status, JSON.stringify(suspended.body)).toBe(200);
    expect(await detail(official)).toMatchObject({
      sources: [{ grants: [{ against: 'grant_suspended' }] }, {}],
      actions: [],
    });
    const refused = (await lookUp(official, { identifier: numbers[0], grants: [grant] })).body;
    expect(refused.sources[0]).toMatchObject({ sight: 'grant', found: null, refused: 'grant_suspended' });
    for (const stray of [crypto.randomUUID(), grant]) {
      const answer = await lookUp(stray === grant ? theirs : official, { identifier: numbers[0], grants: [stray] });
      expect(answer).toMatchObject({ status: 400, body: { details: [{ field: 'grants.0', code: 'grant_unfit' }] } });
    }
  });
  test('whoever sees nothing of any source is told to ask, and nothing is read', async () => {
    const { lookUp, id } = await made();
    for (const who of [official, supervisor])
      expect(await lookUp(who, { identifier: numbers[0] })).toMatchObject({
        status: 422,
        body: { code: 'nothing_open' },
      });
    expect(await world.db.$count(auditLog, and(eq(auditLog.subjectId, id), eq(auditLog.action, 'pool.look_up')))).toBe(
      0,
    );
    const admin = await world.person(civil, 'admin');
    expect((await lookUp(admin, { identifier: numbers[0] })).status).toBe(403);
  });
  test('is on record with its matter, of each resource that was read, and without the number itself', async () => {
    const { lookUp, id, one, two } = await made();
    await lookUp(operator, { identifier: numbers[2], matter: '第3号核查' });
    const log = await world.db
      .select({ subject: auditLog.subjectId, detail: auditLog.detail })
      .from(auditLog)
      .where(and(eq(auditLog.action, 'pool.look_up'), sql`${auditLog.detail} ->> 'matter' = '第3号核查'`))
      .orderBy(auditLog.id);
    expect(log.map(({ subject }) => subject)).toEqual([id, one.id, two.id]);
    expect(JSON.stringify(log)).not.toContain(numbers[2]);
  });
});

describe('putting together', () => {
  const plan = async () => planOf(Object.values(await sources()));

  test('is for whoever keeps pools', async () => {
    const said = await plan();
    for (const who of [mine, official, supervisor]) {
      expect((await world.post(who, '/api/pools', said)).status).toBe(403);
      expect((await world.get(who, '/api/pools/candidates?identifier=id_number')).status).toBe(403);
      expect(
        (await world.post(who, '/api/pools/propose', { identifier: 'id_number', sources: said.sources })).status,
      ).toBe(403);
    }
  });
  test('starts from what is proposed: the sources that hold the identifier, and the fields they have in common', async () => {
    const { one, two } = await sources();
    // Once it was noted, by which reading changes nothing
    const before = await world.get(operator, '/api/pools/candidates?identifier=id_number');
    expect(before.body.items.map(({ id }: { id: string }) => id)).not.toContain(one.id);
    await noteSources(world.deps);
    const offered = await world.get(operator, `/api/pools/candidates?identifier=id_number&library=01&q=人员`);
    const names = offered.body.items.map(({ id }: { id: string }) => id);
    expect(names).toEqual(expect.arrayContaining([one.id, two.id]));
    const theme = await world.get(operator, '/api/pools/candidates?identifier=id_number');
    expect(theme.body.items.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining([one.id, two.id]));
    expect(theme.body.without).toEqual([]);
    expect(offered.body.libraries[0]).toEqual({ code: '01', zh: '人口基础信息', en: 'Population' });
    const said = { identifier: 'id_number', sources: planOf([one, two]).sources };
    const { fields, sources: given } = (await world.post(operator, '/api/pools/propose', said)).body;
    expect(given).toEqual(
      [one, two].map(({ id, content, itemId }) => ({
        ...{ id, name: content.name },
        items: ['姓名', '联系电话', '居住街镇'].map((name) => ({ id: itemId(name), name })),
      })),
    );
    expect(fields.map(({ name, usual }: { name: string; usual: boolean }) => `${name} ${usual}`)).toEqual([
      '姓名 true',
      '联系电话 true',
      '居住街镇 true',
    ]);
  });
  test('a base library comes from its own entries, and those without data are named', async () => {
    const base = { class: 'base' as const, classification: '01001' };
    const empty = await world.publish(civil, { name: `未报送${crypto.randomUUID()}`, ...base });
    const full = await register(world, civil, mine, here, { ...base, name: `户籍${crypto.randomUUID()}` });
    await noteSources(world.deps);
    const offered = (await world.get(operator, '/api/pools/candidates?identifier=id_number&library=01')).body;
    expect(offered.items[0]).toMatchObject({ id: full.id, inLibrary: true });
    expect(offered.without.map(({ id }: { id: string }) => id)).toContain(empty.id);
    // A library is called by its own number, and by no pattern of numbers
    for (const library of ['_1', '%', '0']) {
      const strange = `/api/pools/candidates?identifier=id_number&library=${encodeURIComponent(library)}`;
      const { items, without } = (await world.get(operator, strange)).body;
      expect(items.some(({ inLibrary }: { inLibrary: boolean }) => inLibrary)).toBe(false);
      expect(without).toEqual([]);
    }
  });
  test('those that whoever asks may not take keep no other from being offered, and that there are more is said', async () => {
    const { one } = await sources();
    const theme = `限定${crypto.randomUUID()}`;
    const closed = await Promise.all(
      Array.from({ length: 51 }, (_, at) =>
        register(world, health, theirs, there, {
          ...{ name: `${theme}${at}`, scope: [other.id] },
        }),
      ),
    );
    await noteSources(world.deps);
    const offered = async (q = '') =>
      (await world.get(operator, `/api/pools/candidates?identifier=id_number&q=${q}`)).body;
    // These have more rows, and would stand before it
    expect((await offered()).items.map(({ id }: { id: string }) => id)).toContain(one.id);
    expect(await offered(theme)).toMatchObject({ items: [], more: false });
    for (const { id } of closed)
      await world.db.execute(sql`update revisions set content = jsonb_set(content, '{scope}', 'null'::jsonb)
        where resource_id = ${id}`);
    const all = await offered(theme);
    expect([all.items.length, all.more]).toEqual([50, true]);
  });
  test('is refused with its reason and its field', async () => {
    const said = await plan();
    const [first] = said.fields;
    const refused = async (over: object) => {
      const { status, body } = await world.post(operator, '/api/pools', { ...said, ...over });
      return `${status} ${body.code} ${body.details?.[0]?.field}`;
    };
    expect(await refused({ sources: said.sources.slice(0, 1) })).toBe('422 too_few_sources sources');
    expect(await refused({ fields: [first, first] })).toBe('422 field_twice fields.1.name');
    expect(await refused({ kind: 'base', library: '99' })).toBe('422 library_unknown library');
    expect(await refused({ library: '01' })).toBe('422 library_of_theme library');
    expect(await refused({ identifier: 'credit_code' })).toBe('422 source_unfit sources.0.by');
    expect(await refused({ fields: [] })).toBe('400 invalid_input fields');
    expect(await refused({ name: ' ' })).toBe('400 invalid_input name');
  });
  test('a name, and a base library, are there once; a closed pool leaves them to others', async () => {
    const said = { ...(await plan()), kind: 'base', library: '01' };
    const both = await Promise.all([1, 2].map(() => world.post(operator, '/api/pools', said)));
    const [first, second] = both.toSorted((one, other) => one.status - other.status);
    expect(first?.status).toBe(201);
    expect(second).toMatchObject({ status: 422, body: { code: 'pool_name_taken' } });
    const { id, version } = first?.body ?? {};
    expect((await world.post(operator, '/api/pools', said)).body).toMatchObject({ code: 'pool_name_taken' });
    expect((await world.post(operator, '/api/pools', { ...said, name: '另一' })).body).toMatchObject({
      code: 'library_taken',
    });
    expect((await world.post(operator, `/api/pools/${id}/close`, { version, note: '重建' })).status).toBe(200);
    expect((await world.post(operator, '/api/pools', said)).status).toBe(201);
  });
  test('sent twice with one key it is done once', async () => {
    const said = await plan();
    const key = { 'Idempotency-Key': crypto.randomUUID() };
    const [one, two] = [
      await world.post(operator, '/api/pools', said, key),
      await world.post(operator, '/api/pools', said, key),
    ];
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(two.body.id).toBe(one.body.id);
  });
  test('is changed from the version that was read, on record; what it came to under the plan before is gone', async () => {
    const { command, detail, plan: said, id } = await made();
    const { version } = await detail();
    const only = { ...said, version, fields: said.fields.slice(0, 1) };
    for (const who of [mine, official]) expect((await command(who, 'revise', only)).status).toBe(403);
    const [one, two] = await Promise.all([1, 2].map(() => command(operator, 'revise', only)));
    expect([one?.status, two?.status].toSorted()).toEqual([200, 409]);
    expect(await detail()).toMatchObject({
      version: version + 1,
      fields: [{ name: '姓名', differing: 1 }],
      pending: false,
    });
    expect(await world.db.$count(poolRows, and(eq(poolRows.poolId, id), eq(poolRows.about, '1')))).toBe(0);
    const actions = await world.db
      .select({ action: auditLog.action })
      .from(auditLog)
      .where(and(eq(auditLog.subjectId, id), eq(auditLog.result, 'done')))
      .orderBy(auditLog.id);
    expect(actions.map(({ action }) => action)).toEqual(['pool.add', 'pool.revise']);
  });
  test('a closed one is read, and nothing is looked up in it, changed or put together', async () => {
    const { command, detail, lookUp, rows, plan: said } = await made();
    const { version } = await detail();
    expect((await command(operator, 'close', { version, note: '' })).status).toBe(400);
    expect((await command(operator, 'close', { version, note: '并入人口库' })).body).toMatchObject({
      closed: { note: '并入人口库' },
      actions: [],
    });
    expect((await lookUp(operator, { identifier: numbers[0] })).status).toBe(409);
    expect((await rows('any')).status).toBe(404);
    expect((await command(operator, 'revise', { ...said, version: version + 1 })).status).toBe(409);
    expect(await joinPools(world.deps)).toBe(0);
  });
  test('PD-27: once an entry hides what was taken, it is shown to nobody from that very moment', async () => {
    const { detail, id, one, lookUp, rows } = await made();
    const hidden = one.content.items.map((each) =>
      each.name === '联系电话' ? { ...each, shareType: 'not_shared' } : each,
    );
    await world.db.execute(sql`update revisions set content = jsonb_set(content, '{items}', ${JSON.stringify(hidden)}::jsonb)
      where resource_id = ${one.id}`);
    // As a newer revision does
    await world.db.execute(sql`update pool_runs set stand = 'of another revision' where pool_id = ${id}`);
    expect(await detail()).toMatchObject({ figures: null, pending: true });
    expect((await rows('any')).status).toBe(404);
    expect(saidOf((await lookUp(operator, { identifier: numbers[1] })).body, '联系电话')).toEqual([
      '1 199****5679 null',
    ]);
    expect((await detail()).fields[1].from[0]).toMatchObject({ there: false, name: null });
    await joinPools(world.deps);
    expect(await detail()).toMatchObject({
      fields: [{}, { filled: 4, differing: 0, from: [{ given: null }, { given: 4 }] }, {}],
    });
  });
});

function never(): never {
  throw new Error('no such item');
}
