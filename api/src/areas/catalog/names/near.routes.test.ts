import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Person, testWorld, type World } from '../../../running/testing/testing.ts';
import { body, item, law, registrationOffice } from '../testing.ts';

let world: World;
let office: Awaited<ReturnType<typeof registrationOffice>>;

beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  office = await registrationOffice(world);
});

const typed = (name: string, { who = office.registrar, except = '' } = {}) =>
  world.get(who, `/api/registrations/near-names?${new URLSearchParams({ name, ...(except && { except }) })}`);
const start = async (over: Parameters<typeof body>[0], who = office.registrar) =>
  (await world.post(who, '/api/resources', body(over))).body;

describe('while a name is typed', () => {
  test('the department’s entries with a name near to it are shown, drafts as well', async () => {
    const { id } = await start({ name: '旅行社名录' });
    const { body: near } = await typed('旅行社信息');
    expect(near.items).toEqual([{ id, code: null, name: '旅行社名录', status: 'draft', itemCount: 2 }]);
    expect((await typed('旅行社信息', { except: id })).body.items).toEqual([]);
    expect((await typed('旅行社从业人员信息')).body.items).toEqual([]);
    expect((await typed('')).body.items).toEqual([]);
  });

  test('an entry is shown by the name that it is to have, and no more once it is thrown away', async () => {
    const { id, version } = await start({ name: '旅行社名录' });
    const { body: edited } = await office.edit(office.registrar, id, version, body({ name: '旅行社数据表' }));
    expect((await typed('旅行社信息')).body.items).toMatchObject([{ name: '旅行社数据表' }]);
    await office.step(office.registrar, id, 'discard', edited.version);
    expect((await typed('旅行社信息')).body.items).toEqual([]);
  });

  test('nor one of whose two names it is the other that is near, which nobody is shown', async () => {
    const { id, version } = await start({ name: '旅行社名录' });
    const { body: submitted } = await office.step(office.registrar, id, 'submit', version);
    const { body: published } = await office.step(office.reviewer, id, 'approve', submitted.version);
    const { body: revised } = await office.step(office.registrar, id, 'revise', published.version);
    await office.edit(office.registrar, id, revised.version, body({ name: '导游证办理' }));
    expect((await typed('旅行社信息')).body.items).toEqual([]);
    expect((await typed('导游证办理信息')).body.items).toMatchObject([{ name: '导游证办理' }]);
  });

  test('nobody learns of other departments’ names, and only registrars are answered', async () => {
    await start({ name: '旅行社名录' });
    expect((await typed('旅行社信息', { who: office.stranger })).body.items).toEqual([]);
    for (const who of [office.reviewer, office.operator]) expect((await typed('旅行社信息', { who })).status).toBe(403);
  });
});

describe('a registration whose name is near to another', () => {
  test('is not submitted until it is said what sets the two apart', async () => {
    await start({ name: '旅行社名录' });
    const { id, version, problems } = await start({ name: '旅行社信息' });
    const found = { field: 'name', code: 'near_name', message: '旅行社名录' };
    expect(problems).toContainEqual(found);
    expect(await office.step(office.registrar, id, 'submit', version)).toMatchObject({
      status: 422,
      body: { code: 'near_name', details: [found] },
    });
    const explained = body({ name: '旅行社信息', distinction: '只含经营出境业务的旅行社' });
    const { body: edited } = await office.edit(office.registrar, id, version, explained);
    expect(edited.problems).toEqual([]);
    const { status } = await office.step(office.registrar, id, 'submit', edited.version);
    expect(status).toBe(200);
    const { body: seen } = await office.look(office.reviewer, id);
    expect(seen.revision.content.distinction).toBe('只含经营出境业务的旅行社');
    expect(seen.advice).toContainEqual({ field: 'distinction', code: 'near_name_explained', message: '旅行社名录' });
  });

  test('is made after another without what sets that one apart', async () => {
    const { id } = await start({ name: '旅行社信息', distinction: '只含出境社' });
    const { body: made } = await world.post(office.registrar, '/api/resources', { name: '旅行社名录', from: id });
    expect(made.revision.content.distinction).toBe('');
  });

  test('tells those outside the department of published entries alone', async () => {
    await start({ name: '旅行社名录' });
    const { id: other, version } = await start({ name: '旅行社台账', distinction: '只含入境社' });
    const { body: submitted } = await office.step(office.registrar, other, 'submit', version);
    expect((await office.step(office.reviewer, other, 'approve', submitted.version)).status).toBe(200);

    const withheld = { items: [item('甲', { shareType: 'not_shared' })], legalBasis: [law], conditions: '按需' };
    const { id } = await start({ ...withheld, name: '旅行社信息', distinction: '只含出境社' });
    const { body: inHand } = await office.step(office.registrar, id, 'submit', 1);
    const { body: passedOn } = await office.step(office.reviewer, id, 'approve', inHand.version);
    expect(passedOn.revision.status).toBe('examining');

    const said = async (who: Person) =>
      (await office.look(who, id)).body.advice.filter(({ code }: { code: string }) => code === 'near_name_explained');
    expect(await said(office.operator)).toMatchObject([{ message: '旅行社台账' }]);
    const [{ message }] = await said(office.reviewer);
    expect(message.split('、').toSorted()).toEqual(['旅行社台账', '旅行社名录'].toSorted());
  });
});
