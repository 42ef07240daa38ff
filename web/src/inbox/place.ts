import { keep, readKept } from '../lib/kept.ts';
import { paths } from '../paths.ts';

type Reader = { user: { id: string }; roles: readonly unknown[] };

const keyOf = ({ user }: Reader): string => `onesource.place.${user.id}`;
const today = () => new Date().toDateString();
const isDay = (kept: object): kept is { day: string } => 'day' in kept;

/** Whether the first page of somebody's day, and not the inbox itself, keeps a place for what they are reminded of. */
export const holdsPlace = (reader: Reader, path: string): boolean =>
  reader.roles.length > 0 && !path.startsWith(paths.inbox) && readKept(keyOf(reader), isDay)?.day !== today();

/** It was kept today. */
export const keepPlace = (reader: Reader): boolean => keep(keyOf(reader), { day: today() });
