import type { Transaction } from '@onesource/db/client';
import { records } from '@onesource/db/schema/data';
import { type PoolFigures, poolRows } from '@onesource/db/schema/quality/pools';
import { type SQL, sql } from 'drizzle-orm';
import { seenAt } from '../../datasets/store.ts';
import { counts, mostListed } from '../statement.ts';
import { aboutOf, longest, type Passed, type PassedField } from './passing.ts';

/** A source that stands beside others. */
export type Beside = Omit<Passed, 'lookUp'>;

/** Its rows, by what they are told apart by, in the place that it has among those passed. */
const keysOf = ({ resourceId, load }: Beside, place: number, count: number): SQL => sql`
  select jsonb_build_array(${sql.join(
    Array.from({ length: count }, (_, at) => (at === place ? sql`${records.key}` : sql`null`)),
    sql`, `,
  )}) as keys
  from ${records} where ${records.resourceId} = ${resourceId} and ${seenAt(load)}`;

/** Some of those rows, in no order that would tell anything of them. */
const sampled = (poolId: string, about: SQL, rows: SQL): SQL => sql`
  select ${poolId}::uuid, ${about}, row_number() over (), keys
  from (select keys from (${rows}) as said order by random() limit ${mostListed}) as sampled`;

/**
 * Counts the rows of sources that stand side by side, and what each says of the fields, and puts some of each and of all down by their
 * keys. Each source is passed over once to be counted and once to be sampled; nothing of it is brought together.
 */
export async function countBeside(
  tx: Transaction,
  poolId: string,
  sources: readonly Beside[],
  fields: readonly PassedField[],
): Promise<PoolFigures> {
  await tx.execute(sql`set local statement_timeout = ${sql.raw(`'${longest}'`)}`);
  const counting = sources.map(({ resourceId, load }, place) => {
    const filled = fields.map(({ from }) => {
      const slot = from.find(({ source }) => source === place)?.slot;
      return slot === undefined ? sql`0` : sql`count(${records.body} ->> ${sql.raw(String(slot))})`;
    });
    return sql`select ${sql.raw(String(place))} as place, ${counts([sql`count(*)`, ...filled])} as counted
      from ${records} where ${records.resourceId} = ${resourceId} and ${seenAt(load)}`;
  });
  const counted = await tx.execute<{ place: number; counted: number[] }>(sql.join(counting, sql` union all `));
  const said = sources.map((_, place) => {
    const [rows = 0, ...given] = counted.find((one) => one.place === place)?.counted ?? [];
    return { rows, given };
  });
  const keys = sources.map((source, place) => keysOf(source, place, sources.length));
  await tx.execute(sql`
    insert into ${poolRows} (pool_id, about, nth, keys)
    ${sampled(poolId, sql`'any'`, sql.join(keys, sql` union all `))}
    ${sql.join(sources.map(({ resourceId }, place) => sql` union all ${sampled(poolId, sql`${aboutOf.identifiers(resourceId)}::text`, keys[place] ?? sql``)}`))}`);
  return {
    ...{ total: said.reduce((sum, { rows }) => sum + rows, 0), several: 0, differing: 0 },
    sources: sources.map(({ resourceId, load }, place) => {
      const rows = said[place]?.rows ?? 0;
      return { resourceId, load, identifiers: rows, repeated: 0, alone: rows };
    }),
    fields: fields.map(({ from }, nth) => {
      const of = from.map(({ source }) => ({
        ...{ resourceId: sources[source]?.resourceId ?? '', given: said[source]?.given[nth] ?? 0 },
        ...{ looked: 0, differing: 0 },
      }));
      return { filled: of.reduce((sum, { given }) => sum + given, 0), differing: 0, from: of };
    }),
  };
}
