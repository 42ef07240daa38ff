import type { FileInput } from '@onesource/api/areas/requests/inputs';

/** What is filled in so far; days are `YYYY-MM-DD`. */
export type RequestDraft = Partial<Omit<FileInput, 'resourceId'>>;
type Kept = { savedAt: string; values: RequestDraft };

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** One draft for each person and resource: office computers are shared. */
const keyOf = (userId: string, resourceId: string) => `onesource.request-draft.${userId}.${resourceId}`;

/** The draft left behind, or null; what cannot be read counts as none. */
export function readDraft(store: Store, userId: string, resourceId: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(store.getItem(keyOf(userId, resourceId)) ?? 'null');
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Whether the draft could be kept: storage may be full or closed. */
export function keepDraft(store: Store, userId: string, resourceId: string, kept: Kept): boolean {
  try {
    store.setItem(keyOf(userId, resourceId), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(store: Store, userId: string, resourceId: string): void {
  try {
    store.removeItem(keyOf(userId, resourceId));
  } catch {
    // Where nothing can be kept there is nothing to drop.
  }
}

const isKept = (kept: unknown): kept is Kept =>
  typeof kept === 'object' &&
  kept !== null &&
  'savedAt' in kept &&
  typeof kept.savedAt === 'string' &&
  'values' in kept &&
  typeof kept.values === 'object' &&
  kept.values !== null;

/** A year from a day on, both days included: from 2026-10-09 until 2027-10-08. */
export function untilAfter(from: string, months: number): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const target = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth)));
  return new Date(target.getTime() - 86_400_000).toISOString().slice(0, 10);
}
