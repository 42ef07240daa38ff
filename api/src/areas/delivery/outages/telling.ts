import type { Transaction } from '@onesource/db/client';
import type { Ticked } from '../../../foundation/area.ts';
import { giveNotice } from '../../inbox/tasks.ts';
import { officesOf } from '../../organisation/offices.ts';
import { grantsOn } from '../../requests/queries.ts';
import { holderTold, officesTold, type Told } from './rules/outage.ts';

/** Tells whoever has to know what an outage has come to: offices by the data, holders of grants by the grant. */
export async function tell(
  tx: Transaction,
  ctx: Pick<Ticked, 'clock' | 'newId' | 'outbox'>,
  { resourceId, title, departmentId }: { resourceId: string; title: string; departmentId: string },
  told: Told,
): Promise<void> {
  const authority = await officesOf(tx, 'authority');
  for (const wanted of officesTold(told, { departmentId, authority }))
    await giveNotice(tx, ctx, { type: 'dataset', id: resourceId, title }, wanted);
  if (told === 'overdue') return;
  for (const { id, consumer } of await grantsOn(tx, resourceId))
    await giveNotice(tx, ctx, { type: 'request', id, title }, holderTold(told, consumer.id));
}
