import { ask, publish, unique } from '../support/data.ts';
import { expect, test } from '../support/test.ts';

test('talks after a refusal have minutes, and a form that can be signed and filed', async ({ open, api, step }) => {
  const resource = await publish(api, `临时救助台账${unique()}`, [{ name: '救助金额', shareType: 'conditional' }]);
  const filed = await ask(api, resource.id);
  const [provider, consumer] = [await api('reviewer.minzheng'), await api('official.renshe')];
  const path = `/api/requests/${filed.id}`;
  const refused = await provider.post(`${path}/refuse`, {
    data: { version: filed.version, code: 'other', note: '依据不足' },
  });
  const { version } = await refused.json();
  expect((await consumer.post(`${path}/appeal`, { data: { version, note: '确需使用' } })).ok()).toBe(true);

  const page = await open('operator.authority');
  const dialog = page.getByRole('dialog');
  await step('who brought both together writes down who met, where, and what was said', page, async () => {
    await page.goto(`/requests/${filed.id}`);
    await page.getByRole('button', { name: '登记会议记录' }).click();
    await dialog.getByRole('button', { name: '登记会议记录' }).click();
    await expect(dialog.getByText('请填写参加人员。', { exact: true })).toBeVisible();
    await dialog.getByRole('textbox', { name: '地点' }).fill('三号会议室');
    await dialog.getByRole('textbox', { name: '参加人员' }).fill('区民政局张三、区人社局李四');
    await dialog.getByRole('textbox', { name: '会议内容' }).fill('双方同意只提供救助金额。');
    await expect(dialog).toContainText('告知参与协商协调的其他各方');
    await dialog.getByRole('button', { name: '登记会议记录' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('region', { name: '会议记录' })).toContainText('双方同意只提供救助金额。');
  });

  const theirs = await open('reviewer.minzheng');
  await step('the provider is told, and reads them', theirs, async () => {
    await theirs.goto(`/inbox?q=${encodeURIComponent(resource.name)}`);
    await theirs.getByRole('list', { name: '待办列表' }).getByRole('link', { name: '会议记录通知' }).click();
    await expect(theirs.getByRole('region', { name: '会议记录', exact: true })).toContainText('三号会议室');
    await theirs.getByRole('button', { name: '知悉', exact: true }).click();
  });

  const agreed = await provider.get(path);
  const { version: now, items } = await agreed.json();
  const concluded = await provider.post(`${path}/conclude`, {
    data: { version: now, outcome: 'agreed', itemIds: items.map(({ id }: { id: string }) => id), note: '经协商同意' },
  });
  expect(concluded.ok()).toBe(true);

  await step(
    'concluded, it is a form with both sides’ words, the minutes, and places to sign and seal',
    page,
    async () => {
      await page.goto(`/requests/${filed.id}`);
      await page.getByRole('link', { name: '打印表单' }).click();
      await expect(page.getByRole('heading', { level: 1, name: '政务信息资源协商协调结论单' })).toBeVisible();
      const said = page.getByRole('region', { name: '各方意见' });
      await expect(said).toContainText('依据不足');
      await expect(said).toContainText('确需使用');
      await expect(page.getByRole('region', { name: '会议记录' })).toContainText('区民政局张三、区人社局李四');
      await expect(page.getByRole('region', { name: '结论' })).toContainText('经协商同意');
      await expect(page.getByText('（盖章）')).toHaveCount(3);
    },
  );
});
