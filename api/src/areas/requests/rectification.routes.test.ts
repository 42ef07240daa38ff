import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { profile as kaifeng } from '../../law/cities/kaifeng/profile.ts';
import { profile as suqian } from '../../law/cities/suqian/profile.ts';
import { at } from '../../running/testing/testing.ts';
import { requestDistrict } from './case-testing.ts';
import { tick } from './tick.ts';

type District = Awaited<ReturnType<typeof requestDistrict>>;
const types = ({ timeline }: { timeline: { type: string }[] }) => timeline.map(({ type }) => type);
const order = { until: '2026-11-30', note: '请于月底前答复' };

describe.each([
  ['KF-28', kaifeng],
  ['SQ-35', suqian],
] as const)('%s: a request that nobody answered', (article, policy) => {
  let district: District;
  beforeAll(async () => {
    district = await requestDistrict(policy);
  });
  afterAll(() => district.close());

  const onDay = (day: string) => {
    district.world.setNow(at(day, '00:01'));
    return tick(district.world.deps);
  };

  test('is put right within the term that the authority sets; unremedied it goes to the superior body', async () => {
    const { office } = district;
    const { id } = await office.file(['社保账号']);
    expect(await onDay('2026-11-16')).toBe(0);
    expect((await office.look(id, office.operator)).actions).toEqual([]);

    expect(await onDay('2026-11-17')).toBe(1);
    expect(await office.tasks(office.operator, id)).toEqual(['order_rectification']);
    expect(await office.tasks(office.supervisor, id)).toEqual([]);
    expect(await office.look(id, office.operator)).toMatchObject({
      actions: ['order-rectification'],
      escalatedTo: 'authority',
      rules: { silence: { article } },
    });

    for (const who of [office.supervisor, office.official, office.reviewer])
      expect((await office.step(who, id, 'order-rectification', order)).status).toBe(403);
    expect(await office.step(office.operator, id, 'order-rectification', { ...order, note: '' })).toMatchObject({
      status: 422,
      body: { code: 'reason_required', details: [{ field: 'note', article }] },
    });
    const { body: ordered } = await office.step(office.operator, id, 'order-rectification', order);
    expect(ordered).toMatchObject({ status: 'submitted', rectifyBy: '2026-11-30', actions: [] });
    expect(await office.tasks(office.operator, id)).toEqual([]);

    expect([await onDay('2026-11-30'), await onDay('2026-12-01'), await onDay('2026-12-02')]).toEqual([0, 1, 0]);
    expect(await office.tasks(office.supervisor, id)).toEqual(['answer_overdue']);
    expect(await office.tasks(office.reviewer, id)).toEqual(['decide_request']);

    const { body: answered } = await office.step(office.reviewer, id, 'approve');
    expect(types(answered)).toEqual(['filed', 'escalated', 'rectification_ordered', 'reported_up', 'granted']);
    expect(await office.tasks(office.supervisor, id)).toEqual([]);
    expect(district.world.errors).toEqual([]);
  });

  test('answered within that term goes no further', async () => {
    const { office, world } = district;
    world.setNow(at('2026-11-02'));
    const { id } = await office.file(['参保险种']);
    await onDay('2026-11-17');
    await office.step(office.operator, id, 'order-rectification', order);
    await office.step(office.reviewer, id, 'approve');
    expect(await onDay('2026-12-01')).toBe(0);
    expect(await office.tasks(office.supervisor, id)).toEqual([]);
  });
});
