import { afterAll, describe, expect, test } from 'vitest';
import type { Person, Published } from '../../running/testing/testing.ts';
import { item, law } from '../catalog/testing.ts';
import { requestDistrict } from './case-testing.ts';

const { world, office, close } = await requestDistrict();
afterAll(close);

describe('rule 10: a request is not filed', () => {
  const post = (body: unknown, who = office.official) => world.post(who, '/api/requests', body);

  test('PD-27: for hidden items: to others they do not exist', async () => {
    expect(await post(office.asking(['线索']))).toMatchObject({ status: 422, body: { code: 'unknown_item' } });
    expect(await post(office.asking([], { itemIds: [crypto.randomUUID()] }))).toMatchObject({
      status: 422,
      body: { code: 'unknown_item' },
    });
  });

  test('for one’s own resource, for nothing, for a time that is over, without a role', async () => {
    const asked = office.asking(['机构名称']);
    expect((await post(asked, office.clerk)).body.code).toBe('own_resource');
    expect((await post({ ...asked, itemIds: [] })).body.code).toBe('no_items');
    expect((await post({ ...asked, until: '2026-11-01', from: '2026-10-01' })).body.code).toBe('period_past');
    expect((await post({ ...asked, from: '2027-11-02' })).body.code).toBe('period_reversed');
    expect((await post({ ...asked, purpose: 'other' })).body.code).toBe('required');
    expect((await post(asked, office.operator)).status).toBe(403);
  });

  test('for a resource that is not there or not published', async () => {
    const asked = office.asking(['机构名称']);
    expect((await post({ ...asked, resourceId: crypto.randomUUID() })).status).toBe(404);
    const draft = await world.post(office.clerk, '/api/resources', { name: '草稿' });
    expect(draft.status).toBe(201);
    expect((await post({ ...asked, resourceId: draft.body.id, itemIds: [] })).status).toBe(404);
  });

  test('with fields of the wrong kind: each is named', async () => {
    const { status, body } = await post({ resourceId: 'x', itemIds: 'all', purpose: 'fun', basis: ' ', from: '02/11' });
    expect(status).toBe(400);
    expect(body.code).toBe('invalid_input');
    const fields = body.details.map(({ field }: { field: string }) => field);
    for (const field of ['resourceId', 'itemIds', 'purpose', 'basis', 'matter', 'delivery', 'from', 'until'])
      expect(fields).toContain(field);
  });
});

describe('who may read', () => {
  test('a request: both sides’ people in charge, the authority and the supervisor; to others it does not exist', async () => {
    const { id } = await office.file(['社保账号']);
    const status = async (who: typeof office.official) => (await world.get(who, `/api/requests/${id}`)).status;
    for (const who of [office.official, office.colleague, office.reviewer, office.operator, office.supervisor])
      expect(await status(who)).toBe(200);
    for (const who of [office.stranger, office.clerk]) {
      expect(await status(who)).toBe(404);
      for (const action of ['approve', 'withdraw', 'coordinate', 'refuse', 'messages'])
        expect(
          (
            await world.post(who, `/api/requests/${id}/${action}`, {
              version: 1,
              note: '否',
              code: 'other',
              outcome: 'grant',
            })
          ).status,
        ).toBe(404);
      const { body } = await world.get(who, '/api/requests?role=all&pageSize=100');
      expect(body.items.map((each: { id: string }) => each.id)).not.toContain(id);
    }
  });

  test('one’s own list, the provider’s, the authority’s, and all of them', async () => {
    const { id } = await office.file(['社保账号']);
    const ids = async (who: typeof office.official, query: string) =>
      (await world.get(who, `/api/requests?pageSize=100&${query}`)).body.items.map((each: { id: string }) => each.id);
    expect(await ids(office.official, '')).toContain(id);
    expect(await ids(office.colleague, '')).not.toContain(id);
    expect(await ids(office.colleague, 'role=all')).toContain(id);
    expect(await ids(office.reviewer, 'role=provider&status=submitted')).toContain(id);
    expect(await ids(office.reviewer, 'role=provider&status=granted&status=refused')).not.toContain(id);
    expect(await ids(office.official, 'role=provider')).toEqual([]);
    expect(await ids(office.supervisor, 'role=all')).toContain(id);
    expect(await ids(office.reviewer, 'role=authority')).toEqual([]);
    const [first] = await ids(office.official, '');
    expect(first).toBe(id);
  });

  test('a list comes in the order asked for, what has no day last', async () => {
    await office.file(['社保账号']);
    await office.file(['机构名称']);
    const days = async (sort: string): Promise<(string | null)[]> =>
      (await world.get(office.official, `/api/requests?pageSize=100&sort=${sort}`)).body.items.map(
        (each: { dueAt: string | null }) => each.dueAt,
      );
    for (const [sort, sign] of [
      ['due', 1],
      ['-due', -1],
    ] as const) {
      const got = await days(sort);
      const known = got.filter((day) => day !== null);
      expect(known.length).toBeGreaterThan(0);
      expect(got.length).toBeGreaterThan(known.length);
      expect(got.slice(0, known.length)).toEqual(known.toSorted((a, b) => sign * a.localeCompare(b)));
    }
  });

  test('the background: those who decide, not those who ask', async () => {
    const earlier = await office.file(['机构名称']);
    const { id } = await office.file(['社保账号']);
    for (const who of [office.reviewer, office.operator, office.supervisor]) {
      const { status, body } = await world.get(who, `/api/requests/${id}/background`);
      expect(status).toBe(200);
      expect(body.held[0]).toMatchObject({ id: earlier.id, items: ['机构名称'], until: '2027-11-01' });
      expect(body.past.map((each: { id: string }) => each.id)).toContain(earlier.id);
      expect(JSON.stringify(body)).not.toContain(id);
    }
    for (const who of [office.official, office.stranger, office.clerk])
      expect((await world.get(who, `/api/requests/${id}/background`)).status).toBe(404);
  });

  test('PD-27: what a third department gave of what it does not share stays between the two', async () => {
    const third = await world.department();
    const reviewer = await world.person(third, 'reviewer');
    const items = [item('密级事项', { shareType: 'not_shared' })];
    const theirs = await world.publish(third, { legalBasis: [law], items });
    const { id } = await office.file([], { resourceId: theirs.id, wanted: '全部' });
    const itemIds = [theirs.itemId('密级事项')];
    await office.step(reviewer, id, 'conclude', { outcome: 'agreed', itemIds, note: '' });
    const asked = await office.file(['社保账号']);
    const seen = await world.get(office.reviewer, `/api/requests/${asked.id}/background`);
    expect(seen.body.held[0]).toMatchObject({ id, items: [] });
    const above = await world.get(office.supervisor, `/api/requests/${asked.id}/background`);
    expect(above.body.held[0]).toMatchObject({ id, items: ['密级事项'] });
  });

  test('PD-31, SQ-6: what a third department shares with the asker only stays between the two', async () => {
    const third = await world.department();
    const scoped = (...scope: string[]) => world.publish(third, { scope, items: [item('联审事项')] });
    const held = async (theirs: Published) => {
      const { id } = await office.file([], { resourceId: theirs.id, itemIds: [theirs.itemId('联审事项')] });
      return id as string;
    };
    const closed = await held(await scoped(office.consumer.id));
    const open = await held(await scoped(office.consumer.id, office.provider.id));
    const asked = await office.file(['社保账号']);
    const seen = async (who: Person) => {
      const { body } = await world.get(who, `/api/requests/${asked.id}/background`);
      const itemsOf = (id: string) => body.held.find((each: { id: string }) => each.id === id).items;
      return [itemsOf(closed), itemsOf(open)];
    };
    expect(await seen(office.reviewer)).toEqual([[], ['联审事项']]);
    expect(await seen(office.operator)).toEqual([['联审事项'], ['联审事项']]);
  });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
