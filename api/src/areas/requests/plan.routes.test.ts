import { accessRequests } from '@onesource/db/schema/request';
import type { Purpose } from '@onesource/db/vocabulary';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { profile as shanghai } from '../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../law/cities/suqian/profile.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import { profiles } from '../../law/profiles.ts';
import { item, law } from '../catalog/testing.ts';
import { type RequestOffice, requestDistrict } from './case-testing.ts';

let district: Awaited<ReturnType<typeof requestDistrict>>;
let office: RequestOffice;
beforeAll(async () => {
  district = await requestDistrict();
  office = district.office;
});
afterAll(() => district.close());

const plan = async (names: readonly string[], over: object = {}, at = district) => {
  const { resource, official, ids } = at.office;
  const { status, body } = await at.world.post(official, '/api/requests/plan', {
    resourceId: resource.id,
    itemIds: ids(names),
    ...over,
  });
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
};

describe('an application that writes nothing', () => {
  test('PD-33: says who decides, by when and under which article, before anything else is filled in', async () => {
    const body = await plan(['机构名称', '社保账号']);
    expect(body).toMatchObject({
      kind: 'decided',
      shareType: 'conditional',
      stricter: office.ids(['社保账号']),
      citation: { article: 'PD-33' },
      term: { workingDays: 10, dueOn: '2026-11-16', citation: { article: 'PD-33' } },
      silence: { kind: 'supervisor' },
      agreement: null,
      consent: null,
    });
    expect(body.deciders).toHaveLength(1);
    expect(body.problems.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)).toEqual([
      'purpose required',
      'basis required',
      'matter required',
      'delivery required',
      'from required',
      'until required',
    ]);
  });

  test('PD-27, PD-35: what is put in words is negotiated; privacy needs an agreement', async () => {
    expect(await plan([], { wanted: '按街道' })).toMatchObject({ kind: 'negotiated', byWords: true, term: null });
    expect(await plan(['病史'])).toMatchObject({ agreement: { citation: { article: 'PD-35' } } });
    expect(await plan(['机构名称'])).toMatchObject({ kind: 'filed', deciders: [], silence: null });
  });

  test('names every field that lacks something, and files nothing', async () => {
    const reversed = {
      from: '2026-12-01',
      until: '2026-11-30',
      purpose: 'other',
      basis: '职责',
      matter: '核验',
      delivery: 'query',
    };
    const { problems } = await plan([], reversed);
    expect(problems).toEqual([
      { field: 'itemIds', code: 'no_items', article: null },
      { field: 'purposeText', code: 'required', article: null },
      { field: 'until', code: 'period_reversed', article: null },
    ]);
    expect(await district.world.db.$count(accessRequests)).toBe(0);
  });

  test('is the way that the request then takes', async () => {
    for (const names of [['机构名称'], ['社保账号'], ['机构名称', '病史']]) {
      const [said, filed] = [await plan(names), await office.file(names)];
      expect({ shareType: filed.shareType, way: filed.way }).toEqual({ shareType: said.shareType, way: said.kind });
      expect(filed.dueAt).toBe(said.term ? `${said.term.dueOn}T23:59:59+08:00` : null);
    }
  });

  test('is for who may ask; an unknown resource is not there', async () => {
    const { world } = district;
    const nobody = await world.person(await world.department());
    const body = { resourceId: office.resource.id };
    expect((await world.post(nobody, '/api/requests/plan', body)).status).toBe(403);
    const unknown = { resourceId: world.deps.newId() };
    expect((await world.post(office.official, '/api/requests/plan', unknown)).status).toBe(404);
  });
});

describe('under another text', () => {
  let other: typeof district;
  const under = (policy: PolicyProfile) => {
    beforeAll(async () => {
      other = await requestDistrict(policy);
    });
    afterAll(() => other.close());
  };

  describe('SQ-19', () => {
    under(suqian);
    test('the platform grants a permitted purpose; until it is said, either may come', async () => {
      expect(await plan(['社保账号'], {}, other)).toMatchObject({ kind: 'either', because: null });
      const refused = await plan(['社保账号'], { purpose: 'reference' }, other);
      expect(refused).toMatchObject({ kind: 'decided', because: 'purpose' });
    });
    test('SQ-18: asks for the conditions to be acknowledged, keeps them as they were read, and shows them with the grant', async () => {
      const { world, office } = other;
      const conditions = '仅限窗口核验，不得留存';
      const permittedPurposes: Purpose[] = ['verification'];
      const items = [item('险种', { shareType: 'conditional' })];
      const of = await world.publish(office.provider, { conditions, permittedPurposes, items });
      const asked = { resourceId: of.id, itemIds: [of.itemId('险种')] };
      const { body: planned } = await world.post(office.official, '/api/requests/plan', {
        ...office.asking([]),
        ...asked,
      });
      expect(planned).toMatchObject({ kind: 'platform', acknowledges: { citation: { article: 'SQ-18, SQ-19' } } });
      const unread = await world.post(office.official, '/api/requests', { ...office.asking([]), ...asked });
      expect(unread).toMatchObject({
        status: 422,
        body: { code: 'conditions_unacknowledged', details: [{ field: 'acknowledgesConditions' }] },
      });
      const granted = await office.file([], { ...asked, acknowledgesConditions: true });
      expect(granted).toMatchObject({
        status: 'granted',
        way: 'platform',
        statedConditions: conditions,
        acknowledged: true,
      });
      // The provider hears of what was granted in its name
      expect(await office.tasks(office.reviewer, granted.id)).toEqual(['deliver_data']);
    });
    test('leaves it to the provider whether words are met that the asker cannot judge, and again when it goes on', async () => {
      const { world, office } = other;
      const conditions = '限办理救助的部门';
      const permittedPurposes: Purpose[] = ['verification'];
      const items = [item('险种', { shareType: 'conditional' })];
      const of = await world.publish(office.provider, { conditions, permittedPurposes, items });
      const asked = { resourceId: of.id, itemIds: [of.itemId('险种')], asksProvider: true };
      const { body: planned } = await world.post(office.official, '/api/requests/plan', {
        ...office.asking([]),
        ...asked,
      });
      expect(planned).toMatchObject({ kind: 'decided', because: 'unsure', acknowledges: {}, problems: [] });
      // Not acknowledged, even where it is sent along
      const filed = await office.file([], { ...asked, acknowledgesConditions: true });
      expect(filed).toMatchObject({ status: 'submitted', leftToProvider: conditions, acknowledged: false });
      expect(await office.tasks(office.reviewer, filed.id)).toEqual(['decide_request']);
      await office.step(office.reviewer, filed.id, 'approve');
      expect(await office.look(filed.id)).toMatchObject({ status: 'granted', acknowledges: null });
      const further = { until: '2028-11-01', note: '继续使用' };
      const { body } = await office.step(office.official, filed.id, 'renew', further);
      expect(body).toMatchObject({ status: 'submitted', leftToProvider: conditions, follows: { id: filed.id } });
    });
    test('goes on with a grant on conditions that changed once these are acknowledged', async () => {
      const { world, office } = other;
      const conditions = '仅限窗口核验';
      const permittedPurposes: Purpose[] = ['verification'];
      const items = [item('险种', { shareType: 'conditional' })];
      const of = await world.publish(office.provider, { conditions, permittedPurposes, items });
      const asked = { resourceId: of.id, itemIds: [of.itemId('险种')], acknowledgesConditions: true };
      const { id } = await office.file([], asked);
      expect((await office.look(id)).acknowledges).toBeNull();
      await world.db.update(accessRequests).set({ acknowledged: '旧条件' }).where(eq(accessRequests.id, id));
      expect((await office.look(id)).acknowledges).toMatchObject({ conditions, citation: { article: 'SQ-18, SQ-19' } });
      const further = { until: '2028-11-01', note: '继续使用' };
      expect(await office.step(office.official, id, 'renew', further)).toMatchObject({
        status: 422,
        body: { code: 'conditions_unacknowledged', details: [{ field: 'acknowledgesConditions' }] },
      });
      const { body } = await office.step(office.official, id, 'renew', { ...further, acknowledgesConditions: true });
      expect(body).toMatchObject({ status: 'granted', follows: { id }, acknowledged: true, acknowledges: null });
    });
  });

  describe.each(Object.values(profiles))('PD-27, PD-31, SQ-6, N-21: of $id, from outside the share scope', (policy) => {
    under(policy);
    test.each(['unconditional', 'conditional', 'not_shared'] as const)(
      'the page of what is %s names who decides, by when and under which article as the application then does',
      async (shareType) => {
        const { world, office } = other;
        const scope = [(await world.department()).id];
        const items = [item('险种', { shareType })];
        const { id } = await world.publish(office.provider, { conditions: '按职责', legalBasis: [law], scope, items });
        const { body: page } = await world.get(office.official, `/api/resources/${id}`);
        const asked = { resourceId: id, itemIds: [], wanted: '按街道' };
        const { body: planned } = await world.post(office.official, '/api/requests/plan', asked);
        expect(page).toMatchObject({
          route: {
            kind: planned.kind,
            deciders: planned.deciders,
            citation: planned.citation,
            term: planned.term,
          },
        });
      },
    );
  });

  describe('SH-25', () => {
    under(shanghai);
    test('a delivery that needs the authority’s consent is said to', async () => {
      expect((await plan(['社保账号'], { delivery: 'exchange' }, other)).consent).toMatchObject({
        by: shanghai.titles.authority,
        citation: { article: 'SH-25' },
      });
    });
  });
});
