import { userRoles } from '@onesource/db/schema/organisation';
import { follows } from '@onesource/db/schema/workbench/follows';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, describe, expect, test } from 'vitest';
import { at, type Person } from '../../../running/testing/testing.ts';
import { requestDistrict } from '../../requests/case-testing.ts';
import { mostFollowed } from './most-followed.ts';
import type { FollowsView } from './queries.ts';

const { world, office, close } = await requestDistrict();
afterAll(close);

const follow = (who: Person, type: string, id: string) => world.post(who, '/api/workbench/follows', { type, id });
const list = async (who: Person, search = ''): Promise<FollowsView> =>
  (await world.get(who, `/api/workbench/follows${search}`)).body;
const whats = (view: FollowsView) => view.items.map(({ changes }) => changes.map(({ what, count }) => [what, count]));

describe('关注', async () => {
  const filed = await office.file(['社保账号']);
  const { resource } = office;

  test('anybody follows what they may see; it stands on the workbench and on its page', async () => {
    expect((await follow(office.official, 'request', filed.id)).body).toEqual({ following: true });
    expect((await follow(office.official, 'resource', resource.id)).status).toBe(200);
    expect((await world.get(office.official, `/api/workbench/follows/of?id=${filed.id}`)).body).toEqual({
      following: true,
    });
    expect((await world.get(office.official, '/api/workbench')).body.follows).toBe(2);
    const { items, at, ...counts } = await list(office.official);
    expect(counts).toEqual({ total: 2, changed: 0 });
    expect(at).toBe(world.deps.clock().toISOString());
    const of = (id: string) => items.find(({ subject }) => subject.id === id);
    expect(of(resource.id)).toMatchObject({ title: resource.content.name, number: null, gone: false, changes: [] });
    expect(of(filed.id)).toMatchObject({ number: filed.number, status: 'submitted', changes: [] });
  });

  test('what one may not know of is not followed, and says nothing of itself', async () => {
    for (const [type, id] of [
      ['request', filed.id],
      ['request', v7()],
      ['demand', v7()],
      ['resource', filed.id],
    ] as const)
      expect((await follow(office.stranger, type, id)).status).toBe(404);
    expect((await follow(office.stranger, 'user', filed.id)).status).toBe(400);
    expect((await world.get(null, '/api/workbench/follows')).status).toBe(401);
  });

  test('followed again, or by two at once, it is followed once', async () => {
    await Promise.all([1, 2, 3].map(() => follow(office.colleague, 'request', filed.id)));
    expect(await world.db.$count(follows, eq(follows.userId, office.colleague.id))).toBe(1);
  });

  test('what others did since one looked is news, what one did oneself is none', async () => {
    world.setNow(at('2026-11-03'));
    await office.step(office.reviewer, filed.id, 'ask-supplement', { note: '请补充' });
    expect(await list(office.official, '?news=yes')).toMatchObject({
      total: 1,
      changed: 1,
      items: [{ subject: { id: filed.id }, status: 'supplement_wanted', changes: [{ what: 'progress', count: 1 }] }],
    });
    // What happened after the list was read is news still
    const seen = (at?: string) =>
      world.post(office.official, '/api/workbench/follows/seen', { ids: [filed.id], ...(at && { at }) });
    const before = (await list(office.official)).changed;
    expect((await seen('2020-01-01T00:00:00+08:00')).status).toBe(200);
    expect((await list(office.official)).changed).toBe(before);
    expect((await seen('gestern')).status).toBe(400);
    expect((await seen()).status).toBe(200);
    expect((await list(office.official)).changed).toBe(0);
    world.setNow(at('2026-11-04'));
    await office.step(office.official, filed.id, 'supplement', { note: '已补充' });
    expect((await list(office.official)).changed).toBe(0);
    expect(whats(await list(office.colleague, '?news=yes'))).toEqual([[['progress', 2]]]);
  });

  test('of a resource: another revision, its end announced or called off', async () => {
    const registrar = office.clerk;
    const path = `/api/resources/${resource.id}`;
    const step = async (who: Person, action: string, said: object = {}) => {
      const { version } = (await world.get(office.clerk, `${path}/registration`)).body;
      const { status, body } = await world.post(who, `${path}/${action}`, { version, ...said });
      expect(status, JSON.stringify(body)).toBe(200);
    };
    world.setNow(at('2026-11-05'));
    await step(registrar, 'retire', { note: '不再采集', effectiveOn: '2027-11-30', asks: true });
    await step(office.reviewer, 'retire', { note: '不再采集', effectiveOn: '2027-11-30' });
    expect(whats(await list(office.official, '?news=yes'))).toEqual([[['ending', 1]]]);
    await step(office.reviewer, 'withdraw-retirement');
    expect(whats(await list(office.official, '?news=yes'))[0]).toEqual(
      expect.arrayContaining([
        ['ending', 1],
        ['stays', 1],
      ]),
    );
  });

  test('unfollowed it is gone, and so it stays', async () => {
    for (const _ of [1, 2])
      expect((await world.post(office.official, '/api/workbench/follows/unfollow', { id: resource.id })).body).toEqual({
        following: false,
      });
    expect((await world.get(office.official, `/api/workbench/follows/of?id=${resource.id}`)).body).toEqual({
      following: false,
    });
    expect((await list(office.official)).total).toBe(1);
  });

  test('who may see it no more is shown nothing of it', async () => {
    expect((await list(office.colleague)).total).toBe(1);
    const held = and(eq(userRoles.userId, office.colleague.id), eq(userRoles.role, 'official'));
    const roles = await world.db.select().from(userRoles).where(held);
    await world.db.delete(userRoles).where(held);
    expect(await list(office.colleague)).toEqual({ total: 0, changed: 0, items: [], at: expect.any(String) });
    await world.db.insert(userRoles).values(roles);
    expect((await list(office.colleague)).total).toBe(1);
  });

  test('there is an end to how much somebody follows', async () => {
    const many = Array.from({ length: mostFollowed }, () => ({
      ...{ userId: office.reviewer.id, subjectType: 'request' as const, subjectId: v7() },
      ...{ since: world.deps.clock(), seenAt: world.deps.clock() },
    }));
    await world.db.insert(follows).values(many);
    expect((await follow(office.reviewer, 'request', filed.id)).body.code).toBe('too_many_followed');
    expect((await list(office.reviewer)).items).toEqual([]);
  });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
