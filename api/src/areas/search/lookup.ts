import type { Database, Transaction } from '@onesource/db/client';
import { sql } from 'drizzle-orm';
import { seesHiddenIn } from '../../access/visibility.ts';
import type { Actor, Ctx } from '../../foundation/context.ts';
import { fetchLists } from './fetch.ts';
import { everythingIn } from './margins.ts';
import { nearbyAt, withNear } from './near.ts';
import { type Asked, askedFor, lengthOf } from './rules/asked.ts';
import { counted, type Filter, filtered, newTally, type Selection, type Tally } from './rules/counts.ts';
import { freshHits, type Hits, hitsIn } from './rules/find.ts';
import { enough, type Near, nearTo } from './rules/near.ts';
import { byLength } from './rules/order.ts';
import type { View } from './rules/part.ts';
import { type PartSight, type Reader, sightIn } from './rules/sight.ts';
import { type Found, type Wanted, wantedFor } from './rules/wanted.ts';
import { stampNow, type ViewCache, viewCache } from './view.ts';

export type Source = Database | Transaction;
/** Everything that fits, part by part of the view, and its counts; `near` where also what is near was looked for. */
export type Result = { view: View; hits: Hits[]; tally: Tally; asked: Asked | null; near: Near | null };

/** The stand moved on before the answer was complete. */
const movedOn = Symbol('moved on');
export type MovedOn = typeof movedOn;

/** Looks at the index before those who want one stand throughout take a transaction. */
const attempts = 3;

const caches = new WeakMap<Database, ViewCache>();
function cacheOf(db: Database): ViewCache {
  const cache = caches.get(db) ?? viewCache();
  caches.set(db, cache);
  return cache;
}

/** `near`: where little is found as it was typed, also what is near to it. */
export type Question = { q: string; selection: Selection; filter: Filter; near: boolean };
export const nothingChosen: Selection = { industry: [], department: [], shareType: [], class: [] };
export const noFilter: Filter = { openness: [], updateCycle: [] };

/**
 * Answers from one stand of the directory. `finish` reads what else the answer needs of the same stand and gives
 * `movedOn` where it is not there any more; then all is asked again.
 */
export async function lookUp<Answer>(
  ctx: Pick<Ctx, 'db' | 'actor'>,
  question: Question,
  finish: (source: Source, result: Result) => Promise<Answer | MovedOn>,
): Promise<Answer> {
  const asked = askedFor(question.q);
  const wanted = asked && asked.words.length > 0 ? wantedFor(asked) : null;
  const cache = cacheOf(ctx.db);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const view = cache.latest() ?? (await cache.refresh(ctx.db));
    const result = await resultAt(ctx.db, question, ctx.actor, view, asked, wanted);
    if (!result) {
      if (cache.latest() === view) await cache.refresh(ctx.db);
      continue;
    }
    const answer = await finish(ctx.db, result);
    if (answer !== movedOn) return answer;
  }
  return ctx.db.transaction(
    async (tx) => {
      const view = await cache.read(tx);
      const result = await resultAt(tx, question, ctx.actor, view, asked, wanted);
      if (!result) throw new Error('The directory moved on within a transaction');
      const answer = await finish(tx, result);
      if (answer === movedOn) throw new Error('The directory lacks an entry that is found');
      return answer;
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}
export { movedOn };

async function foundAt(db: Source, wanted: Wanted | null, view: View): Promise<Found | null> {
  if (wanted) {
    const segments = view.parts.flatMap(({ id, fresh }) => (fresh ? [] : [id]));
    return fetchLists(db, wanted, segments);
  }
  const [row] = await db.execute<{ stamp: string }>(sql`select ${stampNow} as stamp`);
  return { stamp: row?.stamp ?? '', lists: new Map(), codes: new Map() };
}

export const readerOf = (actor: Actor): Reader => ({
  departmentId: actor.departmentId,
  departmentPath: actor.departmentPath,
  everywhere: seesHiddenIn(actor) === 'everywhere',
});

/** Everything that fits, at the view's stand; null where the database has another by now. */
async function resultAt(
  source: Source,
  { selection, filter, near }: Question,
  actor: Actor,
  view: View,
  asked: Asked | null,
  wanted: Wanted | null,
): Promise<Result | null> {
  const found = await foundAt(source, wanted, view);
  if (found?.stamp !== view.stamp) return null;
  const sights = view.parts.map(sightIn(view, readerOf(actor)));
  const sightOf = (at: number): PartSight => sights[at] ?? nothing;
  const tally = newTally(view);
  if (!asked) {
    const chosen = Object.values(selection).some((values) => values.length > 0) || isNarrowed(filter);
    const hits = view.parts.map((part, at) => {
      const everything = everythingIn(part);
      if (!chosen) return everything.countInto(tally);
      return counted(filtered(everything.hits, part, sightOf(at), filter), part, selection, view, tally);
    });
    return { view, hits, tally, asked, near: null };
  }
  if (!wanted) return { view, hits: view.parts.map(() => none), tally, asked, near: null };

  const asTyped = view.parts.map((part, at) =>
    part.fresh ? freshHits(part, sightOf(at), asked) : hitsIn(part, sightOf(at), asked, wanted, found),
  );
  const further = near && numberOf(asTyped) < enough ? nearTo(asked) : null;
  const nearby = further && (await nearbyAt(source, further, view));
  if (further && nearby?.found.stamp !== view.stamp) return null;
  const hits = view.parts.map((part, at) => {
    const typed = asTyped[at] ?? none;
    const all = nearby ? withNear(typed, part, sightOf(at), nearby) : typed;
    const ranked = byLength(all, part.columns.nameLength, lengthOf(asked));
    return counted(filtered(ranked, part, sightOf(at), filter), part, selection, view, tally);
  });
  return { view, hits, tally, asked, near: further };
}

const numberOf = (hits: readonly Hits[]) => hits.reduce((sum, { docs }) => sum + docs.length, 0);
const nothing: PartSight = { own: new Uint8Array(0), scopes: new Uint8Array(0) };
const none: Hits = { docs: new Uint32Array(0), tiers: new Uint8Array(0) };
const isNarrowed = ({ classification, openness, updateCycle }: Filter) =>
  classification !== undefined || openness.length > 0 || updateCycle.length > 0;
