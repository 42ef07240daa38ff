import type { Transaction } from '@onesource/db/client';
import { revisions } from '@onesource/db/schema/catalog';
import { directoryEntries } from '@onesource/db/schema/directory';
import { openEntries } from '@onesource/db/schema/opening/entries';
import type { OpeningWay } from '@onesource/db/vocabulary';
import { and, asc, eq, isNotNull, isNull, ne, notExists, or, sql } from 'drizzle-orm';
import type { Deps } from '../../foundation/context.ts';
import { faceOf, wayOf } from './rules/face.ts';
import { wordsOf } from './rules/words.ts';

/** Entries looked at in one transaction. */
const atOnce = 500;
/** Any constant: whoever keeps the catalogue takes the same lock. */
const lock = 7_101_829;

/** As far as columns tell, and as the index has it: the rest is up to the rule. */
const mayBeOpen = sql`${directoryEntries.openness} <> 'not_open' and ${directoryEntries.shareType} <> 'not_shared'
  and ${directoryEntries.scope} is null`;

/**
 * Keeps the open catalogue as the directory is: looks at what was published or what the rules in force say otherwise by
 * now, and notes what is not open any more. Gives the number of entries it changed.
 */
export async function keepOpenCatalogue({ db, clock, policy }: Pick<Deps, 'db' | 'clock' | 'policy'>): Promise<number> {
  const [way, now] = [wayOf(policy), clock()];
  let changed = 0;
  for (let looked = atOnce; looked === atOnce; ) {
    looked = await db.transaction(async (tx) => {
      const [mine] = await tx.execute<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(${lock}) as mine`);
      // Another one is at it
      return mine?.mine ? lookAt(tx, way, now) : 0;
    });
    changed += looked;
  }
  return changed + (await db.transaction((tx) => noteClosed(tx, now)));
}

async function lookAt(tx: Transaction, way: OpeningWay, now: Date): Promise<number> {
  const due = await tx
    .select({
      resourceId: directoryEntries.resourceId,
      revisionId: directoryEntries.revisionId,
      content: revisions.content,
    })
    .from(directoryEntries)
    .innerJoin(revisions, eq(revisions.id, directoryEntries.revisionId))
    .leftJoin(openEntries, eq(openEntries.resourceId, directoryEntries.resourceId))
    .where(
      and(
        mayBeOpen,
        or(
          // Not looked at yet, or gone for a while
          isNull(openEntries.revisionId),
          ne(openEntries.revisionId, directoryEntries.revisionId),
          ne(openEntries.way, way),
        ),
      ),
    )
    .orderBy(asc(directoryEntries.resourceId))
    .limit(atOnce);
  if (due.length === 0) return 0;
  const rows = due.map(({ resourceId, revisionId, content }) => {
    const face = faceOf(content, way);
    const out = face && { face, ...wordsOf(face), openedAt: now, changedAt: now };
    return { resourceId, revisionId, way, ...out };
  });
  const [was, is, today] = [sql`${openEntries.face}`, sql`excluded.face`, sql`${now.toISOString()}::timestamptz`];
  await tx
    .insert(openEntries)
    .values(rows)
    .onConflictDoUpdate({
      target: openEntries.resourceId,
      set: {
        revisionId: sql`excluded.revision_id`,
        way: sql`excluded.way`,
        face: is,
        last: sql`case when ${is} is null then coalesce(${was}, ${openEntries.last}) end`,
        nameWords: sql`excluded.name_words`,
        words: sql`excluded.words`,
        openedAt: sql`case when ${was} is null and ${is} is not null then ${today} else ${openEntries.openedAt} end`,
        changedAt: sql`case when ${was} is distinct from ${is} then ${today} else ${openEntries.changedAt} end`,
        closedAt: sql`case when ${is} is null then case when ${was} is null then ${openEntries.closedAt} else ${today} end end`,
      },
    });
  return rows.length;
}

/** What left the directory, or is not open in it any more by what its row says. */
async function noteClosed(tx: Transaction, now: Date): Promise<number> {
  const closed = await tx
    .update(openEntries)
    .set({
      revisionId: null,
      face: null,
      last: sql`coalesce(${openEntries.face}, ${openEntries.last})`,
      nameWords: '',
      words: '',
      changedAt: sql`case when ${openEntries.face} is null then ${openEntries.changedAt} else ${now.toISOString()}::timestamptz end`,
      closedAt: sql`case when ${openEntries.face} is null then ${openEntries.closedAt} else ${now.toISOString()}::timestamptz end`,
    })
    .where(
      and(
        isNotNull(openEntries.revisionId),
        notExists(
          tx
            .select({ one: sql`1` })
            .from(directoryEntries)
            .where(and(eq(directoryEntries.resourceId, openEntries.resourceId), mayBeOpen)),
        ),
      ),
    )
    .returning({ id: openEntries.resourceId });
  return closed.length;
}
