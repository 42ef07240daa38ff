import { directoryEntries as entry, resources } from '@onesource/db/schema/catalog';
import { departments } from '@onesource/db/schema/organisation';
import type { ResourceClass, ShareType } from '@onesource/db/vocabulary';
import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '../../foundation/context.ts';
import { classificationClass, industryLabel } from '../catalog/rules/content/reference.ts';
import { normalise } from '../search/normalise.ts';
import { rollUp } from './facets.ts';
import type { SearchInput } from './inputs.ts';
import { facetConditions, matching, otherConditions, rankOf, seesOwn } from './query.ts';
import { entryView } from './view.ts';

/** Searches the directory for what the actor may see. Counts, facets and order are stable for the same contents. */
export async function searchDirectory(ctx: Ctx, input: SearchInput) {
  const words = and(matching(input.q, ctx.actor), otherConditions(input, ctx.actor));
  const facets = facetConditions(input);
  const selected = and(words, facets.industry, facets.department, facets.shareType, facets.class);
  const own = sql<boolean>`${seesOwn(ctx.actor)}`;

  // One aggregate over what the words found; total and facets are rolled up from its cells
  const [cells, rows] = await Promise.all([
    ctx.db
      .select({
        industrySection: entry.industrySection,
        industry: entry.industry,
        departmentId: entry.departmentId,
        shareType: entry.shareType,
        class: entry.class,
        count: sql<number>`count(*)::int`,
      })
      .from(entry)
      .where(words)
      .groupBy(entry.industrySection, entry.industry, entry.departmentId, entry.shareType, entry.class),
    ctx.db
      .select({ entry: listed, department: { id: departments.id, name: departments.name }, own })
      .from(entry)
      .innerJoin(departments, eq(departments.id, entry.departmentId))
      .innerJoin(resources, eq(resources.id, entry.resourceId))
      .where(selected)
      .orderBy(...orderBy(input))
      .limit(input.pageSize)
      .offset((input.page - 1) * input.pageSize),
  ]);

  const { total, facets: counts } = rollUp(cells, input);
  const names = await departmentNames(
    ctx,
    counts.department.map(({ value }) => value),
  );
  const labelled = (label: (value: string) => string) => (facet: { value: string; count: number }) => ({
    value: facet.value,
    label: label(facet.value),
    count: facet.count,
  });
  return {
    total,
    items: rows.map((row) => entryView(ctx, row, input.q)),
    facets: {
      industry: counts.industry.map(labelled(industryLabel)),
      department: counts.department.map(labelled((id) => names.get(id) ?? id)),
      shareType: counts.shareType.map(labelled((value) => ctx.policy.shareTypeLabels.value[value as ShareType].zh)),
      class: counts.class.map(labelled((value) => classificationClass(value as ResourceClass).zh)),
    },
  };
}

/** Columns of a result: without the wide ones that only the index needs. */
const listed = {
  resourceId: entry.resourceId,
  code: entry.code,
  name: entry.name,
  summary: entry.summary,
  industry: entry.industry,
  shareType: entry.shareType,
  class: entry.class,
  classification: entry.classification,
  openness: entry.openness,
  updateCycle: entry.updateCycle,
  scope: entry.scope,
  demo: entry.demo,
  itemCount: entry.itemCount,
  ownItemCount: entry.ownItemCount,
  publishedAt: entry.publishedAt,
  version: resources.version,
};

function orderBy({ sort, q }: SearchInput): SQL[] {
  const newestFirst = [desc(entry.publishedAt), asc(entry.code)];
  if (sort === 'name') return [asc(entry.name), ...newestFirst];
  return sort === 'published' || normalise(q) === '' ? newestFirst : [rankOf(q), ...newestFirst];
}

async function departmentNames(ctx: Ctx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: departments.id, name: departments.name })
    .from(departments)
    .where(inArray(departments.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
