import { type APIRequestContext, type BrowserContextOptions, test as base, type Page } from '@playwright/test';
import { type Account, sessionFile } from './accounts.ts';
import { expectAccessible } from './axe.ts';
import { type Watch, watch } from './console.ts';

export { expect } from '@playwright/test';

export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

type Fixtures = {
  watch: Watch;
  /** Lets the browser report this refusal of the API, 0 for no answer; any other that it reports fails the test. */
  allowRefusal: (status: number, path: RegExp) => void;
  /** A new window of somebody: of a demo account signed in for the run, or of nobody in particular. */
  open: (as: Account | null, options?: BrowserContextOptions) => Promise<Page>;
  /** The API in the name of a demo account, for what has to be there before a journey starts. */
  api: (as: Account) => Promise<APIRequestContext>;
  /** One sentence of a journey on a page, which has to pass axe in the end. */
  step: (sentence: string, page: Page, body: () => Promise<void>) => Promise<void>;
};

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the braces
  watch: async ({}, use) => {
    const watched: Watch = { wrong: [], allowed: [] };
    await use(watched);
    base.expect(watched.wrong, 'console and page errors').toEqual([]);
  },
  allowRefusal: async ({ watch: { allowed } }, use) => {
    await use((status, path) => void allowed.push({ status, path }));
  },
  open: async ({ browser, watch: watched, contextOptions, baseURL, viewport, locale, timezoneId }, use) => {
    const opened: Awaited<ReturnType<typeof browser.newContext>>[] = [];
    await use(async (account, options = {}) => {
      const context = await browser.newContext({
        ...contextOptions,
        ...(baseURL && { baseURL }),
        ...(locale && { locale }),
        ...(timezoneId && { timezoneId }),
        viewport,
        ...(account && { storageState: sessionFile(account) }),
        ...options,
      });
      opened.push(context);
      watch(context, watched);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
  api: async ({ playwright, baseURL }, use) => {
    const opened = new Map<Account, APIRequestContext>();
    await use(async (account) => {
      const known = opened.get(account);
      if (known) return known;
      const context = await playwright.request.newContext({
        ...(baseURL && { baseURL }),
        storageState: sessionFile(account),
      });
      opened.set(account, context);
      return context;
    });
    for (const context of opened.values()) await context.dispose();
  },
  step: async ({ watch: _ }, use) => {
    await use((sentence, page, body) =>
      base.step(sentence, async () => {
        await body();
        await expectAccessible(page);
      }),
    );
  },
});
