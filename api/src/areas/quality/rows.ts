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
import type { RowsQuery } from './inputs.ts';
import { asked, type Said, saying, together } from './looking.ts';
import { readResource } from './queries.ts';
import { judge } from './rules/judge.ts';
import { maskFor, shownAs } from './rules/masks.ts';
import { readsRowsOf } from './rules/reading.ts';
import { isRowRule, itemsOf, keyOf } from './rules/rule.ts';
import { mostListed } from './statement.ts';
import { planOf, type RunRow, resultsOf, runsOf } from './store.ts';

/**
 * 问题数据: the very rows that a figure counts, as they were when they were looked at. Each shows what tells it from others
 * and what the rule is about, sensitive values under a mask, and which other rules it does not keep either. That they were
 * looked at is written down.
 *
 * @throws ApiError as `readResource`; `forbidden` for whoever reads figures alone; `not_found` where the rule has no figure
 */
export async function failingRows(ctx: Ctx, resourceId: string, { rule: key, page, pageSize }: RowsQuery) {
  const { revision, department, dataset } = await readResource(ctx, resourceId);
  if (!readsRowsOf(ctx.actor, department.id)) throw forbidden();
  const { items } = revision.content;
  const [run] = await runsOf(ctx.db, resourceId, 1);
  const { rules } = await planOf(ctx.db, resourceId);
  const result = run && (await resultsOf(ctx.db, run)).find((one) => one.rule === key && !one.broken);
  // Of the rule as it was asked: the figure counts these rows, and no others
  const rule = result?.asked ?? rules.find((one) => keyOf(one) === key);
  const slots = slotsOf(await shapeAt(ctx.db, { resourceId, shape: dataset.shape }), items);
  const about = rule ? itemsOf(rule) : [];
  if (!run || !rule || !result || !about.every((id) => slots.some((slot) => slot.id === id))) throw notFound('rule');
  await audit.recordRead(ctx, 'quality.rows', { type: 'resource', id: resourceId }, { rule: key, page });
  const found = await rowsFailing(ctx.db, run, rule, slots, { page, pageSize });
  const shown = shownItems(items, about);
  const provides = mayProvide(ctx.actor, department.id);
  return {
    /** How often the rule is not kept; the first of them are listed. */
    failing: result.failing,
    total: Math.min(result.failing, mostListed),
    lookedAt: run.at.toISOString(),
    columns: shown.map((item) => ({
      id: item.id,
      name: item.name,
      about: about.includes(item.id),
      masked: maskFor(item, provides) !== null,
    })),
    items: found.map((values) => {
      const says = (id: string) => values[slots.findIndex((slot) => slot.id === id)] ?? null;
      return {
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

const isWithin = (rule: QualityRule, slots: readonly Slot[]): boolean =>
  itemsOf(rule).every((id) => slots.some((slot) => slot.id === id));

/** What tells a row from others, and what the rule is about, in the order of the entry. */
const shownItems = (items: readonly DataItem[], about: readonly string[]): DataItem[] => {
  const tells = items.filter(({ identifier }) => identifier);
  const first = tells.length > 0 ? tells : items.slice(0, 1);
  return items.filter((item) => first.includes(item) || about.includes(item.id));
};

async function rowsFailing(
  db: Database,
  run: Pick<RunRow, 'resourceId' | 'load' | 'day'>,
  rule: QualityRule,
  slots: readonly Slot[],
  { page, pageSize }: { page: number; pageSize: number },
): Promise<(string | null)[][]> {
  const from = (page - 1) * pageSize;
  const most = Math.min(pageSize, mostListed - from);
  if (most <= 0) return [];
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
