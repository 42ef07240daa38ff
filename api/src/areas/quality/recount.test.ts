import { openDatabase } from '@onesource/db/client';
import { datasets } from '@onesource/db/schema/data';
import { directoryEntries } from '@onesource/db/schema/directory';
import { comparisons } from '@onesource/db/schema/quality/comparison';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkOfId } from '../../foundation/texts/check-digits.ts';
import {
  type Department,
  ownDatabase,
  ownerUrlOf,
  type Person,
  type Published,
  testWorld,
} from '../../running/testing/testing.ts';
import { leaveDirectory } from '../catalog/publication/publication.ts';
import { item } from '../catalog/testing.ts';
import { keepTerms } from '../datasets/keeping/tick.ts';
import { sendData } from '../datasets/testing.ts';
import { comparePair, noteSources } from './comparing/run.ts';
import { keepToday } from './tick.ts';

/*
 * An auditor has the database and the words of the rules, and asks it in statements of their own: nothing here is made of what the
 * product asks. What they count has to be what the product says, and what each figure opens.
 */

const own = await ownDatabase();
const world = await testWorld({ databaseUrl: own.url });
const auditor = openDatabase(ownerUrlOf(own.url), { max: 1 });
afterAll(async () => {
  await auditor.close();
  await world.close();
  await own.drop();
});

const shared = { shareType: 'conditional', required: false } as const;
const people = {
  conditions: '按职责申请',
  updateCycle: 'daily' as const,
  subject: 'natural_person' as const,
  items: [
    item('登记编号', { ...shared, required: true, identifier: true, length: 30 }),
    item('身份证件号码', { ...shared, required: true, identifier: true, length: 18, sensitivity: 'high' }),
    item('姓名', { ...shared, sensitivity: 'high' }),
    item('联系电话', shared),
    item('出生日期', { ...shared, dataType: 'D' }),
    item('登记日期', { ...shared, dataType: 'D' }),
    item('注销日期', { ...shared, dataType: 'D' }),
    item('金额', { ...shared, dataType: 'N' }),
    item('状态', { shareType: 'unconditional', required: false }),
  ],
};

/** A person by number: the same in every register, but for the slips of each. */
function line(at: number, slips: number): string {
  const born = `19${50 + (at % 50)}-0${1 + (at % 9)}-1${at % 9}`;
  const digits = `310115${born.replaceAll('-', '')}${String(at).padStart(3, '0')}`;
  const check = checkOfId(digits) ?? '';
  const every = (n: number, wrong: string, right: string) => ((at + slips) % n === 0 ? wrong : right);
  return [
    every(17, `甲${at}`, `D-${String(at).padStart(3, '0')}`),
    `${digits}${at % 9 === 0 ? (check === '1' ? '2' : '1') : check}`,
    every(7, '', every(11, '欧阳小明明', '王小明')),
    every(13, '1990', every(5, '19900001234', `1990001${String(at).padStart(4, '0')}`)),
    every(8, '1999-01-01', born),
    every(3, '2020-01-02', '2026-10-01'),
    every(4, '', every(6, '2019-01-02', '2026-10-20')),
    every(10, '5000', String(at)),
    every(12, '其他', every(14, '', '在册')),
  ].join(',');
}
const headings = people.items.map(({ name }) => name).join(',');
const csv = (from: number, to: number, slips: number, ...more: string[]) =>
  [headings, ...Array.from({ length: to - from }, (_, at) => line(from + at, slips)), ...more].join('\n');

/** All kinds of rules, each once. */
const asked = ({ itemId }: Published) => [
  { kind: 'required', item: itemId('姓名') },
  { kind: 'format', item: itemId('身份证件号码'), format: 'id_number' },
  { kind: 'format', item: itemId('联系电话'), format: 'mobile' },
  { kind: 'pattern', item: itemId('登记编号'), pattern: 'D-###' },
  { kind: 'length', item: itemId('姓名'), min: null, max: 4 },
  { kind: 'codes', item: itemId('状态'), values: ['在册', '注销'] },
  { kind: 'unique', item: itemId('联系电话'), with: [] },
  { kind: 'range', item: itemId('金额'), min: '0', max: '1000' },
  { kind: 'order', item: itemId('注销日期'), after: itemId('登记日期') },
  { kind: 'matches_id', item: itemId('出生日期'), idItem: itemId('身份证件号码'), part: 'birth' },
  { kind: 'recent', item: itemId('登记日期'), days: 365 },
];

/** What an auditor writes: values item by item, rows with them side by side, and what each rule says of these, word by word. */
const audited = sql.raw(`
  create materialized view said as
    select r.resource_id, r.key, place->>'id' as item, place->>'name' as name, r.body->>(place->>'slot')::int as value
    from data.records r
    join data.datasets d on d.resource_id = r.resource_id
    join data.shapes s on s.resource_id = d.resource_id and s.shape = d.shape
    cross join jsonb_array_elements(s.slots) as place
    where r.from_load <= d.current_load and coalesce(r.to_load > d.current_load, true);
  create materialized view people as
    select resource_id, key, ${[
      ['no', '登记编号'],
      ['id', '身份证件号码'],
      ['name', '姓名'],
      ['phone', '联系电话'],
      ['born', '出生日期'],
      ['registered', '登记日期'],
      ['ended', '注销日期'],
      ['amount', '金额'],
      ['state', '状态'],
    ]
      .map(([column, name]) => `max(value) filter (where name = '${name}') as "${column}"`)
      .join(', ')}
    from said group by resource_id, key;
  create function checks(number text) returns boolean language sql immutable as $$
    select sum((case substr(number, at, 1) when 'X' then 10 else substr(number, at, 1)::int end) * (2 ^ (18 - at))::bigint) % 11 = 1
    from generate_series(1, 18) as at $$;
  create materialized view faults as
    select resource_id, kind, name, dimension, count(*) as looked, count(*) filter (where wrong) as failing from (
      select resource_id, 'required' as kind, '姓名' as name, 'complete' as dimension, name is null as wrong from people
      union all select resource_id, 'format', '身份证件号码', 'accurate', not checks(id) from people where id is not null
      union all select resource_id, 'format', '联系电话', 'standard', phone !~ '^1[3-9]\\d{9}$' from people where phone is not null
      union all select resource_id, 'pattern', '登记编号', 'standard', no !~ '^D-\\d\\d\\d$' from people where no is not null
      union all select resource_id, 'length', '姓名', 'standard', length(name) > 4 from people where name is not null
      union all select resource_id, 'codes', '状态', 'standard', state <> '在册' and state <> '注销' from people where state is not null
      union all select resource_id, 'unique', '联系电话', 'unique', exists (select from people twin
        where twin.resource_id = people.resource_id and twin.phone = people.phone and twin.key < people.key)
        from people where phone is not null
      union all select resource_id, 'range', '金额', 'accurate', amount::numeric not between 0 and 1000 from people where amount is not null
      union all select resource_id, 'order', '注销日期', 'consistent', ended::date < registered::date from people
        where ended is not null and registered is not null
      union all select resource_id, 'matches_id', '出生日期', 'consistent', to_char(born::date, 'YYYYMMDD') <> substr(id, 7, 8)
        from people where born is not null and id is not null
      union all select resource_id, 'recent', '登记日期', 'timely', registered::date < date '2026-11-02' - 365
        from people where registered is not null) as judged
    group by resource_id, kind, name, dimension
    union all
    select resource_id, 'statistics', name, 'statistics', count(*), count(*) - count(value) from said group by resource_id, name;
  create view timed (resource_id, kind, name, dimension, looked, failing) as
    select d.resource_id, 'term', null::text, 'timely', (d.due_at is not null)::int,
      coalesce(d.due_at < timestamptz '2026-11-02 01:00:00Z', false)::int from data.datasets d;
  create view figures as
    select e.department_id, f.* from (select * from faults union all select * from timed) as f
    join directory_entries e on e.resource_id = f.resource_id;
`);

async function audit<Row extends Record<string, unknown>>(query: SQL): Promise<Row[]> {
  return [...(await auditor.db.execute(query))] as Row[];
}
const numberOf = async (query: SQL) => Number((await audit<{ count: number }>(query))[0]?.count);
/** What an auditor counts by dimension, as the product writes it; of nothing there is no figure. */
async function dimensionsOf(where: SQL) {
  const rows = await audit<{ dimension: string; looked: string; failing: string }>(
    sql`select dimension, sum(looked) as looked, sum(failing) as failing from figures where ${where} group by dimension`,
  );
  return Object.fromEntries(
    rows.map(({ dimension, ...row }) => [dimension, { looked: Number(row.looked), failing: Number(row.failing) }]),
  );
}
type Dimensions = Record<string, { looked: number; failing: number } | null>;
const bare = (dimensions: Dimensions) =>
  Object.fromEntries(
    Object.entries(dimensions).flatMap(([dimension, figure]) =>
      figure ? [[dimension, { looked: figure.looked, failing: figure.failing }]] : [],
    ),
  );

let civil: Department;
let health: Department;
let operator: Person;
let mine: Person;
let theirs: Person;
const all: Published[] = [];
const get = async (path: string, who = operator) => {
  const { status, body } = await world.get(who, path);
  expect(status, path).toBe(200);
  return body;
};
/** All that a figure opens, page by page, and how many that says there are. */
async function opened(path: string): Promise<{ total: number; listed: number }> {
  let listed = 0;
  for (let page = 1; ; page += 1) {
    const { total, items } = await get(`${path}&pageSize=50&page=${page}`);
    listed += items.length;
    if (items.length < 50) return { total, listed };
  }
}
const both = (count: number) => ({ total: count, listed: count });

beforeAll(async () => {
  civil = await world.department();
  health = await world.department();
  operator = await world.person(await world.department('authority'), 'operator');
  mine = await world.person(civil, 'registrar');
  theirs = await world.person(health, 'registrar');
  const made = async (department: Department, who: Person, rows: string, over = {}) => {
    const resource = await world.publish(department, { ...people, name: `登记${crypto.randomUUID()}`, ...over });
    expect((await sendData(world, who, resource.id, rows)).status).toBe(201);
    const set = await world.post(who, `/api/quality/${resource.id}/set-rules`, { version: 1, rules: asked(resource) });
    expect(set.status, JSON.stringify(set.body)).toBe(200);
    all.push(resource);
  };
  const twice = line(20, 0).replace('D-020', 'D-820');
  await made(civil, mine, csv(0, 60, 0, twice));
  await made(civil, mine, csv(100, 130, 3), { updateCycle: 'irregular' });
  await made(health, theirs, csv(10, 75, 1));
  // What should have come every day since, and did not
  await world.db
    .update(datasets)
    .set({ confirmedAt: new Date('2026-10-20T00:00:00Z') })
    .where(eq(datasets.resourceId, all[2]?.id ?? ''));
  await keepTerms(world.deps);
  await keepToday(world.deps);
  await auditor.db.execute(audited);
});

describe('SH-24: an auditor who asks the database in words of their own counts what the product says', () => {
  test('of every rule, of every item and dimension, and what each of these opens', async () => {
    for (const { id, itemId } of all) {
      const detail = await get(`/api/quality/${id}`);
      const faults = await audit<{ kind: string; name: string; dimension: string; looked: string; failing: string }>(
        sql`select * from faults where resource_id = ${id}`,
      );
      const rules = faults.filter(({ kind }) => kind !== 'statistics');
      expect(rules).toHaveLength(11);
      for (const { kind, name, ...counted } of rules) {
        const rule = detail.rules.find(
          (one: { rule: { kind: string; item: string } }) => one.rule.kind === kind && one.rule.item === itemId(name),
        );
        expect(rule.result, `${kind} ${name}`).toMatchObject({
          ...{ looked: Number(counted.looked), failing: Number(counted.failing) },
        });
        expect(await opened(`/api/quality/${id}/rows?rule=${encodeURIComponent(rule.key)}`), `${kind} ${name}`).toEqual(
          both(Number(counted.failing)),
        );
      }
      for (const { item: itemOf, dimensions } of detail.grid) {
        const name = people.items.find((one) => itemId(one.name) === itemOf)?.name ?? '';
        const counted = faults.filter((fault) => fault.name === name);
        for (const [dimension, figure] of Object.entries(bare(dimensions))) {
          const of = counted.filter((fault) => fault.dimension === dimension);
          const sum = (what: 'looked' | 'failing') => of.reduce((so, fault) => so + Number(fault[what]), 0);
          expect(figure, `${name} ${dimension}`).toEqual({ looked: sum('looked'), failing: sum('failing') });
          const path = `/api/quality/${id}/rows?item=${itemOf}&dimension=${dimension}`;
          expect(await opened(path), `${name} ${dimension}`).toEqual(both(sum('failing')));
        }
      }
    }
  });
  test('of every resource: its rows, its dimensions and what they open; what is late, and to whom that was told', async () => {
    const { items } = await get('/api/quality?pageSize=100');
    expect(items).toHaveLength(all.length);
    for (const lineOf of items) {
      const of = sql`resource_id = ${lineOf.id}`;
      const counted = await dimensionsOf(of);
      expect(bare(lineOf.dimensions)).toEqual(counted);
      expect(bare((await get(`/api/quality/${lineOf.id}`)).dimensions)).toEqual(counted);
      expect(lineOf.rows).toBe(await numberOf(sql`select count(*) from people where ${of}`));
      const late = await numberOf(sql`select failing as count from timed where ${of}`);
      for (const [dimension, { failing }] of Object.entries(counted))
        expect(await opened(`/api/quality/${lineOf.id}/rows?dimension=${dimension}`), dimension).toEqual(
          // The term that passed is no row: what counts there are loads that did not come
          both(failing - (dimension === 'timely' ? late : 0)),
        );
      expect(lineOf.standing === 'late').toBe(late === 1);
      const told = await numberOf(
        sql`select count(*) from tasks where subject_id = ${lineOf.id} and kind in ('update_data', 'data_late') and done_at is null`,
      );
      expect(lineOf.toldTo).toHaveLength(late === 1 ? told : 0);
    }
    expect(items.filter(({ toldTo }: { toldTo: unknown[] }) => toldTo.length > 0)).toHaveLength(1);
  });
  test('of what is counted of an item without a judgement: how many have a value, how many values, from where to where', async () => {
    for (const { id } of all) {
      const { statistics } = await get(`/api/quality/${id}`, id === all[2]?.id ? theirs : mine);
      expect(statistics).toHaveLength(people.items.length);
      for (const one of statistics) {
        const [counted] = await audit<Record<'filled' | 'different' | 'least' | 'most', string>>(sql`
          select count(value) as filled, count(distinct value) as different, min(value) as least, max(value) as most
          from said where resource_id = ${id} and item = ${one.item}`);
        expect([one.filled, one.distinct]).toEqual([Number(counted?.filled), Number(counted?.different)]);
        // Days alone have the order of texts
        if (/^\d{4}-/.test(one.least ?? '')) expect([one.least, one.most]).toEqual([counted?.least, counted?.most]);
        expect(await opened(`/api/quality/${id}/values?item=${one.item}`)).toEqual(both(one.distinct));
        const { filled, items } = await get(`/api/quality/${id}/values?item=${one.item}&pageSize=50`);
        expect(filled).toBe(one.filled);
        if (one.distinct <= 50)
          expect(items.reduce((sum: number, { rows }: { rows: number }) => sum + rows, 0)).toBe(one.filled);
      }
    }
  });
  const departments = async () => {
    const { all: whole, departments: each } = await get('/api/quality');
    expect(bare(whole.dimensions)).toEqual(await dimensionsOf(sql`true`));
    for (const one of each) {
      const of = sql`department_id = ${one.id}`;
      expect(bare(one.dimensions)).toEqual(await dimensionsOf(of));
      const listed = `/api/quality?department=${one.id}&only=own`;
      const provided = sql`from data.datasets d join directory_entries e on e.resource_id = d.resource_id where ${of}`;
      const datasetsOf = await numberOf(sql`select count(*) ${provided}`);
      expect([one.datasets, (await get(listed)).total]).toEqual([datasetsOf, datasetsOf]);
      for (const [dimension, { failing }] of Object.entries(bare(one.dimensions))) {
        const { items } = await get(`${listed}&poor=${dimension}&pageSize=100`);
        const sum = items.reduce(
          (so: number, { dimensions }: { dimensions: Dimensions }) => so + (dimensions[dimension]?.failing ?? 0),
          0,
        );
        expect(sum, dimension).toBe(failing);
      }
      const { standings } = one;
      const late = await numberOf(sql`select count(*) ${provided} and d.due_at < timestamptz '2026-11-02 01:00:00Z'`);
      const unbound = await numberOf(sql`select count(*) ${provided} and d.due_at is null`);
      expect([standings.late, standings.unbound]).toEqual([late, unbound]);
      expect(standings.soon + standings.kept).toBe(datasetsOf - late - unbound);
      for (const [standing, count] of Object.entries(standings))
        expect((await get(`${listed}&standing=${standing}`)).total, standing).toBe(count);
    }
    const { days } = await get('/api/quality/trend');
    expect(days.at(-1)).toEqual({ day: '2026-11-02', dimensions: whole.dimensions });
    return each;
  };
  test('of every department and of all together, and of today in the trend', async () => {
    expect(await departments()).toHaveLength(2);
  });
  test('of two sources compared: how many both have, alike and not, and which one of them has', async () => {
    await noteSources(world.deps);
    const [oneId = '', otherId = ''] = [all[0]?.id ?? '', all[2]?.id ?? ''].toSorted();
    expect(await world.db.transaction((tx) => comparePair(tx, world.deps, { oneId, otherId }))).toBe(true);
    const [row] = await world.db
      .select({ id: comparisons.id })
      .from(comparisons)
      .where(and(eq(comparisons.oneId, oneId), eq(comparisons.otherId, otherId)));
    const view = await get(`/api/comparisons/${row?.id}`);
    // By how many rows each has it in; those with one each are compared
    const pairs = sql`(select coalesce(a.id, b.id) as id, coalesce(a.n, 0) as n, coalesce(b.n, 0) as m
      from (select id, count(*) as n from people where resource_id = ${oneId} group by id) a
      full join (select id, count(*) as n from people where resource_id = ${otherId} group by id) b on a.id = b.id) as pairs`;
    const values = sql`(select a.id, a.name, a.value as mine, b.value as theirs
      from (select s.*, p.id from said s join people p using (resource_id, key) where s.resource_id = ${oneId}) a
      join (select s.*, p.id from said s join people p using (resource_id, key) where s.resource_id = ${otherId}) b
        on a.id = b.id and a.name = b.name
      join ${pairs} on pairs.id = a.id and n = 1 and m = 1) as values`;
    const compared = sql.join(
      (view.items as { one: string }[]).map(({ one }) => sql`${one}`),
      sql`, `,
    );
    const counted = {
      matched: await numberOf(sql`select count(*) from ${pairs} where n = 1 and m = 1`),
      differing: await numberOf(
        sql`select count(distinct id) from ${values} where mine <> theirs and name in (${compared})`,
      ),
      onlyOne: await numberOf(sql`select count(*) from ${pairs} where n = 1 and m = 0`),
      onlyOther: await numberOf(sql`select count(*) from ${pairs} where n = 0 and m = 1`),
      repeated: await numberOf(sql`select count(*) from ${pairs} where n > 1 or m > 1`),
    };
    expect(view).toMatchObject({ ...counted, equal: counted.matched - counted.differing });
    expect(counted.repeated).toBe(1);
    const rows = (about: string) => opened(`/api/comparisons/${view.id}/rows?about=${about}`);
    for (const [about, count] of [
      ['matched', view.matched],
      ['equal', view.equal],
      ['differing', view.differing],
      ['one', view.onlyOne],
      ['other', view.onlyOther],
      ['repeated', view.repeated],
    ] as const)
      expect(await rows(about), about).toEqual(both(count));
    for (const { id, one, looked, differing } of view.items) {
      const of = sql`from ${values} where name = ${one}`;
      expect([looked, differing], one).toEqual([
        await numberOf(sql`select count(*) ${of} and mine is not null and theirs is not null`),
        await numberOf(sql`select count(*) ${of} and mine <> theirs`),
      ]);
      expect(await rows(id), one).toEqual(both(differing));
    }
  });
  test('of a pool: how many there are, of each source and of each field', async () => {
    const sources = [all[0], all[2]].flatMap((one) => (one ? [one] : []));
    const fields = ['姓名', '联系电话', '状态'];
    const added = await world.post(operator, '/api/pools', {
      ...{ kind: 'theme', name: '某主题库', identifier: 'id_number' },
      sources: sources.map(({ id, itemId }) => ({ resourceId: id, by: itemId('身份证件号码') })),
      fields: fields.map((name) => ({
        name,
        from: sources.map(({ id, itemId }) => ({ resourceId: id, itemId: itemId(name) })),
      })),
    });
    expect(added.status, JSON.stringify(added.body)).toBe(201);
    const view = await get(`/api/pools/${added.body.id}`);
    const rows = (about: string) => opened(`/api/pools/${view.id}/rows?about=${encodeURIComponent(about)}`);
    const ids = sources.map(({ id }) => id);
    const [first = '', second = ''] = ids;
    const held = sql`(select id, count(distinct resource_id) as sources from people
      where resource_id in (${first}, ${second}) group by id) as held`;
    /** What each source says, where it has the identifier in one row. */
    const said = (
      id: string,
      name: string,
    ) => sql`(select p.id, s.value from people p join said s using (resource_id, key)
      where p.resource_id = ${id} and s.name = ${name} and s.value is not null
        and (select count(*) from people q where q.resource_id = p.resource_id and q.id = p.id) = 1)`;
    const whole = {
      any: [view.figures.total, sql`select count(*) from ${held}`],
      several: [view.figures.several, sql`select count(*) from ${held} where sources > 1`],
    } as const;
    for (const [about, [count, query]] of Object.entries(whole)) {
      expect(count, about).toBe(await numberOf(query));
      expect(await rows(about), about).toEqual(both(count));
    }
    expect(await rows('differing')).toEqual(both(view.figures.differing));
    for (const { id, identifiers, repeated, alone } of view.sources) {
      const mineOf = sql`(select id, count(*) as n from people where resource_id = ${id} group by id) as mine_of`;
      expect({ identifiers, repeated, alone }).toEqual({
        identifiers: await numberOf(sql`select count(*) from ${mineOf}`),
        repeated: await numberOf(sql`select count(*) from ${mineOf} where n > 1`),
        alone: await numberOf(sql`select count(*) from ${mineOf} join ${held} using (id) where sources = 1`),
      });
      for (const [word, count] of Object.entries({ identifiers, repeated, alone }))
        expect(await rows(`${word} ${id}`), word).toEqual(both(count));
    }
    for (const [nth, field] of view.fields.entries()) {
      const { name } = field;
      const beside = sql`(select coalesce(a.id, b.id) as id, a.value as one, b.value as other
        from ${said(first, name)} a full join ${said(second, name)} b on a.id = b.id) as beside`;
      const given = [
        await numberOf(sql`select count(*) from ${beside} where one is not null`),
        await numberOf(sql`select count(*) from ${beside} where one is null`),
      ];
      const differing = await numberOf(sql`select count(*) from ${beside} where one <> other`);
      expect([field.filled, field.differing], name).toEqual([(given[0] ?? 0) + (given[1] ?? 0), differing]);
      expect(field.from.map((one: { given: number }) => one.given)).toEqual(given);
      expect(await rows(`filled ${nth}`)).toEqual(both(field.filled));
      expect(await rows(String(nth))).toEqual(both(differing));
      for (const [at, id] of ids.entries()) expect(await rows(`given ${nth} ${id}`)).toEqual(both(given[at] ?? 0));
      expect(await rows(`against ${nth} ${second}`)).toEqual(both(differing));
    }
  });
  test('and once a department has nothing any more, nothing of it is left, not even of today', async () => {
    await world.db.transaction((tx) => leaveDirectory(tx, all[2]?.id ?? ''));
    expect(await world.db.$count(directoryEntries, eq(directoryEntries.departmentId, health.id))).toBe(0);
    await keepToday(world.deps);
    expect(await numberOf(sql`select count(*) from quality_days where department_id = ${health.id}`)).toBe(0);
    expect(await departments()).toHaveLength(1);
    // Said again it is no news
    expect(await keepToday(world.deps)).toBe(0);
  });
});
