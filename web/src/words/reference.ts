import type { Text } from '@onesource/api/law/setting';
import classification from '@onesource/db/data/classification.json';
import industriesData from '@onesource/db/data/industries.json';
import type { ResourceClass } from '@onesource/db/vocabulary';

export type Industry = Text & { code: string; divisions: (Text & { code: string })[] };

/** 所属行业: sections and divisions of GB/T 4754-2017. */
export const industries: readonly Industry[] = industriesData;

const industryTexts = new Map<string, Text>(
  industries.flatMap((section) => [section, ...section.divisions].map(({ code, zh, en }) => [code, { zh, en }])),
);

/** Name of a section (`S`) or division (`S94`); null when there is none. */
export const industryText = (code: string): Text | null => industryTexts.get(code) ?? null;

/** The section that a section's or division's code belongs to. */
export const sectionOf = (code: string): string => code.charAt(0);

const digits = { base: '1', theme: '2', department: '3' } as const satisfies Record<ResourceClass, string>;
export const digitOfClass = (name: ResourceClass): string => digits[name];
export const classOfDigit = (digit: string): ResourceClass | null =>
  (['base', 'theme', 'department'] as const).find((name) => digits[name] === digit) ?? null;

const classificationTexts = new Map<string, Text>();
for (const { code, zh, en, items } of classification) {
  classificationTexts.set(code, { zh, en });
  for (const item of items) {
    classificationTexts.set(`${code}${item.code}`, { zh: item.zh, en: item.en });
    for (const sub of 'subItems' in item ? item.subItems : [])
      classificationTexts.set(`${code}${item.code}${sub.code}`, { zh: sub.zh, en: sub.en });
  }
}

/**
 * Name of a class, item or sub-item by its code with the class digit (`1`, `101`, `101002`); null when there is none,
 * as for the sub-items of class 3, which are departments' numbers.
 */
export const classificationText = (code: string): Text | null => classificationTexts.get(code) ?? null;
