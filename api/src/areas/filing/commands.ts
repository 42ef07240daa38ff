import type { Transaction } from '@onesource/db/client';
import { departments, users } from '@onesource/db/schema/organisation';
import { and, arrayContains, eq, inArray, isNull } from 'drizzle-orm';
import { answerOf } from '../../cases/decision.ts';
import * as audit from '../../foundation/audit.ts';
import type { Ctx } from '../../foundation/context.ts';
import { conflict, forbidden } from '../../foundation/errors.ts';
import { inTurn } from '../organisation/turn.ts';
import { unitOf } from '../organisation/view.ts';
import type { FilingInput } from './inputs.ts';
import { filingView } from './queries.ts';
import { type Colleague, decideNames, mayFile } from './rules/responsible.ts';
import { loadFiling, stateOf, writeEvent } from './store.ts';
import { tellAuthority } from './tasks.ts';

/**
 * 备案: names the responsible people of a department to the authority. In turn with changes of people, so that nobody is
 * filed whose account is being disabled this very moment.
 *
 * @throws ApiError `forbidden`, `not_found`, `conflict`, or the code of the rule that refuses
 */
export const fileResponsible = (ctx: Ctx, departmentId: string, { version, ...command }: FilingInput) =>
  inTurn(ctx, async (tx) => {
    const row = await loadFiling(tx, departmentId);
    const unit = unitOf(row.department);
    if (!mayFile(unit, ctx.actor)) throw forbidden();
    if ((row.filing?.version ?? 0) !== version) throw conflict();
    const before = stateOf(row, ctx);
    const colleagues = await colleaguesAmong(tx, departmentId, command.persons);
    const { policy, calendar } = ctx;
    const decision = decideNames(before, command, ctx.actor, { unit, colleagues, policy, calendar, now: ctx.clock() });
    if (!decision.ok) throw answerOf(decision, messages);

    const subject = { type: 'department', id: departmentId } as const;
    for (const event of decision.events) {
      await writeEvent(tx, ctx, row, before, event);
      await tellAuthority(tx, ctx, row.department);
      await audit.record(tx, ctx, { action: 'filing.file', subject, detail: { ...event, before: before.persons } });
    }
    return filingView(tx, ctx, departmentId);
  });

/** Of the people named, those with an enabled account in the department or below it. */
async function colleaguesAmong(
  tx: Transaction,
  departmentId: string,
  named: FilingInput['persons'],
): Promise<Colleague[]> {
  const ids = named.flatMap(({ userId }) => userId ?? []);
  if (ids.length === 0) return [];
  return tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .innerJoin(departments, eq(departments.id, users.departmentId))
    .where(and(inArray(users.id, ids), isNull(users.disabledAt), arrayContains(departments.path, [departmentId])));
}

const messages: Record<string, string> = {
  department_disabled: 'The department is disabled.',
  not_a_unit: 'This is no department that files for itself.',
  nobody_named: 'Name somebody for at least one post.',
  unchanged: 'This is what is filed already.',
};
