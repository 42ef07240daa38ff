import { tasks } from '@onesource/db/schema/inbox';
import { and, eq, isNull, notInArray, sql } from 'drizzle-orm';
import { askingRoles } from '../../access/responsible.ts';
import type { Area, Holder } from '../../foundation/area.ts';
import { pushTodos } from './push.ts';
import { theirOwn } from './rules/substitution.ts';

/** Tasks meant for this person alone, but for what is passed on to nobody. */
const meantFor = ({ id, departmentId }: Holder) =>
  and(
    eq(tasks.assigneeId, id),
    eq(tasks.departmentId, departmentId),
    isNull(tasks.doneAt),
    notInArray(tasks.subjectType, [...theirOwn]),
  );

/** 工作交接: open tasks that are for one person of a department. */
export const tasksInHand: NonNullable<Area['inHand']> = {
  what: 'tasks',
  async of(db, person) {
    const rows = await db
      .select({
        role: tasks.role,
        count: sql<number>`count(*)::int`,
        dueOn: sql<string | null>`min(${tasks.dueOn})::text`,
      })
      .from(tasks)
      .where(meantFor(person))
      .groupBy(tasks.role);
    const days = rows.flatMap(({ dueOn }) => dueOn ?? []).sort();
    return {
      count: rows.reduce((sum, { count }) => sum + count, 0),
      nextDueOn: days[0] ?? null,
      // Whoever asks for the department answers for what was asked, in whichever of these roles
      needs: rows.map(({ role }) => (role === 'official' ? askingRoles : [role])),
    };
  },
  async pass(tx, ctx, from, to) {
    const passed = await tx
      .update(tasks)
      .set({ assigneeId: to.id })
      .where(meantFor(from))
      .returning({ id: tasks.id, kind: tasks.kind });
    // 认领: what they had taken is for all again
    const taken = and(eq(tasks.claimedById, from.id), eq(tasks.departmentId, from.departmentId), isNull(tasks.doneAt));
    await tx.update(tasks).set({ claimedById: null, claimedUntil: null }).where(taken);
    await pushTodos(tx, ctx, passed);
  },
};
