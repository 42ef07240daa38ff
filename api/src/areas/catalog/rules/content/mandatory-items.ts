import type { DataItem, ResourceContent } from '@onesource/db/content';
import type { ErrorDetail } from '../../../../foundation/errors.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import type { ItemDuty, RequiredItem } from '../../../../law/settings/registration.ts';
import { itemKey } from '../sources/item-key.ts';
import { finding } from './finding.ts';
import { hasNotShared } from './share-type.ts';

type Described = Pick<ResourceContent, 'class' | 'items' | 'shareType' | 'subject' | 'licence'>;

/** DG-6: what records about such a subject must hold and, beside it, what those of licences must. */
function askedOf(content: Described, { bySubject, baseOnly }: ItemDuty): readonly RequiredItem[] {
  const { subject, licence } = content;
  if (baseOnly && content.class !== 'base') return [];
  return [
    ...(subject === null ? [] : (bySubject[subject] ?? [])),
    ...(licence && subject !== 'licence' ? (bySubject.licence ?? []) : []),
  ];
}

const isCalled = ({ name }: { name: string }, anyOf: readonly string[]): boolean =>
  anyOf.some((one) => itemKey(one) === itemKey(name));

/** SQ-16: what is marked as the identifier is it also where more stands in its name: of whom, of which kind. */
const identifiesAs = ({ name, identifier }: Pick<DataItem, 'name' | 'identifier'>, anyOf: readonly string[]): boolean =>
  identifier && anyOf.some((one) => itemKey(name).includes(itemKey(one)));

/**
 * Items that the profile asks for of such records and the resource does not have. DG-5: what is closed may be registered
 * without its contents, and then misses none; where the text binds, whatever is shared lists them (DG-6, SQ-16).
 */
export function missingItems(content: Described, duty: ItemDuty): readonly RequiredItem[] {
  if (content.items.length === 0 && (!duty.binding || hasNotShared(content))) return [];
  return askedOf(content, duty).filter(
    ({ anyOf, identifier = false }) =>
      !content.items.some((item) => isCalled(item, anyOf) || (identifier && identifiesAs(item, anyOf))),
  );
}

/** SQ-16: what serves as the unified identifier and is not marked as one, by its place among the items. */
function unmarked(content: Described, duty: ItemDuty): number[] {
  const identifying = askedOf(content, duty).filter(({ identifier }) => identifier);
  return identifying.flatMap(({ anyOf }) => {
    const serving = content.items.flatMap((item, at) =>
      isCalled(item, anyOf) || identifiesAs(item, anyOf) ? [{ at, identifier: item.identifier }] : [],
    );
    // One that is marked will do, whatever other code stands beside it
    return serving.some(({ identifier }) => identifier) ? [] : serving.slice(0, 1).map(({ at }) => at);
  });
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

/**
 * PD ch. 2, 3: items that help to match records and are pointed out only; `message` names the item. SQ-16: what is there
 * under its name and not marked as the identifier.
 */
export function adviseOn(content: Described, { mandatoryItems }: Pick<PolicyProfile, 'mandatoryItems'>): ErrorDetail[] {
  if (mandatoryItems.source === 'not_stated') return [];
  const lacking = mandatoryItems.value.binding ? [] : named(content, 'item_advised', mandatoryItems);
  const marks = unmarked(content, mandatoryItems.value);
  return [...lacking, ...marks.map((at) => finding(`items.${at}.identifier`, 'identifier_unmarked', mandatoryItems))];
}
