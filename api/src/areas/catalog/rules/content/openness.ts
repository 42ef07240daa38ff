import type { DataItem, ResourceContent } from '@onesource/db/content';
import type { Openness, ShareType } from '@onesource/db/vocabulary';
import type { ErrorDetail } from '../../../../foundation/errors.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { settingValue } from '../../../../law/setting.ts';
import type { DerivedOpenness, ItemMode } from '../../../../law/settings/sharing.ts';
import { finding } from './finding.ts';

type Scheme = PolicyProfile['opennessScheme'];
type Part = Pick<DataItem, 'shareType' | 'openness'>;

/** What each mode says of departments and of the public. */
export const modeParts = {
  public: { shareType: 'unconditional', openness: 'open' },
  internal: { shareType: 'unconditional', openness: 'not_open' },
  closed: { shareType: 'not_shared', openness: 'not_open' },
} as const satisfies Record<ItemMode, Part>;
export const itemModes = Object.keys(modeParts) as ItemMode[];

/** 对外公开, 对内公开, 不公开 (DG-5): the one choice that a pair of share type and openness stands for. Null for no such. */
export const itemMode = ({ shareType, openness }: Part): ItemMode | null =>
  itemModes.find((mode) => modeParts[mode].shareType === shareType && modeParts[mode].openness === openness) ?? null;

/** Whether none of these items of a resource is open to the public; of nothing that cannot be said. */
export const nonePublic = (
  wanted: readonly { id: string }[],
  { items }: { items: readonly (Part & { id: string })[] },
): boolean =>
  wanted.length > 0 && wanted.every(({ id }) => items.every((item) => item.id !== id || itemMode(item) !== 'public'));

const all = { public: 'all_public', internal: 'all_internal', closed: 'closed' } as const satisfies Record<
  ItemMode,
  DerivedOpenness
>;

/** DG-5: how open a resource is follows from its items. Null for no items, or while one of them has no mode. */
export function derivedOpenness(items: readonly Part[]): DerivedOpenness | null {
  const modes = items.map(itemMode);
  const [first] = modes;
  if (!first || modes.includes(null)) return null;
  return modes.every((mode) => mode === first) ? all[first] : 'partly';
}

/** Whether the resource's openness follows from its items and nobody is asked for it. */
export const opennessIsDerived = (scheme: Scheme, { items }: Pick<ResourceContent, 'items'>): boolean =>
  settingValue(scheme)?.kind === 'derived' && items.length > 0;

/** The openness that a resource is found by: the declared one, or what the public gets of it: all, some or nothing. */
export function opennessOf(content: Pick<ResourceContent, 'items' | 'openness'>, scheme: Scheme): Openness | null {
  if (!opennessIsDerived(scheme, content)) return content.openness;
  const open = content.items.filter((item) => itemMode(item) === 'public').length;
  if (open === 0) return 'not_open';
  return open === content.items.length ? 'open' : 'conditionally_open';
}

/** What is said of openness and cannot be: off the one axis (DG-5), closed by its sensitivity (SH-30) or to departments. */
export function opennessFindings(content: ResourceContent, scheme: Scheme): ErrorDetail[] {
  const parts: { field: string; shareType: ShareType | null; openness: Openness | null }[] =
    content.items.length > 0
      ? content.items.map(({ shareType, openness }, at) => ({ field: `items.${at}.openness`, shareType, openness }))
      : [{ field: 'openness', shareType: content.shareType, openness: content.openness }];
  const said = parts.filter(({ shareType, openness }) => shareType !== null && openness !== null);
  if (settingValue(scheme)?.kind === 'derived')
    return said.filter((part) => itemMode(part) === null).map(({ field }) => finding(field, 'mode_unknown', scheme));
  return [
    // House: what other departments may not have is not open to the public
    ...said
      .filter(({ shareType, openness }) => shareType === 'not_shared' && openness === 'open')
      .map(({ field }) => finding(field, 'not_shared_but_open')),
    ...sensitiveButOpen(content, scheme),
  ];
}

/** SH-30: privacy and commercial secrets (sensitivity `high`) are not open, not on conditions either. */
function sensitiveButOpen({ items }: Pick<ResourceContent, 'items'>, scheme: Scheme): ErrorDetail[] {
  const value = settingValue(scheme);
  if (value?.kind !== 'declared' || !value.sensitiveClosed) return [];
  return items.flatMap(({ sensitivity, openness }, at) =>
    sensitivity === 'high' && openness !== null && openness !== 'not_open'
      ? [finding(`items.${at}.openness`, 'sensitive_but_open', scheme)]
      : [],
  );
}
