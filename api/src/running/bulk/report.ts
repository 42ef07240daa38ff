import type { LeftOut, Problem } from './reading/read.ts';

export type Outcome = 'created' | 'updated' | 'unchanged';
type Refusal = { line: number; sheet: string | null; name: string; problems: readonly Problem[] };
/** A line that was taken without what in it is not known. */
type Note = { line: number; sheet: string | null; name: string; unknown: readonly Problem[] };

/** What a run made of a file. Every refusal is kept; of notes as many as anybody reads, while `noted` counts all. */
export type Report = Record<Outcome | 'refused' | 'noted', number> & {
  refusals: Refusal[];
  notes: Note[];
  leftOut: LeftOut[];
  departments: Set<string>;
};

/** Notes, and things left out, that are kept one by one. */
const kept = 5000;

export const emptyReport = (): Report => ({
  created: 0,
  updated: 0,
  unchanged: 0,
  refused: 0,
  noted: 0,
  refusals: [],
  notes: [],
  leftOut: [],
  departments: new Set(),
});

export function refuse(report: Report, refusal: Refusal): void {
  report.refused += 1;
  report.refusals.push(refusal);
}

export function note(report: Report, { line, sheet, name, unknown }: Note): void {
  if (unknown.length === 0) return;
  report.noted += 1;
  if (report.notes.length < kept) report.notes.push({ line, sheet, name, unknown });
}

export function leaveOut(report: Report, leftOut: LeftOut): void {
  if (report.leftOut.length < kept) report.leftOut.push(leftOut);
}
