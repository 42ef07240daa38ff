import type { catalogImports } from '@onesource/db/schema/catalog-import';
import { titleOf } from './reading/headings.ts';
import type { LeftOut, Problem } from './reading/read.ts';
import type { Report } from './report.ts';

/** Lines that are answered one by one; the workbook has all. */
const shown = 1000;

type Line = {
  sheet: string | null;
  line: number;
  name: string;
  outcome: 'refused' | 'taken';
  errors: { field: string; column: string; cell?: string; code: string; value?: string; article?: string }[];
};
/** What an import came to, as it is kept and answered. */
export type ImportResult = {
  created: number;
  changed: number;
  unchanged: number;
  refused: number;
  ignored: readonly LeftOut[];
  lines: Line[];
  /** Lines with something to say that are not in `lines`. */
  further: number;
  /** Why the file as a whole was not read. */
  unreadable: string | null;
};

const errorOf = ({ field, ...rest }: Problem) => {
  const [first = ''] = field.split('.');
  return { field, column: field === '' ? '' : titleOf(first), ...rest };
};

function importResult({ created, updated, unchanged, refused, refusals, notes, noted, leftOut }: Report): ImportResult {
  const lines = [
    ...refusals.map(({ problems, ...rest }): Line => ({ ...rest, outcome: 'refused', errors: problems.map(errorOf) })),
    ...notes.map(({ unknown, ...rest }): Line => ({ ...rest, outcome: 'taken', errors: unknown.map(errorOf) })),
  ];
  return {
    created,
    changed: updated,
    unchanged,
    refused,
    ignored: leftOut,
    lines: lines.slice(0, shown),
    further: Math.max(0, refused + noted - Math.min(lines.length, shown)),
    unreadable: null,
  };
}

/** What is kept of an import: the answer, and every refusal for the workbook to be mended. */
export type Kept = { answer: ImportResult; refusals: Report['refusals'] };
export const kept = (report: Report): Kept => storable({ answer: importResult(report), refusals: report.refusals });

/** The same without what Postgres cannot hold: it stood in the file, and is told of. */
function storable<Value>(value: Value): Value {
  const clean = (_: string, each: unknown) =>
    typeof each === 'string' ? each.toWellFormed().replaceAll('\0', '\uFFFD') : each;
  return JSON.parse(JSON.stringify(value, clean));
}

export const unreadable = (code: string): Kept => ({
  refusals: [],
  answer: {
    ...importResult({
      created: 0,
      updated: 0,
      unchanged: 0,
      refused: 0,
      noted: 0,
      refusals: [],
      notes: [],
      leftOut: [],
      departments: new Set(),
    }),
    unreadable: code,
  },
});

type Row = Pick<typeof catalogImports.$inferSelect, 'id' | 'status' | 'dryRun' | 'createdAt' | 'result'>;

/** A process that ended leaves its imports behind: after this they are over, milliseconds. */
const patience = 3_600_000;
export const isOver = ({ createdAt }: Pick<Row, 'createdAt'>, now: Date): boolean =>
  now.getTime() - createdAt.getTime() > patience;

export function importView({ id, status, dryRun, createdAt, result }: Row, now: Date) {
  const running = status === 'running' && isOver({ createdAt }, now) ? ('interrupted' as const) : status;
  return { id, status: running, dryRun, createdAt: createdAt.toISOString(), ...(result as Kept | null)?.answer };
}
