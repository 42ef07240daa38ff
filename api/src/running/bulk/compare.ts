import { isDeepStrictEqual } from 'node:util';
import type { Database, Transaction } from '@onesource/db/client';
import type { ResourceContent } from '@onesource/db/content';
import { sameName } from '../../areas/catalog/rules/names/same-name.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import { departmentOf, knownDepartments, resourcesOf } from './known.ts';
import { type Problem, type Row, readRows } from './reading/read.ts';
import { gathered, type Survey, survey } from './reading/survey.ts';
import { contentOfLine, textOf } from './rules/line.ts';
import { type Dictionary, noDictionary } from './rules/reading/dictionary.ts';

type Difference = { field: string; file: unknown; directory: unknown };
/** What of a file is in the directory: of the lines that are, how many say the same, and in which fields others differ. */
export type Comparison = {
  lines: number;
  same: number;
  differing: { line: number; sheet: string | null; name: string; fields: Difference[] }[];
  missing: { line: number; sheet: string | null; name: string; reason: 'not_there' | 'no_department' | 'unreadable' }[];
  /** Values that no code list knows, by field: the directory cannot hold them. */
  unknown: Map<string, number>;
};

const batchSize = 500;

/** `own`, `unnamed`, `dictionary`: as for `departmentOf`. */
type Comparing = {
  policy: PolicyProfile;
  own?: { id: string };
  unnamed?: { id: string };
  dictionary?: Dictionary;
};

/**
 * Compares a catalog's file with the directory, field by field: what a line says against what the resource in hand, or
 * the published one, holds. Writes nothing.
 *
 * @throws Unreadable
 */
export async function compareCatalog(db: Database, file: string, how: Comparing): Promise<Comparison> {
  const comparison: Comparison = { lines: 0, same: 0, differing: [], missing: [], unknown: new Map() };
  const { dictionary = noDictionary } = how;
  const found = await survey(file, dictionary);
  let batch: Row[] = [];
  const done = async () => {
    await db.transaction((tx) => compareRows(tx, batch, { ...how, dictionary, found, comparison }));
    batch = [];
  };
  for await (const row of readRows(file, { dictionary })) {
    batch.push(row);
    if (batch.length === batchSize) await done();
  }
  await done();
  return comparison;
}

async function compareRows(
  tx: Transaction,
  rows: readonly Row[],
  {
    policy,
    own,
    unnamed,
    dictionary,
    found,
    comparison,
  }: Comparing & { dictionary: Dictionary; found: Survey; comparison: Comparison },
) {
  comparison.lines += rows.length;
  const departments = await knownDepartments(tx);
  const lines = rows.flatMap((row) => {
    const name = textOf(row.value.name);
    const department = departmentOf(row.value, departments, { own, unnamed, dictionary });
    const missing = (reason: 'no_department' | 'unreadable') => {
      comparison.missing.push({ line: row.line, sheet: row.sheet, name: name ?? '', reason });
      return [];
    };
    if (name === null || row.problems.length > 0) return missing('unreadable');
    return 'code' in department ? missing('no_department') : [{ ...row, name, department }];
  });
  const there = await resourcesOf(tx, lines);
  for (const line of lines) {
    const { name, department, value } = line;
    const known = there.known(line);
    const content = known?.working?.content ?? known?.published?.content;
    const about = { line: line.line, sheet: line.sheet, name };
    if (!content) {
      comparison.missing.push({ ...about, reason: 'not_there' });
      continue;
    }
    const around = {
      department,
      departmentIds: departments.ids,
      offices: departments.offices,
      policy,
      newId: () => '',
      dictionary,
    };
    const { fields, unknown } = differencesOf(gathered(value, found), content, around);
    for (const { field } of unknown) {
      const [first = ''] = field.split('.');
      comparison.unknown.set(first, (comparison.unknown.get(first) ?? 0) + 1);
    }
    if (fields.length === 0) comparison.same += 1;
    else comparison.differing.push({ ...about, fields });
  }
}

/** In which fields a line says otherwise than the contents, names compared as keys. Pure. */
export function differencesOf(
  value: Record<string, unknown>,
  content: ResourceContent,
  around: Parameters<typeof contentOfLine>[2],
): { fields: Difference[]; unknown: readonly Problem[] } {
  const name = textOf(value.name) ?? '';
  const called = sameName(name, content.name) ? content.name : name;
  const read = contentOfLine({ ...value, name: called }, content, around);
  if (!read.ok)
    return { fields: read.problems.map(({ field }) => ({ field, file: value[field], directory: null })), unknown: [] };
  const keys = Object.keys(content) as (keyof ResourceContent)[];
  const fields = keys
    .filter((key) => !isDeepStrictEqual(read.content[key], content[key]))
    .map((key) => ({ field: key, file: read.content[key], directory: content[key] }));
  return { fields, unknown: read.unknown };
}

/** Differences that are printed one by one. */
const printed = 50;

/** The comparison as it is printed; its first line says all in numbers. */
export function comparisonLines({ lines, same, differing, missing, unknown }: Comparison): string[] {
  const shown = (value: unknown) => {
    const text = JSON.stringify(value) ?? '';
    return text.length > 100 ? `${text.slice(0, 100)}…` : text;
  };
  const fields = new Map<string, number>();
  for (const each of differing) for (const { field } of each.fields) fields.set(field, (fields.get(field) ?? 0) + 1);
  const counts = (of: ReadonlyMap<string, number>) => [...of].toSorted((a, b) => b[1] - a[1]);
  const place = ({ sheet, line, name }: { sheet: string | null; line: number; name: string }) =>
    `    ${sheet ? `${sheet} ` : ''}line ${line} ${name}`;
  return [
    `${lines} lines: ${same} as in the file, ${differing.length} differ, ${missing.length} not in the directory.`,
    ...counts(fields).map(([field, count]) => `Differs in ${field}: ${count}`),
    ...counts(unknown).map(([field, count]) => `Not known to the code lists, ${field}: ${count}`),
    ...differing
      .slice(0, printed)
      .flatMap((each) => [
        place(each),
        ...each.fields.map(({ field, file, directory }) => `        ${field}: ${shown(file)} / ${shown(directory)}`),
      ]),
    ...missing.slice(0, printed).map((each) => `${place(each)}: ${each.reason}`),
  ];
}
