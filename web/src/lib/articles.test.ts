import i18n from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import english from '../i18n/common/en.ts';
import chinese from '../i18n/common/zh-CN.ts';
import { articleInFull, citedWords } from './articles.ts';

beforeAll(async () => {
  await i18n.init({
    lng: 'zh-CN',
    fallbackLng: false,
    resources: { 'zh-CN': { common: chinese }, en: { common: english } },
    interpolation: { escapeValue: false },
  });
});
const words = (locale: string) => i18n.getFixedT(locale, 'common');

describe('the articles of a citation', () => {
  test('are joined as the language does', () => {
    expect(citedWords('PD-4, PD-37', words('zh-CN'))).toBe('PD-4、PD-37');
    expect(citedWords('PD-4, PD-37', words('en'))).toBe('PD-4, PD-37');
  });
  test('may be chapters', () => {
    expect(citedWords('PD ch. 2, PD ch. 3', words('zh-CN'))).toBe('PD 第2章、PD 第3章');
    expect(citedWords('PD ch. 2', words('en'))).toBe('PD ch. 2');
  });
  test('are explained by the title of the text', () => {
    expect(articleInFull('PD-33', '实施细则', words('zh-CN'))).toBe('《实施细则》第33条');
    expect(articleInFull('PD ch. 2', '实施细则', words('zh-CN'))).toBe('《实施细则》第2章');
    expect(articleInFull('PD-33', '实施细则', words('en'))).toBe('实施细则, Article 33');
  });
});
