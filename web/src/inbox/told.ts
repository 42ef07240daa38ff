import { dayIn } from '../lib/dates.ts';
import { paths } from '../paths.ts';

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

const heldKey = (userId: string) => `onesource.place.${userId}`;
const keyOf = (userId: string) => `onesource.reminded.${userId}`;

/** Whether this person has not been reminded on that day; says so once, and keeps it. */
export function tellsToday(storage: Storage, userId: string, now: Date): boolean {
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

/** Whether the first page of this person's day, and not the inbox itself, keeps a place for what they are reminded of. */
export function keepsPlace(storage: Storage, userId: string, path: string, now: Date): boolean {
  try {
    const today = dayIn(now);
    return !path.startsWith(paths.inbox) && [keyOf, heldKey].every((key) => storage.getItem(key(userId)) !== today);
  } catch {
    return false;
  }
}

/** The same for whoever is signed in and has something to do. */
export const holdsPlace = (
  { user, roles }: { user: { id: string }; roles: readonly unknown[] },
  path: string,
): boolean => roles.length > 0 && keepsPlace(window.localStorage, user.id, path, new Date());

/** The place was kept that day; no further page keeps it. */
export function keepHeld(storage: Storage, userId: string, now: Date): void {
  try {
    storage.setItem(heldKey(userId), dayIn(now));
  } catch {
    // Where nothing can be kept, there is no place either
  }
}
