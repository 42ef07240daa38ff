import { uses } from '@onesource/db/schema/data';
import { accessRequests } from '@onesource/db/schema/request';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { readsRequest } from '../../access/requests.ts';
import { pageOf } from '../../cases/lists.ts';
import { type Ctx, hasAnyRole } from '../../foundation/context.ts';
import { notFound } from '../../foundation/errors.ts';
import type { recordsInput } from './inputs.ts';
import { usesOf } from './store.ts';
import { useView } from './view.ts';

/**
 * 使用记录 of a grant (N-29; house elsewhere): for those who may read the request, and the auditor.
 *
 * @throws ApiError `not_found`, also for who may not
 */
export async function recordsOfGrant(ctx: Ctx, id: string, page: z.output<typeof recordsInput>) {
  const [request] = await ctx.db.select().from(accessRequests).where(eq(accessRequests.id, id));
  if (!request || !(readsRequest(ctx.actor, request) || hasAnyRole(ctx.actor, 'auditor'))) throw notFound('grant');
  const { resourceId } = request;
  const count = ctx.db.$count(uses, and(eq(uses.resourceId, resourceId), eq(uses.requestId, id)));
  return pageOf(page, usesOf(ctx.db, { resourceId, id }), count, (use) => useView(use, request.grant?.items ?? []));
}
