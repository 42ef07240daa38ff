import { backups } from '@onesource/db/schema/backup';
import { desc, isNull } from 'drizzle-orm';
import { may } from '../../access/abilities.ts';
import { pageOf } from '../../cases/lists.ts';
import type { Ctx } from '../../foundation/context.ts';
import { forbidden } from '../../foundation/errors.ts';
import type { BackupsQuery } from './inputs.ts';
import { backupView } from './view.ts';

/** 备份记录: newest first, the newest whatever page is asked for, and the last that was made. @throws ApiError `forbidden` */
export async function listBackups({ db, actor }: Ctx, page: BackupsQuery) {
  if (!may(actor, 'see_upkeep')) throw forbidden();
  const order = [desc(backups.finishedAt), desc(backups.id)];
  const [listed, [newest], [last]] = await Promise.all([
    pageOf(
      page,
      db
        .select()
        .from(backups)
        .orderBy(...order),
      db.$count(backups),
      backupView,
    ),
    db
      .select({ failure: backups.failure })
      .from(backups)
      .orderBy(...order)
      .limit(1),
    db
      .select()
      .from(backups)
      .where(isNull(backups.failure))
      .orderBy(...order)
      .limit(1),
  ]);
  return {
    ...listed,
    newest: newest ?? null,
    last: last ? backupView(last) : null,
  };
}
