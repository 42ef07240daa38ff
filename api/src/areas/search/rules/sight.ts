import type { Part, View } from './part.ts';

/** What the reader may find, department by department and scope by scope of the view's parts. */
export type Reader = { departmentId: string; departmentPath: readonly string[]; everywhere: boolean };

/** For a part: by its numbers of departments, whether what is hidden is seen; by its scopes, whether it is shared with. */
export type PartSight = { own: Uint8Array; scopes: Uint8Array };

/** What a reader may find, part by part of a view. */
export function sightIn(
  { departments: known }: Pick<View, 'departments'>,
  reader: Reader,
): (part: Pick<Part, 'departments'> & { meta: Pick<Part['meta'], 'scopes'> }) => PartSight {
  const owned = Uint8Array.from(known, ({ path }) => (reader.everywhere || path.includes(reader.departmentId) ? 1 : 0));
  return ({ departments, meta }) => ({
    own: Uint8Array.from(departments, (department) => owned[department] ?? 0),
    // PD-31, SQ-6: shared with all, or with the reader's department or one above it
    scopes: Uint8Array.from([
      1,
      ...meta.scopes.map((ids) => (ids.some((id) => reader.departmentPath.includes(id)) ? 1 : 0)),
    ]),
  });
}
