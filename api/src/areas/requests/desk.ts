import { cases } from '@onesource/db/schema/cases';
import { revisions } from '@onesource/db/schema/catalog';
import { departments } from '@onesource/db/schema/organisation';
import { accessRequests as request } from '@onesource/db/schema/request';
import { undelivered } from '@onesource/db/vocabulary';
import { and, asc, between, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { askingRoles } from '../../access/responsible.ts';
import { heldIn } from '../../cases/lists.ts';
import type { Desk } from '../../foundation/area.ts';
import type { Ctx } from '../../foundation/context.ts';
import { dayOf, shift } from '../../law/calendar/working-days.ts';
import { inHandOf } from './in-hand.ts';
import { answerOrTalksDue } from './store.ts';

/** House: days before its last one in which a grant stands on the workbench, long enough for a renewal to be answered. */
export const endsWithin = 60;

/** What one has asked for and others have to answer or deliver, and the department's grants that end soon. */
export async function requestDesk({ db, actor, clock }: Ctx, most: number): Promise<Desk> {
  const today = dayOf(clock());
  const awaited = and(
    inHandOf(actor.id),
    or(
      inArray(request.status, ['submitted', 'negotiating', 'coordinating', 'referred']),
      and(
        eq(request.status, 'granted'),
        or(
          inArray(sql`${request.delivered}->>'status'`, [...undelivered]),
          // PD-35: its provider has not signed yet
          sql`${request.grant}->>'agreement' = 'awaited' and not ${request.grant}->'signed' ? 'provider'`,
        ),
      ),
    ),
  );
  const ending = and(
    or(inHandOf(actor.id), heldIn(request.consumerId, actor, ...askingRoles)),
    inArray(request.status, ['granted', 'suspended']),
    between(request.until, today, shift(today, endsWithin)),
  );
  const ranked = (order: SQL[]) => [...order, asc(request.filedAt), asc(request.id)];
  const lines = (where: SQL | undefined, ...order: SQL[]) =>
    db
      .select({
        id: request.id,
        number: sql<string>`${cases.number}`,
        title: sql<string>`${revisions.content}->>'name'`,
        department: { id: departments.id, name: departments.name },
        since: request.filedAt,
        dueOn,
        until: request.until,
      })
      .from(request)
      .innerJoin(cases, eq(cases.id, request.id))
      .innerJoin(revisions, eq(revisions.id, request.revisionId))
      .innerJoin(departments, eq(departments.id, request.providerId))
      // The first few are found before anything is joined to them
      .where(
        inArray(
          request.id,
          db
            .select({ id: request.id })
            .from(request)
            .where(where)
            .orderBy(...ranked(order))
            .limit(most),
        ),
      )
      .orderBy(...ranked(order));
  const [first, [counted], endingFirst, endingTotal] = await Promise.all([
    lines(awaited, sql`${dueOn} asc nulls last`),
    db
      .select({
        total: sql<number>`count(*)::int`,
        late: sql<number>`(count(*) filter (where ${dueOn} < ${today}))::int`,
      })
      .from(request)
      .where(awaited),
    lines(ending, asc(request.until)),
    db.$count(request, ending),
  ]);
  return {
    awaited: {
      total: counted?.total ?? 0,
      late: counted?.late ?? 0,
      first: first.map(({ until: _, ...line }) => ({ type: 'request', ...line })),
    },
    ending: {
      total: endingTotal,
      late: 0,
      first: endingFirst.map(({ since: _, dueOn: _due, ...line }) => ({ type: 'request', ...line })),
    },
  };
}

/** The last day for the answer, for talks about it, or for the delivery that follows it (ISO date). */
const dueOn = sql<string | null>`coalesce(${answerOrTalksDue}, ${request.delivered}->>'dueOn')`;
