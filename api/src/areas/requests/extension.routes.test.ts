import { afterAll, expect, test } from 'vitest';
import { profile as national } from '../../law/cities/national/profile.ts';
import { requestDistrict } from './case-testing.ts';

const { world, office, close } = await requestDistrict(national);
afterAll(close);

const asked = async (): Promise<string> => {
  const { id } = await office.file(['社保账号']);
  const { status } = await office.step(office.reviewer, id, 'extend', { days: 5, note: '数据分散在三个系统' });
  expect(status).toBe(200);
  return id;
};

test('N-21: more time is asked for, given by the authority, and told to the consumer', async () => {
  const id = await asked();
  const before = await office.look(id);
  expect(before).toMatchObject({ extension: { days: 5, status: 'asked' }, rules: { extension: { days: 10 } } });
  expect(await office.tasks(office.operator, id)).toEqual(['answer_extension']);
  const { body } = await office.step(office.operator, id, 'answer-extension', { outcome: 'consented' });
  // 16 November and five working days
  expect([before.dueAt.slice(0, 10), body.dueAt.slice(0, 10)]).toEqual(['2026-11-16', '2026-11-23']);
  expect(await office.tasks(office.operator, id)).toEqual([]);
  expect(await office.tasks(office.official, id)).toEqual(['term_extended']);
  expect((await office.look(id, office.reviewer)).actions).not.toContain('extend');
});

test('N-21: nonsense is refused with a word on it', async () => {
  const { id } = await office.file(['社保账号']);
  for (const days of [0, -1, 1.5, '10', null, 366])
    expect((await office.step(office.reviewer, id, 'extend', { days, note: '原因' })).status).toBe(400);
  const both = { days: 5, until: '2026-11-23', note: '原因' };
  expect(await office.step(office.reviewer, id, 'extend', both)).toMatchObject({
    status: 400,
    body: { code: 'invalid_input', details: [{ field: 'until', code: 'days_or_until' }] },
  });
  expect(await office.step(office.reviewer, id, 'extend', { days: 11, note: '原因' })).toMatchObject({
    status: 422,
    body: { code: 'too_many_days', details: [{ field: 'days', article: 'N-21' }] },
  });
});

test('two who answer at once: one is heard', async () => {
  const id = await asked();
  const answers = await Promise.all(
    ['consented', 'refused'].map((outcome) =>
      office.step(office.operator, id, 'answer-extension', { outcome, note: '意见' }),
    ),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, expect.toBeOneOf([403, 409])]);
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
