import type { Transaction } from '@onesource/db/client';
import { resourceEvents, resources, revisions } from '@onesource/db/schema/catalog';
import { departments } from '@onesource/db/schema/organisation';
import { and, eq, isNull, sql } from 'drizzle-orm';
import * as audit from '../audit.ts';
import type { Ctx } from '../context.ts';
import { ApiError, conflict, invalid, notFound } from '../errors.ts';
import { syncTasks, type Wanted } from '../inbox/tasks.ts';
import { transact } from '../transact.ts';
import { contentFrom, type Surroundings } from './content.ts';
import type { DraftInput, EditInput } from './inputs.ts';
import { enterDirectory, supersede } from './publication.ts';
import { eventsOf, loadResource, type ResourceRow, revisionFor } from './queries.ts';
import { type Command, decide, decideDraft, type Event, evolve, type Refusal, type Registration } from './rules.ts';
import { registrationView } from './view.ts';

/**
 * Starts a registration in the actor's department.
 *
 * @throws ApiError `forbidden` for who is no registrar there, `invalid_input` for codes that name nothing
 */
export const createDraft = (ctx: Ctx, input: DraftInput) =>
  transact(ctx, async (tx) => {
    const { departmentId } = ctx.actor;
    const [department] = await tx.select().from(departments).where(eq(departments.id, departmentId));
    if (!department) throw notFound('department');
    const content = contentOf(ctx, input, { departmentNumber: department.number, itemIds: new Set() });
    const decision = decideDraft(departmentId, content, ctx.actor);
    if (!decision.ok) throw refused(decision);

    const createdAt = ctx.clock();
    const [resource] = await tx.insert(resources).values({ id: ctx.newId(), departmentId, createdAt }).returning();
    if (!resource) throw conflict();
    const blank: Registration = {
      departmentId,
      number: 1,
      status: 'draft',
      content,
      authorIds: [],
      note: '',
      submittedAt: null,
      publishedAt: null,
    };
    const registration = evolve(blank, decision.event);
    await tx.insert(revisions).values(newRevision(ctx, resource.id, registration));
    return finish(tx, ctx, { resource, registration, event: decision.event, action: 'resource.draft' });
  });

/** Replaces the draft's contents. @throws ApiError as `carryOut`, and `invalid_input` */
export const editDraft = (ctx: Ctx, id: string, { version, ...input }: EditInput) =>
  carryOut(ctx, id, version, async (tx) => {
    const { department } = await loadResource(tx, id);
    const earlier = await tx.select({ content: revisions.content }).from(revisions).where(eq(revisions.resourceId, id));
    const itemIds = new Set(earlier.flatMap(({ content }) => content.items.map((item) => item.id)));
    return { type: 'edit', content: contentOf(ctx, input, { departmentNumber: department.number, itemIds }) };
  });

/** Takes one step with a registration. @throws ApiError as `carryOut` */
export const takeStep = (ctx: Ctx, id: string, version: number, command: Exclude<Command, { type: 'edit' }>) =>
  carryOut(ctx, id, version, async () => command);

/**
 * Every step alike: load, decide, write where the version is still the one read, tell what happened.
 *
 * @throws ApiError `not_found`, `forbidden`, `conflict`, or the code of the rule that refuses
 */
const carryOut = (ctx: Ctx, id: string, version: number, commandFor: (tx: Transaction) => Promise<Command>) =>
  transact(ctx, async (tx) => {
    const loaded = await loadResource(tx, id);
    const current = revisionFor(ctx.actor, loaded);
    if (loaded.resource.version !== version) throw conflict();
    const command = await commandFor(tx);
    const before: Registration = { ...current, departmentId: loaded.resource.departmentId };
    const decision = decide(before, command, ctx.actor, ctx.policy, ctx.clock());
    if (!decision.ok) throw refused(decision);
    const { event } = decision;
    const registration = evolve(before, event);

    const [resource] = await tx
      .update(resources)
      .set({ version: sql`${resources.version} + 1` })
      .where(and(eq(resources.id, id), eq(resources.version, version)))
      .returning();
    if (!resource) throw conflict();
    if (event.type === 'published') await supersede(tx, id);
    if (event.type === 'revised') await tx.insert(revisions).values(newRevision(ctx, id, registration));
    else await tx.update(revisions).set(columnsOf(registration)).where(eq(revisions.id, current.id));
    if (event.type === 'published') await enterDirectory(tx, resource, current.id, registration);
    return finish(tx, ctx, { resource, registration, event, action: `resource.${command.type}` });
  });

type Done = { resource: ResourceRow; registration: Registration; event: Event; action: string };

/** Writes down what happened, hands on the work that it makes, and shows the result. */
async function finish(tx: Transaction, ctx: Ctx, { resource, registration, event, action }: Done) {
  const { id, version } = resource;
  await tx.insert(resourceEvents).values({
    resourceId: id,
    seq: version,
    type: event.type,
    revision: registration.number,
    note: 'note' in event ? event.note : '',
    actorId: ctx.actor.id,
    actorName: ctx.actor.name,
    ip: ctx.ip,
    at: ctx.clock(),
  });
  const detail = { revision: registration.number, version, event: event.type };
  await audit.record(tx, ctx, { action, subject: { type: 'resource', id }, detail });
  const subject = { type: 'resource', id, title: registration.content.name } as const;
  await syncTasks(tx, ctx, subject, await wantedFor(tx, registration));

  const loaded = await loadResource(tx, id);
  const shown = loaded.working?.number === registration.number ? loaded.working : loaded.published;
  if (!shown) throw notFound('resource');
  return registrationView(ctx, loaded, shown, await eventsOf(tx, id));
}

/** The work that a registration's status asks for. */
async function wantedFor(tx: Transaction, { status, departmentId }: Registration): Promise<Wanted[]> {
  if (status === 'submitted') return [{ kind: 'review_revision', departmentId, role: 'reviewer' }];
  if (status === 'returned') return [{ kind: 'correct_revision', departmentId, role: 'registrar' }];
  if (status !== 'examining') return [];
  const authorities = await tx
    .select({ id: departments.id })
    .from(departments)
    .where(and(eq(departments.kind, 'authority'), isNull(departments.disabledAt)));
  return authorities.map(({ id }) => ({ kind: 'examine_revision', departmentId: id, role: 'operator' }));
}

function contentOf(ctx: Ctx, input: DraftInput, around: Omit<Surroundings, 'newId'>) {
  const read = contentFrom(input, { ...around, newId: ctx.newId });
  if (!read.ok) throw invalid(read.details);
  return read.content;
}

const columnsOf = ({ status, content, authorIds, note, submittedAt, publishedAt }: Registration) => ({
  status,
  content,
  authorIds: [...authorIds],
  note,
  submittedAt,
  publishedAt,
});

const newRevision = (ctx: Ctx, resourceId: string, registration: Registration) => ({
  id: ctx.newId(),
  resourceId,
  number: registration.number,
  createdAt: ctx.clock(),
  ...columnsOf(registration),
});

function refused({ code, details, article }: Refusal): ApiError {
  const cited = article ? [{ code, article }] : undefined;
  return new ApiError(code, refusals[code] ?? 'A rule does not allow this.', details ?? cited);
}

const refusals: Record<string, string> = {
  forbidden: 'You may not do this.',
  incomplete: 'The registration is not complete.',
  own_registration: 'Nobody reviews what they wrote themselves.',
  reason_required: 'Say why it is sent back.',
  revision_in_progress: 'A revision is being worked on already.',
  wrong_status: 'The registration is not at a stage where this can be done.',
};
