import type { Page } from '@playwright/test';
import { demoPassword } from '../support/accounts.ts';
import { ask, publish, unique } from '../support/data.ts';
import { fillUse, tick } from '../support/request-form.ts';
import { expect, test } from '../support/test.ts';

/** A window that somebody signs in at, with a session of its own. */
async function signedIn(page: Page, account: string): Promise<Page> {
  const answer = await page.request.post('/api/session', { data: { account, password: demoPassword } });
  expect(answer.ok()).toBe(true);
  return page;
}

/** As when it ran out, or was ended elsewhere: this window does not hear of it. */
const sessionEnds = async (page: Page) => expect((await page.request.delete('/api/session')).ok()).toBe(true);

const layerOf = (page: Page) => page.getByRole('dialog', { name: '登录', exact: true });

test('a session that ends while a reviewer writes in a dialog: signed in again, the text stands and decides', async ({
  open,
  api,
  step,
  allowRefusal,
}) => {
  allowRefusal(401, /\/api\//);
  const resource = await publish(api, `慈善项目备案信息${unique()}`, [{ name: '项目名称', shareType: 'conditional' }]);
  const filed = await ask(api, resource.id);
  const page = await signedIn(await open(null), 'reviewer.minzheng');
  const dialog = page.getByRole('dialog', { name: /要求补充/ });
  const layer = layerOf(page);
  const note = dialog.getByRole('textbox');

  await step('a reviewer writes what is to be supplemented', page, async () => {
    await page.goto(`/requests/${filed.id}`);
    await page.getByRole('button', { name: '要求补充' }).click();
    await note.fill('请说明使用频次与保存期限。');
  });

  await sessionEnds(page);

  await step(
    'sent without a session, the page is covered by the way in, and nothing of it can be reached',
    page,
    async () => {
      await dialog.getByRole('button', { name: /要求补充/ }).click();
      await expect(layer.getByRole('heading', { level: 1, name: '请重新登录' })).toBeVisible();
      await expect(layer).toContainText('已填写的内容都在');
      await expect(layer.getByRole('textbox', { name: '账号' })).toHaveValue('reviewer.minzheng');
      await expect(layer.getByLabel('密码', { exact: true })).toBeFocused();
      // What is under it cannot even be given the keyboard
      await note.focus();
      await expect(note).not.toBeFocused();
    },
  );

  await step('neither a wrong password nor Escape changes anything under it', page, async () => {
    await layer.getByLabel('密码', { exact: true }).fill('not-the-password');
    await page.keyboard.press('Enter');
    await expect(layer.getByRole('alert')).toContainText('账号或密码不正确');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(layer).toBeVisible();
  });

  await step('signed in again, the dialog is as it was and says what became of the step', page, async () => {
    await layer.getByLabel('密码', { exact: true }).fill(demoPassword);
    await page.keyboard.press('Enter');
    await expect(layer).toHaveCount(0);
    await expect(page).toHaveURL(`/requests/${filed.id}`);
    await expect(note).toHaveValue('请说明使用频次与保存期限。');
    await expect(dialog.getByRole('alert')).toContainText('登录已结束，请登录后再办一次');
    await expect(dialog.getByRole('button', { name: /要求补充/ })).toBeFocused();
  });

  await step('pressed again, it is done', page, async () => {
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('region', { name: '办理过程' })).toContainText('请说明使用频次与保存期限。');
  });
});

test('somebody else who signs in there meets nothing of whose page it was', async ({
  open,
  api,
  step,
  allowRefusal,
}) => {
  allowRefusal(401, /\/api\//);
  const resource = await publish(api, `公墓备案信息${unique()}`, [{ name: '公墓名称', shareType: 'conditional' }]);
  const filed = await ask(api, resource.id);
  const page = await signedIn(await open(null), 'reviewer.minzheng');
  const layer = layerOf(page);

  await step('a reviewer is about to refuse when the session ends', page, async () => {
    await page.goto(`/requests/${filed.id}`);
    await page.getByRole('button', { name: '拒绝', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: /拒绝/ });
    await dialog.getByRole('radio', { name: '其他理由' }).check();
    await dialog.getByRole('textbox', { name: '理由说明' }).fill('只有我看的一段话。');
    await sessionEnds(page);
    await dialog.getByRole('button', { name: '拒绝', exact: true }).click();
    await expect(layer).toContainText('以其他账号登录的，从首页开始');
  });

  await step('somebody of another department signs in, and starts at the home page', page, async () => {
    await layer.getByRole('textbox', { name: '账号' }).fill('official.weijian');
    await layer.getByLabel('密码', { exact: true }).fill(demoPassword);
    await page.keyboard.press('Enter');
    await expect(layer).toHaveCount(0);
    await expect(page).toHaveURL(/:\d+\/$/);
    await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();
    await expect(page.getByText('只有我看的一段话。')).toHaveCount(0);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});

test('a form outside of a dialog stays as it is, and what was written is sent', async ({
  open,
  api,
  step,
  allowRefusal,
}) => {
  allowRefusal(401, /\/api\//);
  const resource = await publish(api, `志愿服务组织信息${unique()}`, [
    { name: '组织名称', shareType: 'conditional' },
    { name: '服务领域', shareType: 'conditional' },
  ]);
  const page = await signedIn(await open(null), 'official.shichang');
  const layer = layerOf(page);

  await step('an official fills in a request', page, async () => {
    await page.goto(`/requests/new?resource=${resource.id}`);
    await tick(page, '服务领域').check();
    await fillUse(page);
  });

  await sessionEnds(page);

  await step('sent, it asks to sign in first', page, async () => {
    await page.getByRole('button', { name: '提交申请' }).click();
    await expect(layer.getByLabel('密码', { exact: true })).toBeFocused();
  });

  await step(
    'signed in in another window, as by unified sign-in, the form is there again as it was',
    page,
    async () => {
      await signedIn(page, 'official.shichang');
      await page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await expect(layer).toHaveCount(0);
      await expect(page.getByText(/已恢复您在 .+ 未提交的内容/)).toHaveCount(0);
      await expect(tick(page, '服务领域')).toBeChecked();
      await expect(tick(page, '组织名称')).not.toBeChecked();
      await expect(page.getByRole('textbox', { name: '对应事项' })).toHaveValue('就业困难人员认定');
    },
  );

  await step('sent again, it is filed', page, async () => {
    await page.getByRole('button', { name: '提交申请' }).click();
    await expect(page).toHaveURL(/\/requests\/[0-9a-f-]{36}/);
  });
});
