import type { Transaction } from '@onesource/db/client';
import type { DataItem } from '@onesource/db/content';
import type { QualityRule } from '@onesource/db/quality';
import { datasets, records, type Slot } from '@onesource/db/schema/data';
import { type SQL, sql } from 'drizzle-orm';
import { noteFailure } from '../../cases/failures.ts';
import { byItself } from '../../cases/ticking.ts';
import type { Deps } from '../../foundation/context.ts';
import { tookTooLong } from '../../foundation/errors.ts';
import { dayOf, type IsoDate } from '../../law/calendar/working-days.ts';
import { slotsOf } from '../datasets/rules/shape.ts';
import { seenAt, shapeAt } from '../datasets/store.ts';
import { follow } from '../inbox/tasks.ts';
import { asked, readAs, type Said, together } from './looking.ts';
import { dimensionOf, isRowRule, itemsOf, keyOf } from './rules/rule.ts';
import { ofDays, ofNumbers } from './rules/values.ts';
import { workFor } from './rules/work.ts';
import { counts } from './statement.ts';
import { mendingOf, mostTries, noteTry, type Outcome, planOf, unlookedAt, writeRun } from './store.ts';

/** What is being done, by the name of its tick: `lookAtData`. */
export const looking = 'quality of data';

/** Any constant: runs of a resource take the same lock. */
const lock = 2_043;

type By = Pick<Deps, 'clock' | 'newId' | 'outbox' | 'calendar' | 'policy' | 'onError'>;

/** House: how long rules may take over a resource. */
export type Bounds = {
  /** All of them together, with what is counted of items. */
  all: string;
  /** What is counted of rows and items by itself. */
  counting: string;
  /** A rule by itself, and milliseconds for all of these. */
  alone: string;
  allAlone: number;
};
const usual: Bounds = { all: '1min', counting: '1min', alone: '20s', allAlone: 120_000 };

/**
 * Looks at every row of a resource by its rules, in one pass and in the database: nothing of a row comes here. Writes down
 * what it came to, where the resource was not looked at as it is. Two at once, or one that was cut off, change nothing more:
 * whoever finds the other at work leaves it to them. Gives whether it has looked.
 */
export async function lookAt(tx: Transaction, deps: By, resourceId: string, bounds = usual): Promise<boolean> {
  const [mine] = await tx.execute<{ free: boolean }>(
    sql`select pg_try_advisory_xact_lock(${lock}, hashtext(${resourceId})) as free`,
  );
  if (!mine?.free) return false;
  const now = deps.clock();
  const day = dayOf(now);
  const target = await unlookedAt(tx, resourceId, now);
  if (!target) return false;
  const plan = await planOf(tx, resourceId);
  const shape = await shapeAt(tx, { resourceId, shape: target.shape });
  const slots = slotsOf(shape, target.content.items);
  // A rule on what no row has a place for yet waits for the load that brings it
  const rules = plan.rules.filter((rule) => itemsOf(rule).every((id) => slots.some((slot) => slot.id === id)));
  const pass = { rules, slots, counted: slots, items: target.content.items, day };
  const begun = performance.now();
  const seen = await passRuleByRule(tx, deps, resourceId, pass, bounds);
  // A load or its end came between: the next look is at what is there then
  if (seen === null || (seen.rows > 0 && seen.load !== target.load)) return false;
  await writeRun(tx, {
    run: {
      resourceId,
      run: (target.last ?? 0) + 1,
      at: now,
      load: target.load,
      plan: plan.version,
      revisionId: target.revisionId,
      day,
      rows: seen.rows,
      milliseconds: Math.round(performance.now() - begun),
    },
    results: seen.counts.map(({ rule, looked, failing }) => ({
      rule: keyOf(rule),
      kind: rule.kind,
      item: rule.item,
      dimension: dimensionOf(rule),
      looked,
      failing,
      asked: rule,
      broken: seen.broken.has(rule),
    })),
    statistics: seen.statistics,
  });
  const failing = seen.counts.reduce((sum, one) => sum + one.failing, 0);
  const tries = await noteTry(
    tx,
    { resourceId, load: target.load, plan: plan.version, revisionId: target.revisionId },
    now,
    outcomeOf(seen),
  );
  // That there are many rows is nothing that whoever provides them could mend
  if (seen.slow !== null)
    await noteFailure(
      { ...deps, db: tx },
      { tick: looking, recordId: resourceId, subject: { type: 'dataset', id: resourceId } },
      seen.slow,
    );
  // Whoever keeps a rule that cannot be asked is told once that is certain
  const stuck = tries >= mostTries ? seen.broken.size : 0;
  const found = {
    departmentId: target.departmentId,
    failing: failing + stuck,
    mending: await mendingOf(tx, resourceId),
  };
  await follow(
    tx,
    { ...deps, ...byItself },
    { type: 'dataset', id: resourceId, title: target.content.name },
    { wanted: workFor(found, day, deps), stands: (kind) => kind !== 'mend_data' },
  );
  return true;
}

/** The rules that are asked, the places that are read for them, and those whose values are counted. */
type Pass = {
  rules: readonly QualityRule[];
  slots: readonly Slot[];
  counted: readonly Slot[];
  items: readonly DataItem[];
  day: IsoDate;
};
type Count = { rule: QualityRule; looked: number; failing: number };
type Statistic = { item: string; filled: number; distinct: number; least: string | null; most: string | null };
/** What a pass came to, and of which load it is; null of no row. */
type Passed = { load: number | null; rows: number; counts: Count[]; statistics: Statistic[] };
type Seen = Passed & {
  /** Rules that cannot be asked of these rows. */
  broken: ReadonlySet<QualityRule>;
  /** Why something was not counted that could be, given time; null where all was. */
  slow: unknown;
};

const outcomeOf = ({ broken, slow }: Pick<Seen, 'broken' | 'slow'>): Outcome => {
  if (broken.size > 0) return 'failed';
  return slow === null ? 'whole' : 'slow';
};

/**
 * All rules in one pass; where that fails, what rows hold by itself and each rule by itself, so that one which cannot be asked,
 * or takes too long, holds up no other. One that takes too long has no figure, and is not said to be wrong. Null where rows
 * came or went between passes: figures of two loads are figures of none.
 *
 * @throws where not even the rows can be gone through
 */
async function passRuleByRule(
  tx: Transaction,
  { onError }: Pick<By, 'onError'>,
  resourceId: string,
  pass: Pass,
  { all, counting, alone, allAlone }: Bounds,
): Promise<Seen | null> {
  const attempt = (part: Partial<Pass>, most: string) =>
    tx.transaction((point) => passOver(point, resourceId, { ...pass, ...part }, most));
  try {
    return { ...(await attempt({}, all)), broken: new Set(), slow: null };
  } catch (error) {
    onError(error, `${looking} ${resourceId}, all rules`);
    if (pass.rules.length === 0) throw error;
  }
  const broken = new Set<QualityRule>();
  const late: unknown[] = [];
  /** Whether it only takes too long: that is no fault of what was asked. */
  const isLate = (error: unknown, what: string): boolean => {
    onError(error, `${looking} ${resourceId}, ${what}`);
    if (tookTooLong(error)) late.push(error);
    return tookTooLong(error);
  };
  const base = await attempt({ rules: [] }, counting).catch((error: unknown) => {
    if (!isLate(error, 'items')) throw error;
    return attempt({ rules: [], slots: [], counted: [] }, counting);
  });
  const until = performance.now() + allAlone;
  const counts: Count[] = [];
  for (const rule of pass.rules) {
    if (performance.now() >= until) {
      late.push(new Error('No time was left for a rule.'));
      continue;
    }
    const about = itemsOf(rule);
    const slots = pass.slots.filter(({ id }) => about.includes(id));
    try {
      const one = await attempt({ rules: [rule], slots, counted: [] }, alone);
      if (one.load !== base.load) return null;
      counts.push(...one.counts);
    } catch (error) {
      if (isLate(error, keyOf(rule))) continue;
      broken.add(rule);
      counts.push({ looked: 0, failing: 0, rule });
    }
  }
  return { ...base, counts, broken, slow: late[0] ?? null };
}

/**
 * One statement over the rows that are to be seen, in layers, so that nothing is worked out twice: each value is taken out of
 * the row, then what is read out of it, then what each rule says, then all of it is counted. Its sorts are small, for there
 * is one for each thing that is told apart; rows are not sorted as a whole for the sake of one of them.
 */
async function passOver(
  tx: Transaction,
  resourceId: string,
  { rules, slots, counted, items, day }: Pass,
  most: string,
): Promise<Passed> {
  await tx.execute(sql`set local statement_timeout = ${sql.raw(`'${most}'`)}`);
  await tx.execute(sql`set local work_mem = '8MB'`);
  await tx.execute(sql`set local enable_presorted_aggregate = off`);
  const columns = columnsOf(slots);
  const told: SQL[] = [];
  const said = rules.map((rule, at) => {
    if (!isRowRule(rule)) return ofAll(together(rule, columns.said));
    const { looked, kept } = asked(rule, columns.said, day);
    const name = sql.raw(`r${at}`);
    told.push(sql`case when ${looked} then ${kept} end as ${name}`);
    return { looked: sql`count(${name})`, failing: sql`count(*) filter (where not ${name})` };
  });
  const ends = counted.map(({ id }) => endsOf(items.find((item) => item.id === id) ?? null, columns.said));
  const [row] = await tx.execute<Answered>(sql`
    select max(load) as load, count(*)::int as rows, ${counts(said.map(({ looked }) => looked))} as looked,
      ${counts(said.map(({ failing }) => failing))} as failing,
      ${counts(counted.map(({ id }) => sql`count(${columns.said(id)})`))} as filled,
      ${counts(counted.map(({ id }) => toldApart(columns.said(id))))} as distinct,
      ${texts(ends.map(({ least }) => least))} as least, ${texts(ends.map(({ most }) => most))} as most
    from (select *${sql.join(told.map((one) => sql`, ${one}`))} from (
      select *${sql.join([...columns.read.values()].map((one) => sql`, ${one}`))} from (${rowsOf(resourceId, slots)}) as
      taken offset 0) as read offset 0) as told`);
  if (!row) throw new Error('an aggregate without a row');
  return {
    load: row.load,
    rows: row.rows,
    counts: rules.map((rule, at) => ({ rule, looked: row.looked[at] ?? 0, failing: row.failing[at] ?? 0 })),
    statistics: counted.map(({ id }, at) => ({
      item: id,
      filled: row.filled[at] ?? 0,
      distinct: row.distinct[at] ?? 0,
      least: row.least[at] ?? null,
      most: row.most[at] ?? null,
    })),
  };
}

type Answered = {
  load: number | null;
  rows: number;
  looked: number[];
  failing: number[];
  filled: number[];
  distinct: number[];
  least: (string | null)[];
  most: (string | null)[];
};

/** Each value once, by a name of its own. */
const rowsOf = (resourceId: string, slots: readonly Slot[]): SQL => sql`
  select ${datasets.currentLoad} as load${sql.join(
    slots.map(({ slot }) => sql`, ${records.body} ->> ${sql.raw(String(slot))} as ${sql.raw(`v${slot}`)}`),
  )} from ${datasets} join ${records} on ${records.resourceId} = ${datasets.resourceId}
    and ${seenAt(datasets.currentLoad)}
  where ${datasets.resourceId} = ${resourceId} offset 0`;

/** What a row says of an item, by the columns of the layers, and what has to be read out of values for that. */
function columnsOf(slots: readonly Slot[]): { said: Said; read: Map<string, SQL> } {
  const read = new Map<string, SQL>();
  const said: Said = (item, as) => {
    const slot = slots.find(({ id }) => id === item);
    if (!slot) return sql`null::text`;
    const value = sql.raw(`v${slot.slot}`);
    if (as === undefined) return value;
    const name = `${as}_${slot.slot}`.toLowerCase();
    if (!read.has(name)) read.set(name, sql`${readAs[as](value)} as ${sql.raw(name)}`);
    return sql.raw(name);
  };
  return { said, read };
}

/** Of those that are alike all but one are there once too often. */
const ofAll = (value: SQL) => ({ looked: sql`count(${value})`, failing: sql`count(${value}) - ${toldApart(value)}` });
const toldApart = (value: SQL): SQL => sql`count(distinct hashtextextended(${value}, 0))`;

const texts = (parts: readonly SQL[]): SQL => sql`to_jsonb(array[${sql.join([...parts], sql`, `)}]::text[])`;

/** The least and the most of days and of numbers; of what is sensitive not even that is told. */
function endsOf(item: DataItem | null, said: Said): { least: SQL; most: SQL } {
  const of = (ordered: SQL) => ({ least: sql`min(${ordered})::text`, most: sql`max(${ordered})::text` });
  if (item?.sensitivity === 'low' && ofDays.includes(item.dataType)) return of(said(item.id, 'day'));
  if (item?.sensitivity === 'low' && ofNumbers.includes(item.dataType)) return of(said(item.id, 'number'));
  return { least: sql`null`, most: sql`null` };
}
