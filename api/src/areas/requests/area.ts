import { cases } from '@onesource/db/schema/cases';
import { tasks } from '@onesource/db/schema/inbox';
import { departments } from '@onesource/db/schema/organisation';
import { accessRequests } from '@onesource/db/schema/request';
import type { RequestStatus, ShareType } from '@onesource/db/vocabulary';
import { and, eq, inArray, or, sql } from 'drizzle-orm';
import { type Area, inBoth } from '../../foundation/area.ts';
import { openWork } from '../inbox/queries.ts';
import { noticeNames } from './called/notices.ts';
import { workWords } from './called/work.ts';
import { workInEnglish } from './called/work-in-english.ts';
import { consultedOnRequest } from './consulting/consulted.ts';
import { usedForRequest } from './consulting/files.ts';
import { requestDesk } from './desk.ts';
import { endWithEntries } from './ending/with-entry.ts';
import { countFacts, noteOverdue } from './figures/tick.ts';
import { requestsInHand } from './in-hand.ts';
import { followedRequests } from './lists/followed.ts';
import { ownRequest } from './own.ts';
import { grantsOn } from './queries.ts';
import { countTerms, reseatAbove, tick } from './tick.ts';

declare module '../../foundation/area.ts' {
  interface TaskLine {
    request: {
      number: string;
      consumer: string;
      shareType: ShareType;
      status: RequestStatus;
      /** 申请篮 (PD-33): what was filed in one go, and how much of it the same department provides. */
      basket: { id: string; count: number } | null;
      /** The last answer on a further use of what was granted (PD-4, DG-5, DG-17). */
      answered: { kind: 'pass_on' | 'publish'; status: 'asked' | 'consented' | 'refused' } | null;
    } | null;
  }
  interface ResourceSection {
    /** The request or grant of the reader's own department that still runs; `until`: last day of the grant. */
    own: { id: string; number: string; status: RequestStatus; until: string | null } | null;
  }
}

/** Statuses in which the provider, or who answers in its place (SH-16), may have something to say. */
const undecided = ['submitted', 'supplement_wanted', 'negotiating', 'coordinating'] as const satisfies RequestStatus[];

export const requests: Area = {
  name: 'requests',
  called: { ...inBoth(workWords, workInEnglish), ...noticeNames },
  about: { requests: 'request', figures: 'request' },
  // A day first, what follows upon it then
  ticks: [countTerms, tick, endWithEntries, reseatAbove, noteOverdue, countFacts],
  lines: {
    as: 'request',
    of: ['request'],
    async read(db, ids) {
      const rows = await db
        .select({
          id: accessRequests.id,
          number: sql<string>`${cases.number}`,
          consumer: departments.name,
          shareType: accessRequests.shareType,
          status: accessRequests.status,
          onward: accessRequests.onward,
          basketId: accessRequests.basketId,
          together: sql<number>`(select count(*)::int from ${accessRequests} as other
            where other.basket_id = ${accessRequests.basketId} and other.provider_id = ${accessRequests.providerId})`,
        })
        .from(accessRequests)
        .innerJoin(cases, eq(cases.id, accessRequests.id))
        .innerJoin(departments, eq(departments.id, accessRequests.consumerId))
        .where(inArray(accessRequests.id, [...ids]));
      return new Map(
        rows.map(({ id, onward, basketId, together, ...request }) => {
          const last = onward.findLast(({ status }) => status !== 'asked');
          const answered = last ? { kind: last.kind, status: last.status } : null;
          const basket = basketId && together > 1 ? { id: basketId, count: together } : null;
          return [id, { ...request, answered, basket }];
        }),
      );
    },
  },
  desk: requestDesk,
  followed: followedRequests,
  async waitingFor(db, departmentId) {
    const answering = or(eq(accessRequests.providerId, departmentId), eq(accessRequests.responsibleId, departmentId));
    const open = await db.$count(accessRequests, and(answering, inArray(accessRequests.status, [...undecided])));
    return open + (await openWork(db, departmentId, eq(tasks.subjectType, 'request')));
  },
  inHand: requestsInHand,
  usedFor: usedForRequest,
  consulted: consultedOnRequest,
  grantsOn,
  async section(ctx, { id }) {
    const own = await ownRequest(ctx, id);
    return {
      own: own && {
        id: own.id,
        number: own.number,
        status: own.status,
        until: own.grant?.effectiveAt ? own.grant.until : null,
      },
    };
  },
};
