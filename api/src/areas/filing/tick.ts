import { filings } from '@onesource/db/schema/filing';
import { tasks } from '@onesource/db/schema/inbox';
import { departments } from '@onesource/db/schema/organisation';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Deps } from '../../foundation/context.ts';
import { unreminded } from '../inbox/tasks.ts';
import { lastDayFor } from './rules/responsible.ts';
import { type FilingRow, filingRows } from './store.ts';

/**
 * PD-29: a change that was seen before the calendar of its last day was announced gets that day once it is, in the filing
 * and in the task alike, so that whoever has to file is reminded of it. Gives the number of filings dated; repeating it
 * changes nothing more. Failures go to `deps.onError`.
 */
export async function dateChanges(deps: Deps): Promise<number> {
  const undated = and(isNotNull(filings.changedOn), isNull(filings.dueOn), isNull(departments.disabledAt));
  let dated = 0;
  for (const row of await filingRows(deps.db).where(undated)) if (await pass(deps, row)) dated += 1;
  return dated;
}

async function pass(deps: Deps, { department, filing }: FilingRow): Promise<boolean> {
  const dueOn = filing?.changedOn ? lastDayFor(filing.changedOn, deps) : null;
  if (!filing || dueOn === null) return false;
  try {
    return await deps.db.transaction(async (tx) => {
      const written = await tx
        .update(filings)
        .set({ dueOn })
        // Filed this very moment: then nothing waits any more
        .where(and(eq(filings.departmentId, department.id), eq(filings.version, filing.version), isNull(filings.dueOn)))
        .returning({ id: filings.departmentId });
      if (written.length === 0) return false;
      await tx
        .update(tasks)
        .set({ dueOn, ...unreminded })
        .where(and(eq(tasks.subjectId, department.id), eq(tasks.kind, 'file_responsible'), isNull(tasks.doneAt)));
      return true;
    });
  } catch (error) {
    deps.onError(error, `tick filing ${department.id}`);
    return false;
  }
}
