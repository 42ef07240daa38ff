import { cases } from '@onesource/db/schema/cases';
import { tasks } from '@onesource/db/schema/inbox';
import { userRoles, users } from '@onesource/db/schema/organisation';
import { and, eq, isNull, not, or, type SQL, sql } from 'drizzle-orm';
import { ofDepartment } from '../../cases/finding.ts';
import type { Ctx } from '../../foundation/context.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import type { InboxInput } from './inputs.ts';

/** Work of cases of a department, with the units below it, or that waits in one of them. */
export const ofItsCases = (db: Ctx['db'], department: string | undefined): SQL | undefined =>
  department === undefined
    ? undefined
    : or(
        ofDepartment(db, department, [tasks.departmentId]),
        // Case by case of these tasks, as the words are looked for
        sql`(${db
          .select({ fits: sql`${ofDepartment(db, department, [cases.departmentId])}` })
          .from(cases)
          .where(eq(cases.id, tasks.subjectId))})`,
      );

/** 认领: what is taken by the reader or by somebody else, as far as the claim says something still (`claimStands`), or is free. */
export function claimedAs({ actor, clock }: Pick<Ctx, 'actor' | 'clock'>, claim: InboxInput['claim']): SQL | undefined {
  if (claim === undefined) return undefined;
  const stands = sql<boolean>`coalesce(${tasks.claimedUntil} >= ${dayOf(clock())} and exists (
    select from ${users} as taker join ${userRoles} as held on held.user_id = taker.id
    where taker.id = ${tasks.claimedById} and taker.disabled_at is null
    and held.department_id = ${tasks.departmentId} and held.role = ${tasks.role}), false)`;
  const own = eq(tasks.claimedById, actor.id);
  if (claim === 'free') return and(isNull(tasks.assigneeId), not(stands));
  return and(stands, claim === 'mine' ? own : not(own));
}
