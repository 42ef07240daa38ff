import type { Database, Transaction } from '@onesource/db/client';
import { cases } from '@onesource/db/schema/cases';
import { users } from '@onesource/db/schema/organisation';
import { accessRequests as request } from '@onesource/db/schema/request';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { readsRequest, watchesOver } from '../../access/requests.ts';
import { askingRoles } from '../../access/responsible.ts';
import type { Actor, Ctx } from '../../foundation/context.ts';
import { hasRole } from '../../foundation/context.ts';
import { type AskedFor, alreadyAsked } from './rules/asking/already-asked.ts';
import { running } from './rules/state.ts';

/** The latest request of the actor's department for a resource that still runs; null where the actor may read none. */
export async function ownRequest({ db, actor }: Pick<Ctx, 'db' | 'actor'>, resourceId: string) {
  const { id, departmentId } = actor;
  const readsAll = askingRoles.some((role) => hasRole(actor, role, departmentId)) || watchesOver(actor, departmentId);
  const [row] = await db
    .select({ id: request.id, number: sql<string>`${cases.number}`, status: request.status, grant: request.grant })
    .from(request)
    .innerJoin(cases, eq(cases.id, request.id))
    .where(
      and(
        eq(request.resourceId, resourceId),
        eq(request.consumerId, departmentId),
        inArray(request.status, running),
        readsAll ? undefined : eq(request.applicantId, id),
      ),
    )
    .orderBy(desc(request.filedAt), desc(request.id))
    .limit(1);
  return row ?? null;
}
/**
 * What the actor's department has asked for of a resource and what still runs of it, the latest first: as much as the
 * actor may read, whoever of the department asked.
 */
async function runningOf({ db, actor }: { db: Database | Transaction; actor: Actor }, resourceId: string) {
  const rows = await db
    .select({
      id: request.id,
      number: sql<string>`${cases.number}`,
      status: request.status,
      filedAt: request.filedAt,
      items: request.items,
      wanted: request.wanted,
      matter: request.matter,
      applicantId: request.applicantId,
      applicant: users.name,
      consumerId: request.consumerId,
      providerId: request.providerId,
      responsibleId: request.responsibleId,
    })
    .from(request)
    .innerJoin(cases, eq(cases.id, request.id))
    .innerJoin(users, eq(users.id, request.applicantId))
    .where(
      and(
        eq(request.resourceId, resourceId),
        eq(request.consumerId, actor.departmentId),
        inArray(request.status, running),
      ),
    )
    .orderBy(desc(request.filedAt), desc(request.id));
  return rows
    .filter((row) => readsRequest(actor, row))
    .map(({ items, ...row }) => ({ ...row, itemIds: items.map(({ id }) => id) }));
}

/** The colleague's request that asks for the same and still runs; null where there is none that the actor may read. */
export async function askedByColleague(
  ctx: { db: Database | Transaction; actor: Actor },
  asked: AskedFor & { resourceId: string },
) {
  if (asked.matter === '') return null;
  const found = alreadyAsked(asked, await runningOf(ctx, asked.resourceId), ctx.actor);
  return (
    found && {
      id: found.id,
      number: found.number,
      status: found.status,
      applicant: found.applicant,
      filedAt: found.filedAt.toISOString(),
    }
  );
}

export type OwnRequest = NonNullable<Awaited<ReturnType<typeof ownRequest>>>;
