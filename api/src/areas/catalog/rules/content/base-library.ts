import type { DataItem, ResourceContent } from '@onesource/db/content';
import type { ErrorDetail } from '../../../../foundation/errors.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import type { BaseLibraryDuty } from '../../../../law/settings/sharing.ts';
import { finding } from './finding.ts';
import { isLimited, sharedParts } from './share-type.ts';

/** Whether it belongs to one of these base libraries (基础信息资源库), such as the profile names. */
export const inBaseLibrary = (
  content: Pick<ResourceContent, 'class' | 'classification'>,
  { libraries }: Pick<BaseLibraryDuty, 'libraries'>,
): boolean => content.class === 'base' && libraries.includes(content.classification?.slice(0, 2) ?? '');

/** Whether an item of a base library must be unconditional: each of them, or those that are base items (基础信息项). */
export const boundInBaseLibrary = ({ unconditional }: BaseLibraryDuty, item: Pick<DataItem, 'base'>): boolean =>
  unconditional === 'whole' || (unconditional === 'base_items' && item.base);

/**
 * PD-7: base libraries are unconditional as a whole. KF-12, SQ-10: their base items are; business items are free. Either is
 * for every department: a scope of named ones takes from the others what they must have.
 */
export function baseLibraryFindings(content: ResourceContent, setting: PolicyProfile['baseLibraries']): ErrorDetail[] {
  if (setting.source === 'not_stated' || !inBaseLibrary(content, setting.value)) return [];
  const bound = sharedParts(content).filter((_, at) =>
    boundInBaseLibrary(setting.value, content.items[at] ?? { base: false }),
  );
  const limited = bound.length > 0 && isLimited(content);
  const withheld = bound
    .filter(({ shareType }) => shareType !== null && shareType !== 'unconditional')
    .map(({ field }) => finding(field, 'base_library_unconditional', setting));
  return limited ? [...withheld, finding('scope', 'base_library_unconditional', setting)] : withheld;
}
