import { accessRequests as request } from '@onesource/db/schema/request';
import { and, eq, inArray, isNull, or, type SQL } from 'drizzle-orm';
import { askingRoles } from '../../access/responsible.ts';
import { appendEvents } from '../../cases/store.ts';
import type { Area, Holder } from '../../foundation/area.ts';
import * as audit from '../../foundation/audit.ts';
import { running } from './rules/state.ts';

/** Whoever a request is with: the applicant, or who took it over. */
export const inHandOf = (id: string): SQL | undefined =>
  // Not by `coalesce`, which no index knows
  or(eq(request.handlerId, id), and(isNull(request.handlerId), eq(request.applicantId, id)));

const runningOf = ({ id, departmentId }: Holder) =>
  and(inHandOf(id), eq(request.consumerId, departmentId), inArray(request.status, running));

/** 工作交接: requests that run. Who filed one stays who filed it; the work that it asks for goes to whoever takes it over. */
export const requestsInHand: NonNullable<Area['inHand']> = {
  what: 'requests',
  async of(db, person) {
    const count = await db.$count(request, runningOf(person));
    return { count, nextDueOn: null, needs: count > 0 ? [askingRoles] : [] };
  },
  async pass(tx, ctx, from, to) {
    const passed = await tx
      .update(request)
      .set({ handlerId: to.id })
      .where(runningOf(from))
      .returning({ id: request.id });
    const handed = { type: 'handed_over', note: `${from.name} → ${to.name}` };
    for (const { id } of passed) {
      await appendEvents(tx, ctx, id, [handed]);
      const detail = { from: { id: from.id, name: from.name }, to };
      await audit.record(tx, ctx, { action: 'request.hand-over', subject: { type: 'request', id }, detail });
    }
  },
};
