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

/** What a figure is called where it opens its rows: one of all of them, of a source, of a field, or of what a source says of it. */
export const aboutOf = {
  identifiers: (resourceId: string) => `identifiers ${resourceId}`,
  repeated: (resourceId: string) => `repeated ${resourceId}`,
  alone: (resourceId: string) => `alone ${resourceId}`,
  filled: (nth: number) => `filled ${nth}`,
  differing: (nth: number) => String(nth),
  given: (nth: number, resourceId: string) => `given ${nth} ${resourceId}`,
  against: (nth: number, resourceId: string) => `against ${nth} ${resourceId}`,
};

/** How many identifiers each figure counts, by what it is called; a figure of a pool is made of these. */
export function countsOf({ total, several, differing, sources, fields }: PoolFigures): Map<string, number> {
  return new Map([
    ...([
      ['any', total],
      ['several', several],
      ['differing', differing],
    ] as const),
    ...sources.flatMap(({ resourceId, ...source }) =>
      (['identifiers', 'repeated', 'alone'] as const).map((word) => [aboutOf[word](resourceId), source[word]] as const),
    ),
    ...fields.flatMap((field, nth) => [
      [aboutOf.filled(nth), field.filled] as const,
      [aboutOf.differing(nth), field.differing] as const,
      ...field.from.flatMap(({ resourceId, given, differing }) => [
        [aboutOf.given(nth, resourceId), given] as const,
        [aboutOf.against(nth, resourceId), differing] as const,
      ]),
    ]),
  ]);
}

/** The same of sources that stand side by side, of which nothing is brought together. */
export const countsBeside = ({ total, sources }: PoolFigures): Map<string, number> =>
  new Map([
    ['any', total],
    ...sources.map(({ resourceId, identifiers }) => [aboutOf.identifiers(resourceId), identifiers] as const),
  ]);

type Figure = { about: string; when: SQL };

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
  const idOf = (at: number) => sources[at]?.resourceId ?? '';
  const figures: Figure[] = [
    { about: 'any', when: sql`true` },
    { about: 'several', when: sql`${has} > 1` },
    { about: 'differing', when: differs },
    ...sources.flatMap(({ resourceId }, at) => [
      { about: aboutOf.identifiers(resourceId), when: sql`${column('n', at)} > 0` },
      { about: aboutOf.repeated(resourceId), when: sql`${column('n', at)} > 1` },
      { about: aboutOf.alone(resourceId), when: sql`${column('n', at)} > 0 and ${has} = 1` },
    ]),
    ...spoken.flatMap(({ field, nth }) => [
      { about: aboutOf.filled(nth), when: sql`${column('g', nth)} is not null` },
      { about: aboutOf.differing(nth), when: anyOf(nth, field) },
      ...field.from.flatMap(({ source }, at) => [
        { about: aboutOf.given(nth, idOf(source)), when: sql`${column('g', nth)} = ${number(at)}` },
        { about: aboutOf.against(nth, idOf(source)), when: sql`${column('d', nth, at)}` },
      ]),
    ]),
  ];
  // Of a figure that counts many only some are drawn, twice as many as are put down, so that no more than these are put in order
  const drawn = ({ about, when }: Figure, at: number) =>
    sql`case when ${when} and random() * counted[${number(at + 1)}] < ${number(2 * mostListed)} then ${about}::text end`;
  const [row] = await tx.execute<{ counted: number[]; looked: number[] }>(sql`
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
    tally as materialized (
      select array[${all(figures.map(({ when }) => sql`count(*) filter (where ${when})`))}]::int8[] as counted,
        ${counts(eachOf(fields, (nth, at) => sql`count(${column('d', nth, at)})`))} as looked
      from told),
    kept as (
      insert into ${poolRows} (pool_id, about, nth, keys)
      select ${poolId}::uuid, about, nth, keys from (
        select about, keys, row_number() over (partition by about order by random()) as nth
        from told cross join tally cross join lateral unnest(array[${all(figures.map(drawn))}]) as behind(about)
        where about is not null) as first
      where nth <= ${mostListed})
    select to_jsonb(counted) as counted, looked from tally`);
  if (!row) throw new Error('an aggregate without a row');
  const counted = new Map(figures.map(({ about }, at) => [about, row.counted[at] ?? 0]));
  return figuresOf((about) => counted.get(about) ?? 0, row.looked, sources, fields);
}

/** The place of the one that is taken; null where nothing says anything. */
const takenOf = (nth: number, count: number): SQL =>
  count === 0
    ? sql`null::int`
    : sql`case ${sql.join(
        Array.from({ length: count }, (_, at) => sql`when ${column('w', nth, at)} is not null then ${number(at)}`),
        sql` `,
      )} end`;

function figuresOf(
  count: (about: string) => number,
  looked: readonly number[],
  sources: readonly Passed[],
  fields: readonly PassedField[],
): PoolFigures {
  let place = 0;
  return {
    ...{ total: count('any'), several: count('several'), differing: count('differing') },
    sources: sources.map(({ resourceId, load }) => ({
      ...{ resourceId, load },
      identifiers: count(aboutOf.identifiers(resourceId)),
      repeated: count(aboutOf.repeated(resourceId)),
      alone: count(aboutOf.alone(resourceId)),
    })),
    fields: fields.map(({ from }, nth) => ({
      ...{ filled: count(aboutOf.filled(nth)), differing: count(aboutOf.differing(nth)) },
      from: from.map(({ source }) => {
        const resourceId = sources[source]?.resourceId ?? '';
        return {
          resourceId,
          given: count(aboutOf.given(nth, resourceId)),
          looked: looked[place++] ?? 0,
          differing: count(aboutOf.against(nth, resourceId)),
        };
      }),
    })),
  };
}
