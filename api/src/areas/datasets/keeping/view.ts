import type { DataStanding, SendingState, UpdateCycle } from '@onesource/db/vocabulary';
import type { CycleRow } from './store.ts';
import { type toldAbout, toldView } from './told.ts';

type Line = {
  resource: { id: string; name: string; cycle: UpdateCycle };
  department: { id: string; name: string };
  confirmedAt: Date | null;
  dueAt: Date | null;
  lateSince: Date | null;
  standing: DataStanding;
  agreed: { cycle: UpdateCycle; until: string | null; reason: string; by: string | null } | null;
  /** No state where there is no program. */
  sending: { state: SendingState | null; lastBeatAt: Date | null; silentSince: Date | null } | null;
};

/** A line of the list of 数据更新. Times are ISO 8601. */
export const keptView = (
  { resource, department, confirmedAt, dueAt, lateSince, standing, agreed, sending }: Line,
  told: Awaited<ReturnType<typeof toldAbout>>,
) => ({
  id: resource.id,
  name: resource.name,
  department,
  /** 更新周期 that the entry states, and the one agreed on where there is one. */
  cycle: resource.cycle,
  agreed,
  confirmedAt: confirmedAt?.toISOString() ?? null,
  dueAt: dueAt?.toISOString() ?? null,
  standing,
  /** Whether provider and those who watch were told that it is late. */
  told: lateSince !== null,
  toldTo: toldView(told, resource.id),
  /** 心跳 of the programs that send its data in; null where there is none. */
  sending: sending?.state
    ? {
        state: sending.state,
        lastBeatAt: sending.lastBeatAt?.toISOString() ?? null,
        silentSince: sending.silentSince?.toISOString() ?? null,
      }
    : null,
});
export type KeptLine = ReturnType<typeof keptView>;

/** 商定更新周期 with both sides' words. */
export const cycleView = (row: CycleRow) => ({
  id: row.id,
  cycle: row.cycle,
  reason: row.reason,
  status: row.status,
  askedAt: row.askedAt.toISOString(),
  askedBy: row.askedByName,
  answeredAt: row.answeredAt?.toISOString() ?? null,
  answeredBy: row.answeredByName,
  note: row.note,
  until: row.until,
  endedAt: row.endedAt?.toISOString() ?? null,
  endedBy: row.endedByName,
  endNote: row.endNote,
});
export type CycleView = ReturnType<typeof cycleView>;
