import { auditLog } from '@onesource/db/schema/audit';
import { uses } from '@onesource/db/schema/data';
import { and, eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { testWorld } from '../../running/testing/testing.ts';
import { marriages } from '../datasets/testing.ts';
import { askFor, registryOffice } from './testing.ts';

const world = await testWorld();
afterAll(() => world.close());
const office = await registryOffice(world);
const operator = await world.person(await world.department('authority'), 'operator');
const names = ['结婚证字号', '男方姓名', '登记日期'];
const filed = (asked = names, resource = office.resource) =>
  askFor(world, { official: office.official, resource }, asked, { confirmed: true });
const preview = (id: string, body: object = {}, who = office.reviewer) =>
  world.post(who, `/api/grants/${id}/preview`, body);
const [number, groom, day] = names.map(office.item) as [string, string, string];

test('house: whoever decides sees the first rows as they would be answered, masked as they would be', async () => {
  const id = await filed();
  expect((await world.get(office.reviewer, `/api/requests/${id}`)).body.previews).toBe(true);
  const { status, body } = await preview(id);
  expect(status, JSON.stringify(body)).toBe(200);
  expect(body.items).toEqual(names.map((name) => ({ id: office.item(name), name })));
  expect(body.rows).toContainEqual({ [number]: 'J2026-1', [groom]: '王**', [day]: '2026-01-05' });
  expect(body.masked).toEqual([groom]);
});

test('of the items, within the days and under the masks that are being decided, and no other', async () => {
  const id = await filed();
  const said = { itemIds: [groom, day], rows: [{ itemId: day, from: '2026-01-01', until: '2026-01-31' }] };
  const { body } = await preview(id, {
    ...said,
    shown: [
      { itemId: groom, as: 'whole' },
      { itemId: day, as: 'masked' },
    ],
  });
  expect(body.rows).toEqual([{ [groom]: '王小明', [day]: '****' }]);
  expect((await preview(id, { rows: [{ itemId: day, from: '2020-01-01', until: '2020-01-02' }] })).body.rows).toEqual(
    [],
  );
});

test('what could not be decided so is refused as the decision would be', async () => {
  const id = await filed();
  const elsewhere = office.item('登记机关');
  expect(await preview(id, { itemIds: [elsewhere] })).toMatchObject({
    status: 422,
    body: { code: 'item_not_requested' },
  });
  expect(await preview(id, { rows: [{ itemId: day, values: ['2026'] }] })).toMatchObject({
    status: 422,
    body: { code: 'wrong_limit' },
  });
  const empty = await world.publish(office.provider, { ...marriages, name: `空${crypto.randomUUID()}` });
  const none = await filed(['结婚证字号'], empty);
  expect((await world.get(office.reviewer, `/api/requests/${none}`)).body.previews).toBe(false);
  expect(await preview(none)).toMatchObject({ status: 422, body: { code: 'no_data' } });
});

test('is for the provider’s own people alone, as long as they may grant it', async () => {
  const id = await filed();
  for (const who of [office.official, operator]) expect((await preview(id, {}, who)).status).toBe(403);
  const stranger = await world.person(await world.department(), 'reviewer');
  expect((await preview(id, {}, stranger)).status).toBe(404);
  for (const who of [office.official, operator])
    expect((await world.get(who, `/api/requests/${id}`)).body.previews).toBe(false);
  const refused = { version: 1, code: 'other', note: '与事项无关' };
  expect((await world.post(office.reviewer, `/api/requests/${id}/refuse`, refused)).status).toBe(200);
  expect((await preview(id)).status).toBe(403);
});

test('is no use of a grant, and stands in the log', async () => {
  const id = await filed();
  await preview(id);
  expect(await world.db.$count(uses, eq(uses.requestId, id))).toBe(0);
  const looked = and(eq(auditLog.action, 'grant.preview'), eq(auditLog.subjectId, id));
  const lines = await world.db.select().from(auditLog).where(looked);
  expect(lines).toMatchObject([{ actorId: office.reviewer.id, detail: { items: 3 } }]);
});
