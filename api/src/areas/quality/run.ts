import type { Transaction } from '@onesource/db/client';
import type { DataItem } from '@onesource/db/content';
import type { QualityRule } from '@onesource/db/quality';
import { datasets, records, type Slot } from '@onesource/db/schema/data';
import type { DataType } from '@onesource/db/vocabulary';
import { type SQL, sql } from 'drizzle-orm';
import { byItself } from '../../cases/ticking.ts';
import type { Deps } from '../../foundation/context.ts';
import { dayOf, type IsoDate } from '../../law/calendar/working-days.ts';
import { slotsOf } from '../datasets/rules/shape.ts';
import { seenAt, shapeAt } from '../datasets/store.ts';
import { follow } from '../inbox/tasks.ts';
import { asked, readAs, type Said, together } from './looking.ts';
import { dimensionOf, isRowRule, itemsOf, keyOf } from './rules/rule.ts';
import { workFor } from './rules/work.ts';
import { mendingOf, mostTries, noteTry, planOf, unlookedAt, writeRun } from './store.ts';

/** Any constant: runs of a resource take the same lock. */
const lock = 2_043;

type By = Pick<Deps, 'clock' | 'newId' | 'outbox' | 'calendar' | 'policy' | 'onError'>;

/**
 * Looks at every row of a resource by its rules, in one pass and in the database: nothing of a row comes here. Writes down
 * what it came to, where the resource was not looked at as it is. Two at once, or one that was cut off, change nothing more:
 * whoever finds the other at work leaves it to them. Gives whether it has looked.
 */
export async function lookAt(tx: Transaction, deps: By, resourceId: string): Promise<boolean> {
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
  const begun = performance.now();
  const { seen, broken } = await passRuleByRule(tx, deps, resourceId, {
    ...{ rules, slots, items: target.content.items, day },
  });
  // A load or its end came between: the next look is at what is there then
  if (seen.rows > 0 && seen.load !== target.load) return false;
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
    results: rules.map((rule, at) => ({
      rule: keyOf(rule),
      kind: rule.kind,
      item: rule.item,
      dimension: dimensionOf(rule),
      looked: seen.looked[at] ?? 0,
      failing: seen.failing[at] ?? 0,
      asked: rule,
      broken: broken.has(rule),
    })),
    statistics: slots.map(({ id }, at) => ({
      item: id,
      filled: seen.filled[at] ?? 0,
      distinct: seen.distinct[at] ?? 0,
      least: seen.least[at] ?? null,
      most: seen.most[at] ?? null,
    })),
  });
  const failing = seen.failing.reduce((sum, one) => sum + one, 0);
  const tries = await noteTry(
    tx,
    { resourceId, load: target.load, plan: plan.version, revisionId: target.revisionId },
    now,
    {
      failed: broken.size > 0,
    },
  );
  // Whoever keeps a rule that cannot be asked is told once that is certain
  const stuck = tries >= mostTries ? broken.size : 0;
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

/** House: how long all rules together may take over a resource. */
const inAll = '1min';
/** House: how long a rule that could not be asked together with others may take by itself, and all of these together. */
const alone = '20s';
const allAlone = 120_000;

/**
 * All rules in one pass; where that fails, what rows hold by itself and each rule by itself, so that one which cannot be asked,
 * or takes too long, holds up no other. Gives which these are.
 *
 * @throws where not even the rows can be gone through
 */
async function passRuleByRule(
  tx: Transaction,
  { onError }: Pick<By, 'onError'>,
  resourceId: string,
  pass: Pass,
): Promise<{ seen: Looked; broken: ReadonlySet<QualityRule> }> {
  const attempt = (rules: readonly QualityRule[], most: string) =>
    tx.transaction((point) => passOver(point, resourceId, { ...pass, rules }, most));
  try {
    return { seen: await attempt(pass.rules, inAll), broken: new Set() };
  } catch (error) {
    onError(error, `quality of data ${resourceId}, all rules`);
    if (pass.rules.length === 0) throw error;
  }
  const seen = await attempt([], inAll);
  const broken = new Set<QualityRule>();
  const until = performance.now() + allAlone;
  const counts: { looked: number; failing: number }[] = [];
  for (const rule of pass.rules) {
    let count: { looked: number; failing: number } | null = null;
    if (performance.now() < until)
      try {
        const { looked, failing } = await attempt([rule], alone);
        count = { looked: looked[0] ?? 0, failing: failing[0] ?? 0 };
      } catch (error) {
        onError(error, `quality of data ${resourceId}, ${keyOf(rule)}`);
      }
    if (count === null) broken.add(rule);
    counts.push(count ?? { looked: 0, failing: 0 });
  }
  return {
    seen: { ...seen, looked: counts.map(({ looked }) => looked), failing: counts.map(({ failing }) => failing) },
    broken,
  };
}

type Looked = {
  load: number | null;
  rows: number;
  looked: number[];
  failing: number[];
  filled: number[];
  distinct: number[];
  least: (string | null)[];
  most: (string | null)[];
};
type Pass = { rules: readonly QualityRule[]; slots: readonly Slot[]; items: readonly DataItem[]; day: IsoDate };

/**
 * One statement over the rows that are to be seen, in layers, so that nothing is worked out twice: each value is taken out of
 * the row, then what is read out of it, then what each rule says, then all of it is counted. Its sorts are small, for there
 * is one for each thing that is told apart; rows are not sorted as a whole for the sake of one of them.
 */
async function passOver(
  tx: Transaction,
  resourceId: string,
  { rules, slots, items, day }: Pass,
  most: string,
): Promise<Looked> {
  await tx.execute(sql`set local statement_timeout = ${sql.raw(`'${most}'`)}`);
  await tx.execute(sql`set local work_mem = '8MB'`);
  await tx.execute(sql`set local enable_presorted_aggregate = off`);
  const columns = columnsOf(slots);
  const told: SQL[] = [];
  const counts = rules.map((rule, at) => {
    if (!isRowRule(rule)) return ofAll(together(rule, columns.said));
    const { looked, kept } = asked(rule, columns.said, day);
    const name = sql.raw(`r${at}`);
    told.push(sql`case when ${looked} then ${kept} end as ${name}`);
    return { looked: sql`count(${name})`, failing: sql`count(*) filter (where not ${name})` };
  });
  const ends = slots.map(({ id }) => endsOf(items.find((item) => item.id === id) ?? null, columns.said));
  const [row] = await tx.execute<Looked>(sql`
    select max(load) as load, count(*)::int as rows, ${list(counts.map(({ looked }) => looked))} as looked,
      ${list(counts.map(({ failing }) => failing))} as failing,
      ${list(slots.map(({ id }) => sql`count(${columns.said(id)})`))} as filled,
      ${list(slots.map(({ id }) => toldApart(columns.said(id))))} as distinct,
      ${texts(ends.map(({ least }) => least))} as least, ${texts(ends.map(({ most }) => most))} as most
    from (select *${sql.join(told.map((one) => sql`, ${one}`))} from (
      select *${sql.join([...columns.read.values()].map((one) => sql`, ${one}`))} from (${rowsOf(resourceId, slots)}) as
      taken offset 0) as read offset 0) as told`);
  if (!row) throw new Error('an aggregate without a row');
  return row;
}

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

const list = (parts: readonly SQL[]): SQL => sql`to_jsonb(array[${sql.join([...parts], sql`, `)}]::int8[])`;
const texts = (parts: readonly SQL[]): SQL => sql`to_jsonb(array[${sql.join([...parts], sql`, `)}]::text[])`;

const ofDays: readonly (DataType | null)[] = ['D', 'T'];
const ofNumbers: readonly (DataType | null)[] = ['N', 'Y', 'B', 'I', 'F'];

/** The least and the most of days and of numbers; of what is sensitive not even that is told. */
function endsOf(item: DataItem | null, said: Said): { least: SQL; most: SQL } {
  const of = (ordered: SQL) => ({ least: sql`min(${ordered})::text`, most: sql`max(${ordered})::text` });
  if (item?.sensitivity === 'low' && ofDays.includes(item.dataType)) return of(said(item.id, 'day'));
  if (item?.sensitivity === 'low' && ofNumbers.includes(item.dataType)) return of(said(item.id, 'number'));
  return { least: sql`null`, most: sql`null` };
}
