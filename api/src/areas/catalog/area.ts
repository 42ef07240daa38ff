import { cases } from '@onesource/db/schema/cases';
import { resources, revisions } from '@onesource/db/schema/catalog';
import { tasks } from '@onesource/db/schema/inbox';
import { departments } from '@onesource/db/schema/organisation';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { type Area, inBoth } from '../../foundation/area.ts';
import { mayBeLines } from '../../spreadsheet/content-type.ts';
import { openWork } from '../inbox/queries.ts';
import { batchesAsked } from './batches/tick.ts';
import { noticeNames } from './called/notices.ts';
import { workWords } from './called/work.ts';
import { workInEnglish } from './called/work-in-english.ts';
import { consultedOnRegistration } from './consulted.ts';
import { countUpdateTerms } from './occasions/tick.ts';
import { examinationsReseated, retirementsReseated } from './publication/examination.ts';
import { reexamineDue } from './publication/reexamination-tick.ts';
import { retireDue } from './publication/retirement-tick.ts';
import { importBytes } from './rules/steps/import-rules.ts';

declare module '../../foundation/area.ts' {
  interface TaskLine {
    /** Of a registration: the department whose resource it is. */
    provider: string | null;
  }
}

export const catalog: Area = {
  name: 'catalog',
  called: { ...inBoth(workWords, workInEnglish), ...noticeNames },
  about: { resources: 'resource', registrations: 'resource', changes: 'occasion', batches: 'batch' },
  ticks: [retireDue, reexamineDue, examinationsReseated, retirementsReseated, countUpdateTerms, batchesAsked],
  files: { path: '/api/resources/import', bytes: importBytes, takes: mayBeLines },
  lines: {
    as: 'provider',
    of: ['resource', 'occasion'],
    async read(db, ids) {
      // Both are cases of the department whose catalog it is
      const rows = await db
        .select({ id: cases.id, provider: departments.name })
        .from(cases)
        .innerJoin(departments, eq(departments.id, cases.departmentId))
        .where(inArray(cases.id, [...ids]));
      return new Map(rows.map(({ id, provider }) => [id, provider]));
    },
  },
  async usedFor(db, { id, resourceId }) {
    if (resourceId === null) return null;
    const rows = await db
      .select({ departmentId: resources.departmentId, status: revisions.status })
      .from(resources)
      .leftJoin(
        revisions,
        and(eq(revisions.resourceId, resources.id), sql`${revisions.signOff}->>'attachmentId' = ${id}`),
      )
      .where(eq(resources.id, resourceId));
    const [first] = rows;
    return first ? { departmentId: first.departmentId, heldIn: rows.flatMap(({ status }) => status ?? []) } : null;
  },
  consulted: consultedOnRegistration,
  // Other departments' registrations; its own wait for it alone
  waitingFor: (db, departmentId) =>
    openWork(
      db,
      departmentId,
      and(
        inArray(tasks.kind, ['examine_revision', 'examine_retirement', 'answer_extension']),
        inArray(tasks.subjectType, ['resource', 'occasion']),
      ),
    ),
};
