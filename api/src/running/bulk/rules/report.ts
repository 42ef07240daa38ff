import type { ResourceContent } from '@onesource/db/content';
import {
  changedFields,
  changedItems,
  type FieldChange,
  type ItemChange,
} from '../../../areas/catalog/rules/fields/diff.ts';
import type { LeftOut, Problem, ReadColumn } from '../reading/read.ts';

export type Outcome = 'created' | 'updated' | 'unchanged';
type Refusal = { line: number; sheet: string | null; name: string; problems: readonly Problem[] };
/** A line that was taken without what in it is not known. */
type Note = { line: number; sheet: string | null; name: string; unknown: readonly Problem[] };

/** A line that is written, with what it changes of the revision in hand, or else of the published one. */
type Change = {
  line: number;
  sheet: string | null;
  name: string;
  outcome: 'created' | 'updated';
  itemCount: number;
  class: ResourceContent['class'];
  fields: FieldChange[];
  items: ItemChange[];
};
/** A word that stands in the file and no list knows, so often. */
export type Word = { field: string; said: string; count: number };

/**
 * What a run made of a file. Every refusal is kept; of notes and of what was left out as many as anybody reads, while
 * `noted` and `ignored` count all. `furtherWords`: how often words stand in it that are not among `words`.
 */
export type Report = Record<Outcome | 'refused' | 'noted' | 'ignored' | 'furtherWords', number> & {
  refusals: Refusal[];
  notes: Note[];
  leftOut: LeftOut[];
  departments: Set<string>;
  /** The first of the lines that are written. */
  changes: Change[];
  columns: ReadColumn[];
  /** By field and word. */
  words: Map<string, Word>;
  /** Lines of the file. */
  lines: number;
  /** Whether what is said came to be: not in a dry run, nor where one refused line keeps all others out. */
  written: boolean;
};

/** Notes, and things left out, that are kept one by one. */
const kept = 5000;
/** Changes that somebody looks through. */
const shown = 300;
/** Words that somebody explains. */
const mostWords = 500;

export const emptyReport = (): Report => ({
  created: 0,
  updated: 0,
  unchanged: 0,
  refused: 0,
  noted: 0,
  ignored: 0,
  furtherWords: 0,
  refusals: [],
  notes: [],
  leftOut: [],
  departments: new Set(),
  changes: [],
  columns: [],
  words: new Map(),
  lines: 0,
  written: true,
});

export function refuse(report: Report, refusal: Refusal): void {
  report.refused += 1;
  report.refusals.push(refusal);
  countWords(report, refusal.problems);
}

export function note(report: Report, { line, sheet, name, unknown }: Note): void {
  if (unknown.length === 0) return;
  report.noted += 1;
  countWords(report, unknown);
  if (report.notes.length < kept) report.notes.push({ line, sheet, name, unknown });
}

export function leaveOut(report: Report, leftOut: LeftOut): void {
  report.ignored += 1;
  if (report.leftOut.length < kept) report.leftOut.push(leftOut);
}

/** Problems with a word that somebody may explain. */
const ofWords = new Set(['unknown_value', 'unknown_department', 'department_disabled']);

function countWords(report: Report, problems: readonly Problem[]): void {
  const { words } = report;
  for (const { field, code, value } of problems) {
    if (!ofWords.has(code) || !value) continue;
    const of = field.replace(/^items\.\d+\./, 'item.');
    const key = `${of} ${value}`;
    const word = words.get(key);
    if (word) word.count += 1;
    else if (words.size < mostWords) words.set(key, { field: of, said: value, count: 1 });
    else report.furtherWords += 1;
  }
}

/** Notes a line that is written, `before` what was there. */
export function change(
  report: Report,
  line: Pick<Change, 'line' | 'sheet' | 'outcome'>,
  before: ResourceContent | null,
  after: ResourceContent,
): void {
  if (report.changes.length >= shown) return;
  const differing = before
    ? { fields: changedFields(before, after), items: changedItems(before.items, after.items) }
    : { fields: [], items: [] };
  const { name, items } = after;
  report.changes.push({ ...line, name, itemCount: items.length, class: after.class, ...differing });
}

export function readColumn({ columns }: Report, column: ReadColumn): void {
  const known = columns.some(({ sheet, title }) => sheet === column.sheet && title === column.title);
  if (!known && columns.length < kept) columns.push(column);
}
