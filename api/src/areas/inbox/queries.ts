import { cases } from '@onesource/db/schema/cases';
import { resources } from '@onesource/db/schema/catalog';
import { discrepancies } from '@onesource/db/schema/discrepancy';
import { tasks } from '@onesource/db/schema/inbox';
import { departments, users } from '@onesource/db/schema/organisation';
import { accessRequests, type OnwardUse } from '@onesource/db/schema/request';
import type { TaskKind } from '@onesource/db/vocabulary';
import { and, asc, desc, eq, inArray, isNotNull, isNull, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Actor, Ctx } from '../../foundation/context.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { clockView } from '../requests/view.ts';
import type { InboxInput } from './inputs.ts';
import { reminders } from './reminders.ts';

const consumer = alias(departments, 'consumer');
const assignee = alias(users, 'assignee');
const reporting = alias(departments, 'reporting');
const provider = alias(departments, 'provider');

/** 待办: what waits for the actor, the most urgent first and notices last; done work newest first. */
export async function inbox(ctx: Ctx, { state, kind, page, pageSize }: InboxInput) {
  const mine = forActor(ctx.actor);
  const inState = and(mine, state === 'open' ? isNull(tasks.doneAt) : isNotNull(tasks.doneAt));
  const where = and(inState, kind.length > 0 ? inArray(tasks.kind, kind) : undefined);
  const order =
    state === 'open'
      ? [asc(inArray(tasks.kind, notices)), sql`${tasks.dueOn} asc nulls last`, asc(tasks.createdAt)]
      : [desc(tasks.doneAt)];
  const [rows, kinds, due] = await Promise.all([
    ctx.db
      .select({
        task: tasks,
        department: { id: departments.id, name: departments.name },
        doneBy: users.name,
        request: {
          number: cases.number,
          consumer: consumer.name,
          shareType: accessRequests.shareType,
          status: accessRequests.status,
          onward: accessRequests.onward,
        },
        discrepancy: { number: cases.number, status: discrepancies.status, reporting: reporting.name },
        provider: provider.name,
      })
      .from(tasks)
      .innerJoin(departments, eq(departments.id, tasks.departmentId))
      .leftJoin(users, eq(users.id, tasks.doneById))
      .leftJoin(cases, eq(cases.id, tasks.subjectId))
      .leftJoin(accessRequests, eq(accessRequests.id, tasks.subjectId))
      .leftJoin(consumer, eq(consumer.id, accessRequests.consumerId))
      .leftJoin(discrepancies, eq(discrepancies.id, tasks.subjectId))
      .leftJoin(reporting, eq(reporting.id, discrepancies.reportingDepartmentId))
      .leftJoin(resources, eq(resources.id, tasks.subjectId))
      .leftJoin(provider, eq(provider.id, resources.departmentId))
      .where(where)
      .orderBy(...order, asc(tasks.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    ctx.db
      .select({ kind: tasks.kind, count: sql<number>`count(*)::int` })
      .from(tasks)
      .where(inState)
      .groupBy(tasks.kind),
    dueSoon(ctx),
  ]);
  const wanted = kinds.filter((row) => kind.length === 0 || kind.includes(row.kind));
  return {
    total: countOf(wanted),
    /** How many of them only tell something. */
    unread: countOf(wanted.filter((row) => isNotice(row.kind))),
    kinds,
    due,
    items: rows.map(({ task, department, doneBy, request, discrepancy, provider }) => ({
      id: task.id,
      kind: task.kind,
      title: task.title,
      subject: { type: task.subjectType, id: task.subjectId },
      department,
      request: request?.number ? requestLine(request) : null,
      discrepancy: discrepancy?.number ? discrepancy : null,
      /** Of a registration: the department whose resource it is. */
      provider,
      createdAt: task.createdAt.toISOString(),
      ...clockView(ctx, task.doneAt ? null : task.dueOn),
      remindedAt: task.remindedAt?.toISOString() ?? null,
      doneAt: task.doneAt?.toISOString() ?? null,
      doneBy,
      actions: (task.doneAt ? [] : isNotice(task.kind) ? ['open', 'acknowledge'] : ['open']) as string[],
    })),
  };
}

const countOf = (kinds: readonly { count: number }[]): number => kinds.reduce((sum, { count }) => sum + count, 0);

/** What a request has come to; `answered`: the last answer on a further use of what was granted (PD-4, DG-5, DG-17). */
function requestLine<Line extends { onward: OnwardUse[] | null }>({ onward, ...request }: Line) {
  const last = onward?.findLast(({ status }) => status !== 'asked');
  return { ...request, answered: last ? { kind: last.kind, status: last.status } : null };
}

/**
 * How much of the actor's work is late, to be done by the next working day, and by the third (rule 13, house): the days
 * on which one is reminded.
 */
async function dueSoon({ db, actor, calendar, clock }: Ctx) {
  const today = dayOf(clock());
  const [far, close] = reminders.map((days) => calendar.addWorkingDays(today, days) ?? today);
  const counted = (when: SQL) => sql<number>`(count(*) filter (where ${when}))::int`;
  const [due] = await db
    .select({
      late: counted(sql`${tasks.dueOn} < ${today}`),
      soon: counted(sql`${tasks.dueOn} between ${today} and ${close}`),
      near: counted(sql`${tasks.dueOn} > ${close} and ${tasks.dueOn} <= ${far}`),
    })
    .from(tasks)
    .where(and(forActor(actor), isNull(tasks.doneAt), notInArray(tasks.kind, [...notices])));
  return { late: due?.late ?? 0, soon: due?.soon ?? 0, near: due?.near ?? 0 };
}

/**
 * Tasks of the roles held, where they are held, and those meant for this person alone. What was meant for somebody whose
 * account is disabled or has gone to another department by now is for the role again (house): it waits for whoever can
 * do it. Looked up as the inbox is read, so that no change of a person has to run after tasks, and one who comes back
 * finds theirs.
 */
export function forActor(actor: Actor): SQL | undefined {
  const byRole = actor.roles.map(({ role, departmentId }) =>
    and(
      eq(tasks.departmentId, departmentId),
      eq(tasks.role, role),
      sql`not exists (
        select from ${users} ${sql.identifier('assignee')}
        where ${assignee.id} = ${tasks.assigneeId}
          and ${assignee.departmentId} = ${tasks.departmentId} and ${assignee.disabledAt} is null
      )`,
    ),
  );
  return or(and(eq(tasks.assigneeId, actor.id), eq(tasks.departmentId, actor.departmentId)), ...byRole);
}

/** 通知: told for information; reading it is all there is to do. */
export const isNotice = (kind: TaskKind): boolean => notices.includes(kind);

/** Kinds of task that only tell something. */
export const notices: readonly TaskKind[] = [
  'grant_affected',
  'request_decided',
  'request_referred',
  'contents_doubted',
  'contents_checked',
  'filing_changed',
];
