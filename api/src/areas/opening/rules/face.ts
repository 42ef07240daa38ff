import type { DataItem, ResourceContent } from '@onesource/db/content';
import type { Face, OpenItem } from '@onesource/db/schema/opening/entries';
import {
  type DataLevel,
  type OpeningState,
  type OpeningWay,
  type Openness,
  opennesses,
} from '@onesource/db/vocabulary';
import type { PolicyProfile } from '../../../law/profile.ts';
import { settingValue } from '../../../law/setting.ts';
import { itemMode } from '../../catalog/rules/content/openness.ts';
import { shareTypeOf } from '../../catalog/rules/content/share-type.ts';
import { maskKindOf } from '../../delivery/rules/masks.ts';

/**
 * By which of two ways a profile says how open something is: each item in one word with its share type (DG-5), or the
 * resource and each item apart. What is said where the text does not speak of it counts as said (KF, N).
 */
export const wayOf = ({ opennessScheme }: Pick<PolicyProfile, 'opennessScheme'>): OpeningWay =>
  settingValue(opennessScheme)?.kind === 'derived' ? 'of_items' : 'declared';

/** The stricter of what was said; nothing said is nothing opened. */
const strictest = (...said: readonly (Openness | null)[]): Openness =>
  said.reduce<Openness>(
    (strict, one) =>
      opennesses.indexOf(one ?? 'not_open') > opennesses.indexOf(strict) ? (one ?? 'not_open') : strict,
    'open',
  );

/**
 * Which edition of what is open this file is. Whoever has it say otherwise of the same contents raises it: what stands in the
 * open catalogue is then looked at again, and nothing of it is answered before.
 */
export const faceRule = 1;

type Part = Pick<DataItem, 'shareType' | 'openness'>;

/** How open a part is by the profile's words. */
const saidOf = (part: Part, whole: Openness | null, way: OpeningWay): Openness => {
  if (way === 'of_items') return itemMode(part) === 'public' ? 'open' : 'not_open';
  return strictest(whole, part.openness);
};

/** GB/T 43697: core and important data are kept from the public (house). */
const mayLeave = (level: DataLevel | null): boolean => level === null || level === 'general';

/** Whether an item tells a person's number, or the telephone of somebody of whom the rows say who it is. */
export function ofAPerson(
  { name }: Pick<DataItem, 'name'>,
  { subject, items }: Pick<ResourceContent, 'subject' | 'items'>,
) {
  const persons = subject === 'natural_person' || items.some((item) => /身份/.test(item.name));
  const kind = maskKindOf(name);
  return (kind === 'id' && (/身份/.test(name) || persons)) || (kind === 'phone' && persons);
}

/** How open an item is, whoever declared what. */
export function opennessOfItem(item: DataItem, content: ResourceContent, way: OpeningWay): Openness {
  const held =
    // House: what other departments may not have is not open to the public
    item.shareType === 'not_shared' ||
    // SH-30: privacy and commercial secrets are not open; house under the other texts (PD-35 calls them so)
    item.sensitivity === 'high' ||
    !mayLeave(item.level ?? content.level) ||
    // House, after SH-30: a person's number is private, whatever its entry says
    ofAPerson(item, content) ||
    // SH-31: what came from another department is that department's to open
    item.source?.kind === 'cited';
  return held ? 'not_open' : saidOf(item, content.openness, way);
}

/**
 * What of a published resource is open to the public, DG-7.5, SH-30, SH-31; null for nothing. The contents are those of
 * the published revision: what a draft says of them is not known here.
 */
export function faceOf(content: ResourceContent, way: OpeningWay): Face | null {
  const { industry, classification, updateCycle } = content;
  const kept =
    // PD-31, SQ-6: it is shared with some departments, and the public is none of them
    content.scope !== null || shareTypeOf(content) === 'not_shared';
  if (kept || industry === null || content.class === null || classification === null || updateCycle === null)
    return null;
  const openness = content.items.length > 0 ? null : opennessOfWhole(content, way);
  const items = content.items.flatMap((item): OpenItem[] => {
    const said = opennessOfItem(item, content, way);
    const { id, name, dataType, length } = item;
    return said === 'not_open' ? [] : [{ id, name, dataType, length, openness: said }];
  });
  const whole = openness ?? (items.length === 0 ? 'not_open' : opennessOfAll(items));
  if (whole === 'not_open') return null;
  const onConditions = whole !== 'open' || items.some((item) => item.openness !== 'open');
  return {
    name: content.name,
    summary: content.summary,
    industry,
    class: content.class,
    classification,
    format: content.format,
    updateCycle,
    timeliness: content.timeliness,
    office: content.contact.office,
    openness: whole,
    openConditions: onConditions ? content.openConditions : '',
    items,
  };
}

/** A resource that has no items, by its own words. */
const opennessOfWhole = (content: ResourceContent, way: OpeningWay): Openness =>
  mayLeave(content.level) ? saidOf(content, content.openness, way) : 'not_open';

/** Open as far as one of its items is: whoever looks gets that much at once. */
const opennessOfAll = (items: readonly { openness: OpeningState }[]): OpeningState =>
  items.some(({ openness }) => openness === 'open') ? 'open' : 'conditionally_open';

/** The items of it that everybody may have at once. */
export const openAtOnce = ({ items }: Pick<Face, 'items'>): OpenItem[] =>
  items.filter(({ openness }) => openness === 'open');
