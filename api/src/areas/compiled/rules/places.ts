import type { DepartmentKind } from '@onesource/db/vocabulary';

export type Unit = { id: string; name: string; kind: DepartmentKind; path: readonly string[] };
export type Place = Pick<Unit, 'id' | 'name'>;

/**
 * 市、县(区): in which district or county each unit is, by its id. It is the first government below the topmost one that
 * stands above the unit, or is the unit; null for what belongs to the level of the directory itself.
 */
export function placesOf(units: readonly Unit[]): Map<string, Place | null> {
  const local = new Map(
    units.filter(({ kind, path }) => kind === 'government' && path.length > 1).map((at) => [at.id, at]),
  );
  return new Map(
    units.map(({ id, path }) => {
      const above = path.map((step) => local.get(step)).find((at) => at !== undefined);
      return [id, above ? { id: above.id, name: above.name } : null];
    }),
  );
}

/** KF-10, SQ-8, SH-17: how many entries each place has, the directory's own level first, then the places by name; none has none. */
export function countsOf(
  places: ReadonlyMap<string, Place | null>,
  entries: readonly { departmentId: string; count: number }[],
): { place: Place | null; count: number }[] {
  const counts = new Map<string | null, { place: Place | null; count: number }>();
  for (const { departmentId, count } of entries) {
    const place = places.get(departmentId) ?? null;
    const before = counts.get(place?.id ?? null)?.count ?? 0;
    counts.set(place?.id ?? null, { place, count: before + count });
  }
  return [...counts.values()].sort((one, other) => byName.compare(one.place?.name ?? '', other.place?.name ?? ''));
}

const byName = new Intl.Collator('zh-Hans-CN');
