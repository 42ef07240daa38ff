import { auditLog } from '@onesource/db/schema/audit';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { type Person, testWorld } from '../../../running/testing/testing.ts';

const world = await testWorld();
afterAll(() => world.close());
let person: Person;
beforeEach(async () => {
  person = await world.person(await world.department(), 'official');
});

const choose = (...choices: { topic: string; mode: string }[]) =>
  world.send(person, 'PUT', '/api/inbox/mailing', { choices });
const stands = async (topic: string): Promise<string> =>
  (await world.get(person, '/api/inbox/mailing')).body.choices.find((one: { topic: string }) => one.topic === topic)
    ?.mode;

test('邮件提醒: what is chosen stands for oneself, and the rest stays as usual', async () => {
  expect((await world.get(person, '/api/inbox/mailing')).body).toMatchObject({
    sends: false,
    email: expect.any(String),
  });
  expect((await choose({ topic: 'request_decided', mode: 'off' })).status).toBe(200);
  expect([await stands('request_decided'), await stands('work'), await stands('grant_suspended')]).toEqual([
    'off',
    'digest',
    'now',
  ]);
  person = await world.person(await world.department(), 'official');
  expect(await stands('request_decided')).toBe('now');
});

test('said twice it is written down once, also at once', async () => {
  await Promise.all([1, 2, 3].map(() => choose({ topic: 'work', mode: 'now' })));
  expect(await stands('work')).toBe('now');
  const lines = await world.db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.action, 'user.choose-mail'), eq(auditLog.subjectId, person.id)));
  expect(lines).toHaveLength(1);
});

test.each([
  ['an account is not chosen about', { topic: 'own_account_reset', mode: 'off' }],
  ['nor what there is not', { topic: 'nothing', mode: 'off' }],
  ['nor in a way there is not', { topic: 'work', mode: 'sometimes' }],
])('%s', async (_, choice) => {
  expect(await choose(choice)).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
});
