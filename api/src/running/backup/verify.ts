import { openDatabase } from '@onesource/db/client';
import { CannotStart } from '@onesource/db/embedded/refusal';
import { walkChain } from '../../areas/audit/queries.ts';
import { type Restored, restoreBackup } from './read.ts';

type Head = { position: number; hash: string } | null;

/**
 * Restores a backup into the empty database of that address and walks the audit chain of what came out.
 *
 * @throws CannotStart as `restoreBackup`, and where the chain is not whole
 */
export async function restoreWhole(
  path: string,
  to: Parameters<typeof restoreBackup>[1],
): Promise<Restored & { head: Head }> {
  const restored = await restoreBackup(path, to);
  const { db, close } = openDatabase(to.ownerUrl, { max: 2 });
  try {
    const { whole, head, problems } = await walkChain(db, {});
    const [first] = problems;
    if (!whole)
      throw new CannotStart(
        `The audit chain is not whole: ${first?.kind} at ${first?.position ?? `line ${first?.id}`}.`,
      );
    return { ...restored, head };
  } finally {
    await close();
  }
}
