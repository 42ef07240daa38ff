import { tickFailures } from '@onesource/db/schema/cases';
import { tasks } from '@onesource/db/schema/inbox';
import { departments } from '@onesource/db/schema/organisation';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { byItself } from '../../cases/ticking.ts';
import type { Tick } from '../../foundation/area.ts';
import { giveNotice, overtakeNotices } from '../inbox/tasks.ts';
import { seatsOf } from '../organisation/offices.ts';

/**
 * Tells the system administrators of what has begun to fail, once: one notice a department of theirs, whatever the number
 * of records. Once nothing fails any more, it is over.
 */
export const tellOfFailures: Tick = (deps) =>
  deps.db.transaction(async (tx) => {
    const told = await tx
      .update(tickFailures)
      .set({ toldAt: deps.clock() })
      .where(isNull(tickFailures.toldAt))
      .returning({ id: tickFailures.id });
    if (told.length > 0) {
      const named = await tx
        .select()
        .from(departments)
        .where(inArray(departments.id, await seatsOf(tx, 'sysadmin')));
      for (const { id, name } of named)
        await giveNotice(
          tx,
          deps,
          { type: 'breakdown', id, title: name },
          { kind: 'tick_broken', departmentId: id, role: 'sysadmin' },
        );
      return told.length;
    }
    if ((await tx.$count(tickFailures)) > 0) return 0;
    const open = await tx
      .selectDistinct({ id: tasks.subjectId })
      .from(tasks)
      .where(and(eq(tasks.subjectType, 'breakdown'), eq(tasks.kind, 'tick_broken'), isNull(tasks.doneAt)));
    for (const { id } of open)
      await overtakeNotices(tx, { ...deps, ...byItself }, { type: 'breakdown', id }, ['tick_broken']);
    return open.length;
  });
