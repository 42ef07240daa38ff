import { ask, publish, unique } from '../support/data.ts';
import { expect, phone, test } from '../support/test.ts';

test('a reviewer approves a request on a phone', async ({ open, api, step }) => {
  const resource = await publish(api, `养老机构床位信息${unique()}`, [
    { name: '机构名称', shareType: 'conditional' },
    { name: '空余床位', shareType: 'conditional' },
  ]);
  const filed = await ask(api, resource.id);
  const page = await open('reviewer.minzheng', phone);
  const fits = () =>
    expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
      .toBe(0);

  await step('the navigation is in a drawer', page, async () => {
    await page.goto('/');
    await fits();
    await page.getByRole('button', { name: '打开导航' }).click();
    await page.getByRole('dialog').getByRole('link', { name: '待办' }).click();
    await expect(page).toHaveURL(/\/inbox$/);
  });

  await step('the inbox is a list that fits the screen', page, async () => {
    await fits();
    await page.getByRole('list', { name: '待办列表' }).getByRole('link', { name: resource.name }).click();
    await expect(page.getByRole('heading', { level: 1, name: '答复申请' })).toBeVisible();
  });

  await step('so is the request, with everything to decide by', page, async () => {
    await fits();
    await expect(page.getByRole('region', { name: '申请内容' })).toContainText('就业困难人员认定');
    await expect(page.getByRole('row', { name: '空余床位' })).toBeVisible();
  });

  await step('approved, it is done', page, async () => {
    await page.getByRole('button', { name: '同意提供' }).click();
    await fits();
    await page.getByRole('dialog').getByRole('button', { name: '同意提供' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByText(`已同意提供（${filed.number}）`)).toBeVisible();
  });

  await step('my own requests are cards', page, async () => {
    await page.goto('/requests');
    await fits();
  });
});
