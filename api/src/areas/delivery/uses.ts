import { caseEvents, cases } from '@onesource/db/schema/cases';
import { revisions } from '@onesource/db/schema/catalog';
import { uses } from '@onesource/db/schema/data';
import { departments } from '@onesource/db/schema/organisation';
import { accessRequests } from '@onesource/db/schema/request';
import { and, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { alias, unionAll } from 'drizzle-orm/pg-core';
import { askingRoles } from '../../access/responsible.ts';
import { ofDepartment, saying } from '../../cases/finding.ts';
import { heldIn, pageOf, watchedIn } from '../../cases/lists.ts';
import { type Language, listWorkbook } from '../../cases/sheet.ts';
import { onDays } from '../../foundation/calendar.ts';
import { type Actor, type Ctx, hasAnyRole } from '../../foundation/context.ts';
import { citationOf } from '../../law/setting.ts';
import type { UsesFilters, UsesQuery } from './inputs.ts';
import { usesSheet } from './uses-sheet.ts';
import { listedUseView } from './view.ts';

const [consumer, provider] = [alias(departments, 'consumer'), alias(departments, 'provider')];

/** Every use on the platform, and what consumers stated of data that flow outside of it, in one list. */
const everyUse = (db: Ctx['db']) =>
  unionAll(
    db
      .select({
        useId: sql<string>`${uses.id}::text`.as('use_id'),
        requestId: uses.requestId,
        at: uses.at,
        by: sql<string>`${uses.actorName}`.as('used_by'),
        inPlaceOf: sql<string | null>`null::text`.as('in_place_of'),
        kind: sql<string>`${uses.kind}`.as('use_kind'),
        matter: sql<string>`${uses.matter}`.as('use_matter'),
        itemCount: sql<number | null>`jsonb_array_length(${uses.items})`.as('item_count'),
        rows: sql<number | null>`${uses.rows}`.as('use_rows'),
        result: sql<string | null>`${uses.result}`.as('use_result'),
      })
      .from(uses),
    db
      .select({
        useId: sql<string>`${caseEvents.caseId}::text || '-' || ${caseEvents.seq}::text`.as('use_id'),
        requestId: caseEvents.caseId,
        at: caseEvents.at,
        by: sql<string>`${caseEvents.actorName}`.as('used_by'),
        inPlaceOf: sql<string | null>`${caseEvents.data}->>'inPlaceOf'`.as('in_place_of'),
        kind: sql<string>`'statement'`.as('use_kind'),
        matter: sql<string>`coalesce(${caseEvents.data}->>'note', '')`.as('use_matter'),
        itemCount: sql<number | null>`null::int`.as('item_count'),
        rows: sql<number | null>`null::int`.as('use_rows'),
        result: sql<string | null>`null::text`.as('use_result'),
      })
      .from(caseEvents)
      .where(eq(caseEvents.type, 'use_stated')),
  ).as('every_use');

/**
 * 使用记录 of all grants that the actor may know of, the newest first (N-29; house elsewhere): provider and consumer their
 * own, the authority, the supervisor, the body above and the auditor all; with the rule that says how long they are kept.
 */
export async function listUses(ctx: Ctx, { page, pageSize, ...filters }: UsesQuery) {
  const { db, policy } = ctx;
  const { every, where } = await wanted(ctx, filters);
  const listed = await pageOf({ page, pageSize }, useRows(db, { every, where }), db.$count(every, where), (row) =>
    listedUseView(row, ctx.actor),
  );
  return { ...listed, rule: citationOf(policy.useRecords) };
}

/** The same as a workbook, batch by batch from the newest. */
export async function exportUses(ctx: Ctx, filters: UsesFilters, language: Language) {
  const { every, where } = await wanted(ctx, filters);
  async function* lines() {
    const most = 500;
    for (let last: UseRow | undefined, read = most; read === most; ) {
      const behind =
        last && sql`(${every.at}, ${every.useId}) < (${last.use.at.toISOString()}::timestamptz, ${last.use.id})`;
      const rows = await useRows(ctx.db, { every, where: and(where, behind) })
        .limit(most)
        .offset(0);
      read = rows.length;
      last = rows.at(-1);
      for (const row of rows) yield listedUseView(row, ctx.actor);
    }
  }
  return listWorkbook(ctx, usesSheet, lines(), language);
}

/** Which uses a list holds. */
async function wanted({ db, actor }: Ctx, { q, kind, grant, department, from, until }: UsesFilters) {
  const every = everyUse(db);
  const { id, consumerId, providerId, words } = accessRequests;
  const ofGrants = and(
    readable(actor),
    grant === undefined ? undefined : eq(accessRequests.id, grant),
    await saying(db, q, { id, words, departments: [consumerId, providerId] }),
    ofDepartment(db, department, [consumerId, providerId]),
  );
  const grants = db.select({ id: accessRequests.id }).from(accessRequests).where(ofGrants);
  const where = and(
    ofGrants && inArray(every.requestId, grants),
    kind.length > 0 ? inArray(every.kind, kind) : undefined,
    onDays(every.at, { from, until }),
  );
  return { every, where };
}

type Wanted = { every: ReturnType<typeof everyUse>; where: SQL | undefined };
type UseRow = Awaited<ReturnType<typeof linesOf>>[number];

/** Lines of the list. The page first: what belongs to a line is looked up for the lines that are shown, not for all there are. */
const useRows = (db: Ctx['db'], wanted: Wanted) => ({
  limit: (most: number) => ({ offset: (from: number) => linesOf(db, wanted, { most, from }) }),
});

function linesOf(db: Ctx['db'], { every, where }: Wanted, { most, from }: { most: number; from: number }) {
  const shown = db
    .select()
    .from(every)
    .where(where)
    .orderBy(desc(every.at), desc(every.useId))
    .limit(most)
    .offset(from)
    .as('shown');
  return db
    .select({
      use: {
        id: shown.useId,
        at: shown.at,
        by: shown.by,
        inPlaceOf: shown.inPlaceOf,
        kind: shown.kind,
        matter: shown.matter,
        itemCount: shown.itemCount,
        rows: shown.rows,
        result: shown.result,
      },
      request: {
        id: accessRequests.id,
        purpose: accessRequests.purpose,
        delivery: accessRequests.delivery,
        consumerId: accessRequests.consumerId,
        providerId: accessRequests.providerId,
        responsibleId: accessRequests.responsibleId,
        applicantId: accessRequests.applicantId,
      },
      number: sql<string>`${cases.number}`,
      name: sql<string>`${revisions.content}->>'name'`,
      consumer: { id: consumer.id, name: consumer.name },
      provider: { id: provider.id, name: provider.name },
    })
    .from(shown)
    .innerJoin(accessRequests, eq(accessRequests.id, shown.requestId))
    .innerJoin(cases, eq(cases.id, accessRequests.id))
    .innerJoin(revisions, eq(revisions.id, accessRequests.revisionId))
    .innerJoin(consumer, eq(consumer.id, accessRequests.consumerId))
    .innerJoin(provider, eq(provider.id, accessRequests.providerId))
    .orderBy(desc(shown.at), desc(shown.useId));
}

/** The same people as of a single grant: whoever may read its request, and the auditor. */
const readable = (actor: Actor): SQL | undefined => {
  const watching = watchedIn(actor, accessRequests.consumerId, accessRequests.providerId);
  return watching === null || hasAnyRole(actor, 'auditor')
    ? undefined
    : or(
        watching,
        eq(accessRequests.applicantId, actor.id),
        heldIn(accessRequests.consumerId, actor, ...askingRoles),
        heldIn(accessRequests.providerId, actor, 'reviewer'),
        heldIn(accessRequests.responsibleId, actor, 'reviewer'),
      );
};
