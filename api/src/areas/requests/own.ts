import { cases } from '@onesource/db/schema/cases';
import { accessRequests as request } from '@onesource/db/schema/request';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { watchingRoles } from '../../access/requests.ts';
import { askingRoles } from '../../access/responsible.ts';
import type { Ctx } from '../../foundation/context.ts';
import { hasAnyRole, hasRole } from '../../foundation/context.ts';
import { running } from './rules/state.ts';

/** The latest request of the actor's department for a resource that still runs; null where the actor may read none. */
export async function ownRequest({ db, actor }: Pick<Ctx, 'db' | 'actor'>, resourceId: string) {
  const { id, departmentId } = actor;
  const readsAll =
    askingRoles.some((role) => hasRole(actor, role, departmentId)) || hasAnyRole(actor, ...watchingRoles);
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
export type OwnRequest = NonNullable<Awaited<ReturnType<typeof ownRequest>>>;
