import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testWorld, type World } from '../../running/testing/testing.ts';
import { type body, item, law, registrationOffice } from './testing.ts';

let world: World;
let office: Awaited<ReturnType<typeof registrationOffice>>;

beforeAll(async () => {
  world = await testWorld();
  office = await registrationOffice(world);
});
afterAll(() => world.close());

const path = (id: string, rest: string) => `/api/resources/${id}/${rest}`;

/** Submits what is drafted and sees it through to the directory. */
async function publish(id: string, version: number) {
  await office.step(office.registrar, id, 'submit', version);
  const { body: approved } = await office.step(office.reviewer, id, 'approve', version + 1);
  if (approved.revision.status === 'published') return approved;
  return (await office.step(office.operator, id, 'examine', version + 2, { outcome: 'pass' })).body;
}
async function published(over: Parameters<typeof body>[0] = {}) {
  const { id, version } = await office.drafted(over);
  return publish(id, version);
}
async function revised(view: { id: string; version: number; revision: { content: object } }, change: object) {
  await office.step(office.registrar, view.id, 'revise', view.version);
  const { status } = await office.edit(office.registrar, view.id, view.version + 1, {
    ...view.revision.content,
    ...change,
  });
  expect(status).toBe(200);
}

describe('rule 6: a published revision', () => {
  test('is not edited: a change is a new revision, the old one stays until the new one is published', async () => {
    const view = await published();
    const edited = await office.edit(office.registrar, view.id, view.version, view.revision.content);
    expect(edited.body.code).toBe('wrong_status');
    await revised(view, { name: '改后的名称' });
    const again = await office.step(office.registrar, view.id, 'revise', view.version + 2);
    expect(again.body.code).toBe('revision_in_progress');
    expect((await world.get(office.stranger, `/api/resources/${view.id}`)).body.name).toBe(view.revision.content.name);
    expect((await world.get(office.stranger, path(view.id, 'registration'))).status).toBe(403);
    const { body: seen } = await world.get(office.operator, path(view.id, 'registration'));
    expect(seen).toMatchObject({ revision: { number: 1 } });
    expect(seen.timeline.every(({ data }: { data: { revision: number } }) => data.revision === 1)).toBe(true);
    expect((await world.get(office.stranger, path(view.id, 'revisions'))).body.total).toBe(1);
    expect((await world.get(office.registrar, path(view.id, 'revisions'))).body.total).toBe(2);
    expect((await world.get(office.stranger, path(view.id, 'revisions/2/diff'))).status).toBe(404);

    const next = await publish(view.id, view.version + 2);
    expect(next).toMatchObject({ code: view.code, publishedRevision: 2, revision: { number: 2 } });
    expect((await world.get(office.stranger, `/api/resources/${view.id}`)).body.name).toBe('改后的名称');
    expect((await world.get(office.stranger, path(view.id, 'revisions'))).body.items).toMatchObject([
      { number: 1, status: 'superseded' },
      { number: 2, status: 'published', name: '改后的名称' },
    ]);
  });

  test('is compared with the one before it, field by field and item by item', async () => {
    const view = await published();
    const [first, second] = view.revision.content.items;
    await revised(view, {
      updateCycle: 'weekly',
      items: [
        { ...second, length: 18 },
        { ...item('新增项'), id: null },
      ],
    });
    const { body: diff } = await world.get(office.reviewer, path(view.id, 'revisions/2/diff'));
    expect(diff).toEqual({
      revision: 2,
      against: 1,
      fields: [{ field: 'updateCycle', before: 'daily', after: 'weekly' }],
      items: [
        {
          id: second.id,
          name: second.name,
          change: 'changed',
          fields: [{ field: 'length', before: 50, after: 18 }],
        },
        { id: expect.any(String), name: '新增项', change: 'added', fields: [] },
        { id: first.id, name: first.name, change: 'removed', fields: [] },
      ],
    });
    const { body: beginning } = await world.get(office.stranger, path(view.id, 'revisions/1/diff'));
    expect(beginning).toMatchObject({ against: null, items: [{ change: 'added' }, { change: 'added' }] });
    for (const number of ['0', '9', 'x', '-1'])
      expect((await world.get(office.stranger, path(view.id, `revisions/${number}/diff`))).status).toBe(404);
  });
});

test('PD-31, SQ-27: where the data are kept and who reviewed them is the own side’s, also in the history', async () => {
  const secrecyReview = { by: '审查员某', on: '2026-10-01' };
  const view = await published({ linkedDataSet: '内网库.甲表', recordForm: 'both', secrecyReview });
  const seen = (await world.get(office.stranger, path(view.id, 'revisions/1/diff'))).body;
  expect(seen.fields).toContainEqual({ field: 'recordForm', before: null, after: 'both' });
  expect(JSON.stringify(seen)).not.toMatch(/linkedDataSet|secrecyReview|内网库|审查员某/);
  for (const who of [office.registrar, office.operator]) {
    const { body } = await world.get(who, path(view.id, 'revisions/1/diff'));
    expect(body.fields).toContainEqual({ field: 'linkedDataSet', before: null, after: '内网库.甲表' });
    expect(body.fields).toContainEqual({ field: 'secrecyReview', before: null, after: secrecyReview });
  }
});

describe('PD-27: what is not shared stays hidden in the history too', () => {
  const secret = () => item('秘密位置', { shareType: 'not_shared' });

  test('item by item, and in counts', async () => {
    const view = await published({ items: [item('甲'), secret()], legalBasis: [law] });
    expect((await world.get(office.stranger, path(view.id, 'revisions'))).body.items).toMatchObject([{ itemCount: 1 }]);
    expect((await world.get(office.registrar, path(view.id, 'revisions'))).body.items).toMatchObject([
      { itemCount: 2 },
    ]);
    const seen = await world.get(office.stranger, path(view.id, 'revisions/1/diff'));
    expect(JSON.stringify(seen.body)).not.toContain('秘密位置');
    const whole = await world.get(office.operator, path(view.id, 'revisions/1/diff'));
    expect(JSON.stringify(whole.body)).toContain('秘密位置');
  });

  test('and as a whole: others see name, provider and basis', async () => {
    const summary = '不可示人的说明';
    const view = await published({ summary, items: [secret()], legalBasis: [law] });
    const { body: diff } = await world.get(office.stranger, path(view.id, 'revisions/1/diff'));
    expect(diff.fields.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['name', 'shareType', 'legalBasis']),
    );
    expect(JSON.stringify(diff)).not.toContain(summary);
    expect(diff.items).toEqual([]);
    expect((await world.get(office.stranger, path(view.id, 'revisions'))).body.items).toMatchObject([
      { itemCount: null },
    ]);
  });
});
