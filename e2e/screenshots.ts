import { mkdirSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { demoPassword } from './support/accounts.ts';
import { settled } from './support/axe.ts';
import { launchOptions } from './support/chromium.ts';

// The pictures of the README, from a running product with its demo: node e2e/screenshots.ts
const baseURL = process.env.E2E_URL ?? 'http://127.0.0.1:8080';
const folder = `${import.meta.dirname}/../docs/images`;

const pictures: { name: string; account: string; go: (page: Page) => Promise<void> }[] = [
  {
    name: 'home',
    account: 'official.renshe',
    go: async (page) => {
      await page.goto('/');
      await page.getByRole('heading', { name: '等待他人办理' }).waitFor();
    },
  },
  {
    name: 'inbox',
    account: 'reviewer.minzheng',
    go: async (page) => {
      await page.goto('/inbox');
      await page.getByRole('list', { name: '待办列表' }).getByRole('link', { name: '结婚登记信息' }).click();
      await page.getByRole('heading', { name: '审核参考' }).waitFor();
    },
  },
  {
    name: 'resource',
    account: 'official.renshe',
    go: async (page) => {
      await page.goto(`/resources?q=${encodeURIComponent('结婚登记信息')}`);
      await page
        .getByRole('list', { name: '搜索结果' })
        .getByRole('link', { name: '结婚登记信息', exact: true })
        .click();
      await page.getByRole('heading', { level: 1, name: '结婚登记信息' }).waitFor();
    },
  },
];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(launchOptions);
for (const { name, account, go } of pictures) {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const answer = await context.request.post('/api/session', { data: { account, password: demoPassword } });
  if (!answer.ok()) throw new Error(`${account} cannot sign in at ${baseURL}: ${await answer.text()}`);
  const page = await context.newPage();
  await go(page);
  await settled(page);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await context.close();
}
await browser.close();
