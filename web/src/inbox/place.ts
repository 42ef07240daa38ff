import { paths } from '../paths.ts';

type Reader = { user: { id: string }; roles: readonly unknown[] };
export const placeKey = ({ user }: Pick<Reader, 'user'>): string => `onesource.place.${user.id}`;

/** The day, as it is kept beside it. */
export const placeDay = (): string => new Date().toDateString();

/** Whether the first page of somebody's day, and not the inbox itself, keeps a place for what they are reminded of. */
export function holdsPlace(reader: Reader, path: string): boolean {
  try {
    return !path.startsWith(paths.inbox) && reader.roles.length > 0 && localStorage.getItem(placeKey(reader)) !== placeDay();
  } catch {
    return false;
  }
}
