import type { DataItem, ResourceContent } from '@onesource/db/content';
import type { ShareType } from '@onesource/db/vocabulary';
import type { ErrorDetail } from '../../../../foundation/errors.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { finding } from './finding.ts';

type Shared = Pick<ResourceContent, 'items' | 'shareType'>;

/**
 * PD-6, KF-11: what goes to every department is unconditional, what goes to none is not shared, and what goes only in
 * part is conditional. Null for no items, or while one of them has no share type yet.
 */
export function derivedShareType(items: readonly Pick<DataItem, 'shareType'>[]): ShareType | null {
  const [first] = items;
  if (!first || items.some(({ shareType }) => shareType === null)) return null;
  return items.every(({ shareType }) => shareType === first.shareType) ? first.shareType : 'conditional';
}

/** The share type of a resource: that of its items, or the declared one of a resource that has none. */
export const shareTypeOf = (content: Shared): ShareType | null =>
  content.items.length > 0 ? derivedShareType(content.items) : content.shareType;

/** The parts that carry a share type, each with the field that says it: the items, or the resource as a whole. */
export const sharedParts = (content: Shared): { field: string; shareType: ShareType | null }[] =>
  content.items.length > 0
    ? content.items.map(({ shareType }, at) => ({ field: `items.${at}.shareType`, shareType }))
    : [{ field: 'shareType', shareType: content.shareType }];

/** Whether any part of it is of one of these share types. */
export const anyPartIs = (content: Shared, ...types: readonly ShareType[]): boolean =>
  sharedParts(content).some(({ shareType }) => shareType !== null && types.includes(shareType));

/** Whether any part of it is withheld from other departments. */
export const hasNotShared = (content: Shared): boolean => anyPartIs(content, 'not_shared');

/** Whether only named departments may have it. */
export const isLimited = ({ scope }: Pick<ResourceContent, 'scope'>): boolean => scope !== null;

/** PD-6, KF-11, SQ-9, N-14: what only some departments may use is conditional; nothing of it is unconditional. */
export const scopeFindings = (
  content: Shared & Pick<ResourceContent, 'scope'>,
  setting: PolicyProfile['limitedScope'],
): ErrorDetail[] =>
  setting.source === 'not_stated' || !isLimited(content)
    ? []
    : sharedParts(content)
        .filter(({ shareType }) => shareType === 'unconditional')
        .map(({ field }) => finding(field, 'limited_scope', setting));
