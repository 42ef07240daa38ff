import { afterAll, describe, expect, test } from 'vitest';
import { requestDistrict } from './case-testing.ts';

const { world, office, close } = await requestDistrict();
afterAll(close);

/** A request that was granted, with its data still owed. */
async function grantedRequest(): Promise<string> {
  const { id } = await office.file(['社保账号']);
  expect((await office.step(office.reviewer, id, 'approve')).status).toBe(200);
  return id;
}
const provided = { how: '接口', where: '政务外网前置机' };
async function providedRequest(): Promise<string> {
  const id = await grantedRequest();
  expect((await office.step(office.reviewer, id, 'provide', provided)).status).toBe(200);
  return id;
}

describe('what is granted is delivered', () => {
  test('from consent to acceptance, with both sides’ stamps', async () => {
    const id = await grantedRequest();
    expect(await office.look(id)).toMatchObject({ status: 'granted', delivery: { status: 'awaited', dueAt: null } });
    expect(await office.tasks(office.reviewer, id)).toEqual(['deliver_data']);
    await office.step(office.reviewer, id, 'sign-for');
    const planned = await office.step(office.reviewer, id, 'plan-delivery', { on: '2027-01-04' });
    expect(planned.body.delivery).toMatchObject({ status: 'planned', plannedOn: '2027-01-04' });
    await office.step(office.reviewer, id, 'provide', provided);
    expect(await office.tasks(office.reviewer, id)).toEqual([]);
    expect(await office.tasks(office.official, id)).toContain('accept_delivery');
    const { body } = await office.step(office.official, id, 'accept');
    expect(body.delivery).toMatchObject({ status: 'accepted', ...provided });
    expect(body.delivery.stamps.map(({ type, by }: { type: string; by: { name: string } }) => [type, by.name])).toEqual(
      [
        ['delivery_signed_for', office.reviewer.name],
        ['delivery_planned', office.reviewer.name],
        ['delivery_provided', office.reviewer.name],
        ['delivery_accepted', office.official.name],
      ],
    );
    expect(await office.tasks(office.official, id)).not.toContain('accept_delivery');
  });

  test('a dispute gives it back to the provider', async () => {
    const id = await providedRequest();
    expect(await office.step(office.official, id, 'dispute')).toMatchObject({
      status: 422,
      body: { code: 'reason_required' },
    });
    const { body } = await office.step(office.official, id, 'dispute', { note: '缺少参保险种' });
    expect(body.delivery).toMatchObject({ status: 'disputed', note: '缺少参保险种' });
    expect(await office.tasks(office.reviewer, id)).toEqual(['deliver_data']);
  });

  test('what is granted and not delivered is on both sides’, the authority’s and the supervisor’s lists', async () => {
    const id = await grantedRequest();
    const lists = [
      [office.official, 'mine'],
      [office.reviewer, 'provider'],
      [office.operator, 'authority'],
      [office.supervisor, 'authority'],
      [office.supervisor, 'all'],
    ] as const;
    const listed = async (filter: string) =>
      Promise.all(
        lists.map(async ([who, role]) => {
          const { body } = await world.get(who, `/api/requests?role=${role}&pageSize=100${filter}`);
          return body.items.some((line: { id: string }) => line.id === id);
        }),
      );
    expect(await listed('&delivery=awaited')).toEqual([true, true, true, true, true]);
    expect(await listed('&delivery=accepted')).toEqual([false, false, false, false, false]);
    await office.step(office.reviewer, id, 'provide', provided);
    await office.step(office.official, id, 'accept');
    expect(await listed('&delivery=awaited&delivery=disputed')).toEqual([false, false, false, false, false]);
    expect(await world.get(office.official, '/api/requests?delivery=lost')).toMatchObject({ status: 400 });
  });

  test('bad input is answered', async () => {
    const id = await grantedRequest();
    for (const body of [{}, { how: '', where: 'x' }, { how: 'x'.repeat(501), where: 'x' }])
      expect((await office.step(office.reviewer, id, 'provide', body)).status).toBe(400);
    expect(await office.step(office.reviewer, id, 'plan-delivery', { on: '2020-01-01' })).toMatchObject({
      status: 422,
      body: { code: 'period_past', details: [{ field: 'on' }] },
    });
    for (const who of [office.official, office.operator, office.supervisor])
      expect((await office.step(who, id, 'sign-for')).status).toBe(403);
    for (const who of [office.stranger, office.clerk])
      expect((await office.step(who, id, 'sign-for')).status).toBe(404);
  });
});

describe('at the same moment', () => {
  test('one accepts and a colleague disputes: exactly one is heard', async () => {
    for (let round = 0; round < 4; round += 1) {
      const id = await providedRequest();
      const { version } = await office.look(id);
      const answers = await Promise.all([
        world.post(office.official, `/api/requests/${id}/accept`, { version }),
        world.post(office.colleague, `/api/requests/${id}/dispute`, { version, note: '不全' }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect((await office.look(id)).delivery.status).toBe(answers[0]?.status === 200 ? 'accepted' : 'disputed');
    }
  });

  test('provided twice with the same key is provided once', async () => {
    const id = await grantedRequest();
    const { version } = await office.look(id);
    const key = { 'idempotency-key': crypto.randomUUID() };
    const send = () => world.post(office.reviewer, `/api/requests/${id}/provide`, { version, ...provided }, key);
    expect((await Promise.all([send(), send()])).map(({ status }) => status)).toEqual([200, 200]);
    expect((await office.look(id)).delivery.stamps).toHaveLength(1);
  });
});

describe('a grant rests, and ends', () => {
  test('suspended for misuse, told to all, resumed by the authority', async () => {
    const id = await grantedRequest();
    const { body } = await office.step(office.reviewer, id, 'suspend', { note: '转给了企业', misuse: true });
    expect(body).toMatchObject({ status: 'suspended', life: { suspensions: [{ by: 'provider', misuse: true }] } });
    expect(await office.tasks(office.official, id)).toContain('grant_suspended');
    expect(await office.tasks(office.operator, id)).toContain('grant_suspended');
    expect(await office.tasks(office.reviewer, id)).toEqual(['review_suspension']);
    expect((await office.step(office.official, id, 'resume', { note: '请恢复' })).status).toBe(403);
    const after = await office.step(office.operator, id, 'resume', { note: '已整改' });
    expect(after.body).toMatchObject({ status: 'granted', life: { suspensions: [] } });
    expect(await office.tasks(office.official, id)).toContain('grant_resumed');
    expect(await office.tasks(office.reviewer, id)).toContain('deliver_data');
  });

  test('its use is stated, and what was received is disposed of at its end', async () => {
    const id = await grantedRequest();
    const stated = await office.step(office.official, id, 'state-use', { note: '核验 120 人' });
    expect(stated.body.life.statements).toMatchObject([{ by: office.official.name, note: '核验 120 人' }]);
    await office.step(office.reviewer, id, 'revoke', {
      note: '不再需要',
      withheld: { code: 'other', note: '与事项无关' },
    });
    expect(await office.tasks(office.official, id)).toContain('dispose_data');
    const disposed = await office.step(office.official, id, 'dispose', { note: '已删除' });
    expect(disposed.body).toMatchObject({ status: 'disposed', actions: [] });
    expect(await office.tasks(office.official, id)).not.toContain('dispose_data');
  });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
