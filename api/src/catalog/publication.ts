import type { Transaction } from '@onesource/db/client';
import { resources, revisions } from '@onesource/db/schema/catalog';
import { and, eq } from 'drizzle-orm';
import { indexEntry } from '../directory/index-entry.ts';
import { codePrefix, nextCode } from './code.ts';
import { shareTypeOf } from './content-rules.ts';
import type { ResourceRow } from './queries.ts';
import type { Registration } from './rules.ts';

/** Makes room for a revision about to be published: the one before it stays as it was, superseded. */
export async function supersede(tx: Transaction, resourceId: string): Promise<void> {
  await tx
    .update(revisions)
    .set({ status: 'superseded' })
    .where(and(eq(revisions.resourceId, resourceId), eq(revisions.status, 'published')));
}

/** Gives a resource its code when it is first published, and puts the published revision into the directory. */
export async function enterDirectory(
  tx: Transaction,
  resource: ResourceRow,
  revisionId: string,
  { content, publishedAt }: Pick<Registration, 'content' | 'publishedAt'>,
): Promise<void> {
  const shareType = shareTypeOf(content);
  if (!content.class || !content.classification || !shareType || !publishedAt)
    throw new Error(`A published revision lacks metadata: ${resource.id}`);
  const code = resource.code ?? (await nextCode(tx, codePrefix(content.class, content.classification)));
  if (resource.code === null) await tx.update(resources).set({ code }).where(eq(resources.id, resource.id));
  await indexEntry(tx, {
    resourceId: resource.id,
    revisionId,
    code,
    departmentId: resource.departmentId,
    content,
    shareType,
    demo: resource.origin === 'demo',
    publishedAt,
  });
}
