import type { Transaction } from '@onesource/db/client';
import list from '@onesource/db/data/departments.json' with { type: 'json' };
import { departments } from '@onesource/db/schema/organisation';
import { departmentKinds } from '@onesource/db/vocabulary';
import { isNotNull } from 'drizzle-orm';

/** Departments by their key. */
export type Departments = Map<string, { id: string; number: number }>;

/** Adds the departments of `db/data/departments.json` that are not there yet; those there keep what was made of them. */
export async function loadDepartments(tx: Transaction, newId: () => string): Promise<Departments> {
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
  for (const [sort, { key, name, shortName, nameEn, kind: kindName, parent }] of list.entries()) {
    if (known.has(key)) continue;
    const above = parent === null ? null : known.get(parent);
    const kind = departmentKinds.find((known) => known === kindName);
    if (above === undefined || !kind) throw new Error(`departments.json: ${key} has an unknown parent or kind`);
    number += 1;
    const id = newId();
    const row = { id, key, name, shortName, nameEn, kind, parentId: above?.id ?? null, number, sort };
    const path = [...(above?.path ?? []), id];
    known.set(key, { ...row, path });
    added.push({ ...row, path });
  }
  if (added.length > 0) await tx.insert(departments).values(added);
  return new Map([...known].map(([key, { id, number }]) => [key, { id, number }]));
}
