import { text } from 'node:stream/consumers';
import { revisions } from '@onesource/db/schema/catalog';
import {
  type DataLevel,
  dataLevels,
  type Openness,
  opennesses,
  type ShareType,
  sensitivities,
  shareTypes,
} from '@onesource/db/vocabulary';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import yauzl from 'yauzl';
import { profile as dongguan } from '../../law/cities/dongguan/profile.ts';
import { profile as shanghai } from '../../law/cities/shanghai/profile.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import { type Department, ownDatabase, type Person, testWorld, type World } from '../../running/testing/testing.ts';
import { leaveDirectory } from '../catalog/publication/publication.ts';
import { item } from '../catalog/testing.ts';
import { sendData } from '../datasets/testing.ts';
import { actionInputs } from './ckan/inputs.ts';
import { keepOpenCatalogue } from './keep.ts';

/**
 * Whatever is registered and in whatever form it is asked for: the name of an entry or item that is not open, and what
 * stands in its rows, never leaves. Every name and every value here is a mark of its own, to be looked for in answers.
 */

let own: Awaited<ReturnType<typeof ownDatabase>>;
let worlds: { world: World; bureau: Department; registrar: Person; policy: PolicyProfile }[];

beforeAll(async () => {
  own = await ownDatabase();
  worlds = [];
  for (const policy of [shanghai, dongguan]) {
    const world = await testWorld({ databaseUrl: own.url, policy, trustProxy: true });
    const bureau = await world.department();
    worlds.push({ world, bureau, registrar: await world.person(bureau, 'registrar'), policy });
  }
});
afterEach(() => {
  for (const { world } of worlds) expect(world.errors).toEqual([]);
});
afterAll(async () => {
  for (const { world } of worlds) await world.close();
  await own.drop();
});

type Part = {
  shareType: ShareType;
  openness: Openness;
  sensitivity: (typeof sensitivities)[number];
  level: DataLevel | null;
  cited: boolean;
};
/** `scoped`: with nobody but its own bureau, or with others too. `drafted`: what a draft beside it says, or it is a draft alone. */
type Entry = {
  openness: Openness;
  scoped: 'no' | 'own' | 'others';
  gone: boolean;
  loaded: boolean;
  drafted: 'no' | 'beside' | 'alone';
  items: Part[];
};

const part: fc.Arbitrary<Part> = fc.record({
  shareType: fc.constantFrom(...shareTypes),
  openness: fc.constantFrom(...opennesses),
  sensitivity: fc.constantFrom(...sensitivities),
  level: fc.constantFrom<DataLevel | null>(null, null, 'general', ...dataLevels),
  cited: fc.boolean(),
});
const entry: fc.Arbitrary<Entry> = fc.record({
  openness: fc.constantFrom<Openness>('open', 'open', 'conditionally_open', 'not_open'),
  scoped: fc.constantFrom<Entry['scoped']>('no', 'no', 'no', 'own', 'others'),
  gone: fc.nat(5).map((one) => one === 0),
  loaded: fc.boolean(),
  drafted: fc.constantFrom<Entry['drafted']>('no', 'no', 'beside', 'alone'),
  items: fc.array(part, { minLength: 1, maxLength: 4 }),
});

/** By the rules as a citizen would put them, without the code that they are written in. */
function isOut(policy: PolicyProfile, entry: Entry, one: Part): false | 'at_once' | 'asked' {
  const { openness, scoped, gone, drafted } = entry;
  if (scoped !== 'no' || drafted === 'alone' || one.level === 'core' || one.level === 'important') return false;
  if (gone || one.shareType === 'not_shared' || one.sensitivity === 'high' || one.cited) return false;
  if (policy === dongguan) return one.shareType === 'unconditional' && one.openness === 'open' ? 'at_once' : false;
  if (openness === 'not_open' || one.openness === 'not_open') return false;
  return openness === 'open' && one.openness === 'open' ? 'at_once' : 'asked';
}

/** The catalogue as graphs. */
const catalogues = ['/open/catalog.ttl', '/open/catalog.jsonld', '/open/catalog.rdf'] as const;

let marks = 0;
const mark = (kind: string) => {
  marks += 1;
  return `${kind}${String(marks).padStart(6, '0')}`;
};

test('SH-30, SH-31, DG-5: no format shows what is not open, and each shows what is', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(0, 1), fc.array(entry, { minLength: 1, maxLength: 3 }), async (which, entries) => {
      const { world, bureau, registrar, policy } = worlds[which] as (typeof worlds)[number];
      const [shown, hidden, values] = [new Set<string>(), new Set<string>(), new Map<string, boolean>()];
      const ids: string[] = [];
      const [out, kept] = [new Set<string>(), new Set<string>()];
      for (const one of entries) {
        const items = one.items.map((each) => {
          const name = mark('项');
          (isOut(policy, one, each) ? shown : hidden).add(name);
          return item(name, {
            shareType: each.shareType,
            openness: each.openness,
            sensitivity: each.sensitivity,
            level: each.level,
            required: false,
            length: 50,
            source: each.cited ? { kind: 'cited', resourceId: crypto.randomUUID(), itemId: 'x' } : null,
          });
        });
        const name = mark('目录');
        (one.items.some((each) => isOut(policy, one, each)) ? shown : hidden).add(name);
        const scope = { no: null, own: [bureau.id], others: [bureau.id, crypto.randomUUID()] }[one.scoped];
        // DG-27: nothing is loaded before it
        const secrecyReview = { by: '保密办', on: '2026-10-01' };
        const said = { name, summary: '', openness: one.openness, scope, items, secrecyReview };
        const { id } = await world.publish(bureau, said);
        ids.push(id);
        (one.items.some((each) => isOut(policy, one, each)) ? out : kept).add(id);
        // What a draft says is nobody's but its authors', though it opens everything
        const says = mark('草稿');
        const draft = mark('草稿项');
        hidden.add(says).add(draft);
        if (one.drafted !== 'no') await draftOf(world, id, { name: says, item: draft, alone: one.drafted === 'alone' });
        if (one.loaded && one.drafted !== 'alone') {
          const row = one.items.map((each) => {
            const value = mark('值');
            values.set(value, isOut(policy, one, each) === 'at_once');
            return value;
          });
          const file = `${items.map((each) => each.name).join(',')}\n${row.join(',')}`;
          const sent = await sendData(world, registrar, id, file);
          expect(sent, JSON.stringify(sent.body)).toMatchObject({ status: 201, body: { status: 'visible' } });
        }
        if (one.gone && one.drafted !== 'alone') await world.db.transaction((tx) => leaveDirectory(tx, id));
      }
      await keepOpenCatalogue(world.deps);

      const { answers, lists, map } = await everyAnswer(world, ids, { shown: [...shown], hidden: [...hidden] });
      const all = answers.join('\n');
      // Of what is not open not even the id is told, where nobody has asked by it
      for (const id of kept) expect(lists.join('\n'), `${id} is not open`).not.toContain(id);
      for (const id of out) expect(map, `${id} is open`).toContain(id);
      for (const name of hidden) expect(all, `${name} is not open`).not.toContain(name);
      for (const [value, open] of values) if (!open) expect(all, `${value} is not open`).not.toContain(value);
      for (const name of shown) expect(all, `${name} is open`).toContain(name);
      for (const [value, open] of values) if (open) expect(all, `${value} is open`).toContain(value);
      // The next ones are looked at alone
      for (const id of ids) await world.db.transaction((tx) => leaveDirectory(tx, id));
      await keepOpenCatalogue(world.deps);
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 8) },
  );
});

/** Requests so far, of all walks: each comes from an address of its own. */
let asked = 0;

/** What every address says to who has not signed in; only what was asked for is taken out of what is answered. */
async function everyAnswer(world: World, ids: string[], { shown, hidden }: Record<'shown' | 'hidden', string[]>) {
  const reply = async (path: string, headers: Record<string, string> = {}, method = 'GET', said?: object) => {
    // Each from an address of its own: how much one may ask for is tried elsewhere
    asked += 1;
    const from = `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`;
    const response = await world.app.request(path, {
      headers: { 'x-forwarded-for': from, 'content-type': 'application/json', ...headers },
      ...(said ? { method: 'POST', body: JSON.stringify(said) } : { method }),
    });
    expect(response.status, path).toBeLessThan(500);
    return response;
  };
  const get = async (path: string, said?: object) => (await reply(path, {}, 'GET', said)).text();
  const answers: string[] = [];
  for (const path of catalogues) for (const query of ['', '?page=2']) answers.push(await get(`${path}${query}`));
  for (const accept of ['text/turtle', 'application/ld+json', 'application/rdf+xml'])
    answers.push(await (await reply('/open/catalog', { accept })).text());
  answers.push(await get('/api/open?pageSize=100'), await get('/api/open/page'));
  const map = await get('/open/sitemap.xml');
  const lists = [...answers, map];
  for (const id of ids) {
    for (const path of [
      `/api/open/${id}`,
      `/api/open/${id}/preview`,
      `/api/open/${id}/page`,
      `/open/files/${id}/data.csv`,
    ])
      answers.push(await get(path));
    const book = await reply(`/open/files/${id}/data.xlsx`);
    const bytes = Buffer.from(await book.arrayBuffer());
    answers.push(book.ok ? await unpacked(bytes) : bytes.toString());
    for (const path of [`/open/files/${id}/data.csv`, `/api/open/${id}`]) {
      const head = await reply(path, {}, 'HEAD');
      answers.push(
        JSON.stringify([...head.headers]) + decodeURIComponent(head.headers.get('content-disposition') ?? ''),
      );
    }
  }
  for (const name of [...shown, ...hidden]) {
    // An answer may not even say that there is something
    const { total, items } = JSON.parse(await get(`/api/open?q=${encodeURIComponent(name)}`));
    answers.push(JSON.stringify(items));
    expect(total).toBe(items.length);
  }
  // Whatever an action calls the entry, or the file of it, that it is asked for
  const askedFor = ids.flatMap((id) => [
    { id, query: '' },
    { id: `${id}-csv`, resource_id: `${id}-csv` },
  ]);
  for (const action of Object.keys(actionInputs)) {
    for (const said of [{}, ...askedFor]) answers.push(await get(`/open/api/3/action/${action}`, said));
    const bare = await get(`/open/ckan/api/3/action/${action}`);
    answers.push(bare);
    lists.push(bare);
    for (const { id } of askedFor) answers.push(await get(`/open/api/3/action/${action}?id=${id}`));
  }
  // By an item that is not open rows are neither narrowed, nor put in order, nor told
  for (const id of ids)
    for (const name of hidden)
      for (const said of [{ filters: { [name]: 'x' } }, { sort: `${name} desc` }, { fields: [name] }]) {
        const answer = await get('/open/api/3/action/datastore_search', { resource_id: id, ...said });
        expect(JSON.parse(answer).success, answer).toBe(false);
      }
  return { answers, lists, map };
}

/** What a workbook says, file by file. */
const unpacked = (bytes: Buffer): Promise<string> =>
  new Promise((resolve, reject) =>
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (failed, zip) => {
      if (failed) return reject(failed);
      const texts: string[] = [];
      zip.on('entry', (one) =>
        zip.openReadStream(one, async (broken, stream) => {
          if (broken) return reject(broken);
          texts.push(await text(stream));
          zip.readEntry();
        }),
      );
      zip.on('end', () => resolve(texts.join('\n')));
      zip.on('error', reject);
      zip.readEntry();
    }),
  );

/** A draft that would open all that it says; `alone`: what was published is none, and never was. */
async function draftOf(
  world: World,
  resourceId: string,
  { name, item: called, alone }: { name: string; item: string; alone: boolean },
) {
  const [published] = await world.db.select().from(revisions).where(eq(revisions.resourceId, resourceId));
  if (!published) throw new Error('no revision');
  const items = [item(called, { openness: 'open', shareType: 'unconditional' })];
  const content = { ...published.content, name, items, scope: null, openness: 'open' as const };
  const draft = { ...published, content, status: 'draft' as const, submittedAt: null, publishedAt: null };
  if (alone) {
    await world.db.transaction((tx) => leaveDirectory(tx, resourceId));
    await world.db.update(revisions).set(draft).where(eq(revisions.id, published.id));
  } else await world.db.insert(revisions).values({ ...draft, id: crypto.randomUUID(), number: 2 });
}

test('every address at which the public is answered is one that is looked at', () => {
  const { world } = worlds[0] as (typeof worlds)[number];
  const routes = world.app.routes.filter(
    ({ path, method }) => /^\/(api\/)?open(\/|$)/.test(path) && method !== 'ALL' && !path.startsWith('/open/v1'),
  );
  const looked = [
    ...[
      '/api/open',
      '/api/open/:id',
      '/api/open/:id/preview',
      '/api/open/page',
      '/api/open/:id/page',
      '/open/files/:id/:file',
      '/open/catalog',
      '/open/sitemap.xml',
    ],
    ...catalogues,
    ...['/open/api/3/action/:action', '/open/ckan/api/3/action/:action'],
  ];
  // What was asked for without an account: `asking/granted.property.test.ts`
  const asking = /^\/(api\/)?open\/(asked|:id\/asks)(\/|$)/;
  expect(new Set(routes.map(({ path }) => path).filter((path) => !asking.test(path)))).toEqual(new Set(looked));
});
