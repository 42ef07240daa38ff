import type { DataItem } from '@onesource/db/content';
import type { QualityRule } from '@onesource/db/quality';
import {
  type DataStanding,
  type QualityDimension,
  qualityDimensions,
  type UpdateCycle,
} from '@onesource/db/vocabulary';
import { propose } from './rules/propose.ts';
import { dimensionOf, keyOf } from './rules/rule.ts';
import { type Figure, scoreOf, sumOf, timelyOf } from './rules/score.ts';
import type { ResultRow, RunRow, StatisticsRow } from './store.ts';

/** A figure with its score; null where nothing was looked at. */
export const figureView = (figure: Figure) => {
  const score = scoreOf(figure);
  return score === null ? null : { looked: figure.looked, failing: figure.failing, score };
};
export type FigureView = NonNullable<ReturnType<typeof figureView>>;
export type DimensionsView = Record<QualityDimension, FigureView | null>;

export type OfDimension = Figure & { dimension: QualityDimension };

/** Figures by dimension, each the sum of those that are of it. */
export const dimensionsView = (figures: readonly OfDimension[]): DimensionsView =>
  Object.fromEntries(
    qualityDimensions.map((dimension) => [
      dimension,
      figureView(sumOf(figures.filter((figure) => figure.dimension === dimension))),
    ]),
  ) as DimensionsView;

/** The same with 及时 as the term of the data has it. */
export const withTerm = (figures: readonly OfDimension[], standing: DataStanding): OfDimension[] => [
  ...figures,
  { dimension: 'timely', ...timelyOf(standing) },
];

type Detail = {
  resource: { id: string; name: string; items: readonly DataItem[]; cycle: UpdateCycle | null };
  department: { id: string; name: string };
  plan: { version: number; rules: readonly QualityRule[] };
  runs: readonly RunRow[];
  results: readonly ResultRow[];
  statistics: readonly StatisticsRow[];
  since: readonly (OfDimension & { run: number })[];
  freshness: { standing: DataStanding; dueAt: Date | null; confirmedAt: Date | null };
  /** Whether there are rows or rules that were not looked at yet. */
  pending: boolean;
  actions: string[];
};

/** A resource's quality, for whoever reads it: every rule that is asked or may be, the items by dimension, and the trend. */
export function detailView({ resource, department, plan, runs, results, freshness, ...rest }: Detail) {
  const [newest] = runs;
  const resultOf = (key: string) => results.find(({ rule }) => rule === key);
  const ticked = plan.rules.map((rule) => ({ rule, ticked: true, usual: false }));
  const asked = new Set(plan.rules.map(keyOf));
  const proposed = propose(resource.items, resource.cycle).filter(({ rule }) => !asked.has(keyOf(rule)));
  const known = results.filter(({ rule }) => asked.has(rule));
  return {
    id: resource.id,
    name: resource.name,
    department,
    version: plan.version,
    items: resource.items.map(({ id, name, dataType, sensitivity }) => ({ id, name, dataType, sensitivity })),
    /** Those that are asked, and behind them those that are proposed. */
    rules: [...ticked, ...proposed.map(({ rule, usual }) => ({ rule, ticked: false, usual }))].map((one) => {
      const key = keyOf(one.rule);
      const result = one.ticked ? resultOf(key) : undefined;
      return { key, ...one, dimension: dimensionOf(one.rule), result: result ? figureView(result) : null };
    }),
    dimensions: dimensionsView(withTerm(known, freshness.standing)),
    grid: resource.items.map(({ id }) => ({
      item: id,
      dimensions: dimensionsView(known.filter(({ item }) => item === id)),
    })),
    statistics: resource.items.flatMap(({ id }) => {
      const found = rest.statistics.find(({ item }) => item === id);
      return found
        ? { item: id, filled: found.filled, distinct: found.distinct, least: found.least, most: found.most }
        : [];
    }),
    looked: newest
      ? { run: newest.run, at: newest.at.toISOString(), rows: newest.rows, milliseconds: newest.milliseconds }
      : null,
    pending: rest.pending,
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
