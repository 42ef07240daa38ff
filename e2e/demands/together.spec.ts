import type { Page } from '@playwright/test';
import { choose } from '../support/choose.ts';
import { publish, unique } from '../support/data.ts';
import { expect, test } from '../support/test.ts';

/** What the own department needs it for. */
async function sayUse(within: Page | ReturnType<Page['getByRole']>, page: Page) {
  await choose(page, '用途', '数据校核');
  await within.getByRole('textbox', { name: '职责依据' }).fill('本部门法定职责');
  await within.getByRole('textbox', { name: '办理事项' }).fill('核对补贴对象');
}

test('two departments demand the same in one case, the authority routes it, and both are told where it is to be had', async ({
  open,
  api,
  step,
}) => {
  const name = `冷链食品仓库备案${unique()}`;
  const page = await open('official.renshe');

  await step('what is missing is marked, and nothing is filed', page, async () => {
    await page.goto('/demands');
    await page.getByRole('link', { name: '提出需求' }).first().click();
    await page.getByRole('button', { name: '提交需求' }).click();
    await expect(page.getByText('请写明需要什么数据', { exact: true })).toBeVisible();
    await expect(page.getByText('请至少写一个信息项', { exact: true })).toBeVisible();
  });

  await step('filed, it has a number and waits for the authority', page, async () => {
    await page.getByRole('textbox', { name: '所需数据的名称' }).fill(`${name}情况`);
    await page.getByRole('combobox', { name: '所需的信息项' }).fill('仓库名称');
    await page.keyboard.press('Enter');
    await sayUse(page, page);
    // What the directory has that is near is shown beside; nobody has this
    const like = page.getByRole('region', { name: '已有的和相近的' });
    await expect(like).toBeVisible();
    await expect(like.getByRole('link', { name })).toHaveCount(0);
    await page.getByRole('button', { name: '提交需求' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^XQ-\d{4}-\d{6}$/ })).toBeVisible();
    await expect(page.getByRole('region', { name: '办理进展' })).toContainText('转交承办部门');
  });
  const address = page.url();

  const other = await open('official.weijian');
  await step(
    'another department that needs the same is shown it, and joins instead of demanding it twice',
    other,
    async () => {
      await other.goto('/demands/new');
      await other.getByRole('textbox', { name: '所需数据的名称' }).fill(`${name}信息`);
      const like = other.getByRole('region', { name: '已有的和相近的' });
      await expect(like.getByRole('link', { name: `${name}情况` })).toBeVisible();
      await other.goto(address);
      await expect(other.getByText('只有参与的部门可见')).toBeVisible();
      await other.getByRole('button', { name: '联署' }).click();
      const dialog = other.getByRole('dialog');
      await sayUse(dialog, other);
      await dialog.getByRole('button', { name: '联署' }).click();
      await expect(dialog).toBeHidden();
      await expect(other.getByRole('region', { name: '需求内容' })).toContainText('、');
      await expect(other.getByRole('region', { name: '各部门的用途' })).toContainText('核对补贴对象');
    },
  );

  const operator = await open('operator.authority');
  await step('the authority finds it in the inbox and passes it to the department in charge', operator, async () => {
    await operator.goto('/inbox');
    const waiting = operator.getByRole('list', { name: '待办列表' }).getByRole('link', { name });
    await waiting.filter({ hasText: '转办共享需求' }).click();
    // What was open of itself makes room for what was opened
    await expect(operator).toHaveURL(/\/inbox\/[0-9a-f-]{36}/);
    await expect(operator.getByRole('region', { name: '转办共享需求' })).toBeFocused();
    await operator.getByRole('button', { name: '转承办部门' }).click();
    const dialog = operator.getByRole('dialog');
    await dialog.getByRole('combobox', { name: '承办部门' }).fill('区民政局');
    await operator.locator('.ant-select-dropdown:visible').getByText('区民政局', { exact: true }).click();
    await dialog.getByRole('button', { name: '转承办部门' }).click();
    await expect(dialog).toBeHidden();
  });

  const entry = await publish(api, `${name}信息`, [{ name: '仓库名称', shareType: 'unconditional' }]);
  const reviewer = await open('reviewer.minzheng');
  await step('the department in charge answers with its entry of the directory', reviewer, async () => {
    await reviewer.goto(address);
    await reviewer.getByRole('button', { name: '答复：已登记' }).click();
    const dialog = reviewer.getByRole('dialog');
    await dialog.getByRole('combobox', { name: '目录里的哪项资源' }).fill(entry.name);
    await reviewer.locator('.ant-select-dropdown:visible').getByText(entry.name).click();
    await dialog.getByRole('button', { name: '答复：已登记' }).click();
    await expect(dialog).toBeHidden();
  });

  for (const theirs of [page, other])
    await step('everybody who needs it is told that it can be requested now', theirs, async () => {
      await theirs.goto('/inbox');
      await theirs.getByRole('list', { name: '待办列表' }).getByRole('link', { name }).first().click();
      await expect(theirs.getByRole('region', { name: '办理进展' })).toContainText('已登记，可以申请');
      await expect(theirs.getByRole('link', { name: '查看并申请' })).toBeVisible();
    });

  await step('the list of demands finds it by its words', operator, async () => {
    await operator.goto(`/demands?role=all&q=${encodeURIComponent(name)}`);
    await expect(operator.getByRole('row')).toHaveCount(2);
    await expect(operator.getByRole('link', { name: '导出' })).toHaveAttribute('href', /export\.xlsx/);
  });
});
