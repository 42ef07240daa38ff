import { ask, publish, unique, withdraw } from './support/data.ts';
import { fillUse, routePanel, tick } from './support/request-form.ts';
import { expect, test } from './support/test.ts';

const delivered = /数据由提供部门交付/;

test('an unconditional resource is granted when asked for', async ({ open, api, step }) => {
  const resource = await publish(api, `社区服务网点信息${unique()}`, [
    { name: '网点名称', shareType: 'unconditional' },
    { name: '网点地址', shareType: 'unconditional' },
  ]);
  const page = await open('official.renshe');

  await step('its page offers to obtain it directly', page, async () => {
    await page.goto(`/resources/${resource.id}`);
    await page.getByRole('link', { name: '直接获取' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '直接获取' })).toBeVisible();
  });

  await step('the form says that nobody has to approve, under which article', page, async () => {
    await page.getByRole('checkbox', { name: '全选所列信息项' }).check();
    await expect(routePanel(page)).toContainText('提交后即可获取，无需审核');
    await expect(routePanel(page)).toContainText('PD-33');
    await expect(routePanel(page)).not.toContainText('PD-35');
  });

  await step('what is missing is marked, and nothing is filed', page, async () => {
    await page.getByRole('button', { name: '提交并获取' }).click();
    await expect(page.getByRole('button', { name: '用途 · 请选择用途' })).toBeVisible();
    await expect(page.getByText('请选择用途', { exact: true })).toBeVisible();
    await expect(page.getByText('请写明履职依据', { exact: true })).toBeVisible();
    await expect(page).toHaveURL(/\/requests\/new/);
  });

  await step('once filed it is granted, and the page says that no data comes with it yet', page, async () => {
    await fillUse(page);
    await page.getByRole('button', { name: '提交并获取' }).click();
    await expect(page).toHaveURL(/\/requests\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('region', { name: '办理进展' })).toContainText('已授权');
    const grant = page.getByRole('region', { name: '授权', exact: true });
    await expect(grant).toContainText('申请的全部 2 个信息项');
    await expect(grant).toContainText(delivered);
    await expect(page.getByRole('region', { name: '办理过程' }).getByRole('listitem')).toHaveCount(2);
    await expect(page.getByRole('link', { name: /下载/ })).toHaveCount(0);
    await expect(page.getByRole('button', { name: /下载/ })).toHaveCount(0);
  });

  await step('the resource now says who uses it', page, async () => {
    await page.goto(`/resources/${resource.id}`);
    const users = page.getByRole('region', { name: '谁在使用' });
    await expect(users.getByRole('link', { name: '区人力资源和社会保障局' })).toBeVisible();
    await expect(page.getByText('贵部门已获授权')).toBeVisible();
  });
});

test('personal data takes effect after both have signed the agreement', async ({ open, api, step }) => {
  const resource = await publish(api, `高龄津贴发放信息${unique()}`, [
    { name: '发放月份', shareType: 'unconditional' },
    { name: '身份证件号码', shareType: 'unconditional', sensitivity: 'high' },
  ]);
  const page = await open('official.renshe');

  await step('ticking an item of high sensitivity brings the agreement up', page, async () => {
    await page.goto(`/requests/new?resource=${resource.id}`);
    await tick(page, '发放月份').check();
    await expect(routePanel(page)).not.toContainText('PD-35');
    await tick(page, '身份证件号码').check();
    await expect(routePanel(page)).toContainText('须签订保密协议');
    await expect(routePanel(page)).toContainText('PD-35');
  });

  await step('a letter goes with it, and stays with what is filled in', page, async () => {
    await fillUse(page);
    const letter = { name: '公函.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 公函') };
    await page.locator('input[type=file]').setInputFiles(letter);
    await expect(page.getByRole('link', { name: '公函.pdf' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('link', { name: '公函.pdf' })).toBeVisible();
  });

  await step('the grant awaits the agreement', page, async () => {
    await page.getByRole('button', { name: '提交并获取' }).click();
    await expect(page.getByRole('region', { name: '办理进展' })).toContainText('签订保密协议后生效');
    await expect(page.getByRole('link', { name: '公函.pdf' })).toBeVisible();
    await expect(page.getByRole('region', { name: '授权', exact: true })).toContainText('尚未生效');
  });

  await step('the official signs', page, async () => {
    await page.getByRole('button', { name: '签订保密协议' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('另一方签订后，授权生效');
    // Nobody signs what they have not before them
    await expect(dialog).toContainText(`提供“${resource.name}”中的下列信息项：发放月份、身份证件号码`);
    await dialog.getByRole('button', { name: '签订保密协议' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('region', { name: '授权', exact: true })).toContainText('申请部门已签订');
  });

  const theirs = await open('reviewer.minzheng');
  await step("the provider's reviewer signs, and the grant takes effect", theirs, async () => {
    await theirs.goto(page.url());
    await theirs.getByRole('button', { name: '签订保密协议' }).click();
    await theirs.getByRole('dialog').getByRole('button', { name: '签订保密协议' }).click();
    await expect(theirs.getByRole('dialog')).toBeHidden();
    await expect(theirs.getByRole('region', { name: '授权', exact: true })).toContainText('双方已签订');
  });

  await step('the official sees it in effect', page, async () => {
    await page.reload();
    await expect(page.getByRole('region', { name: '授权', exact: true })).not.toContainText('尚未生效');
    await expect(page.getByRole('region', { name: '办理过程' })).toContainText('提供部门签订保密协议');
  });

  await step('the agreement, as both have signed it, can be read and printed', page, async () => {
    await page.getByRole('link', { name: '查看协议' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '保密协议' })).toBeVisible();
    await expect(page.getByRole('region', { name: '协议内容' })).toContainText(/[0-9a-f]{64}/);
    await expect(page.getByRole('region', { name: '签订情况' })).not.toContainText('未签订');
    await expect(page.getByRole('button', { name: '打印' })).toBeVisible();
  });
});

test('a conditional resource says who decides, by which day, under which article', async ({ open, api, step }) => {
  const resource = await publish(api, `临时救助对象信息${unique()}`, [
    { name: '救助证号', shareType: 'unconditional' },
    { name: '救助金额', shareType: 'conditional' },
    { name: '家庭人口', shareType: 'conditional' },
  ]);
  const { routes } = await (await (await api('official.renshe')).get(`/api/resources/${resource.id}`)).json();
  const page = await open('official.renshe');

  await step('the form follows the strictest of the items that are ticked', page, async () => {
    await page.goto(`/resources/${resource.id}`);
    await page.getByRole('link', { name: '申请使用' }).click();
    await tick(page, '救助金额').check();
    await expect(routePanel(page)).toContainText('由区民政局审核');
    await expect(routePanel(page)).toContainText(routes.conditional.term.dueOn);
    await expect(routePanel(page)).toContainText('10 个工作日');
    await expect(routePanel(page)).toContainText('PD-33');
  });

  await step('what is not listed, said in words, keeps its term', page, async () => {
    await page.getByRole('button', { name: '所需内容未列出？请用文字说明' }).click();
    const wanted = page.getByRole('textbox', { name: '需要的内容' });
    await wanted.fill('近三年的救助记录');
    await expect(routePanel(page)).toContainText('目录中未列的内容');
    await expect(routePanel(page)).toContainText('10 个工作日');
    await wanted.fill('');
    await expect(page.getByRole('button', { name: '提交申请' })).toBeVisible();
  });

  await step('once filed it waits for the provider, with its working days', page, async () => {
    await fillUse(page);
    await page.getByRole('button', { name: '提交申请' }).click();
    await expect(page).toHaveURL(/\/requests\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('region', { name: '办理进展' })).toContainText('等待区民政局答复');
    await expect(page.getByRole('region', { name: '办理进展' })).toContainText(routes.conditional.term.dueOn);
    await expect(page.getByText('剩 10 个工作日')).toBeVisible();
  });

  await step('it stands in the list of my requests', page, async () => {
    const number = await page.getByRole('heading', { level: 1 }).textContent();
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '我的申请' }).click();
    const row = page.getByRole('row', { name: resource.name });
    await expect(row).toContainText('待答复');
    await row.getByRole('link', { name: number ?? '' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(number ?? '');
  });

  await step('the official takes it back, told beforehand what that means', page, async () => {
    await page.getByRole('button', { name: '撤回申请' }).click();
    await expect(page.getByRole('dialog')).toContainText(resource.name);
    await page.getByRole('dialog').getByRole('button', { name: '撤回申请' }).click();
    await expect(page.getByRole('region', { name: '办理进展' })).toContainText('已撤回');
  });
});

test('what is kept to the provider is asked for in words, and negotiated', async ({ open, api, step }) => {
  const resource = await publish(api, `社会组织年检信息${unique()}`, [
    { name: '统一社会信用代码', shareType: 'conditional' },
    { name: '年检问题线索', shareType: 'not_shared' },
  ]);
  const page = await open('official.weijian');

  await step('the official says what is wanted', page, async () => {
    await page.goto(`/requests/new?resource=${resource.id}`);
    await page.getByRole('button', { name: '所需内容未列出？请用文字说明' }).click();
    await page.getByRole('textbox', { name: '需要的内容' }).fill('年检结论中涉及医疗服务的部分');
    await expect(routePanel(page)).toContainText('与区民政局协商');
    await expect(routePanel(page)).toContainText('区CIO办公室');
    await fillUse(page);
    await page.getByRole('button', { name: '发起协商' }).click();
    await expect(page.getByRole('region', { name: '办理进展' })).toContainText('协商中');
  });

  await step('both sides can write to each other', page, async () => {
    await page.getByRole('textbox', { name: '留言' }).fill('仅用于医疗机构备案核对。');
    await page.getByRole('button', { name: '发送', exact: true }).click();
    await expect(page.getByRole('region', { name: '办理过程' })).toContainText('仅用于医疗机构备案核对。');
  });

  await withdraw(api, 'official.weijian', page.url());
});

test('what a colleague has asked for already is said before it is asked for again', async ({ open, api, step }) => {
  const resource = await publish(api, `特困人员供养信息${unique()}`, [
    { name: '供养方式', shareType: 'conditional' },
    { name: '供养标准', shareType: 'conditional' },
  ]);
  const theirs = await ask(api, resource.id, { as: 'registrar.renshe' });
  const page = await open('official.renshe');
  const already = page.getByRole('region', { name: '本部门同事已申请相同内容' });

  await step('the form says so once the same items and matter stand in it, with the way to it', page, async () => {
    await page.goto(`/requests/new?resource=${resource.id}`);
    await page.getByRole('checkbox', { name: '全选所列信息项' }).check();
    await expect(already).toBeHidden();
    await fillUse(page);
    await expect(already.getByRole('link', { name: theirs.number })).toBeVisible();
    await tick(page, '供养标准').uncheck();
    await expect(already).toBeHidden();
    await tick(page, '供养标准').check();
    await expect(already).toBeVisible();
  });

  await step('it is filed only once that is confirmed', page, async () => {
    await page.getByRole('button', { name: '提交申请' }).click();
    await expect(already.getByText('请先查看已有申请')).toBeVisible();
    await expect(page).toHaveURL(/\/requests\/new/);
    await already.getByRole('checkbox', { name: '已知悉，仍需另行申请' }).check();
    await page.getByRole('button', { name: '提交申请' }).click();
    await expect(page).toHaveURL(/\/requests\/[0-9a-f-]{36}$/);
  });

  await withdraw(api, 'official.renshe', page.url());
  await withdraw(api, 'registrar.renshe', theirs.id);
});
