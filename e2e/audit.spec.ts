import { readFile } from 'node:fs/promises';
import { choose } from './support/choose.ts';
import { expect, test } from './support/test.ts';

test('an auditor finds what was done, takes it along, and sees that nothing of it was changed', async ({
  open,
  step,
  request,
}) => {
  // Somebody mistypes, so that there is a refusal to find
  const refused = await request.post('/api/session', {
    data: { account: 'official.shichang', password: 'wrong-password' },
  });
  expect(refused.status()).toBe(401);
  const page = await open('auditor');
  const refusals = page.getByRole('row').filter({ has: page.getByRole('cell', { name: '登录失败' }) });

  await step('the log is the auditor’s page', page, async () => {
    await page.goto('/');
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '审计日志' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '审计日志' })).toBeVisible();
    await expect(page.getByRole('columnheader', { name: '操作人' })).toBeVisible();
  });

  await step('sign-ins stand on their own, and narrow down to an account’s refusals', page, async () => {
    await page.getByRole('tab', { name: '登录记录' }).click();
    await expect(page).toHaveURL(/tab=signIns/);
    await expect(page.getByRole('cell', { name: '登录', exact: true }).first()).toBeVisible();
    await choose(page, '操作', '登录失败');
    await expect(page).toHaveURL(/action=sign_in_refused/);
    await expect(refusals.first()).toBeVisible();
    await expect(page.getByRole('cell', { name: '完成' })).toHaveCount(0);
  });

  await step('a line opens to what it was written with', page, async () => {
    await page.getByRole('button', { name: /展开/ }).first().click();
    await expect(page.getByText('请求编号')).toBeVisible();
    await expect(page.getByText('链上序号')).toBeVisible();
  });

  await step('and leads to what happened to the account, whoever else did it', page, async () => {
    await page.getByRole('link', { name: '查看账号变动记录' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /的账号变动记录$/ })).toBeVisible();
    await expect(page.getByRole('list').filter({ hasText: '登录失败' }).first()).toContainText('来源地址');
    await page.goBack();
    await expect(page).toHaveURL(/action=sign_in_refused/);
  });

  await step('what fits is taken along as a workbook', page, async () => {
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: '导出 Excel' }).click();
    const file = await (await downloading).path();
    expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK');
  });

  await step('the chain is whole', page, async () => {
    await page.getByRole('tab', { name: '完整性校验' }).click();
    await page.getByRole('button', { name: '开始校验' }).click();
    await expect(page.getByText(/审计链完整，共核对 \d+ 条/)).toBeVisible();
    await expect(page.getByRole('region', { name: '每日封存' }).getByRole('table')).toBeVisible();
  });
});

test('whoever runs the platform sees whether there is a backup, and an official does not', async ({ open, step }) => {
  const page = await open('operator.authority');
  await step('the page says when the last one was, or that there is none', page, async () => {
    await page.goto('/');
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '运行维护' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '运行维护' })).toBeVisible();
    await expect(page.getByText(/还没有备份过|最近一次成功备份/).first()).toBeVisible();
  });
  const official = await open('official.renshe');
  await step('an official’s navigation has neither', official, async () => {
    await official.goto('/');
    const navigation = official.getByRole('navigation', { name: '主导航' });
    await expect(navigation).toBeVisible();
    for (const name of ['运行维护', '审计日志']) await expect(navigation.getByRole('link', { name })).toHaveCount(0);
  });
});
