import type { ErrorDetail } from '../../foundation/errors.ts';

export type Outcome = 'created' | 'updated' | 'unchanged';
type Refusal = { line: number; name: string; details: readonly ErrorDetail[] };

/** What a run made of a file. Of refusals as many are kept as anybody reads; `refused` counts all. */
export type Report = Record<Outcome | 'refused', number> & {
  refusals: Refusal[];
  departments: Set<string>;
};

/** Refusals that are listed one by one. */
const listed = 1000;

export const emptyReport = (): Report => ({
  created: 0,
  updated: 0,
  unchanged: 0,
  refused: 0,
  refusals: [],
  departments: new Set(),
});

export function refuse(report: Report, refusal: Refusal): void {
  report.refused += 1;
  if (report.refusals.length < listed) report.refusals.push(refusal);
}

/** The report as it is printed. */
export function reportLines(report: Report, { dryRun }: { dryRun: boolean }): string[] {
  const { created, updated, unchanged, refused, refusals, departments } = report;
  return [
    `${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} refused.`,
    ...(departments.size > 0 ? [`Departments created: ${[...departments].join('、')}`] : []),
    ...refusals
      .toSorted((a, b) => a.line - b.line)
      .map(
        ({ line, name, details }) =>
          `line ${line}${name && ` ${name}`}: ${details.map(({ field, code }) => `${field} ${code}`.trim()).join(', ')}`,
      ),
    ...(refused > refusals.length ? [`… and ${refused - refusals.length} more.`] : []),
    ...(dryRun ? ['Dry run: nothing was written.'] : []),
  ];
}
