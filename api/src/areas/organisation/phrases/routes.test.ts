import { phrases } from '@onesource/db/schema/organisation';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Department, Person } from '../../../running/testing/testing.ts';
import { type PeopleWorld, peopleWorld } from '../people-testing.ts';
import { mostPhrases } from '../rules/phrases.ts';

let world: PeopleWorld;
let bureau: Department;
let reviewer: Person;
beforeAll(async () => {
  world = await peopleWorld();
  bureau = await world.department('bureau');
  reviewer = await world.person(bureau, 'reviewer');
});
afterAll(() => world.close());

const keep = (who: Person, text: unknown) => world.post(who, '/api/phrases', { text });
const drop = (who: Person, id: string) => world.post(who, `/api/phrases/${id}/remove`);
const texts = ({ body }: { body: { items: { text: string }[] } }) => body.items.map(({ text }) => text);

describe('常用语 (house)', () => {
  test('are kept by one reviewer and found by the other, once each', async () => {
    const colleague = await world.person(bureau, 'reviewer');
    expect((await world.get(reviewer, '/api/phrases')).body).toEqual({ items: [], most: mostPhrases });
    expect((await keep(reviewer, ' 请补充依据。 ')).status).toBe(201);
    expect(texts(await keep(colleague, '请补充依据。'))).toEqual(['请补充依据。']);
    const found = await world.get(colleague, '/api/phrases');
    expect(texts(found)).toEqual(['请补充依据。']);
    expect(texts(await drop(colleague, found.body.items[0].id))).toEqual([]);
    expect((await drop(colleague, found.body.items[0].id)).status).toBe(404);
  });
  test('are nobody else’s: not of other departments, and not for who answers nobody', async () => {
    const kept = await keep(reviewer, '不属于本部门职责。');
    const [{ id }] = kept.body.items;
    const stranger = await world.person(await world.department('bureau'), 'reviewer');
    expect(texts(await world.get(stranger, '/api/phrases'))).toEqual([]);
    expect((await drop(stranger, id)).status).toBe(404);
    const official = await world.person(bureau, 'official');
    const tried = [await world.get(official, '/api/phrases'), await keep(official, '甲'), await drop(official, id)];
    expect(tried.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect(texts(await world.get(reviewer, '/api/phrases'))).toEqual(['不属于本部门职责。']);
  });
  test('say something, and no more than a note holds', async () => {
    for (const text of ['', ' \u200b', 'x'.repeat(2001), 7, null]) {
      const { status, body } = await keep(reviewer, text);
      expect([status, body.details[0].field], String(text)).toEqual([400, 'text']);
    }
  });
  test('fill fifty places and no more, also when two are kept at once', async () => {
    const own = await world.department('bureau');
    const one = await world.person(own, 'reviewer');
    await world.db.insert(phrases).values(
      Array.from({ length: mostPhrases - 1 }, (_, at) => ({
        id: crypto.randomUUID(),
        departmentId: own.id,
        text: `第${at}句`,
        keptById: one.id,
        keptAt: world.deps.clock(),
      })),
    );
    const raced = await Promise.all(['甲', '乙', '丙'].map((text) => keep(one, text)));
    expect(raced.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
    expect(raced.find(({ status }) => status === 422)?.body.code).toBe('too_many_phrases');
    expect(texts(await world.get(one, '/api/phrases'))).toHaveLength(mostPhrases);
  });

  test('of matters and systems are those of who asks, each kind by itself', async () => {
    const own = await world.department('authority');
    const [asker, admin] = [await world.person(own, 'official'), await world.person(own, 'admin')];
    const of = (who: Person, kind: string) => world.get(who, `/api/phrases?kind=${kind}`);
    const keepOf = (who: Person, kind: string, text: string) => world.post(who, '/api/phrases', { kind, text });
    const [matter] = (await keepOf(asker, 'matter', '待遇资格核验')).body.items;
    expect(texts(await keepOf(asker, 'system', '待遇资格核验'))).toEqual(['待遇资格核验']);
    expect(texts(await of(asker, 'matter'))).toEqual(['待遇资格核验']);
    const tried = [await of(admin, 'matter'), await keepOf(admin, 'system', '甲'), await drop(admin, matter.id)];
    expect(tried.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect((await of(asker, 'else')).status).toBe(400);
    // What goes into a field of the form is no longer than that
    expect((await keepOf(asker, 'matter', 'x'.repeat(501))).body.details[0]).toMatchObject({ field: 'text' });
    expect(texts(await drop(asker, matter.id))).toEqual([]);
    expect(texts(await of(asker, 'system'))).toEqual(['待遇资格核验']);
    // Whoever asks keeps no answers, nor takes them away
    const answerer = await world.person(own, 'operator');
    const [answer] = (await keepOf(answerer, 'answer', '请补充依据。')).body.items;
    expect((await drop(asker, answer.id)).status).toBe(403);
    expect(texts(await of(answerer, 'answer'))).toEqual(['请补充依据。']);
  });
});
