import { ask, publish, unique } from '../support/data.ts';
import { expect, test } from '../support/test.ts';

test('a reviewer asks a colleague for an opinion, who gives it; whoever asks for the data sees nothing of it', async ({
  open,
  api,
  step,
}) => {
  const resource = await publish(api, `困难家庭认定信息${unique()}`, [{ name: '户主姓名', shareType: 'conditional' }]);
  const filed = await ask(api, resource.id);
  const { user: registrar } = await (await (await api('registrar.minzheng')).get('/api/session')).json();
  const page = await open('reviewer.minzheng');
  const opinions = page.getByRole('region', { name: '征求意见' });

  await step('before deciding, the reviewer asks the registrar, and is told what is missing', page, async () => {
    await page.goto(`/requests/${filed.id}`);
    await expect(opinions).toContainText('尚未征求意见');
    await opinions.getByRole('button', { name: '征求意见' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '发出' }).click();
    await expect(dialog).toContainText('请选择被征求意见的人员');
    await dialog.getByRole('combobox', { name: '向谁征求' }).click();
    await page.locator('.ant-select-dropdown:visible').getByText(registrar.name).click();
    await dialog.getByRole('textbox', { name: '需要对方判断的问题' }).fill('户主姓名是否必要？');
    await dialog.getByRole('button', { name: '发出' }).click();
    await expect(dialog).toBeHidden();
    await expect(opinions).toContainText('待答复');
    await expect(opinions).toContainText('户主姓名是否必要？');
  });

  const theirs = await open('registrar.minzheng');
  await step('who was asked finds it in the inbox, reads what it is about, and answers', theirs, async () => {
    await theirs.goto('/inbox');
    const task = theirs.getByRole('list', { name: '待办列表' }).getByRole('link', { name: resource.name });
    await expect(task).toContainText('出具意见');
    await task.click();
    const subject = theirs.getByRole('region', { name: '出具意见' });
    await expect(subject.getByRole('region', { name: '所涉事项' })).toContainText('就业困难人员认定');
    await subject.getByRole('button', { name: '出具意见' }).click();
    const dialog = theirs.getByRole('dialog');
    await dialog.getByRole('radio', { name: '不赞成', exact: true }).check();
    await dialog.getByRole('textbox', { name: '理由' }).fill('编号即可，不必姓名。');
    await dialog.getByRole('button', { name: '出具意见' }).click();
    await expect(dialog).toBeHidden();
    await expect(task).toHaveCount(0);
  });

  await step('the reviewer is told, and reads it where the decision is taken', page, async () => {
    await page.goto(`/inbox?q=${encodeURIComponent(resource.name)}`);
    const told = page.getByRole('list', { name: '待办列表' }).getByRole('link', { name: resource.name });
    await expect(told.filter({ hasText: '意见已出具' })).toBeVisible();
    await page.goto(`/requests/${filed.id}`);
    await expect(opinions).toContainText('不赞成');
    await expect(opinions).toContainText('编号即可，不必姓名。');
    await expect(page.getByRole('button', { name: '同意提供', exact: true })).toBeVisible();
  });

  const official = await open('official.renshe');
  await step('the official who asked sees no word of it', official, async () => {
    await official.goto(`/requests/${filed.id}`);
    await expect(official.getByRole('region', { name: '申请内容' })).toBeVisible();
    await expect(official.getByText('征求意见')).toHaveCount(0);
    await expect(official.getByText('编号即可')).toHaveCount(0);
  });
});
