import { draft, unique } from '../support/data.ts';
import { decide } from '../support/registration.ts';
import { expect, test } from '../support/test.ts';

test('a registrar sees that another department publishes an item, cites it, and the reviewer reads the answer', async ({
  open,
  api,
  step,
}) => {
  const name = `殡葬补贴对象信息${unique()}`;
  const { id } = await draft(api, name, [
    { name: '户籍派出所', shareType: 'unconditional' },
    { name: '户口状态', shareType: 'unconditional' },
    { name: '文化程度', shareType: 'unconditional' },
    { name: `补贴批次${unique()}`, shareType: 'unconditional' },
  ]);
  const page = await open('registrar.minzheng');
  const items = page.getByRole('region', { name: '信息项', exact: true });
  const mark = (number: number) => items.getByRole('button', { name: new RegExp(`^第 ${number} 项.*来源`) });
  const drawer = page.getByRole('dialog', { name: /^第 \d 项/ });

  await step('the items that others publish are marked, with the article', page, async () => {
    await page.goto(`/registrations/${id}/edit`);
    await expect(items.getByRole('status')).toContainText('有 3 项与其他部门已发布的信息项同名');
    await expect(items.getByRole('status')).toContainText('PD-4');
    await expect(mark(1)).toContainText('同名');
    await expect(mark(4)).toHaveCount(0);
    const panel = page.getByRole('complementary', { name: '保存与提交' });
    await expect(panel.getByRole('button', { name: '第 1 项 户籍派出所' })).toBeVisible();
    await expect(panel.getByRole('link', { name: 'PD-4', exact: true })).toHaveAttribute('title', /》第4条$/);
  });

  await step('the keyboard opens what the other department publishes', page, async () => {
    await mark(1).focus();
    await page.keyboard.press('Enter');
    await expect(drawer).toContainText('市公安局浦东分局 · 户籍派出所');
    await expect(drawer.getByRole('link', { name: '户籍人口基本信息' })).toBeVisible();
    await expect(drawer).toContainText('PD-4');
  });

  await step('an answer must be one of three, and says its basis', page, async () => {
    await drawer.getByRole('button', { name: '确定', exact: true }).click();
    await expect(drawer.getByText('请选择一种说明', { exact: true })).toBeVisible();
    await drawer.getByRole('radio', { name: '本部门为来源' }).check();
    await drawer.getByRole('button', { name: '确定', exact: true }).click();
    await expect(drawer.getByText('请写明依据', { exact: true })).toBeVisible();
  });

  await step('one resource is cited for all of its items', page, async () => {
    await drawer.getByRole('radio', { name: '市公安局浦东分局 · 户籍派出所' }).first().check();
    await drawer.getByRole('button', { name: /还有 2 个同名信息项，一并引用/ }).click();
    await expect(drawer).toBeHidden();
    for (const number of [1, 2, 3]) await expect(mark(number)).toContainText('已引用');
    await expect(items.getByRole('status')).toHaveCount(0);
  });

  await step('an answer can be taken back', page, async () => {
    await mark(3).click();
    await drawer.getByRole('button', { name: '撤销说明' }).click();
    await expect(mark(3)).toContainText('同名');
  });

  await step('what was left open is asked once before it is submitted', page, async () => {
    await page.getByRole('button', { name: '提交审核' }).click();
    const question = page.getByRole('dialog', { name: '有 1 项没有说明来源，仍要提交吗？' });
    await expect(question).toBeVisible();
    await question.getByRole('button', { name: '仍然提交' }).click();
    await expect(page).toHaveURL(/\/registrations\/[0-9a-f-]{36}$/);
  });

  const reviewer = await open('reviewer.minzheng');
  await step('the reviewer sees the answers beside what others publish', reviewer, async () => {
    await reviewer.goto(`/registrations/${id}`);
    const sources = reviewer.getByRole('region', { name: '一数一源' }).first();
    await expect(sources).toContainText('其中 1 项没有说明来源');
    await expect(sources.getByRole('row', { name: /户籍派出所/ })).toContainText('引用：市公安局浦东分局');
    await expect(sources.getByRole('row', { name: /文化程度/ })).toContainText('未说明');
    await decide(reviewer, '同意并发布', '同意后立即发布');
    await expect(reviewer.getByRole('region', { name: '办理', exact: true })).toContainText('已发布');
  });

  const official = await open('official.renshe');
  await step('in the directory an item leads to its source', official, async () => {
    await official.goto(`/resources/${id}`);
    const row = official.getByRole('row', { name: /户籍派出所/ });
    await expect(row).toContainText('来源：');
    await row.getByRole('link', { name: '户籍人口基本信息' }).click();
    await expect(official.getByRole('heading', { level: 1, name: '户籍人口基本信息' })).toBeVisible();
    await expect(official.getByRole('row', { name: /户籍地址/ })).toContainText('权威来源');
  });
});

test('departments that collect together are named with what each does', async ({ open, api, step }) => {
  const name = `孤儿探访信息${unique()}`;
  const { id } = await draft(api, name, [{ name: `探访结论${unique()}`, shareType: 'unconditional' }]);
  const page = await open('registrar.minzheng');
  const section = page.getByRole('region', { name: '协同采集分工' });

  await step('where the text is silent the part is folded away, and can be opened', page, async () => {
    await page.goto(`/registrations/${id}/edit`);
    await section.getByRole('heading', { name: '协同采集分工' }).click();
    await section.getByRole('button', { name: '添加部门' }).click();
    await section.getByRole('combobox', { name: '部门' }).fill('教育局');
    await page.locator('.ant-select-dropdown:visible').getByText('区教育局', { exact: true }).click();
    await section.getByRole('textbox', { name: '分工' }).fill('核对就学情况');
    await section.getByRole('textbox', { name: '分工' }).blur();
    await expect(page.getByRole('region', { name: '保存状态' })).toContainText('已保存');
  });

  await step('it shows on the registration', page, async () => {
    await page.goto(`/registrations/${id}`);
    await expect(page.getByText('区教育局：核对就学情况')).toBeVisible();
  });
});
