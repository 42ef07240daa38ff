import { unique } from './support/data.ts';
import { expect, test } from './support/test.ts';

test('an administrator adds an official, who signs in, chooses a password and browses', async ({
  open,
  step,
  allowRefusal,
}) => {
  const account = `new.${unique()}`;
  const name = `郑${unique()}`;
  const own = 'a password of my own';
  const admin = await open('admin.minzheng');
  const dialog = admin.getByRole('dialog');

  await step('the administrator sees the units of the department', admin, async () => {
    await admin.goto('/departments');
    await expect(admin.getByRole('region', { name: '部门树' }).getByText('区民政局', { exact: true })).toBeVisible();
    await expect(admin.getByRole('region', { name: '区民政局' })).toContainText('在用人员');
  });

  await step('and its people', admin, async () => {
    await admin.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '人员' }).click();
    await expect(admin.getByRole('row', { name: 'reviewer.minzheng' })).toContainText('审核员');
    await expect(admin.getByText('official.renshe')).toHaveCount(0);
  });

  await step('a new person needs an account and a name', admin, async () => {
    await admin.getByRole('button', { name: '新增人员' }).click();
    await dialog.getByRole('button', { name: '新增', exact: true }).click();
    await expect(dialog.getByText('请填写账号', { exact: true })).toBeVisible();
    await expect(dialog.getByText('请填写姓名', { exact: true })).toBeVisible();
    await dialog.getByRole('textbox', { name: '账号' }).fill(account);
    await dialog.getByRole('textbox', { name: '姓名' }).fill(name);
    await dialog.getByRole('textbox', { name: '职务' }).fill('科员');
    await expect(dialog.getByRole('checkbox', { name: /公务人员/ })).toBeChecked();
  });

  let oneTime = '';
  await step('the one-time password is shown once', admin, async () => {
    await dialog.getByRole('button', { name: '新增', exact: true }).click();
    await expect(dialog.getByText(`${name}的一次性密码`)).toBeVisible();
    const password = dialog.getByRole('definition').filter({ hasNotText: account });
    oneTime = (await password.textContent()) ?? '';
    expect(oneTime.length).toBeGreaterThanOrEqual(10);
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    await expect(dialog).toBeHidden();
    await admin.getByRole('search', { name: '筛选人员' }).getByRole('searchbox').fill(account);
    await expect(admin.getByRole('row', { name: account })).toContainText('待改密码');
    await expect(admin.getByText(oneTime)).toHaveCount(0);
  });

  await step('what happened to the account stands on the person’s page', admin, async () => {
    await admin.getByRole('button', { name: `管理${name}` }).click();
    await admin.getByRole('button', { name: '账号变动记录' }).click();
    const history = admin.getByRole('dialog').getByRole('list').last();
    await expect(history).toContainText('新增人员');
    await expect(history).toContainText('授予：公务人员');
    await admin.keyboard.press('Escape');
    await expect(admin.getByRole('dialog')).toBeHidden();
  });

  allowRefusal(401, /\/api\/session$/);
  const page = await open(null);
  await step('the official signs in with it, and is let no further than to choose another', page, async () => {
    await page.goto('/');
    await page.getByRole('textbox', { name: '账号' }).fill(account);
    await page.getByLabel('密码', { exact: true }).fill(oneTime);
    await page.getByRole('button', { name: '登录' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '修改密码' })).toBeVisible();
    await expect(page.getByText('您正在使用一次性密码。')).toBeVisible();
    await expect(page.getByRole('navigation', { name: '主导航' })).toHaveCount(0);
  });

  await step('a short one is not enough', page, async () => {
    await page.getByLabel('一次性密码').fill(oneTime);
    await page.getByLabel('新密码', { exact: true }).fill('short');
    await page.getByLabel('再次输入新密码').fill('shorter');
    await page.getByRole('button', { name: '修改密码' }).click();
    await expect(page.getByText('新密码至少 10 个字符')).toBeVisible();
    await expect(page.getByText('两次输入的新密码不一致')).toBeVisible();
  });

  await step('with a password of their own the console opens', page, async () => {
    await page.getByLabel('新密码', { exact: true }).fill(own);
    await page.getByLabel('再次输入新密码').fill(own);
    await page.getByRole('button', { name: '修改密码' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '查找政务信息资源' })).toBeVisible();
  });

  await step('they browse, and may ask but not administer', page, async () => {
    await page.getByRole('combobox', { name: '搜索信息资源' }).fill('社保');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: '搜索结果' }).getByRole('article').first()).toBeVisible();
    await expect(page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '人员' })).toHaveCount(0);
  });

  await step('the administrator disables the account, told whom it hits', admin, async () => {
    await admin.getByRole('button', { name: `管理${name}` }).click();
    await admin.getByRole('button', { name: '停用', exact: true }).click();
    const question = admin.getByRole('dialog', { name: `停用${name}（${account}）？` });
    await question.getByRole('button', { name: '停用', exact: true }).click();
    await expect(question).toBeHidden();
    await expect(admin.getByText(`已停用${name}`)).toBeVisible();
  });

  await step('which ends their session', page, async () => {
    allowRefusal(401, /\/api\//);
    await page.reload();
    await expect(page).toHaveURL(/\/sign-in/);
    await page.getByRole('textbox', { name: '账号' }).fill(account);
    await page.getByLabel('密码', { exact: true }).fill(own);
    await page.getByRole('button', { name: '登录' }).click();
    await expect(page.getByRole('alert')).toContainText('账号或密码不正确');
  });
});

test('an administrator adds a unit below the department', async ({ open, step }) => {
  const name = `社会救助窗口${unique()}`;
  const page = await open('admin.minzheng');

  await step('named and put in its place', page, async () => {
    await page.goto('/departments');
    await page.getByRole('button', { name: '新增下级部门' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^(\* )?名称$/ }).fill(name);
    await dialog.getByRole('textbox', { name: '简称' }).fill(name);
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('region', { name })).toBeVisible();
  });

  await step('nobody works there, so it can be disabled', page, async () => {
    await page.getByRole('button', { name: '停用', exact: true }).click();
    const question = page.getByRole('dialog', { name: `停用“${name}”？` });
    await question.getByRole('button', { name: '停用', exact: true }).click();
    await expect(question).toBeHidden();
    await expect(page.getByText(`已停用“${name}”`)).toBeVisible();
  });

  await step('what each role may do is told in words', page, async () => {
    await page.goto('/roles');
    await expect(page.getByRole('heading', { level: 1, name: '角色权限' })).toBeVisible();
  });
});
