import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Database, Transaction } from '@onesource/db/client';
import type { SignOff } from '@onesource/db/content';
import { enterBatch } from '../../areas/catalog/batches/together.ts';
import type { Following } from '../../areas/catalog/follow.ts';
import { namesHeld } from '../../areas/catalog/names/near.ts';
import { nameKey } from '../../areas/catalog/rules/names/same-name.ts';
import { sourcesOf, standingFindings } from '../../areas/catalog/sources/sources.ts';
import { mergeChanges } from '../../areas/search/merge.ts';
import { areas } from '../../areas.ts';
import * as audit from '../../foundation/audit.ts';
import { raced } from '../../foundation/errors.ts';
import type { Outbox } from '../../foundation/outbox.ts';
import type { WorkingCalendar } from '../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import {
  createDepartments,
  type DepartmentHere,
  type Departments,
  departmentOf,
  knownDepartments,
  lockDepartments,
  resourcesOf,
} from './known.ts';
import { type LeftOut, type Problem, type ReadColumn, type Row, readRows } from './reading/read.ts';
import { gathered, lineKey, type Survey, survey } from './reading/survey.ts';
import { decideLine, type Planned, problemOf } from './rules/decide.ts';
import { textOf } from './rules/line.ts';
import { createNames, type Names } from './rules/names.ts';
import { type Dictionary, noDictionary } from './rules/reading/dictionary.ts';
import { change, emptyReport, leaveOut, note, type Report, readColumn, refuse } from './rules/report.ts';
import { writePlanned } from './write.ts';

export type ImportOptions = {
  policy: PolicyProfile;
  calendar: WorkingCalendar;
  clock: () => Date;
  newId: () => string;
  outbox: Outbox;
  /**
   * Publish what passes the profile's rules, and refuse what does not; what is examined outside the department waits for
   * that. Otherwise everything becomes a draft.
   */
  publish: boolean;
  /** N-13, SQ-17: the head who consented to what is published, and the day; said by whoever brings it in. */
  consent?: SignOff;
  createDepartments: boolean;
  dryRun: boolean;
  /** Who brings it in; without one it is the program, on the authority's behalf. */
  actor?: { id: string; name: string; departmentId: string; ip: string };
  /** By which what it makes is handed in and decided as one piece of work. */
  together?: { id: string; departmentId: string; createdAt: Date };
  /** The one department whose entries the file may hold, and which a line without one is of. */
  own?: { id: string };
  /** The department of lines that name none, where the file may hold others' as well. */
  unnamed?: { id: string };
  /** What the department means by its own words. */
  dictionary?: Dictionary;
  /** All or nothing: one refused line, and none is written. */
  whole?: boolean;
  /** Told how many lines are done, of how many. */
  progress?: (done: number, lines: number) => Promise<unknown>;
};
type Job = ImportOptions & {
  dictionary: Dictionary;
  by: Following;
  report: Report;
  found: Survey;
  seen: Map<string, Seen>;
  names: Names;
  departments: Departments | null;
};
/** What the lines before said of a resource. */
type Seen = { line: number; value: Record<string, unknown> | null; refused: boolean };

/** Lines of one transaction. */
const batchSize = 200;
/** Lines after which the index takes up what was published: until then each search looks at it entry by entry. */
const mergedAfter = 4000;
/** How often a batch is begun anew because somebody else was faster with one of its names. */
const attempts = 8;

class DryRun extends Error {}
class NotWhole extends Error {}

/**
 * Brings a catalog's file into the database, batch by batch: a run that was cut off is simply repeated, and finds
 * what is done unchanged. A line that cannot be taken is refused in the report and stops nothing; another import, or
 * people at the console, may do the same at the same time.
 *
 * @throws Unreadable when the file as a whole cannot be read; nothing is written then
 */
export async function importCatalog(db: Database, file: string, options: ImportOptions): Promise<Report> {
  const actor = options.actor ?? { id: null, name: options.policy.titles.authority.zh, departmentId: null };
  const report = emptyReport();
  const { dictionary = noDictionary } = options;
  const job: Job = {
    ...options,
    dictionary,
    by: { ...options, areas, ip: options.actor?.ip ?? '', actor },
    report,
    found: await survey(file, dictionary),
    seen: new Map(),
    names: createNames(),
    departments: null,
  };
  report.lines = job.found.lines;
  report.written = !options.dryRun;
  if (options.whole) await applyWhole(db, file, job);
  else await applyAll(db, file, job, options.publish && !options.dryRun ? () => mergeChanges({ db }) : null);
  return report;
}

/** Every batch, and from time to time what the index has to take up. */
async function applyAll(
  db: Database | Transaction,
  file: string,
  job: Job,
  merge: (() => Promise<unknown>) | null,
): Promise<void> {
  const { report, dictionary, progress } = job;
  const tell = (leftOut: LeftOut) => leaveOut(report, leftOut);
  const column = (each: ReadColumn) => readColumn(report, each);
  let batch: Row[] = [];
  let taken = 0;
  for await (const row of readRows(file, { tell, column, dictionary })) {
    batch.push(row);
    if (batch.length < batchSize) continue;
    await applyBatch(db, batch, job);
    batch = [];
    taken += batchSize;
    await progress?.(taken, report.lines);
    if (merge && taken % mergedAfter === 0) await merge();
  }
  if (batch.length > 0) await applyBatch(db, batch, job);
  await merge?.();
}

/** All of a file in one transaction, which a single refused line undoes. */
async function applyWhole(db: Database, file: string, job: Job): Promise<void> {
  // Nobody else sees the lines before the end, and a second connection must not be waited for inside of a transaction
  const { progress: _, ...quiet } = job;
  const { report } = job;
  try {
    await db.transaction(async (tx) => {
      await applyAll(tx, file, quiet, null);
      if (report.refused > 0) throw new NotWhole();
    });
  } catch (error) {
    if (!(error instanceof NotWhole)) throw error;
    report.written = false;
  }
}

/** One batch in one transaction; begun anew where another import or the console was faster with a name. */
async function applyBatch(db: Database | Transaction, rows: readonly Row[], job: Job): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const tell: (() => void)[] = [];
    try {
      await db.transaction(async (tx) => {
        tell.push(...(await applyRows(tx, rows, job)));
        if (job.dryRun) throw new DryRun();
      });
    } catch (error) {
      // What was read or planned in vain
      if (!(error instanceof DryRun)) job.departments = null;
      if (raced(error) && attempt < attempts) {
        await delay(attempt * 10);
        continue;
      }
      if (!(error instanceof DryRun)) throw error;
    }
    for (const each of tell) each();
    return;
  }
}

type Line = Row & { name: string; department: DepartmentHere; first: Seen | null };

/** What the batch comes to, told to the report only once it stands. */
async function applyRows(tx: Transaction, rows: readonly Row[], job: Job): Promise<(() => void)[]> {
  const { report } = job;
  const tell: (() => void)[] = [];
  const departments = await departmentsFor(tx, rows, job);
  const seen = new Map<string, Seen>();
  const unchanged = () => {
    report.unchanged += 1;
  };
  const refused: Refuse = (row, problems) => {
    const { line, sheet, value, cells } = row;
    const own = seen.get(keyOf(value));
    if (own?.line === line) own.refused = true;
    const refusal = { line, sheet, name: textOf(value.name) ?? '', problems: placed(problems, value, cells) };
    tell.push(() => refuse(report, refusal));
  };
  const lines = linesOf(rows, departments, { job, seen, refused });
  const there = await resourcesOf(tx, lines);
  const { coded } = there;
  const { names } = job;
  for (const id of names.unknown(lines.map(({ department }) => department.id))) names.hold(id, await namesHeld(tx, id));

  const taken: Taken[] = [];
  const done = new Set<string>();
  for (const line of lines) {
    const { department, name, value, first } = line;
    const byCode = there.byCode(line);
    const holder = there.holder(line);
    const keys = [`${department.id} ${nameKey(name)}`, there.idOf(line) ?? ''].filter((key) => key !== '');
    if (first) {
      const differing = differences(first.value ?? {}, value);
      if (first.refused || differing.length > 0)
        refused(line, [{ field: 'name', code: 'duplicate_line' }, ...differing]);
      else tell.push(unchanged);
    } else if (keys.some((key) => done.has(key))) refused(line, [{ field: 'name', code: 'duplicate_line' }]);
    else if (byCode && byCode.departmentId !== department.id)
      refused(line, [{ field: 'code', code: 'code_of_other_department' }]);
    else if (byCode && holder && holder !== byCode.id) refused(line, [{ field: 'name', code: 'resource_name_taken' }]);
    else {
      for (const key of keys) done.add(key);
      const known = there.known(line);
      const world = {
        ...job,
        department,
        near: names.near(department.id, name, known?.resource.id ?? null),
        departmentIds: departments.ids,
        offices: departments.offices,
        byCode: byCode !== undefined,
        // Who looks at a file in the console publishes nothing of it: what becomes of it is signed when it is submitted
        consent: job.actor ? ('later' as const) : (job.consent ?? null),
      };
      const decision = decideLine({ ...gathered(value, job.found), name }, known, world);
      if (decision.outcome === 'refused') refused(line, decision.problems);
      else if (decision.outcome === 'unchanged') {
        tell.push(unchanged);
        tell.push(() => note(report, noteOf(line, decision.unknown, coded)));
      } else {
        const { before, after } = namesOf(decision.planned);
        names.rename(department.id, decision.planned.resourceId, before, after);
        taken.push({ line, ...decision, unknown: noteOf(line, decision.unknown, coded).unknown });
      }
    }
  }
  await writeTaken(tx, taken, { job, departments, refused, tell });
  tell.push(() => {
    for (const [key, each] of seen) job.seen.set(key, each);
  });
  return tell;
}

type Refuse = (row: Row, problems: readonly Problem[]) => void;
type Taken = { line: Line; outcome: 'created' | 'updated'; planned: Planned; unknown: readonly Problem[] };

function noteOf(
  { line, sheet, name, value, cells }: Line,
  unknown: readonly Problem[],
  coded: ReadonlyMap<string, unknown>,
) {
  const code = textOf(value.code);
  const strange = code !== null && !coded.has(code) ? [{ field: 'code', code: 'unknown_code', value: code }] : [];
  return { line, sheet, name, unknown: placed([...unknown, ...strange], value, cells) };
}

/** Writes what was taken, with the departments it needs, but for what only a look at what is cited finds wrong. */
async function writeTaken(
  tx: Transaction,
  taken: readonly Taken[],
  { job, departments, refused, tell }: { job: Job; departments: Departments; refused: Refuse; tell: (() => void)[] },
): Promise<void> {
  const { report } = job;
  const items = taken.flatMap(({ planned }) => (planned.stage === 'draft' ? [] : planned.content.items));
  const sources = await sourcesOf(tx, items, job.policy);
  const written: Taken[] = [];
  for (const each of taken) {
    const { content, stage, department } = each.planned;
    const problems = stage !== 'draft' ? standingFindings(content, sources, department, job.policy) : [];
    if (problems.length === 0) written.push(each);
    else {
      const { before, after } = namesOf(each.planned);
      job.names.rename(department.id, each.planned.resourceId, after, before);
      refused(each.line, problems.map(problemOf));
    }
  }
  if (written.length === 0) return;
  const wanted = new Map(written.map(({ planned: { department } }) => [department.id, department]));
  const fresh = [...wanted.values()].filter(departments.isPlanned);
  await createDepartments(tx, fresh, departments.parentId);
  await writePlanned(
    tx,
    written.map(({ planned }) => planned),
    job.by,
  );
  if (job.together && job.actor) await enterBatch(tx, { ...job.together, actorId: job.actor.id }, written.map(entryOf));
  const count = { created: 0, updated: 0 };
  for (const { outcome } of written) count[outcome] += 1;
  const examining = written.filter(({ planned }) => planned.stage === 'examining').length;
  await audit.record(tx, job.by, {
    action: 'resource.import',
    subject: { type: 'resource', id: written[0]?.planned.resourceId ?? '' },
    detail: {
      ...count,
      published: job.publish,
      examining,
      lines: { from: taken[0]?.line.line, to: taken.at(-1)?.line.line },
    },
  });
  tell.push(() => {
    report.created += count.created;
    report.updated += count.updated;
    report.examining += examining;
    for (const { name } of fresh) report.departments.add(name);
    // Those are there now
    if (fresh.length > 0 && !job.dryRun) job.departments = null;
    for (const { line, outcome, planned, unknown } of written) {
      const { known, content } = planned;
      const before = known?.working ?? known?.published;
      change(report, { line: line.line, sheet: line.sheet, outcome }, before?.content ?? null, content);
      note(report, { line: line.line, sheet: line.sheet, name: line.name, unknown });
    }
  });
}

/** What a resource is called before a line, and with it: a draft leaves the published name standing. */
function namesOf({ known, content, stage }: Planned) {
  const published = known?.published ? [known.published.content.name] : [];
  const inHand = known?.working ? [known.working.content.name] : [];
  return { before: [...published, ...inHand], after: [...(stage === 'published' ? [] : published), content.name] };
}

/** A draft that goes on with all that the import made: the revision that `writePlanned` has written. */
const entryOf = ({ outcome, planned: { resourceId, known } }: Taken) => ({
  resourceId,
  revision: known?.working?.number ?? (known?.last ?? 0) + 1,
  outcome: outcome === 'created' ? ('created' as const) : ('changed' as const),
});

/** The departments as the batch before knew them, unless the file names one that they are not. */
async function departmentsFor(tx: Transaction, rows: readonly Row[], job: Job): Promise<Departments> {
  const fresh = (known: Departments) => rows.some(({ value }) => isNew(value, known));
  if (!job.departments || (!job.dryRun && fresh(job.departments))) job.departments = await knownDepartments(tx);
  if (job.dryRun || !job.createDepartments || !fresh(job.departments)) return job.departments;
  await lockDepartments(tx);
  // Whoever held the lock may have made some of them
  job.departments = await knownDepartments(tx);
  return job.departments;
}

const isNew = (value: Record<string, unknown>, { find }: Departments) => {
  const label = textOf(value.department);
  return label !== null && find(label) === null;
};

/** Which resource a line speaks of by its own words: in a dry run each batch plans the same department anew. */
const keyOf = (value: Record<string, unknown>): string => {
  const code = textOf(value.code);
  return code === null ? lineKey(value) : `code ${code}`;
};

/** The lines that name a resource and its department. */
function linesOf(
  rows: readonly Row[],
  departments: Departments,
  { job, seen, refused }: { job: Job; seen: Map<string, Seen>; refused: Refuse },
): Line[] {
  return rows.flatMap((row): Line[] => {
    const { value, line } = row;
    const name = textOf(value.name);
    const key = keyOf(value);
    const first = job.seen.get(key) ?? seen.get(key) ?? null;
    if (!first && name !== null)
      seen.set(key, { line, value: job.found.repeated.has(lineKey(value)) ? value : null, refused: false });
    const lacks = name === null ? [{ field: 'name', code: 'required' }] : [];
    const problems = row.problems.length > 0 ? row.problems : lacks;
    const department = problems.length > 0 ? null : wantedDepartment(value, departments, job);
    if (name === null || department === null || 'code' in department) {
      refused(row, department && 'code' in department ? [department] : problems);
      return [];
    }
    return [{ ...row, name, department, first }];
  });
}

/** Whose a line is, also where that department is only to be made. */
function wantedDepartment(
  value: Record<string, unknown>,
  departments: Departments,
  job: Job,
): DepartmentHere | Problem {
  const found = departmentOf(value, departments, job);
  const makes = job.createDepartments && !job.own && 'code' in found && found.code === 'unknown_department';
  return makes && found.value ? departments.plan(found.value, job.newId) : found;
}

/** What a further line of a resource says otherwise than the first; its format was gathered there. */
function differences(first: Record<string, unknown>, value: Record<string, unknown>): Problem[] {
  const fields = new Set([...Object.keys(first), ...Object.keys(value)]);
  for (const field of ['name', 'department', 'format']) fields.delete(field);
  return [...fields]
    .filter((field) => !isDeepStrictEqual(first[field] ?? '', value[field] ?? ''))
    .map((field) => ({ field, code: 'differs_from_first' }));
}

/** Columns in which a field may be said that has none of its own. */
const saidIn: Record<string, readonly string[]> = { classification: ['classItem', 'classSubItem', 'class'] };

/** Where in the file a problem is, and what stands there. */
function placed(
  problems: readonly Problem[],
  value: Record<string, unknown>,
  cells: Readonly<Record<string, string>>,
): Problem[] {
  return problems.map((problem) => {
    const [field = ''] = problem.field.split('.');
    const [stands = ''] = (saidIn[field] ?? []).filter((each) => each in cells);
    const cell = problem.cell ?? cells[problem.field] ?? cells[field] ?? cells[stands];
    const said = problem.value || textOf(value[problem.field]) || textOf(value[field]);
    return { ...problem, ...(cell && { cell }), ...(said && { value: said.slice(0, 200) }) };
  });
}
