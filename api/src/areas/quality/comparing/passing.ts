import type { Transaction } from '@onesource/db/client';
import { records } from '@onesource/db/schema/data';
import { comparisonRows } from '@onesource/db/schema/quality/comparison';
import type { ComparedAs } from '@onesource/db/vocabulary';
import { type SQL, sql } from 'drizzle-orm';
import { seenAt } from '../../datasets/store.ts';
import { patterns, sexes } from '../rules/values.ts';
import { column, counts, mostListed } from '../statement.ts';
import { notSaid, type Recount } from './rules/alike.ts';

/** The rows of a source that are to be seen at a load, the column of its identifier, and the places of what is compared. */
export type Passed = { resourceId: string; load: number; lookUp: number; slots: readonly number[] };

/** House: how long a pair may take, which is as long as the next tick is away: no pair holds up the others for more. */
const longest = '1min';

const letters = 'abcdefghijklmnopqrstuvwxyz';
/** Blanks as `plain` has them: from the tabulator to the end of a line, and the space. */
const blanks = '\t\n\v\f\r ';

const plain = (value: SQL): SQL =>
  sql`translate(normalize(${value}, NFKC), ${letters + blanks}::text, ${letters.toUpperCase()}::text)`;

function meant(value: SQL, as: ComparedAs): SQL {
  switch (as) {
    case 'number':
      return sql`case when ${value} ~ ${patterns.number} then trim_scale(${value}::numeric)::text else ${plain(value)} end`;
    case 'day':
      return sql`case when ${value} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}' then left(${value}, 10) else ${plain(value)} end`;
    case 'sex':
      return sql`case when ${value} in ${[...sexes.male]} then '男' when ${value} in ${[...sexes.female]} then '女'
        when ${value} in ${[...notSaid]} then null else ${plain(value)} end`;
    case 'text':
      return plain(value);
  }
}

/** The same as the rule `differ`: whether two values differ, null where one says nothing. What is alike to the letter is not read further. */
export function differing(one: SQL, other: SQL, as: ComparedAs): SQL {
  const alike = as === 'sex' ? sql`` : sql`when ${one} = ${other} then false`;
  return sql`case when ${one} is null or ${other} is null then null ${alike}
    else (${meant(one, as)}) <> (${meant(other, as)}) end`;
}

const rowsOf = (side: 1 | 2, { resourceId, load, lookUp, slots }: Passed): SQL => sql`
  select ${sql.raw(String(side))} as side, ${column('k', lookUp)} as id, ${records.key} as key${sql.join(
    slots.map((slot, at) => sql`, ${records.body} ->> ${sql.raw(String(slot))} as ${column('v', at)}`),
  )} from ${records} where ${records.resourceId} = ${resourceId} and ${seenAt(load)}
    and ${column('k', lookUp)} is not null`;

/**
 * One statement over the rows of both sources: brought together by their identifiers, told apart, counted, and the first of
 * each figure put down by their keys. It sorts and hashes within the memory that it is given and goes on on disk; an identifier
 * that is there a million times is one group of a million, and not a million times a million.
 *
 * @param items what is compared, in the order of both sources' slots; `about`: by what its rows are put down
 */
export async function passOver(
  tx: Transaction,
  comparisonId: string,
  [one, other]: readonly [Passed, Passed],
  items: readonly { about: string; as: ComparedAs }[],
): Promise<Recount> {
  await tx.execute(sql`set local statement_timeout = ${sql.raw(`'${longest}'`)}`);
  await tx.execute(sql`set local work_mem = '16MB'`);
  const value = (side: 1 | 2, at: number) =>
    sql`any_value(${column('v', at)}) filter (where side = ${sql.raw(String(side))})`;
  const both = sql`met = 'matched'`;
  const anyDiffers = anyOf(items.length);
  const wholes = [
    { about: 'matched', when: both },
    { about: 'equal', when: sql`${both} and not ${anyDiffers}` },
    { about: 'differing', when: anyDiffers },
    { about: 'repeated', when: sql`met = 'repeated'` },
  ];
  const abouts = [
    ...items.map(({ about }, at) => sql`(case when ${column('d', at)} then ${about}::text end)`),
    sql`(case when met in ('one', 'other') then met end)`,
  ];
  const [row] = await tx.execute<{ counts: number[]; looked: number[]; differing: number[] }>(sql`
    with said as (${rowsOf(1, one)} union all ${rowsOf(2, other)}),
    together as (
      select count(*) filter (where side = 1) as n1, count(*) filter (where side = 2) as n2,
        any_value(key) filter (where side = 1) as key1, any_value(key) filter (where side = 2) as key2
        ${sql.join(items.map((_, at) => sql`, ${value(1, at)} as ${column('a', at)}, ${value(2, at)} as ${column('b', at)}`))}
      from said group by id),
    met as (
      select *, case when n1 > 1 or n2 > 1 then 'repeated' when n2 = 0 then 'one' when n1 = 0 then 'other' else 'matched' end
        as met from together),
    told as materialized (
      select key1, key2, met${sql.join(
        items.map(
          ({ as }, at) =>
            sql`, case when ${both} then ${differing(column('a', at), column('b', at), as)} end as ${column('d', at)}`,
        ),
      )} from met),
    kept as (
      insert into ${comparisonRows} (comparison_id, about, nth, one_key, other_key)
      select ${comparisonId}::uuid, about, nth, key1, key2 from (
        select about, key1, key2, row_number() over (partition by about order by key1, key2) as nth
        from told cross join lateral (values ${sql.join(abouts, sql`, `)}) as behind(about) where about is not null) as first
      where nth <= ${mostListed}
      ${sql.join(wholes.map(({ about, when }) => firstOf(comparisonId, about, when)))})
    select jsonb_build_array(${counted('matched')}, count(*) filter (where ${anyDiffers}), ${counted('one')},
        ${counted('other')}, ${counted('repeated')}) as counts,
      ${counts(items.map((_, at) => sql`count(${column('d', at)})`))} as looked,
      ${counts(items.map((_, at) => sql`count(*) filter (where ${column('d', at)})`))} as differing
    from told`);
  if (!row) throw new Error('an aggregate without a row');
  const [matched = 0, differs = 0, onlyOne = 0, onlyOther = 0, repeated = 0] = row.counts;
  return {
    ...{ matched, differing: differs, onlyOne, onlyOther, repeated },
    items: items.map((_, at) => ({ looked: row.looked[at] ?? 0, differing: row.differing[at] ?? 0 })),
  };
}

/** Of figures that may count nearly everything the first alone are sorted out, and the rest is not put in order. */
const firstOf = (comparisonId: string, about: string, when: SQL): SQL => sql`
      union all
      select ${comparisonId}::uuid, ${about}::text, row_number() over (order by key1, key2), key1, key2
      from (select key1, key2 from told where ${when} order by key1, key2 limit ${mostListed}) as behind`;

const counted = (met: string): SQL => sql`count(*) filter (where met = ${sql.raw(`'${met}'`)})`;
const anyOf = (count: number): SQL =>
  sql`(${sql.join(
    Array.from({ length: count }, (_, at) => sql`coalesce(${column('d', at)}, false)`),
    sql` or `,
  )})`;
