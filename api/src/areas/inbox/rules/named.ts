import type { TaskKind } from '@onesource/db/vocabulary';
import type { Area, Name } from '../../../foundation/area.ts';

/** What a kind of task is called, as the area that gives it says. */
export const namedBy = (areas: readonly Pick<Area, 'called'>[]): ((kind: TaskKind) => Name) => {
  const names = new Map<string, Name>(areas.flatMap(({ called }) => (called ? Object.entries(called) : [])));
  return (kind) => {
    const name = names.get(kind);
    if (!name) throw new Error(`No area says what ${kind} is called`);
    return name;
  };
};
