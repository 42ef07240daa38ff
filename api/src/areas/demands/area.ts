import { tasks } from '@onesource/db/schema/inbox';
import { eq } from 'drizzle-orm';
import type { Area } from '../../foundation/area.ts';
import { openWork } from '../inbox/queries.ts';
import { demandDesk } from './desk.ts';
import { countTerms } from './tick.ts';

export const demands: Area = {
  name: 'demands',
  about: { demands: 'demand' },
  ticks: [countTerms],
  desk: demandDesk,
  waitingFor: (db, departmentId) => openWork(db, departmentId, eq(tasks.subjectType, 'demand')),
};
