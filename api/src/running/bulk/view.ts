import type { catalogImports } from '@onesource/db/schema/catalog-import';
import type { Unreadable, UnreadableCode } from '../../spreadsheet/unreadable.ts';
import { type Called, proposalFor } from './own-words.ts';
import type { LeftOut, Problem, ReadColumn } from './reading/read.ts';
import type { Meaning } from './rules/reading/dictionary.ts';
import { likestField, titleOf } from './rules/reading/headings.ts';
import { emptyReport, type Report, type Word } from './rules/report.ts';

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
  /** Lines that were taken without something. */
  noted: number;
  ignored: readonly LeftOut[];
  /** Things left out that are not in `ignored`, and how often words stand in the file that are not in `words`. */
  furtherIgnored: number;
  furtherWords: number;
  lines: Line[];
  /** Lines with something to say that are not in `lines`. */
  further: number;
  /** The first lines that are written, with what each changes. */
  changes: Report['changes'];
  /** Columns as they were read; of one that was not, the field that it may mean. */
  columns: (ReadColumn & { proposal: string | null })[];
  /** Words that no list knows, the commonest first, with the one that each may mean. */
  words: (Word & { proposal: string | null })[];
  /** Whether it was written: not in a dry run, nor where one refused line keeps all others out. */
  written: boolean;
  /** Why the file as a whole was not read. */
  unreadable: { code: UnreadableCode; about: string } | null;
};

const errorOf = ({ field, ...rest }: Problem) => {
  const [first = ''] = field.split('.');
  return { field, column: field === '' ? '' : titleOf(first), ...rest };
};

function importResult(report: Report, policy: Called): ImportResult {
  const { created, updated, unchanged, refused, refusals, notes, noted, leftOut, words, columns } = report;
  const read = new Set(columns.flatMap(({ field }) => field ?? []));
  const lines = [
    ...refusals.map(({ problems, ...rest }): Line => ({ ...rest, outcome: 'refused', errors: problems.map(errorOf) })),
    ...notes.map(({ unknown, ...rest }): Line => ({ ...rest, outcome: 'taken', errors: unknown.map(errorOf) })),
  ];
  return {
    created,
    changed: updated,
    unchanged,
    refused,
    noted,
    ignored: leftOut,
    furtherIgnored: report.ignored - leftOut.length,
    furtherWords: report.furtherWords,
    lines: lines.slice(0, shown),
    further: Math.max(0, refused + noted - Math.min(lines.length, shown)),
    changes: report.changes,
    columns: columns.map((each) => ({ ...each, proposal: each.field === null ? likestField(each.title, read) : null })),
    words: [...words.values()]
      .toSorted((a, b) => b.count - a.count)
      .map((each) => ({ ...each, proposal: proposalFor(each, policy) })),
    written: report.written,
    unreadable: null,
  };
}

/** What is kept of an import: the answer, and for the workbook to be mended every refusal, and how the file was read. */
export type Kept = { answer: ImportResult; refusals: Report['refusals']; meanings: readonly Meaning[] };
export const kept = (report: Report, { meanings, policy }: { meanings: readonly Meaning[]; policy: Called }): Kept =>
  storable({ answer: importResult(report, policy), refusals: report.refusals, meanings });

/** The same without what Postgres cannot hold: it stood in the file, and is told of. */
function storable<Value>(value: Value): Value {
  const clean = (_: string, each: unknown) =>
    typeof each === 'string' ? each.toWellFormed().replaceAll('\0', '\uFFFD') : each;
  return JSON.parse(JSON.stringify(value, clean));
}

/** What is kept of a file that was not read: why, and the headings that somebody may explain. */
export function unreadable({ code, about }: Unreadable, titles: readonly string[], policy: Called): Kept {
  const columns = titles.map((title) => ({ sheet: null, title, field: null }));
  const answer = importResult({ ...emptyReport(), columns, written: false }, policy);
  return storable({ refusals: [], meanings: [], answer: { ...answer, unreadable: { code, about } } });
}

type Row = Pick<
  typeof catalogImports.$inferSelect,
  'id' | 'status' | 'dryRun' | 'whole' | 'lines' | 'done' | 'createdAt' | 'result'
>;

/** A process that ended leaves its imports behind: after this they are over, milliseconds. */
const patience = 3_600_000;
export const isOver = ({ createdAt }: Pick<Row, 'createdAt'>, now: Date): boolean =>
  now.getTime() - createdAt.getTime() > patience;

type Counted = 'noted' | 'furtherIgnored' | 'furtherWords';

/** The answer as it was kept, also of before all was counted. */
function answerOf(result: Row['result']): ImportResult | undefined {
  type Before = { answer: Omit<ImportResult, Counted> & Partial<Pick<ImportResult, Counted>> };
  const answer = (result as Before | null)?.answer;
  const noted = answer?.lines.filter(({ outcome }) => outcome === 'taken').length ?? 0;
  return answer && { noted, furtherIgnored: 0, furtherWords: 0, ...answer };
}

export function importView({ id, status, dryRun, whole, lines, done, createdAt, result }: Row, now: Date) {
  const running = status === 'running' && isOver({ createdAt }, now) ? ('interrupted' as const) : status;
  const progress = { total: lines, done };
  const about = { id, status: running, dryRun, whole, progress, createdAt: createdAt.toISOString() };
  return { ...about, ...answerOf(result) };
}
