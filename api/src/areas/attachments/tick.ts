import { attachments } from '@onesource/db/schema/attachment';
import { and, inArray, isNull, lt } from 'drizzle-orm';
import type { Deps } from '../../foundation/context.ts';
import { unusedHours } from './rules/attachment.ts';

/** Files removed in one go. */
const batch = 100;

/** House: removes files that no step has used within a day. Gives their number; repeating it changes nothing more. */
export async function removeUnused({ db, clock, onError }: Pick<Deps, 'db' | 'clock' | 'onError'>): Promise<number> {
  const since = new Date(clock().getTime() - unusedHours * 3_600_000);
  const unused = and(isNull(attachments.resourceId), lt(attachments.createdAt, since));
  let removed = 0;
  try {
    for (let gone = batch; gone === batch; removed += gone) {
      const some = db.select({ id: attachments.id }).from(attachments).where(unused).limit(batch);
      // Said again: a step may have used one of them meanwhile
      const rows = await db
        .delete(attachments)
        .where(and(inArray(attachments.id, some), unused))
        .returning({ id: attachments.id });
      gone = rows.length;
    }
  } catch (error) {
    onError(error, 'tick attachments');
  }
  return removed;
}
