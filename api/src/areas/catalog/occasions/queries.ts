import { resources, revisions } from '@onesource/db/schema/catalog';
import { directoryEntries } from '@onesource/db/schema/directory';
import { occasions } from '@onesource/db/schema/occasion';
import { workingStatuses } from '@onesource/db/vocabulary';
import { and, asc, desc, eq, ilike, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Reading } from '../../../cases/commands.ts';
import { heldIn, pageOf } from '../../../cases/lists.ts';
import { eventsOf } from '../../../cases/store.ts';
import { type Actor, type Ctx, hasAnyRole } from '../../../foundation/context.ts';
import { notFound } from '../../../foundation/errors.ts';
import { anywhere } from '../../../foundation/like.ts';
import { dayOf, type IsoDate } from '../../../law/calendar/working-days.ts';
import { mayRead } from '../rules/occasions/decide.ts';
import type { EntriesInput, ListInput } from './inputs.ts';
import { loadOccasion, occasionRows } from './store.ts';
import { occasionSummary, occasionView } from './view.ts';

/** @throws ApiError `not_found`, also for an occasion the actor has no part in */
export async function occasionDetail(ctx: Reading, id: string) {
  const row = await loadOccasion(ctx.db, id);
  if (!mayRead(row, ctx.actor)) throw notFound('occasion');
  return occasionView(ctx, row, await eventsOf(ctx.db, id));
}

/**
 * What waits for the reader's department, what is past its last day, what waits for the authority's word, or all one may
 * read: what is open first, by its last day.
 */
export function listOccasions(ctx: Ctx, { role, status, ...page }: ListInput) {
  const within = and(
    readable(ctx.actor),
    among(role, ctx.actor, dayOf(ctx.clock())),
    status.length > 0 ? inArray(occasions.status, status) : undefined,
  );
  const rows = occasionRows(ctx.db)
    .where(within)
    .orderBy(
      sql`${occasions.closedAt} is not null`,
      sql`case when ${occasions.closedAt} is null then ${occasions.dueOn} end asc nulls last`,
      desc(occasions.recordedAt),
      asc(occasions.id),
    );
  return pageOf(page, rows, ctx.db.$count(occasions, within), (row) => occasionSummary(ctx, row));
}

const own = (actor: Actor): SQL => heldIn(occasions.departmentId, actor, 'registrar', 'reviewer');

const readable = (actor: Actor): SQL | undefined =>
  hasAnyRole(actor, 'operator', 'examiner', 'supervisor') ? undefined : own(actor);

function among(role: ListInput['role'], actor: Actor, today: IsoDate): SQL | undefined {
  switch (role) {
    case 'waiting':
      return and(own(actor), eq(occasions.status, 'open'));
    // What was done late is late for ever, and so is listed
    case 'late':
      return or(
        and(isNull(occasions.doneOn), lt(occasions.dueOn, today)),
        sql`${occasions.doneOn} > ${occasions.dueOn}`,
      );
    case 'all':
      return undefined;
  }
}

/** What an entry still has to follow, as whoever works on it sees it: the nearest last day first. */
export async function openOccasionsOf(
  viewing: Pick<Reading, 'actor' | 'policy' | 'calendar' | 'clock'>,
  db: Reading['db'],
  resourceId: string,
) {
  const rows = await occasionRows(db)
    .where(and(eq(occasions.resourceId, resourceId), inArray(occasions.status, ['open', 'handed_in'])))
    .orderBy(sql`${occasions.dueOn} asc nulls last`, asc(occasions.id));
  return rows.filter((row) => mayRead(row, viewing.actor)).map((row) => occasionSummary(viewing, row));
}

/** As many entries as are offered to choose from. */
const offered = 50;

/** What of the reader's departments can be said to be concerned, or to be what was to be registered; by name. */
export async function entriesToName({ db, actor }: Ctx, { q, of }: EntriesInput) {
  const named = (name: SQL) => (q === '' ? undefined : ilike(name, anywhere(q)));
  const mine = heldIn(resources.departmentId, actor, 'registrar', 'reviewer');
  const name = of === 'published' ? sql<string>`${directoryEntries.name}` : sql<string>`${revisions.content}->>'name'`;
  const rows =
    of === 'published'
      ? db
          .select({ id: resources.id, name })
          .from(directoryEntries)
          .innerJoin(resources, eq(resources.id, directoryEntries.resourceId))
          .where(and(mine, named(name)))
      : db
          .select({ id: resources.id, name })
          .from(revisions)
          .innerJoin(resources, eq(resources.id, revisions.resourceId))
          // Codes are given at the first publication: what has none was never in the directory
          .where(and(mine, isNull(resources.code), inArray(revisions.status, [...workingStatuses]), named(name)));
  return { items: await rows.orderBy(name, resources.id).limit(offered) };
}
