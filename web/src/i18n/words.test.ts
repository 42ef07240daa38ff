import { describe, expect, test } from 'vitest';

/** Words that an office does not write, and clipped or archaic English: one word for one thing, in both languages. */
const unwanted = {
  'zh-CN': [
    '没能',
    '转给',
    '本产品',
    '未果',
    '它可能',
    '收到于',
    '办理于',
    '清空筛选',
    '接下来',
    '没有这个',
    /[\p{Script=Han}]:/u,
  ],
  en: [/\banew\b/, /\bprolong/i, /\bfailing that\b/, /\bunremedied\b/, /\bgave leave\b/, /\bfor leave\b/, '《'],
} as const;

const files = import.meta.glob<{ default: object }>('./**/{zh-CN,en}.ts', { eager: true });

const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value instanceof Object ? Object.values(value).flatMap(textsIn) : [];

describe.each(['zh-CN', 'en'] as const)('the words of %s', (locale) => {
  const texts = Object.entries(files).flatMap(([path, file]) =>
    path.endsWith(`/${locale}.ts`) ? textsIn(file.default).map((text) => `${path}: ${text}`) : [],
  );
  test('are there to be read', () => expect(texts.length).toBeGreaterThan(1000));
  test.each(unwanted[locale].map((word) => [String(word), word] as const))('have no %s', (_, word) => {
    const found = texts.filter((text) => {
      const said = text.slice(text.indexOf(': ') + 2);
      return typeof word === 'string' ? said.includes(word) : word.test(said);
    });
    expect(found).toEqual([]);
  });
});
