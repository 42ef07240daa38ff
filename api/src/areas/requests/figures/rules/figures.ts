import { type FigureKind, figureKinds } from '@onesource/db/vocabulary';

/** `YYYY-MM` */
export type Month = string;

/** So many facts of a kind; `workingDays` from the application to the day of it, null where the calendar of a year lacks. */
export type Counted = { kind: FigureKind; workingDays: number | null; count: number };

/** The figures of a department, of a month, or of everything; the median is null where nothing was decided. */
export type Figures = Record<FigureKind, number> & { medianWorkingDays: number | null };

/** Sums up what was counted. */
export function figuresOf(counted: readonly Counted[]): Figures {
  const sums = Object.fromEntries(figureKinds.map((kind) => [kind, sumOf(counted, kind)])) as Record<
    FigureKind,
    number
  >;
  return { ...sums, medianWorkingDays: medianOf(counted.filter(({ kind }) => kind === 'decided')) };
}

const sumOf = (counted: readonly Counted[], wanted: FigureKind): number =>
  counted.reduce((sum, { kind, count }) => (kind === wanted ? sum + count : sum), 0);

/** The middle one of so many working days, or between the two in the middle; those without are left out. */
export function medianOf(counted: readonly Pick<Counted, 'workingDays' | 'count'>[]): number | null {
  const known = counted
    .flatMap(({ workingDays, count }) => (workingDays === null ? [] : [{ workingDays, count }]))
    .toSorted((a, b) => a.workingDays - b.workingDays);
  const total = known.reduce((sum, { count }) => sum + count, 0);
  const at = (place: number): number => {
    let passed = 0;
    return known.find(({ count }) => {
      passed += count;
      return passed > place;
    })?.workingDays as number;
  };
  return total === 0 ? null : (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
}

/** The month so many months later; earlier for a negative number. */
export function monthAfter(month: Month, months: number): Month {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** Every month from the first to the last, both included; none where they stand the other way round. */
export function monthsBetween(from: Month, until: Month): Month[] {
  const months: Month[] = [];
  for (let month = from; month <= until; month = monthAfter(month, 1)) months.push(month);
  return months;
}
