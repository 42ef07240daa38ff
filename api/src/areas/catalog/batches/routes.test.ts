import { catalogBatchEntries } from '@onesource/db/schema/catalog';
import { tasks } from '@onesource/db/schema/inbox';
import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Person, testWorld, type World } from '../../../running/testing/testing.ts';
import { tick } from '../../../tick.ts';
import { registrationOffice } from '../testing.ts';
import { failureOf } from './commands.ts';
import { importedLine } from './testing.ts';

let world: World;
let office: Awaited<ReturnType<typeof registrationOffice>>;

beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  office = await registrationOffice(world);
});

/** A file of whole lines, and what they are called. */
async function broughtIn(names: readonly string[], over: Record<string, unknown> = {}, who = office.registrar) {
  const response = await world.app.request('/api/resources/import', {
    method: 'POST',
    headers: { cookie: who.cookie, 'content-type': 'application/x-ndjson' },
    body: names.map((name) => JSON.stringify(importedLine({ name, ...over }))).join('\n'),
  });
  expect(response.status).toBe(200);
  const { id, created, changed } = await response.json();
  expect(created + changed).toBe(names.length);
  return id as string;
}
const names = ['甲项登记', '乙项登记', '丙项登记'];

const look = async (id: string, who: Person = office.registrar) => (await world.get(who, `/api/batches/${id}`)).body;
/** What was read of the batch was read just now, unless it is said otherwise. */
const act = (who: Person, id: string, action: string, said: object = {}) =>
  world.post(who, `/api/batches/${id}/${action}`, { after: null, until: world.deps.clock().toISOString(), ...said });
const laterBy = (minutes: number) => world.setNow(new Date(world.deps.clock().getTime() + minutes * 60_000));
const entries = async (id: string, query = '', who: Person = office.reviewer) =>
  (await world.get(who, `/api/batches/${id}/entries${query}`)).body.items as {
    id: string;
    name: string;
    status: string;
    refused: string | null;
  }[];
const inbox = async (who: Person) =>
  (await world.get(who, '/api/inbox?pageSize=100')).body.items.map(({ kind }: { kind: string }) => kind);
async function handedIn(over: Record<string, unknown> = {}) {
  const id = await broughtIn(names, over);
  expect((await act(office.registrar, id, 'submit')).body).toMatchObject({ done: 3, failed: [], after: null });
  return id;
}

describe('what an import made', () => {
  test('is one batch, which its department sees', async () => {
    const id = await broughtIn(names);
    expect(await look(id)).toMatchObject({
      actions: ['submit'],
      own: true,
      total: 3,
      created: 3,
      changed: 0,
      standings: { draft: 3, in_review: 0, sent_back: 0, mended: 0, gone_on: 0 },
    });
    expect((await look(id, office.reviewer)).actions).toEqual([]);
    for (const who of [office.stranger, office.operator])
      for (const path of ['', '/entries']) expect((await world.get(who, `/api/batches/${id}${path}`)).status).toBe(404);
  });

  test('is no batch where it was only looked at', async () => {
    const response = await world.app.request('/api/resources/import?dryRun=1', {
      method: 'POST',
      headers: { cookie: office.registrar.cookie, 'content-type': 'application/x-ndjson' },
      body: JSON.stringify(importedLine({ name: '甲项登记' })),
    });
    const { id } = await response.json();
    expect((await world.get(office.registrar, `/api/batches/${id}`)).status).toBe(404);
  });

  test('is handed in together: one piece of work for the reviewer, none for each entry', async () => {
    const id = await handedIn();
    expect(await inbox(office.reviewer)).toEqual(['review_batch']);
    const { items } = (await world.get(office.reviewer, '/api/inbox')).body;
    expect(names).toContain(items[0].title);
    expect(await look(id, office.reviewer)).toMatchObject({
      actions: ['approve', 'return'],
      own: false,
      standings: { draft: 0, in_review: 3 },
    });
    // Handed in again, nothing is left to do
    expect((await act(office.registrar, id, 'submit')).body).toMatchObject({ done: 0, failed: [], after: null });
  });

  test('but for what its own rules keep from it, which is named and stays a draft', async () => {
    const id = await broughtIn(['甲项登记']);
    const lacking = await broughtIn(['乙项登记'], { summary: '' });
    expect((await act(office.registrar, id, 'submit')).body).toMatchObject({ done: 1, failed: [] });
    const { body: answer } = await act(office.registrar, lacking, 'submit');
    const [{ id: draft = '' } = {}] = await entries(lacking);
    expect(answer).toMatchObject({
      done: 0,
      failed: [{ id: draft, name: '乙项登记', code: 'incomplete', details: [{ field: 'summary', code: 'required' }] }],
    });
    expect(await look(lacking)).toMatchObject({ refused: 1, standings: { draft: 1 } });
    expect(await entries(lacking)).toMatchObject([{ status: 'draft', refused: 'incomplete' }]);
  });

  test('is handed in by registrars of the department only', async () => {
    const id = await broughtIn(names);
    expect((await act(office.reviewer, id, 'submit')).status).toBe(403);
    expect((await act(office.stranger, id, 'submit')).status).toBe(404);
  });
});

describe('a batch before the reviewer', () => {
  test('is approved in one go, every entry as it would be by itself', async () => {
    const id = await handedIn();
    const { body: answer } = await act(office.reviewer, id, 'approve', { note: '已抽查' });
    expect(answer).toEqual({ done: 3, failed: [], after: null, remaining: 0 });
    const published = await entries(id);
    expect(published.map(({ status }) => status)).toEqual(['published', 'published', 'published']);
    for (const each of published) {
      const { body: seen } = await office.look(office.reviewer, each.id);
      expect(seen.timeline.map(({ type }: { type: string }) => type)).toEqual(['loaded', 'submitted', 'published']);
      expect(seen.timeline.at(-1)).toMatchObject({ data: { note: '已抽查' }, actor: { name: office.reviewer.name } });
    }
    expect(await inbox(office.reviewer)).toEqual([]);
    expect(await look(id, office.reviewer)).toMatchObject({ actions: [], standings: { gone_on: 3 } });
  });

  test('is sent back in one go, and is one piece of work for the registrar until it is handed in again', async () => {
    const id = await handedIn();
    expect(await act(office.reviewer, id, 'return', { note: '' })).toMatchObject({
      status: 422,
      body: { code: 'reason_required', details: [{ field: 'note' }] },
    });
    expect((await act(office.reviewer, id, 'return', { note: '摘要太略' })).body).toMatchObject({ done: 3 });
    expect(await inbox(office.reviewer)).toEqual([]);
    expect(await inbox(office.registrar)).toEqual(['correct_batch']);
    const [first] = await entries(id);
    const { body: seen } = await office.look(office.registrar, first?.id ?? '');
    expect(seen.revision).toMatchObject({ status: 'returned', note: '摘要太略' });
    // Nothing is handed in again as it was returned
    expect((await look(id)).actions).not.toContain('submit');
    // Mended, it is still of the batch
    const said = { ...seen.revision.content, summary: '写得更详细的摘要。' };
    expect((await office.edit(office.registrar, seen.id, seen.version, said)).status).toBe(200);
    expect(await look(id)).toMatchObject({ standings: { sent_back: 2, mended: 1 } });
    expect((await act(office.registrar, id, 'submit')).body).toMatchObject({ done: 1, failed: [] });
    expect(await look(id)).toMatchObject({ standings: { sent_back: 2, in_review: 1 } });
    expect([await inbox(office.registrar), await inbox(office.reviewer)]).toEqual([
      ['correct_batch'],
      ['review_batch'],
    ]);
  });

  test('some of it can be sent back, the rest stays', async () => {
    const id = await handedIn();
    const [first, second] = await entries(id);
    const resourceIds = [first?.id, crypto.randomUUID()];
    const { body: answer } = await act(office.reviewer, id, 'return', { note: '请核对', resourceIds });
    expect(answer).toMatchObject({ done: 1, remaining: 0 });
    expect(await look(id)).toMatchObject({ standings: { in_review: 2, sent_back: 1 } });
    // One by itself, with remarks at its fields
    const { body: opened } = await office.look(office.reviewer, second?.id ?? '');
    const remarks = [{ field: 'summary', text: '写明范围' }];
    await office.step(office.reviewer, opened.id, 'return', opened.version, { note: '', remarks });
    expect(await look(id)).toMatchObject({ standings: { in_review: 1, sent_back: 1, gone_on: 1 } });
    expect((await inbox(office.registrar)).toSorted()).toEqual(['correct_batch', 'correct_revision']);
    expect((await act(office.reviewer, id, 'approve')).body).toMatchObject({ done: 1 });
    expect(await inbox(office.reviewer)).toEqual([]);
  });

  test('ends as a piece of work when its last entry is decided by itself', async () => {
    const id = await broughtIn(['甲项登记']);
    await act(office.registrar, id, 'submit');
    const [only] = await entries(id);
    const { body: opened } = await office.look(office.reviewer, only?.id ?? '');
    await office.step(office.reviewer, opened.id, 'approve', opened.version);
    expect(await inbox(office.reviewer)).toEqual([]);
  });

  test('what is taken back is the registrar’s, and handed in alone it is work of its own', async () => {
    const id = await broughtIn(['甲项登记']);
    await act(office.registrar, id, 'submit');
    const [only] = await entries(id);
    const { body: opened } = await office.look(office.registrar, only?.id ?? '');
    const { body: back } = await office.step(office.registrar, opened.id, 'withdraw', opened.version);
    expect(await inbox(office.reviewer)).toEqual([]);
    await office.step(office.registrar, opened.id, 'submit', back.version);
    expect(await inbox(office.reviewer)).toEqual(['review_revision']);
    expect((await act(office.reviewer, id, 'approve')).body).toMatchObject({ done: 0, failed: [] });
  });

  test('house, after PD-27: is not decided by whoever brought it in', async () => {
    const id = await broughtIn(names, {}, office.both);
    await act(office.both, id, 'submit');
    for (const action of ['approve', 'return'])
      expect(await act(office.both, id, action, { note: '一' })).toMatchObject({
        status: 422,
        body: { code: 'own_registration' },
      });
    expect((await act(office.reviewer, id, 'approve')).body).toMatchObject({ done: 3 });
  });

  test('house, after PD-27: what somebody helped to write they do not approve with the others; it stays open and is named', async () => {
    const id = await broughtIn(names);
    const [first] = await entries(id);
    const { body: draft } = await office.look(office.both, first?.id ?? '');
    const said = { ...draft.revision.content, summary: '由两人写成。' };
    await office.edit(office.both, draft.id, draft.version, said);
    await act(office.registrar, id, 'submit');
    const { body: answer } = await act(office.both, id, 'approve');
    expect(answer).toMatchObject({ done: 2, failed: [{ id: draft.id, code: 'own_registration' }], after: null });
    expect(await look(id)).toMatchObject({ standings: { in_review: 1, gone_on: 2 } });
    expect(await inbox(office.reviewer)).toEqual(['review_batch']);
  });

  test('PD-27, SQ-17: what is not shared goes on to the authority, entry by entry', async () => {
    const id = await broughtIn(['甲项登记'], {
      items: [{ name: '甲', dataType: 'C', shareType: 'not_shared' }],
      legalBasis: [{ kind: 'law', title: '中华人民共和国反间谍法' }],
    });
    expect((await act(office.registrar, id, 'submit')).body).toMatchObject({ done: 1, failed: [] });
    await act(office.reviewer, id, 'approve');
    expect(await entries(id)).toMatchObject([{ status: 'examining' }]);
  });
});

describe('what came after the batch was read', () => {
  test('is not decided on with what was seen, neither approved nor sent back', async () => {
    const id = await broughtIn(names);
    const all = await entries(id);
    const late = all[0]?.id ?? '';
    const { body: lacking } = await office.look(office.registrar, late);
    const { content } = lacking.revision;
    const { body: emptied } = await office.edit(office.registrar, late, lacking.version, { ...content, summary: '' });
    expect((await act(office.registrar, id, 'submit')).body).toMatchObject({ done: 2, failed: [{ id: late }] });
    const { at: until } = await look(id, office.reviewer);
    laterBy(1);
    await office.edit(office.registrar, late, emptied.version, content);
    expect((await act(office.registrar, id, 'submit')).body).toMatchObject({ done: 1, failed: [] });
    const resourceIds = [late];
    expect((await act(office.reviewer, id, 'return', { until, note: '一', resourceIds })).body).toMatchObject({
      done: 0,
    });
    const { body: answer } = await act(office.reviewer, id, 'approve', { until });
    expect(answer).toEqual({ done: 2, failed: [], after: null, remaining: 0 });
    expect(await look(id, office.reviewer)).toMatchObject({ standings: { in_review: 1, gone_on: 2 } });
    expect(await inbox(office.reviewer)).toEqual(['review_batch']);
    expect((await act(office.reviewer, id, 'approve')).body).toMatchObject({ done: 1 });
  });

  test('is not approved either by going on with what was begun before: taken back, changed and handed in again', async () => {
    const id = await handedIn();
    const { at: until } = await look(id, office.reviewer);
    const [first] = await entries(id);
    laterBy(1);
    const { body: opened } = await office.look(office.registrar, first?.id ?? '');
    const { body: back } = await office.step(office.registrar, opened.id, 'withdraw', opened.version);
    const changed = { ...back.revision.content, summary: '与审核员看过的不同。' };
    await office.edit(office.registrar, opened.id, back.version, changed);
    expect((await act(office.registrar, id, 'submit')).body).toMatchObject({ done: 1 });
    expect((await act(office.reviewer, id, 'approve', { until })).body).toMatchObject({ done: 2, remaining: 0 });
    expect((await office.look(office.reviewer, opened.id)).body.revision.status).toBe('submitted');
  });

  test('and nothing is decided where it is not said when it was read', async () => {
    const id = await handedIn();
    for (const action of ['approve', 'return'])
      expect(await act(office.reviewer, id, action, { until: undefined, note: '一' })).toMatchObject({ status: 400 });
  });
});

describe('two who decide at once', () => {
  test('decide on each entry once', async () => {
    const id = await handedIn();
    const answers = await Promise.all([act(office.reviewer, id, 'approve'), act(office.both, id, 'approve')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    for (const { body: answer } of answers) expect(answer.failed).toEqual([]);
    for (const each of await entries(id)) {
      const { body: seen } = await office.look(office.reviewer, each.id);
      const types = seen.timeline.map(({ type }: { type: string }) => type);
      expect(types.filter((type: string) => type === 'published')).toHaveLength(1);
    }
    expect(await inbox(office.reviewer)).toEqual([]);
  });

  test('one approves and one sends back: each entry has gone one way', async () => {
    const id = await handedIn();
    await Promise.all([act(office.reviewer, id, 'approve'), act(office.both, id, 'return', { note: '一' })]);
    const { standings } = await look(id);
    expect(standings.gone_on + standings.sent_back).toBe(3);
    expect(standings.in_review).toBe(0);
  });
});

test('an entry that the database refuses is named as well; the others go on unless it is the database itself', () => {
  const refusedWith = (code: string) => failureOf(Object.assign(new Error('refused'), { code }))?.code;
  for (const code of ['23505', '40P01', '40001']) expect(refusedWith(code)).toBe('conflict');
  expect(refusedWith('57014')).toBeUndefined();
  expect(failureOf(new TypeError('a mistake of ours'))).toBeNull();
});

describe('many', () => {
  test('go page by page: what was answered last says where to go on', async () => {
    const many = Array.from({ length: 60 }, (_, at) => `第${at}号登记`);
    const id = await broughtIn(many);
    const first = (await act(office.registrar, id, 'submit')).body;
    expect(first).toMatchObject({ done: 50, failed: [], remaining: 10 });
    // Cut off here, what was handed in is somebody's work all the same
    expect(await inbox(office.reviewer)).toEqual(['review_batch']);
    const second = (await act(office.registrar, id, 'submit', { after: first.after })).body;
    expect(second).toEqual({ done: 10, failed: [], after: null, remaining: 0 });
    expect(await look(id)).toMatchObject({ standings: { in_review: 60 } });
  });

  test('a sample is drawn by a number: the same one again, another by another', async () => {
    const id = await broughtIn(Array.from({ length: 20 }, (_, at) => `第${at}号登记`));
    const drawn = async (sample: number) => (await entries(id, `?sample=${sample}&pageSize=5`)).map((each) => each.id);
    expect(await drawn(1)).toEqual(await drawn(1));
    expect(await drawn(2)).not.toEqual(await drawn(1));
    expect(await entries(id, '?standing=in_review')).toEqual([]);
  });

  test('what was cut off before its work was asked for is asked for by the tick, once', async () => {
    const id = await handedIn();
    await world.db.delete(tasks).where(eq(tasks.subjectId, id));
    await tick(world.deps);
    await tick(world.deps);
    const open = and(eq(tasks.subjectId, id), isNull(tasks.doneAt));
    expect(await world.db.select({ kind: tasks.kind }).from(tasks).where(open)).toEqual([{ kind: 'review_batch' }]);
    await world.db.update(catalogBatchEntries).set({ place: null }).where(eq(catalogBatchEntries.batchId, id));
    await tick(world.deps);
    expect(await world.db.$count(tasks, open)).toBe(0);
  });
});
