import type { Database, Transaction } from '@onesource/db/client';
import { resourceNames, resources, revisions } from '@onesource/db/schema/catalog';
import { departments } from '@onesource/db/schema/organisation';
import { workingStatuses } from '@onesource/db/vocabulary';
import { and, inArray, sql } from 'drizzle-orm';
import type { ResourceRow, RevisionRow } from '../../areas/catalog/queries.ts';
import { nameKey } from '../../areas/catalog/rules/names/same-name.ts';
import { isWorking } from '../../areas/catalog/rules/steps/state.ts';
import { type DepartmentHere, departmentFinder } from './departments.ts';
import type { Problem } from './reading/read.ts';
import { textOf } from './rules/line.ts';
import type { Dictionary } from './rules/reading/dictionary.ts';
import type { Offices } from './rules/reading/said.ts';

/** A resource that a line speaks of, locked for the transaction. `last` is its highest revision number. */
export type Known = {
  resource: ResourceRow;
  working: RevisionRow | null;
  published: RevisionRow | null;
  last: number;
};

const alive = [...workingStatuses, 'published'] as const;
/** Any constant: whoever makes a department by an import takes the same lock, for no two may make the same. */
const departmentLock = 7_101_820;

/** Ids of resources by department and name, as the database compares names. */
async function resourcesNamed(
  db: Database | Transaction,
  wanted: readonly { departmentId: string; name: string }[],
): Promise<Map<string, string>> {
  if (wanted.length === 0) return new Map();
  const list = JSON.stringify(wanted);
  const rows = await db.execute<{ departmentId: string; name: string; id: string }>(sql`
    select wanted."departmentId", wanted.name, held.resource_id as id
    from jsonb_to_recordset(${list}::jsonb) as wanted ("departmentId" uuid, name text)
    join ${resourceNames} as held on held.department_id = wanted."departmentId" and held.key = name_key(wanted.name)`);
  return new Map([...rows].map(({ departmentId, name, id }) => [`${departmentId} ${name}`, id]));
}

/** Ids and departments of resources by their code. */
async function resourcesCoded(db: Database | Transaction, codes: readonly string[]) {
  if (codes.length === 0) return new Map<string, { id: string; departmentId: string }>();
  const rows = await db
    .select({ id: resources.id, code: resources.code, departmentId: resources.departmentId })
    .from(resources)
    .where(inArray(resources.code, [...codes]));
  return new Map(rows.map(({ code, ...row }) => [code ?? '', row]));
}

/**
 * The resources that lines speak of: by code where it is somebody's, else by department and name. `byCode` and `holder`
 * say which of both a line means, `known` what there is of it, locked for the transaction.
 */
export async function resourcesOf(tx: Transaction, lines: readonly Addressing[]) {
  const codeOf = ({ value }: Addressing) => textOf(value.code) ?? '';
  const coded = await resourcesCoded(
    tx,
    lines.map(codeOf).filter((code) => code !== ''),
  );
  const wanted = lines.map(({ department, name }) => ({ departmentId: department.id, name }));
  const named = await resourcesNamed(tx, wanted);
  const byCode = (line: Addressing) => coded.get(codeOf(line));
  const holder = ({ department, name }: Addressing) => named.get(`${department.id} ${name}`);
  const idOf = (line: Addressing) => byCode(line)?.id ?? holder(line);
  const known = await loadKnown(
    tx,
    lines.flatMap((line) => idOf(line) ?? []),
  );
  return { coded, byCode, holder, idOf, known: (line: Addressing) => known.get(idOf(line) ?? '') ?? null };
}
type Addressing = { value: Record<string, unknown>; department: DepartmentHere; name: string };

/** These resources with the revision in hand and the published one, as they are now. */
async function loadKnown(tx: Transaction, ids: readonly string[]): Promise<Map<string, Known>> {
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

/** The departments there are, those that are disabled, and those that a file asks for. */
export async function knownDepartments(tx: Database | Transaction) {
  const every = await tx.select().from(departments).orderBy(departments.number);
  const rows = every.filter(({ disabledAt }) => disabledAt === null);
  const findDisabled = departmentFinder(every.filter(({ disabledAt }) => disabledAt !== null));
  const find = departmentFinder(rows);
  const root = rows.find(({ kind, parentId }) => kind === 'government' && parentId === null);
  const planned = new Map<string, DepartmentHere>();
  // A disabled department keeps its number
  let number = Math.max(0, ...every.map((row) => row.number));

  const byId = new Map(every.map(({ id, name }) => [id, name]));
  const offices: Offices = {
    idOf(label) {
      const found = find(label);
      return found && 'department' in found ? found.department.id : null;
    },
    nameOf: (id) => byId.get(id) ?? null,
  };

  return {
    ids: new Set(rows.map(({ id }) => id)),
    offices,
    find,
    all: rows as readonly DepartmentHere[],
    isDisabled: (label: string) => findDisabled(label) !== null,
    /** A bureau under the government, if a line of it is taken. Its kind and place are for the authority to correct. */
    plan(label: string, newId: () => string): DepartmentHere {
      const key = nameKey(label);
      const there = planned.get(key);
      if (there) return there;
      const id = newId();
      number += 1;
      const department = { id, key: null, name: label, number, path: [...(root?.path ?? []), id] };
      planned.set(key, department);
      return department;
    },
    /** Whether it is one that only the file knows. */
    isPlanned: ({ id }: DepartmentHere) => [...planned.values()].some((each) => each.id === id),
    parentId: root?.id ?? null,
  };
}
export type Departments = Awaited<ReturnType<typeof knownDepartments>>;

/**
 * Whose a line is, or why nobody's. `own`: the one department whose lines are taken, and which a line without one is
 * of; `unnamed`: the department of such lines where others' are taken as well; `dictionary`: what words mean to whoever
 * brings them in. Pure.
 */
export function departmentOf(
  value: Record<string, unknown>,
  { find, all, isDisabled }: Pick<Departments, 'find' | 'all' | 'isDisabled'>,
  { own, unnamed, dictionary }: { own?: { id: string }; unnamed?: { id: string }; dictionary: Dictionary },
): DepartmentHere | Problem {
  const field = 'department';
  const written = textOf(value.department);
  const label = written && (dictionary(field, written) ?? written);
  const mine = own ? all.find(({ id }) => id === own.id) : undefined;
  if (!label) return mine ?? all.find(({ id }) => id === unnamed?.id) ?? { field, code: 'required' };
  const found = find(label);
  if (mine && found && 'candidates' in found && found.candidates.includes(mine.name)) return mine;
  if (found && 'candidates' in found)
    return { field, code: 'ambiguous_department', value: `${label}: ${found.candidates.join('、')}` };
  if (found && mine && found.department.id !== mine.id) return { field, code: 'other_department', value: label };
  if (found) return found.department;
  return { field, code: isDisabled(label) ? 'department_disabled' : 'unknown_department', value: label };
}

/** The one department in use that goes by a label; null where none does, or several do. */
export async function departmentCalled(db: Database, label: string): Promise<DepartmentHere | null> {
  const found = (await knownDepartments(db)).find(label);
  return found && 'department' in found ? found.department : null;
}

/** Lets nobody else make departments until the transaction ends. */
export const lockDepartments = (tx: Transaction) => tx.execute(sql`select pg_advisory_xact_lock(${departmentLock})`);

/** Makes the departments that taken lines ask for. */
export async function createDepartments(tx: Transaction, wanted: readonly DepartmentHere[], parentId: string | null) {
  if (wanted.length === 0) return;
  await tx.insert(departments).values(
    wanted.map(({ id, name, number, path }) => ({
      id,
      name,
      shortName: name.slice(0, 20),
      kind: 'bureau' as const,
      parentId,
      path: [...path],
      number,
    })),
  );
}

export type { DepartmentHere };
