import type { Transaction } from '@onesource/db/client';
import type { DataItem, ItemSource } from '@onesource/db/content';
import list from '@onesource/db/data/demo/sources.json' with { type: 'json' };
import { directoryEntries, revisions } from '@onesource/db/schema/catalog';
import { departments } from '@onesource/db/schema/organisation';
import { eq, inArray } from 'drizzle-orm';
import { itemKeysOf } from '../../areas/catalog/rules/sources/item-key.ts';
import { citedItem, type OthersResource, viewerOf } from '../../areas/catalog/rules/sources/sources.ts';
import { publishedCited } from '../../areas/catalog/sources/queries.ts';

type Named = { department: string; resource: string };
/** Items of one resource and what their department says of their source. */
type Stated = Named & { items: string[]; basis?: string; reason?: string; cites?: Named };

/**
 * 一数一源: says of some of the demo's items where they come from, once their resources are published. What a profile
 * hides from the department is not cited; what somebody has revised since stays as it is.
 *
 * @throws Error naming the resource when one is not there
 */
export async function stateDemoSources(tx: Transaction, all: readonly Stated[] = list): Promise<void> {
  const names = all.flatMap(({ resource, cites }) => [resource, ...(cites ? [cites.resource] : [])]);
  const rows = await tx
    .select({
      id: directoryEntries.resourceId,
      name: directoryEntries.name,
      shareType: directoryEntries.shareType,
      key: departments.key,
      path: departments.path,
      revision: { id: revisions.id, number: revisions.number, content: revisions.content },
    })
    .from(directoryEntries)
    .innerJoin(departments, eq(departments.id, directoryEntries.departmentId))
    .innerJoin(revisions, eq(revisions.id, directoryEntries.revisionId))
    .where(inArray(directoryEntries.name, names));
  const find = ({ department, resource }: Named) => {
    const row = rows.find(({ key, name }) => key === department && name === resource);
    if (!row) throw new Error(`sources.json: ${department} publishes no ${resource}`);
    return row;
  };
  const itemOf = (named: Named, name: string) => {
    const { id, revision } = find(named);
    return { resourceId: id, itemId: revision.content.items.find((item) => item.name === name)?.id ?? '' };
  };
  const cited = await publishedCited(
    tx,
    all.flatMap(({ cites, items }) => (cites ? items.map((name) => itemOf(cites, name)) : [])),
  );
  for (const stated of all) {
    const { id, path, revision, shareType } = find(stated);
    const { content } = revision;
    if (revision.number > 1) continue;
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
