import type { Page, Request } from '@playwright/test';
import { settled } from '../support/axe.ts';
import { expect, phone, test } from '../support/test.ts';

/** Adds up by how much what is shown moves without anybody's doing, from the first paint on (CLS). */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ('value' in entry && 'hadRecentInput' in entry && !entry.hadRecentInput) sum += Number(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { shifted: () => sum });
  });
  return () => page.evaluate(() => ('shifted' in window ? (window.shifted as () => number)() : Number.NaN));
}

const painted = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/**
 * Holds every answer of the API until all that the page can show without it is loaded and painted. Gives the wait until
 * nothing is asked or held any more.
 */
async function holdAnswers(page: Page): Promise<() => Promise<void>> {
  const ofApi = (url: string) => new URL(url).pathname.startsWith('/api/');
  const open = new Set<Request>();
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  const loaded = async () => {
    do await painted(page);
    while ([...open].some((request) => !ofApi(request.url())));
  };
  await page.route(
    (url) => ofApi(url.href),
    async (route) => {
      await loaded();
      await route.continue();
    },
  );
  return async () => {
    do await loaded();
    while (open.size > 0);
  };
}

for (const [screen, options] of [
  ['a desk', {}],
  ['a phone', phone],
] as const) {
  test(`nothing moves while a page comes, on ${screen}`, async ({ open, api, allowRefusal }) => {
    allowRefusal(401, /\/api\/session$/);
    const { items } = await (await (await api('official.renshe')).get('/api/resources?q=结婚登记信息')).json();
    const pages = [
      { as: null, path: '/sign-in' },
      { as: 'official.renshe', path: '/' },
      { as: 'official.renshe', path: '/resources?q=登记' },
      { as: 'official.renshe', path: `/resources/${items[0].id}` },
      { as: 'reviewer.minzheng', path: '/inbox' },
    ] as const;
    for (const { as, path } of pages) {
      const page = await open(as, options);
      const shifts = await watchShifts(page);
      const answered = await holdAnswers(page);
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 });
      await answered();
      await settled(page);
      expect(await shifts(), path).toBeLessThanOrEqual(0.02);
      // And what does move is noticed
      await page.evaluate(() =>
        document.body.prepend(Object.assign(document.createElement('p'), { style: 'height:99px' })),
      );
      await expect.poll(shifts, path).toBeGreaterThan(0.02);
    }
  });
}

test('results and facets come with one request', async ({ open }) => {
  const page = await open('official.renshe');
  const searches: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname === '/api/resources') searches.push(search);
  });
  await page.goto('/resources?q=登记', { waitUntil: 'networkidle' });
  await expect(page.getByRole('list', { name: '搜索结果' }).getByRole('article').first()).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByRole('group', { name: '共享类型' }).getByRole('checkbox').first()).toBeVisible();
  expect(searches).toHaveLength(1);
});

test('typing on cancels what is asked already', async ({ open }) => {
  const page = await open('official.renshe');
  await page.goto('/');
  // The answer to the first character takes so long that the second overtakes it
  let asked = () => {};
  const first = new Promise<void>((resolve) => {
    asked = resolve;
  });
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(
    (url) => url.pathname.endsWith('/suggest') && url.searchParams.get('q') === '婚',
    async (route) => {
      asked();
      await answered;
      await route.continue().catch(() => {});
    },
  );
  const box = page.getByRole('combobox', { name: '搜索信息资源' });
  const cancelled = page.waitForEvent('requestfailed', (request) => request.url().includes('/suggest'));
  await box.fill('婚');
  await first;
  await box.fill('婚姻');
  expect((await cancelled).failure()?.errorText).toContain('ABORTED');
  answer();
  await expect(page.getByRole('option', { name: '婚姻登记和收养登记信息' })).toBeVisible();
});

test('back leads to the results as they were left, and to the place on the page', async ({ open }) => {
  const page = await open('official.renshe');
  await page.goto('/resources?page=2');
  const results = page.getByRole('list', { name: '搜索结果' });
  const last = results.getByRole('article').last();
  await expect(last).toBeVisible();
  await settled(page);
  await last.scrollIntoViewIfNeeded();
  const name = (await last.getByRole('link').first().textContent()) ?? '';
  const before = await page.evaluate(() => window.scrollY);
  expect(before).toBeGreaterThan(0);
  await last.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/page=2/);
  await expect(last.getByRole('link').first()).toHaveText(name);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(before);
});
