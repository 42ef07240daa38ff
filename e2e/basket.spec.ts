import { publish, unique, withdraw } from './support/data.ts';
import { fillUse, tick } from './support/request-form.ts';
import { expect, test } from './support/test.ts';

test('several resources are asked for in one go, and seen together by who provides them', async ({
  open,
  api,
  step,
}) => {
  const run = unique();
  const [first, second] = [
    await publish(api, `临时救助发放信息${run}`, [
      { name: '救助金额', shareType: 'conditional' },
      { name: '救助月份', shareType: 'conditional' },
    ]),
    await publish(api, `社会救助机构信息${run}`, [{ name: '机构地址', shareType: 'unconditional' }]),
  ];
  const page = await open('official.renshe');
  const basket = page.getByRole('region', { name: '申请篮' });

  await step('from the results, or from a resource’s page, an official puts them into the basket', page, async () => {
    await page.goto(`/resources?q=${encodeURIComponent(first.name)}`);
    await page.getByRole('button', { name: `加入申请篮：${first.name}` }).click();
    await expect(basket).toContainText('申请篮中有 1 项资源');
    await page.goto(`/resources/${second.id}`);
    await page.getByRole('button', { name: '加入申请篮' }).click();
    await expect(basket).toContainText('申请篮中有 2 项资源');
  });

  await step('the form says of each who decides, and when', page, async () => {
    await basket.getByRole('link', { name: '填写申请' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '合并申请' })).toBeVisible();
    await tick(page, '救助金额').check();
    await tick(page, '机构地址').check();
    await expect(page.getByRole('region', { name: first.name })).toContainText('由区民政局审核');
    await expect(page.getByRole('region', { name: first.name })).toContainText('10 个工作日');
    await expect(page.getByRole('region', { name: second.name })).toContainText('提交后即可获取，无需审核');
  });

  await step('what lacks of one of them keeps all from being filed', page, async () => {
    await fillUse(page);
    await tick(page, '救助金额').uncheck();
    await page.getByRole('button', { name: '一并提交 2 份申请' }).click();
    await expect(page.getByRole('region', { name: first.name })).toContainText('请至少选择一个信息项');
    await expect(page).toHaveURL(/\/requests\/basket$/);
  });

  await step('filed, they stand in the list of my requests, each by its own way', page, async () => {
    await tick(page, '救助金额').check();
    await page.getByRole('button', { name: '一并提交 2 份申请' }).click();
    await expect(page.getByText('已提交 2 份申请')).toBeVisible();
    await expect(page.getByRole('row', { name: first.name })).toContainText('待答复');
    await expect(page.getByRole('row', { name: second.name })).toContainText('已授权');
    await expect(page.getByRole('row', { name: second.name })).toContainText('合并申请');
  });

  await step('each tells what it was filed with, and the basket is empty again', page, async () => {
    await page.getByRole('row', { name: first.name }).getByRole('link').first().click();
    const together = page.getByRole('region', { name: '一并提交的另 1 份申请' });
    await expect(together.getByRole('link', { name: second.name })).toBeVisible();
  });
  const filed = page.url();

  const reviewer = await open('reviewer.minzheng');
  await step('who provides both sees that they belong together', reviewer, async () => {
    await reviewer.goto(`/inbox?q=${encodeURIComponent(first.name)}`);
    await expect(reviewer.getByRole('list', { name: '待办列表' })).toContainText('本部门共 2 份');
    await reviewer.goto(filed);
    const together = reviewer.getByRole('region', { name: '一并提交的另 1 份申请' });
    await expect(together.getByRole('link', { name: second.name })).toBeVisible();
  });

  await page.goto('/requests/basket');
  await expect(page.getByRole('heading', { name: '申请篮是空的' })).toBeVisible();
  await withdraw(api, 'official.renshe', filed);
});

test('what was filed in one go and goes the same way is decided in one act, all or none', async ({
  open,
  api,
  step,
  allowRefusal,
}) => {
  allowRefusal(409, /\/api\/requests\/together$/);
  const run = unique();
  const published = [];
  for (const name of [`临时救助对象信息${run}`, `救助站信息${run}`, `救助款发放信息${run}`])
    published.push(await publish(api, name, [{ name: '救助金额', shareType: 'conditional' }]));
  const official = await api('official.renshe');
  const parts = [];
  for (const { id } of published) {
    const { contents } = await (await official.get(`/api/resources/${id}`)).json();
    parts.push({ resourceId: id, itemIds: contents.items.map((item: { id: string }) => item.id) });
  }
  const filed = await official.post('/api/requests', {
    data: {
      parts,
      purpose: 'verification',
      basis: '《社会救助暂行办法》第四十五条',
      matter: '救助对象认定',
      delivery: 'query',
      from: '2026-01-01',
      until: '2099-12-31',
    },
  });
  const { requests } = await filed.json();
  const [first, second, third] = requests;
  const reviewer = await open('reviewer.minzheng');
  const dialog = reviewer.getByRole('dialog');
  const task = reviewer.getByRole('list', { name: '待办列表' }).getByRole('link', { name: first.resource.name });

  await step('from the inbox, the reviewer is offered to decide them together', reviewer, async () => {
    await reviewer.goto(`/inbox?q=${encodeURIComponent(run)}`);
    await task.click();
    await reviewer.getByRole('button', { name: '一并办理' }).click();
    await expect(dialog).toContainText('各份申请依各自的规则办理并分别留痕');
    for (const { resource } of [first, second, third]) await expect(dialog).toContainText(resource.name);
  });

  await step('nothing is chosen beforehand; all of them are by one click', reviewer, async () => {
    await dialog.getByRole('button', { name: '办理 1 份申请' }).click();
    await expect(dialog).toContainText('请选择办理意见');
    await dialog.getByRole('button', { name: '全部选择（2）' }).click();
    await dialog.getByRole('checkbox', { name: third.resource.name }).uncheck();
  });

  await step('what somebody else was faster with keeps all as they are, and is named', reviewer, async () => {
    const other = await api('reviewer.minzheng');
    const asked = await other.post(`/api/requests/${second.id}/ask-supplement`, {
      data: { version: second.version, note: '请附依据' },
    });
    expect(asked.ok()).toBe(true);
    await dialog.getByRole('radio', { name: '同意提供' }).check();
    await dialog.getByRole('button', { name: '办理 2 份申请' }).click();
    await expect(dialog.getByRole('alert').first()).toBeVisible();
    await expect(dialog.getByRole('listitem').filter({ hasText: second.resource.name })).toBeVisible();
    const after = await (await other.get(`/api/requests/${first.id}`)).json();
    expect(after.status).toBe('submitted');
  });

  await step('with the one that still goes with it, both are granted, and the next task opens', reviewer, async () => {
    await expect(dialog.getByRole('checkbox', { name: second.resource.name })).toHaveCount(0);
    await dialog.getByRole('checkbox', { name: third.resource.name }).check();
    await dialog.getByRole('button', { name: '办理 2 份申请' }).click();
    await expect(reviewer.getByText('已同意提供 2 份申请')).toBeVisible();
    await expect(dialog).toBeHidden();
  });

  const theirs = await open('official.renshe');
  await step('each stands in the list of who asked by what became of it', theirs, async () => {
    await theirs.goto(`/requests?role=mine&q=${encodeURIComponent(run)}`);
    await expect(theirs.getByRole('row', { name: first.resource.name })).toContainText('已授权');
    await expect(theirs.getByRole('row', { name: third.resource.name })).toContainText('已授权');
    await expect(theirs.getByRole('row', { name: second.resource.name })).toContainText('待补充');
  });
  await withdraw(api, 'official.renshe', second.id);
});
