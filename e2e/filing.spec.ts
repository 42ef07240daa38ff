import type { Page } from '@playwright/test';
import { unique } from './support/data.ts';
import { expectEnglish } from './support/language.ts';
import { expect, test } from './support/test.ts';

const field = (page: Page, post: string, name: '姓名' | '职务' | '电话') =>
  page.getByLabel(`${post}：${name}`, { exact: true });

test('an administrator files who is responsible, the authority hears of it, and a departure starts the clock', async ({
  open,
  api,
  step,
  allowRefusal,
}) => {
  const leader = `王${unique()}`;
  const admin = await open('admin.canlian');
  const seed = await api('admin.canlian');
  // Somebody of one's own to be filed and to leave
  const session: { department: { id: string; name: string } } = await (await seed.get('/api/session')).json();
  const clerk = { account: `clerk.${unique()}`, name: `钱${unique()}`, title: '信息科科员', phone: '021-58000614' };
  const added = await seed.post('/api/users', {
    data: { ...clerk, departmentId: session.department.id, roles: ['official'] },
  });
  expect(added.ok(), await added.text()).toBe(true);

  await step('the page says which posts are to be filed, under which article, and that none is', admin, async () => {
    await admin.goto('/');
    await admin.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '责任人备案' }).click();
    await expect(admin.getByRole('heading', { name: '责任人备案', level: 1 })).toBeVisible();
    await expect(admin.getByText('PD-5、PD-36')).toBeVisible();
    await expect(admin.getByText('PD-29')).toBeVisible();
  });

  await step('a telephone number that is none is marked, and nothing typed is lost', admin, async () => {
    allowRefusal(400, /\/filing$/);
    await field(admin, '分管领导', '姓名').fill(leader);
    await field(admin, '分管领导', '电话').fill('请问办公室');
    await admin.getByRole('button', { name: /^(更新)?备案$/ }).click();
    await expect(admin.getByText('格式不正确', { exact: true })).toBeVisible();
    await expect(field(admin, '分管领导', '姓名')).toHaveValue(leader);
    await field(admin, '分管领导', '电话').fill('021-58000610');
  });

  await step('people are chosen by account, with what is known of them', admin, async () => {
    for (const post of ['信息共享责任人', '技术实施责任人', '数据资源管理员']) {
      await field(admin, post, '姓名').fill(clerk.name);
      await admin
        .locator('.ant-select-dropdown:visible .ant-select-item-option')
        .filter({ hasText: clerk.name })
        .click();
      await expect(field(admin, post, '姓名')).toHaveValue(clerk.name);
      await expect(field(admin, post, '电话')).toHaveValue(clerk.phone);
    }
    await admin.getByRole('button', { name: /^(更新)?备案$/ }).click();
    await expect(admin.getByText('已备案，并通知区CIO办公室')).toBeVisible();
    await expect(admin.getByRole('region', { name: '备案记录' })).toContainText(leader);
  });

  const operator = await open('operator.authority');
  await step('the authority finds it in the inbox and takes note', operator, async () => {
    await operator.goto('/inbox?kind=filing_changed');
    await operator.getByRole('list', { name: '待办列表' }).getByRole('link', { name: session.department.name }).click();
    await expect(operator.getByText(`${session.department.name}备案了责任人`)).toBeVisible();
    await expect(operator.getByRole('definition').filter({ hasText: leader })).toBeVisible();
    await operator.getByRole('button', { name: '知悉', exact: true }).click();
    await expect(operator.getByText('已知悉')).toBeVisible();
  });

  await step('and among those of all departments', operator, async () => {
    await operator.goto('/filing');
    await operator.getByRole('searchbox', { name: '单位名称' }).fill(session.department.name);
    await operator.keyboard.press('Enter');
    const row = operator.getByRole('row', { name: session.department.name });
    await expect(row).toContainText('已备案');
    await row.getByRole('button', { name: session.department.name }).click();
    await expect(operator.getByRole('dialog').getByText('021-58000610')).toBeVisible();
  });

  await step('the account of who was filed is disabled, and a task with its last day is there', admin, async () => {
    const { id, version }: { id: string; version: number } = await added.json();
    const disabled = await seed.post(`/api/users/${id}/disable`, { data: { version } });
    expect(disabled.ok(), await disabled.text()).toBe(true);
    await admin.goto('/inbox');
    await admin.getByRole('list', { name: '待办列表' }).getByRole('link', { name: '备案责任人' }).click();
    await expect(admin.getByRole('alert').filter({ hasText: '责任人有变更' })).toContainText(clerk.name);
    await expect(admin.getByRole('status').filter({ hasText: '5 个工作日内' })).toContainText('还有 5 个工作日');
  });

  await step('an earlier day of the change shows that it is late, before anything is sent', admin, async () => {
    await admin.getByLabel('变更日期').fill('2026-01-05');
    await admin.keyboard.press('Enter');
    await expect(admin.getByRole('status').filter({ hasText: '个工作日内' })).toContainText('记为逾期');
  });

  await operator.goto('/filing?state=due');
  await expect(operator.getByRole('row', { name: session.department.name })).toContainText('剩 5 个工作日');

  await step('filed anew in time, it waits no more', admin, async () => {
    await admin.goto('/filing');
    // The day that was tried is still there, until the form is begun anew
    await expect(admin.getByText(/已恢复您在 .+ 未提交的内容/)).toBeVisible();
    await admin.getByRole('button', { name: '清空重填' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: '清空重填' }).click();
    await expect(admin.getByLabel('变更日期')).not.toHaveValue('2026-01-05');
    for (const post of ['信息共享责任人', '技术实施责任人', '数据资源管理员'])
      await field(admin, post, '姓名').fill(`孙${unique()}`);
    await admin.getByRole('button', { name: '更新备案' }).click();
    await expect(admin.getByRole('region', { name: '备案记录' }).getByText('按期')).toBeVisible();
    await expect(admin.getByRole('alert')).toHaveCount(0);
  });

  await step('in English too', operator, async () => {
    await operator.getByRole('button', { name: 'English' }).click();
    await expect(operator.getByRole('heading', { name: 'Responsible persons' })).toBeVisible();
    await expectEnglish(operator);
  });
});
