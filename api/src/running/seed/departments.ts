import type { Transaction } from '@onesource/db/client';
import { departments } from '@onesource/db/schema/organisation';
import { isNotNull } from 'drizzle-orm';
import { holderOf, type Place } from './place.ts';

type Known = { id: string; number: number };
export type Departments = {
  /** The department whose entries and people those of a key are, as `holderOf` has it. */
  of: (key: string) => Known | undefined;
  /** Ids of departments that an earlier list had and this one has not: what they publish is there already. */
  former: ReadonlySet<string>;
};

/** Adds a city's departments that are not there yet; those there keep what was made of them. */
export async function loadDepartments(tx: Transaction, newId: () => string, place: Place): Promise<Departments> {
  const there = await tx
    .select({ key: departments.key, id: departments.id, number: departments.number, path: departments.path })
    .from(departments)
    .where(isNotNull(departments.key));
  const known = new Map(there.map((row) => [row.key ?? '', row]));
  let number = Math.max(
    0,
    ...(await tx.select({ number: departments.number }).from(departments)).map((row) => row.number),
  );
  const added = [];
  for (const [sort, { key, name, shortName, nameEn, kind, parent }] of place.departments.entries()) {
    if (known.has(key)) continue;
    const above = parent === null ? undefined : known.get(parent);
    number += 1;
    const id = newId();
    const path = [...(above?.path ?? []), id];
    const row = { id, key, name, shortName, nameEn, kind, parentId: above?.id ?? null, number, sort, path };
    known.set(key, row);
    added.push(row);
  }
  if (added.length > 0) await tx.insert(departments).values(added);
  const listed = new Set(place.departments.map(({ key }) => key));
  return {
    of: (key) => known.get(holderOf(place, key) ?? ''),
    former: new Set([...known].flatMap(([key, { id }]) => (listed.has(key) ? [] : [id]))),
  };
}
