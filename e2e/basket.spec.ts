import { publish, unique, withdraw } from './support/data.ts';
import { fillUse, tick } from './support/request-form.ts';
import { expect, test } from './support/test.ts';

test('several resources are asked for in one go, and seen together by who provides them', async ({
  open,
  api,
  step,
}) => {
  const run = unique();
  const [first, second] = [
    await publish(api, `临时救助发放信息${run}`, [
      { name: '救助金额', shareType: 'conditional' },
      { name: '救助月份', shareType: 'conditional' },
    ]),
    await publish(api, `社会救助机构信息${run}`, [{ name: '机构地址', shareType: 'unconditional' }]),
  ];
  const page = await open('official.renshe');
  const basket = page.getByRole('region', { name: '申请篮' });

  await step('from the results, or from a resource’s page, an official puts them into the basket', page, async () => {
    await page.goto(`/resources?q=${encodeURIComponent(first.name)}`);
    await page.getByRole('button', { name: `加入申请篮：${first.name}` }).click();
    await expect(basket).toContainText('申请篮中有 1 项资源');
    await page.goto(`/resources/${second.id}`);
    await page.getByRole('button', { name: '加入申请篮' }).click();
    await expect(basket).toContainText('申请篮中有 2 项资源');
  });

  await step('the form says of each who decides, and when', page, async () => {
    await basket.getByRole('link', { name: '填写申请' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '合并申请' })).toBeVisible();
    await tick(page, '救助金额').check();
    await tick(page, '机构地址').check();
    await expect(page.getByRole('region', { name: first.name })).toContainText('由区民政局审核');
    await expect(page.getByRole('region', { name: first.name })).toContainText('10 个工作日');
    await expect(page.getByRole('region', { name: second.name })).toContainText('提交后即可获取，无需审核');
  });

  await step('what lacks of one of them keeps all from being filed', page, async () => {
    await fillUse(page);
    await tick(page, '救助金额').uncheck();
    await page.getByRole('button', { name: '一并提交 2 份申请' }).click();
    await expect(page.getByRole('region', { name: first.name })).toContainText('请至少选择一个信息项');
    await expect(page).toHaveURL(/\/requests\/basket$/);
  });

  await step('filed, they stand in the list of my requests, each by its own way', page, async () => {
    await tick(page, '救助金额').check();
    await page.getByRole('button', { name: '一并提交 2 份申请' }).click();
    await expect(page.getByText('已提交 2 份申请')).toBeVisible();
    await expect(page.getByRole('row', { name: first.name })).toContainText('待答复');
    await expect(page.getByRole('row', { name: second.name })).toContainText('已授权');
    await expect(page.getByRole('row', { name: second.name })).toContainText('合并申请');
  });

  await step('each tells what it was filed with, and the basket is empty again', page, async () => {
    await page.getByRole('row', { name: first.name }).getByRole('link').first().click();
    const together = page.getByRole('region', { name: '一并提交的另 1 份申请' });
    await expect(together.getByRole('link', { name: second.name })).toBeVisible();
  });
  const filed = page.url();

  const reviewer = await open('reviewer.minzheng');
  await step('who provides both sees that they belong together', reviewer, async () => {
    await reviewer.goto(`/inbox?q=${encodeURIComponent(first.name)}`);
    await expect(reviewer.getByRole('list', { name: '待办列表' })).toContainText('本部门共 2 份');
    await reviewer.goto(filed);
    const together = reviewer.getByRole('region', { name: '一并提交的另 1 份申请' });
    await expect(together.getByRole('link', { name: second.name })).toBeVisible();
  });

  await page.goto('/requests/basket');
  await expect(page.getByRole('heading', { name: '申请篮是空的' })).toBeVisible();
  await withdraw(api, 'official.renshe', filed);
});
