import { departments } from '@onesource/db/schema/organisation';
import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { profile as shanghai } from '../../law/cities/shanghai/profile.ts';
import type { Department, Person } from '../../running/testing/testing.ts';
import { item, law } from '../catalog/testing.ts';
import { requestDistrict } from './case-testing.ts';

const { world, office, close } = await requestDistrict(shanghai);
afterAll(close);

const answering = await world.department();
const lead = await world.person(answering, 'reviewer');
const items = [item('许可编号', { shareType: 'conditional' }), item('处罚线索', { shareType: 'not_shared' })];
const published = (of: Department, responsible: Department | null) =>
  world.publish(of, { items, legalBasis: [law], responsibleDepartmentId: responsible?.id ?? null });
const resource = await published(office.provider, answering);

const asked = async (of: typeof resource, more: object = {}, who: Person = office.official) => {
  const about = { resourceId: of.id, itemIds: [of.itemId('许可编号')] };
  const { status, body } = await world.post(who, '/api/requests', office.asking([], { ...about, ...more }));
  expect(status, JSON.stringify(body)).toBe(201);
  return body;
};
const listed = async (who: Person, role: string, id: string) =>
  (await world.get(who, `/api/requests?role=${role}&pageSize=100`)).body.items.some(
    (one: { id: string }) => one.id === id,
  );

describe('a resource for which another department answers', () => {
  test('SH-16, SH-27: says before it is asked for who decides', async () => {
    const { routes } = (await world.get(office.official, `/api/resources/${resource.id}`)).body;
    expect(routes.conditional.deciders).toEqual([
      shanghai.titles.authority,
      { zh: answering.name, en: answering.name },
    ]);
    expect(routes.not_shared.deciders).toEqual([{ zh: answering.name, en: answering.name }]);
    // Whoever answers for it and asks does not decide on it
    const own = (await world.get(lead, `/api/resources/${resource.id}`)).body.routes;
    expect(own.not_shared.deciders).toEqual([{ zh: office.provider.name, en: office.provider.name }]);
  });

  test('SH-16, SH-26: of what is closed to the reader says only in which capacity it is decided', async () => {
    const about = { items, legalBasis: [law], responsibleDepartmentId: answering.id };
    const secret = await world.publish(office.provider, {
      ...about,
      items: [items[1] ?? item('线索')],
      shareType: 'not_shared',
    });
    const scoped = await world.publish(office.provider, { ...about, scope: [office.provider.id] });
    for (const { id } of [secret, scoped]) {
      const { body } = await world.get(office.official, `/api/resources/${id}`);
      const named = { zh: '责任部门', en: 'Responsible department' };
      expect(body.routes.not_shared.deciders).toEqual([named]);
      expect(body.routes.conditional.deciders).toEqual([shanghai.titles.authority, named]);
      expect(JSON.stringify(body)).not.toContain(answering.name);
      const { routes } = (await world.get(office.operator, `/api/resources/${id}`)).body;
      expect(routes.not_shared.deciders).toEqual([{ zh: answering.name, en: answering.name }]);
    }
  });

  test('SH-27: is decided by that department and the authority; the provider has nothing to do', async () => {
    const filed = await asked(resource);
    expect(filed).toMatchObject({
      deciders: ['authority', 'responsible'],
      responsible: { id: answering.id, name: answering.name },
    });
    const { id } = filed;
    expect(await office.tasks(lead, id)).toEqual(['decide_request']);
    expect(await office.tasks(office.operator, id)).toEqual(['decide_request']);
    expect(await office.tasks(office.reviewer, id)).toEqual([]);
    expect((await office.look(id, lead)).actions).toEqual(['approve', 'ask-supplement', 'refuse']);
    expect((await office.look(id, office.reviewer)).actions).toEqual([]);
    expect((await office.step(office.reviewer, id, 'approve')).status).toBe(403);
    const agreed = await office.step(lead, id, 'approve', { conditions: '不得留存' });
    expect(agreed.body).toMatchObject({ status: 'submitted', stances: ['responsible'], actions: [] });
    expect(await office.tasks(lead, id)).toEqual([]);
    const { body } = await office.step(office.operator, id, 'approve');
    expect(body).toMatchObject({ status: 'granted', grant: { conditions: '不得留存' } });
    // Delivering stays with the provider of the data; ending what it did not decide does not
    expect((await office.look(id, office.reviewer)).actions).toEqual([
      'sign-for',
      'plan-delivery',
      'provide',
      'suspend',
      'demand-disposal',
    ]);
    expect((await office.look(id, lead)).actions).toEqual(['revoke']);
    const withheld = { code: 'law_forbids', note: '依据已废止', legalBasis: { kind: 'law', title: '某法' } };
    expect((await office.step(lead, id, 'revoke', { note: '依据已废止', withheld })).body).toMatchObject({
      status: 'revoked',
      withheld: [{ by: 'responsible', takenBack: true }],
    });
  });

  test('SH-27: shows that department the request, its list and its background', async () => {
    const { id } = await asked(resource);
    expect(await listed(lead, 'provider', id)).toBe(true);
    expect(await listed(lead, 'all', id)).toBe(true);
    expect(await listed(office.reviewer, 'provider', id)).toBe(true);
    expect((await world.get(lead, `/api/requests/${id}/background`)).status).toBe(200);
    expect((await world.get(office.stranger, `/api/requests/${id}`)).status).toBe(404);
    expect((await world.get(office.stranger, `/api/requests/${id}/background`)).status).toBe(404);
    const elsewhere = await world.person(answering, 'official', 'registrar');
    expect((await world.get(elsewhere, `/api/requests/${id}`)).status).toBe(404);
  });

  test('SH-26, SH-27: it names the items that a wish in words comes to, beside the authority where some are authorised', async () => {
    const { id } = await asked(resource, { itemIds: [], wanted: '处罚线索' });
    expect((await office.look(id, lead)).grantable).toHaveLength(2);
    const itemIds = [resource.itemId('处罚线索')];
    await office.step(lead, id, 'approve-partly', { itemIds, conditions: '仅供本案' });
    const { body } = await office.step(office.operator, id, 'approve-partly', { itemIds });
    expect(body).toMatchObject({ status: 'granted', grant: { items: [{ name: '处罚线索' }], conditions: '仅供本案' } });
  });

  test('PD-27: the background tells it nothing of the provider’s other resources that are not shared', async () => {
    const other = await published(office.provider, null);
    const { id: held } = await asked(other, { itemIds: [], wanted: '处罚线索' });
    const whole = { itemIds: [other.itemId('许可编号'), other.itemId('处罚线索')] };
    await office.step(office.reviewer, held, 'approve-partly', whole);
    expect((await office.step(office.operator, held, 'approve-partly', whole)).body.status).toBe('granted');
    const { id } = await asked(resource);
    const itemsSeen = async (who: Person) =>
      (await world.get(who, `/api/requests/${id}/background`)).body.held.find((one: { id: string }) => one.id === held)
        .items;
    expect(await itemsSeen(lead)).toEqual(['许可编号']);
    expect(await itemsSeen(office.reviewer)).toEqual(['许可编号', '处罚线索']);
  });

  test('SH-16: the provider decides while that department is disabled', async () => {
    const gone = await world.department();
    const orphan = await published(office.provider, gone);
    await world.db.update(departments).set({ disabledAt: new Date() }).where(eq(departments.id, gone.id));
    expect(await asked(orphan)).toMatchObject({ deciders: ['authority', 'provider'], responsible: null });
  });
});

describe('a department that decides in two capacities', () => {
  test.each(['provider', 'responsible'] as const)(
    'SH-27: the authority as %s does so one after the other',
    async (as) => {
      const of = await (as === 'provider'
        ? published(office.authority, null)
        : published(office.provider, office.authority));
      const reviewer = await world.person(office.authority, 'reviewer');
      const { id } = await asked(of);
      expect([await office.tasks(office.operator, id), await office.tasks(reviewer, id)]).toEqual([
        ['decide_request'],
        [],
      ]);
      expect((await office.step(office.operator, id, 'approve')).status).toBe(200);
      expect(await office.tasks(reviewer, id)).toEqual(['decide_request']);
      expect((await office.step(reviewer, id, 'approve')).body.status).toBe('granted');
    },
  );
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
