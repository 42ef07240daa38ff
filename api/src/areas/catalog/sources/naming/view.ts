import { withinScope } from '../../../../access/visibility.ts';
import { alike, type Naming } from '../../rules/sources/naming.ts';
import type { Candidate, OthersResource, Viewer } from '../../rules/sources/sources.ts';

/** 数源部门, for whoever sees the item: which department, since when and why; its entry to those who may see that. */
export const namingView = ({ department, resource, note, at }: Naming, viewer: Viewer | 'everything') => ({
  department,
  resource: viewer === 'everything' || withinScope(resource, viewer) ? { id: resource.id, name: resource.name } : null,
  note,
  at: at.toISOString(),
});
export type NamingView = ReturnType<typeof namingView>;

type Overlapping = {
  key: string;
  departments: number;
  entries: number;
  named: readonly Naming[];
  versions: ReadonlyMap<string, number>;
};

/** An item that several departments publish, for whoever names the source. */
export const overlapView = (
  { key, departments, entries, named, versions }: Overlapping,
  candidates: readonly Candidate[],
  published: readonly OthersResource[],
) => {
  const subjects = new Map(published.map(({ resource, content }) => [resource.id, content.subject]));
  const more = entries - candidates.length;
  return {
    id: key,
    name: candidates[0]?.item.name ?? key,
    departments,
    /** Entries that publish it, and how many of them are not listed. */
    entries,
    more,
    named: named.map((naming) => ({
      ...namingView(naming, 'everything'),
      id: naming.id,
      subject: naming.subject,
      by: naming.by,
    })),
    candidates: candidates.map(({ resource, department, item, authoritative, base }) => {
      const subject = subjects.get(resource.id) ?? null;
      const inForce = named.find((naming) => naming.subject === subject) ?? null;
      const others = candidates.filter((other) => other.department.id !== department.id);
      return {
        resource: { ...resource, version: versions.get(resource.id) ?? 0 },
        department,
        item,
        subject,
        authoritative,
        base,
        /** What naming this one would take the place of: what is in force for its kind of subject. */
        replaces: inForce?.id ?? null,
        named: inForce?.resource.id === resource.id,
        /** Whether another department publishes the same; of what is not listed that is found when it is named. */
        overlaps: more > 0 || others.some((other) => alike(subject, subjects.get(other.resource.id) ?? null)),
      };
    }),
  };
};
export type OverlapToName = ReturnType<typeof overlapView>;
