import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { profile as pudong } from '../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../law/cities/shanghai/profile.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import { profiles } from '../../law/profiles.ts';
import { rules } from '../../law/settings.ts';
import { type Person, testWorld, type World } from '../../running/testing/testing.ts';

let pudongWorld: World;
let shanghaiWorld: World;
let official: Person;
let operator: Person;
beforeAll(async () => {
  pudongWorld = await testWorld();
  shanghaiWorld = await testWorld({ policy: shanghai });
  official = await pudongWorld.person(await pudongWorld.department(), 'official');
  operator = await shanghaiWorld.person(await shanghaiWorld.department('authority'), 'operator');
});
afterAll(() => Promise.all([pudongWorld.close(), shanghaiWorld.close()]));

/** As it looks on the wire; none of these varies by the day. */
const onTheWire = (profile: PolicyProfile) => JSON.parse(JSON.stringify({ ...profile, editions: [] }));

describe('the profile in force', () => {
  test('is given setting by setting, each with its article', async () => {
    const { status, body } = await pudongWorld.get(official, '/api/policy');
    expect(status).toBe(200);
    expect(body).toEqual(onTheWire(pudong));
    expect(body.replyTerm).toMatchObject({ source: 'stated', value: 10, article: 'PD-33' });
  });
  test('marks what is ours without an article, and what the text leaves open without a value', async () => {
    const { body } = await pudongWorld.get(official, '/api/policy');
    expect(body.separateReviewer).toMatchObject({ source: 'house', value: true });
    expect(body.separateReviewer).not.toHaveProperty('article');
    expect(body.scenarios).toEqual({ source: 'not_stated' });
  });
  test('is the one that the product was started with', async () => {
    expect((await shanghaiWorld.get(operator, '/api/policy')).body).toEqual(onTheWire(shanghai));
  });
  test('is for everybody signed in, and nobody else', async () => {
    expect(await pudongWorld.get(null, '/api/policy')).toMatchObject({ status: 401 });
    expect(await pudongWorld.get(null, '/api/policy/all')).toMatchObject({ status: 401 });
  });
  test('tells the console whether there are application scenarios (SH-28)', async () => {
    expect((await shanghaiWorld.get(operator, '/api/session')).body.profile.scenarios).toBe(true);
    expect((await pudongWorld.get(official, '/api/session')).body.profile.scenarios).toBe(false);
  });
});

describe('all profiles', () => {
  test('stand side by side, the one in force named', async () => {
    const { status, body } = await shanghaiWorld.get(operator, '/api/policy/all');
    expect(status).toBe(200);
    expect(body.inForce).toBe('shanghai');
    expect(body.profiles).toEqual(Object.values(profiles).map(onTheWire));
  });
  test('are whole: no setting is left out on the way', async () => {
    const { body } = await pudongWorld.get(official, '/api/policy/all');
    for (const profile of body.profiles)
      for (const { name, of } of rules)
        expect(['stated', 'house', 'not_stated'], `${profile.id} ${name}`).toContain(of(profile).source);
  });
});
