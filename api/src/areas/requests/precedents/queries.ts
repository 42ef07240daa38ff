import type { Database } from '@onesource/db/client';
import { cases } from '@onesource/db/schema/cases';
import { requestFacts } from '@onesource/db/schema/figures';
import { accessRequests as request } from '@onesource/db/schema/request';
import { and, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { may } from '../../../access/abilities.ts';
import { readsRequest } from '../../../access/requests.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { forbidden } from '../../../foundation/errors.ts';
import { publishedResource } from '../../directory/queries.ts';
import { workingDays } from '../figures/queries.ts';
import { type Decided, usualAnswer } from '../rules/asking/precedents.ts';

/** So many of the latest tell what is usual now. */
const looked = 50;
const withheld = alias(requestFacts, 'withheld');

/**
 * 先例: how requests for this resource are usually answered, or where they were few, those of its kind to the same provider,
 * in counts alone; and what the actor's own department said the last time, to be taken over.
 *
 * @throws ApiError `forbidden` for who may ask for nothing, `not_found` for an unknown resource
 */
export async function precedentsFor(ctx: Ctx, resourceId: string) {
  if (!may(ctx.actor, 'file_requests')) throw forbidden();
  const { department, shareType } = await publishedResource(ctx, resourceId);
  const ofResource = usualAnswer(await decidedAmong(ctx, eq(request.resourceId, resourceId)));
  const ofProvider =
    ofResource ??
    usualAnswer(await decidedAmong(ctx, and(eq(request.providerId, department.id), eq(request.shareType, shareType))));
  return {
    usual: ofProvider && { of: ofResource ? ('resource' as const) : ('provider' as const), ...ofProvider },
    last: await lastOf(ctx, resourceId, department.id),
  };
}
export type PrecedentsView = Awaited<ReturnType<typeof precedentsFor>>;

/** The latest of these that somebody decided on, each with the working days that it took. */
async function decidedAmong({ db, calendar }: Ctx, which: ReturnType<typeof and>): Promise<Decided[]> {
  const rows = await db
    .select({
      filedOn: requestFacts.filedOn,
      on: requestFacts.on,
      granted: sql<boolean>`${request.grant} is not null`,
      withheld: sql<boolean>`${withheld.requestId} is not null`,
    })
    .from(request)
    .innerJoin(requestFacts, and(eq(requestFacts.requestId, request.id), eq(requestFacts.kind, 'decided')))
    .leftJoin(withheld, and(eq(withheld.requestId, request.id), eq(withheld.kind, 'withheld')))
    .where(which)
    .orderBy(desc(request.filedAt), desc(request.id))
    .limit(looked);
  const daysOf = workingDays(calendar);
  return rows.map((row) => ({
    outcome: !row.granted ? 'refused' : row.withheld ? 'partly' : 'granted',
    workingDays: daysOf(row.filedOn, row.on),
  }));
}

/** What the department said in its last request for the resource, or for another of its provider; null where the actor may read none. */
async function lastOf({ db, actor }: { db: Database; actor: Ctx['actor'] }, resourceId: string, providerId: string) {
  const rows = await db
    .select({
      number: sql<string>`${cases.number}`,
      ...{ id: request.id, purpose: request.purpose, purposeText: request.purposeText, basis: request.basis },
      ...{ matter: request.matter, system: request.system, delivery: request.delivery, contact: request.contact },
      ...{ applicantId: request.applicantId, consumerId: request.consumerId, providerId: request.providerId },
      responsibleId: request.responsibleId,
    })
    .from(request)
    .innerJoin(cases, eq(cases.id, request.id))
    .where(and(eq(request.consumerId, actor.departmentId), eq(request.providerId, providerId)))
    .orderBy(desc(eq(request.resourceId, resourceId)), desc(request.filedAt), desc(request.id))
    .limit(looked);
  const found = rows.find((row) => readsRequest(actor, row));
  if (!found) return null;
  const { applicantId: _, consumerId: _own, providerId: _their, responsibleId: _theirs, ...said } = found;
  return said;
}
