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
    expect((await office.look(id, office.operator)).actions).toEqual(['urge', 'supervise']);

    expect(await onDay('2026-11-17')).toBe(1);
    expect(await office.tasks(office.operator, id)).toEqual(['order_rectification']);
    expect(await office.tasks(office.supervisor, id)).toEqual([]);
    expect(await office.look(id, office.operator)).toMatchObject({
      actions: ['order-rectification', 'urge', 'supervise'],
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
    expect(ordered).toMatchObject({ status: 'submitted', rectifyBy: '2026-11-30' });
    expect(ordered.actions).toEqual(['extend-order', 'lift-order', 'urge', 'supervise']);
    expect(await office.tasks(office.operator, id)).toEqual([]);
    expect(await office.tasks(office.reviewer, id)).toContain('rectification_ordered');

    expect([await onDay('2026-11-30'), await onDay('2026-12-01'), await onDay('2026-12-02')]).toEqual([0, 1, 0]);
    expect(await office.tasks(office.supervisor, id)).toEqual(['answer_overdue']);
    expect(await office.tasks(office.reviewer, id)).toContain('decide_request');

    const { body: answered } = await office.step(office.reviewer, id, 'approve');
    const happened = ['filed', 'escalated', 'rectification_ordered', 'reported_up', 'granted', 'answered_late'];
    expect(types(answered)).toEqual(happened);
    expect(answered.lateAnswers).toMatchObject([{ dueOn: '2026-11-16', on: '2026-12-02' }]);
    expect(await office.tasks(office.supervisor, id)).toEqual(['answered_late']);
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
    expect(await office.tasks(office.supervisor, id)).toEqual(['answered_late']);
  });

  test('the supervisor reminds the department and has its account of it, in the inbox and in the history', async () => {
    const { office, world } = district;
    world.setNow(at('2026-11-02'));
    const { id } = await office.file(['社保账号', '参保险种']);
    await onDay('2026-11-17');
    const { body: watched } = await world.get(office.supervisor, '/api/inbox/watched?due=late&pageSize=100');
    const [late] = watched.items.filter(({ subject }: { subject: { id: string } }) => subject.id === id);
    expect(late).toMatchObject({ kind: 'decide_request', overdue: true });
    expect(late.people).toContainEqual(expect.objectContaining({ name: office.reviewer.name, phone: '' }));
    const counted = ({ id: of }: { id: string }) => of === late.department.id;
    expect(watched.departments.find(counted).late).toBeGreaterThan(0);
    const narrowed = `/api/inbox/watched?department=${late.department.id}&due=soon`;
    expect((await world.get(office.operator, narrowed)).body.items).toEqual([]);
    for (const who of [office.official, office.reviewer])
      expect((await world.get(who, '/api/inbox/watched')).status).toBe(403);

    const press = { until: '2026-11-20', note: '请本周内答复' };
    expect((await office.step(office.official, id, 'urge', press)).status).toBe(403);
    expect((await office.step(office.supervisor, id, 'urge', press)).status).toBe(200);
    const { body: issued } = await office.step(office.supervisor, id, 'supervise', press);
    expect(issued.oversight).toMatchObject({ urged: { by: 'supervisor' }, supervision: { until: '2026-11-20' } });
    expect(await office.tasks(office.reviewer, id)).toEqual(
      expect.arrayContaining(['request_urged', 'answer_supervision', 'decide_request']),
    );
    await office.step(office.reviewer, id, 'answer-supervision', { note: '正在核对' });
    expect(await office.tasks(office.reviewer, id)).not.toContain('answer_supervision');
    expect(await office.tasks(office.supervisor, id)).toContain('supervision_answered');
    const { body } = await world.get(office.supervisor, '/api/requests?role=authority');
    expect(body.items.map((request: { id: string }) => request.id)).toContain(id);
  });
});
