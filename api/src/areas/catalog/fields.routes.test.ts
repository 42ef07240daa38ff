import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Person, testWorld, type World } from '../../running/testing/testing.ts';
import type { Circle } from './rules/fields/field.ts';
import { type FieldName, fieldNames, fields } from './rules/fields/fields.ts';
import { namesShownTo } from './rules/fields/seen.ts';
import { everythingSaid, item, mark } from './testing.ts';

/** Who sees a field is said in its entry: every way to a published resource keeps to it, for every field there is. */

let world: World;
let said: ReturnType<typeof everythingSaid>;
let seen: [reader: Circle, who: Person, id: string][];

beforeAll(async () => {
  world = await testWorld();
  const [bureau, partner] = [await world.department(), await world.department()];
  const stranger = await world.person(await world.department(), 'official');
  said = everythingSaid({
    jointCollection: [{ departmentId: partner.id, duty: mark('jointCollection') }],
    responsibleDepartmentId: partner.id,
  });
  const open = await world.publish(bureau, said);
  const scoped = await world.publish(bureau, { ...said, scope: [partner.id] });
  const closed = await world.publish(bureau, { ...said, items: [item(mark('items'), { shareType: 'not_shared' })] });
  seen = [
    ['own', await world.person(bureau, 'official'), open.id],
    ['scope', stranger, open.id],
    ['scope', await world.person(partner, 'official'), scoped.id],
    ['outside', stranger, scoped.id],
    ['everybody', stranger, closed.id],
  ];
});
afterAll(() => world.close());

/** Fields that say something to be found in an answer. */
const marked = () => fieldNames.filter((name) => JSON.stringify(said[name]).includes(mark(name)));
const markedIn = (answer: unknown): FieldName[] =>
  marked().filter((name) => JSON.stringify(answer).includes(mark(name)));
const shownTo = (reader: Circle): FieldName[] => {
  const names = namesShownTo(reader, fields);
  return marked().filter((name) => names.includes(name));
};

describe('what an entry says of who sees it', () => {
  test('holds for the resource in full', async () => {
    for (const [reader, who, id] of seen) {
      const { body } = await world.get(who, `/api/resources/${id}`);
      expect([reader, markedIn(body)]).toEqual([reader, shownTo(reader)]);
    }
  });

  test('holds for what a revision says, field by field', async () => {
    for (const [reader, who, id] of seen) {
      const { body } = await world.get(who, `/api/resources/${id}/revisions/1/diff`);
      const names = body.fields.map(({ field }: { field: FieldName }) => field);
      // Scope is none in what is open: nothing is said of it
      const expected = namesShownTo(reader, fields).filter((name) => name !== 'items' && name !== 'scope');
      expect([reader, names]).toEqual([reader, expected]);
      expect([reader, markedIn(body)]).toEqual([reader, shownTo(reader)]);
    }
  });

  test('and neither the list of revisions nor search tells more', async () => {
    for (const [reader, who, id] of seen)
      for (const path of [`/api/resources/${id}/revisions`, `/api/resources?q=${encodeURIComponent(mark('name'))}`]) {
        const { body } = await world.get(who, path);
        const about = body.items.filter((found: { id?: string }) => found.id === undefined || found.id === id);
        expect(about.length).toBeGreaterThan(0);
        expect(shownTo(reader)).toEqual(expect.arrayContaining(markedIn(about)));
      }
  });
});
