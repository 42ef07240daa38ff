import type { Database, Transaction } from '@onesource/db/client';
import { departments } from '@onesource/db/schema/organisation';
import { type Answered, accessRequests } from '@onesource/db/schema/request';
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { seesEverythingOf, visibleItems, withinScope } from '../../access/visibility.ts';
import { happen } from '../../cases/commands.ts';
import { answerOf } from '../../cases/decision.ts';
import { nextNumber, openCases } from '../../cases/store.ts';
import type { Ctx } from '../../foundation/context.ts';
import { ApiError, conflict } from '../../foundation/errors.ts';
import { transact } from '../../foundation/transact.ts';
import { attachToRequest, copyAttachment } from '../attachments/commands.ts';
import { describedAttachment } from '../attachments/queries.ts';
import { publishedResource } from '../directory/queries.ts';
import { keepsBack } from '../directory/rules/asking.ts';
import { scenarioFor } from '../scenarios/queries.ts';
import type { askingInput, fileInput } from './inputs.ts';
import { requestCases } from './kept.ts';
import { askedByColleague } from './own.ts';
import { requestDetail } from './queries.ts';
import { withWhatFollows } from './rules/after-consent.ts';
import { type Askable, decideApplication } from './rules/application.ts';
import { fieldOf } from './rules/asking/answers.ts';
import type { RequestEvent } from './rules/state.ts';
import { loadRequest, stateOf } from './store.ts';
import { refusedTogether } from './together/refused.ts';

/** Any constant: whoever files takes the same lock, each department its own. */
const lock = 7_101_831;

/**
 * Files a request: `POST /api/requests`.
 *
 * @throws ApiError a rule's refusal, `not_found` for an unknown resource, `already_asked` where a colleague's request
 * asks for the same and this one is not confirmed
 */
export const fileRequest = (ctx: Ctx, form: Asking) =>
  transact(ctx, async (tx) => {
    const id = await openFiled(tx, ctx, await looked(tx, ctx, form), null);
    return requestDetail({ ...ctx, db: tx }, id);
  });

/**
 * 申请篮 (PD-33): files a request for each of these resources, all or none, in their order, each by its own way.
 *
 * @throws ApiError as `fileRequest`, with all that keeps any of them from being filed: what lies with one resource names
 * its part, as `parts.1.itemIds`
 */
export const fileBasket = (ctx: Ctx, parts: readonly Part[], form: Omit<Asking, 'resourceId'>) =>
  transact(ctx, async (tx) => {
    const parted: Looked[] = [];
    const refused: ApiError[] = [];
    for (const [at, part] of parts.entries()) {
      try {
        parted.push(await looked(tx, ctx, { ...form, ...partOf(part) }));
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        refused.push(refusedPart(error, at));
      }
    }
    if (refused.length > 0) throw refusedTogether(refused);
    const basketId = ctx.newId();
    const requests = [];
    for (const [at, asked] of parted.entries()) {
      const id = await openFiled(tx, ctx, at === 0 ? asked : await withOwnFiles(tx, ctx, asked), basketId);
      requests.push(id);
    }
    const reading = { ...ctx, db: tx };
    return { basketId, requests: await Promise.all(requests.map((id) => requestDetail(reading, id))) };
  });

type Asking = z.output<typeof fileInput>;
type Part = NonNullable<z.output<typeof askingInput>['parts']>[number];
type Looked = Awaited<ReturnType<typeof looked>>;

/** What a part says itself; what it leaves out, the form says. */
const partOf = ({ resourceId, itemIds, ...more }: Part) => ({
  resourceId,
  itemIds,
  ...Object.fromEntries(Object.entries(more).filter(([, said]) => said !== undefined)),
});

/** Looks at what is to be filed and writes nothing yet. @throws ApiError as `fileRequest` */
async function looked(tx: Transaction, ctx: Ctx, form: Asking) {
  const { opened, fits } = await scenarioFor(tx, form, ctx);
  const { askable, resource, revision, department } = await askableFor(tx, ctx, form.resourceId, opened);
  const asked = { ...form, fitsScenario: fits };
  const under = { policy: ctx.policy, calendar: ctx.calendar, now: ctx.clock() };
  const filed = decideApplication(askable, asked, ctx.actor, under);
  if (!filed.ok) throw answerOf(filed);
  if (!form.confirmed) {
    // Of colleagues who file at once the second hears of the first
    await tx.execute(sql`select pg_advisory_xact_lock(${lock}, hashtext(${ctx.actor.departmentId}))`);
    const other = await askedByColleague({ db: tx, actor: ctx.actor }, form);
    if (other) throw askedAlready(other);
  }
  return { form, filed, askable, resource, revision, department };
}

/** 公函, 依据: files of the actor's own go with a request. @throws ApiError `attachment_unknown` */
export async function attachFiles(
  tx: Transaction,
  { actor }: Pick<Ctx, 'actor'>,
  requestId: string,
  ids: readonly string[] = [],
): Promise<void> {
  for (const id of new Set(ids)) await attachToRequest(tx, actor.id, { id, requestId, field: 'attachmentIds' });
}

/** Opens what was looked at. Gives its id. */
async function openFiled(
  tx: Transaction,
  ctx: Ctx,
  { form, filed, askable, resource, revision, department }: Looked,
  basketId: string | null,
): Promise<string> {
  const {
    itemIds: _,
    answers: _said,
    confirmed: _sure,
    acknowledgesConditions,
    asksProvider,
    signOff: _signed,
    ...rest
  } = form;
  const { attachmentIds, ...said } = rest;
  const id = await openRequest(
    tx,
    ctx,
    {
      ...said,
      acknowledged: acknowledgesConditions && !asksProvider ? askable.conditions : null,
      resourceId: resource.id,
      revisionId: revision.id,
      providerId: department.id,
      responsibleId: filed.responsibleId,
      consumerId: ctx.actor.departmentId,
      shareType: filed.shareType,
      items: filed.items,
      answers: await namedFiles(tx, filed.answers),
      basketId,
    },
    filed.events,
  );
  await attachFiles(tx, ctx, id, attachmentIds);
  for (const { kind, value, questionId } of filed.answers)
    if (kind === 'file')
      await attachToRequest(tx, ctx.actor.id, { id: value, requestId: id, field: fieldOf(questionId) });
  return id;
}

/** Answers with the names of the files among them. */
const namedFiles = (tx: Transaction, answers: readonly Answered[]): Promise<Answered[]> =>
  Promise.all(
    answers.map(async (answer) => {
      const file = answer.kind === 'file' ? await describedAttachment(tx, answer.value) : null;
      return file ? { ...answer, file: file.name } : answer;
    }),
  );

/** A file, or a signed page (N-20), goes with one request; the others of a basket get the same each as their own. */
async function withOwnFiles(tx: Transaction, ctx: Ctx, asked: Looked): Promise<Looked> {
  const attachmentIds: string[] = [];
  for (const id of new Set(asked.form.attachmentIds)) attachmentIds.push(await copyAttachment(tx, ctx, id));
  const events = await withOwnPages(tx, ctx, asked.filed.events);
  return { ...asked, form: { ...asked.form, attachmentIds }, filed: { ...asked.filed, events } };
}

/** Events whose signed pages (N-20) are copies of their own. */
export async function withOwnPages(
  tx: Transaction,
  ctx: Ctx,
  events: readonly RequestEvent[],
): Promise<RequestEvent[]> {
  const own: RequestEvent[] = [];
  for (const { signOff, ...event } of events) {
    const attachmentId = signOff?.attachmentId ? await copyAttachment(tx, ctx, signOff.attachmentId) : null;
    own.push({ ...event, ...(signOff && { signOff: { ...signOff, attachmentId } }) });
  }
  return own;
}

/** What a form says of each resource of its own; all else it says for all of them. */
const ofOneResource = [
  'resourceId',
  'itemIds',
  'wanted',
  'acknowledgesConditions',
  'asksProvider',
  'confirmed',
  'answers',
];

/** A refusal that names the part whose resource it is about. */
function refusedPart({ code, message, details }: ApiError, at: number): ApiError {
  const named = (details ?? [{ field: 'resourceId', code }]).map((detail) =>
    ofOneResource.includes(detail.field?.split('.')[0] ?? '')
      ? { ...detail, field: `parts.${at}.${detail.field}` }
      : detail,
  );
  return new ApiError(code, message, code === 'forbidden' ? undefined : named);
}

/** Names the request that a colleague has filed already, and who, which the actor's department may read. */
const askedAlready = ({ id, number, applicant }: { id: string; number: string; applicant: string }) =>
  new ApiError('already_asked', 'A colleague has asked for this already; confirm to ask all the same.', [
    { field: 'confirmed', code: 'already_asked', message: `${number}, ${applicant}`, subject: { type: 'request', id } },
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
  const { shareType, basketId } = values;
  const said = { action: 'file', detail: { shareType, ...(basketId && { basketId }) } };
  const row = await loadRequest(tx, id);
  await happen(requestCases, tx, ctx, row, withWhatFollows(stateOf(row), events, { ...ctx, now }), said);
  return id;
}

/**
 * A published resource as the actor can ask for it; `opened`: items that a scenario opens to them (SH-28).
 *
 * @throws ApiError `not_found`
 */
export async function askableFor(
  db: Database | Transaction,
  { actor }: Pick<Ctx, 'actor'>,
  resourceId: string,
  opened: readonly string[] = [],
) {
  const found = await publishedResource({ db }, resourceId);
  const { revision, department, responsible, shareType } = found;
  const own = seesEverythingOf(actor, department.path);
  const inScope = withinScope(revision.content, actor);
  const askable: Askable = {
    departmentId: department.id,
    responsibleId: responsible?.id ?? null,
    shareType,
    endsOn: found.resource.retiresOn,
    withinScope: inScope || opened.length > 0,
    keepsBack: keepsBack(revision.content.items, shareType),
    permittedPurposes: revision.content.permittedPurposes,
    needsProviderConsent: revision.content.needsProviderConsent,
    questions: revision.content.questions,
    conditions: inScope || own ? revision.content.conditions : '',
    // Outside the share scope the items are not shown: what is needed is said in words, or a scenario opens it (SH-28)
    items: visibleItems(
      revision.content.items.filter(({ id }) => inScope || own || opened.includes(id)),
      own,
    ).map((item) => ({
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
