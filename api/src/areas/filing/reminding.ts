import type { Database, Transaction } from '@onesource/db/client';
import { caseEvents } from '@onesource/db/schema/cases';
import { filings } from '@onesource/db/schema/filing';
import { departments, userRoles, users } from '@onesource/db/schema/organisation';
import { departmentKinds } from '@onesource/db/vocabulary';
import { and, asc, desc, eq, gt, inArray, isNull, lte, sql } from 'drizzle-orm';
import { answerOf, refuse } from '../../cases/decision.ts';
import { type Acting, appendEvents, openCases } from '../../cases/store.ts';
import { batch, byItself, ticking } from '../../cases/ticking.ts';
import { textOf } from '../../cases/timeline.ts';
import * as audit from '../../foundation/audit.ts';
import type { Ctx } from '../../foundation/context.ts';
import { conflict, type ErrorDetail } from '../../foundation/errors.ts';
import { hold, inTurn } from '../organisation/turn.ts';
import { unitOf } from '../organisation/view.ts';
import type { RemindInput } from './inputs.ts';
import { dayToFile, decideReminder, type ReminderEvent, remindedByItself } from './rules/reminding.ts';
import { filesItself } from './rules/responsible.ts';
import { type FilingRow, loadFiling, stateOf } from './store.ts';
import { askToFile } from './tasks.ts';

/**
 * 催办备案: asks departments that have not filed, or not for every post, all of them or none.
 *
 * @throws ApiError `forbidden`, `not_found`, or the code of the rule that refuses, with the place of each department
 */
export const remindUnfiled = (ctx: Ctx, { departmentIds, ...said }: RemindInput) =>
  inTurn(ctx, async (tx) => {
    const wrong: ErrorDetail[] = [];
    const asked: { row: FilingRow; event: ReminderEvent }[] = [];
    for (const [at, id] of [...new Set(departmentIds)].entries()) {
      const row = await loadFiling(tx, id);
      const decision = decideReminder(stateOf(row, ctx), said, ctx.actor, { policy: ctx.policy, now: ctx.clock() });
      if (!decision.ok && decision.code !== 'filed_already') throw answerOf(decision);
      const unit = unitOf(row.department);
      const code = !decision.ok
        ? decision.code
        : unit.disabled
          ? 'department_disabled'
          : filesItself(unit.kind)
            ? null
            : 'not_a_unit';
      if (code !== null) wrong.push({ field: `departmentIds.${at}`, code });
      else if (decision.ok) asked.push(...decision.events.map((event) => ({ row, event })));
    }
    const [first] = wrong;
    if (first) throw answerOf({ ...refuse(first.code), details: wrong });
    for (const { row, event } of asked) await remind(tx, ctx, row, event);
    return { reminded: asked.length };
  });

/** Keeps the reminder with the filing, and gives the work. What somebody fills in meanwhile is filed all the same. */
async function remind(
  tx: Transaction,
  by: Acting & Pick<Ctx, 'newId' | 'outbox' | 'policy' | 'calendar' | 'ip'>,
  row: FilingRow,
  event: ReminderEvent,
): Promise<void> {
  const { department, filing } = row;
  const caseId = filing?.caseId ?? by.newId();
  if (!filing) {
    await openCases(tx, [{ id: caseId, kind: 'filing', departmentId: department.id, openedAt: by.clock() }]);
    const written = await tx
      .insert(filings)
      .values({ departmentId: department.id, caseId, persons: [], version: 0 })
      .onConflictDoNothing()
      .returning({ id: filings.departmentId });
    if (written.length === 0) throw conflict();
  }
  await appendEvents(tx, by, caseId, [event]);
  await askToFile(tx, by, department, dayToFile(stateOf(row, by), event));
  const { type: _, ...detail } = event;
  await audit.record(tx, by, { action: 'filing.remind', subject: { type: 'department', id: department.id }, detail });
}

/** When departments were asked last, by whom and by when, by the id of their case. */
export async function lastReminders(db: Database | Transaction, caseIds: readonly string[]) {
  if (caseIds.length === 0) return new Map<string, { at: string; by: string; until: string }>();
  const rows = await db
    .selectDistinctOn([caseEvents.caseId], { caseId: caseEvents.caseId, at: caseEvents.at, data: caseEvents.data })
    .from(caseEvents)
    .where(and(inArray(caseEvents.caseId, [...caseIds]), eq(caseEvents.type, 'reminded')))
    .orderBy(caseEvents.caseId, desc(caseEvents.seq));
  return new Map(
    rows.map(({ caseId, at, data }) => [
      caseId,
      { at: at.toISOString(), by: textOf(data.by) ?? '', until: textOf(data.until) ?? '' },
    ]),
  );
}

const kinds = departmentKinds.filter(filesItself);

/** House: departments that nobody has named anybody for since they are there, nor been asked to, where somebody may. */
export const remindNeverFiled = ticking(
  'filings never made',
  'department',
  ({ db, clock, policy }, last) =>
    db
      .select({ id: departments.id, since: departments.createdAt })
      .from(departments)
      .leftJoin(filings, eq(filings.departmentId, departments.id))
      .where(
        and(
          isNull(filings.departmentId),
          isNull(departments.disabledAt),
          inArray(departments.kind, kinds),
          // So many working days are as many days at least
          lte(departments.createdAt, new Date(clock().getTime() - policy.filingReminder.value * 24 * 60 * 60 * 1000)),
          sql`exists (select from ${userRoles} inner join ${users} on ${users.id} = ${userRoles.userId}
            where ${userRoles.role} = 'admin' and ${userRoles.departmentId} = any(${departments.path})
              and ${users.disabledAt} is null)`,
          last === null ? undefined : gt(departments.id, last),
        ),
      )
      .orderBy(asc(departments.id))
      .limit(batch),
  async (tx, deps, { id, since }) => {
    const event = remindedByItself(since, { ...deps, now: deps.clock() });
    if (event === null) return false;
    await hold(tx);
    const row = await loadFiling(tx, id);
    // Filed, or asked, this very moment
    if (row.filing !== null) return false;
    await remind(tx, { ...deps, ...byItself }, row, event);
    return true;
  },
);
