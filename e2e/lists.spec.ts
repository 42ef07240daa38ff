import { ask, publish, unique } from './support/data.ts';
import { expectEnglish } from './support/language.ts';
import { expect, phone, test } from './support/test.ts';

test('an official finds one of their requests again, and takes the list along as Excel', async ({
  open,
  api,
  step,
}) => {
  const [name, matter] = [`公共浴室登记信息${unique()}`, `场所核验${unique()}`];
  const resource = await publish(api, name, [{ name: '场所名称', shareType: 'conditional' }]);
  const { number } = await ask(api, resource.id, { matter });
  const page = await open('official.renshe');
  const words = page.getByRole('searchbox', { name: '编号、资源、部门或事项' });
  const rows = page
    .getByRole('table')
    .getByRole('row')
    .filter({ has: page.getByRole('link') });

  await step('by what it was for', page, async () => {
    await page.goto('/requests?role=mine');
    await words.fill(matter);
    await words.press('Enter');
    await expect(page).toHaveURL(/q=/);
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText(number);
  });

  await step('by the resource and its number together', page, async () => {
    await words.fill(`${name} ${number}`);
    await words.press('Enter');
    await expect(rows).toHaveCount(1);
    await words.fill(`${name} 无此编号`);
    await words.press('Enter');
    await expect(page.getByText('没有符合条件的申请')).toBeVisible();
  });

  await step('what narrows the list stands in its address, and is cleared in one go', page, async () => {
    await words.fill(name);
    await words.press('Enter');
    await expect(rows).toHaveCount(1);
    const until = page.getByLabel('截止日期');
    await until.fill('不久前');
    await until.press('Enter');
    await expect(page.getByRole('alert')).toContainText('请填写日期');
    await expect(until).toHaveValue('不久前');
    await until.fill('2000年1月1日');
    await until.press('Enter');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page).toHaveURL(/until=2000-01-01/);
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect(page).not.toHaveURL(/until|q=/);
    await expect(words).toHaveValue('');
  });

  await step('and has what is filtered as a workbook', page, async () => {
    await words.fill(name);
    await words.press('Enter');
    await expect(rows).toHaveCount(1);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('资源申请清单.xlsx');
  });

  await page.getByRole('button', { name: 'English' }).click();
  await expectEnglish(page);

  const small = await open('official.renshe', phone);
  await step('on a phone the words come first, the rest when it is asked for', small, async () => {
    await small.goto('/requests?role=mine');
    await expect(small.getByRole('searchbox', { name: '编号、资源、部门或事项' })).toBeVisible();
    await expect(small.getByLabel('截止日期')).toHaveCount(0);
    await small.getByRole('button', { name: '更多筛选' }).click();
    await expect(small.getByLabel('截止日期')).toBeVisible();
  });
});

test('a reviewer claims a task, and the administrator of the department sees that and gives it back', async ({
  open,
  api,
  step,
}) => {
  const name = `殡仪车辆信息${unique()}`;
  const resource = await publish(api, name, [{ name: '车辆号牌', shareType: 'conditional' }]);
  const { number } = await ask(api, resource.id);
  const reviewer = await open('reviewer.minzheng');
  const opened = reviewer.getByRole('region', { name: '答复申请' });

  await step('the task says whose it is, and until when', reviewer, async () => {
    await reviewer.goto(`/inbox?q=${number}`);
    await opened.getByRole('button', { name: '认领' }).click();
    await expect(opened.getByText(/^由您认领，至/)).toBeVisible();
    await expect(reviewer.getByRole('list', { name: '待办列表' }).getByText('我已认领')).toBeVisible();
  });

  const admin = await open('admin.minzheng');
  const claimed = admin.getByRole('list', { name: '本部门已认领的事项' });
  await step('which the administrator sees, and gives it back', admin, async () => {
    await admin.goto('/inbox');
    const line = claimed.getByRole('listitem').filter({ hasText: name });
    await line.getByRole('button', { name: '释放' }).click();
    await expect(line).toHaveCount(0);
  });

  await step('so that it is free to be taken again', reviewer, async () => {
    await reviewer.reload();
    await opened.getByRole('button', { name: '认领' }).click();
    await opened.getByRole('button', { name: '释放' }).click();
    await expect(opened.getByRole('button', { name: '认领' })).toBeVisible();
  });

  await reviewer.getByRole('button', { name: 'English' }).click();
  await expectEnglish(reviewer);
});
