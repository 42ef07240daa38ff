import { choose } from './support/choose.ts';
import { unique } from './support/data.ts';
import { expect, test } from './support/test.ts';

test('an administrator gives a role to several people, resets and disables them in one go, and is told of each', async ({
  open,
  api,
  step,
}) => {
  const mark = unique();
  const admin = await api('admin.minzheng');
  const tree = await (await admin.get('/api/departments')).json();
  const own = tree.items.find(({ key }: { key: string | null }) => key === 'minzheng');
  const { user } = await (await admin.get('/api/session')).json();
  const names = [`甲${mark}`, `乙${mark}`, `丙${mark}`];
  for (const [index, name] of names.entries()) {
    const account = `g${index}.${mark}`;
    const added = await admin.post('/api/users', {
      data: { account, name, departmentId: own.id, roles: ['official'] },
    });
    expect(added.status()).toBe(201);
  }
  const page = await open('admin.minzheng');
  const dialog = page.getByRole('dialog');
  const bar = page.getByRole('region', { name: '批量办理' });
  const chooseAll = () => page.getByRole('checkbox', { name: '选择本页全部人员' }).check();

  await step('ticking people shows what may be done with them', page, async () => {
    await page.goto(`/people?q=${mark}`);
    await expect(page.getByRole('row', { name: names[0] })).toBeVisible();
    await expect(bar.getByRole('button')).toHaveCount(0);
    await chooseAll();
    await expect(bar.getByText('已选 3 人')).toBeVisible();
    await page.getByRole('checkbox', { name: `选择${names[2]}` }).uncheck();
    await expect(bar.getByText('已选 2 人')).toBeVisible();
  });

  await step('a role is given to two, and the report names both', page, async () => {
    await bar.getByRole('button', { name: '授予角色' }).click();
    await expect(dialog.getByText('向 2 人授予角色')).toBeVisible();
    await expect(dialog.getByRole('button', { name: '授予角色' })).toBeDisabled();
    await choose(page, '选择角色', '审核员');
    await dialog.getByRole('button', { name: '授予角色' }).click();
    await expect(dialog.getByRole('status')).toContainText('已办理 2 人');
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('row', { name: names[1] })).toContainText('审核员');
    await expect(page.getByRole('row', { name: names[2] })).not.toContainText('审核员');
    await expect(bar.getByRole('button')).toHaveCount(0);
  });

  await step('given to all three, it is new to one', page, async () => {
    await chooseAll();
    await bar.getByRole('button', { name: '授予角色' }).click();
    await choose(page, '选择角色', '审核员');
    await dialog.getByRole('button', { name: '授予角色' }).click();
    await expect(dialog.getByRole('status')).toContainText('已办理 1 人、无需办理 2 人');
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    await expect(dialog).toBeHidden();
  });

  await step('the one-time passwords of all are shown once', page, async () => {
    await chooseAll();
    await bar.getByRole('button', { name: '批量重置密码' }).click();
    for (const name of names) await expect(dialog.getByText(name)).toBeVisible();
    await dialog.getByRole('button', { name: '批量重置密码' }).click();
    await expect(dialog.getByRole('status')).toContainText('已办理 3 人');
    await expect(dialog.getByText(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)).toHaveCount(3);
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    await expect(dialog).toBeHidden();
  });

  await step('one’s own account is refused, which holds nobody else up', page, async () => {
    await chooseAll();
    await page.getByRole('searchbox').fill('');
    await page.getByRole('checkbox', { name: `选择${user.name}`, exact: true }).check();
    await expect(bar.getByText('已选 4 人')).toBeVisible();
    await bar.getByRole('button', { name: '批量停用' }).click();
    await dialog.getByRole('button', { name: '批量停用' }).click();
    await expect(dialog.getByRole('status')).toContainText('未办理 1 人、已办理 3 人');
    await expect(dialog.getByText('不能对自己的账号进行此操作。')).toBeVisible();
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    await expect(dialog).toBeHidden();
  });
});
