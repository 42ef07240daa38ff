import type { Database, Transaction } from '@onesource/db/client';
import { resources, revisions } from '@onesource/db/schema/catalog';
import { departments } from '@onesource/db/schema/organisation';
import { workingStatuses } from '@onesource/db/vocabulary';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { worksOn } from '../../access/registrations.ts';
import type { Actor } from '../../foundation/context.ts';
import { forbidden, notFound } from '../../foundation/errors.ts';
import { isWorking, type Registration } from './rules/steps/state.ts';

export type ResourceRow = typeof resources.$inferSelect;
export type RevisionRow = typeof revisions.$inferSelect;
export type DepartmentRow = Pick<typeof departments.$inferSelect, 'id' | 'name' | 'number' | 'path'>;

/** A resource with the revision being worked on and the published one, or the last one of a retired resource. */
export type Loaded = {
  resource: ResourceRow;
  department: DepartmentRow;
  working: RevisionRow | null;
  published: RevisionRow | null;
  retired: RevisionRow | null;
  /** The last one that was thrown away. */
  discarded: RevisionRow | null;
  /** The highest number that a revision has. */
  last: number;
};

/** @throws ApiError `not_found` */
export async function loadResource(db: Database | Transaction, id: string): Promise<Loaded> {
  const rows = await db
    .select({
      resource: resources,
      revision: revisions,
      department: {
        id: departments.id,
        name: departments.name,
        number: departments.number,
        path: departments.path,
      },
    })
    .from(resources)
    .innerJoin(departments, eq(departments.id, resources.departmentId))
    .innerJoin(revisions, eq(revisions.resourceId, resources.id))
    .where(
      and(eq(resources.id, id), inArray(revisions.status, [...workingStatuses, 'published', 'retired', 'discarded'])),
    )
    .orderBy(asc(revisions.number));
  const [first] = rows;
  if (!first) throw notFound('resource');
  return {
    resource: first.resource,
    department: first.department,
    working: rows.find(({ revision }) => isWorking(revision.status))?.revision ?? null,
    published: rows.find(({ revision }) => revision.status === 'published')?.revision ?? null,
    // A draft that ended with the resource was never in the directory
    retired: rows.findLast(({ revision }) => revision.status === 'retired' && revision.publishedAt)?.revision ?? null,
    discarded: rows.findLast(({ revision }) => revision.status === 'discarded')?.revision ?? null,
    last: Math.max(...rows.map(({ revision }) => revision.number)),
  };
}

/** The revisions as the rules see them, the one in hand first. */
export function registrationsOf(loaded: Loaded): (Registration & { id: string })[] {
  const { resource, working, published, retired, discarded, last } = loaded;
  return [working, published, retired, discarded]
    .filter((revision) => revision !== null)
    .map((revision) => ({
      ...revision,
      departmentId: resource.departmentId,
      last,
      retiresOn: resource.retiresOn,
      retirementProposed: resource.retirementProposed,
      declared: resource.declared,
      laterInHand: working !== null && revision !== working,
    }));
}

/**
 * The revision the actor works on: the unfinished one where they take part in it, else the published one.
 *
 * @throws ApiError `not_found` for others' drafts, `forbidden` for what they know from the directory only
 */
export function revisionFor(actor: Pick<Actor, 'roles'>, loaded: Loaded): RevisionRow {
  const found = [loaded.working, loaded.published, loaded.retired, loaded.discarded].find(
    (revision) => revision && worksOn(actor, loaded.resource.departmentId, revision.status),
  );
  if (found) return found;
  throw loaded.published ? forbidden() : notFound('resource');
}
