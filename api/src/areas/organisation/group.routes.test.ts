import { auditLog, idempotencyKeys } from '@onesource/db/schema/audit';
import { userRoles } from '@onesource/db/schema/organisation';
import { and, eq, inArray } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../running/testing/testing.ts';
import { type PeopleWorld, peopleWorld } from './people-testing.ts';

let world: PeopleWorld;
beforeAll(async () => {
  world = await peopleWorld();
});
afterAll(() => world.close());

type Named = { id: string };
const path = '/api/users/list/change';
const at = (people: readonly Named[], version = 1) => people.map(({ id }) => ({ id, version }));
const change = (who: Person | null, people: readonly Named[], asked: object, headers: Record<string, string> = {}) =>
  world.post(who, path, { people: at(people), change: asked }, headers);
const outcomes = ({ body }: { body: { people: { outcome: string; code: string | null }[] } }) =>
  body.people.map(({ outcome, code }) => (code === null ? outcome : code));
const actions = async (ids: readonly string[]) => {
  const lines = await world.db
    .select({ action: auditLog.action, id: auditLog.subjectId, result: auditLog.result })
    .from(auditLog)
    .where(and(inArray(auditLog.subjectId, [...ids]), eq(auditLog.actorId, world.admin.id)));
  return ids.map((of) => lines.filter(({ id }) => id === of).map(({ action, result }) => `${action} ${result}`));
};
const officials = (count: number) =>
  Promise.all(Array.from({ length: count }, () => world.person(world.bureau, 'official')));

describe('several people at once', () => {
  it('are disabled and enabled again, each with a line in the log, and their sessions end', async () => {
    const people = await officials(3);
    const disabled = await change(world.admin, people, { type: 'disable' });
    expect(disabled).toMatchObject({
      status: 200,
      body: { counts: { done: 3, awaiting_second: 0, unchanged: 0, refused: 0 } },
    });
    expect(disabled.body.people.map(({ name }: { name: string }) => name)).toEqual(people.map(({ name }) => name));
    for (const who of people) expect((await world.get(who, '/api/session')).status).toBe(401);
    const enabled = await world.post(world.admin, path, { people: at(people, 2), change: { type: 'enable' } });
    expect(outcomes(enabled)).toEqual(['done', 'done', 'done']);
    const each = ['user.disable done', 'user.enable done'];
    expect(await actions(people.map(({ id }) => id))).toEqual([each, each, each]);
  });

  it('hold nobody up of whom a rule says no: the answer says whom and why, and so does the log', async () => {
    const [good, gone] = await officials(2);
    const above = await world.person(world.bureau, 'official', 'secadmin');
    const stranger = await world.person(world.other, 'official');
    if (!good || !gone) throw new Error('two officials');
    await world.command(world.admin, gone.id, 'disable');
    const people = [good, gone, above, stranger, { id: v7() }, world.admin];
    const answer = await change(world.admin, people, { type: 'disable' });
    expect(outcomes(answer)).toEqual(['done', 'unchanged', 'forbidden', 'not_found', 'not_found', 'own_account']);
    expect(answer.body.counts).toEqual({ done: 1, awaiting_second: 0, unchanged: 1, refused: 4 });
    // Of whom the administrator may know nothing, nothing is told
    expect(answer.body.people[3]).toMatchObject({ id: stranger.id, account: '', name: '' });
    expect(await actions([good.id, above.id, stranger.id])).toEqual([
      ['user.disable done'],
      ['refused refused'],
      ['refused refused'],
    ]);
    expect((await world.get(world.admin, '/api/session')).status).toBe(200);
  });

  it('changed since they were read stay as they are', async () => {
    const [one, other] = await officials(2);
    if (!one || !other) throw new Error('two officials');
    await world.change(world.admin, one.id, { version: 1, title: '科长' });
    expect(outcomes(await change(world.admin, [one, other], { type: 'disable' }))).toEqual(['conflict', 'done']);
  });

  it('are given a role and lose it, and keep their others', async () => {
    const people = await Promise.all([
      world.person(world.bureau, 'official'),
      world.person(world.bureau, 'official', 'reviewer'),
    ]);
    expect(outcomes(await change(world.admin, people, { type: 'give-role', role: 'reviewer' }))).toEqual([
      'done',
      'unchanged',
    ]);
    const rolesOf = async ({ id }: Named) =>
      (await world.db.select({ role: userRoles.role }).from(userRoles).where(eq(userRoles.userId, id)))
        .map(({ role }) => role)
        .sort();
    for (const each of people) expect(await rolesOf(each)).toEqual(['official', 'reviewer']);
    const [first, second] = people;
    const taken = await world.post(world.admin, path, {
      people: [
        { id: first.id, version: 2 },
        { id: second.id, version: 1 },
      ],
      change: { type: 'take-role', role: 'official' },
    });
    expect(outcomes(taken)).toEqual(['done', 'done']);
    for (const each of people) expect(await rolesOf(each)).toEqual(['reviewer']);
  });

  it('house, after GB/T 39477: nobody gives many what is not theirs to give to one', async () => {
    const people = await officials(2);
    for (const role of ['secadmin', 'operator'])
      expect(outcomes(await change(world.admin, people, { type: 'give-role', role }))).toEqual([
        'forbidden',
        'forbidden',
      ]);
    expect(outcomes(await change(world.secadmin, people, { type: 'give-role', role: 'operator' }))).toEqual([
      'role_needs_department',
      'role_needs_department',
    ]);
    expect((await change(people[0] ?? null, people, { type: 'disable' })).status).toBe(403);
    expect((await change(null, people, { type: 'disable' })).status).toBe(401);
  });
});

describe('passwords of several people', () => {
  it('are reset and shown once; what is sent again resets nothing, and shows nothing', async () => {
    const people = await officials(2);
    const key = { 'idempotency-key': v7() };
    const reset = await change(world.admin, people, { type: 'reset-password' }, key);
    expect(outcomes(reset)).toEqual(['done', 'done']);
    const shown = reset.body.people.map(({ oneTimePassword }: { oneTimePassword: string }) => oneTimePassword);
    expect(new Set(shown).size).toBe(2);
    for (const [index, person] of people.entries())
      expect((await world.signIn(person.account, shown[index] ?? '')).answer.status).toBe(200);
    const again = await change(world.admin, people, { type: 'reset-password' }, key);
    expect(outcomes(again)).toEqual(['done', 'done']);
    const [stored] = await world.db
      .select()
      .from(idempotencyKeys)
      .where(eq(idempotencyKeys.key, key['idempotency-key']));
    for (const password of shown) {
      expect(JSON.stringify(again.body)).not.toContain(password);
      expect(JSON.stringify(stored)).not.toContain(password);
    }
    for (const [index, person] of people.entries())
      expect((await world.signIn(person.account, shown[index] ?? '')).answer.status).toBe(200);
    expect(outcomes(await change(world.admin, people, { type: 'reset-password' }))).toEqual(['conflict', 'conflict']);
  });

  it('house, after GB/T 39477: of platform posts wait for a second administrator, while the others are reset', async () => {
    const [official] = await officials(1);
    const auditor = await world.person(world.office, 'auditor');
    if (!official) throw new Error('an official');
    const answer = await change(world.sysadmin, [official, auditor], { type: 'reset-password' });
    expect(outcomes(answer)).toEqual(['done', 'awaiting_second']);
    expect(answer.body.people[1]).toMatchObject({ oneTimePassword: null, mailedTo: null });
    expect((await world.get(auditor, '/api/session')).status).toBe(200);
    const { body } = await world.get(world.secadmin, `/api/users/${auditor.id}`);
    expect(body).toMatchObject({ reset: { kind: 'password', askedBy: { id: world.sysadmin.id } } });
  });
});

it('what cannot be understood is named: nobody, somebody twice, too many, no such change', async () => {
  const [one] = await officials(1);
  if (!one) throw new Error('an official');
  const ask = (people: unknown, asked: unknown) => world.post(world.admin, path, { people, change: asked });
  const many = Array.from({ length: 101 }, () => ({ id: v7(), version: 1 }));
  for (const people of [[], at([one, one]), many, 'all', [{ id: 'x', version: 1 }], [{ id: one.id }]])
    expect(await ask(people, { type: 'disable' })).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
  for (const asked of [null, {}, { type: 'remove' }, { type: 'give-role' }, { type: 'give-role', role: 'king' }])
    expect(await ask(at([one]), asked)).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
});

it('five times at once is once', async () => {
  const people = await officials(3);
  const answers = await Promise.all(Array.from({ length: 5 }, () => change(world.admin, people, { type: 'disable' })));
  expect(answers.flatMap(outcomes).filter((outcome) => outcome === 'done')).toHaveLength(3);
  expect(answers.flatMap(outcomes).filter((outcome) => outcome === 'unchanged')).toHaveLength(12);
});

it('nothing was answered with a failure', () => expect(world.errors).toEqual([]));
