import { revisions } from '@onesource/db/schema/catalog';
import { beforeTheAuthority, accessRequests as request } from '@onesource/db/schema/request';
import { and, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { askingRoles } from '../../../access/responsible.ts';
import { found } from '../../../cases/finding.ts';
import { heldIn, pageOf, watchedIn } from '../../../cases/lists.ts';
import { mostExported } from '../../../cases/most-exported.ts';
import { inOrderOf, type Language, listWorkbook } from '../../../cases/sheet.ts';
import type { Actor, Ctx } from '../../../foundation/context.ts';
import { byPinyin, orderBy } from '../../../foundation/order.ts';
import { dueWhen } from '../../inbox/queries.ts';
import { countedBy } from '../figures/queries.ts';
import type { ListFilters, ListInput } from '../inputs.ts';
import { answerOrTalksDue, requestRows } from '../store.ts';
import { requestSummary } from '../view.ts';
import { listedRequests, requestSheet } from './sheet.ts';

/** One's own, those one's department has to answer, those the authority coordinates, or all one may read; newest first. */
export async function listRequests(ctx: Ctx, input: ListInput) {
  const { where, order, inOrder } = await wanted(ctx, input);
  const rows = {
    limit: (most: number) => ({
      offset: async (from: number) => {
        const shown = (await inOrder.limit(most).offset(from)).map(({ id }) => id);
        if (shown.length === 0) return [];
        return requestRows(ctx.db)
          .where(inArray(request.id, shown))
          .orderBy(...order);
      },
    }),
  };
  return pageOf(input, rows, ctx.db.$count(request, where), (row) => requestSummary(ctx, row));
}

/** Which requests a list holds, and in which order; `inOrder` gives their ids. */
async function wanted(ctx: Ctx, input: ListFilters) {
  const { role, status, shareType, delivery, due, sort } = input;
  const where = and(
    scope(ctx.actor, role),
    status.length > 0 ? inArray(request.status, status) : undefined,
    shareType.length > 0 ? inArray(request.shareType, shareType) : undefined,
    delivery.length > 0 ? delivering(delivery) : undefined,
    due && or(dueWhen(ctx, request.dueOn)[due], dueWhen(ctx, talksBy)[due]),
    countedBy(ctx, input),
    await found(ctx.db, input.figure === undefined ? input : { ...input, ...countedAlready }, {
      id: request.id,
      words: request.words,
      departments: [request.consumerId, request.providerId, request.responsibleId],
      openedAt: request.filedAt,
    }),
  );
  const order = [...orderBy(sort, orders), desc(request.filedAt), desc(request.id)];
  // Which are on the page is asked first: within one query of so many tables PostgreSQL would join them all to every request.
  // Only an order by name looks at the contents
  const ids = ctx.db.select({ id: request.id }).from(request).$dynamic();
  const named = sort?.endsWith('resource') ? ids.innerJoin(revisions, eq(revisions.id, request.revisionId)) : ids;
  return { where, order, inOrder: named.where(where).orderBy(...order) };
}

const countedAlready = { department: undefined, from: undefined, until: undefined };

/** The same list as a workbook. */
export async function exportRequests(ctx: Ctx, filters: ListFilters, language: Language) {
  const { inOrder } = await wanted(ctx, filters);
  const ids = (await inOrder.limit(mostExported + 1)).map(({ id }) => id);
  return listWorkbook(
    ctx,
    requestSheet,
    inOrderOf(ids, (some) => listedRequests(ctx.db, some)),
    language,
  );
}

/** 交付: grants that run whose delivery has come this far. */
const delivering = (statuses: ListInput['delivery']): SQL | undefined =>
  and(inArray(request.status, ['granted', 'suspended']), inArray(sql`${request.delivered}->>'status'`, statuses));

/** The day by which talks are to end (ISO date). */
const talksBy = sql`(${request.talks}->>'by')`;

const orders = {
  resource: byPinyin(sql`(${revisions.content}->>'name')`),
  filedAt: request.filedAt,
  due: answerOrTalksDue,
};

function scope(actor: Actor, role: ListInput['role']): SQL | undefined {
  const mine = or(eq(request.applicantId, actor.id), eq(request.handlerId, actor.id));
  const provided = or(heldIn(request.providerId, actor, 'reviewer'), heldIn(request.responsibleId, actor, 'reviewer'));
  const watching = watchedIn(actor, request.consumerId, request.providerId);
  switch (role) {
    case 'mine':
      return mine;
    case 'provider':
      return provided;
    case 'authority':
      return and(watching ?? undefined, beforeTheAuthority);
    case 'all':
      return watching === null
        ? undefined
        : or(watching, mine, provided, heldIn(request.consumerId, actor, ...askingRoles));
  }
}
