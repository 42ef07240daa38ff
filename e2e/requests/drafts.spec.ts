import { ask, publish, unique } from '../support/data.ts';
import { tick } from '../support/request-form.ts';
import { expect, test } from '../support/test.ts';

test('what an official has begun is gone on with on another computer, and is gone once it is sent', async ({
  open,
  api,
  step,
}) => {
  const resource = await publish(api, `养老服务机构信息${unique()}`, [
    { name: '机构名称', shareType: 'conditional' },
    { name: '所在街镇', shareType: 'conditional' },
  ]);
  const [office, home] = [await open('official.renshe'), await open('official.renshe')];
  const matter = '养老待遇资格核验';

  await step('a request is begun, and kept without a word', office, async () => {
    await office.goto(`/requests/new?resource=${resource.id}`);
    await tick(office, '所在街镇').check();
    await office.getByRole('textbox', { name: '对应事项' }).fill(matter);
    await office.getByRole('textbox', { name: '使用系统' }).fill('养老待遇系统');
    await expect(office.getByText('草稿已保存')).toBeVisible();
  });

  await step('on another computer the workbench has it, and the form is as it was left', home, async () => {
    await home.goto('/');
    await home
      .getByRole('region', { name: '我的草稿' })
      .getByRole('link', { name: new RegExp(resource.name) })
      .click();
    await expect(home.getByText(/已恢复您在 .+ 未提交的内容/)).toBeVisible();
    await expect(tick(home, '所在街镇')).toBeChecked();
    await expect(home.getByRole('textbox', { name: '对应事项' })).toHaveValue(matter);
  });

  await step(
    'the matter goes into the department’s list, and it is sent with somebody to be asked back',
    home,
    async () => {
      await home.getByRole('button', { name: '本部门事项' }).click();
      await home.getByRole('button', { name: '将当前内容存入清单' }).click();
      await expect(home.getByRole('list', { name: '本部门事项清单' })).toContainText(matter);
      await home.keyboard.press('Escape');
      await home.getByRole('radio', { name: '数据校核' }).check();
      await home.getByRole('textbox', { name: '履职依据' }).fill('《社会保险法》第七十四条');
      await home.getByRole('radio', { name: '查询' }).check();
      await home.getByRole('textbox', { name: '联系人' }).fill('李经办');
      await home.getByRole('textbox', { name: '联系电话' }).fill('021-58000002');
      await home.getByRole('button', { name: '提交申请' }).click();
      await expect(home).toHaveURL(/\/requests\/[0-9a-f-]{36}/);
      await expect(home.getByText('李经办', { exact: false })).toBeVisible();
    },
  );

  await step('nothing of it is left, and the next request takes over what was said', office, async () => {
    await office.goto('/');
    await expect(
      office.getByRole('heading', { name: '工作台' }).or(office.getByRole('navigation').first()),
    ).toBeVisible();
    await expect(office.getByRole('link', { name: new RegExp(`申请 · ${resource.name}`) })).toHaveCount(0);
    await office.goto(`/requests/new?resource=${resource.id}`);
    await office.getByRole('button', { name: /沿用上次填写的内容/ }).click();
    await expect(office.getByRole('textbox', { name: '对应事项' })).toHaveValue(matter);
    await expect(office.getByRole('textbox', { name: '联系人' })).toHaveValue('李经办');
  });
});

test('a reason begun in a dialog is gone on with on another computer, in the dialog', async ({ open, api, step }) => {
  const resource = await publish(api, `殡葬服务机构信息${unique()}`, [{ name: '机构名称', shareType: 'conditional' }]);
  const filed = await ask(api, resource.id);
  const [office, home] = [await open('reviewer.minzheng'), await open('reviewer.minzheng')];
  const words = '请说明使用频次与保存期限。';
  const dialogOf = (page: typeof office) => page.getByRole('dialog', { name: /要求补充/ });

  await step('a reviewer begins what is to be supplemented, and closes the dialog', office, async () => {
    await office.goto(`/requests/${filed.id}`);
    await office.getByRole('button', { name: '要求补充' }).click();
    await dialogOf(office).getByRole('textbox').fill(words);
    await expect(dialogOf(office).getByText('草稿已保存')).toBeVisible();
    await dialogOf(office)
      .getByRole('button', { name: /取\s?消/ })
      .click();
  });

  await step('on another computer the workbench leads into the dialog, as it was left', home, async () => {
    await home.goto('/');
    await home
      .getByRole('region', { name: '我的草稿' })
      .getByRole('link', { name: new RegExp(filed.number) })
      .click();
    await expect(dialogOf(home).getByText(/已恢复您在 .+ 未提交的内容/)).toBeVisible();
    await expect(dialogOf(home).getByRole('textbox')).toHaveValue(words);
  });

  await step('sent, nothing of it is left', home, async () => {
    await dialogOf(home)
      .getByRole('button', { name: /要求补充/ })
      .click();
    await expect(home.getByRole('region', { name: '办理过程' })).toContainText(words);
    await home.goto('/');
    await expect(home.getByRole('navigation').first()).toBeVisible();
    await expect(home.getByRole('link', { name: new RegExp(`要求补充 · ${filed.number}`) })).toHaveCount(0);
  });
});
