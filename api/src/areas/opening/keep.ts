import type { Transaction } from '@onesource/db/client';
import { revisions } from '@onesource/db/schema/catalog';
import { directoryEntries } from '@onesource/db/schema/directory';
import { type Face, openClosings, openEntries } from '@onesource/db/schema/opening/entries';
import type { OpeningWay } from '@onesource/db/vocabulary';
import { and, asc, eq, inArray, isNotNull, isNull, ne, notExists, or, type SQL, sql } from 'drizzle-orm';
import type { Deps } from '../../foundation/context.ts';
import { closedOf } from './rules/closed.ts';
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

/**
 * The same of one entry, in the transaction that publishes it: what is open of the new revision is open from then on, and what
 * was open before and still is never is out of the catalogue.
 */
export async function keepOpenEntry(
  tx: Transaction,
  { clock, policy }: Pick<Deps, 'clock' | 'policy'>,
  resourceId: string,
): Promise<void> {
  const here = eq(openEntries.resourceId, resourceId);
  await lookAt(tx, wayOf(policy), clock(), eq(directoryEntries.resourceId, resourceId));
  await noteClosed(tx, clock(), here);
}

async function lookAt(tx: Transaction, way: OpeningWay, now: Date, where?: SQL): Promise<number> {
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
        where,
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
  await tellClosed(
    tx,
    rows.map((row) => ({ resourceId: row.resourceId, face: 'face' in row ? (row.face ?? null) : null })),
    now,
  );
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

/** Writes down what was out of entries and is not any more, before that is forgotten. */
async function tellClosed(
  tx: Transaction,
  entries: readonly { resourceId: string; face: Face | null }[],
  now: Date,
): Promise<void> {
  const ids = entries.map(({ resourceId }) => resourceId);
  if (ids.length === 0) return;
  const before = await tx
    .select({ resourceId: openEntries.resourceId, face: openEntries.face, openedAt: openEntries.openedAt })
    .from(openEntries)
    .where(and(inArray(openEntries.resourceId, ids), isNotNull(openEntries.face)))
    .for('update');
  const closed = before.flatMap(({ resourceId, face, openedAt }) => {
    const after = entries.find((one) => one.resourceId === resourceId)?.face ?? null;
    const gone = face && openedAt ? closedOf(face, after) : null;
    return gone && openedAt ? [{ resourceId, at: now, since: openedAt, ...gone }] : [];
  });
  if (closed.length > 0) await tx.insert(openClosings).values(closed).onConflictDoNothing();
}

/** What left the directory, or is not open in it any more by what its row says. */
async function noteClosed(tx: Transaction, now: Date, where?: SQL): Promise<number> {
  const gone = and(
    isNotNull(openEntries.revisionId),
    where,
    notExists(
      tx
        .select({ one: sql`1` })
        .from(directoryEntries)
        .where(and(eq(directoryEntries.resourceId, openEntries.resourceId), mayBeOpen)),
    ),
  );
  const leaving = await tx.select({ resourceId: openEntries.resourceId }).from(openEntries).where(gone);
  await tellClosed(
    tx,
    leaving.map(({ resourceId }) => ({ resourceId, face: null })),
    now,
  );
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
    .where(gone)
    .returning({ id: openEntries.resourceId });
  return closed.length;
}
