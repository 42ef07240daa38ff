import type { DataItem, ResourceContent } from '@onesource/db/content';
import type { SubjectKind } from '@onesource/db/vocabulary';
import { because, type Decision, refuse } from '../../../../cases/decision.ts';
import { type Actor, hasAnyRole } from '../../../../foundation/context.ts';
import type { ErrorDetail } from '../../../../foundation/errors.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { settingValue } from '../../../../law/setting.ts';
import { finding } from '../content/finding.ts';
import { itemKey } from './item-key.ts';
import { comparedBy, recurringKeys } from './sources.ts';

/** 数源部门: whose entry the authority has named as the source of a datum; in force while that entry publishes it. */
export type Naming = {
  id: string;
  /** The item's name in the form in which names are compared. */
  key: string;
  subject: SubjectKind | null;
  resource: { id: string; name: string; scope: readonly string[] | null };
  department: { id: string; name: string };
  note: string;
  at: Date;
  by: string;
};

export type NamingPolicy = Pick<PolicyProfile, 'sourceDepartment'>;

/** N-19: whether the text in force has the authority name source departments. */
export const sourcesAreNamed = ({ sourceDepartment }: NamingPolicy): boolean => settingValue(sourceDepartment) !== null;

/** N-19: who names them: the authority's operators. */
export const mayName = (actor: Pick<Actor, 'roles'>, policy: NamingPolicy): boolean =>
  sourcesAreNamed(policy) && hasAnyRole(actor, 'operator');

/** Whether two entries may be about the same kind of subject: they are where both say one. */
export const alike = (one: SubjectKind | null, other: SubjectKind | null): boolean =>
  one === null || other === null || one === other;

/** What was named for an item: for the same kind of subject first, then for any where one of the two says none. */
export function namingFor<Named extends Pick<Naming, 'key' | 'subject'>>(
  key: string | null,
  subject: SubjectKind | null,
  namings: readonly Named[],
): Named | null {
  const of = namings.filter((naming) => naming.key === key);
  return of.find((naming) => naming.subject === subject) ?? of.find((naming) => alike(naming.subject, subject)) ?? null;
}

/** An entry as it is published, and those of other departments that publish the item too. */
type Named = {
  departmentId: string;
  subject: SubjectKind | null;
  /** The item; undefined where the entry does not publish it to others. */
  item: Pick<DataItem, 'name' | 'identifier'> | undefined;
  /** Departments that publish an item of that name about the same kind of subject. */
  departmentIds: readonly string[];
  /** What is in force for it. */
  inForce: Pick<Naming, 'id' | 'resource'> | null;
};
type Said = { resourceId: string; replaces: string | null; note: string };
type NamedEvent = { type: 'source_named'; key: string; subject: SubjectKind | null; item: string; note: string };

/**
 * N-19: the authority names the department that collects for the others, by its entry, and says why. There is something
 * to name where several departments publish the item; what is meant to recur has no source.
 */
export function decideNaming(
  { resourceId, replaces, note }: Said,
  { departmentId, subject, item, departmentIds, inForce }: Named,
  actor: Pick<Actor, 'roles'>,
  policy: NamingPolicy & Pick<PolicyProfile, 'mandatoryItems'>,
): Decision<NamedEvent> {
  if (!mayName(actor, policy)) return refuse('forbidden');
  const key = item ? comparedBy(item, recurringKeys(policy)) : null;
  if (!item || key === null) return refuse('unknown_item', 'itemId');
  if (replaces !== (inForce?.id ?? null)) return refuse('conflict');
  if (inForce?.resource.id === resourceId) return refuse('source_named_already', 'itemId');
  if (departmentIds.every((id) => id === departmentId))
    return refuse('nothing_overlaps', 'itemId', policy.sourceDepartment);
  if (note === '') return refuse('reason_required', 'note', policy.sourceDepartment);
  return because({ type: 'source_named', key, subject, item: item.name, note });
}

/**
 * N-19, as read: whoever is not the source that was named does not declare itself one; it cites the source, or says why it
 * collects all the same.
 */
export const againstNaming = (
  { items, subject }: Pick<ResourceContent, 'items' | 'subject'>,
  departmentId: string,
  namings: readonly Naming[],
  { sourceDepartment }: NamingPolicy,
): ErrorDetail[] =>
  items.flatMap(({ name, source }, at) => {
    if (source?.kind !== 'authoritative') return [];
    const named = namingFor(itemKey(name), subject, namings);
    return named && named.department.id !== departmentId
      ? [finding(`items.${at}.source`, 'source_is_another', sourceDepartment)]
      : [];
  });
