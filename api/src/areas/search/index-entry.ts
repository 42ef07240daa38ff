import type { Transaction } from '@onesource/db/client';
import type { ResourceContent } from '@onesource/db/content';
import { directoryEntries } from '@onesource/db/schema/catalog';
import { departments } from '@onesource/db/schema/organisation';
import type { ShareType } from '@onesource/db/vocabulary';
import { eq } from 'drizzle-orm';
import { visibleItems } from '../../access/visibility.ts';
import { gramsOf, normalise } from './normalise.ts';
import { phoneticOf } from './phonetic.ts';

export type Published = {
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

/** The directory's row for a published revision; `departmentName` is found by too. Pure. */
export function entryOf({ content, ...published }: Published, departmentName: string) {
  const { name, summary, industry, openness, updateCycle, classification } = content;
  if (!industry || !content.class || !classification || !updateCycle)
    throw new Error(`A published revision lacks metadata: ${published.resourceId}`);
  const textFor = (seesEverything: boolean) => {
    const items = visibleItems(content.items, seesEverything).map((item) => item.name);
    // PD-27: of what is not shared, others see name, provider and basis
    const shown = seesEverything || published.shareType !== 'not_shared' ? [summary] : [];
    return normalise([name, departmentName, ...shown, ...items].join(' '));
  };
  const [text, ownText] = [textFor(false), textFor(true)];
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
    itemCount: visibleItems(content.items, false).length,
    ownItemCount: content.items.length,
    publishedAt: published.publishedAt,
    grams: gramsOf(text),
    text,
    ownGrams: ownText === text ? null : gramsOf(ownText),
    ownText: ownText === text ? null : ownText,
    phonetic: phoneticOf(name),
  };
}

/** Writes the directory's row in the transaction that publishes; publishing again replaces it. */
export async function indexEntry(tx: Transaction, published: Published): Promise<void> {
  const [department] = await tx
    .select({ name: departments.name })
    .from(departments)
    .where(eq(departments.id, published.departmentId));
  if (!department) throw new Error(`Unknown department: ${published.departmentId}`);
  const entry = entryOf(published, department.name);
  await tx
    .insert(directoryEntries)
    .values(entry)
    .onConflictDoUpdate({ target: directoryEntries.resourceId, set: entry });
}
