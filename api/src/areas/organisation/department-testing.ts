import { departments } from '@onesource/db/schema/organisation';
import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { type Person, testWorld } from '../../running/testing/testing.ts';

/** Names of a suite are its own: the database is shared. */
export const named = (name: string): string => `${name}${v7().slice(-12)}`;

/** What a new department below `parentId` may look like. */
export const newUnit = (parentId: string | null, more: object = {}) => ({
  name: named('婚姻登记中心'),
  shortName: '登记中心',
  kind: 'internal_unit',
  parentId,
  ...more,
});

/** Two bureaux of a district, with those who keep the first in order. */
export async function departmentWorld() {
  const world = await testWorld();
  const district = await world.department('government');
  const bureau = await world.department('bureau', { parent: district });
  return {
    ...world,
    bureau,
    other: await world.department('bureau', { parent: district }),
    sysadmin: await world.person(district, 'sysadmin'),
    admin: await world.person(bureau, 'admin'),
    official: await world.person(bureau, 'official'),
    async add(who: Person, parentId: string | null, more: object = {}) {
      const { status, body } = await world.post(who, '/api/departments', newUnit(parentId, more));
      if (status !== 201) throw new Error(JSON.stringify(body));
      return body;
    },
    change: (who: Person, id: string, body: object) => world.send(who, 'PATCH', `/api/departments/${id}`, body),
    async pathOf(id: string) {
      const [row] = await world.db.select({ path: departments.path }).from(departments).where(eq(departments.id, id));
      return row?.path;
    },
  };
}
export type DepartmentWorld = Awaited<ReturnType<typeof departmentWorld>>;
