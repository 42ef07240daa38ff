import type { ResourceContent } from '@onesource/db/content';
import type { ErrorDetail } from '../../../../foundation/errors.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import type { ItemDuty, RequiredItem } from '../../../../law/settings/registration.ts';
import { finding } from './finding.ts';

type Described = Pick<ResourceContent, 'items' | 'subject'>;

/** Items that the profile asks for of such records and the resource does not have. One described without items has none. */
export function missingItems({ items, subject }: Described, duty: ItemDuty): readonly RequiredItem[] {
  if (subject === null || items.length === 0) return [];
  const names = new Set(items.map(({ name }) => name.trim()));
  return (duty.bySubject[subject] ?? []).filter(({ anyOf }) => !anyOf.some((name) => names.has(name)));
}

const named = (content: Described, code: string, setting: PolicyProfile['mandatoryItems']): ErrorDetail[] =>
  setting.source === 'not_stated'
    ? []
    : missingItems(content, setting.value).map(({ anyOf }) => ({
        ...finding('items', code, setting),
        message: anyOf.join(' / '),
      }));

/** DG-6, SQ-16: where the text binds, a registration without these items is refused. `message` names the item. */
export const mandatoryItemFindings = (content: Described, setting: PolicyProfile['mandatoryItems']): ErrorDetail[] =>
  setting.source !== 'not_stated' && setting.value.binding ? named(content, 'item_required', setting) : [];

/** PD ch. 2, 3: items that help to match records and are pointed out only. `message` names the item. */
export const adviseOn = (content: Described, policy: Pick<PolicyProfile, 'mandatoryItems'>): ErrorDetail[] =>
  policy.mandatoryItems.source !== 'not_stated' && !policy.mandatoryItems.value.binding
    ? named(content, 'item_advised', policy.mandatoryItems)
    : [];
