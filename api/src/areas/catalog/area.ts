import { resources } from '@onesource/db/schema/catalog';
import { tasks } from '@onesource/db/schema/inbox';
import { departments } from '@onesource/db/schema/organisation';
import { eq, inArray } from 'drizzle-orm';
import type { Area } from '../../foundation/area.ts';
import { mayBeLines } from '../../spreadsheet/content-type.ts';
import { openWork } from '../inbox/queries.ts';
import { examinationsReseated } from './publication/examination.ts';
import { reexamineDue } from './publication/reexamination-tick.ts';
import { retireDue } from './publication/retirement-tick.ts';
import { importBytes } from './rules/steps/import-rules.ts';

export const catalog: Area = {
  name: 'catalog',
  about: { resources: 'resource', registrations: 'resource' },
  ticks: [retireDue, reexamineDue, examinationsReseated],
  files: { path: '/api/resources/import', bytes: importBytes, takes: mayBeLines },
  lines: {
    of: 'resource',
    async read(db, ids) {
      const rows = await db
        .select({ id: resources.id, provider: departments.name })
        .from(resources)
        .innerJoin(departments, eq(departments.id, resources.departmentId))
        .where(inArray(resources.id, [...ids]));
      return new Map(rows.map(({ id, provider }) => [id, { provider }]));
    },
  },
  // Other departments' registrations; its own wait for it alone
  waitingFor: (db, departmentId) => openWork(db, departmentId, eq(tasks.kind, 'examine_revision')),
};
