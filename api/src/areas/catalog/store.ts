import type { Transaction } from '@onesource/db/client';
import { resources, revisions } from '@onesource/db/schema/catalog';
import { and, eq, sql } from 'drizzle-orm';
import { type Acting, appendEvents } from '../../cases/store.ts';
import type { Ctx } from '../../foundation/context.ts';
import { conflict } from '../../foundation/errors.ts';
import { tellAuthority } from './publication/filed.ts';
import { enterDirectory, leaveDirectory } from './publication/publication.ts';
import type { ResourceRow } from './queries.ts';
import { type Dossier, type Event, evolveAll, type Registration } from './rules/steps/state.ts';

/** Whoever acts; null ids are the program's own doing. */
export type By = Acting & Pick<Ctx, 'newId' | 'outbox' | 'policy' | 'areas'>;
type Stored = Registration & { id: string };

/**
 * Writes what the events make of a resource, if it is still at the version it was read at, and keeps the directory in
 * step. `at` is the revision they happen to. Gives all revisions afterwards.
 *
 * @throws ApiError `conflict` when somebody else was faster
 */
export async function writeEvents(
  tx: Transaction,
  by: By,
  { resource, before, at }: { resource: ResourceRow; before: readonly Stored[]; at: number },
  events: readonly Event[],
): Promise<Dossier & { resource: ResourceRow }> {
  const after = events.reduce(evolveAll, { revisions: before, at } as Dossier);
  const current = after.revisions.find(({ number }) => number === after.at);
  const [changed] = await tx
    .update(resources)
    .set({
      version: sql`${resources.version} + ${events.length}`,
      retiresOn: current?.retiresOn ?? null,
      retirementProposed: current?.retirementProposed ?? null,
      declared: current?.declared ?? null,
    })
    .where(and(eq(resources.id, resource.id), eq(resources.version, resource.version)))
    .returning();
  if (!changed) throw conflict();

  const ids = new Map(before.map(({ number, id }) => [number, id]));
  // Oldest first: one published revision makes room before the next takes its place
  for (const registration of after.revisions) {
    const id = ids.get(registration.number);
    if (id === undefined) ids.set(registration.number, await insertRevision(tx, by, resource.id, registration));
    else if (rewritten(before, registration))
      await tx.update(revisions).set(columnsOf(registration)).where(eq(revisions.id, id));
  }
  await keepDirectory(tx, by, changed, after, { ids, events });
  await tell(tx, by, resource, events, after.at);
  if (events.some(({ type }) => type === 'filed_with_authority')) await tellAuthority(tx, by, resource.departmentId);
  return { ...after, resource: changed };
}

/** A registration's first revision. */
export async function insertRevision(tx: Transaction, by: By, resourceId: string, registration: Registration) {
  const id = by.newId();
  await tx
    .insert(revisions)
    .values({ id, resourceId, number: registration.number, createdAt: by.clock(), ...columnsOf(registration) });
  return id;
}

async function keepDirectory(
  tx: Transaction,
  by: By,
  resource: ResourceRow,
  { revisions: all, at }: Dossier,
  { ids, events }: { ids: ReadonlyMap<number, string>; events: readonly Event[] },
) {
  const current = all.find(({ number }) => number === at);
  const id = ids.get(at);
  if (!current || !id) return;
  if (events.some(({ type }) => type === 'published' || type === 'declared_unconditional'))
    await enterDirectory(tx, resource, id, current, by.policy);
  else if (events.some(({ type }) => type === 'retired')) await leaveDirectory(tx, resource.id);
  else return;
  for (const { entered } of by.areas) await entered?.(tx, by, [resource.id]);
}

/** Appends the events of a revision, of which the timeline keeps what its own table does not. */
export async function tell(
  tx: Transaction,
  by: By,
  resource: Pick<ResourceRow, 'id'>,
  events: readonly Event[],
  revision: number,
): Promise<void> {
  const told = events.map((event) => ({
    type: event.type,
    revision,
    note: 'note' in event ? event.note : '',
    ...('remarks' in event && { remarks: event.remarks }),
    ...((event.type === 'retirement_announced' || event.type === 'retirement_proposed') && {
      effectiveOn: event.effectiveOn,
      ...(event.basis && { basis: event.basis }),
      ...(event.negotiation && { negotiation: event.negotiation }),
      ...(event.agreed && { agreed: event.agreed }),
    }),
    ...(event.type === 'retirement_proposed' && { stage: event.stage }),
    ...(event.type === 'urged' && { by: event.by, until: event.until }),
    ...(event.type === 'declared_unconditional' && { basis: event.basis }),
  }));
  await appendEvents(tx, by, resource.id, told);
}

const columnsOf = (registration: Registration) => ({
  status: registration.status,
  content: registration.content,
  authorIds: [...registration.authorIds],
  note: registration.note,
  signOff: registration.signOff,
  submittedAt: registration.submittedAt,
  publishedAt: registration.publishedAt,
});

/** A published revision is immutable: it is written again only where the events changed something of it. */
const rewritten = (before: readonly Stored[], after: Registration): boolean =>
  !before.some((was) => was.number === after.number && written.every((name) => was[name] === after[name]));
const written = ['status', 'content', 'authorIds', 'note', 'signOff', 'submittedAt', 'publishedAt'] as const;
