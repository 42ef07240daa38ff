import { filings } from '@onesource/db/schema/filing';
import { departments } from '@onesource/db/schema/organisation';
import { and, asc, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import { batch, ticking } from '../../cases/ticking.ts';
import { moveDay } from '../inbox/tasks.ts';
import { lastDayFor } from './rules/responsible.ts';

/**
 * PD-29: a change that was seen before the calendar of its last day was announced gets that day once it is, in the filing
 * and in the task alike, so that whoever has to file is reminded of it.
 */
export const dateChanges = ticking(
  'filings',
  'department',
  ({ db }, last) =>
    db
      .select({ id: filings.departmentId, changedOn: filings.changedOn, version: filings.version })
      .from(filings)
      .innerJoin(departments, eq(departments.id, filings.departmentId))
      .where(
        and(
          isNotNull(filings.changedOn),
          isNull(filings.dueOn),
          isNull(departments.disabledAt),
          last === null ? undefined : gt(filings.departmentId, last),
        ),
      )
      .orderBy(asc(filings.departmentId))
      .limit(batch),
  async (tx, deps, { id, changedOn, version }) => {
    const dueOn = changedOn && lastDayFor(changedOn, deps);
    if (dueOn === null) return false;
    const written = await tx
      .update(filings)
      .set({ dueOn })
      // Filed this very moment: then nothing waits any more
      .where(and(eq(filings.departmentId, id), eq(filings.version, version), isNull(filings.dueOn)))
      .returning({ id: filings.departmentId });
    if (written.length === 0) return false;
    await moveDay(tx, deps, { subjectId: id, kind: 'file_responsible' }, dueOn);
    return true;
  },
);
