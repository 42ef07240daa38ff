import { demoPassword } from '../support/accounts.ts';
import { ask, publish, unique, withdraw } from '../support/data.ts';
import { fillUse, tick } from '../support/request-form.ts';
import { expect, test } from '../support/test.ts';

test('a decision that comes too late is refused, and what was typed stays', async ({
  open,
  api,
  step,
  allowRefusal,
}) => {
  const resource = await publish(api, `慈善组织认定信息${unique()}`, [{ name: '组织名称', shareType: 'conditional' }]);
  const filed = await ask(api, resource.id);
  const page = await open('reviewer.minzheng');
  const dialog = page.getByRole('dialog');

  await step('a reviewer is writing a reason', page, async () => {
    await page.goto(`/requests/${filed.id}`);
    await page.getByRole('button', { name: '拒绝', exact: true }).click();
    await dialog.getByRole('radio', { name: '其他理由' }).check();
    await dialog.getByRole('textbox', { name: '理由说明' }).fill('这一段话不应丢失。');
  });

  await withdraw(api, 'official.renshe', filed.id);

  await step('meanwhile the request was withdrawn: the answer says so', page, async () => {
    allowRefusal(409, /\/refuse$/);
    allowRefusal(403, /\/refuse$/);
    await dialog.getByRole('button', { name: '拒绝', exact: true }).click();
    await expect(dialog.getByRole('alert')).toContainText('状态已改变');
    await expect(dialog.getByRole('textbox', { name: '理由说明' })).toHaveValue('这一段话不应丢失。');
  });

  await step('behind it the page shows what has become of the request', page, async () => {
    await dialog.getByRole('button', { name: '取消' }).click();
    await expect(page.getByRole('region', { name: '办理进展' })).toContainText('已撤回');
    await expect(page.getByRole('button', { name: '拒绝', exact: true })).toHaveCount(0);
  });
});

test('what does not exist says so', async ({ open, step, allowRefusal }) => {
  const page = await open('official.renshe');

  await step('an address without a page', page, async () => {
    await page.goto('/nowhere/at/all');
    await expect(page.getByText('没有这个页面')).toBeVisible();
    await page.getByRole('link', { name: '回到首页' }).click();
    await expect(page).toHaveURL(/\/$/);
  });

  for (const path of ['resources', 'requests']) {
    await step(`an id that names none of the ${path}`, page, async () => {
      allowRefusal(404, new RegExp(`/api/${path}/`));
      await page.goto(`/${path}/00000000-0000-7000-8000-000000000000`);
      await expect(page.getByText('没有这条记录')).toBeVisible();
      await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();
    });
  }
});

test('a session that ended elsewhere leads to sign-in and back, and loses nothing', async ({
  open,
  api,
  step,
  allowRefusal,
  playwright,
  baseURL,
}) => {
  const resource = await publish(api, `志愿服务组织信息${unique()}`, [
    { name: '组织名称', shareType: 'conditional' },
    { name: '服务领域', shareType: 'conditional' },
  ]);
  const page = await open(null);
  const signedIn = await page.request.post('/api/session', {
    data: { account: 'official.shichang', password: demoPassword },
  });
  expect(signedIn.ok()).toBe(true);

  await step('an official fills in a request', page, async () => {
    await page.goto(`/requests/new?resource=${resource.id}`);
    await tick(page, '服务领域').check();
    await fillUse(page);
    await expect(page.getByText('草稿已保存在此浏览器')).toBeVisible();
  });

  const elsewhere = await playwright.request.newContext({
    ...(baseURL && { baseURL }),
    storageState: await page.context().storageState(),
  });
  expect((await elsewhere.delete('/api/session')).ok()).toBe(true);
  await elsewhere.dispose();

  await step('after the session has ended, sending leads to the sign-in page', page, async () => {
    allowRefusal(401, /\/api\//);
    await page.getByRole('button', { name: '提交申请' }).click();
    await expect(page).toHaveURL(/\/sign-in\?back=/);
    await expect(page.getByText('请登录，之后回到您要去的页面。')).toBeVisible();
  });

  await step('signed in again, the form is as it was', page, async () => {
    await page.getByRole('textbox', { name: '账号' }).fill('official.shichang');
    await page.getByLabel('密码', { exact: true }).fill(demoPassword);
    await page.getByRole('button', { name: '登录' }).click();
    await expect(page).toHaveURL(new RegExp(`/requests/new\\?resource=${resource.id}`));
    await expect(page.getByText(/已恢复您在 .+ 未提交的内容/)).toBeVisible();
    await expect(tick(page, '服务领域')).toBeChecked();
    await expect(tick(page, '组织名称')).not.toBeChecked();
    await expect(page.getByRole('textbox', { name: '对应事项' })).toHaveValue('就业困难人员认定');
  });

  await step('the draft is let go only when that is confirmed', page, async () => {
    await page.getByRole('button', { name: '清空重填' }).click();
    await expect(page.getByRole('dialog')).toContainText(resource.name);
    await page.getByRole('dialog').getByRole('button', { name: '清空重填' }).click();
    await expect(tick(page, '服务领域')).not.toBeChecked();
    await expect(page.getByRole('textbox', { name: '对应事项' })).toHaveValue('');
  });
});

test('being offline is said at once, and what is done meanwhile fails and is not sent later', async ({
  open,
  api,
  step,
  allowRefusal,
}) => {
  const resource = await publish(api, `社会组织年检信息${unique()}`, [{ name: '年检结论', shareType: 'conditional' }]);
  const filed = await ask(api, resource.id);
  const page = await open('reviewer.minzheng');
  const dialog = page.getByRole('dialog');
  const offline = page.getByRole('alert').filter({ hasText: '网络已断开' });

  await step('a reviewer is about to ask for a supplement', page, async () => {
    await page.goto(`/requests/${filed.id}`);
    await page.getByRole('button', { name: '要求补充' }).click();
    await dialog.getByRole('textbox').fill('请说明使用频次。');
  });

  await step('the network goes: it is said, and asking fails at once', page, async () => {
    allowRefusal(0, /\/api\//);
    await page.context().setOffline(true);
    await expect(offline).toBeVisible();
    await dialog.getByRole('button', { name: '要求补充' }).click();
    await expect(dialog.getByRole('alert')).toContainText('无法连接服务器');
  });

  await step('back again, nothing has been sent, and what was written is still there to be sent', page, async () => {
    await page.context().setOffline(false);
    await expect(offline).toBeHidden();
    await expect(dialog.getByRole('textbox')).toHaveValue('请说明使用频次。');
    const now = await (await api('reviewer.minzheng')).get(`/api/requests/${filed.id}`);
    expect(await now.json()).toMatchObject({ status: 'submitted' });
    await dialog.getByRole('button', { name: '要求补充' }).click();
    await expect(dialog).toBeHidden();
  });
});
