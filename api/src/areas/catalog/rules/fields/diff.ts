import type { DataItem, ResourceContent } from '@onesource/db/content';
import { shareTypeOf } from '../content/share-type.ts';
import { type FieldName, fieldNames } from './fields.ts';
import { type ItemFieldName, itemFieldNames } from './item-fields.ts';

type Field = Exclude<FieldName, 'items'>;

/** A field with its values in the earlier and the later revision; null where there was none. */
export type Change<Name extends string, Value> = { field: Name; before: Value | null; after: Value | null };
export type FieldChange = Change<Field, ResourceContent[Field]>;
export type ItemChange = {
  id: string;
  name: string;
  change: 'added' | 'removed' | 'changed';
  fields: Change<ItemFieldName, DataItem[ItemFieldName]>[];
};

/** The same whatever the order of an object's keys, which jsonb does not keep. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a, sorted) === JSON.stringify(b, sorted);
const sorted = (_: string, value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Whether two revisions say the same, the order of items included. */
export const sameContent = (a: ResourceContent, b: ResourceContent): boolean => same(a, b);

/** The share type shown is the derived one (PD-6), not the word a resource without items declares. */
const shownValue = (content: ResourceContent, field: Field): ResourceContent[Field] =>
  field === 'shareType' ? shareTypeOf(content) : content[field];

/** What changed among these fields; everything that is said when there is no earlier revision. */
export function changedFields(
  before: ResourceContent | null,
  after: ResourceContent,
  among: readonly FieldName[] = fieldNames,
): FieldChange[] {
  return among
    .filter((field) => field !== 'items')
    .map((field) => ({ field, before: before && shownValue(before, field), after: shownValue(after, field) }))
    .filter((change) => !same(change.before, change.after));
}

/** Items added, changed and removed, matched by their id: those of the later revision in their order, then those gone. */
export function changedItems(
  before: readonly DataItem[],
  after: readonly DataItem[],
  among: readonly ItemFieldName[] = itemFieldNames,
): ItemChange[] {
  const earlier = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map(({ id }) => id));
  const present = after.flatMap((item): ItemChange[] => {
    const was = earlier.get(item.id);
    if (!was) return [{ id: item.id, name: item.name, change: 'added', fields: [] }];
    const changes = among
      .filter((field) => !same(was[field], item[field]))
      .map((field) => ({ field, before: was[field], after: item[field] }));
    return changes.length > 0 ? [{ id: item.id, name: item.name, change: 'changed', fields: changes }] : [];
  });
  const gone = before
    .filter(({ id }) => !kept.has(id))
    .map(({ id, name }): ItemChange => ({ id, name, change: 'removed', fields: [] }));
  return [...present, ...gone];
}
