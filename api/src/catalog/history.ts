import { revisions } from '@onesource/db/schema/catalog';
import { asc, eq } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';
import { seesEverythingOf, visibleItems } from '../visibility.ts';
import { shareTypeOf } from './content-rules.ts';
import { changedFields, changedItems, type Field, fields } from './diff.ts';
import { loadResource, type RevisionRow } from './queries.ts';
import { worksOn } from './rules.ts';

/** PD-27: of what is not shared, other departments see name, provider and basis. */
const shownOfHidden: readonly Field[] = ['name', 'industry', 'class', 'classification', 'shareType', 'legalBasis'];

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

const hidden = (revision: RevisionRow, own: boolean) => !own && shareTypeOf(revision.content) === 'not_shared';
const itemsShown = (revision: RevisionRow, own: boolean) =>
  hidden(revision, own) ? [] : visibleItems(revision.content.items, own);

/** 版本历史, oldest first. @throws ApiError `not_found` */
export async function revisionHistory(ctx: Ctx, id: string) {
  const { known, own } = await knownRevisions(ctx, id);
  const items = known.map((revision) => ({
    number: revision.number,
    status: revision.status,
    name: revision.content.name,
    shareType: shareTypeOf(revision.content),
    itemCount: hidden(revision, own) ? null : itemsShown(revision, own).length,
    createdAt: revision.createdAt.toISOString(),
    submittedAt: revision.submittedAt?.toISOString() ?? null,
    publishedAt: revision.publishedAt?.toISOString() ?? null,
  }));
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
  const closed = hidden(after, own) || (before !== null && hidden(before, own));
  return {
    revision: after.number,
    against: before?.number ?? null,
    fields: changedFields(before?.content ?? null, after.content, closed ? shownOfHidden : fields),
    items: closed ? [] : changedItems(before ? itemsShown(before, own) : [], itemsShown(after, own)),
  };
}
