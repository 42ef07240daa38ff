import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chineseCalendar, dayOf, shift } from '../../../law/calendar/working-days.ts';
import { profile as national } from '../../../law/cities/national/profile.ts';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import { stated } from '../../../law/setting.ts';
import { at, ownDatabase, type Person, testWorld, type World } from '../../../running/testing/testing.ts';
import { tick } from '../../../tick.ts';
import { retireDue } from '../publication/retirement-tick.ts';
import { item, law, registrationOffice } from '../testing.ts';

/** PD-28, with the time that N-17 lets the authority add. */
const policy = {
  ...pudong,
  catalogUpdate: stated('PD-28', { workingDays: 10, extension: 5, told: true }, '10日，可延5日。', '10 days, 5 more.'),
};
// Who is told is a matter of the whole platform: the authority is one
let own: Awaited<ReturnType<typeof ownDatabase>>;
let world: World;
let office: Awaited<ReturnType<typeof registrationOffice>>;
beforeAll(async () => {
  own = await ownDatabase();
  world = await testWorld({ databaseUrl: own.url, policy });
  office = await registrationOffice(world);
});
afterAll(async () => {
  expect(world.errors).toEqual([]);
  await world.close();
  await own.drop();
});

const happened = { cause: 'law', what: '某条例修订', happenedOn: '2026-11-02' };
const record = (said: object, who: Person = office.registrar) =>
  world.post(who, '/api/changes', { ...happened, ...said });
const look = async (id: string, who: Person = office.registrar) => (await world.get(who, `/api/changes/${id}`)).body;
const inbox = async (who: Person, kind: string) =>
  (await world.get(who, `/api/inbox?state=open&kind=${kind}`)).body.items;
/** Revises, changes, submits and has it approved; gives what the registration has become. */
async function revised(id: string) {
  const { body: before } = await office.look(office.registrar, id);
  const { version } = (await office.step(office.registrar, id, 'revise', before.version)).body;
  const changed = { ...before.revision.content, summary: '按修订后的条例更新。' };
  const edited = await office.edit(office.registrar, id, version, changed);
  const submitted = await office.step(office.registrar, id, 'submit', edited.body.version);
  expect(submitted.status, JSON.stringify(submitted.body)).toBe(200);
  const approved = await office.step(office.reviewer, id, 'approve', submitted.body.version);
  expect(approved.status, JSON.stringify(approved.body)).toBe(200);
  return approved.body;
}

describe('PD-28: an entry follows what happened', () => {
  test('within its term, in the inbox with a reminder; published anew it is over, and the authority is told', async () => {
    const { id: resourceId } = await office.published({ name: '随变化更新的信息' });
    const answer = await record({ resourceIds: [resourceId] });
    expect(answer.status).toBe(201);
    const [{ id, number, version }] = answer.body.items;
    expect(number).toMatch(/^GX-2026-\d{6}$/);
    expect(await look(id)).toMatchObject({
      status: 'open',
      dueAt: '2026-11-16T23:59:59+08:00',
      resource: { id: resourceId, name: '随变化更新的信息' },
      actions: ['unchanged', 'extend'],
    });
    expect(await inbox(office.registrar, 'update_catalog')).toMatchObject([
      { subject: { type: 'occasion', id }, provider: office.bureau.name, remainingWorkingDays: 10, remindedAt: null },
    ]);
    world.setNow(at('2026-11-13'));
    await tick(world.deps);
    expect((await inbox(office.registrar, 'update_catalog'))[0].remindedAt).not.toBeNull();

    // N-17: 5 working days more, with the authority's consent
    const asked = await world.post(office.registrar, `/api/changes/${id}/extend`, { version, note: '三个系统' });
    expect(asked.body).toMatchObject({ extension: { days: 5, status: 'asked' } });
    expect(await inbox(office.operator, 'answer_extension')).toMatchObject([{ subject: { id } }]);
    const given = { version: asked.body.version, outcome: 'consented' };
    const consent = await world.post(office.operator, `/api/changes/${id}/answer-extension`, given);
    expect(consent.body).toMatchObject({ dueOn: '2026-11-23', extension: { status: 'consented' } });
    expect(await inbox(office.registrar, 'update_term_answered')).toHaveLength(1);

    await revised(resourceId);
    expect(await look(id)).toMatchObject({ status: 'updated', doneOn: '2026-11-13', doneLate: false, actions: [] });
    expect(await inbox(office.registrar, 'update_catalog')).toEqual([]);
    expect(await inbox(office.operator, 'catalog_updated')).toMatchObject([{ subject: { id } }]);
  });

  test('PD-28: the authority hears of every update and every end, also where nobody recorded what it follows', async () => {
    const entry = await office.published({ name: '径自修订的信息', items: [item('机构名称')] });
    const told = async () =>
      (await inbox(office.operator, 'catalog_updated')).filter(
        ({ subject }: { subject: { id: string } }) => subject.id === entry.id,
      );
    expect(await told()).toEqual([]);
    const after = await revised(entry.id);
    const [notice, ...more] = await told();
    expect([notice.subject, more]).toEqual([{ type: 'resource', id: entry.id }, []]);
    await world.post(office.operator, `/api/inbox/${notice.id}/acknowledge`, {});
    expect(await told()).toEqual([]);
    const effectiveOn = dayOf(world.deps.clock());
    await office.step(office.reviewer, entry.id, 'retire', after.version, { note: '停用', effectiveOn });
    expect(await told()).toHaveLength(1);
  });

  test('PD-28: and of an end on a day that was announced, once it has come', async () => {
    const entry = await office.published({ name: '公告后停用的信息', items: [item('机构名称')] });
    const now = world.deps.clock();
    const effectiveOn = shift(dayOf(now), 3);
    await office.step(office.reviewer, entry.id, 'retire', entry.version, { note: '停用', effectiveOn });
    const told = async () =>
      (await inbox(office.operator, 'catalog_updated')).filter(
        ({ subject }: { subject: { id: string } }) => subject.id === entry.id,
      );
    expect(await told()).toEqual([]);
    await retireDue({ ...world.deps, clock: () => new Date(now.getTime() + 4 * 86_400_000) });
    expect(await told()).toHaveLength(1);
  });

  test('what is examined outside is with whoever examines, and back with the department where it is sent back', async () => {
    world.setNow(at('2026-11-02'));
    const hidden = { legalBasis: [law], items: [item('密', { shareType: 'not_shared' })] };
    const passed = await office.published({ ...hidden, name: '经审定的信息' });
    const passing = { outcome: 'pass', note: '' };
    const { id: resourceId } = (await office.step(office.operator, passed.id, 'examine', passed.version, passing)).body;
    const [{ id }] = (await record({ resourceIds: [resourceId] })).body.items;

    const examining = await revised(resourceId);
    expect(await look(id)).toMatchObject({ status: 'handed_in', doneOn: '2026-11-02', actions: [] });
    const returning = { outcome: 'return', note: '请补充' };
    await office.step(office.operator, resourceId, 'examine', examining.version, returning);
    expect(await look(id)).toMatchObject({ status: 'open', doneOn: null });
    expect(await inbox(office.registrar, 'update_catalog')).toMatchObject([{ subject: { id } }]);
  });

  test('what is to be registered is named once it is, and over when that is published', async () => {
    const [{ id, version }] = (await record({ names: ['新的信息'] })).body.items;
    expect(await look(id)).toMatchObject({ resource: { id: null, name: '新的信息' }, actions: expect.any(Array) });
    const draft = await office.drafted({ name: '新登记的信息' });
    const offered = await world.get(office.registrar, '/api/changes/entries?of=registering&q=新登记');
    expect(offered.body.items).toEqual([{ id: draft.id, name: '新登记的信息' }]);
    const naming = { version, resourceId: draft.id };
    const named = await world.post(office.registrar, `/api/changes/${id}/name-entry`, naming);
    expect(named.body).toMatchObject({ status: 'open', resource: { id: draft.id } });
    const submitted = await office.step(office.registrar, draft.id, 'submit', draft.version);
    await office.step(office.reviewer, draft.id, 'approve', submitted.body.version);
    expect(await look(id)).toMatchObject({ status: 'updated', actions: [] });
    expect((await world.get(office.registrar, '/api/changes/entries?q=新登记')).body.items).toHaveLength(1);
  });
});

test('N-17, SQ-8: what is late is listed for the authority, and stays late when it is done', async () => {
  world.setNow(at('2026-11-02'));
  const { id: resourceId } = await office.published({ name: '逾期的信息' });
  const [{ id, version }] = (await record({ resourceIds: [resourceId], happenedOn: '2026-10-12' })).body.items;
  const late = async (who: Person) => (await world.get(who, '/api/changes?role=late')).body.items;
  const mark = { id, overdue: true, dueAt: '2026-10-26T23:59:59+08:00' };
  expect(await late(office.operator)).toMatchObject([mark]);
  expect(await late(office.registrar)).toMatchObject([mark]);
  expect(await late(office.stranger)).toEqual([]);
  expect((await world.get(office.stranger, `/api/changes/${id}`)).status).toBe(404);
  const unchanged = { version, note: '条文编号变化，不涉及目录' };
  const told = await world.post(office.reviewer, `/api/changes/${id}/unchanged`, unchanged);
  expect(told.body).toMatchObject({
    status: 'unchanged',
    doneLate: true,
    timeline: [{}, { data: { note: unchanged.note } }],
  });
  expect(await late(office.operator)).toMatchObject([{ id, doneLate: true }]);
});

test('others’ entries are not recorded on', async () => {
  const { id } = await office.published({ name: '本局的信息' });
  const answer = await record({ resourceIds: [id] }, office.stranger);
  expect(answer).toMatchObject({ status: 422, body: { details: [{ field: 'resourceIds', code: 'unknown_entry' }] } });
});

test('rule 13: a term into a year without calendar gets its day once that is loaded', async () => {
  world.setNow(at('2026-12-22'));
  const { id: resourceId } = await office.published({ name: '跨年的信息' });
  const said = { resourceIds: [resourceId], happenedOn: '2026-12-22' };
  const [{ id }] = (await record(said)).body.items;
  await tick(world.deps);
  expect(await look(id)).toMatchObject({ dueAt: null, awaitsCalendarOf: 2027 });
  const years = { 2027: { holidays: ['2027-01-01'], workdays: [] } };
  const loaded = { ...world.deps, calendar: chineseCalendar(years) };
  await tick(loaded);
  expect(await look(id)).toMatchObject({ dueOn: '2027-01-06' });
  expect(await inbox(office.registrar, 'update_catalog')).toContainEqual(
    expect.objectContaining({ subject: { type: 'occasion', id }, dueAt: '2027-01-06T23:59:59+08:00' }),
  );
  expect(national.catalogUpdate).toMatchObject({ value: { workingDays: 10, extension: 5 } });
});
