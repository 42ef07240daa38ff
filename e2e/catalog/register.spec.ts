import { choose, choosePath } from '../support/choose.ts';
import { publish, unique } from '../support/data.ts';
import { decide, openTask, taskOf } from '../support/registration.ts';
import { expect, test } from '../support/test.ts';

test('a registrar registers a resource, a reviewer returns it once and publishes it, and an official finds it at once', async ({
  open,
  step,
  allowRefusal,
}) => {
  const name = `收养能力评估信息${unique()}`;
  const page = await open('registrar.minzheng', { permissions: ['clipboard-read', 'clipboard-write'] });
  const cell = (row: number, column: string) => page.getByLabel(`第 ${row} 项 ${column}`);
  const panel = page.getByRole('complementary', { name: '保存与提交' });

  await step('the registrations of the department have a way to a new one', page, async () => {
    await page.goto('/registrations');
    await expect(page.getByRole('heading', { level: 1, name: '资源登记' })).toBeVisible();
    await page.getByRole('link', { name: '新建登记' }).click();
  });

  await step('it starts with its name', page, async () => {
    await page.getByRole('button', { name: '开始填写' }).click();
    await expect(page.getByText('请填写名称', { exact: true })).toBeVisible();
    await page.getByRole('textbox', { name: '信息资源名称' }).fill(name);
    await page.getByRole('textbox', { name: '信息资源摘要' }).fill('记录收养申请人的评估结论、评估机构和评估日期。');
    await page.getByRole('button', { name: '开始填写' }).click();
    await expect(page).toHaveURL(/\/registrations\/[0-9a-f-]{36}\/edit$/);
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  });

  await step('submitted too early, it says what is missing, each with a way to its field', page, async () => {
    allowRefusal(422, /\/submit$/);
    await panel.getByRole('button', { name: '提交审核' }).click();
    await expect(panel.getByRole('heading', { name: /提交前待完善（\d+）/ })).toBeVisible();
    await panel.getByRole('button', { name: /共享方式/ }).click();
    await expect(page.getByRole('textbox', { name: '共享方式' })).toBeFocused();
    // Whom to turn to is as the department named it last
    await expect(page.getByRole('textbox', { name: '联系电话' })).toHaveValue(/\d/);
  });

  await step('the fields are filled in', page, async () => {
    await page.getByRole('textbox', { name: '联系电话' }).fill('021-58000002');
    await page.getByRole('textbox', { name: '联系处室' }).fill('儿童福利科');
    await choose(page, '记载主体', '自然人');
    await choosePath(page, '目录分类', ['主题信息资源', '社会保障', '社会救助']);
    await choosePath(page, '所属行业', ['公共管理、社会保障和社会组织']);
    await choose(page, '开放属性', '不向社会开放');
    await choose(page, '格式分类', '数据库');
    await page.getByRole('textbox', { name: '格式类型' }).fill('MySQL');
    await choose(page, '更新周期', '每月');
    await page.getByRole('textbox', { name: '共享方式' }).fill('共享平台接口');
  });

  await step('items are written with the keyboard', page, async () => {
    await page.getByRole('button', { name: '添加信息项' }).click();
    await expect(cell(1, '名称')).toBeFocused();
    await page.keyboard.type('申请人姓名');
    await cell(1, '类型').selectOption({ label: 'C 字符型' });
    await cell(1, '长度').fill('50');
    await cell(1, '共享类型').selectOption({ label: '主动共享' });
    await cell(1, '开放属性').selectOption({ label: '不向社会开放' });
    await cell(1, '名称').focus();
    await page.keyboard.press('Enter');
    await expect(cell(2, '名称')).toBeFocused();
  });

  await step('and pasted from a spreadsheet', page, async () => {
    const rows = ['评估结论\t字符型\t20\t协议共享\t不向社会开放', '评估完成日\t日期型\t\t主动共享\t不向社会开放'];
    await page.evaluate((text) => navigator.clipboard.writeText(text), rows.join('\n'));
    await page.keyboard.press('ControlOrMeta+V');
    await expect(cell(2, '名称')).toHaveValue('评估结论');
    await expect(cell(3, '名称')).toHaveValue('评估完成日');
    await expect(cell(2, '共享类型').locator('option:checked')).toHaveText('协议共享');
  });

  await step('the share type follows from the items, under which article', page, async () => {
    const sharing = page.getByRole('region', { name: '共享与开放' });
    await expect(sharing.getByRole('status')).toContainText('协议共享');
    await expect(sharing.getByRole('status')).toContainText('PD-6');
    await page.getByRole('textbox', { name: '共享条件' }).fill('办理收养登记的部门凭办件编号核对。');
  });

  await step('all of it is saved without a click', page, async () => {
    await expect(panel.getByRole('status')).toContainText(/已保存/);
    await page.reload();
    await expect(cell(3, '名称')).toHaveValue('评估完成日');
    await expect(page.getByRole('textbox', { name: '共享条件' })).toHaveValue('办理收养登记的部门凭办件编号核对。');
    await expect(panel).toContainText('内容完整，可以提交。');
  });

  await step('complete, it goes to the reviewer', page, async () => {
    await panel.getByRole('button', { name: '提交审核' }).click();
    await expect(page).toHaveURL(/\/registrations\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('region', { name: '办理', exact: true })).toContainText('等待本部门审核人员审核');
  });

  const reviewer = await open('reviewer.minzheng');
  await step('the reviewer finds it in the inbox', reviewer, async () => {
    await openTask(reviewer, name);
    await expect(reviewer.getByText('评估结论', { exact: true })).toBeVisible();
  });

  await step('and returns it, which needs a word why: on the whole, at a field, or of an item', reviewer, async () => {
    await reviewer.getByRole('button', { name: '退回修改' }).click();
    await expect(reviewer.getByText('请写明要修改什么，或在字段旁批注')).toBeVisible();
    for (const [at, text] of [
      ['时效性', '请写明时效性。'],
      ['评估结论', '写明结论分几级。'],
    ] as const) {
      await reviewer.getByRole('button', { name: `批注：${at}`, exact: true }).click();
      await reviewer.getByRole('textbox', { name: `对“${at}”的批注` }).fill(text);
      await reviewer.getByRole('button', { name: '确定' }).click();
    }
    await expect(reviewer.getByRole('region', { name: '审核决定' })).toContainText('写明结论分几级。');
    await decide(reviewer, '退回修改', '2 处字段旁看到批注');
    await expect(taskOf(reviewer, name)).toHaveCount(0);
  });

  await step('the registrar reads why at the fields, and corrects it', page, async () => {
    await openTask(page, name);
    await expect(page.getByText('请写明时效性。').first()).toBeVisible();
    await page.getByRole('link', { name: '编辑' }).click();
    await expect(page.getByText('批注：请写明时效性。')).toBeVisible();
    await expect(page.getByRole('row', { name: /评估结论|批注：写明结论分几级。/ }).first()).toBeVisible();
    await page
      .getByRole('listitem')
      .filter({ hasText: '请写明时效性。' })
      .getByRole('button', { name: '去修改' })
      .click();
    await expect(page.getByRole('textbox', { name: '时效性' })).toBeFocused();
    await page.getByRole('textbox', { name: '时效性' }).fill('截至上月末');
    await panel.getByRole('button', { name: '提交审核' }).click();
    await expect(page).toHaveURL(/\/registrations\/[0-9a-f-]{36}$/);
  });

  await step('the reviewer publishes it', reviewer, async () => {
    await openTask(reviewer, name);
    await expect(reviewer.getByText('截至上月末')).toBeVisible();
    await expect(reviewer.getByRole('region', { name: /上次退回时的批注/ })).toContainText('写明结论分几级。');
    await decide(reviewer, '同意并发布', '同意后立即发布');
    // The next one opens
    await expect(taskOf(reviewer, name)).toHaveCount(0);
    await expect(reviewer.getByRole('heading', { level: 2, name })).toHaveCount(0);
  });

  const official = await open('official.renshe');
  await step('an official finds it at once, with every item', official, async () => {
    await official.goto('/');
    await official.getByRole('combobox', { name: '搜索信息资源' }).fill(name);
    await official.keyboard.press('Enter');
    await official.getByRole('list', { name: '搜索结果' }).getByRole('link', { name, exact: true }).click();
    await expect(official.getByRole('heading', { level: 1, name })).toBeVisible();
    const items = official.getByRole('region', { name: '信息项', exact: true });
    for (const item of ['申请人姓名', '评估结论', '评估完成日'])
      await expect(items.getByRole('row', { name: item })).toBeVisible();
    await expect(official.getByRole('region', { name: '提供部门', exact: true })).toContainText('儿童福利科');
  });
});

test('a revision shows the reviewer what it changes', async ({ open, api, step }) => {
  const resource = await publish(api, `地名变更信息${unique()}`, [{ name: '地名', shareType: 'unconditional' }]);
  const page = await open('registrar.minzheng');

  await step('the registrar revises what is published', page, async () => {
    await page.goto(`/registrations/${resource.id}`);
    await page.getByRole('button', { name: '修订' }).click();
    await expect(page).toHaveURL(/\/edit$/);
    await page.getByRole('textbox', { name: '信息资源摘要' }).fill('记录地名的命名、更名和注销。');
    await page.getByRole('button', { name: '添加信息项' }).click();
    await page.keyboard.type('更名日期');
    await page.getByLabel('第 2 项 类型').selectOption({ label: 'D 日期型' });
    await page.getByLabel('第 2 项 共享类型').selectOption({ label: '主动共享' });
    await page.getByLabel('第 2 项 开放属性').selectOption({ label: '不向社会开放' });
    await page.getByRole('button', { name: '提交审核' }).click();
    await expect(page).toHaveURL(/\/registrations\/[0-9a-f-]{36}$/);
  });

  const reviewer = await open('reviewer.minzheng');
  await step('the reviewer sees fields and items before and after', reviewer, async () => {
    await openTask(reviewer, resource.name);
    const changes = reviewer.getByRole('region', { name: '与第 1 版相比的变化' });
    await expect(changes).toContainText('记录地名的命名、更名和注销。');
    await expect(changes).toContainText('更名日期');
    await decide(reviewer, '同意并发布', '同意后立即发布');
    await expect(taskOf(reviewer, resource.name)).toHaveCount(0);
  });

  const official = await open('official.renshe');
  await step('the directory shows the new revision and its history', official, async () => {
    await official.goto(`/resources/${resource.id}`);
    await expect(official.getByText('记录地名的命名、更名和注销。')).toBeVisible();
    const history = official.getByRole('region', { name: '版本历史' });
    await expect(history).toContainText('第 2 版');
    await history.getByRole('button', { name: '查看变化' }).click();
    await expect(history).toContainText('更名日期');
  });
});
