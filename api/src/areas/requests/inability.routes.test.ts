import { afterAll, expect, test } from 'vitest';
import { profile as dongguan } from '../../law/cities/dongguan/profile.ts';
import { requestDistrict } from './case-testing.ts';

const { world, office, close } = await requestDistrict(dongguan);
afterAll(close);

const running = async (): Promise<string> => {
  await world.person(office.government, 'superior');
  const { id } = await office.file([], { wanted: '案件线索' });
  const { body } = await office.step(office.reviewer, id, 'approve-partly', { itemIds: office.ids(['线索']) });
  expect(body.status).toBe('granted');
  return id;
};

test('DG-20: that a provider cannot go on for a time is told to consumer and authority, and ends when it can again', async () => {
  const id = await running();
  const { status, body } = await office.step(office.reviewer, id, 'report-inability', {
    note: '机房搬迁',
    until: '2026-12-01',
  });
  expect([status, body.status, body.life.inability]).toEqual([
    200,
    'granted',
    { note: '机房搬迁', until: '2026-12-01', at: expect.any(String), above: 'superior' },
  ]);
  for (const who of [office.official, office.operator])
    expect(await office.tasks(who, id), who.account).toContain('inability_reported');
  const after = await office.step(office.reviewer, id, 'resume', { note: '搬迁完成' });
  expect([after.status, after.body.life.inability]).toEqual([200, undefined]);
});

test('DG-7: that it cannot provide goes to the government office', async () => {
  await world.person(office.government, 'superior');
  const { id } = await office.file([], { wanted: '案件线索' });
  const { body } = await office.step(office.reviewer, id, 'report-inability', { note: '数据已移交' });
  expect(body).toMatchObject({ status: 'referred', dueAt: null });
  expect(body.rules.inability).toMatchObject({ article: 'DG-7' });
});

test('DG-7: whether a grant in effect goes on the government office decides, or leaves it to the authority', async () => {
  const above = await world.person(office.government, 'superior');
  const said = { note: '经研究', itemIds: [] };
  for (const [decides, outcome, becomes] of [
    ['superior', 'grant', 'granted'],
    ['superior', 'refuse', 'revoked'],
    ['authority', 'grant', 'granted'],
  ] as const) {
    const id = await running();
    await office.step(office.reviewer, id, 'report-inability', { note: '机房搬迁' });
    expect(await office.tasks(above, id)).toEqual(['decide_referral']);
    expect(await office.look(id, above)).toMatchObject({
      actions: ['record-decision', 'mandate'],
      outcomes: ['grant', 'refuse'],
      rules: { inabilityAbove: true },
    });
    if (decides === 'authority') {
      expect((await office.step(above, id, 'mandate', { note: '请协商' })).status).toBe(200);
      expect(await office.tasks(office.operator, id)).toContain('coordinate_request');
    }
    const answer =
      decides === 'superior'
        ? await office.step(above, id, 'record-decision', { ...said, outcome })
        : await office.step(office.operator, id, 'coordinate', { ...said, outcome });
    expect(answer, `${decides} ${outcome}`).toMatchObject({ status: 200, body: { status: becomes } });
    expect(await office.tasks(above, id)).not.toContain('decide_referral');
    expect(await office.tasks(office.official, id)).toContain(
      becomes === 'granted' ? 'grant_resumed' : 'request_decided',
    );
  }
});

test('nonsense is refused with a word on it', async () => {
  const id = await running();
  for (const wrong of [{ until: '2026-02-30' }, { until: 5 }, { note: 7 }])
    expect((await office.step(office.reviewer, id, 'report-inability', { note: '搬迁', ...wrong })).status).toBe(400);
  expect(await office.step(office.reviewer, id, 'report-inability', { note: ' ' })).toMatchObject({
    status: 422,
    body: { code: 'reason_required', details: [{ field: 'note', article: 'DG-7' }] },
  });
  expect((await office.step(office.official, id, 'report-inability', { note: '搬迁' })).status).toBe(403);
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
