import type { Database, Transaction } from '@onesource/db/client';
import { resources, revisions } from '@onesource/db/schema/catalog';
import { departments } from '@onesource/db/schema/organisation';
import { workingStatuses } from '@onesource/db/vocabulary';
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { ResourceRow, RevisionRow } from '../../areas/catalog/queries.ts';
import { isWorking } from '../../areas/catalog/rules/steps/state.ts';

/** A resource that a line speaks of, locked for the transaction. `last` is its highest revision number. */
export type Known = {
  resource: ResourceRow;
  working: RevisionRow | null;
  published: RevisionRow | null;
  last: number;
};
export type DepartmentHere = {
  id: string;
  key: string | null;
  name: string;
  number: number;
  path: readonly string[];
};

const alive = [...workingStatuses, 'published'] as const;

/** Ids of the resources there are, by department and name; of two the published one. */
export async function knownResources(db: Database): Promise<Map<string, string>> {
  const rows = await db
    .select({
      id: resources.id,
      departmentId: resources.departmentId,
      name: sql<string>`${revisions.content}->>'name'`,
    })
    .from(resources)
    .innerJoin(revisions, eq(revisions.resourceId, resources.id))
    .where(inArray(revisions.status, alive))
    .orderBy(sql`${revisions.status} = 'published'`, asc(resources.id));
  return new Map(rows.map(({ id, departmentId, name }) => [`${departmentId} ${name}`, id]));
}

/** These resources with the revision in hand and the published one, as they are now. */
export async function loadKnown(tx: Transaction, ids: readonly string[]): Promise<Map<string, Known>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(resources)
    .where(inArray(resources.id, [...ids]))
    .orderBy(resources.id)
    .for('update');
  const known = new Map<string, Known>(
    rows.map((resource) => [resource.id, { resource, working: null, published: null, last: 0 }]),
  );
  const highest = await tx
    .select({ resourceId: revisions.resourceId, last: sql<number>`max(${revisions.number})::int` })
    .from(revisions)
    .where(inArray(revisions.resourceId, [...ids]))
    .groupBy(revisions.resourceId);
  for (const { resourceId, last } of highest) Object.assign(known.get(resourceId) ?? {}, { last });
  const current = await tx
    .select()
    .from(revisions)
    .where(and(inArray(revisions.resourceId, [...ids]), inArray(revisions.status, alive)));
  for (const revision of current)
    Object.assign(
      known.get(revision.resourceId) ?? {},
      isWorking(revision.status) ? { working: revision } : { published: revision },
    );
  return known;
}

/** The departments there are, found by key, name or short name. */
export async function knownDepartments(tx: Transaction) {
  const rows = await tx.select().from(departments).where(isNull(departments.disabledAt)).orderBy(departments.number);
  const byId = new Map<string, DepartmentHere>(rows.map((row) => [row.id, row]));
  const byLabel = new Map<string, DepartmentHere | 'ambiguous'>();
  // Later ones win: a key before a name, a name before a short name
  for (const labelOf of ['shortName', 'name', 'key'] as const) {
    const labels = new Map<string, DepartmentHere | 'ambiguous'>();
    for (const row of rows) {
      const label = row[labelOf];
      if (label) labels.set(label, labels.has(label) ? 'ambiguous' : row);
    }
    for (const [label, row] of labels) byLabel.set(label, row);
  }
  const root = rows.find(({ kind, parentId }) => kind === 'government' && parentId === null);

  /** A bureau under the government. Its kind and place are for the authority to correct. */
  async function create(name: string, { newId }: { newId: () => string }): Promise<DepartmentHere> {
    const id = newId();
    const path = [...(root?.path ?? []), id];
    const [row] = await tx
      .insert(departments)
      .values({
        id,
        name,
        shortName: name.slice(0, 20),
        kind: 'bureau',
        parentId: root?.id ?? null,
        path,
        number: sql`(select coalesce(max(number), 0) + 1 from departments)`,
      })
      .returning();
    if (!row) throw new Error(`No department ${name}`);
    byId.set(id, row);
    byLabel.set(name, row);
    return row;
  }

  return {
    ids: new Set(byId.keys()),
    byId: (id: string): DepartmentHere => {
      const row = byId.get(id);
      if (!row) throw new Error(`Unknown department ${id}`);
      return row;
    },
    find: (label: string) => byLabel.get(label) ?? null,
    create,
  };
}
