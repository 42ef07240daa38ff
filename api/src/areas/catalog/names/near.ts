import type { Database, Transaction } from '@onesource/db/client';
import { resourceNames, resources, revisions } from '@onesource/db/schema/catalog';
import { type RevisionStatus, workingStatuses } from '@onesource/db/vocabulary';
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { worksOn } from '../../../access/registrations.ts';
import { type Actor, type Ctx, hasRole } from '../../../foundation/context.ts';
import { forbidden } from '../../../foundation/errors.ts';
import type { NearNamesInput } from '../inputs.ts';
import { type Alike, areNear, byLikeness, type Held, nearTo } from '../rules/names/near.ts';

const alive = [...workingStatuses, 'published'] as const;
/** Of one name so many others are said: whoever has more has another worry. */
const most = 10;

/** The names that a department's resources hold, published or in hand. */
export const namesHeld = (db: Database | Transaction, departmentId: string): Promise<Held[]> =>
  db
    .select({ resourceId: resourceNames.resourceId, key: resourceNames.key })
    .from(resourceNames)
    .where(eq(resourceNames.departmentId, departmentId));

/**
 * Of these, whose name is near to this one, as they are called now: by the revision in hand, or else by the published one.
 * They may have been found by the other of the two, which is not shown.
 */
async function nearResources(
  db: Database | Transaction,
  name: string,
  ids: readonly string[],
  statuses: readonly RevisionStatus[] = alive,
) {
  if (ids.length === 0) return [];
  const rows = await db
    .selectDistinctOn([resources.id], {
      id: resources.id,
      code: resources.code,
      name: sql<string>`${revisions.content}->>'name'`,
      status: revisions.status,
      itemCount: sql<number>`jsonb_array_length(${revisions.content}->'items')`,
    })
    .from(resources)
    .innerJoin(revisions, and(eq(revisions.resourceId, resources.id), inArray(revisions.status, [...statuses])))
    .where(inArray(resources.id, [...ids]))
    .orderBy(asc(resources.id), desc(revisions.number));
  return rows.filter((each) => areNear(each.name, name)).slice(0, most);
}

/**
 * 近似名称: the resources of the actor's department whose names are near to one that is being typed. The department's alone:
 * nobody learns here of what others have in hand.
 *
 * @throws ApiError `forbidden` for who does not register there
 */
export async function nearNames(ctx: Ctx, { name, except }: NearNamesInput) {
  if (!hasRole(ctx.actor, 'registrar')) throw forbidden();
  const held = byLikeness(await namesHeld(ctx.db, ctx.actor.departmentId));
  return { items: await nearResources(ctx.db, name, nearTo(name, held, except ?? null)) };
}

/** The names near to a registration's in its department; those outside of it hear of what is published alone. */
export async function namesNear(
  db: Database | Transaction,
  { id, departmentId, name }: { id: string; departmentId: string; name: string },
  actor: Pick<Actor, 'roles'>,
  /** What the department holds, where that was read for many at once. */
  held?: Alike,
): Promise<string[]> {
  const within = worksOn(actor, departmentId, 'draft');
  const ids = nearTo(name, held ?? byLikeness(await namesHeld(db, departmentId)), id);
  const near = await nearResources(db, name, ids, within ? alive : ['published']);
  return near.map((each) => each.name);
}
