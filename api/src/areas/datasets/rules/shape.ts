import type { DataItem } from '@onesource/db/content';
import type { Slot } from '@onesource/db/schema/data';

/** Identifiers that rows are looked up by; a further one is searched for without an index. */
const lookUps = [1, 2, 3, 4] as const;

/**
 * The shape in which rows of these items are kept, going on from the one before: an item keeps its place for ever, a new
 * one comes behind, and the place of one that is gone is given to nobody.
 */
export function shapeOf(items: readonly DataItem[], before: readonly Slot[]): Slot[] {
  let next = before.reduce((most, { slot }) => Math.max(most, slot + 1), 0);
  const taken = new Set(before.map(({ lookUp }) => lookUp));
  return [...before.filter(({ id }) => !items.some((item) => item.id === id)), ...items].map((item) => {
    const earlier = before.find(({ id }) => id === item.id);
    const free = item.identifier ? lookUps.find((column) => !taken.has(column)) : undefined;
    const lookUp = earlier?.lookUp ?? free ?? null;
    taken.add(lookUp);
    const { id, name, dataType, length, required, identifier, sensitivity } = item;
    return { id, name, dataType, length, required, identifier, sensitivity, slot: earlier?.slot ?? next++, lookUp };
  });
}

/** The slots of the items that the resource has now, in their order. */
export const slotsOf = (shape: readonly Slot[], items: readonly Pick<DataItem, 'id'>[]): Slot[] =>
  items.flatMap(({ id }) => shape.find((slot) => slot.id === id) ?? []);

/** Whether both say the same, in whatever order the database gives the parts of a slot. */
export const sameShape = (one: readonly Slot[], other: readonly Slot[]): boolean =>
  one.length === other.length && one.every((slot, at) => sameSlot(slot, other[at]));

const sameSlot = (one: Slot, other: Slot | undefined): boolean =>
  other !== undefined &&
  ([one, other].flatMap(Object.keys) as (keyof Slot)[]).every((part) => one[part] === other[part]);
