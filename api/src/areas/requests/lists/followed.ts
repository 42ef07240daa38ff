import { cases } from '@onesource/db/schema/cases';
import { revisions } from '@onesource/db/schema/catalog';
import { departments } from '@onesource/db/schema/organisation';
import { accessRequests as request } from '@onesource/db/schema/request';
import { eq, inArray, sql } from 'drizzle-orm';
import { readsRequest } from '../../../access/requests.ts';
import { withProgress } from '../../../cases/changes.ts';
import type { Area } from '../../../foundation/area.ts';

/** 关注 of a request, for those who may know of it. */
export const followedRequests: NonNullable<Area['followed']> = {
  of: ['request'],
  async read({ db, actor }, follows) {
    if (follows.length === 0) return new Map();
    const rows = await db
      .select({
        id: request.id,
        number: sql<string>`${cases.number}`,
        title: sql<string>`${revisions.content}->>'name'`,
        department: { id: departments.id, name: departments.name },
        status: request.status,
        parties: {
          consumerId: request.consumerId,
          providerId: request.providerId,
          responsibleId: request.responsibleId,
          applicantId: request.applicantId,
        },
      })
      .from(request)
      .innerJoin(cases, eq(cases.id, request.id))
      .innerJoin(revisions, eq(revisions.id, request.revisionId))
      .innerJoin(departments, eq(departments.id, request.providerId))
      .where(
        inArray(
          request.id,
          follows.map(({ id }) => id),
        ),
      );
    const read = rows.filter(({ parties }) => readsRequest(actor, parties));
    const lines = read.map(({ id, parties: _, ...line }) => [id, { ...line, gone: false }] as const);
    return withProgress(db, actor, follows, new Map(lines));
  },
};
