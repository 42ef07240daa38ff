import type { Text } from '@onesource/api/law/setting';
import classification from '@onesource/db/data/classification.json';
import type { ResourceClass } from '@onesource/db/vocabulary';
import { industries, sectionOf } from './reference.ts';

/** An option of a cascade, as Ant Design takes it. */
export type Option = { value: string; label: string; children?: Option[] };
type Localized = (text: Text) => string;

/** GB/T 4754: sections with their divisions. A section may be chosen itself. */
export const industryOptions = (localized: Localized): Option[] =>
  industries.map(({ code, divisions, ...label }) => ({
    value: code,
    label: `${code} ${localized(label)}`,
    children: divisions.map((division) => ({ value: division.code, label: `${division.code} ${localized(division)}` })),
  }));

/** The way down the cascade to a section or division. */
export const industryPath = (code: string | null): string[] =>
  code === null ? [] : [...new Set([sectionOf(code), code])];

/** Class, item (项) and sub-item (目). The program numbers what belongs to departments: nothing is chosen below. */
export const classificationOptions = (localized: Localized): Option[] =>
  classification.map((each) => ({
    value: each.class,
    label: localized(each),
    ...(each.class !== 'department' && {
      children: each.items.map((item) => ({
        value: item.code,
        label: localized(item),
        children: ('subItems' in item ? item.subItems : []).map((sub) => ({
          value: `${item.code}${sub.code}`,
          label: localized(sub),
        })),
      })),
    }),
  }));

/** The way down the cascade to a class and, where one is chosen, its sub-item. */
export function classificationPath(resourceClass: ResourceClass | null, code: string | null): string[] {
  if (resourceClass === null) return [];
  if (code === null || resourceClass === 'department') return [resourceClass];
  return [resourceClass, code.slice(0, 2), code];
}
