import classification from '@onesource/db/data/classification.json' with { type: 'json' };
import industries from '@onesource/db/data/industries.json' with { type: 'json' };
import type { ResourceClass } from '@onesource/db/vocabulary';

/** A label in both languages. */
export type Label = { zh: string; en: string };

const industryLabels = new Map<string, Label>(
  industries.flatMap((section) => [section, ...section.divisions].map(({ code, zh, en }) => [code, { zh, en }])),
);

/** Whether GB/T 4754-2017 has this section (`S`) or division (`S94`). */
export const industryKnown = (code: string): boolean => industryLabels.has(code);

/** Name of a section or division. */
export const industryText = (code: string): Label | null => industryLabels.get(code) ?? null;

/** Chinese name of a section or division; the code itself when unknown. */
export const industryLabel = (code: string): string => industryText(code)?.zh ?? code;

const items = new Map<string, Label>();
const subItems = new Map<string, Label>();
for (const { class: resourceClass, items: list } of classification)
  for (const item of list) {
    items.set(`${resourceClass}:${item.code}`, { zh: item.zh, en: item.en });
    for (const sub of 'subItems' in item ? item.subItems : [])
      subItems.set(`${resourceClass}:${item.code}${sub.code}`, { zh: sub.zh, en: sub.en });
  }

/** Item (项) of a class by its two digits. */
export const classificationItem = (resourceClass: ResourceClass, code: string): Label | null =>
  items.get(`${resourceClass}:${code}`) ?? null;

/** Sub-item (目) of a class by item and sub-item, five digits. In class 3 the sub-item is a department's number. */
export const classificationSubItem = (resourceClass: ResourceClass, code: string): Label | null =>
  subItems.get(`${resourceClass}:${code}`) ?? null;

const classes = new Map<string, Label>(classification.map(({ class: name, zh, en }) => [name, { zh, en }]));

/** Class (类) of the national guide. */
export const classificationClass = (resourceClass: ResourceClass): Label =>
  classes.get(resourceClass) ?? { zh: resourceClass, en: resourceClass };
