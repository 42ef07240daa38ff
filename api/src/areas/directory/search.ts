import { resources } from '@onesource/db/schema/catalog';
import { directoryDocs, directoryEntries as entry } from '@onesource/db/schema/directory';
import { departments } from '@onesource/db/schema/organisation';
import type { ResourceClass, ShareType } from '@onesource/db/vocabulary';
import { eq, sql } from 'drizzle-orm';
import { seesEverythingOf } from '../../access/visibility.ts';
import type { Ctx } from '../../foundation/context.ts';
import { classificationClass, industryLabel } from '../catalog/rules/content/reference.ts';
import { type NamesOf, pageByName } from '../search/by-name.ts';
import { listed } from '../search/listed.ts';
import { lookUp, movedOn, type Result, type Source } from '../search/lookup.ts';
import { type FacetCount, facetsOf } from '../search/rules/counts.ts';
import type { Hits } from '../search/rules/find.ts';
import { wordsOf } from '../search/rules/near.ts';
import { nearApart, nearOf, type Place, placesOnPage } from '../search/rules/order.ts';
import type { View } from '../search/rules/part.ts';
import type { SearchInput } from './inputs.ts';
import { entryView } from './view.ts';

/** Searches the directory for what the actor may see. Counts, facets and order are stable for the same contents. */
export function searchDirectory(ctx: Ctx, input: SearchInput) {
  const { q, industry, department, shareType, class: resourceClass, classification, openness, updateCycle } = input;
  const selection = { industry, department, shareType, class: resourceClass };
  const filter = { classification, openness, updateCycle };
  return lookUp(ctx, { q, selection, filter, near: true }, async (source, result) => {
    const { view, hits, tally, near } = result;
    const rows = await rowsAt(source, view, await placesOf(source, result, input));
    if (!rows) return movedOn;
    const facets = facetsOf(tally, selection, view);
    const names = new Map(view.departments.map(({ id, name }) => [id, name]));
    const labelled = (label: (value: string) => string) => (facet: FacetCount) => ({
      value: facet.value,
      label: label(facet.value),
      count: facet.count,
    });
    const marked = near ? `${q} ${wordsOf(near)}` : q;
    return {
      total: tally.total,
      near: near ? nearOf(hits) : 0,
      items: rows.map(({ entry, department: { id, name, path } }) =>
        entryView(ctx, { entry, department: { id, name }, own: seesEverythingOf(ctx.actor, path) }, marked),
      ),
      facets: {
        industry: facets.industry.map(labelled(industryLabel)),
        department: facets.department.map(labelled((id) => names.get(id) ?? id)),
        shareType: facets.shareType.map(labelled((value) => ctx.policy.shareTypeLabels.value[value as ShareType].zh)),
        class: facets.class.map(labelled((value) => classificationClass(value as ResourceClass).zh)),
      },
    };
  });
}

/** Ids of all that a search finds, newest first: for what takes more than a page. */
export function foundIds(ctx: Ctx, input: Omit<SearchInput, 'page' | 'pageSize' | 'sort'>): Promise<string[]> {
  const { q, industry, department, shareType, class: resourceClass, classification, openness, updateCycle } = input;
  const selection = { industry, department, shareType, class: resourceClass };
  const filter = { classification, openness, updateCycle };
  return lookUp(ctx, { q, selection, filter, near: true }, async (source, { view, hits, tally }) => {
    const places = placesOnPage(view, hits, 0, tally.total, true);
    const stored = places.filter(({ part }) => !view.parts[part]?.fresh);
    const rows = await source.execute<{ segment: number; doc: number; id: string }>(sql`
      select docs.segment, docs.doc, docs.resource_id as id
      from ${placesAsRows(view, stored)} join directory_docs as docs using (segment, doc)`);
    const ids = new Map(rows.map(({ segment, doc, id }) => [`${segment} ${doc}`, id]));
    const found = places.map(({ part, doc }) => {
      const { id, fresh } = view.parts[part] ?? {};
      return fresh ? fresh.resourceIds[doc] : ids.get(`${id} ${doc}`);
    });
    return found.every((id) => id !== undefined) ? found : movedOn;
  });
}

async function placesOf(source: Source, { view, hits, asked }: Result, { sort, page, pageSize }: SearchInput) {
  const from = (page - 1) * pageSize;
  if (sort === 'name') {
    const byName = (among: readonly Hits[], start: number, size: number) =>
      pageByName(view, among, start, size, namesOf(source, view));
    if (nearOf(hits) === 0) return byName(hits, from, pageSize);
    // What is only near stands behind, in this order too
    const { exact, near } = nearApart(hits);
    const before = exact.reduce((sum, { docs }) => sum + docs.length, 0);
    const first = from < before ? await byName(exact, from, pageSize) : [];
    const left = pageSize - first.length;
    return left > 0 ? [...first, ...(await byName(near, Math.max(0, from - before), left))] : first;
  }
  return placesOnPage(view, hits, from, pageSize, sort === 'published' || asked === null);
}

const namesOf =
  (source: Source, view: View): NamesOf =>
  async (places) => {
    const stored = places.filter(({ part }) => !view.parts[part]?.fresh);
    const rows =
      stored.length === 0
        ? []
        : await source.execute<{ segment: number; doc: number; name: string }>(sql`
            select docs.segment, docs.doc, entry.name
            from ${placesAsRows(view, stored)} join directory_docs as docs using (segment, doc)
            join directory_entries as entry using (resource_id)`);
    const names = new Map(rows.map(({ segment, doc, name }) => [`${segment} ${doc}`, name]));
    return places.map(({ part, doc }) => {
      const { id, fresh } = view.parts[part] ?? {};
      return fresh ? (fresh.names[doc] ?? '') : (names.get(`${id} ${doc}`) ?? '');
    });
  };

const placesAsRows = (view: View, places: readonly Place[]) => {
  const segments = places.map(({ part }) => view.parts[part]?.id ?? 0);
  const docs = places.map(({ doc }) => doc);
  return sql`unnest(${listed(segments, 'int')}, ${listed(docs, 'int')}) as wanted (segment, doc)`;
};

/** The rows of a page; null where one is not there any more. */
export async function rowsAt(source: Source, view: View, places: readonly Place[]) {
  if (places.length === 0) return [];
  const stored = places.filter(({ part }) => !view.parts[part]?.fresh);
  const fresh = places.flatMap(({ part, doc }) => view.parts[part]?.fresh?.resourceIds[doc] ?? []);
  const rows = await source
    .select({
      entry: listedColumns,
      department: { id: departments.id, name: departments.name, path: departments.path },
      segment: directoryDocs.segment,
      doc: directoryDocs.doc,
    })
    .from(entry)
    .innerJoin(departments, eq(departments.id, entry.departmentId))
    .innerJoin(resources, eq(resources.id, entry.resourceId))
    .leftJoin(directoryDocs, eq(directoryDocs.resourceId, entry.resourceId))
    .where(
      sql`${entry.resourceId} = any(array(
        select docs.resource_id from ${placesAsRows(view, stored)} join directory_docs as docs using (segment, doc)
      ) || ${listed(fresh, 'uuid')})`,
    );
  const byId = new Map(rows.map((row) => [row.entry.resourceId, row]));
  const byPlace = new Map(rows.map((row) => [`${row.segment} ${row.doc}`, row]));
  const found = places.map(({ part, doc }) => {
    const { id, fresh } = view.parts[part] ?? {};
    return fresh ? byId.get(fresh.resourceIds[doc] ?? '') : byPlace.get(`${id} ${doc}`);
  });
  return found.every((row) => row !== undefined) ? found : null;
}

/** Columns of a result. */
const listedColumns = {
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
