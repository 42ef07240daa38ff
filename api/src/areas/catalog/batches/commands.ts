import type { Transaction } from '@onesource/db/client';
import { catalogBatchEntries, resources, revisions } from '@onesource/db/schema/catalog';
import { and, asc, eq, gt, inArray, lte, type SQL, sql } from 'drizzle-orm';
import { lacking } from '../../../cases/decision.ts';
import * as audit from '../../../foundation/audit.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { ApiError, fromPostgres } from '../../../foundation/errors.ts';
import { commandOf, step } from '../commands.ts';
import type { RegistrationCommand } from '../inputs.ts';
import { namesHeld, namesNear } from '../names/near.ts';
import { loadResource } from '../queries.ts';
import { refused } from '../refusals.ts';
import { mayAct, stepOf } from '../rules/batches/may.ts';
import { byLikeness } from '../rules/names/near.ts';
import { sourceAdvice } from '../sources/sources.ts';
import type { BatchCommand } from './inputs.ts';
import { loadBatch, ofEntry, standsAs } from './queries.ts';
import { syncBatchWork } from './together.ts';

/** Entries of one answer, and milliseconds after which it is given with fewer. */
const most = 50;
const enough = 4000;

type Failed = { id: string; name: string; code: string; details: ApiError['details'] };
/** How far an action with a batch has come: what is sent with `after` goes on from here; null is its end. */
export type Progress = { done: number; failed: Failed[]; after: string | null; remaining: number };

/**
 * Takes a step with the entries of a batch, some of them in each call: every entry by its own rules and in a transaction of
 * its own, so that one that fails holds up no other and stays as it was. Called again, also from the start, it finds what
 * is done done; two who decide at once decide on each entry once.
 *
 * @throws ApiError `not_found`, `forbidden`, `own_registration`, `reason_required`
 */
export async function goThroughBatch(ctx: Ctx, id: string, command: BatchCommand): Promise<Progress> {
  const { batch } = await loadBatch(ctx, ctx.db, id);
  const may = mayAct(batch, command.type, ctx.actor, ctx.policy);
  if (may && !may.ok) throw refused(may);
  if (command.type === 'return' && command.note === '') throw refused(lacking('reason_required', 'note'));
  const some = await nextOf(ctx, id, command);
  const held = byLikeness(command.type === 'submit' ? await namesHeld(ctx.db, batch.departmentId) : []);
  const around: typeof namesNear = (tx, registration, actor) => namesNear(tx, registration, actor, held);
  const until = ctx.clock().getTime() + enough;
  const progress: Progress = { done: 0, failed: [], after: null, remaining: 0 };
  for (const [at, entry] of some.entries()) {
    const failure = await taken(ctx, id, entry, command, around);
    if (failure) progress.failed.push({ id: entry.id, name: entry.name, ...failure });
    else progress.done += 1;
    // Cut off half-way, it is somebody's work all the same
    if (at === 0) await ctx.db.transaction((tx) => syncBatchWork(tx, ctx, id));
    progress.after = entry.id;
    if (ctx.clock().getTime() > until) break;
  }
  await ctx.db.transaction(async (tx) => {
    await syncBatchWork(tx, ctx, id);
    if (some.length === 0) return;
    const { done, failed } = progress;
    const detail = { done, failed: failed.length };
    await audit.record(tx, ctx, { action: `batch.${command.type}`, subject: { type: 'batch', id }, detail });
  });
  progress.remaining = progress.after === null ? 0 : await countAfter(ctx, id, command, progress.after);
  if (progress.remaining === 0) progress.after = null;
  return progress;
}

type Entry = { id: string; name: string };
type Failure = Pick<Failed, 'code' | 'details'>;

/** One entry, in a transaction of its own: what it came to, or why it stays as it was. */
async function taken(
  ctx: Ctx,
  batch: string,
  { id }: Entry,
  command: BatchCommand,
  around: typeof namesNear,
): Promise<Failure | null> {
  const which = and(eq(catalogBatchEntries.batchId, batch), eq(catalogBatchEntries.resourceId, id));
  try {
    await ctx.db.transaction(async (tx) => {
      // Whoever takes a step with the entry by itself takes this lock first, too
      const [resource] = await tx.select().from(resources).where(eq(resources.id, id)).for('update');
      const [waits] = await tx
        .select({ id: revisions.id })
        .from(catalogBatchEntries)
        .innerJoin(revisions, ofEntry)
        .where(and(which, openTo(command)));
      // Somebody else was faster with it, and it is done
      if (!resource || !waits) return;
      const { type } = command;
      const commandFor = (inTx: Transaction) => commandOf(inTx, ctx, id, stepFor(command), around);
      await step(tx, { ...ctx, idempotency: null, batch }, { id, version: resource.version, action: type, commandFor });
      if (type !== 'submit') return;
      const unanswered = await unansweredIn(tx, ctx, id);
      await tx.update(catalogBatchEntries).set({ unanswered }).where(which);
    });
    return null;
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    const { code, details } = failure;
    if (command.type === 'submit') await ctx.db.update(catalogBatchEntries).set({ refused: code }).where(which);
    return { code, details };
  }
}

/** What is amiss with one entry alone, also where the database says it; null where the others would fare no better. */
export function failureOf(error: unknown): ApiError | null {
  const failure = error instanceof ApiError ? error : fromPostgres(error);
  return failure?.code === 'unavailable' ? null : failure;
}

/** The step that is taken with each entry. */
function stepFor(command: BatchCommand): RegistrationCommand {
  switch (command.type) {
    case 'submit':
      return { type: 'submit', signOff: command.signOff && { ...command.signOff, attachmentId: null } };
    case 'approve':
      return { type: 'approve', note: command.note };
    case 'return':
      return { type: 'return', note: command.note, remarks: [] };
  }
}

/** What an action is taken with: to be decided, it stood there already as it was read. */
const openTo = (command: BatchCommand): SQL | undefined =>
  and(
    standsAs(stepOf[command.type].of),
    command.type === 'submit' ? undefined : lte(revisions.submittedAt, command.until),
  );

/** The entries that an action is still to be taken with, in the order of their ids. */
function waiting(id: string, command: BatchCommand, after: string | null): SQL | undefined {
  const only = command.type === 'return' ? command.resourceIds : undefined;
  return and(
    eq(catalogBatchEntries.batchId, id),
    openTo(command),
    only && inArray(catalogBatchEntries.resourceId, only),
    after === null ? undefined : gt(catalogBatchEntries.resourceId, after),
  );
}

const nextOf = ({ db }: Ctx, id: string, command: BatchCommand): Promise<Entry[]> =>
  db
    .select({ id: catalogBatchEntries.resourceId, name: sql<string>`${revisions.content}->>'name'` })
    .from(catalogBatchEntries)
    .innerJoin(revisions, ofEntry)
    .where(waiting(id, command, command.after))
    .orderBy(asc(catalogBatchEntries.resourceId))
    .limit(most);

async function countAfter({ db }: Ctx, id: string, command: BatchCommand, after: string): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(catalogBatchEntries)
    .innerJoin(revisions, ofEntry)
    .where(waiting(id, command, after));
  return row?.count ?? 0;
}

/** Of how many items that other departments publish too nothing is said, as it was handed in. */
async function unansweredIn(tx: Transaction, ctx: Ctx, id: string): Promise<number> {
  const { working, department } = await loadResource(tx, id);
  const advice = working ? await sourceAdvice(tx, working.content, department, ctx.policy) : [];
  return advice.filter(({ code }) => code === 'source_unanswered').length;
}
