import type { Transaction } from '@onesource/db/client';
import {
  dataLoads,
  datasets,
  type LineReason,
  quarantine,
  records,
  type Slot,
  shapes,
  staged,
} from '@onesource/db/schema/data';
import type { NotRead } from '@onesource/db/vocabulary';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { keyOf } from './keys.ts';
import { linesIn, type ReadLine } from './reading.ts';
import { lateAt } from './rules/keeping/unchanged.ts';
import { checkLine, type Row } from './rules/lines.ts';
import { becomesVisible, mostKept, mostTold } from './rules/providing.ts';
import { sameShape } from './rules/shape.ts';
import { type DatasetRow, type LoadRow, loadIs } from './store.ts';

/** Lines written in one statement. */
const batch = 1000;

type Held = { dataset: DatasetRow; load: LoadRow; shape: readonly Slot[]; slots: readonly Slot[] };
type Counted = { accepted: number; quarantined: number };
type Staged = Counted & { notRead: NotRead[] };

/**
 * 暂存 → 校验 → 发布: stages the lines of a file, sets aside what is not in order, tells the rest from what is there, and lets
 * it be seen, all in the transaction of the caller: cut anywhere, nothing has changed.
 *
 * @throws Unreadable; ApiError `missing_columns`
 */
export async function carryOut(tx: Transaction, file: string, held: Held, now: Date): Promise<void> {
  const counted = await stage(tx, file, held);
  const { load, dataset } = held;
  if (!becomesVisible(counted)) {
    const failure = counted.quarantined > 0 ? 'nothing_in_order' : 'no_lines';
    await tx
      .update(dataLoads)
      .set({ ...counted, status: 'refused', failure, finishedAt: now })
      .where(loadIs(load));
    return;
  }
  const told = await tellApart(tx, load);
  const shape = await keepShape(tx, held);
  const before = dataset.currentLoad;
  await tx
    .update(dataLoads)
    .set({ status: 'replaced' })
    .where(and(loadIs({ ...load, load: before }), eq(dataLoads.status, 'visible')));
  await tx
    .update(dataLoads)
    .set({
      ...counted,
      ...told,
      status: 'visible',
      before,
      rowsBefore: dataset.rows,
      finishedAt: now,
      late: lateAt(dataset, now),
    })
    .where(loadIs(load));
  // The one row by which all of it is to be seen
  await tx
    .update(datasets)
    .set({ currentLoad: load.load, rows: dataset.rows + told.added - told.removed, shape, confirmedAt: now })
    .where(eq(datasets.resourceId, load.resourceId));
}

async function stage(tx: Transaction, file: string, { dataset, load, slots }: Held): Promise<Staged> {
  const counted: Staged = { accepted: 0, quarantined: 0, notRead: [] };
  let more = 0;
  const tell = (left: NotRead) => {
    if (counted.notRead.length < mostTold) counted.notRead.push(left);
    else more += 1;
  };
  const seen = new Map<string, number>();
  let good: { line: number; key: string; row: Row }[] = [];
  let bad: (typeof quarantine.$inferInsert)[] = [];
  const at = { resourceId: load.resourceId, load: load.load };
  const write = async () => {
    if (good.length > 0) await stageRows(tx, at, good);
    if (bad.length > 0) await tx.insert(quarantine).values(bad);
    good = [];
    bad = [];
  };
  for await (const read of linesIn(file, slots, tell)) {
    const checked = judge(read, slots, { secret: dataset.secret, seen });
    if ('reasons' in checked) {
      counted.quarantined += 1;
      if (counted.quarantined <= mostKept) bad.push({ ...at, line: read.line, reasons: checked.reasons });
    } else {
      counted.accepted += 1;
      good.push({ line: read.line, ...checked });
    }
    if (good.length >= batch || bad.length >= batch) await write();
  }
  await write();
  if (more > 0) counted.notRead.push({ what: 'more', sheet: null, column: null, value: String(more) });
  return counted;
}

type Judged = { key: string; row: Row } | { reasons: LineReason[] };

/** A line in order with its key; or why it is set aside, also for being there twice. */
function judge(
  { line, said, broken }: ReadLine,
  slots: readonly Slot[],
  { secret, seen }: { secret: string; seen: Map<string, number> },
): Judged {
  if (broken) return { reasons: [{ item: null, cell: null, code: 'not_a_line', value: '' }] };
  const checked = checkLine(slots, said);
  if (!checked.ok) return { reasons: checked.reasons };
  const key = keyOf(checked.row.identity, secret);
  const first = seen.get(key);
  if (first !== undefined) return { reasons: [{ item: null, cell: null, code: 'double', value: String(first) }] };
  seen.set(key, line);
  return { key, row: checked.row };
}

/** As one parameter: thousands of lines have more values than a statement takes. */
async function stageRows(
  tx: Transaction,
  { resourceId, load }: Pick<LoadRow, 'resourceId' | 'load'>,
  lines: readonly { line: number; key: string; row: Row }[],
): Promise<void> {
  const rows = lines.map(({ line, key, row: { body, lookUps } }) => {
    const [k1, k2, k3, k4] = lookUps;
    return { line, key, k1, k2, k3, k4, body };
  });
  await tx.execute(sql`
    insert into ${staged} (resource_id, load, line, key, k1, k2, k3, k4, body)
    select ${resourceId}::uuid, ${load}::int, line, key, k1, k2, k3, k4, body
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as arrived(line int, key text, k1 text, k2 text, k3 text, k4 text, body jsonb)`);
}

/** Closes what the load replaces or lacks, opens what it brings; what is the same stays as it stands. */
async function tellApart(tx: Transaction, { resourceId, load, mode }: LoadRow) {
  const same = sql`arrived.resource_id = ${resourceId} and arrived.load = ${load} and arrived.key = ${records.key}`;
  const equal = sql`(arrived.body, arrived.k1, arrived.k2, arrived.k3, arrived.k4) is not distinct from
    (${records.body}, ${records.k1}, ${records.k2}, ${records.k3}, ${records.k4})`;
  const closes =
    mode === 'full'
      ? sql`not exists (select from ${staged} as arrived where ${same} and ${equal})`
      : sql`exists (select from ${staged} as arrived where ${same} and not (${equal}))`;
  const closed = await tx
    .update(records)
    .set({ toLoad: load })
    .where(and(eq(records.resourceId, resourceId), isNull(records.toLoad), closes));
  const opened = await tx.execute(sql`
    insert into ${records} (resource_id, key, from_load, k1, k2, k3, k4, body)
    select arrived.resource_id, arrived.key, arrived.load, arrived.k1, arrived.k2, arrived.k3, arrived.k4, arrived.body
    from ${staged} as arrived
    where arrived.resource_id = ${resourceId} and arrived.load = ${load} and not exists (
      select from ${records} as there
      where there.resource_id = ${resourceId} and there.key = arrived.key and there.to_load is null)`);
  const [twice] = await tx.execute<{ changed: number }>(sql`
    select count(*)::int as changed from ${records} as gone join ${records} as come
      on come.resource_id = gone.resource_id and come.key = gone.key and come.from_load = ${load}
    where gone.resource_id = ${resourceId} and gone.to_load = ${load}`);
  await tx.delete(staged).where(and(eq(staged.resourceId, resourceId), eq(staged.load, load)));
  const changed = twice?.changed ?? 0;
  return { changed, added: opened.count - changed, removed: closed.count - changed };
}

/** Writes down the shape that the rows have now, where it is another one than before; gives its number. */
async function keepShape(tx: Transaction, { dataset, load, shape }: Held): Promise<number> {
  const [last] = await tx
    .select({ slots: shapes.slots })
    .from(shapes)
    .where(and(eq(shapes.resourceId, load.resourceId), eq(shapes.shape, dataset.shape)));
  if (last && sameShape(last.slots, shape)) return dataset.shape;
  await tx
    .insert(shapes)
    .values({ resourceId: load.resourceId, shape: load.load, slots: [...shape] })
    .onConflictDoNothing();
  return load.load;
}

/** Undoes what a load did to the rows, and lets that of before be seen. */
export async function takeBack(tx: Transaction, dataset: DatasetRow, load: LoadRow): Promise<void> {
  const { resourceId, before, rowsBefore } = load;
  const here = eq(records.resourceId, resourceId);
  await tx.delete(records).where(and(here, eq(records.fromLoad, load.load)));
  await tx
    .update(records)
    .set({ toLoad: null })
    .where(and(here, eq(records.toLoad, load.load)));
  await tx.update(dataLoads).set({ status: 'reverted' }).where(loadIs(load));
  await tx
    .update(dataLoads)
    .set({ status: 'visible' })
    .where(loadIs({ ...load, load: before }));
  const [earlier] = await tx
    .select({ finishedAt: dataLoads.finishedAt })
    .from(dataLoads)
    .where(loadIs({ ...load, load: before }));
  await tx
    .update(datasets)
    .set({ currentLoad: before, rows: rowsBefore, confirmedAt: earlier?.finishedAt ?? null })
    .where(eq(datasets.resourceId, dataset.resourceId));
}
