import { afterAll, describe, expect, test } from 'vitest';
import { at, type Person } from '../../running/testing/testing.ts';
import { requestDistrict } from './case-testing.ts';
import { tick } from './tick.ts';

const { world, office, close } = await requestDistrict();
afterAll(close);

const refusedOne = async () => {
  const { id } = await office.file(['社保账号', '参保险种']);
  expect((await office.step(office.reviewer, id, 'refuse', { code: 'other', note: '否' })).status).toBe(200);
  return id as string;
};
const noticeOf = async (who: Person, id: string) =>
  (await world.get(who, '/api/inbox?pageSize=100')).body.items.find(
    ({ subject, kind }: { subject: { id: string }; kind: string }) => subject.id === id && kind.startsWith('request_'),
  );

describe('the applicant', () => {
  test('house: finds what was decided in the inbox, and takes note of it; colleagues do not', async () => {
    const { id } = await office.file(['社保账号']);
    expect(await office.tasks(office.official, id)).toEqual([]);
    await office.step(office.reviewer, id, 'approve');
    const notice = await noticeOf(office.official, id);
    expect(notice).toMatchObject({
      kind: 'request_decided',
      title: office.resource.content.name,
      request: { status: 'granted' },
      dueAt: null,
      actions: ['open', 'acknowledge'],
    });
    expect(await office.tasks(office.colleague, id)).toEqual([]);
    expect((await world.post(office.colleague, `/api/inbox/${notice.id}/acknowledge`)).status).toBe(404);
    expect((await world.post(office.official, `/api/inbox/${notice.id}/acknowledge`)).status).toBe(200);
    expect(await office.tasks(office.official, id)).toEqual([]);
  });

  test('house: is not told of what was granted at once, nor of a withdrawal', async () => {
    const { id } = await office.file(['机构名称']);
    expect(await office.tasks(office.official, id)).toEqual([]);
    const { id: taken } = await office.file(['社保账号']);
    await office.step(office.official, taken, 'withdraw');
    expect(await office.tasks(office.official, taken)).toEqual([]);
  });

  test('PD-33: is told of the refusal until the case goes on, then of what came of that', async () => {
    const id = await refusedOne();
    expect(await office.tasks(office.official, id)).toEqual(['request_decided']);
    await office.step(office.official, id, 'appeal', { note: '确需使用' });
    expect(await office.tasks(office.official, id)).toEqual([]);
    const agreed = { outcome: 'agreed', itemIds: office.ids(['参保险种']), note: '经协商', conditions: '限本年度' };
    const { body } = await office.step(office.reviewer, id, 'conclude', agreed);
    expect(body.grant.conditions).toBe('限本年度');
    expect(await office.tasks(office.official, id)).toEqual(['request_decided']);
  });

  test('of two things that became of one request before the first was read, is told what is now', async () => {
    const { id } = await office.file(['参保险种']);
    await office.step(office.reviewer, id, 'approve');
    await office.step(office.reviewer, id, 'revoke', {
      note: '事项已变更',
      withheld: { code: 'other', note: '与事项无关' },
    });
    expect((await office.tasks(office.official, id)).toSorted()).toEqual(['dispose_data', 'request_decided']);
    expect(await noticeOf(office.official, id)).toMatchObject({ request: { status: 'revoked' } });
  });

  test('PD-35: is told so beside the agreement that is to be signed; the signatures of others leave it', async () => {
    const { id } = await office.file(['病史']);
    await office.step(office.reviewer, id, 'approve');
    expect((await office.tasks(office.official, id)).toSorted()).toEqual(['request_decided', 'sign_agreement']);
    await office.step(office.reviewer, id, 'sign-agreement');
    expect((await office.tasks(office.official, id)).toSorted()).toEqual(['request_decided', 'sign_agreement']);
    await office.step(office.official, id, 'sign-agreement');
    expect(await office.tasks(office.official, id)).toEqual(['request_decided']);
  });

  test('house: is told when the grant ended', async () => {
    const { id } = await office.file(['机构名称'], { until: '2026-11-10' });
    world.setNow(at('2026-11-11', '00:01'));
    await tick(world.deps);
    expect(await noticeOf(office.official, id)).toMatchObject({
      kind: 'request_decided',
      request: { status: 'expired' },
    });
    world.setNow(at('2026-11-02'));
  });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
