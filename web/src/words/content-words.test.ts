import { fieldNames, fields } from '@onesource/api/areas/catalog/rules/fields/fields';
import { labelsIn } from '@onesource/api/areas/catalog/rules/fields/words';
import { expect, test } from 'vitest';
import en from '../i18n/vocabulary/en.ts';
import zh from '../i18n/vocabulary/zh-CN.ts';

test.each([
  ['zh-CN', zh],
  ['en', en],
])('every choice of a field has its word: %s', (_, texts) => {
  const lists: Partial<Record<string, object>> = texts;
  const lacking = fieldNames.flatMap((name) => {
    const { kind } = fields[name];
    if (kind.kind !== 'choice') return [];
    return kind.among.filter((word: string) => !Object.hasOwn(lists[kind.list] ?? {}, word));
  });
  expect(lacking).toEqual([]);
});

test('no two fields go by the same label', () => {
  for (const language of ['zh', 'en'] as const) {
    const labels = Object.values(labelsIn(language));
    expect(new Set(labels).size).toBe(labels.length);
  }
});
