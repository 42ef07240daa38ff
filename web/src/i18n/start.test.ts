// @vitest-environment happy-dom
import i18n from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { startTexts, switchLocale, withRefusals, withTexts } from './start.ts';

beforeAll(startTexts);

test('what every page says is there before the first, what only some say is not', () => {
  expect(i18n.t('common:action.cancel')).toBe('取消');
  expect(i18n.hasResourceBundle('zh-CN', 'scenarios')).toBe(false);
});

test('a page comes with its texts', async () => {
  const page = await withTexts(['scenarios'], Promise.resolve('page'));
  expect(page).toBe('page');
  expect(i18n.t('scenarios:title')).toBe('应用场景');
  expect(i18n.hasResourceBundle('en', 'scenarios')).toBe(false);
});

test('another language brings the texts of all that is in use before it shows', async () => {
  const shown: boolean[] = [];
  i18n.on('languageChanged', (language) => shown.push(i18n.hasResourceBundle(language, 'scenarios')));
  await switchLocale('en');
  expect(shown).toEqual([true]);
  expect(document.documentElement.lang).toBe('en');
});

test('a page that is opened while the language changes has its texts in both', async () => {
  await Promise.all([switchLocale('zh-CN'), withTexts(['filing'], Promise.resolve())]);
  expect(['zh-CN', 'en'].map((language) => i18n.hasResourceBundle(language, 'filing'))).toEqual([true, true]);
});

test('what rules refuse is fetched with the first refusal; what may go wrong anywhere is there', async () => {
  await withRefusals({ code: 'unauthenticated', details: [] });
  expect(i18n.hasResourceBundle('zh-CN', 'errors')).toBe(false);
  await withRefusals({ code: 'invalid_input', details: [{ field: 'note' }] });
  expect(i18n.hasResourceBundle('zh-CN', 'errors')).toBe(true);
});

test('of two changes at once the later one holds', async () => {
  await Promise.all([switchLocale('en'), switchLocale('zh-CN')]);
  expect(i18n.language).toBe('zh-CN');
});

test('a page whose texts cannot be fetched is not shown without them', async () => {
  await expect(withTexts(['scenarios'], Promise.reject(new Error('gone')))).rejects.toThrow('gone');
});
