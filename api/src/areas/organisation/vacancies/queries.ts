import { tasks } from '@onesource/db/schema/inbox';
import { departments, userRoles, users, vacancies } from '@onesource/db/schema/organisation';
import type { Role } from '@onesource/db/vocabulary';
import { and, arrayOverlaps, asc, eq, inArray, isNull, notInArray, or, type SQL } from 'drizzle-orm';
import { watchesEverything } from '../../../access/requests.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { forbidden } from '../../../foundation/errors.ts';
import { byPinyin } from '../../../foundation/order.ts';
import { dayOf } from '../../../law/calendar/working-days.ts';
import { unseenWork } from '../../inbox/unseen.ts';
import type { LeavingQuery, VacanciesQuery } from '../inputs.ts';
import { loadPeople, requireManager } from '../queries.ts';
import { peopleReach } from '../rules/managing.ts';
import { vacantOf } from '../rules/vacancies.ts';

/**
 * 岗位空缺 (rule 21a): roles that nobody in office holds, in the departments whose people the actor manages, or in all for
 * whoever watches over all: since when, and how much work is in nobody's inbox.
 *
 * @throws ApiError `forbidden` for who neither manages people nor watches over departments
 */
export async function vacanciesFor(ctx: Ctx, { department }: VacanciesQuery) {
  const reach = watchesEverything(ctx.actor) ? 'everywhere' : peopleReach(ctx.actor);
  if (!reach) throw forbidden();
  const rows = await ctx.db
    .select({
      department: { id: departments.id, name: departments.name },
      role: vacancies.role,
      since: vacancies.since,
    })
    .from(vacancies)
    .innerJoin(departments, and(eq(departments.id, vacancies.departmentId), isNull(departments.disabledAt)))
    .where(
      and(
        reach === 'everywhere' ? undefined : arrayOverlaps(departments.path, [...reach]),
        department ? eq(departments.id, department) : undefined,
      ),
    )
    .orderBy(asc(byPinyin(departments.name)), asc(vacancies.role))
    .limit(most);
  const ids = [...new Set(rows.map((row) => row.department.id))];
  const unseen = ids.length > 0 ? await unseenWork(ctx.db, dayOf(ctx.clock()), inArray(tasks.departmentId, ids)) : [];
  const waiting = (id: string, role: Role) =>
    unseen.find((one) => one.departmentId === id && one.role === role)?.tasks ?? 0;
  return {
    items: rows.map(({ since, ...row }) => ({
      ...row,
      since: since.toISOString(),
      tasks: waiting(row.department.id, row.role),
    })),
  };
}

/** As many as one page tells of. */
const most = 100;

/**
 * What would be vacant if these people lost these roles, or were gone where none is named: said before it is done.
 *
 * @throws ApiError `forbidden` for who manages nobody
 */
export async function vacantWithout(ctx: Ctx, { person, role }: LeavingQuery) {
  requireManager(ctx.actor);
  const rows = await loadPeople(ctx.db, person, ctx.actor);
  const there = rows.filter(({ user }) => user.disabledAt === null);
  const gone = there.map(({ user }) => user.id);
  const items: { department: { id: string; name: string }; role: Role; tasks: number }[] = [];
  for (const [departmentId, leaving] of Map.groupBy(there, (row) => row.department.id)) {
    const lost = [...new Set(leaving.flatMap((row) => row.roles.map((held) => held.role)))].filter(
      (held) => role.length === 0 || role.includes(held),
    );
    const here = eq(tasks.departmentId, departmentId);
    const today = dayOf(ctx.clock());
    const without = { people: gone, roles: role.length === 0 ? 'all' : role } as const;
    const already = await unseenWork(ctx.db, today, here);
    const unseen = (await unseenWork(ctx.db, today, here, without)).filter(
      (one) => one.tasks > (already.find((before) => before.role === one.role)?.tasks ?? 0),
    );
    const name = leaving[0]?.department.name ?? '';
    for (const vacancy of vacantOf(lost, await heldWithout(ctx, departmentId, gone, lost), unseen))
      items.push({ department: { id: departmentId, name }, ...vacancy });
  }
  return { items };
}

/** Roles that are held there by others, or by these people still. */
async function heldWithout({ db }: Ctx, departmentId: string, gone: readonly string[], lost: readonly Role[]) {
  const stays: SQL | undefined =
    lost.length === 0 ? undefined : or(notInArray(users.id, [...gone]), notInArray(userRoles.role, [...lost]));
  const rows = await db
    .selectDistinct({ role: userRoles.role })
    .from(userRoles)
    .innerJoin(users, and(eq(users.id, userRoles.userId), isNull(users.disabledAt)))
    .where(and(eq(userRoles.departmentId, departmentId), stays));
  return rows.map(({ role }) => role);
}
