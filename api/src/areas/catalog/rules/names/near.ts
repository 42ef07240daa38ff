import type { ResourceContent } from '@onesource/db/content';
import type { ErrorDetail } from '../../../../foundation/errors.ts';
import { likeness } from './likeness.ts';
import { nameKey } from './same-name.ts';

/** A name that a resource of the department holds, in the form in which names are compared. */
export type Held = { resourceId: string; key: string };

/** Names by how they are alike: each of many is compared with those alone that are near to it. */
export type Alike = ReadonlyMap<string, readonly Held[]>;
export const byLikeness = (held: readonly Held[]): Alike => Map.groupBy(held, ({ key }) => likeness(key));

/** Whether two names mean the same to a reader, and are not the same. */
export const areNear = (one: string, other: string): boolean =>
  likeness(one) === likeness(other) && nameKey(one) !== nameKey(other);

/** The department's other resources whose names mean the same to a reader, and are not the same; `own` is the resource itself. */
export function nearTo(name: string, alike: Alike, own: string | null = null): string[] {
  const key = nameKey(name);
  const near = (alike.get(likeness(name)) ?? []).filter((each) => each.resourceId !== own && each.key !== key);
  return [...new Set(near.map(({ resourceId }) => resourceId))];
}

type Named = Pick<ResourceContent, 'name' | 'distinction'>;

/** House: a name near to another of the department is submitted once it is said what sets the two apart. `near`: their names. */
export const nearNameFindings = (
  { distinction }: Pick<Named, 'distinction'>,
  near: readonly string[],
): ErrorDetail[] => (distinction.trim() === '' ? pointedOut('name', 'near_name', near) : []);

/** The same for whoever reviews it, once it was said. */
export const nearNameAdvice = ({ distinction }: Pick<Named, 'distinction'>, near: readonly string[]): ErrorDetail[] =>
  distinction.trim() === '' ? [] : pointedOut('distinction', 'near_name_explained', near);

const pointedOut = (field: string, code: string, near: readonly string[]): ErrorDetail[] =>
  near.length === 0 ? [] : [{ field, code, message: near.join('、') }];
