import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@onesource/db/client';
import type { DataItem } from '@onesource/db/content';
import { startEmbedded } from '@onesource/db/embedded';
import { migrate } from '@onesource/db/migrate';
import type { QualityRule } from '@onesource/db/quality';
import postgres from 'postgres';
import { emptyItem } from '../src/areas/catalog/rules/fields/item-fields.ts';
import { shapeOf } from '../src/areas/datasets/rules/shape.ts';
import { comparePair, noteSources } from '../src/areas/quality/comparing/run.ts';
import { lookUp } from '../src/areas/quality/pools/lookup.ts';
import { putTogether } from '../src/areas/quality/pools/run.ts';
import { propose } from '../src/areas/quality/rules/propose.ts';
import { keyOf } from '../src/areas/quality/rules/rule.ts';
import { lookAt } from '../src/areas/quality/run.ts';
import { checkOfCreditCode, checkOfId } from '../src/foundation/texts/check-digits.ts';
import { seed } from '../src/running/seed/seed.ts';
import { ctxFor } from '../src/running/seed/world.ts';
import { idOf, load, resourceIdOf } from './load.ts';
import { type Api, benchDeps, cookieOf, password, startApi } from './product.ts';
import { departmentNames, entryOf } from './vocabulary.ts';

/**
 * `node api/bench/quality.ts [rows] [datasets]`: how long looking at that many rows of twenty items by twenty rules takes and
 * how much memory the database has for it, the same of comparing two sources of that many people each and of putting three
 * together in a pool, how fast one of them is looked up in it, and a page of the grid with that many datasets through HTTP, on a
 * database of its own.
 */
const [rows = 1_000_000, datasets = 300] = process.argv.slice(2).map(Number);
if (!(rows > 0) || !(datasets > 0)) {
  console.error('usage: node api/bench/quality.ts [rows] [datasets]');
  process.exit(1);
}
const times = 30;
/** Milliseconds that 95 of 100 pages of the grid take at most. */
const mostOfGrid = 100;
/** Number of the first entry. */
const first = 100_000;

/** As a register of people has them: a name, the guide's letter, whether it tells rows apart. */
const named: readonly (readonly [string, NonNullable<DataItem['dataType']>, boolean?])[] = [
  ...([
    ['登记编号', 'C', true],
    ['姓名', 'C'],
    ['身份证件号码', 'C'],
    ['身份证件类型', 'C'],
    ['性别', 'C'],
  ] as const),
  ...([
    ['出生日期', 'D'],
    ['联系电话', 'C'],
    ['手机号码', 'C'],
    ['邮政编码', 'C'],
    ['行政区划代码', 'C'],
  ] as const),
  ...([
    ['工作单位名称', 'C'],
    ['统一社会信用代码', 'C'],
    ['登记日期', 'D'],
    ['注销日期', 'D'],
    ['年龄', 'N'],
  ] as const),
  ...([
    ['月补贴金额', 'Y'],
    ['完成比例', 'N'],
    ['是否在册', 'C'],
    ['居住地址', 'C'],
    ['更新时间', 'T'],
  ] as const),
];
const items: DataItem[] = named.map(([name, dataType, identifier = false], at) => ({
  ...emptyItem(name),
  ...{ id: idOf(9, at), name, dataType, identifier, shareType: 'conditional' },
}));

/** As two departments hold the same people: by what they are brought together, and five items to compare. */
const known: readonly DataItem[] = (['公民身份号码', '姓名', '性别', '出生日期', '联系电话', '居住地址'] as const).map(
  (name, at) => ({
    ...emptyItem(name),
    ...{ id: idOf(8, at), name, dataType: name === '出生日期' ? 'D' : 'C', identifier: at === 0 },
    shareType: 'conditional',
  }),
);

const folder = await mkdtemp(join(tmpdir(), 'onesource-bench-'));
const { url, ownerUrl, stop } = await startEmbedded({ dataDir: folder });
const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
const { db, close } = openDatabase(url);
const deps = benchDeps(db);
let api: Api | null = null;
try {
  await migrate(ownerUrl, url);
  await seed(db, { ...deps, now: deps.clock(), demoPassword: password });
  // Behind what the demo has
  const entryAt = (at: number) => ({ ...entryOf(at), at: at + first });
  await load(ownerUrl, datasets, { departments: departmentNames, entryAt });
  const large = resourceIdOf(first);
  const rules = await fill(large);
  console.log(`${rows} rows of ${items.length} items, ${rules.length} rules`);
  const peak = watching();
  const begun = performance.now();
  if (!(await db.transaction((tx) => lookAt(tx, deps, large)))) throw new Error('nothing was looked at');
  const took = performance.now() - begun;
  const { kilobytes, seconds } = peak();
  const [counted] =
    await owner`select sum(looked)::float8 as looked, sum(failing)::float8 as failing from quality_results`;
  console.table({
    'looked at, s': Number((took / 1000).toFixed(1)),
    'rows a second': Math.round((rows / took) * 1000),
    'of these the database at work, s': Number(seconds.toFixed(1)),
    'its largest process without what is shared, MB': Math.round(kilobytes / 1000),
    'this process, MB': Math.round(process.memoryUsage.rss() / 1e6),
    'values judged': counted?.looked,
    'of these not as asked': counted?.failing,
  });
  const people = await registers();
  await compare(people);
  await pooled(people);
  await fillGrid();
  api = await startApi(url);
  await measure(`http://${api.host}`, large, rules);
} finally {
  api?.stop();
  await close();
  await owner.end();
  await stop();
  await rm(folder, { recursive: true, force: true });
}

/** A hundred people and their documents; the database makes rows of them. */
function people() {
  return Array.from({ length: 100 }, (_, at) => {
    const birth = `${1950 + (at % 50)}-0${1 + (at % 9)}-1${at % 9}`;
    const digits = `990101${birth.replaceAll('-', '')}${String(at * 7).padStart(3, '0')}`;
    const signs = `91990101MA${String(at + 1).padStart(7, '0')}`;
    const male = Number(digits[16]) % 2 === 1;
    // One in twenty has a slip of the pen
    const id = digits + (at % 20 === 3 ? '?' : checkOfId(digits));
    const sex = at % 20 === 5 ? '不详' : male ? '男' : '女';
    return { id, birth, sex, code: signs + checkOfCreditCode(signs) };
  });
}

/** Fills a resource with so many rows and asks what is proposed for its items, twenty of it. */
async function fill(resource: string): Promise<QualityRule[]> {
  const slots = shapeOf(items, []);
  const proposed = propose(items, 'daily');
  const rules = [...proposed.filter(({ usual }) => usual), ...proposed.filter(({ usual }) => !usual)]
    .slice(0, 20)
    .map(({ rule }) => rule);
  await owner`update revisions set content = jsonb_set(content, '{items}', ${owner.json(JSON.parse(JSON.stringify(items)))})
    where resource_id = ${resource}`;
  await owner`insert into data.shapes (resource_id, shape, slots)
    values (${resource}, 1, ${owner.json(JSON.parse(JSON.stringify(slots)))})`;
  await owner`insert into data.datasets (resource_id, shape, current_load, next_load, rows, confirmed_at)
    values (${resource}, 1, 1, 2, ${rows}, now())`;
  await owner`insert into quality_plans (resource_id, version, rules) values
    (${resource}, 2, ${owner.json(JSON.parse(JSON.stringify(rules)))})`;
  await owner`
    insert into data.records (resource_id, key, from_load, k1, body)
    select ${resource}::uuid, md5(i::text), 1, 'D' || i, jsonb_build_array('D' || i,
      case when i % 50 = 0 then null else '王小明' || i % 1000 end, p ->> 'id', '01', p ->> 'sex', p ->> 'birth',
      '021-5800' || lpad((i % 10000)::text, 4, '0'), case when i % 40 = 0 then '1990000' else '1990000' || lpad((i % 10000)::text, 4, '0') end,
      '200120', '310115', '某单位' || i % 5000, p ->> 'code', '2020-01-02',
      case when i % 30 = 0 then '2019-01-01' else '2021-02-03' end, (i % 160)::text, (i % 5000)::text || '.50',
      (i % 101)::text, '是', '演示区示例路' || i || '号', '2026-11-01 09:30:00')
    from generate_series(1, ${rows}) as i
      join lateral (select ${owner.json(people())}::jsonb -> (i % 100) as p) as person on true`;
  await owner.unsafe('vacuum analyze data.records');
  return rules;
}

type Register = { id: string };
type Registers = readonly [Register, Register, Register];

/**
 * Three departments with so many people each: of one in a hundred the others say another name, of one in fifty another address;
 * some lack.
 */
async function registers(): Promise<Registers> {
  const [one, other, third] = await owner<Register[]>`
    select distinct on (department_id) resource_id as id from directory_entries
    where resource_id > ${resourceIdOf(first)} and scope is null order by department_id, resource_id limit 3`;
  if (!one || !other || !third) throw new Error('three departments are needed');
  const slots = owner.json(JSON.parse(JSON.stringify(shapeOf(known, []))));
  for (const [at, { id }] of [one, other, third].entries()) {
    await owner`update revisions set content = jsonb_set(content, '{items}', ${owner.json(JSON.parse(JSON.stringify(known)))})
      where resource_id = ${id}`;
    await owner`insert into data.shapes (resource_id, shape, slots) values (${id}, 1, ${slots})`;
    await owner`insert into data.datasets (resource_id, shape, current_load, next_load, rows) values (${id}, 1, 1, 2, ${rows})`;
    await owner`
      insert into data.records (resource_id, key, from_load, k1, body)
      select ${id}::uuid, encode(sha256(convert_to(i::text, 'UTF8')), 'base64'), 1, number, jsonb_build_array(number,
        case when ${at} > 0 and i % 100 = 0 then '李小明' else '王小明' end || i % 1000, case when ${at} > 0 then '1' else '男' end,
        '1980-01-02', '1990000' || lpad((i % 10000)::text, 4, '0'),
        case when ${at} > 0 and i % 50 = 0 then '演示区新村路' else '演示区示例路' end || i || '号')
      from generate_series(1 + ${at} * 1000, ${rows} + ${at} * 1000) as i
        cross join lateral (select '99010119800102' || lpad(i::text, 7, '0') as number) as numbered`;
  }
  await owner.unsafe('vacuum analyze data.records');
  return [one, other, third];
}

/** What the three come to as a pool, and how long one of them takes to be looked up in it, before HTTP. */
async function pooled(people: Registers): Promise<void> {
  const { policy, calendar, clock, newId } = deps;
  const ctx = await ctxFor(db, { policy, calendar, now: clock(), newId }, 'operator.authority', clock());
  const [number, ...said] = known;
  const [pool] = await owner<{ id: string }[]>`
    insert into pools ${owner({
      ...{
        id: newId(),
        kind: 'theme',
        name: 'bench',
        note: '',
        identifier: 'id_number',
        department_id: ctx.actor.departmentId,
      },
      ...{ created_at: clock(), changed_at: clock(), changed_by_id: ctx.actor.id, changed_by_name: '' },
      sources: owner.json(people.map(({ id }) => ({ resourceId: id, by: number?.id ?? '', name: '', department: '' }))),
      fields: owner.json(
        said.map(({ id: itemId, name }) => ({
          name,
          from: people.map(({ id }) => ({ resourceId: id, itemId, name })),
        })),
      ),
    })} returning id`;
  const id = pool?.id ?? '';
  const peak = watching();
  const begun = performance.now();
  if (!(await db.transaction((tx) => putTogether(tx, deps, id)))) throw new Error('nothing was put together');
  const took = performance.now() - begun;
  const { kilobytes, seconds } = peak();
  const [came] = await owner<{ figures: { total: number; several: number; differing: number } }[]>`
    select figures from pool_runs where pool_id = ${id}`;
  const looks: number[] = [];
  for (let time = -5; time < times; time += 1) {
    const before = performance.now();
    const identifier = `99010119800102${String(1001 + (((time + 7) * 7919) % rows)).padStart(7, '0')}`;
    const { fields } = await lookUp(ctx, id, { identifier, matter: 'bench', grants: [] });
    if (!fields.some(({ said }) => said.length > 0)) throw new Error(`nobody has ${identifier}`);
    if (time >= 0) looks.push(performance.now() - before);
  }
  looks.sort((one, other) => one - other);
  console.log(`${people.length} sources of ${rows} rows put together on ${said.length} fields`);
  console.table({
    'put together, s': Number((took / 1000).toFixed(1)),
    'of these the database at work, s': Number(seconds.toFixed(1)),
    'its largest process without what is shared, MB': Math.round(kilobytes / 1000),
    identifiers: came?.figures.total,
    'in several': came?.figures.several,
    'of these different': came?.figures.differing,
    'one looked up, p50, ms': Number(looks[Math.floor(times / 2)]?.toFixed(1)),
    'one looked up, p95, ms': Number(looks[Math.floor(times * 0.95)]?.toFixed(1)),
  });
  await owner`delete from pools where id = ${id}`;
  await owner`delete from data.datasets where resource_id in ${owner(people.map((one) => one.id))}`;
}

/** Two of them, person by person. */
async function compare([one, other]: Registers): Promise<void> {
  await noteSources({ db });
  const [oneId, otherId] = [one.id, other.id].toSorted();
  const peak = watching();
  const begun = performance.now();
  const pair = { oneId: oneId ?? '', otherId: otherId ?? '' };
  if (!(await db.transaction((tx) => comparePair(tx, deps, pair)))) throw new Error('nothing was compared');
  const took = performance.now() - begun;
  const { kilobytes, seconds } = peak();
  const [came] = await owner`select matched, differing, only_one, only_other from comparisons
    where one_id = ${pair.oneId} and other_id = ${pair.otherId}`;
  console.log(`${rows} rows compared with ${rows} on ${known.length - 1} items`);
  console.table({
    'compared, s': Number((took / 1000).toFixed(1)),
    'of these the database at work, s': Number(seconds.toFixed(1)),
    'its largest process without what is shared, MB': Math.round(kilobytes / 1000),
    'in both': came?.matched,
    'of these different': came?.differing,
    'in one alone': Number(came?.only_one) + Number(came?.only_other),
  });
}

/** The other resources: datasets that were looked at, with figures in every dimension. */
async function fillGrid(): Promise<void> {
  const dimensions = ['complete', 'standard', 'unique', 'accurate', 'consistent', 'statistics'];
  await owner`insert into data.datasets (resource_id, shape, current_load, next_load, rows, confirmed_at, due_at)
    select resource_id, 1, 1, 2, 1000, now(), now() + (row_number() over ()) * interval '1 hour' from directory_entries
    on conflict do nothing`;
  await owner`insert into quality_grid (resource_id, dimension, rules, looked, failing)
    select resource_id, dimension, 4, 4000, (random() * 200)::int from data.datasets
      join unnest(${dimensions}::text[]) as dimension on true on conflict do nothing`;
  await owner`insert into quality_runs (resource_id, run, at, load, plan, revision_id, day, rows, milliseconds)
    select d.resource_id, 100 + run, now(), 1, 1, e.revision_id, current_date, 1000, 10
    from data.datasets as d join directory_entries as e on e.resource_id = d.resource_id
      join generate_series(1, 100) as run on true
    where not exists (select from quality_runs as there where there.resource_id = d.resource_id)`;
  await owner.unsafe('vacuum analyze');
}

type Process = { kilobytes: number; seconds: number };

/** Watches the processes of the database, without what they share. Gives the most that one of them had, and worked. */
function watching(): () => Process {
  const most: Process = { kilobytes: 0, seconds: 0 };
  const before = new Map<string, number>();
  const look = () => {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
      try {
        if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('postgres:')) continue;
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        most.kilobytes = Math.max(most.kilobytes, Number(/^RssAnon:\s+(\d+)/m.exec(status)?.[1] ?? 0));
        // A hundred ticks a second, behind the name in brackets
        const ticks = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
        const worked = (Number(ticks[11]) + Number(ticks[12])) / 100;
        if (!before.has(pid)) before.set(pid, worked);
        most.seconds = Math.max(most.seconds, worked - (before.get(pid) ?? 0));
      } catch {
        // It has ended meanwhile
      }
  };
  look();
  const timer = setInterval(look, 100);
  return () => {
    look();
    clearInterval(timer);
    return most;
  };
}

async function measure(base: string, large: string, rules: readonly QualityRule[]): Promise<void> {
  const cookie = await cookieOf(base, 'operator.authority');
  const ask = async (path: string) => {
    const begun = performance.now();
    const response = await fetch(`${base}${path}`, { headers: { cookie } });
    const body = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${body}`);
    return performance.now() - begun;
  };
  const results: Record<string, { 'p50, ms': number; 'p95, ms': number }> = {};
  for (const [what, path] of [
    ['the grid', '/api/quality'],
    ['the grid, its last page', `/api/quality?page=${Math.floor(datasets / 20)}`],
    ['the grid, what has a fault', '/api/quality?poor=standard&sort=name'],
    ['a resource', `/api/quality/${large}`],
    [
      'the rows behind a figure',
      `/api/quality/${large}/rows?rule=${encodeURIComponent(keyOf(rules.find(({ kind }) => kind === 'codes') ?? fail()))}`,
    ],
  ] as const) {
    const took: number[] = [];
    await ask(path);
    for (let time = 0; time < times; time += 1) took.push(await ask(path));
    took.sort((one, other) => one - other);
    const at = (share: number) => Math.round(took[Math.floor(took.length * share)] ?? 0);
    results[what] = { 'p50, ms': at(0.5), 'p95, ms': at(0.95) };
  }
  console.log(`${datasets} datasets and more`);
  console.table(results);
  const grid = results['the grid']?.['p95, ms'] ?? 0;
  if (grid > mostOfGrid) {
    console.error(`a page of the grid takes ${grid} ms, and may take ${mostOfGrid}`);
    process.exitCode = 1;
  }
}

function fail(): never {
  throw new Error('no list of codes among the rules');
}
