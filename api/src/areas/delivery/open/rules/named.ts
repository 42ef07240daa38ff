import type { Slot } from '@onesource/db/schema/data';

/** Items by id, or by the name that they have in Chinese: what is neither stays as it is, and is granted to nobody. */
export const idOf = (said: string, granted: readonly Pick<Slot, 'id' | 'name'>[]): string =>
  granted.find(({ id, name }) => id === said || name === said)?.id ?? said;

/** The same of what is looked for. */
export const byId = (
  said: Readonly<Record<string, string>>,
  granted: readonly Pick<Slot, 'id' | 'name'>[],
): Record<string, string> =>
  Object.fromEntries(Object.entries(said).map(([key, value]) => [idOf(key, granted), value]));

/** Rows by the names of the items, for programs that would rather have those. */
export const byName = <Value>(
  rows: readonly Record<string, Value>[],
  slots: readonly Pick<Slot, 'id' | 'name'>[],
): Record<string, Value>[] =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([id, value]) => [slots.find((slot) => slot.id === id)?.name ?? id, value]),
    ),
  );
