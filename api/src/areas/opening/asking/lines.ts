import { cases } from '@onesource/db/schema/cases';
import { openRequests } from '@onesource/db/schema/opening/requests';
import { eq, inArray, sql } from 'drizzle-orm';
import type { Area } from '../../../foundation/area.ts';

/** For the inbox: the number of what the public asks for, and what kind of applicant waits; nobody's name. */
export const openRequestLines: NonNullable<Area['lines']> = {
  of: ['open_request'],
  async read(db, ids) {
    const rows = await db
      .select({ id: openRequests.id, number: sql<string>`${cases.number}`, kind: openRequests.kind })
      .from(openRequests)
      .innerJoin(cases, eq(cases.id, openRequests.id))
      .where(inArray(openRequests.id, [...ids]));
    return new Map(rows.map(({ id, ...openRequest }) => [id, { openRequest }]));
  },
};
