import type { Transaction } from '@onesource/db/client';
import type { ResourceContent } from '@onesource/db/content';
import { directoryEntries } from '@onesource/db/schema/directory';
import type { ShareType } from '@onesource/db/vocabulary';
import { visibleItems } from '../../access/visibility.ts';

/** A revision that enters the directory, with what its row tells beside the contents. */
export type PublishedRevision = {
  resourceId: string;
  revisionId: string;
  code: string;
  departmentId: string;
  content: ResourceContent;
  shareType: ShareType;
  demo: boolean;
  publishedAt: Date;
  /** The first day on which one of its legal bases is to be looked at again or ends. */
  basisDueOn: string | null;
  /** Names of the items that others may see, in the form in which they are compared (一数一源). */
  itemKeys: string[];
};

/** The directory's row for a published revision. Pure. */
export function entryOf({ content, ...published }: PublishedRevision) {
  const { name, summary, industry, openness, updateCycle, classification } = content;
  if (!industry || !content.class || !classification || !updateCycle)
    throw new Error(`A published revision lacks metadata: ${published.resourceId}`);
  const lines = (items: ResourceContent['items']) => items.map((item) => item.name.replace(/\n/g, ' ')).join('\n');
  const visible = visibleItems(content.items, false);
  return {
    resourceId: published.resourceId,
    revisionId: published.revisionId,
    code: published.code,
    name,
    summary,
    departmentId: published.departmentId,
    industry,
    industrySection: industry.slice(0, 1),
    class: content.class,
    classification,
    shareType: published.shareType,
    openness,
    updateCycle,
    scope: content.scope,
    basisDueOn: published.basisDueOn,
    itemKeys: published.itemKeys,
    demo: published.demo,
    itemCount: visible.length,
    ownItemCount: content.items.length,
    publishedAt: published.publishedAt,
    itemNames: lines(visible),
    hiddenItemNames: lines(content.items.filter((item) => !visible.includes(item))),
  };
}

/** Writes the directory's row in the transaction that publishes; publishing again replaces it. */
export async function indexEntry(tx: Transaction, published: PublishedRevision): Promise<void> {
  const entry = entryOf(published);
  await tx
    .insert(directoryEntries)
    .values(entry)
    .onConflictDoUpdate({ target: directoryEntries.resourceId, set: entry });
}
