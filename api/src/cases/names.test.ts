import { departments } from '@onesource/db/schema/organisation';
import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { testWorld } from '../running/testing/testing.ts';
import { cellNames } from './names.ts';

const world = await testWorld();
afterAll(() => world.close());

test('an English list calls departments by their English names in its columns of departments, and leaves all else as it was said', async () => {
  const { id, name } = await world.department('bureau', { name: `民政局${crypto.randomUUID()}` });
  await world.db.update(departments).set({ nameEn: 'Civil Affairs Bureau' }).where(eq(departments.id, id));
  const [english, chinese] = [await cellNames(world.deps, 'en'), await cellNames(world.deps, 'zh')];
  expect(english({ departments: true }, name)).toBe('Civil Affairs Bureau');
  expect(english({}, name)).toBe(name);
  expect(chinese({ departments: true }, name)).toBe(name);
});
