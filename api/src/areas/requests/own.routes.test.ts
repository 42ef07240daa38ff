import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Person, type Published, testWorld, type World } from '../../running/testing/testing.ts';
import { item } from '../catalog/testing.ts';

let world: World;
let resource: Published;
let official: Person;
let reviewer: Person;
let colleague: Person;
let others: Person[];

beforeAll(async () => {
  world = await testWorld();
  const [bureau, other, third] = [await world.department(), await world.department(), await world.department()];
  resource = await world.publish(bureau, { items: [item('姓名', { shareType: 'conditional' })] });
  official = await world.person(other, 'official');
  colleague = await world.person(other, 'official');
  reviewer = await world.person(bureau, 'reviewer');
  others = [await world.person(other, 'auditor'), await world.person(third, 'official'), reviewer];
});
afterAll(() => world.close());

const ownOf = async (who: Person) => (await world.get(who, `/api/resources/${resource.id}`)).body.own;
const file = async () => {
  const { body } = await world.post(official, '/api/requests', {
    resourceId: resource.id,
    itemIds: [resource.itemId('姓名')],
    purpose: 'administrative_basis',
    basis: '本部门职责',
    matter: '资格核验',
    delivery: 'query',
    from: '2026-11-02',
    until: '2027-11-01',
  });
  return body;
};

test('a resource tells what the own department has asked for, as long as it runs, and only those who may read that', async () => {
  expect(await ownOf(official)).toBeNull();
  const { id, number, version } = await file();
  const open = { id, number, status: 'submitted', until: null };
  expect(await ownOf(official)).toEqual(open);
  expect(await ownOf(colleague)).toEqual(open);
  for (const other of others) expect(await ownOf(other)).toBeNull();

  await world.post(reviewer, `/api/requests/${id}/approve`, { version });
  expect(await ownOf(colleague)).toEqual({ id, number, status: 'granted', until: '2027-11-01' });
});

test('what is over is not told of; of several that run the latest is', async () => {
  const first = await ownOf(official);
  const second = await file();
  expect(await ownOf(official)).toMatchObject({ number: second.number, status: 'submitted' });
  await world.post(official, `/api/requests/${second.id}/withdraw`, { version: second.version });
  expect(await ownOf(official)).toEqual(first);
});
