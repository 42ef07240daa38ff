import type { PoolFigures } from '@onesource/db/schema/quality/pools';
import type { ComparedAs } from '@onesource/db/vocabulary';
import { differ } from '../../comparing/rules/alike.ts';

/** A field as it is said: by which sources, in which order. */
export type Order = { as: ComparedAs; from: readonly { source: number }[] };

/** What is taken of what several sources say, by their place in the order: the first that says anything; -1 where none does. */
export const givenOf = (said: readonly (string | null)[]): number => said.findIndex((value) => value !== null);

/**
 * 一数一源: what each of those behind the one that is taken says against it: true where it says another thing; null where it
 * says nothing, or is the one itself.
 */
export const againstGiven = (said: readonly (string | null)[], as: ComparedAs): (boolean | null)[] => {
  const given = givenOf(said);
  return said.map((value, at) => (at <= given ? null : differ(said[given] ?? null, value, as)));
};

/** A row of a source: whose it is, and what it says of each field. */
export type Row = { id: string; values: readonly (string | null)[] };

export type Counts = Pick<PoolFigures, 'total' | 'several' | 'differing'> & {
  sources: Omit<PoolFigures['sources'][number], 'resourceId' | 'load'>[];
  fields: {
    filled: number;
    differing: number;
    from: Omit<PoolFigures['fields'][number]['from'][number], 'resourceId'>[];
  }[];
};

/**
 * What putting sources together comes to. Of an identifier that a source has in several rows none is taken: which of them it
 * would be is nobody's guess. The database says the same of millions of rows (`pools/passing.ts`): a test compares them.
 *
 * @param sources the rows of each; `values` in the order of the fields
 */
export function recount(sources: readonly (readonly Row[])[], fields: readonly Order[]): Counts {
  const byId = sources.map((rows) => Map.groupBy(rows, ({ id }) => id));
  const ids = [...new Set(sources.flatMap((rows) => rows.map(({ id }) => id)))];
  const sum: Counts = {
    ...{ total: ids.length, several: 0, differing: 0 },
    sources: sources.map(() => ({ identifiers: 0, repeated: 0, alone: 0 })),
    fields: fields.map(({ from }) => ({
      ...{ filled: 0, differing: 0 },
      from: from.map(() => ({ given: 0, looked: 0, differing: 0 })),
    })),
  };
  for (const id of ids) {
    const rows = byId.map((of) => of.get(id) ?? []);
    const has = rows.filter(({ length }) => length > 0).length;
    if (has > 1) sum.several += 1;
    for (const [at, source] of sum.sources.entries()) {
      const count = rows[at]?.length ?? 0;
      if (count > 0) source.identifiers += 1;
      if (count > 1) source.repeated += 1;
      if (count > 0 && has === 1) source.alone += 1;
    }
    let differs = false;
    for (const [nth, { as, from }] of fields.entries()) {
      const counted = sum.fields[nth];
      const said = from.map(({ source }) => {
        const [only, ...more] = rows[source] ?? [];
        return only && more.length === 0 ? (only.values[nth] ?? null) : null;
      });
      const given = givenOf(said);
      if (given < 0 || !counted) continue;
      counted.filled += 1;
      const told = againstGiven(said, as);
      if (told.includes(true)) counted.differing += 1;
      differs ||= told.includes(true);
      for (const [at, against] of told.entries()) {
        const one = counted.from[at];
        if (!one) continue;
        if (at === given) one.given += 1;
        if (against !== null) one.looked += 1;
        if (against) one.differing += 1;
      }
    }
    if (differs) sum.differing += 1;
  }
  return sum;
}

/**
 * What sources come to that stand side by side (并列归集): each row is one of its own, which no other source has, so that none is left
 * out and none stands against another. The database says the same (`pools/beside.ts`): a test compares them.
 */
export function recountBeside(sources: readonly (readonly Omit<Row, 'id'>[])[], fields: readonly Order[]): Counts {
  const given = (source: number, nth: number) =>
    sources[source]?.filter(({ values }) => (values[nth] ?? null) !== null).length ?? 0;
  return {
    ...{ total: sources.reduce((sum, rows) => sum + rows.length, 0), several: 0, differing: 0 },
    sources: sources.map(({ length }) => ({ identifiers: length, repeated: 0, alone: length })),
    fields: fields.map(({ from }, nth) => ({
      filled: from.reduce((sum, { source }) => sum + given(source, nth), 0),
      differing: 0,
      from: from.map(({ source }) => ({ given: given(source, nth), looked: 0, differing: 0 })),
    })),
  };
}
