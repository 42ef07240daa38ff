import { openRequests, openRequestUses } from '@onesource/db/schema/opening/requests';
import { and, desc, eq, inArray } from 'drizzle-orm';
import { may } from '../../../access/abilities.ts';
import type { Reading } from '../../../cases/commands.ts';
import { heldIn, pageOf } from '../../../cases/lists.ts';
import { eventsOf } from '../../../cases/store.ts';
import { type Ctx, hasAnyRole } from '../../../foundation/context.ts';
import { forbidden, notFound } from '../../../foundation/errors.ts';
import { type Reading as OpenReading, openEntry, type Public } from '../catalogue.ts';
import type { OpenRow } from '../rules/open-row.ts';
import type { ListInput } from './inputs.ts';
import { type Askable, mayRead } from './rules/decide.ts';
import { loadOpenRequest, openRequestRows } from './store.ts';
import { openedBy } from './tokens.ts';
import { askedView, openRequestSummary, openRequestView } from './view.ts';

/** What of an entry is open now, by the rules of today; nothing where nothing is. */
export async function askableOf(from: OpenReading, resourceId: string): Promise<Askable> {
  return askableIn(await openEntry(from, { id: resourceId }));
}

const askableIn = (row: OpenRow | null): Askable =>
  row?.face.items.map(({ id, name, openness }) => ({ id, name, openness })) ?? [];

/** @throws ApiError `not_found`, also for whoever has no part in it */
export async function openRequestDetail(ctx: Reading, id: string) {
  const row = await loadOpenRequest(ctx.db, id);
  if (!mayRead(row.request, ctx.actor)) throw notFound('open_request');
  const [open, uses, events] = [
    await askableOf(ctx, row.request.resourceId),
    await ctx.db
      .select()
      .from(openRequestUses)
      .where(eq(openRequestUses.requestId, id))
      .orderBy(desc(openRequestUses.seq)),
    await eventsOf(ctx.db, id),
  ];
  return openRequestView(ctx, row, { open, uses, events });
}

/** 开放申请: those of departments in which one decides, or all for those who watch over them; newest first. */
export async function listOpenRequests(ctx: Ctx, input: ListInput) {
  if (!may(ctx.actor, 'see_open_requests')) throw forbidden();
  const { status } = input;
  const where = and(
    hasAnyRole(ctx.actor, 'operator', 'supervisor')
      ? undefined
      : heldIn(openRequests.departmentId, ctx.actor, 'reviewer'),
    status.length > 0 ? inArray(openRequests.status, status) : undefined,
  );
  const rows = openRequestRows(ctx.db).where(where).orderBy(desc(openRequests.askedAt), desc(openRequests.id));
  return pageOf(input, rows, ctx.db.$count(openRequests, where), (row) => openRequestSummary(ctx, row));
}

/** What a link of a letter opens. @throws ApiError `link_over` for any other token */
export async function askedDetail(from: Public, token: string) {
  const opened = await openedBy(from.db, token);
  const row = await loadOpenRequest(from.db, opened.id);
  const entry = await openEntry(from, { id: row.request.resourceId });
  const mayTake = opened.letter === 'answered';
  return askedView(from, row, { open: askableIn(entry), outage: entry?.outage ?? null, mayTake });
}
