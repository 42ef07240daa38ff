import type { Transaction } from '@onesource/db/client';
import type { DataItem, ItemSource } from '@onesource/db/content';
import { revisions } from '@onesource/db/schema/catalog';
import { directoryEntries } from '@onesource/db/schema/directory';
import { departments } from '@onesource/db/schema/organisation';
import { eq, inArray } from 'drizzle-orm';
import { itemKeysOf } from '../../areas/catalog/rules/sources/item-key.ts';
import { citedItem, type OthersResource, viewerOf } from '../../areas/catalog/rules/sources/sources.ts';
import { publishedCited } from '../../areas/catalog/sources/queries.ts';
import type { Departments } from './departments.ts';

type Named = { department: string; resource: string };
/** Items of one resource and what their department says of their source. */
export type Stated = Named & { items: string[]; basis?: string; reason?: string; cites?: Named };

/**
 * 一数一源: says of some of the demo's items where they come from, once their resources are published. What a profile
 * hides from the department is not cited; what somebody has revised or renamed since stays as it is.
 */
export async function stateDemoSources(tx: Transaction, all: readonly Stated[], of: Departments['of']): Promise<void> {
  const names = all.flatMap(({ resource, cites }) => [resource, ...(cites ? [cites.resource] : [])]);
  const rows = await tx
    .select({
      id: directoryEntries.resourceId,
      name: directoryEntries.name,
      shareType: directoryEntries.shareType,
      departmentId: departments.id,
      path: departments.path,
      revision: { id: revisions.id, number: revisions.number, content: revisions.content },
    })
    .from(directoryEntries)
    .innerJoin(departments, eq(departments.id, directoryEntries.departmentId))
    .innerJoin(revisions, eq(revisions.id, directoryEntries.revisionId))
    .where(inArray(directoryEntries.name, names));
  const find = ({ department, resource }: Named) => {
    const id = of(department)?.id;
    return rows.find(({ departmentId, name }) => departmentId === id && name === resource);
  };
  const itemOf = (named: Named, name: string) => {
    const found = find(named);
    const item = found?.revision.content.items.find((item) => item.name === name);
    return found && item && { resourceId: found.id, itemId: item.id };
  };
  const cited = await publishedCited(
    tx,
    all.flatMap(({ cites, items }) => (cites ? items.flatMap((name) => itemOf(cites, name) ?? []) : [])),
  );
  for (const stated of all) {
    const found = find(stated);
    if (!found || found.revision.number > 1) continue;
    const { id, path, revision, shareType } = found;
    const { content } = revision;
    const items = content.items.map((item): DataItem => {
      if (item.source !== null || !stated.items.includes(item.name)) return item;
      return { ...item, source: sourceOf(stated, stated.cites && itemOf(stated.cites, item.name), cited, { path }) };
    });
    await tx
      .update(revisions)
      .set({ content: { ...content, items } })
      .where(eq(revisions.id, revision.id));
    const itemKeys = itemKeysOf({ ...content, items }, shareType);
    await tx.update(directoryEntries).set({ itemKeys }).where(eq(directoryEntries.resourceId, id));
  }
}

function sourceOf(
  { basis, reason }: Stated,
  from: { resourceId: string; itemId: string } | undefined,
  cited: readonly OthersResource[],
  department: { path: readonly string[] },
): ItemSource | null {
  if (basis !== undefined) return { kind: 'authoritative', basis };
  if (reason !== undefined) return { kind: 'justified', reason };
  return from && citedItem(from, cited, viewerOf(department)) ? { kind: 'cited', ...from } : null;
}
