import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Department, ownDatabase, type Person, testWorld, type World } from '../../running/testing/testing.ts';

let database: Awaited<ReturnType<typeof ownDatabase>>;
let world: World;
let office: Department;
let sysadmin: Person;

beforeAll(async () => {
  // the last holder of a post is the last of the whole platform
  database = await ownDatabase();
  world = await testWorld({ databaseUrl: database.url });
  office = await world.department('authority');
  sysadmin = await world.person(office, 'sysadmin');
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

const versionOf = async (id: string) => (await world.get(sysadmin, `/api/users/${id}`)).body.version;
const disable = async (who: Person, id: string) =>
  world.post(who, `/api/users/${id}/disable`, { version: await versionOf(id) });
const dismiss = async (who: Person, id: string) =>
  world.send(who, 'PUT', `/api/users/${id}/roles`, { version: await versionOf(id), roles: [] });

describe('the posts without which nobody could be let in', () => {
  it('house: keep their last enabled holder', async () => {
    const first = await world.person(office, 'secadmin');
    expect(await disable(sysadmin, first.id)).toMatchObject({ status: 422, body: { code: 'last_of_post' } });
    expect(await dismiss(first, sysadmin.id)).toMatchObject({ status: 422, body: { code: 'last_of_post' } });
    const second = await world.person(office, 'secadmin');
    expect(await disable(sysadmin, first.id)).toMatchObject({ status: 200 });
    // a disabled holder does not count
    expect(await disable(sysadmin, second.id)).toMatchObject({ status: 422, body: { code: 'last_of_post' } });
    expect(await dismiss(second, first.id)).toMatchObject({ status: 200 });
  });

  it('keep one when two security admins dismiss each other', async () => {
    for (let round = 0; round < 5; round += 1) {
      const earlier = await secadmins();
      const [one, two] = [await world.person(office, 'secadmin'), await world.person(office, 'secadmin')];
      for (const id of earlier) expect(await disable(sysadmin, id)).toMatchObject({ status: 200 });
      const versions = { one: await versionOf(one.id), two: await versionOf(two.id) };
      const path = (id: string) => `/api/users/${id}/roles`;
      const answers = await Promise.all([
        world.send(one, 'PUT', path(two.id), { version: versions.two, roles: [] }),
        world.send(two, 'PUT', path(one.id), { version: versions.one, roles: [] }),
      ]);
      expect(await secadmins()).toHaveLength(1);
      expect(answers.map(({ status }) => status)).toContain(200);
    }
  });

  it('keep one when all are disabled at once', async () => {
    for (let more = 0; more < 4; more += 1) await world.person(office, 'secadmin');
    const holders = await secadmins();
    const answers = await Promise.all(holders.map((id) => disable(sysadmin, id)));
    expect(answers.filter(({ status }) => status === 422).map(({ body }) => body.code)).toEqual(['last_of_post']);
    expect(await secadmins()).toHaveLength(1);
    expect(world.errors).toEqual([]);
  });

  it('keep one when all are disabled in one command', async () => {
    for (let more = 0; more < 2; more += 1) await world.person(office, 'secadmin');
    const holders = await secadmins();
    const people = await Promise.all(holders.map(async (id) => ({ id, version: await versionOf(id) })));
    const { body } = await world.post(sysadmin, '/api/users/list/change', { people, change: { type: 'disable' } });
    expect(body.people.map(({ code }: { code: string | null }) => code)).toEqual([null, null, 'last_of_post']);
    expect(await secadmins()).toEqual(holders.slice(2));
  });
});

const secadmins = async (): Promise<string[]> => {
  const { body } = await world.get(sysadmin, '/api/users?role=secadmin&state=enabled&pageSize=100');
  return body.items.map(({ id }: { id: string }) => id);
};
