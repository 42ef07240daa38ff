import type { DataStanding, UpdateCycle } from '@onesource/db/vocabulary';
import type { CycleRow } from './store.ts';

type Line = {
  resource: { id: string; name: string; cycle: UpdateCycle };
  department: { id: string; name: string };
  confirmedAt: Date | null;
  dueAt: Date | null;
  lateSince: Date | null;
  standing: DataStanding;
  agreed: { cycle: UpdateCycle; until: string | null; reason: string; by: string | null } | null;
};

/** A line of the list of 数据更新. Times are ISO 8601. */
export const keptView = ({ resource, department, confirmedAt, dueAt, lateSince, standing, agreed }: Line) => ({
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
