import type { DataItem, ResourceContent } from '@onesource/db/content';
import type { ShareType } from '@onesource/db/vocabulary';
import type { ErrorDetail } from '../errors.ts';
import { citationOf, type PolicyProfile, type Setting } from '../policy/profile.ts';

/** The settings that say what a registration must satisfy. */
export type ContentPolicy = Pick<PolicyProfile, 'baseLibraries' | 'notSharedBasis'>;

/**
 * PD-6: what goes to every department is unconditional, what goes to none is not shared, and what goes only in part
 * is conditional. Null for no items, or while one of them has no share type yet.
 */
export function derivedShareType(items: readonly Pick<DataItem, 'shareType'>[]): ShareType | null {
  const [first] = items;
  if (!first || items.some(({ shareType }) => shareType === null)) return null;
  return items.every(({ shareType }) => shareType === first.shareType) ? first.shareType : 'conditional';
}

/** The share type of a resource: that of its items, or the declared one of a resource that has none. */
export const shareTypeOf = (content: Pick<ResourceContent, 'items' | 'shareType'>): ShareType | null =>
  content.items.length > 0 ? derivedShareType(content.items) : content.shareType;

/** Whether any part of it is withheld from other departments. */
export const hasNotShared = (content: Pick<ResourceContent, 'items' | 'shareType'>): boolean =>
  sharedParts(content).some(({ shareType }) => shareType === 'not_shared');

/** What stands between a draft and its submission: missing metadata first, then broken rules. Empty when nothing does. */
export function validateContent(content: ResourceContent, policy: ContentPolicy): ErrorDetail[] {
  return [
    ...missing(content),
    ...doubledNames(content),
    ...baseLibrary(content, policy.baseLibraries),
    ...notSharedBasis(content, policy.notSharedBasis),
    ...openness(content),
  ];
}

/** The code that `validateContent` gives a field which is still empty. */
export const missingCode = 'required';

/** The parts that carry a share type, each with the field that says it: the items, or the resource as a whole. */
function sharedParts(content: Pick<ResourceContent, 'items' | 'shareType'>) {
  return content.items.length > 0
    ? content.items.map(({ shareType }, at) => ({ field: `items.${at}.shareType`, shareType }))
    : [{ field: 'shareType', shareType: content.shareType }];
}

function missing(content: ResourceContent): ErrorDetail[] {
  const { format, contact, items } = content;
  const conditional = sharedParts(content).some(({ shareType }) => shareType === 'conditional');
  const said: Record<string, string | null | undefined> = {
    name: content.name,
    summary: content.summary,
    industry: content.industry,
    class: content.class,
    classification: content.classification,
    ...(format ? { 'format.type': format.type } : { format }),
    updateCycle: content.updateCycle,
    subject: content.subject,
    openness: content.openness,
    'contact.office': contact.office,
    'contact.phone': contact.phone,
    ...(conditional && { conditions: content.conditions }),
    // A resource is described by its items; one that has none says itself how it is shared
    ...(items.length === 0 && { items: content.shareType }),
  };
  items.forEach((item, at) => {
    said[`items.${at}.name`] = item.name;
    said[`items.${at}.dataType`] = item.dataType;
    said[`items.${at}.shareType`] = item.shareType;
    said[`items.${at}.openness`] = item.openness;
  });
  return Object.entries(said)
    .filter(([, value]) => !value?.trim())
    .map(([field]) => ({ field, code: missingCode }));
}

function doubledNames({ items }: ResourceContent): ErrorDetail[] {
  const seen = new Set<string>();
  return items.flatMap(({ name }, at) => {
    if (name !== '' && seen.has(name)) return [{ field: `items.${at}.name`, code: 'duplicate_name' }];
    seen.add(name);
    return [];
  });
}

/** PD-7: the base libraries that the profile names are shared unconditionally, every part of them. */
function baseLibrary(content: ResourceContent, setting: ContentPolicy['baseLibraries']): ErrorDetail[] {
  if (setting.source === 'not_stated' || content.class !== 'base') return [];
  if (!setting.value.includes(content.classification?.slice(0, 2) ?? '')) return [];
  return sharedParts(content)
    .filter(({ shareType }) => shareType !== null && shareType !== 'unconditional')
    .map(({ field }) => refusal(field, 'base_library_unconditional', setting));
}

/** PD-7, PD-27: one part that is not shared is enough to need a basis of a kind that the profile accepts. */
function notSharedBasis(content: ResourceContent, setting: ContentPolicy['notSharedBasis']): ErrorDetail[] {
  if (!hasNotShared(content)) return [];
  const rests = content.legalBasis.some(({ kind, title }) => setting.value.includes(kind) && title.trim() !== '');
  return rests ? [] : [refusal('legalBasis', 'legal_basis_required', setting)];
}

/** House: what other departments may not have is not open to the public. */
function openness(content: ResourceContent): ErrorDetail[] {
  const parts =
    content.items.length > 0
      ? content.items.map((item, at) => ({ ...item, field: `items.${at}.openness` }))
      : [{ ...content, field: 'openness' }];
  return parts
    .filter((part) => part.shareType === 'not_shared' && part.openness === 'open')
    .map(({ field }) => ({ field, code: 'not_shared_but_open' }));
}

function refusal(field: string, code: string, setting: Setting<unknown>): ErrorDetail {
  const article = citationOf(setting)?.article;
  return { field, code, ...(article && { article }) };
}
