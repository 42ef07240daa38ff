import { readFile } from 'node:fs/promises';
import type { DataItem } from '@onesource/db/content';
import { directoryEntries } from '@onesource/db/schema/directory';
import { eq, sql } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import type { ErrorDetail } from '../../../foundation/errors.ts';
import { profile as suqian } from '../../../law/cities/suqian/profile.ts';
import { type Person, testWorld } from '../../../running/testing/testing.ts';
import { itemKey } from '../rules/sources/item-key.ts';
import { body, item, registrationOffice } from '../testing.ts';
import { itemKeyOf, publishedCited, publishedNamed } from './queries.ts';

const world = await testWorld();
afterAll(() => world.close());
const office = await registrationOffice(world);
const other = await world.department();

let made = 0;
/** A name that no other suite's items have. */
const fresh = () => `某项${crypto.randomUUID().slice(0, 8)}${made++}`;
const overlapsFor = (who: Person, id: string) => world.get(who, `/api/resources/${id}/overlaps`);
type Seen = { name: string; candidates: { resource: { id: string } }[] };
const candidates = async (id: string, who = office.registrar) =>
  (await overlapsFor(who, id)).body.items.map(({ name, candidates: all }: Seen) => [
    name,
    all.map(({ resource }) => resource.id),
  ]);
const cite = ({ id, itemId }: { id: string; itemId(name: string): string }, name: string): DataItem['source'] => ({
  kind: 'cited',
  resourceId: id,
  itemId: itemId(name),
});

test('names are compared in one form, in the database as in the program', async () => {
  const migration = await readFile(
    new URL('../../../../../db/migrations/0001_one_source_and_filing.sql', import.meta.url),
    'utf8',
  );
  const [form] = /regexp_replace\(lower\(normalize\(.*?'g'\)/.exec(migration) ?? [];
  if (!form) throw new Error('the migration compares names no more');
  const names = [
    '企业名称（全称）',
    ' ＡＢＣ　ｄｅ\tf\n',
    'GDP·同比、环比,(%)_/-.',
    '①②㎡',
    'Straße',
    'É\u0301',
    '\u00a0甲\u2003乙',
    '（）',
    '登记机关：局',
    '〇零',
  ];
  for (const name of names) {
    const now = itemKeyOf(sql`name`);
    const [row] = await world.db.execute(
      sql`select ${sql.raw(form.replace("item ->> 'name'", 'name'))} as before, ${now} as now from (select ${name}::text as name) as one`,
    );
    expect(row, JSON.stringify(name)).toEqual({ before: itemKey(name), now: itemKey(name) });
  }
});

test('of what is compared or cited, only the items in question leave the database', async () => {
  const [one, two] = [fresh(), fresh()];
  const there = await world.publish(other, { items: [item(one), item(fresh()), item(`${two} `)] });
  const of = (found: Awaited<ReturnType<typeof publishedNamed>>) =>
    found.map(({ resource, content }) => [resource.id, content.items.map(({ name }) => name)]);
  expect(of(await publishedNamed(world.db, [there.id, there.id], [two, one]))).toEqual([[there.id, [one, `${two} `]]]);
  const cited = [{ resourceId: there.id, itemId: there.itemId(one) }];
  expect(of(await publishedCited(world.db, [...cited, ...cited]))).toEqual([[there.id, [one]]]);
  expect(await publishedCited(world.db, [])).toEqual([]);
});

describe('PD-4: what a registration overlaps', () => {
  test('is what another department has published under the same names', async () => {
    const [one, two, none] = [fresh(), fresh(), fresh()];
    const there = await world.publish(other, { items: [item(one), item(two)] });
    const { id } = await office.drafted({ items: [item(none), item(`${two.slice(0, 3)} ${two.slice(3)}`), item(one)] });
    const { status, body: found } = await overlapsFor(office.registrar, id);
    expect(status).toBe(200);
    expect(found.unanswered).toBe(2);
    expect(found.items).toHaveLength(2);
    expect(found.items[1]).toEqual({
      itemId: expect.any(String),
      name: one,
      statement: null,
      contested: false,
      named: null,
      more: 0,
      candidates: [
        {
          resource: { id: there.id, code: expect.stringMatching(/\//), name: there.content.name },
          department: { id: other.id, name: other.name },
          item: { id: there.itemId(one), name: one },
          authoritative: false,
          base: false,
          publishedAt: expect.any(String),
        },
      ],
    });
  });

  test('is neither the department’s own nor a draft of others', async () => {
    const name = fresh();
    await world.publish(office.bureau, { items: [item(name)] });
    await world.post(office.stranger, '/api/resources', body({ items: [item(name)] }));
    const { id } = await office.drafted({ items: [item(name)] });
    expect(await candidates(id)).toEqual([]);
  });

  test('PD-27: tells nothing of what is not shared', async () => {
    const [hidden, whole] = [fresh(), fresh()];
    await world.publish(other, { items: [item(hidden, { shareType: 'not_shared' }), item(fresh())] });
    await world.publish(other, { items: [item(whole, { shareType: 'not_shared' })] });
    const { id } = await office.drafted({ items: [item(hidden), item(whole)] });
    expect(await candidates(id)).toEqual([]);
  });

  test('PD-31, SQ-6: tells nothing of what is shared with others only', async () => {
    const name = fresh();
    const some = await world.department();
    await world.publish(other, { scope: [some.id], items: [item(name)] });
    const shared = await world.publish(other, { scope: [office.bureau.id, some.id], items: [item(name)] });
    const { id } = await office.drafted({ items: [item(name)] });
    expect(await candidates(id)).toEqual([[name, [shared.id]]]);
  });

  test('PD ch. 2, 3: leaves out what identifies', async () => {
    const name = fresh();
    await world.publish(other, { items: [item(name, { identifier: true }), item('统一社会信用代码')] });
    const { id } = await office.drafted({ items: [item(name), item('统一社会信用代码')] });
    expect(await candidates(id)).toEqual([]);
  });

  test('begins with those published first, whichever way they come to lie in the table', async () => {
    const name = fresh();
    const all: string[] = [];
    for (let at = 0; at < 8; at += 1) all.push((await world.publish(other, { items: [item(name)] })).id);
    const [first = ''] = all.toReversed();
    const publishedAt = new Date('2020-01-01');
    await world.db.update(directoryEntries).set({ publishedAt }).where(eq(directoryEntries.resourceId, first));
    const { id } = await office.drafted({ items: [item(name)] });
    expect(await candidates(id)).toEqual([[name, [first, ...all.slice(0, 4)]]]);
  });

  test('begins with the declared source, and counts what it does not list', async () => {
    const name = fresh();
    for (let at = 0; at < 6; at += 1) await world.publish(other, { items: [item(name)] });
    const source = { kind: 'authoritative', basis: '三定方案' } as const;
    const declared = await world.publish(other, { items: [item(name, { source })] });
    const { id } = await office.drafted({ items: [item(name)] });
    const [found] = (await overlapsFor(office.registrar, id)).body.items;
    expect(found.candidates).toHaveLength(5);
    expect(found.candidates[0]).toMatchObject({ resource: { id: declared.id }, authoritative: true });
    expect(found.more).toBe(2);
  });

  test('ends when the other resource leaves the directory', async () => {
    const name = fresh();
    const there = await world.publish(other, { items: [item(name)] });
    const { id } = await office.drafted({ items: [item(name)] });
    await world.db.delete(directoryEntries).where(eq(directoryEntries.resourceId, there.id));
    expect(await candidates(id)).toEqual([]);
  });

  test('is told to those who work on the registration', async () => {
    const { id } = await office.drafted();
    expect((await overlapsFor(office.reviewer, id)).status).toBe(200);
    expect((await overlapsFor(office.stranger, id)).status).toBe(404);
    expect((await overlapsFor(office.operator, id)).status).toBe(404);
    const { id: known } = await office.published();
    expect((await overlapsFor(office.stranger, known)).status).toBe(403);
  });
});

describe('what the registrar says of it', () => {
  const ofSources = ({ advice }: { advice: ErrorDetail[] }) =>
    advice.filter(({ code }) => code === 'source_unanswered' || code === 'source_contested');

  test('PD-4: an overlap without an answer is pointed out with its article, and holds nothing up', async () => {
    const name = fresh();
    await world.publish(other, { items: [item(name)] });
    const drafted = await office.drafted({ items: [item(fresh()), item(name)] });
    expect(ofSources(drafted)).toEqual([{ field: 'items.1.source', code: 'source_unanswered', article: 'PD-4' }]);
    const { status, body: submitted } = await office.step(office.registrar, drafted.id, 'submit', 1);
    expect(status).toBe(200);
    expect(ofSources(submitted)).toHaveLength(1);
  });

  test('PD-4: it cites the source, and the reviewer reads which', async () => {
    const name = fresh();
    const there = await world.publish(other, { items: [item(name)] });
    const submitted = await office.submitted({ items: [item(name, { source: cite(there, name) })] });
    expect(ofSources(submitted)).toEqual([]);
    const { body: seen } = await overlapsFor(office.reviewer, submitted.id);
    expect(seen).toMatchObject({
      unanswered: 0,
      items: [
        {
          statement: {
            kind: 'cited',
            from: { resource: { id: there.id }, department: { id: other.id }, item: { name } },
          },
        },
      ],
    });
  });

  test('PD-4: it says why the item is collected all the same', async () => {
    const name = fresh();
    await world.publish(other, { items: [item(name)] });
    const source = { kind: 'justified', reason: '统计口径不同' } as const;
    const drafted = await office.drafted({ items: [item(name, { source })] });
    expect(ofSources(drafted)).toEqual([]);
    expect((await overlapsFor(office.registrar, drafted.id)).body).toMatchObject({
      unanswered: 0,
      items: [{ statement: source }],
    });
  });

  test('PD-4: two that declare themselves the source are pointed out to registrar and reviewer', async () => {
    const name = fresh();
    const source = { kind: 'authoritative', basis: '三定方案' } as const;
    await world.publish(other, { items: [item(name, { source })] });
    const submitted = await office.submitted({ items: [item(name, { source })] });
    expect(ofSources(submitted)).toEqual([{ field: 'items.0.source', code: 'source_contested', article: 'PD-4' }]);
    expect(ofSources((await office.look(office.reviewer, submitted.id)).body)).toHaveLength(1);
    expect((await overlapsFor(office.reviewer, submitted.id)).body.items[0].contested).toBe(true);
  });

  test('PD-4: also where the other one is the last of very many that hold an item by that name', async () => {
    const [name, filler] = [fresh(), Array.from({ length: 400 }, fresh)];
    const source = { kind: 'authoritative', basis: '三定方案' } as const;
    for (let at = 0; at < 120; at += 1) await world.publish(other, { items: [item(name)] });
    await world.publish(other, { subject: 'natural_person', items: [item(name, { source })] });
    const declared = await world.publish(other, { items: [item(name, { source })] });
    // The more items, the fewer others are looked at for each
    for (const items of [[item(name, { source })], [...filler.map((each) => item(each)), item(name, { source })]]) {
      const { id, advice } = await office.drafted({ items });
      expect(ofSources({ advice }).map(({ code }) => code)).toEqual(['source_contested']);
      const [found] = (await overlapsFor(office.registrar, id)).body.items;
      expect(found.contested).toBe(true);
      expect(found.candidates[0]).toMatchObject({ resource: { id: declared.id }, authoritative: true });
    }
  });

  const refused = { field: 'items.0.source', code: 'unknown_source', article: 'PD-4' };
  const submitWith = async (source: DataItem['source']) => {
    const drafted = await office.drafted({ items: [item(fresh(), { source })] });
    expect(drafted.problems).toEqual([refused]);
    return office.step(office.registrar, drafted.id, 'submit', 1);
  };
  test('PD-4: a source that is not there, or the department’s own, is refused when it is submitted', async () => {
    const name = fresh();
    const own = await world.publish(office.bureau, { items: [item(name)] });
    const ids = { resourceId: crypto.randomUUID(), itemId: crypto.randomUUID() };
    for (const source of [cite(own, name), { kind: 'cited', ...ids } as const]) {
      const { status, body: answer } = await submitWith(source);
      expect([status, answer.code, answer.details]).toEqual([422, 'unknown_source', [refused]]);
    }
  });
  test('PD-27, PD-31: as is one that this department may not see, in the same words', async () => {
    const name = fresh();
    const hidden = await world.publish(other, { items: [item(name, { shareType: 'not_shared' }), item(fresh())] });
    const scoped = await world.publish(other, { scope: [other.id], items: [item(name)] });
    for (const there of [hidden, scoped]) {
      const { status, body: answer } = await submitWith(cite(there, name));
      expect([status, answer.details]).toEqual([422, [refused]]);
    }
  });
});

describe('what the directory tells of an item’s source', () => {
  const sourceSeen = async (who: Person, id: string) =>
    (await world.get(who, `/api/resources/${id}`)).body.contents.items[0].source;

  test('PD-4: the item that is cited, by department, resource and name', async () => {
    const name = fresh();
    const there = await world.publish(other, { items: [item(name)] });
    const { id } = await world.publish(office.bureau, { items: [item(name, { source: cite(there, name) })] });
    expect(await sourceSeen(office.stranger, id)).toEqual({
      kind: 'cited',
      from: {
        resource: { id: there.id, name: there.content.name },
        department: { id: other.id, name: other.name },
        item: { id: there.itemId(name), name },
      },
    });
  });
  test('PD-4: that the provider is the source, and by what', async () => {
    const source = { kind: 'authoritative', basis: '三定方案' } as const;
    const { id } = await world.publish(office.bureau, { items: [item(fresh(), { source })] });
    expect(await sourceSeen(office.stranger, id)).toEqual(source);
  });
  test('PD-31: to those who may not see the cited item, only that there is one; the history tells no more', async () => {
    const name = fresh();
    const there = await world.publish(other, { scope: [office.bureau.id], items: [item(name)] });
    const { id } = await world.publish(office.bureau, { items: [item(name, { source: cite(there, name) })] });
    expect(await sourceSeen(office.stranger, id)).toEqual({ kind: 'cited', from: null });
    expect(await sourceSeen(office.registrar, id)).toMatchObject({ from: { resource: { id: there.id } } });
    const registrar = office.registrar;
    const revised = await office.step(registrar, id, 'revise', 1);
    const items = revised.body.revision.content.items.map((each: DataItem) => ({ ...each, source: null }));
    await office.edit(registrar, id, revised.body.version, { ...body(), items });
    const drafted = (await office.look(registrar, id)).body;
    await office.step(registrar, id, 'submit', drafted.version);
    await office.step(office.reviewer, id, 'approve', drafted.version + 1);
    const diff = await world.get(office.stranger, `/api/resources/${id}/revisions/2/diff`);
    expect(diff.status).toBe(200);
    expect(JSON.stringify(diff.body)).not.toContain(there.id);
    expect(JSON.stringify((await world.get(registrar, `/api/resources/${id}/revisions/2/diff`)).body)).toContain(
      there.id,
    );
  });
});

describe('SQ-15: joint collection', async () => {
  const city = await testWorld({ policy: suqian });
  afterAll(() => city.close());
  const there = await registrationOffice(city);
  const partner = await city.department();

  test('the departments that collect together and what each does are registered and shown', async () => {
    const jointCollection = [
      { departmentId: there.bureau.id, duty: '汇总' },
      { departmentId: partner.id, duty: '现场采集' },
    ];
    const { id } = await city.publish(there.bureau, { jointCollection });
    const { contents } = (await city.get(there.stranger, `/api/resources/${id}`)).body;
    expect(contents.jointCollection).toEqual([
      { department: { id: there.bureau.id, name: there.bureau.name }, duty: '汇总' },
      { department: { id: partner.id, name: partner.name }, duty: '现场采集' },
    ]);
  });
  test('a department that is not there, or named twice, is refused in the draft', async () => {
    const unknown = crypto.randomUUID();
    const named = [unknown, partner.id, partner.id].map((departmentId) => ({ departmentId, duty: '采集' }));
    const { status, body: answer } = await city.post(
      there.registrar,
      '/api/resources',
      body({ jointCollection: named }),
    );
    expect(status).toBe(400);
    expect(answer.details).toEqual([
      { field: 'jointCollection.0.departmentId', code: 'unknown_department' },
      { field: 'jointCollection.2.departmentId', code: 'duplicate_department' },
    ]);
  });
  test('with nobody else it is not submitted', async () => {
    const drafted = await there.drafted({ jointCollection: [{ departmentId: there.bureau.id, duty: '采集' }] });
    expect(drafted.problems).toContainEqual({ field: 'jointCollection', code: 'joint_only_self', article: 'SQ-15' });
    expect((await there.step(there.registrar, drafted.id, 'submit', 1)).status).toBe(422);
  });
});
