import type { Transaction } from '@onesource/db/client';
import list from '@onesource/db/data/departments.json' with { type: 'json' };
import { departments } from '@onesource/db/schema/organisation';
import { departmentKinds } from '@onesource/db/vocabulary';
import { isNotNull } from 'drizzle-orm';
import type { PolicyProfile } from '../../law/profile.ts';

/** Departments by their key. */
export type Departments = Map<string, { id: string; number: number }>;

type Listed = (typeof list)[number];
type Place = Pick<PolicyProfile, 'name' | 'titles'>;

/** The government, the authority and the supervisor are called as in the profile in force; the others as they are listed. */
function calledIn({ name, titles }: Place, listed: Listed): Pick<Listed, 'name' | 'shortName' | 'nameEn'> {
  const called = (zh: string, en: string) => ({ name: zh, shortName: zh, nameEn: en });
  if (listed.kind === 'government') return called(`${name.zh}人民政府`, `${name.en} People’s Government`);
  const { authority, supervisor } = titles;
  if (listed.kind === 'authority') return called(authority.zh, authority.en);
  if (listed.kind !== 'supervisor') return listed;
  // Where one office is both, its supervising side is a department of its own here
  return supervisor.zh === authority.zh
    ? called(`${supervisor.zh}督查室`, `${supervisor.en}, Supervision`)
    : called(supervisor.zh, supervisor.en);
}

/** Adds the departments of `db/data/departments.json` that are not there yet; those there keep what was made of them. */
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
  for (const [sort, listed] of list.entries()) {
    const { key, kind: kindName, parent } = listed;
    if (known.has(key)) continue;
    const { name, shortName, nameEn } = calledIn(place, listed);
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
