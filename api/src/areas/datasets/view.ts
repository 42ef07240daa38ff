import type { DataItem } from '@onesource/db/content';
import type { LineReason } from '@onesource/db/schema/data';
import type { UpdateCycle } from '@onesource/db/vocabulary';
import type { Ctx } from '../../foundation/context.ts';
import { citationOf } from '../../law/setting.ts';
import type { CycleRow, countingOf } from './keeping/store.ts';
import { cycleView } from './keeping/view.ts';
import { dueOf, standingOf } from './rules/keeping/term.ts';
import { revertible } from './rules/providing.ts';
import type { SenderRow } from './sending/store.ts';
import { senderView, sendingView } from './sending/view.ts';
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
  /** The term after which it came; null where it came in time. */
  late: load.late?.toISOString() ?? null,
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
  /** 商定更新周期, for whoever reads how these data are kept up; empty for others. */
  cycles: readonly CycleRow[];
  /** 报送程序, for the same. */
  senders: readonly SenderRow[];
  provides: boolean;
  /** What of them counts today. */
  counting: Awaited<ReturnType<typeof countingOf>>;
  actions: string[];
};

/** 数据集 as whoever may see the resource reads it: what it consists of and how fresh it is, no row. */
export function datasetView(
  ctx: Pick<Ctx, 'clock' | 'policy'>,
  { resource, department, items, dataset, loads, cycles, senders, provides, counting, actions }: Shown,
) {
  const cycle = items === null ? null : resource.updateCycle;
  const confirmedAt = dataset?.confirmedAt ?? null;
  const agreed = counting.agreed?.cycle ?? null;
  // By the entry as it stands: what the row has follows within a minute
  const dueAt = items === null ? null : dueOf({ confirmedAt, cycle, agreed }, ctx.policy);
  const standing = standingOf({ confirmedAt, dueAt }, ctx.clock());
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
      stale: standing === 'late',
      standing,
    },
    /** The cycle that is agreed with the authority instead of the usual one. */
    agreed: items === null ? null : agreed,
    cycles: cycles.map(cycleView),
    /** 心跳: null where no program is registered. */
    sending: sendingView(senders, ctx.clock()),
    senders: senders.map((sender) => senderView(sender, ctx.clock(), provides)),
    /** Nothing changed is said in writing (DG-14). */
    unchangedInWriting: ctx.policy.dataUpdate.value.unchangedTo !== undefined,
    byConditions: dataset?.byConditions ?? false,
    loads: loads.map((load) => loadView(ctx, load)),
    actions,
  };
}
