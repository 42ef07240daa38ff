import type { ItemSource } from '@onesource/db/content';
import { revisions } from '@onesource/db/schema/catalog';
import { asc, eq } from 'drizzle-orm';
import { worksOn } from '../../access/registrations.ts';
import { seesEverythingOf, visibleItems, withinScope } from '../../access/visibility.ts';
import type { Ctx } from '../../foundation/context.ts';
import { notFound } from '../../foundation/errors.ts';
import { changedFields, changedItems, type Field, fields } from './diff.ts';
import { loadResource, type RevisionRow } from './queries.ts';
import { shareTypeOf } from './share-type.ts';

/** PD-27: of what is not shared, other departments see name, provider and basis. */
const shownOfHidden: readonly Field[] = ['name', 'industry', 'class', 'classification', 'shareType', 'legalBasis'];
/** PD-31, SQ-6: outside the share scope they see the conditions too, as in the directory. */
const shownOutsideScope: readonly Field[] = [...shownOfHidden, 'conditions'];
/** Whom else it is shared with is between them and the provider; where the data are kept and who reviewed them is its own. */
const keptFromOthers: readonly Field[] = ['scope', 'linkedDataSet', 'secrecyReview'];
const shownToOthers = fields.filter((field) => !keptFromOthers.includes(field));

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

/** The fields that are shown of a revision which is closed to the actor; null for one that is open. */
function closedTo({ actor }: Pick<Ctx, 'actor'>, { content }: RevisionRow, own: boolean): readonly Field[] | null {
  if (own) return null;
  if (shareTypeOf(content) === 'not_shared') return shownOfHidden;
  return withinScope(content, actor) ? null : shownOutsideScope;
}
const itemsShown = (ctx: Pick<Ctx, 'actor'>, revision: RevisionRow, own: boolean) =>
  closedTo(ctx, revision, own)
    ? []
    : visibleItems(revision.content.items, own).map((item) => (own ? item : { ...item, source: unnamed(item.source) }));

/** Others learn that a source is cited; which item it is only the directory tells, to those who may see it there. */
const unnamed = (source: ItemSource | null): ItemSource | null =>
  source?.kind === 'cited' ? { ...source, resourceId: '', itemId: '' } : source;

/** 版本历史, oldest first. @throws ApiError `not_found` */
export async function revisionHistory(ctx: Ctx, id: string) {
  const { known, own } = await knownRevisions(ctx, id);
  const items = known.map((revision) => ({
    number: revision.number,
    status: revision.status,
    name: revision.content.name,
    shareType: shareTypeOf(revision.content),
    itemCount: closedTo(ctx, revision, own) ? null : itemsShown(ctx, revision, own).length,
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
  const closed = [after, ...(before ? [before] : [])].flatMap((each) => {
    const shown = closedTo(ctx, each, own);
    return shown ? [shown] : [];
  });
  // Of two that are closed, the one that shows less
  const among = closed.toSorted((a, b) => a.length - b.length)[0] ?? (own ? fields : shownToOthers);
  return {
    revision: after.number,
    against: before?.number ?? null,
    fields: changedFields(before?.content ?? null, after.content, among),
    items:
      closed.length > 0 ? [] : changedItems(before ? itemsShown(ctx, before, own) : [], itemsShown(ctx, after, own)),
  };
}
