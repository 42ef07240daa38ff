import type { Transaction } from '@onesource/db/client';
import { resources, revisions } from '@onesource/db/schema/catalog';
import { directoryEntries } from '@onesource/db/schema/directory';
import { type Face, openClosings, openEntries } from '@onesource/db/schema/opening/entries';
import type { OpeningWay } from '@onesource/db/vocabulary';
import { and, asc, eq, inArray, isNotNull, isNull, lt, ne, notExists, or, type SQL, sql } from 'drizzle-orm';
import type { Deps } from '../../foundation/context.ts';
import { closedOf } from './rules/closed.ts';
import { faceOf, faceRule, wayOf } from './rules/face.ts';
import { wordsOf } from './rules/words.ts';
import { takenOf } from './takings.ts';

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
      return mine?.mine ? lookAt(tx, way, now, await dueFor(tx, way)) : 0;
    });
    changed += looked;
  }
  return changed + (await db.transaction((tx) => noteClosed(tx, now)));
}

/**
 * The same of these entries, in the transaction that publishes them: what is open of the new revisions is open from then on, and
 * what was open before and still is never is out of the catalogue.
 */
export async function keepOpenEntries(
  tx: Transaction,
  { clock, policy }: Pick<Deps, 'clock' | 'policy'>,
  resourceIds: readonly string[],
): Promise<void> {
  const [way, now] = [wayOf(policy), clock()];
  const all = resourceIds.toSorted();
  for (let from = 0; from < all.length; from += atOnce) {
    const ids = all.slice(from, from + atOnce);
    await lookAt(tx, way, now, ids);
    await noteClosed(tx, now, inArray(openEntries.resourceId, ids));
  }
}

/** Not looked at yet, gone for a while, or by another revision, another way or an earlier rule. */
const isDue = (way: OpeningWay): SQL | undefined =>
  or(
    isNull(openEntries.revisionId),
    ne(openEntries.revisionId, directoryEntries.revisionId),
    ne(openEntries.way, way),
    lt(openEntries.rule, faceRule),
  );

/** Entries to be looked at. Those that somebody publishes this very moment are looked at there. */
async function dueFor(tx: Transaction, way: OpeningWay): Promise<string[]> {
  const due = await tx
    .select({ id: resources.id })
    .from(directoryEntries)
    .innerJoin(resources, eq(resources.id, directoryEntries.resourceId))
    .leftJoin(openEntries, eq(openEntries.resourceId, directoryEntries.resourceId))
    .where(and(mayBeOpen, isDue(way)))
    .orderBy(asc(resources.id))
    .limit(atOnce)
    .for('key share', { of: resources, skipLocked: true });
  return due.map(({ id }) => id);
}

/** Holds rows in the order of their ids; not those that somebody else holds, where that is said. */
const held = (tx: Transaction, where: SQL | undefined, { skipLocked }: { skipLocked?: true } = {}) =>
  tx
    .select({ resourceId: openEntries.resourceId, face: openEntries.face, openedAt: openEntries.openedAt })
    .from(openEntries)
    .where(where)
    .orderBy(asc(openEntries.resourceId))
    .for('update', skipLocked && { skipLocked });
type Held = Awaited<ReturnType<typeof held>>[number];

/**
 * Makes the rows of these what their revisions in the directory say. The rows are held first and the directory is read then,
 * so that of two who look at one at once the last to write has read what stands there.
 */
async function lookAt(tx: Transaction, way: OpeningWay, now: Date, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const these = and(inArray(directoryEntries.resourceId, [...ids]), mayBeOpen);
  await tx.execute(sql`insert into ${openEntries} (resource_id, way)
    select ${directoryEntries.resourceId}, ${way} from ${directoryEntries} where ${these} order by 1 on conflict do nothing`);
  const before = await held(tx, inArray(openEntries.resourceId, [...ids]));
  const due = await tx
    .select({
      resourceId: directoryEntries.resourceId,
      revisionId: directoryEntries.revisionId,
      content: revisions.content,
    })
    .from(directoryEntries)
    .innerJoin(revisions, eq(revisions.id, directoryEntries.revisionId))
    .innerJoin(openEntries, eq(openEntries.resourceId, directoryEntries.resourceId))
    .where(and(these, isDue(way)));
  if (due.length === 0) return 0;
  const rows = due.map(({ resourceId, revisionId, content }) => {
    const face = faceOf(content, way);
    const out = face === null ? {} : { ...wordsOf(face), openedAt: now, changedAt: now };
    return { resourceId, revisionId, way, rule: faceRule, face, ...out };
  });
  const faces = new Map(rows.map(({ resourceId, face }) => [resourceId, face]));
  await tellClosed(
    tx,
    before.filter(({ resourceId }) => faces.has(resourceId)),
    faces,
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
        rule: sql`excluded.rule`,
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

/** Writes down what was out of these and is not any more, before that is forgotten; of one instant all of it. */
async function tellClosed(
  tx: Transaction,
  before: readonly Held[],
  faces: ReadonlyMap<string, Face | null>,
  now: Date,
): Promise<void> {
  const closed = before.flatMap(({ resourceId, face, openedAt }) => {
    const gone = face && closedOf(face, faces.get(resourceId) ?? null);
    return gone && openedAt ? [{ resourceId, at: now, since: openedAt, ...gone }] : [];
  });
  if (closed.length === 0) return;
  const taken = await takenOf(
    tx,
    closed.map(({ resourceId }) => resourceId),
  );
  await tx
    .insert(openClosings)
    .values(closed.map((each) => ({ ...each, taken: taken(each.resourceId) })))
    .onConflictDoUpdate({
      target: [openClosings.resourceId, openClosings.at],
      set: {
        since: sql`least(${openClosings.since}, excluded.since)`,
        whole: sql`${openClosings.whole} or excluded.whole`,
        items: sql`${openClosings.items} || excluded.items`,
        taken: sql`excluded.taken`,
      },
    });
}

/** What left the directory, or is not open in it any more by what its row says; of all, those that nobody has in hand. */
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
  const named = (rows: readonly Held[]) =>
    inArray(
      openEntries.resourceId,
      rows.map(({ resourceId }) => resourceId),
    );
  const perhaps = await held(tx, gone, where ? {} : { skipLocked: true });
  // Held, they are looked at again: one of them may have been published meanwhile
  const leaving = perhaps.length === 0 ? [] : await held(tx, and(named(perhaps), gone));
  if (leaving.length === 0) return 0;
  await tellClosed(tx, leaving, new Map(), now);
  const [was, today] = [sql`${openEntries.face}`, sql`${now.toISOString()}::timestamptz`];
  await tx
    .update(openEntries)
    .set({
      revisionId: null,
      face: null,
      last: sql`coalesce(${was}, ${openEntries.last})`,
      nameWords: '',
      words: '',
      changedAt: sql`case when ${was} is null then ${openEntries.changedAt} else ${today} end`,
      closedAt: sql`case when ${was} is null then ${openEntries.closedAt} else ${today} end`,
    })
    .where(named(leaving));
  return leaving.length;
}
