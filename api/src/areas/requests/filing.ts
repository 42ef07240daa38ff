import type { Database, Transaction } from '@onesource/db/client';
import { departments } from '@onesource/db/schema/organisation';
import { accessRequests } from '@onesource/db/schema/request';
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { seesEverythingOf, visibleItems, withinScope } from '../../access/visibility.ts';
import { happen } from '../../cases/commands.ts';
import { answerOf } from '../../cases/decision.ts';
import { nextNumber, openCases } from '../../cases/store.ts';
import type { Ctx } from '../../foundation/context.ts';
import { ApiError, conflict } from '../../foundation/errors.ts';
import { transact } from '../../foundation/transact.ts';
import { publishedResource } from '../directory/queries.ts';
import { fitsScenario } from '../scenarios/queries.ts';
import type { fileInput } from './inputs.ts';
import { requestCases } from './kept.ts';
import { askedByColleague } from './own.ts';
import { requestDetail } from './queries.ts';
import { withWhatFollows } from './rules/after-consent.ts';
import { type Askable, decideApplication } from './rules/application.ts';
import type { RequestEvent } from './rules/state.ts';
import { loadRequest, stateOf } from './store.ts';

/** Any constant: whoever files takes the same lock, each department its own. */
const lock = 7_101_831;

/**
 * Files a request: `POST /api/requests`.
 *
 * @throws ApiError a rule's refusal, `not_found` for an unknown resource, `already_asked` where a colleague's request
 * asks for the same and this one is not confirmed
 */
export async function fileRequest(ctx: Ctx, input: z.output<typeof fileInput>) {
  return transact(ctx, async (tx) => {
    const { askable, resource, revision, department } = await askableFor(tx, ctx, input.resourceId);
    const filing = { ...input, fitsScenario: await fitsScenario(tx, input, ctx.actor) };
    const filed = decideApplication(askable, filing, ctx.actor, {
      policy: ctx.policy,
      calendar: ctx.calendar,
      now: ctx.clock(),
    });
    if (!filed.ok) throw answerOf(filed);
    if (!input.confirmed) {
      // Of colleagues who file at once the second hears of the first
      await tx.execute(sql`select pg_advisory_xact_lock(${lock}, hashtext(${ctx.actor.departmentId}))`);
      const other = await askedByColleague({ db: tx, actor: ctx.actor }, input);
      if (other) throw askedAlready(other);
    }

    const {
      itemIds: _,
      fitsScenario: _fits,
      confirmed: _sure,
      acknowledgesConditions,
      signOff: _signed,
      ...form
    } = filing;
    const id = await openRequest(
      tx,
      ctx,
      {
        ...form,
        acknowledged: acknowledgesConditions ? askable.conditions : null,
        resourceId: resource.id,
        revisionId: revision.id,
        providerId: department.id,
        responsibleId: filed.responsibleId,
        consumerId: ctx.actor.departmentId,
        shareType: filed.shareType,
        items: filed.items,
      },
      filed.events,
    );
    return requestDetail({ ...ctx, db: tx }, id);
  });
}

/** Names the request that a colleague has filed already, which the actor's department may read. */
const askedAlready = ({ id, number }: { id: string; number: string }) =>
  new ApiError('already_asked', 'A colleague has asked for this already; confirm to ask all the same.', [
    { field: 'confirmed', code: 'already_asked', message: number, subject: { type: 'request', id } },
  ]);

type Opened = Omit<typeof accessRequests.$inferInsert, 'id' | 'applicantId' | 'status' | 'filedAt' | 'version'>;

/** Writes a request that nothing keeps from being filed, as its actor's, and what happens to it first. Gives its id. */
export async function openRequest(
  tx: Transaction,
  ctx: Ctx,
  values: Opened,
  events: readonly RequestEvent[],
): Promise<string> {
  const [id, now] = [ctx.newId(), ctx.clock()];
  const number = await nextNumber(tx, 'SQ', now);
  await openCases(tx, [{ id, kind: 'request', number, departmentId: values.consumerId, openedAt: now }]);
  const given = { ...values, id, applicantId: ctx.actor.id, status: 'submitted' as const, filedAt: now, version: 0 };
  await tx.insert(accessRequests).values(given);
  if (values.responsibleId != null) await requireEnabled(tx, values.responsibleId);
  const said = { action: 'file', detail: { shareType: values.shareType } };
  const row = await loadRequest(tx, id);
  await happen(requestCases, tx, ctx, row, withWhatFollows(stateOf(row), events, { ...ctx, now }), said);
  return id;
}

/** A published resource as the actor can ask for it. @throws ApiError `not_found` */
export async function askableFor(db: Database | Transaction, { actor }: Pick<Ctx, 'actor'>, resourceId: string) {
  const found = await publishedResource({ db }, resourceId);
  const { revision, department, responsible, shareType } = found;
  const own = seesEverythingOf(actor, department.path);
  const inScope = withinScope(revision.content, actor);
  const askable: Askable = {
    departmentId: department.id,
    responsibleId: responsible?.id ?? null,
    shareType,
    withinScope: inScope,
    permittedPurposes: revision.content.permittedPurposes,
    needsProviderConsent: revision.content.needsProviderConsent,
    conditions: inScope || own ? revision.content.conditions : '',
    // Outside the share scope the items are not shown: what is needed is said in words
    items: visibleItems(inScope || own ? revision.content.items : [], own).map((item) => ({
      id: item.id,
      name: item.name,
      shareType: item.shareType ?? shareType,
      sensitivity: item.sensitivity,
    })),
  };
  return { ...found, askable };
}

/** SH-27: a department disabled since the resource was read answers nothing; the request that names it keeps it from now on. */
async function requireEnabled(tx: Transaction, id: string): Promise<void> {
  const disabled = and(eq(departments.id, id), isNotNull(departments.disabledAt));
  if ((await tx.$count(departments, disabled)) > 0) throw conflict();
}
