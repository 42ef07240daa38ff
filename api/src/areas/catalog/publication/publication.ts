import type { Transaction } from '@onesource/db/client';
import { resources } from '@onesource/db/schema/catalog';
import { directoryEntries } from '@onesource/db/schema/directory';
import { eq } from 'drizzle-orm';
import type { PolicyProfile } from '../../../law/profile.ts';
import { indexEntry, entryOf as indexed, type PublishedRevision } from '../../search/index-entry.ts';
import type { ResourceRow } from '../queries.ts';
import { opennessOf } from '../rules/content/openness.ts';
import { basisDueOn } from '../rules/content/reexamination.ts';
import { shareTypeOf } from '../rules/content/share-type.ts';
import { itemKeysOf } from '../rules/sources/item-key.ts';
import type { Registration } from '../rules/steps/state.ts';
import { codePrefix, nextCode } from './code.ts';

type Entered = Omit<PublishedRevision, 'basisDueOn' | 'itemKeys'>;

const withKeys = (published: Entered): PublishedRevision => ({
  ...published,
  basisDueOn: basisDueOn(published.content.legalBasis),
  itemKeys: itemKeysOf(published.content, published.shareType),
});

/** The directory's row for a published revision. Pure. */
export const entryOf = (published: Entered) => indexed(withKeys(published));

/** Gives a resource its code when it is first published, and puts the published revision into the directory. */
export async function enterDirectory(
  tx: Transaction,
  resource: ResourceRow,
  revisionId: string,
  { content, publishedAt }: Pick<Registration, 'content' | 'publishedAt'>,
  { opennessScheme }: Pick<PolicyProfile, 'opennessScheme'>,
): Promise<void> {
  const shareType = shareTypeOf(content);
  if (!content.class || !content.classification || !shareType || !publishedAt)
    throw new Error(`A published revision lacks metadata: ${resource.id}`);
  const code = resource.code ?? (await nextCode(tx, codePrefix(content.class, content.classification)));
  if (resource.code === null) await tx.update(resources).set({ code }).where(eq(resources.id, resource.id));
  await indexEntry(
    tx,
    withKeys({
      resourceId: resource.id,
      revisionId,
      code,
      departmentId: resource.departmentId,
      content: { ...content, openness: opennessOf(content, opennessScheme) },
      shareType,
      demo: resource.origin === 'demo',
      publishedAt,
    }),
  );
}

/** A retired resource keeps its code and its history, and is found no more. */
export const leaveDirectory = (tx: Transaction, resourceId: string) =>
  tx.delete(directoryEntries).where(eq(directoryEntries.resourceId, resourceId));
