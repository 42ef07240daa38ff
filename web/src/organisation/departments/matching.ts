import type { Department } from '../../lib/departments.ts';
import { lineOf } from '../../lib/departments.ts';

/** The departments found by the words, in either language, with those above them; all when nothing is asked. */
export function matching<Row extends Department>(rows: readonly Row[], typed: string): readonly Row[] {
  const words = typed.trim().toLowerCase();
  if (words === '') return rows;
  const found = rows.filter(({ name, nameEn, shortName }) =>
    [name, nameEn, shortName].some((text) => text.toLowerCase().includes(words)),
  );
  const kept = new Set(found.flatMap(({ id }) => lineOf(rows, id).map((row) => row.id)));
  return rows.filter(({ id }) => kept.has(id));
}
