import { dayIn } from '../lib/dates.ts';

const keyOf = (userId: string) => `onesource.reminded.${userId}`;

/** Whether this person has not been reminded on that day; says so once, and keeps it. */
export function tellsToday(storage: Pick<Storage, 'getItem' | 'setItem'>, userId: string, now: Date): boolean {
  try {
    const today = dayIn(now);
    if (storage.getItem(keyOf(userId)) === today) return false;
    storage.setItem(keyOf(userId), today);
    return true;
  } catch {
    // Where nothing can be kept, better not at all than on every page
    return false;
  }
}
