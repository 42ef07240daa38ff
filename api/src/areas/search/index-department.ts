import type { Transaction } from '@onesource/db/client';
import { directoryEntries as entry, revisions } from '@onesource/db/schema/catalog';
import { eq } from 'drizzle-orm';
import { indexEntry } from './index-entry.ts';

/** Writes the directory's rows of one department anew, in the transaction that renames it. */
export async function reindexDepartment(tx: Transaction, departmentId: string): Promise<void> {
  const published = await tx
    .select({
      resourceId: entry.resourceId,
      revisionId: entry.revisionId,
      code: entry.code,
      departmentId: entry.departmentId,
      content: revisions.content,
      shareType: entry.shareType,
      demo: entry.demo,
      publishedAt: entry.publishedAt,
      basisDueOn: entry.basisDueOn,
      itemKeys: entry.itemKeys,
    })
    .from(entry)
    .innerJoin(revisions, eq(revisions.id, entry.revisionId))
    .where(eq(entry.departmentId, departmentId));
  for (const one of published) await indexEntry(tx, one);
}
