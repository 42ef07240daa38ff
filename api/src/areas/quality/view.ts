import type { DataItem } from '@onesource/db/content';
import type { QualityRule } from '@onesource/db/quality';
import { type DataStanding, type GridDimension, gridDimensions, type UpdateCycle } from '@onesource/db/vocabulary';
import { maskFor } from './rules/masks.ts';
import { propose } from './rules/propose.ts';
import { dimensionOf, keyOf, sameRule } from './rules/rule.ts';
import { type Figure, scoreOf, sumOf, timelyOf } from './rules/score.ts';
import type { ResultRow, RunRow, StatisticsRow } from './store.ts';

/** A figure with its score; null where nothing was looked at. */
export const figureView = (figure: Figure) => {
  const score = scoreOf(figure);
  return score === null ? null : { looked: figure.looked, failing: figure.failing, score };
};
export type FigureView = NonNullable<ReturnType<typeof figureView>>;
export type DimensionsView = Record<GridDimension, FigureView | null>;

export type OfDimension = Figure & { dimension: GridDimension };

/** Figures by dimension, each the sum of those that are of it. */
export const dimensionsView = (figures: readonly OfDimension[]): DimensionsView =>
  Object.fromEntries(
    gridDimensions.map((dimension) => [
      dimension,
      figureView(sumOf(figures.filter((figure) => figure.dimension === dimension))),
    ]),
  ) as DimensionsView;

/** The same with 及时 as the term of the data has it. */
export const withTerm = (figures: readonly OfDimension[], standing: DataStanding): OfDimension[] => [
  ...figures,
  { dimension: 'timely', ...timelyOf(standing) },
];

/** 统计: of all places for a value those that have none; no judgement, for nobody asked that they have one. */
const placesOf = (statistics: readonly StatisticsRow[], rows: number): OfDimension[] =>
  statistics.map(({ filled }) => ({ dimension: 'statistics', looked: rows, failing: rows - filled }));

type Detail = {
  resource: { id: string; name: string; items: readonly DataItem[]; cycle: UpdateCycle | null };
  department: { id: string; name: string };
  plan: { version: number; rules: readonly QualityRule[]; resting: readonly QualityRule[] };
  runs: readonly RunRow[];
  results: readonly ResultRow[];
  statistics: readonly StatisticsRow[];
  since: readonly (OfDimension & { run: number })[];
  freshness: { standing: DataStanding; dueAt: Date | null; confirmedAt: Date | null };
  /** Whether there are rows or rules that were not looked at yet. */
  pending: boolean;
  /** What became of it when that was last tried, where it was not looked at in full. */
  tried: 'failed' | 'slow' | null;
  /** Whether the reader provides the data. */
  provides: boolean;
  actions: string[];
};

/** A resource's quality, for whoever reads it: every rule that is asked or may be, the items by dimension, and the trend. */
export function detailView({ resource, department, plan, runs, results, freshness, ...rest }: Detail) {
  const [newest] = runs;
  const resultOf = (key: string) => results.find(({ rule }) => rule === key);
  const all = propose(resource.items, resource.cycle);
  const named = (rule: QualityRule) => all.find((one) => keyOf(one.rule) === keyOf(rule));
  const own = (rule: QualityRule) => !sameRule(named(rule)?.rule ?? null, rule);
  const ticked = plan.rules.map((rule) => ({ rule, ticked: true, usual: false, own: own(rule) }));
  const resting = plan.resting.map((rule) => ({ rule, ticked: false, usual: false, own: true }));
  const asked = new Set(plan.rules.map(keyOf));
  const said = new Set([...asked, ...plan.resting.map(keyOf)]);
  const proposed = all
    .filter(({ rule }) => !said.has(keyOf(rule)))
    .map(({ rule, usual }) => ({ rule, ticked: false, usual, own: false }));
  const known = results.filter(({ rule }) => asked.has(rule));
  return {
    id: resource.id,
    name: resource.name,
    department,
    version: plan.version,
    items: resource.items.map(({ id, name, dataType, sensitivity }) => ({ id, name, dataType, sensitivity })),
    /** Those that are asked, those of the provider's own that are not at present, and behind them those that are proposed. */
    rules: [...ticked, ...resting, ...proposed].map((one) => {
      const key = keyOf(one.rule);
      const found = one.ticked ? resultOf(key) : undefined;
      // A figure is of the rule as it was asked: with other bounds it waits for the next look
      const result = found && (found.asked === null || sameRule(found.asked, one.rule)) ? found : undefined;
      return {
        ...{ key, ...one, dimension: dimensionOf(one.rule) },
        result: result && !result.broken ? figureView(result) : null,
        /** 未能检查: that it could not be asked of these rows. */
        broken: result?.broken ?? false,
      };
    }),
    dimensions: dimensionsView([
      ...withTerm(known, freshness.standing),
      ...placesOf(rest.statistics, newest?.rows ?? 0),
    ]),
    grid: resource.items.map(({ id }) => ({
      item: id,
      dimensions: dimensionsView([
        ...known.filter(({ item }) => item === id),
        ...placesOf(
          rest.statistics.filter(({ item }) => item === id),
          newest?.rows ?? 0,
        ),
      ]),
    })),
    statistics: resource.items.flatMap((item) => {
      const { id } = item;
      const found = rest.statistics.find(({ item }) => item === id);
      if (!found) return [];
      // The least and the most are values of rows, and shown as these are
      const shown = maskFor(item, rest.provides) === null;
      const { filled, distinct, least, most } = found;
      return { item: id, filled, distinct, ...(shown ? { least, most } : { least: null, most: null }) };
    }),
    looked: newest
      ? { run: newest.run, at: newest.at.toISOString(), rows: newest.rows, milliseconds: newest.milliseconds }
      : null,
    pending: rest.pending,
    failed: rest.tried === 'failed',
    /** Whether looking at it only takes too long: it goes on being tried. */
    slow: rest.tried === 'slow',
    freshness: {
      standing: freshness.standing,
      dueAt: freshness.dueAt?.toISOString() ?? null,
      confirmedAt: freshness.confirmedAt?.toISOString() ?? null,
    },
    /** The oldest first. */
    trend: runs.toReversed().map(({ run, at, rows }) => ({
      run,
      at: at.toISOString(),
      rows,
      dimensions: dimensionsView(rest.since.filter((one) => one.run === run)),
    })),
    actions: rest.actions,
  };
}
export type QualityDetail = ReturnType<typeof detailView>;
