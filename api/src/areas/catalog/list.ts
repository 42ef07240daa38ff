import { inTodaysForm, type ResourceContent } from '@onesource/db/content';
import { resources, revisions } from '@onesource/db/schema/catalog';
import { departments, users } from '@onesource/db/schema/organisation';
import { type UpdateCycle, workingStatuses } from '@onesource/db/vocabulary';
import { and, desc, eq, ilike, inArray, isNotNull, notExists, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { may } from '../../access/abilities.ts';
import { pageOf } from '../../cases/lists.ts';
import { onDays } from '../../foundation/calendar.ts';
import { type Actor, type Ctx, hasAnyRole } from '../../foundation/context.ts';
import { forbidden } from '../../foundation/errors.ts';
import { anywhere } from '../../foundation/like.ts';
import { byPinyin, orderBy } from '../../foundation/order.ts';
import type { RegistrationsInput } from './inputs.ts';
import { registrationListItem } from './view.ts';

const unfinished = alias(revisions, 'unfinished');
const published = alias(revisions, 'published');

/**
 * What registrars and reviewers have in hand in their departments, one line per resource, the newest step first;
 * for the authority and a second body, what waits for examination. Narrowed as `registrationsInput` says.
 *
 * @throws ApiError `forbidden` for who has no part in registration
 */
export async function registrations(ctx: Ctx, input: RegistrationsInput) {
  const { sort } = input;
  const where = and(partOf(ctx, ctx.actor), narrowedBy(input));
  const rows = ctx.db
    .select({
      resource: resources,
      department: { id: departments.id, name: departments.name },
      publishedRevision: published.number,
      revision: {
        number: revisions.number,
        status: revisions.status,
        authorIds: revisions.authorIds,
        note: revisions.note,
        createdAt: revisions.createdAt,
        submittedAt: revisions.submittedAt,
        publishedAt: revisions.publishedAt,
        // Not the whole contents: a line shows no more than this
        name: content<string>('name'),
        class: content<'base' | 'theme' | 'department' | null>('class'),
        itemCount: sql<number>`jsonb_array_length(${content('items')})`,
        updateCycle: content<UpdateCycle | null>('updateCycle'),
      },
      /** Of what is in hand: what it says, to tell what it lacks. */
      unfinished:
        sql<ResourceContent | null>`case when ${inArray(revisions.status, [...workingStatuses])} then ${revisions.content} end`.mapWith(
          (said: ResourceContent | null) => said && inTodaysForm(said),
        ),
    })
    .from(revisions)
    .innerJoin(resources, eq(resources.id, revisions.resourceId))
    .innerJoin(departments, eq(departments.id, resources.departmentId))
    .leftJoin(published, and(eq(published.resourceId, resources.id), eq(published.status, 'published')))
    .where(where)
    .orderBy(...orderBy(sort, { name: byPinyin(name), since }), desc(since), desc(revisions.id));
  const counted = ctx.db
    .select({ id: revisions.id })
    .from(revisions)
    .innerJoin(resources, eq(resources.id, revisions.resourceId))
    .where(where);
  return pageOf(input, rows, ctx.db.$count(counted.as('counted')), (row) => registrationListItem(ctx, row));
}

const since = sql`coalesce(${revisions.publishedAt}, ${revisions.submittedAt}, ${revisions.createdAt})`;
const name = sql`(${revisions.content}->>'name')`;
const content = <Value>(path: string) => sql<Value>`${revisions.content}->${sql.raw(`'${path}'`)}`;

function narrowedBy({ q, status, cycle, writer, from, until }: RegistrationsInput): SQL | undefined {
  const words = q.split(/\s+/).filter(Boolean);
  return and(
    status.length > 0 ? inArray(revisions.status, status) : undefined,
    cycle.length > 0 ? inArray(sql`${revisions.content}->>'updateCycle'`, cycle) : undefined,
    writer === undefined ? undefined : sql`${writer}::uuid = any(${revisions.authorIds})`,
    onDays(since, { from, until }),
    ...words.map((word) => or(ilike(name, anywhere(word)), ilike(resources.code, anywhere(word)))),
  );
}

/** Who wrote in what the actor's list holds, for whoever looks for somebody's; by pinyin. @throws ApiError as `registrations` */
export async function writers(ctx: Ctx) {
  const ids = ctx.db
    .select({ id: sql`unnest(${revisions.authorIds})` })
    .from(revisions)
    .innerJoin(resources, eq(resources.id, revisions.resourceId))
    .where(partOf(ctx, ctx.actor));
  const items = await ctx.db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, ids))
    .orderBy(byPinyin(users.name), users.id);
  return { items };
}

function partOf(ctx: Ctx, actor: Actor): SQL | undefined {
  const own = actor.roles
    .filter(({ role }) => role === 'registrar' || role === 'reviewer')
    .map(({ departmentId }) => departmentId);
  const outside = hasAnyRole(actor, 'operator', 'examiner');
  if (!may(actor, 'see_registrations')) throw forbidden();
  const working = inArray(revisions.status, [...workingStatuses]);
  // A draft that ended with the resource was never in the directory
  const lastOfRetired = and(eq(revisions.status, 'retired'), isNotNull(revisions.publishedAt));
  const laterOne = ctx.db
    .select({ one: sql`1` })
    .from(unfinished)
    .where(and(eq(unfinished.resourceId, resources.id), inArray(unfinished.status, [...workingStatuses])));
  return or(
    own.length > 0
      ? and(
          inArray(resources.departmentId, own),
          or(working, and(eq(revisions.status, 'published'), notExists(laterOne)), lastOfRetired),
        )
      : undefined,
    outside ? eq(revisions.status, 'examining') : undefined,
  );
}
