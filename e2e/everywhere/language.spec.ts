import type { Page } from '@playwright/test';
import type { Account } from '../support/accounts.ts';
import { ask, draft, publish, unique } from '../support/data.ts';
import { expectChinese, expectEnglish } from '../support/language.ts';
import { expect, test } from '../support/test.ts';

async function toEnglish(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
}

test('a visitor reads the sign-in page in English and in Chinese', async ({ open, step, allowRefusal }) => {
  allowRefusal(401, /\/api\/session$/);
  const page = await open(null);
  await step('English', page, async () => {
    await toEnglish(page);
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByText('Enter your account')).toBeVisible();
    await expectEnglish(page);
  });
  await step('and back', page, async () => {
    await page.getByRole('button', { name: '中文' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '登录' })).toBeVisible();
    await expectChinese(page);
  });
});

/** Pages that every role opens in both languages, by the account that sees most of them. */
const pages: Partial<Record<Account, string[]>> = {
  'official.renshe': [
    '/',
    '/resources?q=hunyin',
    '/resources?q=zzzqqq',
    '/tree',
    '/requests',
    '/demands',
    '/demands/new',
    '/inbox',
    '/rules',
    '/rules/compare',
  ],
  'official.weijian': ['/following', '/discrepancies', '/scenarios', '/uses'],
  'registrar.minzheng': ['/registrations', '/registrations/new', '/occasions'],
  'reviewer.minzheng': ['/requests?role=provider', '/inbox', '/quality', '/open-requests'],
  'admin.minzheng': ['/departments', '/people', '/filing', '/roles', '/account/password', '/nowhere'],
  'operator.authority': ['/requests?role=authority', '/registrations', '/inbox', '/demands', '/registers'],
  'supervisor.ducha': ['/', '/watch', '/figures', '/freshness', '/inbox', '/requests?role=all'],
};

for (const [account, paths] of Object.entries(pages) as [Account, string[]][]) {
  test(`${account} reads every page in English, and as it stands in Chinese`, async ({ open, step }) => {
    const page = await open(account);
    await toEnglish(page);
    for (const path of paths) {
      await step(`${path} in English, and as it stands in Chinese`, page, async () => {
        await page.goto(path);
        await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
        await expectEnglish(page);
        await page.getByRole('button', { name: '中文' }).click();
        await expectChinese(page);
        await page.getByRole('button', { name: 'English' }).click();
        await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      });
    }
  });
}

test('a resource, its request and its registration read in English', async ({ open, api, step }) => {
  const resource = await publish(api, `涉外婚姻登记信息${unique()}`, [
    { name: '登记字号', shareType: 'unconditional' },
    { name: '证件号码', shareType: 'conditional', sensitivity: 'high' },
  ]);
  const filed = await ask(api, resource.id);
  const begun = await draft(api, `涉外收养登记信息${unique()}`, [{ name: '证件号码', shareType: 'not_shared' }]);
  const looks: [Account, string][] = [
    ['official.renshe', `/resources/${resource.id}`],
    ['official.weijian', `/requests/new?resource=${resource.id}`],
    ['official.renshe', `/requests/${filed.id}`],
    ['reviewer.minzheng', `/requests/${filed.id}`],
    ['registrar.minzheng', `/registrations/${resource.id}`],
    ['registrar.minzheng', `/registrations/${begun.id}`],
    ['registrar.minzheng', `/registrations/${begun.id}/edit`],
  ];
  for (const [account, path] of looks) {
    const page = await open(account);
    await step(`${path} for ${account}`, page, async () => {
      await toEnglish(page);
      await page.goto(path);
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
      await expectEnglish(page);
    });
  }

  const page = await open('reviewer.minzheng');
  await step('dialogs too', page, async () => {
    await toEnglish(page);
    await page.goto(`/requests/${filed.id}`);
    for (const action of ['Grant', 'Grant in part', 'Ask for a supplement', 'Refuse']) {
      await page.getByRole('button', { name: action, exact: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectEnglish(page);
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  });
  await step('and what comes of them', page, async () => {
    await page.getByRole('button', { name: 'Grant', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Grant', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Sign the confidentiality agreement' })).toBeVisible();
    await expectEnglish(page);
  });
});
