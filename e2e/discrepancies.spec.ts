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
      const next = page.getByRole('region', { name: '后续流程' });
      await expect(next).toContainText('由责任部门（未列明的为提供部门）核实并答复您');
      await expect(next).toContainText('PD-4');
      await expect(next).toContainText('照常办理');
      await expect(page.getByText('请勿填写不必要的个人信息')).toBeVisible();
      await expect(page.getByRole('checkbox')).toHaveCount(2);
    },
  );

  await step('what is missing is marked, and nothing is reported', page, async () => {
    await page.getByRole('button', { name: '提交' }).click();
    const items = page.getByRole('group', { name: '有疑义的信息项' });
    await expect(items.getByText('请至少选择一个信息项', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: '有疑义的信息项 · 请至少选择一个信息项' })).toBeVisible();
    await expect(page.getByText('请写明您认为正确的内容', { exact: true })).toBeVisible();
    await expect(page).toHaveURL(/\/discrepancies\/new/);
  });

  await step('reported, it has a number and waits for the collector', page, async () => {
    await page.getByRole('checkbox', { name: '食堂地址' }).check();
    await page.getByRole('textbox', { name: '现有内容' }).fill('仍为搬迁前的地址');
    await page.getByRole('textbox', { name: '应更正为' }).fill('已迁至社区中心一楼');
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

  const operator = await open('operator.authority');
  await step('the authority urges an answer, by a day', operator, async () => {
    await operator.goto(new URL(address).pathname);
    await operator.getByRole('button', { name: '催办' }).click();
    const urging = operator.getByRole('dialog');
    await urging.getByLabel('办理期限').fill('2099-12-31');
    await urging.getByLabel('办理期限').press('Enter');
    await urging.getByRole('textbox', { name: '催办要求' }).fill('请尽快核实并答复。');
    await expect(urging).toContainText('并通知区民政局');
    await urging.getByRole('button', { name: '催办' }).click();
    await expect(urging).toBeHidden();
    await expect(operator.getByRole('region', { name: '核实进展' })).toContainText('催办，请最迟于 2099-12-31');
  });

  await step('which is told to the department, and takes nothing from its work', theirs, async () => {
    await theirs.reload();
    const told = theirs.getByRole('alert').filter({ hasText: '被催办' });
    const notice = task.filter({ hasText: '内容核实催办通知' });
    await notice.click();
    await expect(told).toBeVisible();
    await theirs.getByRole('button', { name: '知悉', exact: true }).click();
    await expect(notice).toHaveCount(0);
    await task.click();
  });

  const dialog = theirs.getByRole('dialog');
  await step('the answer says what was corrected', theirs, async () => {
    await theirs.getByRole('button', { name: '答复核实结果' }).click();
    await dialog.getByRole('radio', { name: '内容有误，予以更正' }).check();
    await dialog.getByRole('button', { name: '答复核实结果' }).click();
    await expect(dialog.getByText('请填写说明', { exact: true })).toBeVisible();
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

  const history = page.getByRole('region', { name: '办理过程' }).getByRole('listitem');
  await step('whoever reported it rates the answer, once', page, async () => {
    await page.goto(address);
    await expect(history).toHaveCount(3);
    await page.getByRole('button', { name: '评价核实结果' }).click();
    const rating = page.getByRole('dialog');
    await rating.getByRole('radio', { name: '问题未解决' }).check();
    await rating.getByRole('button', { name: '提交评价' }).click();
    await expect(rating.getByText('请填写说明', { exact: true })).toBeVisible();
    await rating.getByRole('textbox', { name: '未解决的问题' }).fill('门牌号仍是旧的。');
    await expect(rating).toContainText('评价一次，不能更改');
    await rating.getByRole('button', { name: '提交评价' }).click();
    await expect(rating).toBeHidden();
    await expect(page.getByRole('region', { name: '核实进展' })).toContainText('门牌号仍是旧的。');
    await expect(page.getByRole('button', { name: '评价核实结果' })).toHaveCount(0);
  });

  await step('the department that answered is told of it', theirs, async () => {
    await theirs.goto('/inbox');
    await task.click();
    await expect(theirs.getByRole('alert').filter({ hasText: '核实结果已有评价' })).toBeVisible();
    await expect(theirs.getByRole('region', { name: '核实进展' })).toContainText('问题未解决');
    await theirs.getByRole('button', { name: '知悉', exact: true }).click();
  });

  await step('its page and the list say so too', page, async () => {
    await page.goto(address);
    await expect(history).toHaveCount(4);
    await page.getByRole('link', { name: '内容核实' }).first().click();
    await expect(page.getByRole('row', { name: new RegExp(resource.name) })).toContainText('已更正');
  });
});
