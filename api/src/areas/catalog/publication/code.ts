import type { Transaction } from '@onesource/db/client';
import { codeSequences } from '@onesource/db/schema/catalog';
import type { ResourceClass } from '@onesource/db/vocabulary';
import { sql } from 'drizzle-orm';

/** The class (类) as the guide's codes write it. */
const classDigit = { base: '1', theme: '2', department: '3' } as const satisfies Record<ResourceClass, string>;

/** 前段码: class, item and sub-item of a resource's classification, e.g. `101002`. */
export const codePrefix = (resourceClass: ResourceClass, classification: string): string =>
  classDigit[resourceClass] + classification;

/** The next code under a prefix, e.g. `101002/7`; not given again when its resource is retired later. */
export async function nextCode(tx: Transaction, prefix: string): Promise<string> {
  const [row] = await tx
    .insert(codeSequences)
    .values({ prefix, last: 1 })
    .onConflictDoUpdate({ target: codeSequences.prefix, set: { last: sql`${codeSequences.last} + 1` } })
    .returning({ last: codeSequences.last });
  if (!row) throw new Error(`No number for ${prefix}`);
  return `${prefix}/${row.last}`;
}
