import { tasks } from '@onesource/db/schema/inbox';
import { eq } from 'drizzle-orm';
import { type Area, inBoth } from '../../foundation/area.ts';
import { openWork } from '../inbox/queries.ts';
import { openRequestLines } from './asking/lines.ts';
import { closeUnanswered, countOpenTerms, endGranted, eraseApplicants, forgetAsks } from './asking/tick.ts';
import { workWords } from './called/work.ts';
import { workInEnglish } from './called/work-in-english.ts';
import { keepOpenCatalogue, keepOpenEntries } from './keep.ts';
import { type Opened, openingOf } from './opened.ts';

declare module '../../foundation/area.ts' {
  interface ResourceSection {
    /** SH-29: what the public had or has of it, and what it has taken. */
    opened: Opened | null;
  }
}

export const opening: Area = {
  name: 'opening',
  called: inBoth(workWords, workInEnglish),
  about: { open: 'resource', 'open-requests': 'open_request' },
  ticks: [keepOpenCatalogue, countOpenTerms, closeUnanswered, endGranted, eraseApplicants, forgetAsks],
  entered: keepOpenEntries,
  lines: openRequestLines,
  waitingFor: (db, departmentId) => openWork(db, departmentId, eq(tasks.subjectType, 'open_request')),
  section: async ({ db }, { id, closed }) => ({ opened: closed ? null : await openingOf(db, id) }),
};
