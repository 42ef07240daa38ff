import type { DataStanding } from '@onesource/db/vocabulary';

/** What a figure is of: how often something was looked at, and how often it was not as asked. */
export type Figure = { looked: number; failing: number };

export const sumOf = (figures: readonly Figure[]): Figure => ({
  looked: figures.reduce((sum, { looked }) => sum + looked, 0),
  failing: figures.reduce((sum, { failing }) => sum + failing, 0),
});

/**
 * Of what was looked at, how much was in order, in per cent with one decimal; null where nothing was. Rounded down: whatever
 * has a fault has no hundred.
 */
export const scoreOf = ({ looked, failing }: Figure): number | null =>
  looked === 0 ? null : Math.floor(((looked - failing) * 1000) / looked) / 10;

/** House: from how many per cent on a figure is green, and from how many yellow. */
const good = 99;
const fair = 95;

export const toneOf = (score: number): 'good' | 'fair' | 'poor' => {
  if (score >= good) return 'good';
  return score >= fair ? 'fair' : 'poor';
};

/** 及时 of a resource: by the term that it is kept up by. Due soon is in time; without a term nothing is looked at. */
export const timelyOf = (standing: DataStanding): Figure => ({
  looked: standing === 'unbound' ? 0 : 1,
  failing: standing === 'late' ? 1 : 0,
});
