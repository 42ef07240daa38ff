import { sendingOf, stateOf } from '../rules/sending/alive.ts';
import type { SenderRow } from './store.ts';

/** A program as those read it who read how the data are kept up. What it is known by is told once, and never again. */
export const senderView = (row: SenderRow, now: Date, provides: boolean) => ({
  id: row.id,
  name: row.name,
  everyMinutes: row.everyMinutes,
  registeredAt: row.registeredAt.toISOString(),
  by: row.byName,
  withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  withdrawnBy: row.withdrawnByName,
  lastBeatAt: row.lastBeatAt?.toISOString() ?? null,
  /** From when on it is silent unless it is heard of. */
  silentAt: row.silentAt?.toISOString() ?? null,
  state: row.withdrawnAt === null ? stateOf(row, now) : ('withdrawn' as const),
  /** Whether provider and those who watch were told. */
  told: row.silentSince !== null,
  actions: provides && row.withdrawnAt === null ? ['withdraw'] : [],
});
export type SenderView = ReturnType<typeof senderView>;

/** 心跳 of a resource: how its programs stand together. */
export const sendingView = (rows: readonly SenderRow[], now: Date) =>
  sendingOf(rows.flatMap((row) => (row.withdrawnAt === null ? [stateOf(row, now)] : [])));
