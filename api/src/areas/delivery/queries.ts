import { uses } from '@onesource/db/schema/data';
import { accessRequests } from '@onesource/db/schema/request';
import { desc, eq } from 'drizzle-orm';
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
export async function recordsOfGrant(ctx: Ctx, id: string, { refused, ...page }: z.output<typeof recordsInput>) {
  const [request] = await ctx.db.select().from(accessRequests).where(eq(accessRequests.id, id));
  if (!request || !(readsRequest(ctx.actor, request) || hasAnyRole(ctx.actor, 'auditor'))) throw notFound('grant');
  const { resourceId } = request;
  const some = usesOf({ resourceId, id }, refused === '1');
  return pageOf(
    page,
    ctx.db.select().from(uses).where(some).orderBy(desc(uses.at), desc(uses.id)).$dynamic(),
    ctx.db.$count(uses, some),
    (use) => useView(use, request.grant?.items ?? []),
  );
}
