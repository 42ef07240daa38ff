import { afterAll, expect, test } from 'vitest';
import { requestDistrict } from './case-testing.ts';

const { world, office, close } = await requestDistrict();
afterAll(close);

test('house: the authority’s operator who asks for further use of what it was granted has another one answer', async () => {
  const both = await world.person(office.authority, 'official', 'operator');
  const { id, version } = await office.file(['机构名称'], {}, both);
  const ask = { version, kind: 'publish', to: '区政府门户网站' };
  const asked = await world.post(both, `/api/requests/${id}/ask-consent`, ask);
  expect(asked).toMatchObject({ status: 200, body: { ownCase: true, stances: ['consumer'] } });
  expect(asked.body.actions).not.toContain('answer-consent');
  expect(asked.body.onward[0]).not.toHaveProperty('askedById');
  expect(await office.step(both, id, 'answer-consent', { outcome: 'consented' })).toMatchObject({
    status: 422,
    body: { code: 'own_request' },
  });
  expect((await office.look(id, office.operator)).ownCase).toBe(false);
  const { body } = await office.step(office.operator, id, 'answer-consent', { outcome: 'consented' });
  expect(body.onward).toMatchObject([{ status: 'consented' }]);
});

test('house: nor does whoever asked for it on a colleague’s request', async () => {
  const [first, second] = [
    await world.person(office.authority, 'official'),
    await world.person(office.authority, 'official', 'operator'),
  ];
  const { id, version } = await office.file(['机构名称'], { confirmed: true }, first);
  await world.post(second, `/api/requests/${id}/ask-consent`, { version, kind: 'publish', to: '区政府门户网站' });
  const answer = { outcome: 'consented' };
  expect((await office.step(second, id, 'answer-consent', answer)).body.code).toBe('own_request');
  expect((await office.step(office.operator, id, 'answer-consent', answer)).status).toBe(200);
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
