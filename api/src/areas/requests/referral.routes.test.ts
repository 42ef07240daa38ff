import { userRoles } from '@onesource/db/schema/organisation';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../law/cities/dongguan/profile.ts';
import type { Person } from '../../running/testing/testing.ts';
import { requestDistrict } from './case-testing.ts';
import { reseatAbove } from './tick.ts';

const { world, office, close } = await requestDistrict(dongguan);
afterAll(close);

/** A request that was refused and comes to the authority. */
const coordinating = async (): Promise<string> => {
  const { id } = await office.file([], { wanted: '案件线索' });
  await office.step(office.reviewer, id, 'refuse', { code: 'other', note: '不能提供' });
  await office.step(office.official, id, 'appeal', { note: '确需使用' });
  return id;
};
/** What the authority could not settle, referred upwards. */
const referred = async (): Promise<string> => {
  const id = await coordinating();
  const { body } = await office.step(office.operator, id, 'coordinate', { outcome: 'refer', note: '事项重大' });
  expect(body).toMatchObject({ status: 'referred', actions: [] });
  return id;
};

describe('DG-7: what is referred up', () => {
  test('rule 21a: goes nowhere while nobody sits above, and stays with the authority', async () => {
    const id = await coordinating();
    expect(await office.step(office.operator, id, 'coordinate', { outcome: 'refer', note: '事项重大' })).toMatchObject({
      status: 422,
      body: { code: 'nobody_above', details: [{ field: 'outcome', article: 'DG-7' }] },
    });
    expect(await office.look(id)).toMatchObject({ status: 'coordinating' });
    expect(await office.tasks(office.operator, id)).toContain('coordinate_request');
  });

  describe('to somebody who sits there', () => {
    let superior: Person;
    let elsewhere: Person;
    beforeAll(async () => {
      superior = await world.person(office.government, 'superior');
      elsewhere = await world.person(await world.department('government'), 'superior');
    });
    const decision = { note: '经研究，应当提供', withheld: { code: 'other', note: '其余与事项无关' } };

    test('waits in their inbox, and is decided there', async () => {
      const id = await referred();
      expect(await office.tasks(superior, id)).toEqual(['decide_referral']);
      expect(await office.tasks(office.supervisor, id)).toEqual([]);
      expect(await office.look(id, superior)).toMatchObject({
        actions: ['record-decision', 'mandate'],
        grantable: expect.arrayContaining([expect.objectContaining({ name: '线索' })]),
      });
      const granting = { outcome: 'grant', itemIds: office.ids(['线索']), ...decision };
      expect(await office.tasks(elsewhere, id)).toEqual([]);
      // Another government reads nothing of what is not below it
      expect((await world.get(elsewhere, `/api/requests/${id}`)).status).toBe(404);
      expect((await world.get(elsewhere, '/api/requests?role=all')).body.total).toBe(0);
      expect((await office.step(elsewhere, id, 'record-decision', granting)).status).toBe(404);
      for (const who of [office.operator, office.reviewer, office.official])
        expect((await office.step(who, id, 'record-decision', granting)).status).toBe(403);
      expect(await office.step(superior, id, 'record-decision', { ...granting, note: '' })).toMatchObject({
        status: 422,
        body: { code: 'reason_required' },
      });
      const { body } = await office.step(superior, id, 'record-decision', granting);
      expect(body).toMatchObject({ status: 'granted', grant: { by: 'superior' } });
      expect(await office.tasks(superior, id)).toEqual([]);
      // What was settled above is not one side’s to end
      expect((await office.look(id, office.reviewer)).actions).not.toContain('revoke');
    });

    test('may be left to the authority once, which concludes', async () => {
      const id = await referred();
      const { body } = await office.step(superior, id, 'mandate', { note: '授权协商解决' });
      expect(body).toMatchObject({ status: 'coordinating' });
      expect(await office.tasks(office.operator, id)).toEqual(['coordinate_request']);
      expect(await office.tasks(office.official, id)).toContain('request_decided');
      await office.step(office.operator, id, 'coordinate', { outcome: 'refer', note: '仍未果' });
      expect((await office.step(superior, id, 'mandate', { note: '再授权' })).status).toBe(403);
      const refusal = { outcome: 'refuse', note: '不予提供' };
      expect((await office.step(superior, id, 'record-decision', refusal)).body).toMatchObject({ status: 'refused' });
    });

    test('rule 21a: when whoever sat there leaves, it lies with the authority again, and with the next one who sits there', async () => {
      const id = await referred();
      const held = and(eq(userRoles.userId, superior.id), eq(userRoles.role, 'superior'));
      const roles = await world.db.delete(userRoles).where(held).returning();
      expect(await reseatAbove(world.deps)).toBe(1);
      expect(await office.tasks(office.operator, id)).toEqual(['coordinate_request']);
      expect((await office.look(id, office.operator)).actions).toContain('coordinate');
      await world.db.insert(userRoles).values(roles);
      expect(await reseatAbove(world.deps)).toBe(1);
      expect(await office.tasks(superior, id)).toEqual(['decide_referral']);
      expect(await office.tasks(office.operator, id)).toEqual([]);
      expect(await reseatAbove(world.deps)).toBe(0);
      await office.step(office.official, id, 'withdraw');
    });

    test('two at once: one is heard', async () => {
      const id = await referred();
      const answers = await Promise.all([
        office.step(superior, id, 'mandate', { note: '授权协商解决' }),
        office.step(superior, id, 'record-decision', { outcome: 'refuse', note: '不予提供' }),
      ]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, expect.toBeOneOf([403, 409])]);
    });
  });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
