import { directoryEntries as entries } from '@onesource/db/schema/directory';
import { departments } from '@onesource/db/schema/organisation';
import { asc, eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Department,
  ownDatabase,
  type Person,
  type Published,
  testWorld,
  type World,
} from '../../running/testing/testing.ts';
import { item } from '../catalog/testing.ts';
import { mergeChanges } from '../search/merge.ts';
import { recountSample } from '../search/recount.ts';
import { askedFor } from '../search/rules/asked.ts';
import { enough, nearTo } from '../search/rules/near.ts';
import { normalise } from '../search/rules/normalise.ts';
import { soundsLike, soundsOf } from '../search/rules/phonetic.ts';

/**
 * No result, total or facet differs from what a look at every entry says, whoever asks, wherever the entries stand: in
 * one segment, in several, partly dead, or in none yet.
 */

let world: World;
let own: Awaited<ReturnType<typeof ownDatabase>>;
let places: Department[];
let people: Person[];
const published: Published[] = [];

/** The same numbers at every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
const random = seeded(12);
const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
const words = [
  '婚姻',
  '登记',
  '信息',
  '企业',
  '许可',
  '备案',
  '长期',
  '护理',
  '名册',
  '社会',
  'GIS',
  'PM2.5',
  '·',
  '统一',
];
const phrase = (most: number) => Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(words)).join('');

async function publish(where = pick(places)) {
  if (random() < 0.5) world.setNow(new Date(world.deps.clock().getTime() + 1000));
  const closed = random() < 0.1;
  const over = {
    name: phrase(4),
    summary: `${phrase(3)}，${phrase(2)}`,
    industry: pick(['S92', 'S94', 'A01', 'Q84']),
    classification: '01001',
    openness: pick(['open', 'conditionally_open', 'not_open'] as const),
    updateCycle: pick(['daily', 'monthly'] as const),
    scope: random() < 0.3 ? [pick(places).id, pick(places).id] : null,
    items: Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
      item(phrase(2), { shareType: closed || random() < 0.2 ? ('not_shared' as const) : 'unconditional' }),
    ),
  };
  published.push(await world.publish(where, over));
}

beforeAll(async () => {
  own = await ownDatabase();
  world = await testWorld({ databaseUrl: own.url });
  const top = await world.department('government', { name: '市政府' });
  const bureau = await world.department('bureau', { parent: top, name: '登记局' });
  const below = await world.department('public_institution', { parent: bureau, name: '护理中心' });
  const other = await world.department('bureau', { name: '社会局' });
  places = [top, bureau, below, other];
  people = [
    ...(await Promise.all(places.map((place) => world.person(place, 'official')))),
    await world.person(await world.department('authority'), 'operator'),
    await world.person(await world.department('supervisor'), 'supervisor'),
    await world.person(await world.department(), 'auditor'),
  ];
  for (let count = 0; count < 60; count += 1) await publish();
}, 120_000);
afterAll(async () => {
  await world.close();
  await own.drop();
});

type Row = typeof entries.$inferSelect & { departmentName: string; path: string[] };
type Asked = { q: string; industry: string[]; department: string[]; shareType: string[]; openness: string[] };

const everyRow = async (): Promise<Row[]> => {
  const rows = await world.db
    .select({ entry: entries, departmentName: departments.name, path: departments.path })
    .from(entries)
    .innerJoin(departments, eq(departments.id, entries.departmentId))
    .orderBy(asc(entries.resourceId));
  return rows.map(({ entry, ...rest }) => ({ ...entry, ...rest }));
};

const squeezed = (text: string) => normalise(text).replace(/[^\p{Script=Han}a-z0-9]/gu, '');
const wordsIn = (text: string) =>
  new Set([normalise(text), squeezed(text)].flatMap((one) => one.match(/[a-z0-9]+/g) ?? []));

type Sees = { own: boolean; inScope: boolean };

/** Whether a word stands in an entry, by looking at it: in the name, or in what else the reader sees. */
function standsIn(row: Row, sees: Sees): (word: string) => { name: boolean; contents: boolean } {
  const shown =
    row.shareType === 'not_shared' && !sees.own ? [] : normalise(row.summary).split(/[^\p{Script=Han}a-z0-9]+/u);
  const contents = [
    ...(sees.own || sees.inScope ? [row.departmentName, ...row.itemNames.split('\n'), ...shown] : []),
    ...(sees.own ? row.hiddenItemNames.split('\n') : []),
  ];
  const texts = contents.map(squeezed);
  const latin = contents.map(wordsIn);
  return (word) =>
    /\p{Script=Han}/u.test(word)
      ? { name: squeezed(row.name).includes(word), contents: texts.some((text) => text.includes(word)) }
      : {
          name: wordsIn(row.name).has(word) || soundsLike(soundsOf(row.name), word),
          contents: latin.some((one) => one.has(word)),
        };
}

/** Whether one entry is found as it was typed. */
function finds(row: Row, q: string, sees: Sees): boolean {
  const typed = normalise(q);
  const runs = typed.match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? [];
  if (runs.length === 0) return typed === '';
  const stands = standsIn(row, sees);
  const found = runs.map(stands).every(({ name, contents }) => name || contents);
  return found || (/^[\d/]+$/.test(typed) && row.code.startsWith(typed));
}

/** Whether one entry is near to it: it has all the words, or its name all letters and more than half of the rest. */
function isNear(row: Row, q: string, sees: Sees): boolean {
  const asked = askedFor(q);
  const near = asked && nearTo(asked);
  if (!near) return false;
  const stands = standsIn(row, sees);
  const there = near.pieces.map(({ ways, weight }) => {
    const places = ways.map(({ units }) => stands(units.join('')));
    return { weight, name: places.some(({ name }) => name), any: places.some((one) => one.name || one.contents) };
  });
  const sum = (pieces: typeof there) => pieces.reduce((total, { weight }) => total + weight, 0);
  const letters = there.filter(({ weight }) => weight === 0);
  return (
    there.every(({ any }) => any) ||
    (letters.every(({ name }) => name) && sum(there.filter(({ name }) => name)) * 2 > sum(there))
  );
}

function expected(rows: Row[], asked: Asked, who: Person) {
  const everywhere = people.indexOf(who) === 4 || people.indexOf(who) === 5;
  const mine = places.find(({ id }) => id === who.departmentId)?.path ?? [who.departmentId];
  const seesOf = (row: Row): Sees => ({
    own: everywhere || row.path.includes(who.departmentId),
    inScope: row.scope === null || row.scope.some((id) => mine.includes(id)),
  });
  const asTyped = rows.filter((row) => finds(row, asked.q, seesOf(row)));
  const all =
    asTyped.length < enough
      ? rows.filter((row) => asTyped.includes(row) || isNear(row, asked.q, seesOf(row)))
      : asTyped;
  const found = all.filter((row) => {
    const sees = seesOf(row);
    const shown = sees.own || (row.shareType !== 'not_shared' && sees.inScope);
    return asked.openness.length === 0 || (shown && asked.openness.includes(row.openness ?? ''));
  });
  const chosen = {
    industry: (row: Row) => asked.industry.length === 0 || asked.industry.includes(row.industrySection),
    department: (row: Row) => asked.department.length === 0 || asked.department.includes(row.departmentId),
    shareType: (row: Row) => asked.shareType.length === 0 || asked.shareType.includes(row.shareType),
  };
  const facet = (name: keyof typeof chosen, value: (row: Row) => string) => {
    const others = Object.entries(chosen).filter(([each]) => each !== name);
    const counts = new Map<string, number>(asked[name].map((one) => [one, 0]));
    for (const row of found)
      if (others.every(([, fits]) => fits(row))) counts.set(value(row), (counts.get(value(row)) ?? 0) + 1);
    return Object.fromEntries([...counts].sort());
  };
  const left = found.filter((row) => Object.values(chosen).every((fits) => fits(row)));
  return {
    total: left.length,
    ids: left.map(({ resourceId }) => resourceId).sort(),
    newest: [...left]
      .sort(
        (a, b) =>
          b.publishedAt.getTime() - a.publishedAt.getTime() ||
          Number(a.code.split('/')[1]) - Number(b.code.split('/')[1]),
      )
      .map(({ resourceId }) => resourceId),
    byName: [...left].map(({ name }) => name).sort(new Intl.Collator('zh-Hans-CN').compare),
    industry: asked.industry.length === 0 ? facet('industry', (row) => row.industrySection) : null,
    department: facet('department', (row) => row.departmentId),
    shareType: facet('shareType', (row) => row.shareType),
  };
}

async function answered(asked: Asked, who: Person) {
  const parameters = (sort: string, page = 1) =>
    new URLSearchParams([
      ['q', asked.q],
      ['sort', sort],
      ['pageSize', '30'],
      ['page', String(page)],
      ...asked.industry.map((one) => ['industry', one]),
      ...asked.department.map((one) => ['department', one]),
      ...asked.shareType.map((one) => ['shareType', one]),
      ...asked.openness.map((one) => ['openness', one]),
    ]);
  const all = async (sort: string) => {
    const first = (await world.get(who, `/api/resources?${parameters(sort)}`)).body;
    const items = [...first.items];
    for (let page = 2; items.length < first.total; page += 1)
      items.push(...(await world.get(who, `/api/resources?${parameters(sort, page)}`)).body.items);
    return { ...first, items };
  };
  const [relevant, newest, named] = [await all('relevance'), await all('published'), await all('name')];
  const idsOf = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id);
  const counts = (name: string) =>
    Object.fromEntries(
      relevant.facets[name].map(({ value, count }: { value: string; count: number }) => [value, count]).sort(),
    );
  return {
    total: relevant.total,
    ids: idsOf(relevant).sort(),
    newest: idsOf(newest),
    byName: named.items.map(({ name }: { name: string }) => name),
    industry: asked.industry.length === 0 ? counts('industry') : null,
    department: counts('department'),
    shareType: counts('shareType'),
  };
}

const queries = fc.constantFrom(
  ...[
    '',
    '婚姻',
    '婚',
    '登记信息',
    '企业许可备案',
    '长期护理',
    '期护',
    '婚姻 登记',
    'hunyin',
    'hy',
    'd',
    'djxx',
    'dengjixinxi',
  ],
  ...[
    'changqihuli',
    'gis',
    'pm2.5',
    'pm25',
    'gis 登记',
    '登记xinxi',
    '101001',
    '101001/1',
    '101001/12',
    '社会',
    '登记局',
    '·',
    '統一',
    '企业名册',
    '社会局企业',
    '统一的备案名册',
    '登记局 gis',
    '护理中心许可信息',
    '长期护理社会 登记',
    '社保登记',
  ],
);

async function holds(runs: number) {
  const rows = await everyRow();
  await fc.assert(
    fc.asyncProperty(
      queries,
      fc.constantFrom(...people),
      fc.subarray(['S', 'A'], { maxLength: 1 }),
      fc.subarray(
        places.map(({ id }) => id),
        { maxLength: 2 },
      ),
      fc.subarray(['unconditional', 'not_shared'], { maxLength: 1 }),
      fc.subarray(['open'], { maxLength: 1 }),
      async (q, who, industry, department, shareType, openness) => {
        const asked = { q, industry, department, shareType, openness };
        expect(await answered(asked, who)).toEqual(expected(rows, asked, who));
      },
    ),
    { numRuns: runs, seed: 7 },
  );
}

describe('what is found is what a look at every entry finds', () => {
  test('before anything is merged', () => holds(40), 60_000);

  test('in one segment', async () => {
    expect(await mergeChanges(world)).toBe(60);
    await holds(60);
  }, 60_000);

  test('in a segment and what came after, changed, moved and went', async () => {
    for (let count = 0; count < 6; count += 1) await publish();
    const [first, second, third] = published;
    await world.db
      .update(entries)
      .set({ name: '改了名的登记', itemNames: '统一代码' })
      .where(eq(entries.resourceId, first?.id ?? ''));
    await world.db
      .update(entries)
      .set({ departmentId: places[3]?.id ?? '' })
      .where(eq(entries.resourceId, second?.id ?? ''));
    await world.db.delete(entries).where(eq(entries.resourceId, third?.id ?? ''));
    await holds(60);
  }, 60_000);

  test('in several segments, one of them with dead entries', async () => {
    await mergeChanges(world);
    const segments = await world.db.execute(sql`select id, dead_count from directory_segments order by id`);
    expect(segments).toHaveLength(2);
    expect(segments[0]?.dead_count).toBe(3);
    await holds(60);
  }, 60_000);

  test('under another name of the department', async () => {
    await world.db
      .update(departments)
      .set({ name: '企业局', version: sql`version + 1` })
      .where(eq(departments.id, places[1]?.id ?? ''));
    await holds(30);
    await mergeChanges(world);
    await holds(30);
  }, 60_000);

  test('in segments that an earlier version wrote, which are written anew one by one', async () => {
    const written = () =>
      world.db.execute<{ bytes: number }>(
        sql`select octet_length(columns)::int as bytes from directory_segments order by size, id`,
      );
    const before = await written();
    await world.db.execute(
      sql`update directory_segments set columns = substr(columns, 1, octet_length(columns) - size)`,
    );
    const cut = await written();
    expect(cut).not.toEqual(before);
    expect(await recountSample(world.db)).toEqual([]);
    for (const _ of before) {
      expect(await written()).not.toEqual(before);
      await mergeChanges(world);
    }
    expect(await written()).toEqual(before);
    await holds(20);
  }, 60_000);

  test('and a recount finds nothing wrong, until something is', async () => {
    expect(await recountSample(world.db)).toEqual([]);
    await world.db.execute(sql`update directory_postings set data = '\\x00000000'`);
    expect((await recountSample(world.db)).length).toBeGreaterThan(0);
  });

  test.each([
    ['another entry’s', sql`update directory_docs set resource_id = gen_random_uuid()`],
    ['nobody’s', sql`delete from directory_docs`],
  ])('nor where a number that is found is %s', async (_, harm) => {
    await world.db.execute(harm);
    const problems = await recountSample(world.db);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.filter((problem) => !problem.endsWith('is found and not in the directory'))).toEqual([]);
  });
});
