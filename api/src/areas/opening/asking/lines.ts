import { cases } from '@onesource/db/schema/cases';
import { openRequests } from '@onesource/db/schema/opening/requests';
import type { ApplicantKind } from '@onesource/db/vocabulary';
import { eq, inArray, sql } from 'drizzle-orm';
import type { Lines } from '../../../foundation/area.ts';

declare module '../../../foundation/area.ts' {
  interface TaskLine {
    /** 开放申请, by what kind of applicant. */
    openRequest: { number: string; kind: ApplicantKind } | null;
  }
}

/** For the inbox: the number of what the public asks for, and what kind of applicant waits; nobody's name. */
export const openRequestLines: Lines<'openRequest'> = {
  as: 'openRequest',
  of: ['open_request'],
  async read(db, ids) {
    const rows = await db
      .select({ id: openRequests.id, number: sql<string>`${cases.number}`, kind: openRequests.kind })
      .from(openRequests)
      .innerJoin(cases, eq(cases.id, openRequests.id))
      .where(inArray(openRequests.id, [...ids]));
    return new Map(rows.map(({ id, ...openRequest }) => [id, openRequest]));
  },
};
