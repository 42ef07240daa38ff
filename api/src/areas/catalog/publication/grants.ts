import type { Database, Transaction } from '@onesource/db/client';
import type { GrantOn } from '../../../foundation/area.ts';
import type { Ctx } from '../../../foundation/context.ts';
import type { IsoDate } from '../../../law/calendar/working-days.ts';
import { giveNotice } from '../../inbox/tasks.ts';

/** The grants in being on a resource, as the areas tell that give them. */
export const grantsOn = async (areas: Ctx['areas'], db: Database | Transaction, id: string): Promise<GrantOn[]> =>
  (await Promise.all(areas.map((area) => area.grantsOn?.(db, id) ?? []))).flat();

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
