import { readFileSync } from 'node:fs';
import sources from '@onesource/db/data/demo/sources.json' with { type: 'json' };
import { caseEvents, cases } from '@onesource/db/schema/cases';
import { codeSequences, resources, revisions } from '@onesource/db/schema/catalog';
import { directoryEntries } from '@onesource/db/schema/directory';
import { requestFacts } from '@onesource/db/schema/figures';
import { openEntries } from '@onesource/db/schema/opening/entries';
import { departments, users } from '@onesource/db/schema/organisation';
import { loads } from '@onesource/db/schema/reference';
import { accessRequests } from '@onesource/db/schema/request';
import { and, eq, gt, inArray } from 'drizzle-orm';
import { afterEach, describe, expect, test } from 'vitest';
import { validateContent } from '../../areas/catalog/rules/content/content-rules.ts';
import { classificationSubItem, industryKnown } from '../../areas/catalog/rules/content/reference.ts';
import { demoDay } from '../../areas/requests/demo/day.ts';
import { stories } from '../../areas/requests/demo/stories.ts';
import { profile as pudong } from '../../law/cities/pudong/profile.ts';
import { asOwner, ownDatabase, testWorld, type World } from '../testing/testing.ts';
import { adapted } from './adapt.ts';
import { demoAccounts } from './people.ts';
import { holderOf, placeFile, placeOf, spoken } from './place.ts';
import { linesOf, seed } from './seed.ts';
import { contentOf, type SeedEntry } from './shorthand.ts';

const place = placeOf(await placeFile(pudong.id));
const departmentList = place.departments;
const entriesOf = (file: string): SeedEntry[] =>
  linesOf(readFileSync(new URL(`../../../../db/data/${file}.jsonl`, import.meta.url), 'utf8'), place);
const regulation = entriesOf('resources');
const demo = ['people', 'economy', 'city'].flatMap((name) => entriesOf(`demo/${name}`));

describe('the data', () => {
  test('PD ch. 2, PD ch. 3, PD ch. 4: has the 17 resources and 180 items of the regulation, each in its chapter', () => {
    expect(regulation).toHaveLength(17);
    expect(regulation.flatMap(({ items }) => items)).toHaveLength(180);
    const chapters = ['PD ch. 2', 'PD ch. 3', 'PD ch. 4'];
    expect(chapters.map((chapter) => regulation.filter(({ article }) => article === chapter).length)).toEqual([
      11, 5, 1,
    ]);
  });

  test('has some 300 demo entries of many departments', () => {
    expect(demo.length).toBeGreaterThanOrEqual(300);
    expect(new Set(demo.map(({ department }) => department)).size).toBeGreaterThanOrEqual(40);
    for (const shareType of ['unconditional', 'conditional', 'not_shared'])
      expect(demo.filter((entry) => entry.shareType === shareType).length).toBeGreaterThan(10);
  });

  test('passes the rules that a registration passes, the demo as a start adapts it', () => {
    const today = '2026-11-02';
    const written = (entry: SeedEntry) => contentOf(entry, { item: '07', number: 1 }, () => 'id');
    const world = { policy: pudong, today, newId: () => 'id' };
    const contents = [...regulation.map(written), ...demo.map((entry) => adapted(written(entry), world))];
    const problems = contents.flatMap((content) =>
      validateContent(content, pudong, today).map((problem) => ({ name: content.name, ...problem })),
    );
    expect(problems).toEqual([]);
  });

  test('names what there is: departments, industries, classifications', () => {
    for (const entry of [...regulation, ...demo]) {
      expect(holderOf(place, entry.department), entry.name).not.toBeNull();
      expect(entry.industry && industryKnown(entry.industry), entry.name).toBe(true);
      if (entry.class && entry.class !== 'department')
        expect(classificationSubItem(entry.class, entry.classification ?? ''), entry.name).not.toBeNull();
    }
  });

  test('says of the source of items whose resource there is', () => {
    const named = sources.flatMap(({ cites, ...stated }) => (cites ? [stated, cites] : [stated]));
    for (const { department, resource } of named)
      expect(demo.some((entry) => entry.department === department && entry.name === spoken(resource, place))).toBe(
        true,
      );
  });

  test('has no two entries of a name in a department, and no two departments of a key or name', () => {
    const names = [...regulation, ...demo].map(({ department, name }) => `${holderOf(place, department)} ${name}`);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    for (const field of ['key', 'name'] as const)
      expect(new Set(departmentList.map((department) => department[field])).size).toBe(departmentList.length);
  });
});

// Whole databases are loaded, which is long on a busy machine
describe('the seed', { timeout: 120_000 }, () => {
  const cleanups: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0)) await cleanup();
  });

  async function emptyWorld(): Promise<World> {
    const own = await ownDatabase();
    const world = await testWorld({ databaseUrl: own.url });
    cleanups.push(async () => {
      await world.close();
      await own.drop();
    });
    return world;
  }
  const load = ({ db, deps }: World, demoPassword: string | null, day = false) =>
    seed(db, { ...deps, now: deps.clock(), demoPassword, day });

  /** Everything that loading writes, as it stands. */
  const all = async ({ db }: World) => ({
    departments: await db.select().from(departments).orderBy(departments.id),
    users: await db.select().from(users).orderBy(users.id),
    resources: await db.select().from(resources).orderBy(resources.id),
    revisions: await db.select().from(revisions).orderBy(revisions.id),
    entries: await db.select().from(directoryEntries).orderBy(directoryEntries.resourceId),
    requests: await db.select().from(accessRequests).orderBy(accessRequests.id),
    sequences: await db.select().from(codeSequences).orderBy(codeSequences.prefix),
  });

  test('loads the demo: departments, people who can sign in, resources with codes, requests', async () => {
    const world = await emptyWorld();
    const { created } = await load(world, 'a password for the demo', true);
    expect(created).toHaveLength(demoAccounts.length);
    const loaded = await all(world);
    expect(loaded.departments).toHaveLength(departmentList.length);
    expect(loaded.entries).toHaveLength(regulation.length + demo.length);
    expect(loaded.entries.filter(({ demo }) => !demo)).toHaveLength(17);
    expect(new Set(loaded.entries.map(({ code }) => code)).size).toBe(loaded.entries.length);
    const stated = loaded.revisions.flatMap(({ content }) => content.items.flatMap(({ source }) => source?.kind ?? []));
    expect(new Set(stated)).toEqual(new Set(['authoritative', 'cited', 'justified']));
    // Whoever declares itself the source is found by that
    expect(loaded.entries.flatMap(({ itemKeys }) => itemKeys).filter((key) => key.includes('/'))).not.toEqual([]);
    for (const { code } of loaded.entries) expect(code).toMatch(/^[123]\d{5,}\/[1-9]\d*$/);
    expect(loaded.requests).toHaveLength(stories.length + demoDay.length);
    // A day's work: something in every state that somebody waits in
    const states = loaded.requests.map(({ status }) => status);
    expect(new Set(states)).toEqual(
      new Set([
        ...['submitted', 'supplement_wanted', 'negotiating', 'coordinating'],
        ...['granted', 'suspended', 'refused', 'withdrawn'],
      ]),
    );
    for (const account of ['official.minzheng', 'operator.authority', 'supervisor.ducha', 'secadmin'])
      expect(await world.post(null, '/api/session', { account, password: 'a password for the demo' })).toMatchObject({
        status: 200,
        body: { mustChangePassword: false },
      });
  });

  test('done again changes nothing', async () => {
    const world = await emptyWorld();
    await load(world, 'a password for the demo');
    const before = await all(world);
    expect(await load(world, 'a password for the demo')).toEqual({ created: [], locked: 0 });
    expect(await all(world)).toEqual(before);
    // Nor does it when it cannot tell that it was done
    await world.db.delete(loads);
    expect(await load(world, 'a password for the demo')).toEqual({ created: [], locked: 0 });
    const again = await all(world);
    const hashless = ({ users, ...rest }: typeof before) => ({
      ...rest,
      users: users.map(({ passwordHash: _, ...user }) => user),
    });
    expect(hashless(again)).toEqual(hashless(before));
  });

  test('without a demo that was there before locks its accounts, and says how many; with it they open again', async () => {
    const world = await emptyWorld();
    const [password, another] = ['a password for the demo', 'another one for the demo'];
    await load(world, password);
    const signIn = (account: string, word: string) => world.post(null, '/api/session', { account, password: word });
    const { headers } = await signIn('official.minzheng', password);
    const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const { created, locked } = await load(world, null);
    // Where nobody else could let anybody in, the two posts go on with passwords of their own
    expect(created.map(({ account }) => account)).toEqual(['sysadmin', 'secadmin']);
    expect(locked).toBe(demoAccounts.length - 2);
    for (const { account } of demoAccounts) expect((await signIn(account, password)).status, account).toBe(401);
    expect((await world.app.request('/api/session', { headers: { cookie } })).status).toBe(401);
    for (const { account, password: once } of created)
      expect(await signIn(account, once)).toMatchObject({ status: 200, body: { mustChangePassword: true } });
    expect(await load(world, null)).toEqual({ created: [], locked: 0 });
    await load(world, another);
    for (const { account } of demoAccounts) expect((await signIn(account, another)).status, account).toBe(200);
  });

  test('locks nobody where there never was a demo, and leaves other administrators as they are', async () => {
    const world = await emptyWorld();
    expect(await load(world, null)).toMatchObject({ locked: 0 });
    await load(world, 'a password for the demo');
    const [office] = await world.db.select().from(departments).where(eq(departments.key, 'cio'));
    if (!office) throw new Error('no office');
    const own = [await world.person(office, 'sysadmin'), await world.person(office, 'secadmin')];
    expect(await load(world, null)).toEqual({ created: [], locked: demoAccounts.length });
    for (const who of own) expect((await world.get(who, '/api/session')).status).toBe(200);
  });

  test('cut off half-way is completed, and keeps what was made of the first half', async () => {
    const world = await emptyWorld();
    await load(world, 'a password for the demo');
    const { db } = world;
    const whole = await all(world);
    // As if a department's entries and an account had not been reached yet
    const lost = whole.entries.filter(({ departmentId }) => departmentId === whole.entries[40]?.departmentId);
    const ids = lost.map(({ resourceId }) => resourceId);
    const asked = db
      .select({ id: accessRequests.id })
      .from(accessRequests)
      .where(inArray(accessRequests.resourceId, ids));
    await asOwner(world.url, (owner) => owner.delete(requestFacts).where(inArray(requestFacts.requestId, asked)));
    const removed = await db.delete(accessRequests).where(inArray(accessRequests.resourceId, ids)).returning();
    const gone = [...ids, ...removed.map(({ id }) => id)];
    await db.delete(directoryEntries).where(inArray(directoryEntries.resourceId, ids));
    await db.delete(openEntries).where(inArray(openEntries.resourceId, ids));
    await db.delete(revisions).where(inArray(revisions.resourceId, ids));
    await db.delete(resources).where(inArray(resources.id, ids));
    await asOwner(world.url, (owner) => owner.delete(caseEvents).where(inArray(caseEvents.caseId, gone)));
    await db.delete(cases).where(inArray(cases.id, gone));
    await db.delete(loads);
    const [renamed] = whole.departments;
    await db
      .update(departments)
      .set({ name: '改名的部门' })
      .where(eq(departments.id, renamed?.id ?? ''));
    expect(ids.length).toBeGreaterThan(0);
    // And as if a story had been begun and not told to its end
    const refused = eq(accessRequests.status, 'refused');
    const [answered] = await db.select().from(accessRequests).where(refused);
    await asOwner(world.url, (owner) =>
      owner.delete(caseEvents).where(and(eq(caseEvents.caseId, answered?.id ?? ''), gt(caseEvents.seq, 1))),
    );
    await db.update(accessRequests).set({ status: 'submitted', version: 1 }).where(refused);

    await load(world, 'a password for the demo');
    const after = await all(world);
    const named = ({ entries }: typeof whole) => entries.map((entry) => `${entry.departmentId} ${entry.name}`).sort();
    expect(named(after)).toEqual(named(whole));
    expect(new Set(after.entries.map(({ code }) => code)).size).toBe(after.entries.length);
    const given = new Set(whole.entries.map(({ code }) => code));
    const fresh = after.entries.filter(({ resourceId }) => !whole.entries.some((old) => old.resourceId === resourceId));
    expect(fresh).toHaveLength(ids.length);
    // A number is never given again
    for (const { code } of fresh) expect(given).not.toContain(code);
    expect(after.departments.find(({ id }) => id === renamed?.id)?.name).toBe('改名的部门');
    expect(after.departments).toHaveLength(whole.departments.length);
    expect(after.requests.map(({ matter }) => matter).sort()).toEqual(stories.map(({ matter }) => matter).sort());
  });

  test('after an earlier list of departments adds what is missing, and nothing twice', async () => {
    const world = await emptyWorld();
    await load(world, 'a password for the demo');
    const { db } = world;
    const before = await all(world);
    // As if the list had had another street, which is the one with the demo's entries of a street
    const street = eq(departments.key, holderOf(place, 'subdistrict:1') ?? '');
    await db.update(departments).set({ key: 'formerly', name: '旧街道办事处' }).where(street);
    await db.delete(loads);
    await load(world, 'a password for the demo');
    const after = await all(world);
    expect(after.departments).toHaveLength(before.departments.length + 1);
    expect(after.departments.map(({ key }) => key)).toContain('formerly');
    expect(after.entries).toEqual(before.entries);
  });

  test('done by two starts at once is done once', async () => {
    const world = await emptyWorld();
    const both = await Promise.all([load(world, 'a password for the demo'), load(world, 'a password for the demo')]);
    expect(both.map(({ created }) => created.length).sort((a, b) => a - b)).toEqual([0, demoAccounts.length]);
    const loaded = await all(world);
    expect(loaded.entries).toHaveLength(regulation.length + demo.length);
    expect(loaded.requests).toHaveLength(stories.length);
  });

  test('without the demo makes the two posts that let in the others, with passwords for one sign-in', async () => {
    const world = await emptyWorld();
    const { created } = await load(world, null);
    expect(created.map(({ account }) => account)).toEqual(['sysadmin', 'secadmin']);
    for (const { account, password } of created)
      expect(await world.post(null, '/api/session', { account, password })).toMatchObject({
        status: 200,
        body: { mustChangePassword: true },
      });
    const loaded = await all(world);
    expect(loaded.entries).toHaveLength(17);
    expect(loaded.requests).toEqual([]);
    expect(await load(world, null)).toEqual({ created: [], locked: 0 });
    expect((await all(world)).users).toEqual(loaded.users);
  });

  test('takes a new demo password at the next start', async () => {
    const world = await emptyWorld();
    await load(world, 'the first password');
    await load(world, 'another password');
    const signIn = async (password: string) =>
      (await world.post(null, '/api/session', { account: 'official.minzheng', password })).status;
    expect([await signIn('the first password'), await signIn('another password')]).toEqual([401, 200]);
  });
});
