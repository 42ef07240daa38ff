import { tasks } from '@onesource/db/schema/inbox';
import { eq } from 'drizzle-orm';
import type { Area } from '../../foundation/area.ts';
import { openWork } from '../inbox/queries.ts';
import { openRequestLines } from './asking/lines.ts';
import { closeUnanswered, countOpenTerms, endGranted, eraseApplicants, forgetAsks } from './asking/tick.ts';
import { keepOpenCatalogue, keepOpenEntry } from './keep.ts';
import { openingOf } from './opened.ts';

export const opening: Area = {
  name: 'opening',
  about: { open: 'resource', 'open-requests': 'open_request' },
  ticks: [keepOpenCatalogue, countOpenTerms, closeUnanswered, endGranted, eraseApplicants, forgetAsks],
  entered: keepOpenEntry,
  lines: openRequestLines,
  waitingFor: (db, departmentId) => openWork(db, departmentId, eq(tasks.subjectType, 'open_request')),
  section: async ({ db }, { id, closed }) => ({ opened: closed ? null : await openingOf(db, id) }),
};
