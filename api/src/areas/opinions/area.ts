import { cases } from '@onesource/db/schema/cases';
import { opinions as asked } from '@onesource/db/schema/opinions/opinions';
import { departments, users } from '@onesource/db/schema/organisation';
import { eq, inArray, sql } from 'drizzle-orm';
import type { Area } from '../../foundation/area.ts';
import { opinionsOfPerson } from './commands.ts';

export const opinions: Area = {
  name: 'opinions',
  about: { opinions: 'opinion' },
  lines: {
    of: ['opinion'],
    async read(db, ids) {
      const rows = await db
        .select({
          id: asked.id,
          number: sql<string>`${cases.number}`,
          asking: departments.name,
          asker: users.name,
          status: asked.status,
        })
        .from(asked)
        .innerJoin(cases, eq(cases.id, asked.id))
        .innerJoin(departments, eq(departments.id, asked.departmentId))
        .innerJoin(users, eq(users.id, asked.askerId))
        .where(inArray(asked.id, [...ids]));
      return new Map(rows.map(({ id, ...opinion }) => [id, { opinion }]));
    },
  },
  follows: { person: opinionsOfPerson },
};
