import type { UpdateCycle } from '@onesource/db/vocabulary';

/** Days that data may be old by their update cycle (PD-34: every 24 hours, also where nothing changed); none where it says no term. */
const days: Record<UpdateCycle, number | null> = {
  realtime: 1,
  daily: 1,
  weekly: 7,
  monthly: 31,
  quarterly: 92,
  half_yearly: 184,
  yearly: 366,
  irregular: null,
  static: null,
};

/** Until when data count as fresh, and whether that has passed: data last loaded, or confirmed as unchanged, at that time. */
export function freshnessOf(
  { confirmedAt, cycle }: { confirmedAt: Date | null; cycle: UpdateCycle | null },
  now: Date,
): { dueAt: Date | null; stale: boolean } {
  const term = cycle === null ? null : days[cycle];
  if (confirmedAt === null || term === null) return { dueAt: null, stale: false };
  const dueAt = new Date(confirmedAt.getTime() + term * 86_400_000);
  return { dueAt, stale: now > dueAt };
}
