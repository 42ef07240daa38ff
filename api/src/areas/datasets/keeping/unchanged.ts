import type { Transaction } from '@onesource/db/client';
import type { Ctx } from '../../../foundation/context.ts';
import { giveNotice } from '../../inbox/tasks.ts';
import { officesOf } from '../../organisation/offices.ts';

/** DG-14: whoever the text names is told what was said of data that have not changed. */
export async function tellUnchanged(tx: Transaction, ctx: Ctx, { id, title }: { id: string; title: string }) {
  const { unchangedTo } = ctx.policy.dataUpdate.value;
  if (!unchangedTo) return;
  for (const departmentId of await officesOf(tx, unchangedTo))
    await giveNotice(
      tx,
      ctx,
      { type: 'dataset', id, title },
      { kind: 'data_unchanged', departmentId, role: unchangedTo },
    );
}
