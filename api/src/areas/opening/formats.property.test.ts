import { type Openness, opennesses, type ShareType, sensitivities, shareTypes } from '@onesource/db/vocabulary';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
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

type Part = { shareType: ShareType; openness: Openness; sensitivity: (typeof sensitivities)[number]; cited: boolean };
type Entry = { openness: Openness; scoped: boolean; gone: boolean; loaded: boolean; items: Part[] };

const part: fc.Arbitrary<Part> = fc.record({
  shareType: fc.constantFrom(...shareTypes),
  openness: fc.constantFrom(...opennesses),
  sensitivity: fc.constantFrom(...sensitivities),
  cited: fc.boolean(),
});
const entry: fc.Arbitrary<Entry> = fc.record({
  openness: fc.constantFrom<Openness>('open', 'open', 'conditionally_open', 'not_open'),
  scoped: fc.nat(4).map((one) => one === 0),
  gone: fc.nat(5).map((one) => one === 0),
  loaded: fc.boolean(),
  items: fc.array(part, { minLength: 1, maxLength: 4 }),
});

/** By the rules as a citizen would put them, without the code that they are written in. */
function isOut(policy: PolicyProfile, { openness, scoped, gone }: Entry, one: Part): false | 'at_once' | 'asked' {
  if (scoped || gone || one.shareType === 'not_shared' || one.sensitivity === 'high' || one.cited) return false;
  if (policy === dongguan) return one.shareType === 'unconditional' && one.openness === 'open' ? 'at_once' : false;
  if (openness === 'not_open' || one.openness === 'not_open') return false;
  return openness === 'open' && one.openness === 'open' ? 'at_once' : 'asked';
}

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
      for (const one of entries) {
        const items = one.items.map((each) => {
          const name = mark('项');
          (isOut(policy, one, each) ? shown : hidden).add(name);
          return item(name, {
            shareType: each.shareType,
            openness: each.openness,
            sensitivity: each.sensitivity,
            required: false,
            length: 50,
            source: each.cited ? { kind: 'cited', resourceId: crypto.randomUUID(), itemId: 'x' } : null,
          });
        });
        const name = mark('目录');
        (one.items.some((each) => isOut(policy, one, each)) ? shown : hidden).add(name);
        const scope = one.scoped ? [bureau.id] : null;
        // DG-27: nothing is loaded before it
        const secrecyReview = { by: '保密办', on: '2026-10-01' };
        const said = { name, summary: '', openness: one.openness, scope, items, secrecyReview };
        const { id } = await world.publish(bureau, said);
        ids.push(id);
        if (one.loaded) {
          const row = one.items.map((each) => {
            const value = mark('值');
            values.set(value, isOut(policy, one, each) === 'at_once');
            return value;
          });
          const file = `${items.map((each) => each.name).join(',')}\n${row.join(',')}`;
          const sent = await sendData(world, registrar, id, file);
          expect(sent, JSON.stringify(sent.body)).toMatchObject({ status: 201, body: { status: 'visible' } });
        }
        if (one.gone) await world.db.transaction((tx) => leaveDirectory(tx, id));
      }
      await keepOpenCatalogue(world.deps);

      const answers = await everyAnswer(world, ids, [...shown, ...hidden]);
      const all = answers.join('\n');
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
async function everyAnswer(world: World, ids: string[], names: string[]): Promise<string[]> {
  const get = async (path: string, said?: object) => {
    // Each from an address of its own: how much one may ask for is tried elsewhere
    asked += 1;
    const from = `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`;
    const response = await world.app.request(path, {
      headers: { 'x-forwarded-for': from, 'content-type': 'application/json' },
      ...(said && { method: 'POST', body: JSON.stringify(said) }),
    });
    expect(response.status, path).toBeLessThan(500);
    return response.text();
  };
  const answers: string[] = [];
  for (const path of [
    '/api/open?pageSize=100',
    '/open/catalog.ttl',
    '/open/catalog.jsonld',
    '/open/catalog.rdf',
    '/open/sitemap.xml',
  ])
    answers.push(await get(path));
  for (const id of ids)
    for (const path of [`/api/open/${id}`, `/api/open/${id}/preview`, `/open/files/${id}/data.csv`])
      answers.push(await get(path));
  for (const name of names) {
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
  for (const action of Object.keys(actionInputs))
    for (const said of [{}, ...askedFor]) answers.push(await get(`/open/api/3/action/${action}`, said));
  return answers;
}
