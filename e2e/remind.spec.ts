import { ask, publish, unique, withdraw } from './support/data.ts';
import { expect, test } from './support/test.ts';

test('whoever has tasks due soon is told so once, wherever they are (rule 13)', async ({ open, api, step }) => {
  const resource = await publish(api, `社会救助对象信息${unique()}`, [{ name: '户主姓名', shareType: 'conditional' }]);
  const filed = await ask(api, resource.id);
  const page = await open('reviewer.minzheng');
  const due = { late: 0, soon: 1, near: 2 };
  // What the days would bring is told by the API; its counting has tests of its own
  await page.route('**/api/inbox?*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), due } });
  });
  const words = '1 个工作日内到期 1 项，2 至 3 个工作日内到期 2 项';

  await step('on the first page of the day, with the way there', page, async () => {
    await page.goto('/');
    const reminder = page.getByRole('alert').filter({ hasText: '待办期限提醒' });
    await expect(reminder).toContainText(words);
    await expect(page.getByRole('link', { name: /^待办，\d+ 项：1 个工作日内到期 1 项/ })).toBeVisible();
    await reminder.getByRole('button', { name: '查看待办' }).click();
    await expect(page).toHaveURL(/\/inbox$/);
  });

  await step('in the inbox a band says so', page, async () => {
    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
    await expect(page.getByRole('list', { name: '待办列表' }).getByRole('link', { name: resource.name })).toBeVisible();
  });

  await step('and it is not said again that day', page, async () => {
    await page.goto('/');
    await expect(page.getByRole('link', { name: /^待办，\d+ 项：/ })).toBeVisible();
    await expect(page.getByText('待办期限提醒')).toHaveCount(0);
  });
  await withdraw(api, 'official.renshe', filed.id);
});
