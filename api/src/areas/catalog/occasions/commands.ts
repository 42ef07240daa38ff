import type { Transaction } from '@onesource/db/client';
import { occasions } from '@onesource/db/schema/occasion';
import { and, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import { happen, type Kept, runCommand, type Writing } from '../../../cases/commands.ts';
import { answerOf } from '../../../cases/decision.ts';
import { lockCase, nextNumber, openCases } from '../../../cases/store.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { transact } from '../../../foundation/transact.ts';
import { follow } from '../../inbox/tasks.ts';
import { officesOf } from '../../organisation/offices.ts';
import { decide, decideRecord, type Entry, mayRead } from '../rules/occasions/decide.ts';
import { follows, type Step } from '../rules/occasions/following.ts';
import { evolve, type OccasionEvent, type OccasionState } from '../rules/occasions/state.ts';
import { noticesFor, tasksFor } from '../rules/occasions/tasks.ts';
import type { OccasionCommand, recordInput } from './inputs.ts';
import { occasionDetail } from './queries.ts';
import { entriesOf, loadOccasion, type OccasionRow, saveOccasion, stateOf } from './store.ts';
import type { OccasionView } from './view.ts';

/**
 * Records what happened: `POST /api/changes`. Gives the occasions, one for each entry it concerns.
 *
 * @throws ApiError a rule's refusal
 */
export const recordOccasion = (ctx: Ctx, { resourceIds, names, ...said }: z.output<typeof recordInput>) =>
  transact(ctx, async (tx) => {
    const entries = await entriesOf(tx, resourceIds);
    const now = ctx.clock();
    const decision = decideRecord({ ...said, resourceIds, names }, entries, ctx.actor, { ...ctx, now });
    if (!decision.ok) throw answerOf(decision);
    const recorded: OccasionView[] = [];
    for (const { resourceId, name, events } of decision.recorded) {
      const id = ctx.newId();
      const { departmentId } = ctx.actor;
      const number = await nextNumber(tx, 'GX', now);
      await openCases(tx, [{ id, kind: 'occasion', number, departmentId, openedAt: now }]);
      await tx.insert(occasions).values({
        ...said,
        id,
        departmentId,
        resourceId,
        name,
        status: 'open',
        recordedById: ctx.actor.id,
        recordedAt: now,
        version: 0,
      });
      const row = { ...(await loadOccasion(tx, id)), named: null };
      await happen(occasionCases(), tx, ctx, row, events, { action: 'record' });
      recorded.push(await occasionDetail({ ...ctx, db: tx }, id));
    }
    return { items: recorded };
  });

/** @throws ApiError as `runCommand` */
export const commandOccasion = (ctx: Ctx, id: string, version: number | null, command: OccasionCommand) =>
  runCommand(occasionCases(command.type === 'name-entry' ? command.resourceId : null), ctx, id, version, command);

/** An occasion as it is read for a command, with the registration that the command names. */
type Row = OccasionRow & { named: Entry | null };

/** 更新事项 as the loop of commands keeps them; `namedId`: the registration that a command names. */
const occasionCases = (
  namedId: string | null = null,
): Kept<Row, OccasionState & Pick<Row, 'named'>, OccasionEvent, OccasionCommand, OccasionView> => ({
  kind: 'occasion',
  async load(db, id) {
    const [named = null] = await entriesOf(db, namedId === null ? [] : [namedId]);
    return { ...(await loadOccasion(db, id)), named };
  },
  at: ({ occasion }) => occasion,
  filedAt: ({ occasion }) => occasion.recordedAt,
  mayRead,
  stateOf: (row) => ({ ...stateOf(row), named: row.named }),
  decide: (occasion, command, ctx) =>
    decide(occasion, command, ctx.actor, { ...ctx, now: ctx.clock(), named: occasion.named }),
  evolve: ({ named, ...occasion }, event) => ({ ...evolve(occasion, event), named }),
  save: saveOccasion,
  async follow(tx, ctx, { occasion }, after, events) {
    const [authorityId = null] = await officesOf(tx, 'authority');
    await follow(
      tx,
      ctx,
      { type: 'occasion', id: occasion.id, title: occasion.name },
      { wanted: tasksFor(after, authorityId), told: noticesFor(events, after, authorityId, ctx.policy) },
    );
  },
  view: occasionDetail,
});

/** What comes of a day or of an entry's step, in the program's name or in that of whoever took the step. */
export const happenTo = (tx: Transaction, by: Writing, row: OccasionRow, event: OccasionEvent) =>
  happen(occasionCases(), tx, by, { ...row, named: null }, [event], { action: event.type });

/** What steps with an entry mean for its occasions, in the transaction that takes them: `updated` where one is over with it. */
export async function occasionsFollow(
  tx: Transaction,
  by: Writing,
  entry: { id: string; submittedAt: Date | null; examining: boolean; retiresOn: string | null },
  events: readonly Step[],
): Promise<{ updated: boolean }> {
  const open = await tx
    .select({ id: occasions.id })
    .from(occasions)
    .where(and(eq(occasions.resourceId, entry.id), inArray(occasions.status, ['open', 'handed_in'])))
    .orderBy(occasions.id);
  let updated = false;
  for (const { id } of open)
    for (const event of events) {
      await lockCase(tx, id);
      const row = await loadOccasion(tx, id);
      const { submittedAt, examining, retiresOn } = entry;
      const come = follows(stateOf(row), { event, submittedAt, examining, retiresOn, now: by.clock() });
      if (come) await happenTo(tx, by, row, come);
      updated ||= come?.type === 'updated';
    }
  return { updated };
}
