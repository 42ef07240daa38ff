import { resources } from '@onesource/db/schema/catalog';
import { tasks } from '@onesource/db/schema/inbox';
import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { profile as national } from '../../../law/cities/national/profile.ts';
import { profile as shanghai } from '../../../law/cities/shanghai/profile.ts';
import { at, ownDatabase, type Person, testWorld, type World } from '../../../running/testing/testing.ts';
import { item, registrationOffice } from '../testing.ts';
import { retirementsReseated } from './examination.ts';

/** N-17 beside the second body of SH-17. */
const policy = { ...shanghai, publicationTerm: national.publicationTerm };
// Who examines is a matter of the whole platform
let own: Awaited<ReturnType<typeof ownDatabase>>;
let world: World;
let office: Awaited<ReturnType<typeof registrationOffice>>;
beforeAll(async () => {
  own = await ownDatabase();
  world = await testWorld({ databaseUrl: own.url, policy });
  world.setNow(at('2026-11-02'));
  office = await registrationOffice(world);
});
afterAll(async () => {
  await world.close();
  await own.drop();
});

async function entry() {
  world.setNow(at('2026-11-02'));
  const first = await office.published({ items: ['实施机关', '业务办理时间'].map((name) => item(name)) });
  const passed = await office.step(office.examiner, first.id, 'examine', first.version, { outcome: 'pass', note: '' });
  expect(passed.body.revision.status).toBe('published');
  return passed.body as { id: string; version: number };
}
const asked = ({ id, version }: { id: string; version: number }, effectiveOn = '2026-12-01') =>
  office.step(office.reviewer, id, 'retire', version, { note: '系统停用', effectiveOn });
const examine = (who: Person, id: string, version: number, outcome: 'pass' | 'return', note = '') =>
  office.step(who, id, 'examine-retirement', version, { outcome, note });
const work = async (who: Person, kind: string, id: string) =>
  (await world.get(who, `/api/inbox?state=open&kind=${kind}&pageSize=100`)).body.items.filter(
    ({ subject }: { subject: { id: string } }) => subject.id === id,
  );

test('SH-17, N-17: asked for it lies with whoever examines, with a last day, and is in the directory until then', async () => {
  const published = await entry();
  const { id } = published;
  const { body: waiting } = await asked(published);
  expect(waiting).toMatchObject({
    retiresOn: null,
    retirementAsked: { note: '系统停用', effectiveOn: '2026-12-01' },
    revision: { status: 'published' },
    actions: expect.arrayContaining(['retire']),
  });
  expect(waiting.retirementAsked).not.toHaveProperty('askedBy');
  expect(await work(office.examiner, 'examine_retirement', id)).toMatchObject([{ dueAt: '2026-11-04T23:59:59+08:00' }]);
  expect((await world.get(office.stranger, `/api/resources/${id}`)).status).toBe(200);
  const seen = await office.look(office.examiner, id);
  expect(seen.body.actions).toEqual(['examine-retirement']);

  const { body: gone } = await examine(office.examiner, id, waiting.version, 'pass');
  expect(gone).toMatchObject({ retiresOn: '2026-12-01', retirementAsked: null });
  // Whoever asked hears of it, with the day
  for (const who of [office.reviewer, office.registrar])
    expect(await work(who, 'retirement_agreed', id)).toMatchObject([{ dueAt: '2026-12-01T23:59:59+08:00' }]);
  expect(gone.timeline.slice(-2)).toMatchObject([
    { type: 'retirement_proposed', data: { stage: 'examination', note: '系统停用', effectiveOn: '2026-12-01' } },
    { type: 'retirement_announced', data: { effectiveOn: '2026-12-01' } },
  ]);
  expect(await work(office.examiner, 'examine_retirement', id)).toEqual([]);
});

test('SH-17: declined with a reason its department is told, which may ask anew', async () => {
  const published = await entry();
  const { id } = published;
  const { body: waiting } = await asked(published);
  expect((await examine(office.examiner, id, waiting.version, 'return')).body).toMatchObject({
    code: 'reason_required',
  });
  const { body: kept } = await examine(office.examiner, id, waiting.version, 'return', '尚有部门使用');
  expect(kept).toMatchObject({ retiresOn: null, retirementAsked: null, revision: { status: 'published' } });
  expect(kept.timeline.at(-1)).toMatchObject({ type: 'retirement_declined', data: { note: '尚有部门使用' } });
  expect(await work(office.reviewer, 'retirement_declined', id)).toMatchObject([{ actions: ['open', 'acknowledge'] }]);
  expect((await asked({ id, version: kept.version })).body.retirementAsked).toMatchObject({
    effectiveOn: '2026-12-01',
  });
});

test('it is asked for under the name of that step too', async () => {
  const published = await entry();
  const said = { note: '系统停用', effectiveOn: '2026-12-01' };
  const { status, body } = await office.step(
    office.registrar,
    published.id,
    'propose-retirement',
    published.version,
    said,
  );
  expect(status).toBe(200);
  expect(body.retirementAsked).toMatchObject({ ...said, stage: 'review' });
});

test('taken back by the reviewer it waits for nobody, and stays in the directory', async () => {
  const published = await entry();
  const { id } = published;
  const { body: waiting } = await asked(published);
  expect(waiting.actions).toContain('withdraw-retirement');
  expect((await office.step(office.registrar, id, 'withdraw-retirement', waiting.version)).body.code).toBe(
    'wrong_status',
  );
  const { body: kept } = await office.step(office.reviewer, id, 'withdraw-retirement', waiting.version);
  expect(kept).toMatchObject({ retiresOn: null, retirementAsked: null, revision: { status: 'published' } });
  expect(kept.timeline.at(-1)).toMatchObject({ type: 'retirement_withdrawn' });
  expect(await work(office.examiner, 'examine_retirement', id)).toEqual([]);
  const again = await office.step(office.reviewer, id, 'withdraw-retirement', kept.version);
  expect(again.body.code).toBe('wrong_status');
});

test('a revision meanwhile leaves the question open, and with the entry it ends', async () => {
  const published = await entry();
  const { id } = published;
  const { body: waiting } = await asked(published, '2026-11-02');
  const { body: revised } = await office.step(office.registrar, id, 'revise', waiting.version);
  expect(await work(office.examiner, 'examine_retirement', id)).toHaveLength(1);
  // What was asked for today leaves on the day on which it is agreed to
  world.setNow(at('2026-11-03'));
  const { body: gone } = await examine(office.examiner, id, revised.version, 'pass');
  expect(gone).toMatchObject({ retiresOn: '2026-11-03', revision: { status: 'retired' } });
  expect((await world.get(office.stranger, `/api/resources/${id}`)).status).toBe(404);
});

test('only whoever examines decides, what is asked for, as it was read, and once', async () => {
  const published = await entry();
  const { id } = published;
  expect((await examine(office.examiner, id, published.version, 'pass')).body.code).toBe('wrong_status');
  const { body: waiting } = await asked(published);
  for (const who of [office.operator, office.registrar])
    expect((await examine(who, id, waiting.version, 'pass')).status).toBe(403);
  // Whoever asked for it does not agree to it
  expect((await examine(office.reviewer, id, waiting.version, 'pass')).body.code).toBe('own_registration');
  expect((await examine(office.examiner, id, published.version, 'pass')).body.code).toBe('conflict');
  const bad = await office.step(office.examiner, id, 'examine-retirement', waiting.version, { outcome: 'perhaps' });
  expect(bad.body.code).toBe('invalid_input');
  const both = await Promise.all(
    (['pass', 'return'] as const).map((outcome) => examine(office.examiner, id, waiting.version, outcome, '说明')),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(world.errors).toEqual([]);
});

test('rule 21a: what waits goes to whoever examines by now', async () => {
  const published = await entry();
  const { id } = published;
  await asked(published);
  const open = and(eq(tasks.subjectId, id), eq(tasks.kind, 'examine_retirement'), isNull(tasks.doneAt));
  await world.db.delete(tasks).where(open);
  await retirementsReseated(world.deps);
  expect(await work(office.examiner, 'examine_retirement', id)).toMatchObject([{ dueAt: '2026-11-04T23:59:59+08:00' }]);
  expect(await retirementsReseated(world.deps)).toBe(0);
  const [kept] = await world.db.select().from(resources).where(eq(resources.id, id));
  expect(kept?.retirementProposed).toMatchObject({ askedBy: [office.reviewer.id] });
});
