import { backups } from '@onesource/db/schema/backup';
import { count, desc, isNull } from 'drizzle-orm';
import { may } from '../../access/abilities.ts';
import type { Ctx } from '../../foundation/context.ts';
import { forbidden } from '../../foundation/errors.ts';
import type { BackupsQuery } from './inputs.ts';
import { backupView } from './view.ts';

/** 备份记录: newest first, the newest whatever page is asked for, and the last that was made. @throws ApiError `forbidden` */
export async function listBackups({ db, actor }: Ctx, { page, pageSize }: BackupsQuery) {
  if (!may(actor, 'see_upkeep')) throw forbidden();
  const order = [desc(backups.finishedAt), desc(backups.id)];
  const [[total], items, [newest], [last]] = await Promise.all([
    db.select({ backups: count() }).from(backups),
    db
      .select()
      .from(backups)
      .orderBy(...order)
      .limit(pageSize)
      .offset((page - 1) * pageSize),
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
    total: total?.backups ?? 0,
    newest: newest ?? null,
    last: last ? backupView(last) : null,
    items: items.map(backupView),
  };
}
