import { expect, type Page } from '@playwright/test';
import { settled } from './axe.ts';

type Readable = {
  /** Texts of what is left out. */
  data: string[];
  /** Texts outside of what is marked to be in the language left out, and of what somebody typed. */
  texts: string[];
  /** Labels and hints outside of it. They cannot be marked, so data in them that the page has elsewhere is cut out. */
  labels: string[];
};

/** What a person reads or hears on the page; without what is marked to be in `except`. */
const readable = (page: Page, except: string | null): Promise<Readable> =>
  page.evaluate((left) => {
    const named = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'];
    const isLeft = (element: Element) => left !== null && element.closest('[lang]')?.getAttribute('lang') === left;
    const found: Readable = { data: [], texts: [], labels: [] };
    const data = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (!element || element.closest('script, style')) continue;
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) data.add(element.value.trim());
      if (isLeft(element)) data.add((node.textContent ?? '').trim());
      else if (node instanceof Element) found.labels.push(...named.map((name) => element.getAttribute(name) ?? ''));
      else if (!(element instanceof HTMLTextAreaElement)) found.texts.push(node.textContent ?? '');
    }
    const longestFirst = [...data].filter((text) => text !== '').sort((a, b) => b.length - a.length);
    found.labels = found.labels.map((label) => longestFirst.reduce((rest, text) => rest.replaceAll(text, ''), label));
    return {
      data: longestFirst,
      texts: found.texts.map((text) => text.trim()).filter((text) => text !== ''),
      labels: found.labels.map((text) => text.trim()).filter((text) => text !== ''),
    };
  }, except);

/** `home.title`, `directory:home.title`; accounts look alike. */
const key = /\b[a-z][a-zA-Z]*:?[a-zA-Z]+\.[a-z][a-zA-Z_.-]*[a-zA-Z]\b/;
const account = /^(official|registrar|reviewer|admin|operator|supervisor|new)\./;
/** `half_yearly`, `{{count}}`, `undefined`, `[object Object]`. */
const code = /\b[a-z]+_[a-z_]+\b|\{\{|\bundefined\b|\bNaN\b|\[object/;

/** Nothing raw: no key of a text, no word of the wire, no placeholder. */
async function expectNothingRaw(page: Page, { texts, labels }: Readable): Promise<void> {
  const raw = [await page.title(), ...texts, ...labels].filter(
    (text) => (key.test(text) && !account.test(text)) || code.test(text),
  );
  expect(raw, `raw text on ${page.url()}`).toEqual([]);
}

/** Departments' Chinese names where they have an English one too; none for whoever is not signed in. */
async function namedInEnglish(page: Page): Promise<Set<string>> {
  const answer = await page.request.get('/api/departments');
  if (!answer.ok()) return new Set();
  const { items }: { items: { name: string; nameEn: string }[] } = await answer.json();
  const english = Map.groupBy(items, ({ name }) => name);
  return new Set(
    [...english].flatMap(([name, same]) =>
      new Set(same.map((one) => one.nameEn)).size === 1 && same[0]?.nameEn ? [name] : [],
    ),
  );
}

/** The page as it is, is in English: what is Chinese in it is data, and marked as such; departments by their English names. */
export async function expectEnglish(page: Page): Promise<void> {
  await settled(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const found = await readable(page, 'zh-CN');
  await expectNothingRaw(page, found);
  expect(
    [...found.texts, ...found.labels].filter((text) => /[\p{Script=Han}，。、；：（）]/u.test(text)),
    `Chinese on ${page.url()}`,
  ).toEqual([]);
  const departments = await namedInEnglish(page);
  const parts = async () => (await readable(page, 'zh-CN')).data.flatMap((text) => text.split(/[\s、·→，：（）]+/u));
  await expect
    .poll(async () => (await parts()).filter((part) => departments.has(part)), {
      message: `departments by their Chinese names on ${page.url()}`,
    })
    .toEqual([]);
}

/** The page as it is, is in Chinese, and nothing in it is raw. */
export async function expectChinese(page: Page): Promise<void> {
  await settled(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expectNothingRaw(page, await readable(page, null));
}
