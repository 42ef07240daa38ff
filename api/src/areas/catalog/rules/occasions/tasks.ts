import type { PolicyProfile } from '../../../../law/profile.ts';
import { settingValue } from '../../../../law/setting.ts';
import type { Wanted } from '../../../inbox/tasks.ts';
import type { OccasionEvent, OccasionState } from './state.ts';

/** The work that an occasion asks for, and from whom: the department's by its last day, and the authority's word. Pure. */
export function tasksFor(occasion: OccasionState, authorityId: string | null): Wanted[] {
  if (occasion.status !== 'open') return [];
  const { departmentId, dueOn, extension } = occasion;
  return [
    { kind: 'update_catalog', departmentId, role: 'registrar', dueOn },
    ...(extension?.status === 'asked' && authorityId !== null
      ? [{ kind: 'answer_extension', departmentId: authorityId, role: 'operator', dueOn } as const]
      : []),
  ];
}

/** PD-28: whether the authority hears that the catalog was brought up to date. */
function isTold({ catalogUpdate }: Pick<PolicyProfile, 'catalogUpdate'>): boolean {
  const value = settingValue(catalogUpdate);
  return value !== null && 'told' in value && value.told === true;
}

/**
 * PD-28: the authority hears of every update of an entry that was published, and that one left the directory, also where
 * nobody recorded what it follows. Pure. `published`: whether it was in the directory before.
 */
export function updateNotices(
  events: readonly { type: string }[],
  { departmentId, published }: { departmentId: string; published: boolean },
  authorityId: string | null,
  policy: Pick<PolicyProfile, 'catalogUpdate'>,
): Wanted[] {
  const changed = published && events.some(({ type }) => type === 'published' || type === 'retired');
  return changed && isTold(policy) && authorityId !== null && authorityId !== departmentId
    ? [{ kind: 'catalog_updated', departmentId: authorityId, role: 'operator' }]
    : [];
}

/**
 * Who is told. N-17: the department, what came of the time it asked for. PD-28: the authority, that an entry was brought
 * up to date, where the text says so. Pure.
 */
export function noticesFor(
  events: readonly OccasionEvent[],
  { departmentId }: Pick<OccasionState, 'departmentId'>,
  authorityId: string | null,
  policy: Pick<PolicyProfile, 'catalogUpdate'>,
): Wanted[] {
  const happened = (type: OccasionEvent['type']) => events.some((event) => event.type === type);
  return [
    ...(happened('extension_answered')
      ? [{ kind: 'update_term_answered', departmentId, role: 'registrar' } as const]
      : []),
    ...(isTold(policy) && happened('updated') && authorityId !== null && authorityId !== departmentId
      ? [{ kind: 'catalog_updated', departmentId: authorityId, role: 'operator' } as const]
      : []),
  ];
}
