import type { DataItem } from '@onesource/db/content';
import { revisions } from '@onesource/db/schema/catalog';
import { asc, eq } from 'drizzle-orm';
import { worksOn } from '../../access/registrations.ts';
import { seesEverythingOf } from '../../access/visibility.ts';
import type { Ctx } from '../../foundation/context.ts';
import { notFound } from '../../foundation/errors.ts';
import { loadResource, type RevisionRow } from './queries.ts';
import { shareTypeOf } from './rules/content/share-type.ts';
import { changedFields, changedItems } from './rules/fields/diff.ts';
import type { Circle } from './rules/fields/field.ts';
import { fields } from './rules/fields/fields.ts';
import { itemFields } from './rules/fields/item-fields.ts';
import {
  isClosed,
  namesShownTo,
  outermost,
  readerOf,
  seenBy,
  withBasesSeenBy,
  withSourcesSeenBy,
} from './rules/fields/seen.ts';

/** The revisions the actor may know of: what was published, and the unfinished one for those who work on it. */
async function knownRevisions(ctx: Ctx, id: string) {
  const { resource, department, published } = await loadResource(ctx.db, id);
  const rows = await ctx.db.select().from(revisions).where(eq(revisions.resourceId, id)).orderBy(asc(revisions.number));
  const known = rows.filter(
    (row) => worksOn(ctx.actor, resource.departmentId, row.status) || (published !== null && row.publishedAt !== null),
  );
  if (known.length === 0) throw notFound('resource');
  const own = seesEverythingOf(ctx.actor, department.path) || worksOn(ctx.actor, resource.departmentId, 'draft');
  return { known, own };
}

const readerOfRevision = ({ actor }: Pick<Ctx, 'actor'>, { content }: RevisionRow, own: boolean): Circle =>
  readerOf(actor, { shareType: shareTypeOf(content), scope: content.scope }, own);

const itemsShown = (reader: Circle, { content }: RevisionRow): DataItem[] =>
  withSourcesSeenBy(reader, seenBy(reader, content).items);

/** 版本历史, oldest first. @throws ApiError `not_found` */
export async function revisionHistory(ctx: Ctx, id: string) {
  const { known, own } = await knownRevisions(ctx, id);
  const items = known.map((revision) => {
    const reader = readerOfRevision(ctx, revision, own);
    return {
      number: revision.number,
      status: revision.status,
      name: revision.content.name,
      shareType: shareTypeOf(revision.content),
      itemCount: isClosed(reader) ? null : itemsShown(reader, revision).length,
      createdAt: revision.createdAt.toISOString(),
      submittedAt: revision.submittedAt?.toISOString() ?? null,
      publishedAt: revision.publishedAt?.toISOString() ?? null,
    };
  });
  return { total: items.length, items };
}

/**
 * What a revision changes against the one published before it, field by field and item by item, as far as the actor
 * sees either. `against` is null for the first.
 *
 * @throws ApiError `not_found`
 */
export async function revisionDiff(ctx: Ctx, id: string, number: number) {
  const { known, own } = await knownRevisions(ctx, id);
  const after = known.find((revision) => revision.number === number);
  if (!after) throw notFound('revision');
  const before = known.findLast((revision) => revision.number < number && revision.publishedAt !== null) ?? null;
  // Of two revisions that are open to different readers, as much as the one shows that shows less
  const reader = outermost([after, ...(before ? [before] : [])].map((each) => readerOfRevision(ctx, each, own)));
  return {
    revision: after.number,
    against: before?.number ?? null,
    fields: changedFields(
      before && withBasesSeenBy(reader, before.content),
      withBasesSeenBy(reader, after.content),
      namesShownTo(reader, fields),
    ),
    items: changedItems(
      before ? itemsShown(reader, before) : [],
      itemsShown(reader, after),
      namesShownTo(reader, itemFields),
    ),
  };
}
