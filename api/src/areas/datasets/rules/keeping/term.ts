import type { Excuse } from '@onesource/db/schema/data';
import type { DataStanding, UpdateCycle } from '@onesource/db/vocabulary';
import { dayOf, type IsoDate } from '../../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';

const second = 1000;
const hour = 3600 * second;
const day = 24 * hour;

/** Days that data may be old by the update cycle of their entry; none where it says no term. */
export const daysOf: Record<UpdateCycle, number | null> = {
  realtime: 1,
  daily: 1,
  weekly: 7,
  monthly: 31,
  quarterly: 92,
  half_yearly: 184,
  yearly: 366,
  irregular: null,
  static: null,
};

/** What is kept up monthly or sooner. */
const isFrequent = (cycle: UpdateCycle): boolean => (daysOf[cycle] ?? 366) <= 31;

export type Kept = {
  /** When it was last said that the data are as they are: loaded, or noted as unchanged. */
  confirmedAt: Date | null;
  cycle: UpdateCycle | null;
  /** The cycle that is agreed with the authority, while that holds. */
  agreed: UpdateCycle | null;
};

/**
 * Until when data count as kept up; null where nothing was loaded, or no term is known. PD-34: every 24 hours, whatever
 * the entry says; SQ-20, PD-34: unless another cycle is agreed on; DG-14: what is not kept up monthly or sooner is kept up
 * in the first days of each quarter; elsewhere as the entry says (KF-11, SQ-20).
 */
export function dueOf(
  { confirmedAt, cycle, agreed }: Kept,
  { dataUpdate: { value } }: Pick<PolicyProfile, 'dataUpdate'>,
): Date | null {
  if (confirmedAt === null) return null;
  const by = (term: number | null) => (term === null ? null : new Date(confirmedAt.getTime() + term));
  const of = (known: UpdateCycle | null) => (known === null ? null : daysOf[known]);
  if (agreed !== null) return by(inDays(of(agreed)));
  const { atLatest } = value;
  if (atLatest && 'hours' in atLatest)
    return by(Math.min(atLatest.hours * hour, inDays(of(cycle)) ?? Number.POSITIVE_INFINITY));
  if (atLatest && cycle !== null && !isFrequent(cycle))
    return endOf(nextQuarter(dayOf(confirmedAt), atLatest.daysOfQuarter));
  return by(inDays(of(cycle)));
}

/** What the term of data is by: another cycle that is agreed on, so many hours, the days of a quarter, the cycle of the entry. */
export type TermBasis = 'agreed' | 'hours' | 'quarter' | 'cycle';

/** By what `dueOf` reckons. */
export function basisOf(
  { cycle, agreed }: Pick<Kept, 'cycle' | 'agreed'>,
  { dataUpdate: { value } }: Pick<PolicyProfile, 'dataUpdate'>,
): TermBasis {
  const { atLatest } = value;
  if (agreed !== null) return 'agreed';
  if (atLatest && 'hours' in atLatest) return 'hours';
  return atLatest && cycle !== null && !isFrequent(cycle) ? 'quarter' : 'cycle';
}

const inDays = (count: number | null): number | null => (count === null ? null : count * day);

/** That day of the first month of the next quarter. */
function nextQuarter(from: IsoDate, date: number): IsoDate {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  const first = Math.ceil(month / 3) * 3 + 1;
  const [inYear, inMonth] = first > 12 ? [year + 1, 1] : [year, first];
  return `${inYear}-${String(inMonth).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

const endOf = (date: IsoDate): Date => new Date(`${date}T23:59:59+08:00`);

/**
 * DG-20; house: a term that passes while the data are interrupted as announced ends with the last of these days, and where they
 * are interrupted then again, with the last of those. In the order in which they began.
 */
export const excused = (dueAt: Date | null, excuses: readonly Excuse[]): Date | null =>
  dueAt &&
  excuses
    .toSorted((one, other) => Date.parse(one.from) - Date.parse(other.from))
    .reduce((due, { from, until }) => {
      const over = endOf(until);
      // A term has passed when its last second has
      return due.getTime() + second >= Date.parse(from) && due < over ? over : due;
    }, dueAt);

/** House: what is due within so much of its term, and at most so many milliseconds, is due soon. */
export const soonPart = 4;
export const soonAtMost = 5 * day;

/** Where data stand: due never, kept up, due soon, or late. */
export function standingOf(
  { confirmedAt, dueAt }: { confirmedAt: Date | null; dueAt: Date | null },
  now: Date,
): DataStanding {
  if (confirmedAt === null || dueAt === null) return 'unbound';
  if (now > dueAt) return 'late';
  const margin = Math.min((dueAt.getTime() - confirmedAt.getTime()) / soonPart, soonAtMost);
  return dueAt.getTime() - now.getTime() < margin ? 'soon' : 'kept';
}
