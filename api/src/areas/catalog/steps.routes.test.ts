import { auditLog } from '@onesource/db/schema/audit';
import { tasks } from '@onesource/db/schema/inbox';
import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, testWorld, type World } from '../../running/testing/testing.ts';
import { body, item, law, registrationOffice } from './testing.ts';

let world: World;
let office: Awaited<ReturnType<typeof registrationOffice>>;

beforeAll(async () => {
  world = await testWorld();
  office = await registrationOffice(world);
});
afterAll(() => world.close());

const openTasks = (id: string) =>
  world.db
    .select({ kind: tasks.kind, role: tasks.role, departmentId: tasks.departmentId })
    .from(tasks)
    .where(and(eq(tasks.subjectId, id), isNull(tasks.doneAt)));

describe('why a step is not open', () => {
  const why = async (who: Parameters<typeof world.get>[0], id: string) => world.get(who, `/api/resources/${id}/why`);
  const actions = ({ body }: Awaited<ReturnType<typeof why>>) =>
    body.steps.map((step: { action: string }) => step.action);

  test('is told of a registration to whoever works on it: for which post it is, and why not theirs', async () => {
    const { id, version } = await office.submitted();
    expect((await why(office.registrar, id)).body.steps).toMatchObject([
      { action: 'return', code: 'wrong_post', by: [{ role: 'reviewer', department: office.bureau.name }] },
      { action: 'approve', code: 'wrong_post' },
    ]);
    expect(await office.step(office.registrar, id, 'approve', version)).toMatchObject({ status: 403 });
    expect(actions(await why(office.reviewer, id))).toEqual(['withdraw']);
    expect(await why(office.stranger, id)).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  test('and tells those outside nothing of a revision in hand', async () => {
    const { id, version } = await office.submitted();
    const approved = await office.step(office.reviewer, id, 'approve', version);
    expect(approved.body.revision.status).toBe('published');
    const before = (await why(office.operator, id)).body;
    expect(before.steps).toMatchObject([{ action: 'revise', code: 'wrong_side' }, { action: 'retire' }]);
    await office.step(office.registrar, id, 'revise', approved.body.version);
    expect((await why(office.operator, id)).body).toEqual(before);
    expect((await why(office.reviewer, id)).body.steps.length).toBeGreaterThan(before.steps.length);
  });
});

describe('on its way to the directory a registration', () => {
  test('keeps what was said at its fields for whoever corrects it, and for whoever looks at it again', async () => {
    const { id, version, revision } = await office.submitted();
    const [{ id: itemId, name }] = revision.content.items;
    const remarks = [
      { field: 'summary', itemId: null, text: '写明范围' },
      { field: 'items', itemId, text: '改用统一名称' },
    ];
    const refused = await office.step(office.reviewer, id, 'return', version, {
      remarks: [{ field: 'items', itemId: crypto.randomUUID(), text: '多余' }],
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'unknown_item' } });
    const { body: returned } = await office.step(office.reviewer, id, 'return', version, { remarks });
    const seen = [
      { field: 'summary', item: null, text: '写明范围' },
      { field: 'items', item: { id: itemId, name }, text: '改用统一名称' },
    ];
    expect(returned).toMatchObject({ revision: { status: 'returned' }, remarks: seen });
    expect((await office.look(office.registrar, id)).body.remarks).toEqual(seen);
    const again = (await office.step(office.registrar, id, 'submit', returned.version)).body;
    expect((await office.look(office.reviewer, id)).body.remarks).toEqual(seen);
    const { body: published } = await office.step(office.reviewer, id, 'approve', again.version);
    expect(published.remarks).toEqual([]);
  });

  test('PD-31: is sent back once, corrected, published and found', async () => {
    const name = `电梯使用登记${office.bureau.id.slice(-6)}`;
    const { id, version } = await office.submitted({ name });
    expect(await openTasks(id)).toEqual([
      { kind: 'review_revision', role: 'reviewer', departmentId: office.bureau.id },
    ]);
    expect((await office.step(office.reviewer, id, 'return', version)).body).toMatchObject({ code: 'reason_required' });
    const returned = await office.step(office.reviewer, id, 'return', version, { note: '请补充更新周期说明' });
    expect(returned.body.revision).toMatchObject({ status: 'returned', note: '请补充更新周期说明' });
    expect(await openTasks(id)).toEqual([
      { kind: 'correct_revision', role: 'registrar', departmentId: office.bureau.id },
    ]);

    await office.edit(office.registrar, id, 3, body({ name, timeliness: 'T+2' }));
    expect((await office.step(office.registrar, id, 'submit', 4)).body.revision).toMatchObject({
      status: 'submitted',
      note: '',
    });
    world.setNow(at('2026-11-03'));
    const { body: view } = await office.step(office.reviewer, id, 'approve', 5);
    expect(view).toMatchObject({
      version: 6,
      code: expect.stringMatching(/^205001\/\d+$/),
      publishedRevision: 1,
      revision: { status: 'published', publishedAt: at('2026-11-03').toISOString(), derivedShareType: 'unconditional' },
    });
    expect(view.timeline.map((event: { type: string }) => event.type)).toEqual([
      'drafted',
      'submitted',
      'returned',
      'edited',
      'submitted',
      'published',
    ]);
    expect(await openTasks(id)).toEqual([]);
    const { body: found } = await world.get(office.stranger, `/api/resources?q=${encodeURIComponent(name)}`);
    expect(found).toMatchObject({ total: 1, items: [{ id, code: view.code, name }] });
    const done = and(eq(auditLog.subjectId, id), eq(auditLog.result, 'done'));
    const trail = await world.db.select().from(auditLog).where(done);
    expect(trail.map(({ action }) => action).sort()).toEqual(
      ['approve', 'draft', 'edit', 'return', 'submit', 'submit'].map((action) => `resource.${action}`),
    );
  });

  test('rule 8: is not approved or returned by its author', async () => {
    await world.freeNames(office.bureau);
    const { body: draft } = await world.post(office.both, '/api/resources', body());
    const { body: sent } = await office.step(office.both, draft.id, 'submit', 1);
    expect(sent.actions).toEqual(['withdraw', 'urge', 'copy']);
    const code = 'own_registration';
    expect(await office.step(office.both, draft.id, 'approve', 2)).toMatchObject({ status: 422, body: { code } });
    expect(await office.step(office.both, draft.id, 'return', 2, { note: '改' })).toMatchObject({
      status: 422,
      body: { code },
    });
    expect((await office.step(office.reviewer, draft.id, 'approve', 2)).status).toBe(200);
  });

  test('is approved by one of two reviewers who decide at the same moment', async () => {
    const { id, version } = await office.submitted();
    const answers = await Promise.all(
      [office.reviewer, office.both].map((who) => office.step(who, id, 'approve', version)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('conflict');
    expect((await office.look(office.reviewer, id)).body.version).toBe(version + 1);
  });

  test('is taken back by the registrar before anybody decided', async () => {
    const { id, version } = await office.submitted();
    const { body: view } = await office.step(office.registrar, id, 'withdraw', version);
    expect(view.revision).toMatchObject({ status: 'draft', submittedAt: null });
    expect(await openTasks(id)).toEqual([]);
    expect(await office.step(office.reviewer, id, 'approve', view.version)).toMatchObject({
      status: 422,
      body: { code: 'wrong_status' },
    });
  });

  test('PD-7: of a base library is refused unless everything is unconditional', async () => {
    const withheld = item('丙', { shareType: 'conditional' });
    const { id } = await office.drafted({
      class: 'base',
      classification: '01001',
      conditions: '限公安',
      items: [withheld],
    });
    expect(await office.step(office.registrar, id, 'submit', 1)).toMatchObject({
      status: 422,
      body: {
        code: 'base_library_unconditional',
        details: [{ field: 'items.0.shareType', code: 'base_library_unconditional', article: 'PD-7' }],
      },
    });
  });

  test('PD-27: with something that is not shared passes the authority, which may send it back', async () => {
    const items = [item('甲'), item('涉密地点', { shareType: 'not_shared' })];
    const { id, version } = await office.submitted({ items, legalBasis: [law] });
    expect((await office.look(office.operator, id)).status).toBe(404);
    const passedOn = await office.step(office.reviewer, id, 'approve', version);
    expect(passedOn.body).toMatchObject({ code: null, revision: { status: 'examining' }, actions: ['urge'] });
    expect(await openTasks(id)).toContainEqual({
      kind: 'examine_revision',
      role: 'operator',
      departmentId: office.operator.departmentId,
    });
    expect((await office.step(office.reviewer, id, 'examine', 3, { outcome: 'pass' })).status).toBe(403);
    expect((await office.look(office.operator, id)).body.actions).toEqual(['examine']);
    const { body: waiting } = await world.get(office.operator, '/api/registrations?status=examining&pageSize=100');
    expect(waiting.items.map((each: { id: string }) => each.id)).toContain(id);

    expect((await office.step(office.operator, id, 'examine', 3, { outcome: 'return' })).body.code).toBe(
      'reason_required',
    );
    await office.step(office.operator, id, 'examine', 3, { outcome: 'return', note: '依据不足' });
    await office.step(office.registrar, id, 'submit', 4);
    await office.step(office.reviewer, id, 'approve', 5);
    const { body: view } = await office.step(office.operator, id, 'examine', 6, { outcome: 'pass' });
    expect(view).toMatchObject({
      publishedRevision: 1,
      revision: { status: 'published', derivedShareType: 'conditional' },
    });
    expect(await openTasks(id)).toEqual([]);
  });

  test('rule 4: gets a code of its own when many are published at once', async () => {
    const waiting = await Promise.all(['甲', '乙', '丙', '丁'].map((name) => office.submitted({ name })));
    const done = await Promise.all(
      waiting.map(({ id, version }) => office.step(office.reviewer, id, 'approve', version)),
    );
    expect(new Set(done.map(({ body: view }) => view.code)).size).toBe(4);
  });
});

describe('thrown away', () => {
  test('a returned draft asks nobody for anything more, and its name is free', async () => {
    const { id, version } = await office.submitted({ name: '作废登记' });
    await office.step(office.reviewer, id, 'return', version, { note: '不需要登记' });
    const { body: gone } = await office.step(office.registrar, id, 'discard', version + 1);
    expect(gone).toMatchObject({ id, actions: ['copy'], revision: { status: 'discarded' } });
    expect(await openTasks(id)).toEqual([]);
    const { body: list } = await world.get(office.registrar, '/api/registrations');
    expect(list.items.map((row: { id: string }) => row.id)).not.toContain(id);
    expect((await world.post(office.registrar, '/api/resources', body({ name: '作废登记' }))).status).toBe(201);
    expect((await office.look(office.stranger, id)).status).toBe(404);
    expect((await office.step(office.registrar, id, 'discard', gone.version)).status).toBe(422);
  });

  test('a revision leaves what is published, and the next one has a number of its own', async () => {
    const published = await office.published({ name: '修订后作废' });
    const { id } = published;
    const revised = (await office.step(office.registrar, id, 'revise', published.version)).body;
    expect((await office.step(office.registrar, id, 'submit', revised.version)).body).toMatchObject({
      code: 'nothing_changed',
    });
    const left = (await office.step(office.registrar, id, 'discard', revised.version)).body;
    expect(left.revision).toMatchObject({ number: 2, status: 'discarded' });
    expect((await office.look(office.registrar, id)).body.revision).toMatchObject({ number: 1, status: 'published' });
    const again = (await office.step(office.registrar, id, 'revise', left.version)).body;
    expect(again.revision).toMatchObject({ number: 3, status: 'draft' });
  });
});

describe('a registration that waits', () => {
  const told = (id: string) =>
    openTasks(id).then((open) => open.filter(({ kind }) => kind === 'registration_urged').map(({ role }) => role));

  test('is urged by who registered it: whoever reviews hears of it until it moves on, and its history keeps it', async () => {
    const { id, version } = await office.submitted();
    const urge = { until: '2026-11-10', note: '请尽快审核' };
    expect((await office.step(office.reviewer, id, 'urge', version, urge)).status).toBe(422);
    expect((await office.step(office.stranger, id, 'urge', version, urge)).status).toBe(404);
    const { status, body: urged } = await office.step(office.registrar, id, 'urge', version, urge);
    expect(status, JSON.stringify(urged)).toBe(200);
    expect(urged.revision.status).toBe('submitted');
    expect(urged.timeline.at(-1)).toMatchObject({ type: 'urged', data: urge });
    expect(await told(id)).toEqual(['reviewer']);
    expect((await openTasks(id)).map(({ kind }) => kind)).toContain('review_revision');
    expect((await office.step(office.reviewer, id, 'approve', urged.version)).status).toBe(200);
    expect(await told(id)).toEqual([]);
  });
});
