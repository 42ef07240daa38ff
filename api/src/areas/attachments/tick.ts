import { attachments } from '@onesource/db/schema/attachment';
import { and, asc, eq, gt, lt } from 'drizzle-orm';
import { batch, ticking } from '../../cases/ticking.ts';
import { unused } from './queries.ts';
import { unusedHours } from './rules/attachment.ts';

/** House: removes files that no step has used within a day. */
export const removeUnused = ticking(
  'attachments',
  'attachment',
  ({ db, clock }, last) => {
    const since = new Date(clock().getTime() - unusedHours * 3_600_000);
    const old = and(unused, lt(attachments.createdAt, since));
    return db
      .select({ id: attachments.id })
      .from(attachments)
      .where(and(old, last === null ? undefined : gt(attachments.id, last)))
      .orderBy(asc(attachments.id))
      .limit(batch);
  },
  async (tx, _, { id }) => {
    // Said again: a step may have used it meanwhile
    const still = and(eq(attachments.id, id), unused);
    return (await tx.delete(attachments).where(still).returning({ id: attachments.id })).length > 0;
  },
);
