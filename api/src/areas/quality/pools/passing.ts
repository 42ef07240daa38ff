import type { Transaction } from '@onesource/db/client';
import { records } from '@onesource/db/schema/data';
import { type PoolFigures, poolRows } from '@onesource/db/schema/quality/pools';
import type { ComparedAs } from '@onesource/db/vocabulary';
import { type SQL, sql } from 'drizzle-orm';
import { seenAt } from '../../datasets/store.ts';
import { differing } from '../comparing/passing.ts';
import { column, counts, mostListed } from '../statement.ts';

/** The rows of a source that are to be seen at a load, and the column of its identifier. */
export type Passed = { resourceId: string; load: number; lookUp: number };
/** A field with the places of what says it, in their order; `source`: of those passed. */
export type PassedField = { as: ComparedAs; from: readonly { source: number; slot: number }[] };

/** House: how long a pool may take: beside the minute's tick, where other pools and comparisons alone wait for it. */
export const longest = '5min';

const number = (at: number): SQL => sql.raw(String(at));
const comma = sql`, `;
const all = (parts: readonly SQL[]): SQL => sql.join([...parts], comma);

/** What a source says of each field, null where it says nothing of it: as long for every source, so that they are one list. */
const rowsOf = ({ resourceId, load, lookUp }: Passed, at: number, fields: readonly PassedField[]): SQL => sql`
  select ${number(at)} as src, ${column('k', lookUp)} as id, ${records.key} as key${sql.join(
    fields.map(({ from }, nth) => {
      const slot = from.find(({ source }) => source === at)?.slot;
      const said = slot === undefined ? sql`null::text` : sql`${records.body} ->> ${number(slot)}`;
      return sql`, ${said} as ${column('v', nth)}`;
    }),
  )} from ${records} where ${records.resourceId} = ${resourceId} and ${seenAt(load)}
    and ${column('k', lookUp)} is not null`;

/** Each value that is said of a field, by the field and the place of what says it. */
const eachOf = <Part>(
  fields: readonly PassedField[],
  make: (nth: number, at: number, field: PassedField) => Part,
): Part[] => fields.flatMap((field, nth) => field.from.map((_, at) => make(nth, at, field)));

/** The first of those before that says anything. */
const given = (nth: number, before: number): SQL =>
  before === 1
    ? column('w', nth, 0)
    : sql`coalesce(${all(Array.from({ length: before }, (_, at) => column('w', nth, at)))})`;

type Counts = {
  counts: number[];
  sources: number[];
  filled: number[];
  differ: number[];
  given: number[];
  looked: number[];
  differing: number[];
};

/**
 * One statement over the rows of all sources: brought together by their identifiers, what is taken of each field told, counted,
 * and some rows and the first of each figure put down by their keys, in no order that would tell anything of them. It sorts and
 * hashes within the memory that it is given and goes on on disk; an identifier that is there a million times is one group.
 */
export async function passOver(
  tx: Transaction,
  poolId: string,
  sources: readonly Passed[],
  fields: readonly PassedField[],
): Promise<PoolFigures> {
  await tx.execute(sql`set local statement_timeout = ${sql.raw(`'${longest}'`)}`);
  await tx.execute(sql`set local work_mem = '16MB'`);
  const of = (at: number) => sql`filter (where src = ${number(at)})`;
  const there = sources.map((_, at) => sql`(${column('n', at)} > 0)::int`);
  const has = sql`(${sql.join(there, sql` + `)})`;
  const against = (nth: number, at: number, { as }: PassedField) =>
    at === 0 ? sql`null::boolean` : sql`${differing(given(nth, at), column('w', nth, at), as)}`;
  const anyOf = (nth: number, { from }: PassedField) =>
    sql`(${sql.join(
      from.map((_, at) => sql`coalesce(${column('d', nth, at)}, false)`),
      sql` or `,
    )})`;
  const spoken = fields.flatMap((field, nth) => (field.from.length === 0 ? [] : [{ field, nth }]));
  const differs =
    spoken.length === 0
      ? sql`false`
      : sql`(${sql.join(
          spoken.map(({ field, nth }) => anyOf(nth, field)),
          sql` or `,
        )})`;
  const abouts = [
    sql`(case when ${differs} then 'differing' end)`,
    ...spoken.map(({ field, nth }) => sql`(case when ${anyOf(nth, field)} then ${sql.raw(`'${nth}'`)} end)`),
  ];
  const [row] = await tx.execute<Counts>(sql`
    with said as (${sql.join(
      sources.map((source, at) => rowsOf(source, at, fields)),
      sql` union all `,
    )}),
    together as (
      select ${all(sources.map((_, at) => sql`count(*) ${of(at)} as ${column('n', at)}, any_value(key) ${of(at)} as ${column('key', at)}`))}
        ${sql.join(eachOf(fields, (nth, at, { from }) => sql`, any_value(${column('v', nth)}) ${of(from[at]?.source ?? 0)} as ${column('v', nth, at)}`))}
      from said group by id),
    once as (
      select *${sql.join(eachOf(fields, (nth, at, { from }) => sql`, case when ${column('n', from[at]?.source ?? 0)} = 1 then ${column('v', nth, at)} end as ${column('w', nth, at)}`))}
      from together),
    told as materialized (
      select ${all(sources.map((_, at) => column('n', at)))},
        jsonb_build_array(${all(sources.map((_, at) => sql`case when ${column('n', at)} = 1 then ${column('key', at)} when ${column('n', at)} > 1 then '' end`))}) as keys
        ${sql.join(fields.map(({ from }, nth) => sql`, ${takenOf(nth, from.length)} as ${column('g', nth)}`))}
        ${sql.join(eachOf(fields, (nth, at, field) => sql`, ${against(nth, at, field)} as ${column('d', nth, at)}`))}
      from once),
    kept as (
      insert into ${poolRows} (pool_id, about, nth, keys)
      select ${poolId}::uuid, about, nth, keys from (
        select about, keys, row_number() over (partition by about order by random()) as nth
        from told cross join lateral (values ${sql.join(
          abouts.map((about) => sql`(${about})`),
          comma,
        )}) as behind(about)
        where about is not null) as first
      where nth <= ${mostListed}
      union all
      select ${poolId}::uuid, 'any', row_number() over (), keys
      from (select keys from told order by random() limit ${mostListed}) as sampled)
    select ${counts([sql`count(*)`, sql`count(*) filter (where ${has} > 1)`, sql`count(*) filter (where ${differs})`])} as counts,
      ${counts(
        sources.flatMap((_, at) => [
          sql`count(*) filter (where ${column('n', at)} > 0)`,
          sql`count(*) filter (where ${column('n', at)} > 1)`,
          sql`count(*) filter (where ${column('n', at)} > 0 and ${has} = 1)`,
        ]),
      )} as sources,
      ${counts(fields.map((_, nth) => sql`count(${column('g', nth)})`))} as filled,
      ${counts(fields.map((field, nth) => (field.from.length === 0 ? sql`0` : sql`count(*) filter (where ${anyOf(nth, field)})`)))} as differ,
      ${counts(eachOf(fields, (nth, at) => sql`count(*) filter (where ${column('g', nth)} = ${number(at)})`))} as given,
      ${counts(eachOf(fields, (nth, at) => sql`count(${column('d', nth, at)})`))} as looked,
      ${counts(eachOf(fields, (nth, at) => sql`count(*) filter (where ${column('d', nth, at)})`))} as differing
    from told`);
  if (!row) throw new Error('an aggregate without a row');
  return figuresOf(row, sources, fields);
}

/** The place of the one that is taken; null where nothing says anything. */
const takenOf = (nth: number, count: number): SQL =>
  count === 0
    ? sql`null::int`
    : sql`case ${sql.join(
        Array.from({ length: count }, (_, at) => sql`when ${column('w', nth, at)} is not null then ${number(at)}`),
        sql` `,
      )} end`;

function figuresOf(row: Counts, sources: readonly Passed[], fields: readonly PassedField[]): PoolFigures {
  const [total = 0, several = 0, differs = 0] = row.counts;
  let place = 0;
  return {
    ...{ total, several, differing: differs },
    sources: sources.map(({ resourceId, load }, at) => {
      const [identifiers = 0, repeated = 0, alone = 0] = row.sources.slice(at * 3);
      return { resourceId, load, identifiers, repeated, alone };
    }),
    fields: fields.map(({ from }, nth) => ({
      ...{ filled: row.filled[nth] ?? 0, differing: row.differ[nth] ?? 0 },
      from: from.map(({ source }) => {
        const at = place++;
        return {
          resourceId: sources[source]?.resourceId ?? '',
          ...{ given: row.given[at] ?? 0, looked: row.looked[at] ?? 0, differing: row.differing[at] ?? 0 },
        };
      }),
    })),
  };
}
