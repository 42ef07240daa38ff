import type { ResourceContent } from '@onesource/db/content';
import type { ErrorDetail } from '../../../../foundation/errors.ts';
import type { IsoDate } from '../../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { type Setting, settingValue } from '../../../../law/setting.ts';
import { type FieldName, fieldNames, fields } from '../fields/fields.ts';
import { itemKey } from '../sources/item-key.ts';
import { baseLibraryFindings } from './base-library.ts';
import { finding } from './finding.ts';
import { basisFindings } from './legal-basis.ts';
import { levelFindings } from './level.ts';
import { mandatoryItemFindings } from './mandatory-items.ts';
import { opennessFindings, opennessIsDerived } from './openness.ts';
import { reexaminationFindings } from './reexamination.ts';
import { reviewFindings } from './secrecy-review.ts';
import { anyPartIs, scopeFindings } from './share-type.ts';

/** The settings that say what a registration must satisfy. */
export type ContentPolicy = Pick<
  PolicyProfile,
  | ('baseLibraries' | 'limitedScope' | 'notSharedBasis' | 'mandatoryItems' | 'opennessScheme' | 'permittedPurposes')
  | ('requiredMetadata' | 'dataLevels')
>;

/** What stands between a draft and its submission: missing metadata first, then broken rules. Empty when nothing does. */
export function validateContent(content: ResourceContent, policy: ContentPolicy, today: IsoDate): ErrorDetail[] {
  return [
    ...missing(content, policy),
    ...doubledNames(content),
    ...mandatoryItemFindings(content, policy.mandatoryItems),
    ...baseLibraryFindings(content, policy.baseLibraries),
    ...scopeFindings(content, policy.limitedScope),
    ...basisFindings(content, policy.notSharedBasis, today),
    ...reexaminationFindings(content.legalBasis, today),
    ...reviewFindings(content, today),
    ...levelFindings(content, policy),
    ...opennessFindings(content, policy.opennessScheme),
  ];
}

/** The code that `validateContent` gives a field which is still empty. */
export const missingCode = 'required';

/** What a field says, and the setting that asks for it where that is not the guide's own list. */
type Said = readonly [field: string, value: string | null | undefined, setting?: Setting<unknown>];

function missing(content: ResourceContent, policy: ContentPolicy): ErrorDetail[] {
  const asked = settingValue(policy.requiredMetadata) ?? [];
  const said: Said[] = [
    ...fieldNames
      .filter((name) => fields[name].required && name !== 'contact')
      .map((name): Said => {
        const [field, value] = saidOf(name, content);
        return [field, value, asked.some((each) => each === name) ? policy.requiredMetadata : undefined];
      }),
    ...asked
      .filter((field) => !fields[field].required)
      .map((field): Said => [field, content[field], policy.requiredMetadata]),
    ...saidOfOpenness(content, policy),
    ['contact.office', content.contact.office],
    ['contact.phone', content.contact.phone],
    ...saidOfConditions(content, policy),
    ...(content.scope?.length === 0 ? [['scope', null] satisfies Said] : []),
    ...saidOfItems(content, policy),
  ];
  return said.filter(([, value]) => !value?.trim()).map(([field, , setting]) => finding(field, missingCode, setting));
}

/** A field of the guide's as far as it is said: of a format its type, without which the category says too little. */
function saidOf(name: FieldName, content: ResourceContent): [string, string | null] {
  if (name === 'format' && content.format) return ['format.type', content.format.type];
  const value = content[name];
  return [name, typeof value === 'string' ? value : null];
}

/** KF: where the text does not speak of openness nobody is asked for it. DG-5: it follows from the items. */
const saidOfOpenness = (content: ResourceContent, { opennessScheme }: ContentPolicy): Said[] =>
  opennessScheme.source === 'not_stated' || opennessIsDerived(opennessScheme, content)
    ? []
    : [['openness', content.openness, opennessScheme]];

/** KF-14, SQ-18: whatever is conditional says on which conditions and for which purposes; elsewhere the former (house). */
function saidOfConditions(content: ResourceContent, { permittedPurposes }: ContentPolicy): Said[] {
  if (!anyPartIs(content, 'conditional')) return [];
  const conditions: Said = ['conditions', content.conditions, permittedPurposes];
  if (permittedPurposes.source === 'not_stated') return [conditions];
  return [conditions, ['permittedPurposes', content.permittedPurposes[0], permittedPurposes]];
}

/** A resource is described by its items; one that has none says itself how it is shared. */
function saidOfItems({ items, shareType }: ResourceContent, { opennessScheme }: ContentPolicy): Said[] {
  if (items.length === 0) return [['items', shareType]];
  return items.flatMap((item, at): Said[] => [
    [`items.${at}.name`, item.name],
    [`items.${at}.dataType`, item.dataType],
    [`items.${at}.shareType`, item.shareType],
    ...(opennessScheme.source === 'not_stated'
      ? []
      : [[`items.${at}.openness`, item.openness, opennessScheme] satisfies Said]),
  ]);
}

function doubledNames({ items }: ResourceContent): ErrorDetail[] {
  const seen = new Set<string>();
  return items.flatMap(({ name }, at) => {
    // A name of signs alone is compared as it stands
    const key = itemKey(name) || name;
    if (key !== '' && seen.has(key)) return [finding(`items.${at}.name`, 'duplicate_name')];
    seen.add(key);
    return [];
  });
}
