import type { Database, Transaction } from '@onesource/db/client';
import { sql } from 'drizzle-orm';
import { citedBy, standingFindings } from '../../areas/catalog/sources/sources.ts';
import type { By } from '../../areas/catalog/store.ts';
import * as audit from '../../foundation/audit.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import { decideLine, type Planned } from './decide.ts';
import { type Known, knownDepartments, knownResources, loadKnown } from './known.ts';
import { textOf } from './line.ts';
import { type Row, readRows } from './read.ts';
import { emptyReport, type Report, refuse } from './report.ts';
import { writePlanned } from './write.ts';

export type ImportOptions = {
  policy: PolicyProfile;
  clock: () => Date;
  newId: () => string;
  /** Publish what passes the profile's rules, and refuse what does not; otherwise everything becomes a draft. */
  publish: boolean;
  createDepartments: boolean;
  dryRun: boolean;
};
type Job = ImportOptions & { by: By; report: Report; resourceIds: Map<string, string> };

/** Lines of one transaction. */
const batchSize = 200;
/** Any constant but the seed's: two imports at a time would each create what the other does. */
const lock = 7_101_820;

class DryRun extends Error {}

/**
 * Brings a catalog's file into the database, batch by batch: a run that was cut off is simply repeated, and finds
 * what is done unchanged. A line that cannot be taken is refused in the report and stops nothing.
 *
 * @throws Unreadable when the file as a whole cannot be read
 */
export async function importCatalog(db: Database, file: string, options: ImportOptions): Promise<Report> {
  const actor = { id: null, name: options.policy.titles.authority.zh, departmentId: null };
  const job: Job = {
    ...options,
    by: { ...options, ip: '', actor },
    report: emptyReport(),
    resourceIds: await knownResources(db),
  };
  const seen = new Set<string>();
  let batch: Row[] = [];
  for await (const row of readRows(file)) {
    batch.push(row);
    if (batch.length < batchSize) continue;
    await applyBatch(db, batch, job, seen);
    batch = [];
  }
  if (batch.length > 0) await applyBatch(db, batch, job, seen);
  return job.report;
}

async function applyBatch(db: Database, rows: readonly Row[], job: Job, seen: Set<string>): Promise<void> {
  try {
    await db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${lock})`);
      await applyRows(tx, rows, job, seen);
      if (job.dryRun) throw new DryRun();
    });
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
}

async function applyRows(tx: Transaction, rows: readonly Row[], job: Job, seen: Set<string>): Promise<void> {
  const { report, resourceIds } = job;
  const departments = await knownDepartments(tx);
  const lines: { line: number; name: string; value: Record<string, unknown>; departmentId: string; key: string }[] = [];
  for (const row of rows) {
    const no = (name: string, field: string, code: string) =>
      refuse(report, { line: row.line, name, details: [{ field, code }] });
    if ('problem' in row) {
      no('', '', row.problem);
      continue;
    }
    const { value, line } = row;
    const name = textOf(value.name);
    const label = textOf(value.department);
    if (name === null || label === null) {
      no(name ?? '', name === null ? 'name' : 'department', 'required');
      continue;
    }
    const found = departments.find(label);
    if (found === 'ambiguous' || (!found && !job.createDepartments)) {
      no(name, 'department', found ? 'ambiguous_department' : 'unknown_department');
      continue;
    }
    const department = found ?? (await departments.create(label, job));
    if (!found) report.departments.add(label);
    const key = `${department.id} ${name}`;
    // Dry runs create the same department in each batch anew
    const once = `${department.key ?? department.name} ${name}`;
    if (seen.has(once)) no(name, 'name', 'duplicate_line');
    else lines.push({ line, name, value, departmentId: department.id, key });
    seen.add(once);
  }

  const ids = lines.flatMap(({ key }) => resourceIds.get(key) ?? []);
  const known: Map<string, Known> = await loadKnown(tx, ids);
  const taken: { line: number; name: string; outcome: 'created' | 'updated'; planned: Planned }[] = [];
  for (const { line, name, value, departmentId, key } of lines) {
    const department = departments.byId(departmentId);
    const there = known.get(resourceIds.get(key) ?? '') ?? null;
    const decision = decideLine({ ...value, name }, there, { ...job, department, departmentIds: departments.ids });
    if (decision.outcome === 'refused') refuse(report, { line, name, details: decision.details });
    else if (decision.outcome === 'unchanged') report.unchanged += 1;
    else taken.push({ line, name, ...decision });
  }
  // What the contents alone do not tell, with one look at all that is cited
  const items = taken.flatMap(({ planned }) => (planned.publish ? planned.content.items : []));
  const cited = await citedBy(tx, items);
  const planned: Planned[] = [];
  const count = { created: 0, updated: 0 };
  for (const { line, name, outcome, planned: each } of taken) {
    const details = each.publish ? standingFindings(each.content, cited, each.department, job.policy) : [];
    if (details.length > 0) refuse(report, { line, name, details });
    else {
      planned.push(each);
      count[outcome] += 1;
      report[outcome] += 1;
    }
  }
  if (planned.length === 0) return;
  await writePlanned(tx, planned, job.by);
  const lineNumbers = { from: rows[0]?.line, to: rows.at(-1)?.line };
  await audit.record(tx, job.by, {
    action: 'resource.import',
    subject: { type: 'resource', id: planned[0]?.resourceId ?? '' },
    detail: { ...count, published: job.publish, lines: lineNumbers },
  });
}
