import { ask, publish, unique, withdraw } from '../support/data.ts';
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
    await expect(page.getByText('页面不存在')).toBeVisible();
    await page.getByRole('link', { name: '回到首页' }).click();
    await expect(page).toHaveURL(/\/$/);
  });

  for (const path of ['resources', 'requests']) {
    await step(`an id that names none of the ${path}`, page, async () => {
      // Of a resource that is not there it is asked whether it was open once
      allowRefusal(404, new RegExp(`/api/(${path}|openings)/`));
      await page.goto(`/${path}/00000000-0000-7000-8000-000000000000`);
      await expect(page.getByText('记录不存在')).toBeVisible();
      await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();
    });
  }
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
