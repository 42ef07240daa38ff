import { choose } from '../support/choose.ts';
import { draft, unique } from '../support/data.ts';
import { decide, openTask, taskOf } from '../support/registration.ts';
import { expect, test } from '../support/test.ts';

test('what is not shared goes to the authority, and stays out of the sight of others', async ({ open, api, step }) => {
  const name = `家庭暴力告诫信息${unique()}`;
  const items = [
    { name: '告诫书编号', shareType: 'conditional' },
    { name: '举报人姓名', shareType: 'not_shared', sensitivity: 'high' },
  ] as const;
  const { id } = await draft(api, name, [...items], { legalBasis: [] });
  const page = await open('registrar.minzheng');
  const panel = page.getByRole('complementary', { name: '保存与提交' });

  await step('the draft says that a basis is missing, and who will examine it, under which article', page, async () => {
    await page.goto(`/registrations/${id}/edit`);
    await expect(panel).toContainText('须有规定认可且在有效期内的依据');
    await expect(panel).toContainText('PD-7');
    await expect(panel).toContainText('区CIO办公室');
    await expect(panel).toContainText('PD-27');
  });

  await step('with its basis it can be submitted', page, async () => {
    await page.getByRole('button', { name: '添加依据' }).click();
    await choose(page, '依据种类', '法律');
    await page.getByRole('textbox', { name: '文件名称' }).fill('中华人民共和国反家庭暴力法');
    await expect(panel).toContainText('内容完整，可以提交。');
    await panel.getByRole('button', { name: '提交审核' }).click();
    await expect(page).toHaveURL(/\/registrations\/[0-9a-f-]{36}$/);
  });

  const reviewer = await open('reviewer.minzheng');
  await step('consent of the reviewer passes it on, as the page says beforehand', reviewer, async () => {
    await reviewer.goto(`/registrations/${id}`);
    await decide(reviewer, '同意并报审定', '审定通过才发布');
    await expect(reviewer.getByRole('region', { name: '办理', exact: true })).toContainText('等待区CIO办公室审定');
  });

  const official = await open('official.renshe');
  const find = () => official.goto(`/resources?q=${encodeURIComponent(name)}`);
  await step('until then nobody else finds it', official, async () => {
    await find();
    await expect(official.getByRole('heading', { name: '没有符合条件的资源' })).toBeVisible();
  });

  const operator = await open('operator.authority');
  await step('the authority examines it from the inbox', operator, async () => {
    await openTask(operator, name);
    await expect(operator.getByText('举报人姓名')).toBeVisible();
    await expect(operator.getByText('中华人民共和国反家庭暴力法')).toBeVisible();
    await decide(operator, '审定通过并发布', '同意后立即发布');
    await expect(taskOf(operator, name)).toHaveCount(0);
  });

  await step('an official then finds it, without the item that is not shared', official, async () => {
    await find();
    await official.getByRole('list', { name: '搜索结果' }).getByRole('link', { name, exact: true }).click();
    await expect(official.getByRole('row', { name: '告诫书编号' })).toBeVisible();
    await expect(official.getByText('举报人姓名')).toHaveCount(0);
    await expect(official.getByRole('region', { name: '信息项', exact: true })).toContainText('1 个信息项');
  });

  await step('its own department sees all of it', reviewer, async () => {
    await reviewer.goto(`/resources/${id}`);
    await expect(reviewer.getByRole('row', { name: '举报人姓名' })).toBeVisible();
  });
});
