import type { DataItem } from '@onesource/db/content';
import type { LineReason } from '@onesource/db/schema/data';
import type { UpdateCycle } from '@onesource/db/vocabulary';
import type { Ctx } from '../../foundation/context.ts';
import { citationOf } from '../../law/setting.ts';
import { freshnessOf } from './rules/freshness.ts';
import { revertible } from './rules/providing.ts';
import type { DatasetRow, LoadRow } from './store.ts';

/** A load as its provider reads it; `revert` among the actions while it can be taken back. */
export const loadView = (ctx: Pick<Ctx, 'clock'>, load: LoadRow) => ({
  id: load.id,
  number: load.load,
  mode: load.mode,
  status: load.status,
  failure: load.failure,
  accepted: load.accepted,
  quarantined: load.quarantined,
  added: load.added,
  changed: load.changed,
  removed: load.removed,
  /** What of the file was not read. */
  notRead: load.notRead,
  note: load.note,
  by: load.byName,
  startedAt: load.startedAt.toISOString(),
  finishedAt: load.finishedAt?.toISOString() ?? null,
  actions: revertible(load, ctx.clock()) ? ['revert'] : [],
});
export type LoadView = ReturnType<typeof loadView>;

/** Reasons, line by line: the item by id and by name, the cell where the file has cells. */
export const reasonsView = (
  lines: readonly { line: number; reasons: readonly LineReason[] }[],
  items: readonly Pick<DataItem, 'id' | 'name'>[],
) =>
  lines.flatMap(({ line, reasons }) =>
    reasons.map(({ item, cell, code, value }) => ({
      line,
      item,
      name: items.find(({ id }) => id === item)?.name ?? null,
      cell,
      code,
      value,
    })),
  );

type Shown = {
  resource: { id: string; name: string; updateCycle: UpdateCycle | null };
  department: { id: string; name: string };
  /** The items that the reader may know of; null where the contents are closed. */
  items: readonly DataItem[] | null;
  dataset: DatasetRow | null;
  /** Loads for whoever provides; empty for others. */
  loads: readonly LoadRow[];
  actions: string[];
};

/** 数据集 as whoever may see the resource reads it: what it consists of and how fresh it is, no row. */
export function datasetView(
  ctx: Pick<Ctx, 'clock' | 'policy'>,
  { resource, department, items, dataset, loads, actions }: Shown,
) {
  const cycle = items === null ? null : resource.updateCycle;
  const confirmedAt = dataset?.confirmedAt ?? null;
  const { dueAt, stale } = freshnessOf({ confirmedAt, cycle }, ctx.clock());
  return {
    resourceId: resource.id,
    name: resource.name,
    department,
    /** Whether its data are in the platform. */
    provided: dataset !== null && dataset.currentLoad > 0,
    rows: items === null ? null : (dataset?.rows ?? 0),
    shape:
      items?.map(({ id, name, dataType, length, required, identifier, sensitivity }) => ({
        id,
        name,
        dataType,
        length,
        required,
        identifier,
        sensitivity,
      })) ?? null,
    cycle,
    cycleRule: citationOf(ctx.policy.dataUpdate),
    freshness: {
      confirmedAt: items === null ? null : (confirmedAt?.toISOString() ?? null),
      dueAt: dueAt?.toISOString() ?? null,
      stale,
    },
    byConditions: dataset?.byConditions ?? false,
    loads: loads.map((load) => loadView(ctx, load)),
    actions,
  };
}
