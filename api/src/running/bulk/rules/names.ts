import { likeness } from '../../../areas/catalog/rules/names/likeness.ts';
import type { Held } from '../../../areas/catalog/rules/names/near.ts';
import { nameKey } from '../../../areas/catalog/rules/names/same-name.ts';

/** The names of departments, by how they are alike: those that they hold, and those that a file brings, line by line. */
export function createNames() {
  const departments = new Map<string, Map<string, Map<string, { resourceId: string; name: string }>>>();
  const put = (departmentId: string, name: string, resourceId: string) => {
    const alike = departments.get(departmentId);
    const form = likeness(name);
    const there = alike?.get(form) ?? new Map<string, { resourceId: string; name: string }>();
    there.set(nameKey(name), { resourceId, name });
    alike?.set(form, there);
  };
  const take = (departmentId: string, name: string, resourceId: string) => {
    const there = departments.get(departmentId)?.get(likeness(name));
    if (there?.get(nameKey(name))?.resourceId === resourceId) there.delete(nameKey(name));
  };
  return {
    /** Of these departments, those whose names are still to be said. */
    unknown: (departmentIds: readonly string[]) => [...new Set(departmentIds)].filter((id) => !departments.has(id)),
    /** What a department holds. */
    hold(departmentId: string, held: readonly Held[]) {
      departments.set(departmentId, new Map());
      for (const { key, resourceId } of held) put(departmentId, key, resourceId);
    },
    /**
     * A resource is called so from here on, and no more as before: by a line, or again as before where that is not taken.
     * Said again, by a batch that is begun anew, it is the same.
     */
    rename(departmentId: string, resourceId: string, before: readonly string[], after: readonly string[]) {
      for (const name of before) take(departmentId, name, resourceId);
      for (const name of after) put(departmentId, name, resourceId);
    },
    /** The department's names near to this one, but for those of the resource itself. */
    near(departmentId: string, name: string, own: string | null): string[] {
      const key = nameKey(name);
      const alike = [...(departments.get(departmentId)?.get(likeness(name)) ?? [])];
      return alike.flatMap(([other, each]) => (other === key || each.resourceId === own ? [] : [each.name]));
    },
  };
}
export type Names = ReturnType<typeof createNames>;
