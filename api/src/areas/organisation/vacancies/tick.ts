import { vacancies } from '@onesource/db/schema/organisation';
import { byItself, ticking } from '../../../cases/ticking.ts';
import { dayOf } from '../../../law/calendar/working-days.ts';
import { onceSeen, unseenWork } from '../../inbox/unseen.ts';
import { hold } from '../turn.ts';
import { settleVacancies } from './settle.ts';

/**
 * Rule 21a: notes and tells of what no command brought about: a substitution that ended, work that came for a role whose
 * holders are gone; and that a role is held again. Where nobody ever held it, filing says so.
 */
export const noteVacancies = ticking(
  'vacancies',
  'department',
  async (deps, last) => {
    // All of them are known from the first look
    if (last !== null) return [];
    const knew = await deps.db.selectDistinct({ id: vacancies.departmentId }).from(vacancies);
    const unseen = await unseenWork(deps.db, dayOf(deps.clock()), onceSeen);
    return [...new Set([...knew.map(({ id }) => id), ...unseen.map(({ departmentId }) => departmentId)])]
      .toSorted()
      .map((id) => ({ id }));
  },
  async (tx, deps, { id }) => {
    await hold(tx);
    return settleVacancies(tx, { ...deps, ...byItself }, id);
  },
);
