import type { DataItem, ResourceContent } from '@onesource/db/content';
import { visibleItems, withinScope } from '../../../../access/visibility.ts';
import type { ErrorDetail } from '../../../../foundation/errors.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { settingValue } from '../../../../law/setting.ts';
import { identityItems } from '../../../../law/shared.ts';
import { finding } from '../content/finding.ts';
import { itemKey } from './item-key.ts';

/** As much of an item as comparing takes. */
export type ComparedItem = Pick<DataItem, 'id' | 'name' | 'identifier' | 'base' | 'shareType' | 'source'>;

/** A published resource of another department, as much of it as comparing takes. */
export type OthersResource = {
  resource: { id: string; code: string; name: string };
  department: { id: string; name: string; path: readonly string[] };
  /** Of the items those that are compared or cited. */
  content: Pick<ResourceContent, 'subject' | 'class' | 'scope'> & { items: readonly ComparedItem[] };
  /** Of the whole resource. */
  closed: boolean;
  publishedAt: Date;
};

/** An item that another department publishes under the same name. */
export type Candidate = {
  resource: OthersResource['resource'];
  department: { id: string; name: string };
  item: { id: string; name: string };
  /** That department declares itself the source. */
  authoritative: boolean;
  /** A base item, or an item of a base library. */
  base: boolean;
  publishedAt: Date;
};

/** The department says of the item that it is the source. */
const isDeclared = ({ source }: Pick<DataItem, 'source'>): boolean => source?.kind === 'authoritative';

export type SourcePolicy = Pick<PolicyProfile, 'oneSource' | 'mandatoryItems'>;
type Registered = Pick<ResourceContent, 'items' | 'subject'>;

/**
 * PD ch. 2, 3, SQ-16: names of items that are there to match records, and of those that a text asks for in every
 * registration: several departments hold them, and should.
 */
export function recurringKeys({ mandatoryItems }: Pick<PolicyProfile, 'mandatoryItems'>): ReadonlySet<string> {
  const lists = [identityItems, settingValue(mandatoryItems)?.bySubject ?? {}];
  return new Set(
    lists.flatMap((list) =>
      Object.values(list).flatMap((items) => items.flatMap(({ anyOf }) => anyOf.map((name) => itemKey(name)))),
    ),
  );
}

/** The name by which an item is compared; null for what is meant to recur, or has no name yet. */
export function comparedBy(item: Pick<DataItem, 'name' | 'identifier'>, recurring: ReadonlySet<string>): string | null {
  const key = itemKey(item.name);
  return item.identifier || key === '' || recurring.has(key) ? null : key;
}

/**
 * Rule 7: the items of other departments that are named like this one, about the same kind of subject where both say
 * one. Who declares itself the source comes first, then base items, then who published earlier.
 */
export function candidatesFor(
  key: string,
  subject: ResourceContent['subject'],
  published: readonly OthersResource[],
): Candidate[] {
  return published
    .filter(({ closed, content }) => !closed && (!subject || !content.subject || subject === content.subject))
    .flatMap((each): Candidate[] => {
      const { resource, department, content, publishedAt } = each;
      const named = visibleItems(content.items, false).filter(
        (other) => !other.identifier && itemKey(other.name) === key,
      );
      const item = named.find(isDeclared) ?? named[0];
      if (!item) return [];
      return [
        {
          resource,
          department: { id: department.id, name: department.name },
          item: { id: item.id, name: item.name },
          authoritative: isDeclared(item),
          base: item.base || content.class === 'base',
          publishedAt,
        },
      ];
    })
    .toSorted(
      (a, b) =>
        Number(b.authoritative) - Number(a.authoritative) ||
        Number(b.base) - Number(a.base) ||
        a.publishedAt.getTime() - b.publishedAt.getTime() ||
        (a.resource.id < b.resource.id ? -1 : 1),
    );
}

/** What somebody may see of a published resource: all of it, or nothing but what is shared with these departments. */
export type Viewer = { departmentPath: readonly string[]; seesAllOf: (departmentPath: readonly string[]) => boolean };

/** The item that is cited, if it is published and the viewer may see it: PD-27, PD-31, SQ-6 hold here too. */
export function citedItem(
  source: { resourceId: string; itemId: string },
  published: readonly OthersResource[],
  viewer: Viewer,
): Pick<Candidate, 'resource' | 'department' | 'item'> | null {
  const found = published.find(({ resource }) => resource.id === source.resourceId);
  if (!found) return null;
  const all = viewer.seesAllOf(found.department.path);
  if (!all && (found.closed || !withinScope(found.content, viewer))) return null;
  const item = visibleItems(found.content.items, all).find(({ id }) => id === source.itemId);
  if (!item) return null;
  const { id, name } = found.department;
  return { resource: found.resource, department: { id, name }, item: { id: item.id, name: item.name } };
}

/** What others see: the department itself is no source to cite, and what it may not see it cannot cite. */
export const viewerOf = (department: { path: readonly string[] }): Viewer => ({
  departmentPath: department.path,
  seesAllOf: () => false,
});

/** A cited source is an item that another department publishes and this one may see. */
export function statementFindings(
  { items }: Pick<ResourceContent, 'items'>,
  published: readonly OthersResource[],
  department: { id: string; path: readonly string[] },
  policy: Pick<PolicyProfile, 'oneSource'>,
): ErrorDetail[] {
  const viewer = viewerOf(department);
  return items.flatMap(({ source }, at) => {
    if (source?.kind !== 'cited') return [];
    const cited = citedItem(source, published, viewer);
    const found = cited !== null && cited.department.id !== department.id;
    return found ? [] : [finding(`items.${at}.source`, 'unknown_source', policy.oneSource)];
  });
}

/**
 * An item of the registration with those it overlaps; `found` counts them all, also those not looked at closely. `named`:
 * the source that the authority has named (N-19), and whether that is this department.
 */
export type Overlap<Named = unknown> = {
  item: DataItem;
  candidates: readonly Candidate[];
  found: number;
  named: { naming: Named; own: boolean } | null;
};

/** Both this department and another one say that they are the source, and nobody has said which of them is. */
export const isContested = ({ item, candidates, named }: Overlap): boolean =>
  named === null && isDeclared(item) && candidates.some(({ authoritative }) => authoritative);

/** Nothing is said of it. N-19: for the source that was named the authority has said it. */
export const isUnanswered = ({ item, candidates, named }: Overlap): boolean =>
  item.source === null && (named === null ? candidates.length > 0 : !named.own);

/** House, after PD-4 and the like: pointed out to registrar and reviewer, and never a reason to refuse. */
export function overlapAdvice(
  { items }: Registered,
  overlaps: readonly Overlap[],
  { oneSource }: Pick<PolicyProfile, 'oneSource'>,
): ErrorDetail[] {
  const of = new Map(overlaps.map((overlap) => [overlap.item.id, overlap]));
  return items.flatMap(({ id }, at) => {
    const overlap = of.get(id);
    if (!overlap) return [];
    if (isUnanswered(overlap)) {
      const code = overlap.named === null ? 'source_unanswered' : 'source_named';
      return [finding(`items.${at}.source`, code, oneSource)];
    }
    return isContested(overlap) ? [finding(`items.${at}.source`, 'source_contested', oneSource)] : [];
  });
}
