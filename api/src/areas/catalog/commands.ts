import type { Transaction } from '@onesource/db/client';
import type { ResourceContent } from '@onesource/db/content';
import { resources, revisions } from '@onesource/db/schema/catalog';
import { departments } from '@onesource/db/schema/organisation';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { openCases } from '../../cases/store.ts';
import * as audit from '../../foundation/audit.ts';
import type { Ctx } from '../../foundation/context.ts';
import { conflict, invalid, notFound } from '../../foundation/errors.ts';
import { transact } from '../../foundation/transact.ts';
import { useAttachment } from '../attachments/commands.ts';
import { type Following, follow } from './follow.ts';
import type { CreateInput, DraftInput, EditInput, RegistrationCommand } from './inputs.ts';
import { namesNear } from './names/near.ts';
import { grantsOn } from './publication/grants.ts';
import { loadResource, registrationsOf, revisionFor } from './queries.ts';
import { refused } from './refusals.ts';
import { viewOf } from './registration.ts';
import { contentFrom, departmentsNamed, idsOf, type Surroundings } from './rules/content/content.ts';
import { madeAfter, saidBeside, withContact } from './rules/content/start.ts';
import { nearNameFindings } from './rules/names/near.ts';
import { judgedUnder } from './rules/steps/judged-under.ts';
import { endingWith } from './rules/steps/retirement.ts';
import { blank, evolve } from './rules/steps/state.ts';
import { type Command, concerned, decide, decideDraft } from './rules/steps/steps.ts';
import { standingProblems } from './sources/sources.ts';
import { insertRevision, tell, writeEvents } from './store.ts';

/**
 * Starts a registration in the actor's department: as it is said, or made after another one of the department.
 *
 * @throws ApiError `forbidden` for who is no registrar there, `invalid_input` for codes that name nothing and
 *   for what else is said of one that is made after another, `not_found` for another department's resource
 */
export const createDraft = (ctx: Ctx, { from, ...input }: CreateInput) =>
  transact(ctx, async (tx) => {
    const { departmentId } = ctx.actor;
    const [department] = await tx.select().from(departments).where(eq(departments.id, departmentId));
    if (!department) throw notFound('department');
    const beside = from === null ? [] : saidBeside(input);
    if (beside.length > 0) throw invalid(beside.map((field) => ({ field, code: 'not_with_from' })));
    const begun = from === null ? input : madeAfter(await contentToCopy(tx, ctx, from), input);
    const whole = withContact(begun, await lastContact(tx, departmentId));
    const content = await contentOf(tx, ctx, whole, { departmentNumber: department.number, ...idsOf([]) });
    const decision = decideDraft(departmentId, content, ctx.actor);
    if (!decision.ok) throw refused(decision);

    const registration = decision.events.reduce(evolve, blank(departmentId, content));
    const id = ctx.newId();
    await openCases(tx, [{ id, kind: 'registration', departmentId, openedAt: ctx.clock() }]);
    await tx.insert(resources).values({ id, departmentId, createdAt: ctx.clock() });
    await insertRevision(tx, ctx, id, registration);
    await tell(tx, ctx, { id }, decision.events, registration.number);
    await audit.record(tx, ctx, {
      action: 'resource.draft',
      subject: { type: 'resource', id },
      detail: { revision: 1 },
    });
    return shown(tx, ctx, id, 1);
  });

async function contentToCopy(tx: Transaction, { actor }: Ctx, id: string): Promise<ResourceContent> {
  const loaded = await loadResource(tx, id);
  if (loaded.department.id !== actor.departmentId) throw notFound('resource');
  return revisionFor(actor, loaded).content;
}

/** Whom the department named last; what was brought in may name an office alone, and whom to call is what is asked for. */
async function lastContact(tx: Transaction, departmentId: string): Promise<ResourceContent['contact'] | null> {
  const [last] = await tx
    .select({ contact: sql<ResourceContent['contact']>`${revisions.content}->'contact'` })
    .from(revisions)
    .innerJoin(resources, eq(resources.id, revisions.resourceId))
    .where(and(eq(resources.departmentId, departmentId), sql`${revisions.content}->'contact'->>'phone' <> ''`))
    .orderBy(desc(revisions.createdAt), desc(revisions.id))
    .limit(1);
  return last?.contact ?? null;
}

/** Replaces the draft's contents. @throws ApiError as `carryOut`, and `invalid_input` */
export const editDraft = (ctx: Ctx, id: string, { version, ...input }: EditInput) =>
  carryOut(ctx, id, version, 'edit', async (tx) => {
    const { department } = await loadResource(tx, id);
    const earlier = await tx.select({ content: revisions.content }).from(revisions).where(eq(revisions.resourceId, id));
    const around = { departmentNumber: department.number, ...idsOf(earlier.map(({ content }) => content)) };
    return { type: 'edit', content: await contentOf(tx, ctx, input, around) };
  });

/** Takes one step with a registration. @throws ApiError as `carryOut` */
export const takeStep = (ctx: Ctx, id: string, version: number | null, command: RegistrationCommand) =>
  carryOut(ctx, id, version, command.type, (tx) => commandOf(tx, ctx, id, command));

/** What is said, with what the directory and the names of the department tell of it. */
export async function commandOf(
  tx: Transaction,
  ctx: Ctx,
  id: string,
  command: RegistrationCommand,
  namesNearTo = namesNear,
): Promise<Command> {
  if (command.type === 'retire' || command.type === 'examine-retirement') {
    // Whoever grants meanwhile waits, and sees the day (rule 9)
    const [kept] = await tx
      .select({ proposed: resources.retirementProposed })
      .from(resources)
      .where(eq(resources.id, id))
      .for('update');
    const endsOn = command.type === 'retire' ? command.effectiveOn : (kept?.proposed?.effectiveOn ?? '');
    return { ...command, grants: endingWith(await grantsOn(ctx.areas, tx, id), endsOn).length };
  }
  if (command.type !== 'submit') return command;
  const { working, published, department } = await loadResource(tx, id);
  if (!working) return { ...command, published: published?.content ?? null };
  const { content } = working;
  const near = await namesNearTo(tx, { id, departmentId: department.id, name: content.name }, ctx.actor);
  const found = [...nearNameFindings(content, near), ...(await standingProblems(tx, content, department, ctx.policy))];
  return { ...command, found, published: published?.content ?? null };
}

/**
 * Takes a step, and answers with what it made of the registration.
 *
 * @throws ApiError as `step`
 */
const carryOut = (
  ctx: Ctx,
  id: string,
  version: number | null,
  action: Command['type'],
  commandFor: (tx: Transaction) => Promise<Command>,
) => transact(ctx, async (tx) => shown(tx, ctx, id, await step(tx, ctx, { id, version, action, commandFor })));

/**
 * Every step alike: load, decide, write where the version is still the one read, tell what happened. Gives the number of the
 * revision that it came to. `batch`: with which it goes its way.
 *
 * @throws ApiError `not_found`, `forbidden`, `conflict`, or the code of the rule that refuses
 */
export async function step(
  tx: Transaction,
  ctx: Ctx & Pick<Following, 'batch'>,
  {
    id,
    version,
    action,
    commandFor,
  }: {
    id: string;
    version: number | null;
    action: Command['type'];
    commandFor: (tx: Transaction) => Promise<Command>;
  },
): Promise<number> {
  const loaded = await loadResource(tx, id);
  const inHand = revisionFor(ctx.actor, loaded);
  const { resource } = loaded;
  if (resource.version !== version) throw conflict();
  const before = registrationsOf(loaded);
  const current =
    concerned(before, action, ctx.actor, ctx.policy) ?? before.find(({ number }) => number === inHand.number);
  if (!current) throw notFound('resource');
  const under = { ...ctx, policy: judgedUnder(current, ctx) };
  const decision = decide(current, await commandFor(tx), ctx.actor, under.policy, ctx.clock());
  if (!decision.ok) throw refused(decision);
  const { events } = decision;
  const signed = events.flatMap((event) => (event.type === 'submitted' ? (event.signOff?.attachmentId ?? []) : []));
  // SQ-17: the signed page stays with what it was signed for
  for (const file of signed) await useAttachment(tx, ctx, { id: file, resource, field: 'signOff.attachmentId' });
  const after = await writeEvents(tx, under, { resource, before, at: current.number }, events);
  const detail = { revision: after.at, version: after.resource.version, event: events.map(({ type }) => type) };
  await audit.record(tx, ctx, { action: `resource.${action}`, subject: { type: 'resource', id }, detail });
  await follow(tx, under, { before: loaded, after, events });
  return after.at;
}

/** The revision that was worked on, also where that is the actor's last step with it. */
async function shown(tx: Transaction, ctx: Ctx, id: string, number: number) {
  const loaded = await loadResource(tx, id);
  const { working, published, retired, discarded } = loaded;
  const revision = [working, published, retired, discarded].find((each) => each?.number === number);
  if (!revision) throw notFound('resource');
  return viewOf(ctx, tx, loaded, revision);
}

async function contentOf(
  tx: Transaction,
  ctx: Ctx,
  input: DraftInput,
  around: Pick<Surroundings, 'departmentNumber' | 'itemIds' | 'questionIds'>,
) {
  const named = departmentsNamed(input);
  const there =
    named.length > 0
      ? await tx.select({ id: departments.id }).from(departments).where(inArray(departments.id, named))
      : [];
  const departmentIds = new Set(there.map(({ id }) => id));
  const read = contentFrom(input, { ...around, departmentIds, policy: ctx.policy, newId: ctx.newId });
  if (!read.ok) throw invalid(read.details);
  return read.content;
}
