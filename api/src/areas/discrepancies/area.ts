import { cases } from '@onesource/db/schema/cases';
import { discrepancies as doubts } from '@onesource/db/schema/discrepancy';
import { tasks } from '@onesource/db/schema/inbox';
import { departments } from '@onesource/db/schema/organisation';
import type { DiscrepancyStatus } from '@onesource/db/vocabulary';
import { eq, inArray, sql } from 'drizzle-orm';
import { type Area, inBoth } from '../../foundation/area.ts';
import { openWork } from '../inbox/queries.ts';
import { noticeNames } from './called/notices.ts';
import { workWords } from './called/work.ts';
import { workInEnglish } from './called/work-in-english.ts';
import { doubtDesk } from './desk.ts';
import { doubtable } from './doubtable.ts';
import { followedDoubts } from './followed.ts';
import { collectorOf, mayDoubt } from './rules/decide.ts';
import { countTerms } from './tick.ts';

declare module '../../foundation/area.ts' {
  interface TaskLine {
    discrepancy: { number: string; status: DiscrepancyStatus; reporting: string } | null;
  }
}

export const discrepancies: Area = {
  name: 'discrepancies',
  called: { ...inBoth(workWords, workInEnglish), ...noticeNames },
  about: { discrepancies: 'discrepancy' },
  ticks: [countTerms],
  lines: {
    as: 'discrepancy',
    of: ['discrepancy'],
    async read(db, ids) {
      const rows = await db
        .select({
          id: doubts.id,
          number: sql<string>`${cases.number}`,
          status: doubts.status,
          reporting: departments.name,
        })
        .from(doubts)
        .innerJoin(cases, eq(cases.id, doubts.id))
        .innerJoin(departments, eq(departments.id, doubts.reportingDepartmentId))
        .where(inArray(doubts.id, [...ids]));
      return new Map(rows.map(({ id, ...discrepancy }) => [id, discrepancy]));
    },
  },
  desk: doubtDesk,
  followed: followedDoubts,
  waitingFor: (db, departmentId) => openWork(db, departmentId, eq(tasks.subjectType, 'discrepancy')),
  async section({ actor, db, policy }, { closed, ...resource }) {
    const known = async () => !closed || (await doubtable(db, { actor, policy }, resource.id)).items !== null;
    const may = mayDoubt({ collectorId: collectorOf(resource, actor, policy) }, actor);
    return { actions: may && (await known()) ? ['doubt'] : [] };
  },
};
