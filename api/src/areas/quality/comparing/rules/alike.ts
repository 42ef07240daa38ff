import type { ComparedAs } from '@onesource/db/vocabulary';
import { dayIn, numberIn, sexes } from '../../rules/values.ts';

/** What makes no difference in a text: width, case, blanks. Letters beyond a to z stay as they are, as the database has them. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/[\t-\r ]/g, '');

/** A number as there is one way to write it. */
function decimal(text: string): string {
  const [, sign = '', whole = '', part = ''] = /^([+-]?)0*([0-9]*)(?:[.]([0-9]*?)0*)?$/.exec(text) ?? [];
  const value = `${whole || '0'}${part && `.${part}`}`;
  return sign === '-' && value !== '0' ? `-${value}` : value;
}

/** What a value comes to before it is compared; null where it says nothing that could be. */
function meant(value: string, as: ComparedAs): string | null {
  switch (as) {
    case 'number':
      return numberIn(value) === null ? plain(value) : decimal(value);
    case 'day':
      return dayIn(value) ?? plain(value);
    case 'sex': {
      const [male, female] = [sexes.male, sexes.female].map((words: readonly string[]) => words.includes(value));
      if (male || female) return male ? '男' : '女';
      return notSaid.includes(value) ? null : plain(value);
    }
    case 'text':
      return plain(value);
  }
}

/** Words for a sex that nobody has said (GB/T 2261.1). */
export const notSaid: readonly string[] = ['0', '9', '未知', '未说明'];

/**
 * Whether two sources say different things; null where one of them says nothing, which counts as neither. The database says
 * the same of millions of rows (`comparing/passing.ts`): a test compares them.
 */
export function differ(one: string | null, other: string | null, as: ComparedAs): boolean | null {
  if (one === null || other === null) return null;
  const [first, second] = [meant(one, as), meant(other, as)];
  return first === null || second === null ? null : first !== second;
}

/** A row as it is compared: its identifier, what tells it apart, what it says of each item in common. */
export type Row = { id: string; key: string; values: readonly (string | null)[] };

export type Recount = {
  matched: number;
  differing: number;
  onlyOne: number;
  onlyOther: number;
  repeated: number;
  items: { looked: number; differing: number }[];
};

/**
 * What comparing comes to. An identifier that a source has in several rows is not compared: which of them it would be is
 * nobody's guess; it counts as repeated, and as nothing else.
 */
export function recount(one: readonly Row[], other: readonly Row[], as: readonly ComparedAs[]): Recount {
  const [left, right] = [byId(one), byId(other)];
  const sum: Recount = {
    ...{ matched: 0, differing: 0, onlyOne: 0, onlyOther: 0, repeated: 0 },
    items: as.map(() => ({ looked: 0, differing: 0 })),
  };
  for (const id of new Set([...left.keys(), ...right.keys()])) {
    const [mine = [], theirs = []] = [left.get(id), right.get(id)];
    const [first, second] = [mine[0], theirs[0]];
    if (mine.length > 1 || theirs.length > 1) sum.repeated += 1;
    else if (!second) sum.onlyOne += 1;
    else if (!first) sum.onlyOther += 1;
    else {
      const found = as.map((how, at) => differ(first.values[at] ?? null, second.values[at] ?? null, how));
      sum.matched += 1;
      if (found.includes(true)) sum.differing += 1;
      for (const [at, item] of sum.items.entries()) {
        if (found[at] !== null) item.looked += 1;
        if (found[at]) item.differing += 1;
      }
    }
  }
  return sum;
}

function byId(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row.id, [...(found.get(row.id) ?? []), row]);
  return found;
}
