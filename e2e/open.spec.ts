import { readFile } from 'node:fs/promises';
import { expect, phone, test } from './support/test.ts';

test('a citizen finds open data, looks at them and takes them, without signing in', async ({ open, step }) => {
  const page = await open(null);

  await step('the open catalogue asks for no account', page, async () => {
    await page.goto('/open');
    await expect(page.getByRole('heading', { level: 1, name: '公共数据开放目录' })).toBeVisible();
    await expect(page.getByRole('status')).toContainText('共');
  });

  await step('it is searched, and narrowed to what can be taken at once', page, async () => {
    await page.getByRole('searchbox', { name: '搜索' }).fill('幼儿园');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/q=/);
    await page.getByRole('checkbox', { name: /可直接下载/ }).check();
    await expect(page).toHaveURL(/data=1/);
    await expect(page.getByRole('article')).toHaveCount(1);
  });

  await step('an entry shows its open items, and the first rows', page, async () => {
    await page.getByRole('link', { name: '幼儿园和托育点基本信息' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '幼儿园和托育点基本信息' })).toBeVisible();
    await expect(page.getByRole('region', { name: '前几行数据' }).getByRole('row')).toHaveCount(11);
    const told = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(told ?? '')).toMatchObject({ '@type': 'Dataset', name: '幼儿园和托育点基本信息' });
  });

  await step('the file has the rows', page, async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'CSV' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text.trim().split('\r\n')).toHaveLength(41);
  });
});

test('a program that runs no script finds an entry by the map, and reads what it is', async ({ request }) => {
  const map = await (await request.get('/open/sitemap.xml')).text();
  const addresses = [...map.matchAll(/<loc>([^<]+\/open\/datasets\/[^<]+)<\/loc>/g)].map(
    ([, address]) => address ?? '',
  );
  expect(addresses.length).toBeGreaterThan(0);
  const pages = await Promise.all(addresses.slice(0, 5).map(async (address) => (await request.get(address)).text()));
  for (const page of pages) {
    const [, told] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page) ?? [];
    const { '@type': type, name } = JSON.parse(told ?? '{}');
    expect(type).toBe('Dataset');
    expect(page).toContain(`<noscript><h1>${name}</h1>`);
  }
  expect((await request.get(`/open/datasets/${crypto.randomUUID()}`)).status()).toBe(404);
});

test('on a phone the results come first, and what narrows them when it is asked for', async ({ open, step }) => {
  const page = await open(null, phone);
  await step('everything fits', page, async () => {
    await page.goto('/open');
    await expect(page.getByRole('article').first()).toBeInViewport();
    await expect(page.getByRole('checkbox', { name: /可直接下载/ })).toBeHidden();
    await page.getByRole('button', { name: '筛选' }).click();
    await expect(page.getByRole('checkbox', { name: /可直接下载/ })).toBeVisible();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBe(0);
  });
});
