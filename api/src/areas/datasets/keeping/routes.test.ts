import { directoryEntries } from '@onesource/db/schema/directory';
import { datasets } from '@onesource/db/schema/data';
import { tasks } from '@onesource/db/schema/inbox';
import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../law/cities/dongguan/profile.ts';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import { type Department, ownDatabase, type Person, testWorld } from '../../../running/testing/testing.ts';
import { openTable } from '../../../spreadsheet/table.ts';
import { withFile } from '../../../spreadsheet/with-file.ts';
import { standingOf } from '../rules/keeping/term.ts';
import { csv, li, marriages, sendData, wang } from '../testing.ts';
import { keepTerms } from './tick.ts';

// A database of one's own: the list is of all that is provided
const own = await ownDatabase();
const world = await testWorld({ databaseUrl: own.url });
afterAll(async () => {
  await world.close();
  await own.drop();
});
let office: Department;
let registrar: Person;
let operator: Person;
let supervisor: Person;
let official: Person;
beforeAll(async () => {
  office = await world.department();
  registrar = await world.person(office, 'registrar');
  operator = await world.person(await world.department('authority'), 'operator');
  supervisor = await world.person(await world.department('supervisor'), 'supervisor');
  official = await world.person(await world.department(), 'official');
});

const provided = async (over = {}) => {
  const { id } = await world.publish(office, { ...marriages, name: `婚姻登记${crypto.randomUUID()}`, ...over });
  expect((await sendData(world, registrar, id, csv(wang))).status).toBe(201);
  return id;
};
const say = async (who: Person, id: string, command: string, body: object) => {
  const [last] = (await world.get(operator, `/api/datasets/${id}`)).body.cycles;
  const about = command === 'ask-cycle' ? {} : { agreement: last?.id };
  return world.post(who, `/api/datasets/${id}/${command}`, { ...about, ...body });
};
const list = async (who: Person, query = '') => (await world.get(who, `/api/datasets?pageSize=100${query}`)).body;
const lineOf = async (id: string, query = '') =>
  (await list(operator, query)).items.find((line: { id: string }) => line.id === id);
const later = (hours: number, policy = pudong) => ({
  ...world.deps,
  policy,
  clock: () => new Date(world.deps.clock().getTime() + hours * 3_600_000),
});
const openTasks = (id: string) =>
  world.db
    .select({ kind: tasks.kind, departmentId: tasks.departmentId, role: tasks.role })
    .from(tasks)
    .where(and(eq(tasks.subjectId, id), isNull(tasks.doneAt)));

describe('data that are kept up (数据更新)', () => {
  test('PD-34: are late a day after the last load; the provider is reminded and the authority told, once', async () => {
    const id = await provided({ updateCycle: 'monthly' });
    expect(await lineOf(id)).toMatchObject({ standing: 'kept', told: false });
    await keepTerms(later(23));
    expect(await openTasks(id)).toEqual([]);
    await keepTerms(later(25));
    const reminded = [
      { kind: 'data_late', departmentId: operator.departmentId, role: 'operator' },
      { kind: 'update_data', departmentId: office.id, role: 'registrar' },
    ];
    const told = async () => (await openTasks(id)).toSorted((a, b) => a.kind.localeCompare(b.kind));
    expect(await told()).toEqual(reminded);
    expect(await keepTerms(later(26))).toBe(0);
    expect(await told()).toEqual(reminded);
  });
  test('PD-34: are kept up again by a load, or by the word that nothing changed; what came late says so', async () => {
    const id = await provided();
    await keepTerms(later(25));
    await world.db
      .update(datasets)
      .set({ dueAt: new Date(world.deps.clock().getTime() - 1000) })
      .where(eq(datasets.resourceId, id));
    expect((await world.post(registrar, `/api/datasets/${id}/unchanged`, {})).status).toBe(200);
    expect(await openTasks(id)).toEqual([]);
    const { body } = await world.get(registrar, `/api/datasets/${id}`);
    expect(body.loads[0]).toMatchObject({ mode: 'unchanged', late: expect.any(String) });
    expect(body.freshness).toMatchObject({ stale: false, standing: 'kept' });
    await sendData(world, registrar, id, csv(wang, li));
    expect((await world.get(registrar, `/api/datasets/${id}`)).body.loads[0]).toMatchObject({ late: null });
  });
  test('are listed for those who watch and for those who provide, and for nobody else', async () => {
    const id = await provided();
    expect((await list(registrar)).items.some((line: { id: string }) => line.id === id)).toBe(true);
    expect((await list(supervisor)).total).toBeGreaterThan(0);
    expect((await world.get(official, '/api/datasets')).status).toBe(403);
    const other = await world.person(await world.department(), 'registrar');
    expect(await list(other)).toMatchObject({ total: 0, departments: [] });
  });
  test('stand in the list as the rule says, and every count is that of the rows it opens', async () => {
    const id = await provided();
    const [row] = await world.db.select().from(datasets).where(eq(datasets.resourceId, id));
    const now = world.deps.clock();
    for (const minutes of [-1, 1, 300, 420, 1440, 20_000]) {
      const dueAt = new Date(now.getTime() + minutes * 60_000);
      const confirmedAt = new Date(dueAt.getTime() - 86_400_000);
      await world.db.update(datasets).set({ dueAt, confirmedAt }).where(eq(datasets.resourceId, id));
      expect((await lineOf(id)).standing, `${minutes}`).toBe(standingOf({ confirmedAt, dueAt }, now));
    }
    await world.db.update(datasets).set({ dueAt: null }).where(eq(datasets.resourceId, id));
    expect((await lineOf(id)).standing).toBe('unbound');
    await world.db
      .update(datasets)
      .set({ dueAt: row?.dueAt, confirmedAt: row?.confirmedAt })
      .where(eq(datasets.resourceId, id));
    const { counts, departments } = await list(operator);
    for (const standing of ['late', 'soon', 'kept', 'unbound'] as const) {
      expect((await list(operator, `&standing=${standing}`)).total).toBe(counts[standing]);
      const inDepartments = departments.reduce((sum: number, one: typeof counts) => sum + one[standing], 0);
      expect(inDepartments).toBe(counts[standing]);
    }
  });
  test('are found by name and department, and had as a workbook with every line', async () => {
    const name = `不动产%登记${crypto.randomUUID()}`;
    const id = await provided({ name });
    const found = `&q=${encodeURIComponent('动产%')}`;
    expect((await list(operator, found)).items.map((line: { id: string }) => line.id)).toEqual([id]);
    expect((await list(operator, `${found}&department=${office.id}`)).total).toBe(1);
    expect((await list(operator, `&department=${operator.departmentId}`)).total).toBe(0);
    const response = await world.app.request(`/api/datasets/export.xlsx?q=${encodeURIComponent('动产%')}`, {
      headers: { cookie: operator.cookie },
    });
    const rows: string[][] = [];
    await withFile(new Uint8Array(await response.arrayBuffer()), async (file) => {
      const table = await openTable(file);
      for await (const { cells } of table.sheets[0]?.rows() ?? [])
        rows.push([...cells.values()].map(({ text }) => text));
      table.close();
    });
    expect(rows).toHaveLength(2);
    expect(rows[1]?.slice(0, 2)).toEqual([name, office.name]);
  });
  test('that are no longer in the directory are due no more', async () => {
    const id = await provided();
    await keepTerms(later(25));
    expect(await openTasks(id)).toHaveLength(2);
    await world.db.delete(directoryEntries).where(eq(directoryEntries.resourceId, id));
    await keepTerms(later(25));
    expect(await openTasks(id)).toEqual([]);
  });
});

describe('another update cycle (PD-34)', () => {
  test('is asked for, agreed on, holds, and ends', async () => {
    const id = await provided();
    const asked = await say(registrar, id, 'ask-cycle', { cycle: 'monthly', reason: '每月结算一次' });
    expect(asked.status, JSON.stringify(asked.body)).toBe(200);
    expect(asked.body).toMatchObject({ agreed: null, cycles: [{ status: 'asked', reason: '每月结算一次' }] });
    expect(asked.body.actions).toContain('withdraw-cycle');
    expect(await openTasks(id)).toEqual([
      { kind: 'agree_cycle', departmentId: operator.departmentId, role: 'operator' },
    ]);
    const agreed = await say(operator, id, 'answer-cycle', { outcome: 'agreed', until: null, note: '同意' });
    expect(agreed.body).toMatchObject({ agreed: 'monthly', cycles: [{ status: 'agreed', answeredBy: operator.name }] });
    expect(await openTasks(id)).toEqual([{ kind: 'cycle_answered', departmentId: office.id, role: 'registrar' }]);
    expect(await lineOf(id, '&agreed=1')).toMatchObject({ agreed: { cycle: 'monthly' } });
    await keepTerms(later(48));
    expect((await openTasks(id)).map(({ kind }) => kind)).toEqual(['cycle_answered']);
    const ended = await say(registrar, id, 'end-cycle', { note: '已能每日更新' });
    expect(ended.body).toMatchObject({ agreed: null, cycles: [{ status: 'ended', endNote: '已能每日更新' }] });
    await keepTerms(later(48));
    expect((await openTasks(id)).map(({ kind }) => kind)).toContain('update_data');
  });
  test('that is agreed until a day holds no longer', async () => {
    const id = await provided();
    await say(registrar, id, 'ask-cycle', { cycle: 'static', reason: '不再变化' });
    const until = (day: string) => say(operator, id, 'answer-cycle', { outcome: 'agreed', until: day });
    expect(await until('2020-01-01')).toMatchObject({
      status: 422,
      body: { details: [{ field: 'until', code: 'effective_past' }] },
    });
    expect((await until('2026-11-05')).body).toMatchObject({ agreed: 'static', freshness: { standing: 'unbound' } });
    await keepTerms(later(24));
    expect(await lineOf(id)).toMatchObject({ standing: 'unbound', dueAt: null });
    await keepTerms(later(24 * 5));
    expect((await openTasks(id)).map(({ kind }) => kind)).toContain('update_data');
  });
  test('of two who answer at once one is heard, and two who ask at once ask once', async () => {
    const id = await provided();
    const ask = () => say(registrar, id, 'ask-cycle', { cycle: 'weekly', reason: '理由' });
    const tries = await Promise.all([ask(), ask(), ask()]);
    expect(tries.filter(({ status }) => status === 200)).toHaveLength(1);
    const answers = await Promise.all(
      (['agreed', 'refused'] as const).map((outcome) => say(operator, id, 'answer-cycle', { outcome, note: '理由' })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });
  test('is nobody’s to ask for but the provider’s, and stays unread by others', async () => {
    const id = await provided();
    expect((await say(official, id, 'ask-cycle', { cycle: 'weekly', reason: '理由' })).status).toBe(403);
    await say(registrar, id, 'ask-cycle', { cycle: 'weekly', reason: '理由' });
    expect((await world.get(official, `/api/datasets/${id}`)).body.cycles).toEqual([]);
    expect((await say(registrar, id, 'withdraw-cycle', {})).body).toMatchObject({ cycles: [{ status: 'withdrawn' }] });
    expect(await openTasks(id)).toEqual([]);
  });
});

describe('DG-14: no change', () => {
  test('is put in writing, and reaches the supervision bureau', async () => {
    const inDongguan = await testWorld({ databaseUrl: own.url, policy: dongguan });
    const id = await provided({ secrecyReview: { by: '保密办', on: '2026-10-01' } });
    const post = (body: object) => inDongguan.post(registrar, `/api/datasets/${id}/unchanged`, body);
    expect(await post({})).toMatchObject({
      status: 422,
      body: { code: 'reason_required', details: [{ field: 'note', article: 'DG-14' }] },
    });
    expect((await post({ note: '本季度没有变化' })).status).toBe(200);
    expect((await openTasks(id)).map(({ kind, departmentId }) => [kind, departmentId])).toEqual([
      ['data_unchanged', supervisor.departmentId],
    ]);
    await inDongguan.close();
  });
});
