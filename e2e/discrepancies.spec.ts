import { publish, unique } from './support/data.ts';
import { expect, test } from './support/test.ts';

test('an official doubts what data say, the department that collects them corrects, and the official sees it', async ({
  open,
  api,
  step,
}) => {
  const resource = await publish(api, `社区食堂名录${unique()}`, [
    { name: '食堂名称', shareType: 'unconditional' },
    { name: '食堂地址', shareType: 'conditional' },
  ]);
  const page = await open('official.renshe');

  await step(
    'the page of the resource leads to the form, which says who will check and under which article',
    page,
    async () => {
      await page.goto(`/resources/${resource.id}`);
      await page.getByRole('link', { name: '反馈内容疑义' }).click();
      await expect(page.getByRole('heading', { level: 1, name: '反馈内容疑义' })).toBeVisible();
      const next = page.getByRole('region', { name: '接下来' });
      await expect(next).toContainText('由责任部门（未列明的为提供部门）核实并答复您');
      await expect(next).toContainText('PD-4');
      await expect(next).toContainText('照常办理');
      await expect(page.getByText('请勿多写个人信息')).toBeVisible();
      await expect(page.getByRole('checkbox')).toHaveCount(2);
    },
  );

  await step('what is missing is marked, and nothing is reported', page, async () => {
    await page.getByRole('button', { name: '提交' }).click();
    await expect(page.getByText('请至少选择一个信息项')).toBeVisible();
    await expect(page.getByText('请写明您认为正确的内容')).toBeVisible();
    await expect(page).toHaveURL(/\/discrepancies\/new/);
  });

  await step('reported, it has a number and waits for the collector', page, async () => {
    await page.getByRole('checkbox', { name: '食堂地址' }).check();
    await page.getByRole('textbox', { name: '数据现在怎么写' }).fill('仍为搬迁前的地址');
    await page.getByRole('textbox', { name: '应当是什么' }).fill('已迁至社区中心一楼');
    await page.getByRole('textbox', { name: '依据' }).fill('现场走访');
    await page.getByRole('button', { name: '提交' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^HS-\d{4}-\d{6}$/ })).toBeVisible();
    await expect(page.getByRole('region', { name: '核实进展' })).toContainText('等待区民政局核实');
    await expect(page.getByRole('button', { name: '撤回' })).toBeVisible();
  });
  const address = page.url();

  const theirs = await open('reviewer.minzheng');
  const task = theirs.getByRole('list', { name: '待办列表' }).getByRole('link', { name: resource.name });
  await step('the reviewer of that department finds it in the inbox', theirs, async () => {
    await theirs.goto('/inbox');
    await expect(task).toContainText('核实内容');
    await task.click();
    const doubt = theirs.getByRole('region', { name: '疑义内容' });
    await expect(doubt).toContainText('仍为搬迁前的地址');
    await expect(doubt).toContainText('已迁至社区中心一楼');
    await expect(doubt).toContainText('区人力资源和社会保障局');
  });

  const dialog = theirs.getByRole('dialog');
  await step('the answer says what was corrected', theirs, async () => {
    await theirs.getByRole('button', { name: '答复核实结果' }).click();
    await dialog.getByRole('radio', { name: '内容有误，予以更正' }).check();
    await dialog.getByRole('button', { name: '答复核实结果' }).click();
    await expect(dialog.getByText('请写明说明')).toBeVisible();
    await dialog.getByRole('textbox', { name: '更正了什么、依据是什么' }).fill('已据备案材料更正地址。');
    await expect(dialog).toContainText('结果告知反馈人');
  });

  await step('answered, it leaves the inbox', theirs, async () => {
    await dialog.getByRole('button', { name: '答复核实结果' }).click();
    await expect(dialog).toBeHidden();
    await expect(task).toHaveCount(0);
  });

  await step('the official is told, and reads what came of it', page, async () => {
    await page.goto('/inbox');
    await page.getByRole('list', { name: '待办列表' }).getByRole('link', { name: resource.name }).click();
    await expect(page.getByRole('alert').filter({ hasText: '内容疑义已有结果' })).toBeVisible();
    await expect(page.getByRole('region', { name: '核实进展' })).toContainText('已据备案材料更正地址。');
    await page.getByRole('button', { name: '知悉', exact: true }).click();
    await expect(page.getByRole('list', { name: '待办列表' }).getByRole('link', { name: resource.name })).toHaveCount(
      0,
    );
  });

  await step('its page and the list say so too', page, async () => {
    await page.goto(address);
    await expect(page.getByRole('region', { name: '办理过程' }).getByRole('listitem')).toHaveCount(2);
    await page.getByRole('link', { name: '内容核实' }).first().click();
    await expect(page.getByRole('row', { name: new RegExp(resource.name) })).toContainText('已更正');
  });
});
