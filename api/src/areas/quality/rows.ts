import type { Database } from '@onesource/db/client';
import type { DataItem } from '@onesource/db/content';
import type { QualityRule } from '@onesource/db/quality';
import { records, type Slot } from '@onesource/db/schema/data';
import { type SQL, sql } from 'drizzle-orm';
import * as audit from '../../foundation/audit.ts';
import type { Ctx } from '../../foundation/context.ts';
import { forbidden, notFound } from '../../foundation/errors.ts';
import type { IsoDate } from '../../law/calendar/working-days.ts';
import { mayProvide } from '../datasets/rules/providing.ts';
import { slotsOf } from '../datasets/rules/shape.ts';
import { seenAt, shapeAt } from '../datasets/store.ts';
import { saidIn } from '../delivery/store.ts';
import type { RowsQuery, ValuesQuery } from './inputs.ts';
import { asked, type Said, saying, together } from './looking.ts';
import { readResource } from './queries.ts';
import { judge } from './rules/judge.ts';
import { maskFor, shownAs } from './rules/masks.ts';
import { readsRowsOf } from './rules/reading.ts';
import { isRowRule, itemsOf, keyOf } from './rules/rule.ts';
import { planOf, type RunRow, resultsOf, runsOf, statisticsOf } from './store.ts';

/**
 * 问题数据: the very rows that a figure counts, as they were when they were looked at, rule by rule; of 统计 those without a value.
 * Each shows what tells it from others and what the rules are about, sensitive values under a mask, and which other rules it does
 * not keep either. That they were looked at is written down.
 *
 * @throws ApiError as `readResource`; `forbidden` for whoever reads figures alone; `not_found` where there is no such figure
 */
export async function failingRows(ctx: Ctx, resourceId: string, { page, pageSize, ...figure }: RowsQuery) {
  const { revision, department, dataset } = await rowsReadable(ctx, resourceId);
  const { items } = revision.content;
  const [run] = await runsOf(ctx.db, resourceId, 1);
  const { rules } = await planOf(ctx.db, resourceId);
  const slots = slotsOf(await shapeAt(ctx.db, { resourceId, shape: dataset.shape }), items);
  const behind = run ? (await countedBy(ctx.db, run, figure, rules)).filter(({ rule }) => isWithin(rule, slots)) : [];
  if (!run || (figure.dimension === undefined && behind.length === 0)) throw notFound('rule');
  await audit.recordRead(ctx, 'quality.rows', { type: 'resource', id: resourceId }, { ...figure, page });
  const found: { key: string; values: (string | null)[] }[] = [];
  let from = (page - 1) * pageSize;
  for (const { rule, key, failing } of behind) {
    const most = Math.min(pageSize - found.length, failing - from);
    if (most > 0) {
      const rows = await rowsFailing(ctx.db, run, rule, slots, { from: Math.max(0, from), most });
      found.push(...rows.map((values) => ({ key, values })));
    }
    from = Math.max(0, from - failing);
  }
  const about = new Set(behind.flatMap(({ rule }) => itemsOf(rule)));
  const shown = shownItems(items, about);
  const provides = mayProvide(ctx.actor, department.id);
  return {
    /** How often the rules are not kept, all of which can be looked through. */
    total: behind.reduce((sum, { failing }) => sum + failing, 0),
    lookedAt: run.at.toISOString(),
    /** The rules that have rows, in the order in which these are listed, each with its item. */
    rules: behind.map(({ key, rule, failing }) => ({ key, item: rule.item, failing })),
    columns: shown.map((item) => ({
      id: item.id,
      name: item.name,
      about: about.has(item.id),
      masked: maskFor(item, provides) !== null,
    })),
    items: found.map(({ key, values }) => {
      const says = (id: string) => values[slots.findIndex((slot) => slot.id === id)] ?? null;
      return {
        /** The rule that it does not keep. */
        rule: key,
        values: shown.map((item) => shownAs(maskFor(item, provides), says(item.id))),
        also: rules.flatMap((other) =>
          keyOf(other) !== key && isRowRule(other) && isWithin(other, slots) && judge(other, says, run.day) === false
            ? [keyOf(other)]
            : [],
        ),
      };
    }),
  };
}
export type FailingRows = Awaited<ReturnType<typeof failingRows>>;

/**
 * 统计: what an item says, as it was counted: each value once, the most frequent first, under the mask that it has for the reader.
 * That they were looked at is written down.
 *
 * @throws ApiError as `failingRows`
 */
export async function itemValues(ctx: Ctx, resourceId: string, { item: id, page, pageSize }: ValuesQuery) {
  const { revision, department, dataset } = await rowsReadable(ctx, resourceId);
  const item = revision.content.items.find((one) => one.id === id);
  const [run] = await runsOf(ctx.db, resourceId, 1);
  const counted = run && (await statisticsOf(ctx.db, run)).find((one) => one.item === id);
  const slots = slotsOf(await shapeAt(ctx.db, { resourceId, shape: dataset.shape }), revision.content.items);
  const slot = slots.find((one) => one.id === id)?.slot;
  if (!item || !run || !counted || slot === undefined) throw notFound('item');
  await audit.recordRead(ctx, 'quality.rows', { type: 'resource', id: resourceId }, { values: id, page });
  // By keys, which are made with the dataset's secret: an order of values would tell what is under their masks
  const found = await ctx.db.execute<{ value: string; rows: number }>(sql`
    select value, count(*)::float8 as rows from (
      select ${records.body} ->> ${slot}::int as value, ${records.key} as key from ${records}
      where ${records.resourceId} = ${resourceId} and ${seenAt(run.load)}) as said
    where value is not null group by value order by rows desc, min(key) limit ${pageSize} offset ${(page - 1) * pageSize}`);
  const mask = maskFor(item, mayProvide(ctx.actor, department.id));
  return {
    /** How many values there are, and how many rows have one. */
    total: counted.distinct,
    filled: counted.filled,
    lookedAt: run.at.toISOString(),
    masked: mask !== null,
    items: [...found].map(({ value, rows }) => ({ value: shownAs(mask, value), rows })),
  };
}
export type ItemValues = Awaited<ReturnType<typeof itemValues>>;

/** @throws ApiError as `readResource`; `forbidden` for whoever reads figures alone */
async function rowsReadable(ctx: Ctx, resourceId: string) {
  const found = await readResource(ctx, resourceId);
  if (!readsRowsOf(ctx.actor, found.department.id)) throw forbidden();
  return found;
}

type Counted = { key: string; rule: QualityRule; failing: number };

/** The rules whose faults a figure of a run counts, as they were asked: it counts these rows, and no others. */
async function countedBy(
  db: Database,
  run: RunRow,
  { rule: wanted, dimension, item }: Omit<RowsQuery, 'page' | 'pageSize'>,
  rules: readonly QualityRule[],
): Promise<Counted[]> {
  if (dimension === 'statistics')
    return (await statisticsOf(db, run))
      .filter((one) => item === undefined || one.item === item)
      .map((one): Counted => {
        const rule = { kind: 'required', item: one.item } as const;
        return { key: keyOf(rule), rule, failing: run.rows - one.filled };
      })
      .filter(({ failing }) => failing > 0);
  const results = (await resultsOf(db, run)).filter(({ broken }) => !broken);
  const meant = results.filter((one) =>
    dimension === undefined
      ? one.rule === wanted
      : one.failing > 0 && one.dimension === dimension && (item === undefined || one.item === item),
  );
  return meant.flatMap(({ rule: key, asked, failing }) => {
    const rule = asked ?? rules.find((one) => keyOf(one) === key);
    return rule ? [{ key, rule, failing }] : [];
  });
}

const isWithin = (rule: QualityRule, slots: readonly Slot[]): boolean =>
  itemsOf(rule).every((id) => slots.some((slot) => slot.id === id));

/** What tells a row from others, and what the rules are about, in the order of the entry. */
const shownItems = (items: readonly DataItem[], about: ReadonlySet<string>): DataItem[] => {
  const tells = items.filter(({ identifier }) => identifier);
  const first = tells.length > 0 ? tells : items.slice(0, 1);
  return items.filter((item) => first.includes(item) || about.has(item.id));
};

async function rowsFailing(
  db: Database,
  run: Pick<RunRow, 'resourceId' | 'load' | 'day'>,
  rule: QualityRule,
  slots: readonly Slot[],
  { from, most }: { from: number; most: number },
): Promise<(string | null)[][]> {
  const said = saying((item) => sql`(${records.body} ->> ${slots.find(({ id }) => id === item)?.slot ?? 0}::int)`);
  const seen = sql`${records.resourceId} = ${run.resourceId} and ${seenAt(run.load)}`;
  const rows = isRowRule(rule) ? ofRows(rule, said, seen, run.day) : ofRepeats(together(rule, said), seen);
  const found = await db.execute<{ said: (string | null)[] }>(sql`
    select ${saidIn(slots)} as said from ${records} join (${rows} limit ${most} offset ${from}) as failing
      on ${records.key} = failing.key and ${records.fromLoad} = failing.from_load
    where ${records.resourceId} = ${run.resourceId} order by ${records.key}`);
  return [...found].map((row) => row.said);
}

const columns = sql`${records.key} as key, ${records.fromLoad} as from_load`;

function ofRows(rule: Parameters<typeof asked>[0], said: Said, seen: SQL, day: IsoDate): SQL {
  const { looked, kept } = asked(rule, said, day);
  return sql`select ${columns} from ${records} where ${seen} and ${looked} and not (${kept}) order by ${records.key}`;
}

/** Of those that are alike all but the first. */
const ofRepeats = (value: SQL, seen: SQL): SQL => sql`
  select key, from_load from (
    select ${columns}, row_number() over (partition by ${value} order by ${records.key}) as nth from ${records}
    where ${seen} and ${value} is not null) as alike
  where nth > 1 order by key`;
