import type { DataItem } from '@onesource/db/content';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { profile as national } from '../../../../law/cities/national/profile.ts';
import { ownDatabase, type Person, testWorld } from '../../../../running/testing/testing.ts';
import { item, registrationOffice } from '../../testing.ts';

const own = await ownDatabase();
const world = await testWorld({ policy: national, databaseUrl: own.url });
afterAll(async () => {
  await world.close();
  await own.drop();
});

const office = await registrationOffice(world);
const [market, tax] = [await world.department(), await world.department()];
const [ofMarket, ofTax] = [await world.person(market, 'registrar'), await world.person(tax, 'registrar')];
const shared = (name: string, over: Partial<DataItem> = {}) => item(name, over);
let registers: Awaited<ReturnType<typeof world.publish>>;
let taxpayers: Awaited<ReturnType<typeof world.publish>>;
beforeAll(async () => {
  registers = await world.publish(market, { name: '企业登记', items: [shared('经营范围'), shared('登记机关')] });
  taxpayers = await world.publish(tax, { name: '纳税人', items: [shared('经营 范围'), shared('税种')] });
});

const list = async (who: Person, query = '') => world.get(who, `/api/registers/sources?${query}`);
const name = (who: Person, of: typeof registers, said: object) =>
  world.post(who, `/api/resources/${of.id}/name-source`, { version: 1, note: '法定登记机关', ...said });
const history = async (who: Person, id: string) =>
  (await world.get(who, `/api/resources/${id}/registration`)).body.timeline.filter(
    ({ type }: { type: string }) => type === 'source_named',
  );

test('N-19: the authority sees what several departments publish, names the source, and everybody concerned is told', async () => {
  const { body: open } = await list(office.operator);
  expect(open).toMatchObject({ total: 1, partly: false, actions: ['name-source'] });
  expect(open.items[0]).toMatchObject({ name: '经营范围', departments: 2, entries: 2, more: 0, named: [] });
  const chosen = open.items[0].candidates.find(
    (each: { department: { id: string } }) => each.department.id === market.id,
  );
  expect(chosen).toMatchObject({ replaces: null, named: false, overlaps: true, resource: { id: registers.id } });

  const said = { version: chosen.resource.version, itemId: chosen.item.id, replaces: chosen.replaces };
  const answer = await name(office.operator, registers, said);
  expect(answer).toMatchObject({
    status: 200,
    body: { named: { department: { id: market.id }, note: '法定登记机关' } },
  });

  expect((await list(office.operator)).body).toMatchObject({ total: 0 });
  expect((await list(office.operator, 'state=named&q=经营')).body.items).toMatchObject([
    { name: '经营范围', named: [{ department: { id: market.id }, by: office.operator.name }] },
  ]);
  for (const [who, id] of [
    [ofMarket, registers.id],
    [ofTax, taxpayers.id],
  ] as const) {
    expect((await world.get(who, '/api/inbox?kind=source_named')).body.items).toMatchObject([{ subject: { id } }]);
    expect(await history(who, id)).toMatchObject([
      {
        data: { item: '经营范围', source: market.name, note: '法定登记机关' },
        actor: { name: office.operator.name },
      },
    ]);
  }
  const items = async (who: Person, id: string) => (await world.get(who, `/api/resources/${id}`)).body.contents.items;
  expect((await items(office.stranger, taxpayers.id))[0].named).toMatchObject({ department: { id: market.id } });
  expect((await items(office.stranger, taxpayers.id))[1].named).toBeNull();
  expect((await items(office.stranger, registers.id))[0].named).toMatchObject({ note: '法定登记机关' });
});

test('N-19: who registers the item afterwards is told to cite it, and does not call itself the source', async () => {
  const { id } = await office.drafted({ items: [shared('经营范围')] });
  const { body: seen } = await world.get(office.registrar, `/api/resources/${id}/overlaps`);
  expect(seen).toMatchObject({
    unanswered: 1,
    items: [
      { named: { department: { id: market.id }, own: false }, candidates: [{ resource: { id: registers.id } }, {}] },
    ],
  });
  const look = async () => (await office.look(office.registrar, id)).body;
  const codes = (details: { code: string }[]) => details.map(({ code }) => code);
  expect(codes((await look()).advice)).toContain('source_named');

  const source = { kind: 'authoritative', basis: '三定方案' } as const;
  const claimed = (await look()).revision.content;
  claimed.items[0].source = source;
  const { body: edited } = await office.edit(office.registrar, id, 1, claimed);
  expect(edited.problems).toContainEqual({ field: 'items.0.source', code: 'source_is_another', article: 'N-19' });
  const refused = await office.step(office.registrar, id, 'submit', edited.version);
  expect(refused).toMatchObject({ status: 422, body: { code: 'incomplete' } });
});

test('is refused to others, raced by nobody, and repeated without effect', async () => {
  const itemId = taxpayers.itemId('经营 范围');
  for (const who of [ofTax, office.reviewer, office.stranger])
    expect((await name(who, taxpayers, { itemId, replaces: null })).status).toBe(403);
  // Read before another source was named
  expect((await name(office.operator, taxpayers, { itemId, replaces: null })).status).toBe(409);
  const [{ candidates }] = (await list(office.operator, 'state=named')).body.items;
  const { replaces, resource } = candidates.find((each: { item: { id: string } }) => each.item.id === itemId);
  const said = { version: resource.version, itemId, replaces, note: '征管在先' };
  const other = await world.person(await world.department('authority'), 'operator');
  const both = await Promise.all([office.operator, other].map((who) => name(who, taxpayers, said)));
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await list(office.operator, 'state=named')).body.items).toMatchObject([
    { named: [{ department: { id: tax.id }, note: '征管在先' }] },
  ]);
  expect(await history(ofTax, taxpayers.id)).toHaveLength(2);
});
