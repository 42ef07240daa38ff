import type { Database, Transaction } from '@onesource/db/client';
import { cases } from '@onesource/db/schema/cases';
import { departments } from '@onesource/db/schema/organisation';
import { accessRequests as request } from '@onesource/db/schema/request';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Ctx } from '../../../foundation/context.ts';
import type { IsoDate } from '../../../law/calendar/working-days.ts';
import { giveNotice } from '../../inbox/tasks.ts';

/** The grants in being on a resource, with who holds them; a suspended one goes on when it is resumed. */
export async function grantsOn(db: Database | Transaction, resourceId: string) {
  const rows = await db
    .select({
      id: request.id,
      number: sql<string>`${cases.number}`,
      grant: request.grant,
      consumer: { id: departments.id, name: departments.name },
      consumerPath: departments.path,
    })
    .from(request)
    .innerJoin(cases, eq(cases.id, request.id))
    .innerJoin(departments, eq(departments.id, request.consumerId))
    .where(and(eq(request.resourceId, resourceId), inArray(request.status, ['granted', 'suspended'])))
    .orderBy(asc(cases.number));
  return rows.flatMap(({ grant, ...row }) => (grant ? [{ ...row, ...grant }] : []));
}
export type GrantOn = Awaited<ReturnType<typeof grantsOn>>[number];

export const affectedView = ({ id, number, consumer, items, from, until }: GrantOn) => ({
  request: { id, number },
  consumer,
  items: items.map((item) => ({ id: item.id, name: item.name })),
  from,
  until,
});

/** House: tells the departments that hold these grants what comes, and by which day. */
export async function tellHolders(
  tx: Transaction,
  ctx: Pick<Ctx, 'clock' | 'newId' | 'outbox'>,
  grants: readonly GrantOn[],
  { title, dueOn }: { title: string; dueOn: IsoDate | null },
): Promise<void> {
  for (const { id, consumer } of grants)
    await giveNotice(
      tx,
      ctx,
      { type: 'request', id, title },
      { kind: 'grant_affected', departmentId: consumer.id, role: 'official', dueOn },
    );
}
