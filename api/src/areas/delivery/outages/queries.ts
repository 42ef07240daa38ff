import { accessRequests } from '@onesource/db/schema/request';
import { and, eq, inArray } from 'drizzle-orm';
import { closedFor, seesEverythingOf } from '../../../access/visibility.ts';
import type { Reading } from '../../../cases/commands.ts';
import { hasAnyRole } from '../../../foundation/context.ts';
import { dayOf } from '../../../law/calendar/working-days.ts';
import { mayProvide } from '../../datasets/rules/providing.ts';
import { publishedResource } from '../../directory/queries.ts';
import { mayAnnounce, outageActions, stateOn } from './rules/outage.ts';
import { type OutageRow, openOutage, pastOutages } from './store.ts';
import { type OutageView, outageView } from './view.ts';

/**
 * 数据中断 of a resource: the one that is not over for whoever may read its contents or holds a grant on it, those that are
 * over for its provider and the authority.
 *
 * @throws ApiError `not_found`
 */
export async function outagesOf(ctx: Reading, resourceId: string) {
  const { revision, department, shareType } = await publishedResource(ctx, resourceId);
  const own = seesEverythingOf(ctx.actor, department.path);
  const closed = closedFor(ctx.actor, { shareType, scope: revision.content.scope }, own) !== null;
  if (closed && !(await holdsGrant(ctx, resourceId))) return { current: null, past: [], actions: [] };
  const open = await openOutage(ctx.db, resourceId);
  const watches = mayProvide(ctx.actor, department.id) || hasAnyRole(ctx.actor, 'operator');
  const past = watches ? await pastOutages(ctx.db, resourceId) : [];
  const view = (row: OutageRow): OutageView => {
    const state = stateOn({ ...row, ended: row.endedAt !== null }, dayOf(ctx.clock()));
    return outageView(row, state, outageActions(state, department.id, ctx.actor));
  };
  const may = mayAnnounce({ departmentId: department.id, open: open !== null }, ctx.actor);
  return {
    current: open && view(open),
    past: past.map(view),
    actions: may ? ['announce'] : [],
  };
}
export type Outages = Awaited<ReturnType<typeof outagesOf>>;

async function holdsGrant({ db, actor }: Reading, resourceId: string): Promise<boolean> {
  const held = and(
    eq(accessRequests.resourceId, resourceId),
    eq(accessRequests.consumerId, actor.departmentId),
    inArray(accessRequests.status, ['granted', 'suspended']),
  );
  return (await db.$count(accessRequests, held)) > 0;
}
