import { cases } from '@onesource/db/schema/cases';
import { opinions as asked } from '@onesource/db/schema/opinions/opinions';
import { departments, users } from '@onesource/db/schema/organisation';
import type { OpinionStatus } from '@onesource/db/vocabulary';
import { eq, inArray, sql } from 'drizzle-orm';
import { type Area, inBoth } from '../../foundation/area.ts';
import { noticeNames } from './called/notices.ts';
import { workWords } from './called/work.ts';
import { workInEnglish } from './called/work-in-english.ts';
import { opinionsOfPerson } from './commands.ts';

declare module '../../foundation/area.ts' {
  interface TaskLine {
    /** 征求意见: who asks for it, and what came of it. */
    opinion: { number: string; asking: string; asker: string; status: OpinionStatus } | null;
  }
}

export const opinions: Area = {
  name: 'opinions',
  called: { ...inBoth(workWords, workInEnglish), ...noticeNames },
  about: { opinions: 'opinion' },
  lines: {
    as: 'opinion',
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
      return new Map(rows.map(({ id, ...opinion }) => [id, opinion]));
    },
  },
  follows: { person: opinionsOfPerson },
};
