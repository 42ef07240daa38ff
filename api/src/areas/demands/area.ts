import { cases } from '@onesource/db/schema/cases';
import { demands as asked } from '@onesource/db/schema/demands/demands';
import { tasks } from '@onesource/db/schema/inbox';
import { departments } from '@onesource/db/schema/organisation';
import { eq, inArray, sql } from 'drizzle-orm';
import { type Area, inBoth } from '../../foundation/area.ts';
import { openWork } from '../inbox/queries.ts';
import { noticeNames } from './called/notices.ts';
import { workWords } from './called/work.ts';
import { workInEnglish } from './called/work-in-english.ts';
import { demandDesk } from './desk.ts';
import { followedDemands } from './followed.ts';
import { demandsInHand } from './in-hand.ts';
import { countTerms } from './tick.ts';

declare module '../../foundation/area.ts' {
  interface TaskLine {
    /** 共享需求, and the department that filed it. */
    demand: { number: string; filing: string } | null;
  }
}

export const demands: Area = {
  name: 'demands',
  called: { ...inBoth(workWords, workInEnglish), ...noticeNames },
  about: { demands: 'demand' },
  ticks: [countTerms],
  lines: {
    as: 'demand',
    of: ['demand'],
    async read(db, ids) {
      const rows = await db
        .select({ id: asked.id, number: sql<string>`${cases.number}`, filing: departments.name })
        .from(asked)
        .innerJoin(cases, eq(cases.id, asked.id))
        .innerJoin(departments, eq(departments.id, asked.departmentId))
        .where(inArray(asked.id, [...ids]));
      return new Map(rows.map(({ id, ...demand }) => [id, demand]));
    },
  },
  desk: demandDesk,
  followed: followedDemands,
  inHand: demandsInHand,
  waitingFor: (db, departmentId) => openWork(db, departmentId, eq(tasks.subjectType, 'demand')),
};
