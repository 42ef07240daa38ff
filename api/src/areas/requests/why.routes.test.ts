import { afterAll, expect, test } from 'vitest';
import { requestDistrict } from './case-testing.ts';

const { world, office, close } = await requestDistrict();
afterAll(close);

const why = (who: Parameters<typeof world.get>[0], id: string) => world.get(who, `/api/requests/${id}/why`);
const stepOf = (body: { steps: { action: string }[] }, action: string) =>
  body.steps.find((step) => step.action === action);

test('whoever waits for an answer sees who gives it, and that it is not for their side', async () => {
  const { id } = await office.file(['社保账号']);
  const { status, body } = await why(office.official, id);
  expect(status).toBe(200);
  expect(stepOf(body, 'withdraw')).toBeUndefined();
  expect(stepOf(body, 'approve')).toMatchObject({
    code: 'wrong_side',
    by: [{ stance: 'provider', roles: ['reviewer'], department: office.provider.name }],
  });
  expect((await office.look(id, office.official)).actions).toEqual(['withdraw']);
});

test('what is told there is refused, and what is not told is open', async () => {
  const { id, version } = await office.file(['社保账号'], { confirmed: true });
  const { body } = await why(office.operator, id);
  expect(stepOf(body, 'approve')).toMatchObject({ code: 'others_decide', article: 'PD-33' });
  expect(
    await world.post(office.operator, `/api/requests/${id}/approve`, { version, note: '', conditions: '' }),
  ).toMatchObject({ status: 403 });
});

test('who may not know of the request is told nothing', async () => {
  const { id } = await office.file(['社保账号'], { confirmed: true });
  const stranger = await world.person(await world.department('bureau'), 'official', 'reviewer');
  expect(await why(stranger, id)).toMatchObject({ status: 404, body: { code: 'not_found' } });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
