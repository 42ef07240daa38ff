import { resources } from '@onesource/db/schema/catalog';
import { directoryEntries } from '@onesource/db/schema/directory';
import { tasks } from '@onesource/db/schema/inbox';
import { and, asc, eq, gt, lte, notExists, sql } from 'drizzle-orm';
import { batch, ticking } from '../../../cases/ticking.ts';
import type { Deps } from '../../../foundation/context.ts';
import { dayOf } from '../../../law/calendar/working-days.ts';
import { giveNotice } from '../../inbox/tasks.ts';
import { toldUntil } from '../rules/content/reexamination.ts';

const isNear = ({ clock }: Deps) => lte(directoryEntries.basisDueOn, toldUntil(dayOf(clock())));

/**
 * 依据复核 (house): gives the registrars of the provider the work of looking at a basis again once its day is near. It
 * ends when a revision with a later day is published.
 */
export const reexamineDue = ticking(
  'reexaminations',
  'resource',
  (deps, last) => {
    const told = deps.db
      .select({ one: sql`1` })
      .from(tasks)
      .where(
        and(
          eq(tasks.subjectId, directoryEntries.resourceId),
          eq(tasks.kind, 'reexamine_basis'),
          sql`${tasks.doneAt} is null`,
          eq(tasks.dueOn, directoryEntries.basisDueOn),
        ),
      );
    return deps.db
      .select({ id: directoryEntries.resourceId })
      .from(directoryEntries)
      .where(and(isNear(deps), notExists(told), last === null ? undefined : gt(directoryEntries.resourceId, last)))
      .orderBy(asc(directoryEntries.resourceId))
      .limit(batch);
  },
  async (tx, deps, { id }) => {
    // Whoever publishes this very moment waits for the task and then closes it, or has moved the day already
    const [entry] = await tx
      .select({
        name: directoryEntries.name,
        dueOn: directoryEntries.basisDueOn,
        departmentId: resources.departmentId,
      })
      .from(directoryEntries)
      .innerJoin(resources, eq(resources.id, directoryEntries.resourceId))
      .where(and(eq(directoryEntries.resourceId, id), isNear(deps)))
      .for('update', { of: directoryEntries });
    if (!entry) return false;
    const { name: title, dueOn, departmentId } = entry;
    const task = { kind: 'reexamine_basis', departmentId, role: 'registrar', dueOn } as const;
    await giveNotice(tx, deps, { type: 'resource', id, title }, task);
    return true;
  },
);
