import { afterAll, describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../law/cities/dongguan/profile.ts';
import { profile as pudong } from '../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../law/cities/shanghai/profile.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import { testWorld } from '../../running/testing/testing.ts';
import { item } from '../catalog/testing.ts';

const closing: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(closing.map((close) => close())));

async function district(policy: PolicyProfile) {
  const world = await testWorld({ policy });
  closing.push(() => world.close());
  const [bureau, other, authority] = [
    await world.department(),
    await world.department(),
    await world.department('authority'),
  ];
  const shareType = policy === dongguan ? 'unconditional' : 'conditional';
  const resource = await world.publish(bureau, {
    items: [
      item('姓名', { shareType }),
      item('住址', { shareType }),
      item('线索', { shareType: 'not_shared', openness: 'not_open' }),
    ],
  });
  const [official, reviewer, operator] = [
    await world.person(other, 'official'),
    await world.person(bureau, 'reviewer'),
    await world.person(authority, 'operator'),
  ];
  const file = async (names: string[], more: object = {}) => {
    const answer = await world.post(official, '/api/requests', {
      resourceId: resource.id,
      itemIds: names.map(resource.itemId),
      purpose: 'administrative_basis',
      basis: '本部门职责',
      matter: '资格核验',
      delivery: 'query',
      from: '2026-11-02',
      until: '2027-11-01',
      ...more,
    });
    expect(answer.status).toBe(201);
    return answer.body;
  };
  return { world, resource, official, reviewer, operator, file };
}

describe('the rules beside a request', () => {
  test('PD-33: what comes after a refusal, and what a refusal needs', async () => {
    const { file } = await district(pudong);
    expect((await file(['姓名'])).rules).toMatchObject({
      afterRefusal: { to: 'organised_negotiation', citation: { article: 'PD-33' } },
      refusal: { needs: 'reasons', accepted: [], citation: { article: 'PD-33' } },
      deliveryConsent: null,
      scenarios: null,
    });
  });
  test('SH-26: nothing comes after a refusal, which rests on the law', async () => {
    const { file } = await district(shanghai);
    expect((await file(['姓名'])).rules).toMatchObject({
      afterRefusal: null,
      refusal: { needs: 'basis', accepted: [{ kind: 'law' }, {}, {}, { kind: 'rule' }] },
      scenarios: { article: 'SH-28' },
    });
  });
  test('SH-25, DG-16: the consent to a delivery is named where that delivery was asked for', async () => {
    const [sh, dg] = [await district(shanghai), await district(dongguan)];
    expect((await sh.file(['姓名'])).rules.deliveryConsent).toBeNull();
    expect((await sh.file(['姓名'], { delivery: 'download' })).rules.deliveryConsent).toMatchObject({
      article: 'SH-25',
    });
    expect(await dg.file(['姓名'], { delivery: 'exchange' })).toMatchObject({
      status: 'submitted',
      deciders: ['authority'],
      rules: { deliveryConsent: { article: 'DG-16' } },
    });
  });
});

describe('what was agreed to so far', () => {
  const agreed = ({ timeline }: { timeline: { type: string; data: { items: string[] } }[] }) =>
    timeline.find(({ type }) => type === 'agreed')?.data.items;

  test('SH-27: is told by name', async () => {
    const { world, resource, operator, file } = await district(shanghai);
    const { id, version } = await file(['姓名', '住址']);
    const itemIds = [resource.itemId('住址')];
    const legalBasis = { kind: 'law', title: '居民身份证法', article: '第十九条' };
    const withheld = { code: 'law_forbids', note: '不得提供', legalBasis };
    const partly = { version, itemIds, withheld };
    const { body } = await world.post(operator, `/api/requests/${id}/approve-partly`, partly);
    expect(body).toMatchObject({ status: 'submitted', decisions: [{ stance: 'authority', itemIds }] });
    expect(agreed(body)).toEqual(['住址']);
    expect(body.decisions[0].rows).toEqual([]);
  });
  test('is not told to whoever asked in words and may not see the items before they are granted', async () => {
    const { world, resource, operator, official, file } = await district(shanghai);
    const { id, version } = await file([], { wanted: '近三年线索', delivery: 'download' });
    const { body: asked } = await world.get(operator, `/api/requests/${id}`);
    expect(asked.actions).toEqual(['approve-partly', 'ask-supplement', 'refuse', 'urge', 'supervise']);
    const itemIds = [resource.itemId('线索')];
    const { body } = await world.post(operator, `/api/requests/${id}/approve-partly`, { version, itemIds });
    expect(agreed(body)).toEqual(['线索']);
    const read = await world.get(official, `/api/requests/${id}`);
    expect(agreed(read.body)).toEqual([]);
  });
});

describe('how open a resource is', () => {
  test('DG-5: follows from its items, and elsewhere it says so itself', async () => {
    const [dg, sh] = [await district(dongguan), await district(shanghai)];
    const look = async ({ world, official, resource }: typeof dg) =>
      (await world.get(official, `/api/resources/${resource.id}`)).body.contents;
    expect((await look(dg)).derivedOpenness).toBe('partly');
    expect(await look(sh)).toMatchObject({ derivedOpenness: null, needsProviderConsent: false });
    const whoAmI = async ({ world, official }: typeof dg) => (await world.get(official, '/api/session')).body.profile;
    expect((await whoAmI(dg)).opennessScheme).toMatchObject({ kind: 'derived' });
    expect((await whoAmI(sh)).opennessScheme).toMatchObject({
      kind: 'declared',
      labels: { open: { zh: '无条件开放' } },
    });
  });
});
