import type { Transaction } from '@onesource/db/client';
import type { DataItem, ItemSource } from '@onesource/db/content';
import list from '@onesource/db/data/demo/sources.json' with { type: 'json' };
import { directoryEntries, revisions } from '@onesource/db/schema/catalog';
import { departments } from '@onesource/db/schema/organisation';
import { eq, inArray } from 'drizzle-orm';
import { publishedOf } from '../catalog/sources/queries.ts';
import { citedItem, type Published, viewerOf } from '../catalog/sources/rules.ts';

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
  const cited = await publishedOf(
    tx,
    all.flatMap(({ cites }) => (cites ? [find(cites).id] : [])),
  );
  for (const stated of all) {
    const { path, revision } = find(stated);
    const { content } = revision;
    if (revision.number > 1) continue;
    const from = stated.cites && find(stated.cites);
    const items = content.items.map((item): DataItem => {
      if (item.source !== null || !stated.items.includes(item.name)) return item;
      const itemId = from?.revision.content.items.find(({ name }) => name === item.name)?.id ?? '';
      return { ...item, source: sourceOf(stated, from && { resourceId: from.id, itemId }, cited, { path }) };
    });
    await tx
      .update(revisions)
      .set({ content: { ...content, items } })
      .where(eq(revisions.id, revision.id));
  }
}

function sourceOf(
  { basis, reason }: Stated,
  from: { resourceId: string; itemId: string } | undefined,
  cited: readonly Published[],
  department: { path: readonly string[] },
): ItemSource | null {
  if (basis !== undefined) return { kind: 'authoritative', basis };
  if (reason !== undefined) return { kind: 'justified', reason };
  return from && citedItem(from, cited, viewerOf(department)) ? { kind: 'cited', ...from } : null;
}
