import { demoPassword } from './support/accounts.ts';
import { expect, test } from './support/test.ts';

test('an official signs in, and out again', async ({ open, step, allowRefusal }) => {
  allowRefusal(401, /\/api\/session$/);
  const page = await open(null);

  await step('whoever is not signed in is asked to', page, async () => {
    await page.goto('/');
    await expect(page).toHaveURL(/\/sign-in$/);
    await expect(page.getByRole('heading', { level: 1, name: '登录' })).toBeVisible();
    await expect(page).toHaveTitle(/登录/);
  });

  await step('an empty form says what is missing', page, async () => {
    await page.getByRole('button', { name: '登录' }).click();
    await expect(page.getByText('请输入账号')).toBeVisible();
    await expect(page.getByText('请输入密码')).toBeVisible();
  });

  await step('a wrong password is refused, and the account stays in its field', page, async () => {
    await page.getByRole('textbox', { name: '账号' }).fill('official.jiaoyu');
    await page.getByLabel('密码', { exact: true }).fill('not-the-password');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('账号或密码不正确');
    await expect(page.getByRole('textbox', { name: '账号' })).toHaveValue('official.jiaoyu');
    await expect(page.getByLabel('密码', { exact: true })).toBeFocused();
  });

  await step('the right one opens the home page', page, async () => {
    await page.getByLabel('密码', { exact: true }).fill(demoPassword);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/$/);
    await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();
  });

  await step('the account menu says who this is, and leads out', page, async () => {
    await page.getByRole('button', { name: '林文静' }).click();
    await expect(page.getByText('official.jiaoyu')).toBeVisible();
    await expect(page.getByText('公务人员')).toBeVisible();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await expect(page).toHaveURL(/\/sign-in/);
  });

  await step('after that the way back leads to the sign-in page only', page, async () => {
    await page.goto('/tree');
    await expect(page).toHaveURL(/\/sign-in\?back=%2Ftree$/);
    await expect(page.getByText('请先登录，登录后将返回原页面。')).toBeVisible();
  });
});
