import { nameKey } from '../../areas/catalog/rules/names/same-name.ts';

export type DepartmentHere = {
  id: string;
  key: string | null;
  name: string;
  number: number;
  path: readonly string[];
};
type Row = DepartmentHere & { shortName: string; kind: string; parentId: string | null };
export type Found =
  | { department: DepartmentHere }
  /** Several go by the label: whoever wrote it says which. */
  | { candidates: readonly string[] }
  | null;

/** What a name may begin with and still be the one meant: 民政局 is 区民政局 where there is one only. */
const place = /^[\p{Script=Han}]{0,10}(省|市|区|县|州|旗|盟)$/u;

/**
 * Who is meant by a label: a department's key, name or short name however it is written; or the name without the place
 * before it, in either.
 */
export function departmentFinder(rows: readonly Row[]) {
  const exact = new Map<string, Found>();
  // Later ones win: a key before a name, a name before a short name
  for (const labelOf of ['shortName', 'name', 'key'] as const) {
    const labels = new Map<string, DepartmentHere[]>();
    for (const row of rows) {
      const label = nameKey(row[labelOf] ?? '');
      if (label) labels.set(label, [...(labels.get(label) ?? []), row]);
    }
    for (const [label, [row, ...others]] of labels)
      if (row) exact.set(label, others.length === 0 ? { department: row } : candidates([row, ...others]));
  }
  const root = rows.find(({ kind, parentId }) => kind === 'government' && parentId === null);
  const here = nameKey(root?.name ?? '').replace(/人民政府$/, '');
  const named = rows.map((row) => ({ row, name: nameKey(row.name) }));

  return (label: string): Found => {
    const wanted = nameKey(label);
    const found = exact.get(wanted);
    if (found || wanted.length < 3) return found ?? null;
    const bare = here !== '' && wanted.startsWith(here) ? wanted.slice(here.length) : wanted;
    const ending = named
      .filter(({ name }) => name.endsWith(bare) && (name === bare || place.test(name.slice(0, -bare.length))))
      .map(({ row }) => row);
    const [only, ...others] = ending;
    if (!only) return null;
    return others.length === 0 ? { department: only } : candidates(ending);
  };
}

const candidates = (rows: readonly DepartmentHere[]): Found => ({ candidates: rows.map(({ name }) => name) });
