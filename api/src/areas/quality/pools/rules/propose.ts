import { itemKey } from '../../../catalog/rules/sources/item-key.ts';
import {
  comparedAsOf,
  identifiersOf,
  keyOf,
  ofSubject,
  type Placed,
  type Source,
  saidIn,
} from '../../comparing/rules/pairs.ts';
import { type By, mostFields } from './plan.ts';

/** A source as it is chosen: by which identifier, if by any, and whether its entry is of the base library that the pool is. */
export type Chosen = { source: Source; by: string | null; inLibrary: boolean };
export type ProposedField = {
  name: string;
  from: { resourceId: string; itemId: string }[];
  /** Whether it is ticked from the start: several sources say it, or it is a base item. */
  usual: boolean;
};

type Said = { resourceId: string; item: Placed; name: string; chosen: Chosen };

/** All that each of these sources may give a field, whether or not any field of it is proposed. */
export const itemsToGive = (chosen: readonly Chosen[], identifier: By): Said[] =>
  chosen.flatMap((one): Said[] => {
    if (identifier === null)
      return saidIn(one.source).map((item) => ({
        ...{ resourceId: one.source.resourceId, item, chosen: one, name: item.name },
      }));
    const by = identifiersOf(one.source).find(({ id, kind }) => id === one.by && kind === identifier);
    return by
      ? ofSubject(one.source, by).map((item) => ({
          ...{ resourceId: one.source.resourceId, item, chosen: one },
          // Whose it is tells the identifier: 男方姓名 by 男方身份证件号码 is 姓名
          name: item.name.slice(by.whose.length) || item.name,
        }))
      : [];
  });

/**
 * The fields that sources have to give, and whose comes first. 一数一源 (PD-4, DG-13, SH-18): whoever declares itself the source
 * of an item, or is cited as it, is the first; then the base library's own entries; then as they were chosen. Each name is
 * proposed once, and no more than somebody looks through; what else there is, `itemsToGive` has.
 */
export function proposedFields(chosen: readonly Chosen[], identifier: By): ProposedField[] {
  const said = itemsToGive(chosen, identifier);
  const fields: Said[][] = [];
  for (const one of said) {
    const of = fields.find((group) => belongs(group, one, identifier));
    if (of) of.push(one);
    else fields.push([one]);
  }
  return fields
    .map((group) => {
      const ordered = group.toSorted((a, b) => rankOf(a, said) - rankOf(b, said));
      const [first = group[0]] = ordered;
      return {
        name: first?.name ?? '',
        from: ordered.map(({ resourceId, item }) => ({ resourceId, itemId: item.id })),
        usual: group.length > 1 || group.some(({ item, chosen: { inLibrary } }) => inLibrary && item.base),
      };
    })
    .filter(({ name }, at, all) => all.findIndex((other) => itemKey(other.name) === itemKey(name)) === at)
    .toSorted((a, b) => Number(b.usual) - Number(a.usual))
    .slice(0, mostFields * 3);
}

/** The same item of another source: by its name, or because one cites the other. */
const belongs = (group: readonly Said[], one: Said, identifier: By): boolean =>
  group.every(({ resourceId }) => resourceId !== one.resourceId) &&
  group.some((other) => cites(one, other) || cites(other, one) || sameName(one, other, identifier)) &&
  comparedAsOf(...group.map(({ item }) => item), one.item) !== null;

/** What a register says of its own act is its own where rows become one; side by side each stays in its row. */
const sameName = (one: Said, other: Said, identifier: By): boolean => {
  const key = ({ name }: Said) => (identifier === null ? itemKey(name) || null : keyOf({ name }, ''));
  return key(one) !== null && key(one) === key(other);
};

const cites = ({ item: { source } }: Said, { resourceId, item }: Said): boolean =>
  source?.kind === 'cited' && source.resourceId === resourceId && source.itemId === item.id;

function rankOf(one: Said, all: readonly Said[]): number {
  if (one.item.source?.kind === 'authoritative' || all.some((other) => cites(other, one))) return 0;
  return one.chosen.inLibrary ? 1 : 2;
}
