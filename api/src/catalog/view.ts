import type { resourceEvents, resources, revisions } from '@onesource/db/schema/catalog';
import type { ResourceClass } from '@onesource/db/vocabulary';
import { workingStatuses } from '@onesource/db/vocabulary';
import type { Ctx } from '../context.ts';
import { shareTypeOf, validateContent } from './content-rules.ts';
import { consentOf } from './guidance.ts';
import { actionsFor, type Event } from './rules.ts';

type ResourceRow = typeof resources.$inferSelect;
type RevisionRow = typeof revisions.$inferSelect;
export type EventRow = typeof resourceEvents.$inferSelect;
type Department = { id: string; name: string };

/** A registration in full, for those who work on it: `revision` is the one in hand, or the published one. */
export function registrationView(
  ctx: Pick<Ctx, 'actor' | 'policy'>,
  row: { resource: ResourceRow; department: Department; published: RevisionRow | null },
  revision: RevisionRow,
  events: readonly EventRow[],
) {
  const { resource, department, published } = row;
  const unfinished = workingStatuses.some((status) => status === revision.status);
  return {
    id: resource.id,
    version: resource.version,
    actions: actionsFor({ ...revision, departmentId: resource.departmentId }, ctx.actor) as string[],
    code: resource.code,
    origin: resource.origin,
    citation: resource.citation,
    department: { id: department.id, name: department.name },
    revision: {
      number: revision.number,
      status: revision.status,
      note: revision.note,
      createdAt: revision.createdAt.toISOString(),
      submittedAt: revision.submittedAt?.toISOString() ?? null,
      publishedAt: revision.publishedAt?.toISOString() ?? null,
      content: revision.content,
      derivedShareType: shareTypeOf(revision.content),
    },
    publishedRevision: published?.number ?? null,
    ...consentOf(ctx, { ...revision, departmentId: resource.departmentId }),
    problems: unfinished ? validateContent(revision.content, ctx.policy) : [],
    // Whoever sees the published revision only does not learn of the work on the next one
    events: events.filter((event) => event.revision <= revision.number).map(eventView),
  };
}
export type RegistrationView = ReturnType<typeof registrationView>;

const eventView = (event: EventRow) => ({
  seq: event.seq,
  type: event.type as Event['type'],
  revision: event.revision,
  note: event.note,
  actor: event.actorName,
  at: event.at.toISOString(),
});

type ListRow = {
  resource: ResourceRow;
  department: Department;
  publishedRevision: number | null;
  revision: Pick<
    RevisionRow,
    'number' | 'status' | 'authorIds' | 'note' | 'createdAt' | 'submittedAt' | 'publishedAt'
  > & { name: string; class: ResourceClass | null; itemCount: number };
};

/** One line of the registrations in hand. */
export function registrationListItem(ctx: Pick<Ctx, 'actor'>, row: ListRow) {
  const { resource, department, revision, publishedRevision } = row;
  return {
    id: resource.id,
    version: resource.version,
    actions: actionsFor({ ...revision, departmentId: resource.departmentId }, ctx.actor) as string[],
    code: resource.code,
    name: revision.name,
    origin: resource.origin,
    department: { id: department.id, name: department.name },
    class: revision.class,
    itemCount: revision.itemCount,
    number: revision.number,
    status: revision.status,
    note: revision.note,
    createdAt: revision.createdAt.toISOString(),
    submittedAt: revision.submittedAt?.toISOString() ?? null,
    publishedAt: revision.publishedAt?.toISOString() ?? null,
    publishedRevision,
  };
}
