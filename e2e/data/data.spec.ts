import { ask, publish, unique } from '../support/data.ts';
import { expect, test } from '../support/test.ts';

test('a department sends its data, and another one looks them up under its grant', async ({ open, api, step }) => {
  const mark = unique();
  const resource = await publish(api, `助餐补贴发放信息${mark}`, [
    { name: '补贴编号', shareType: 'conditional', identifier: true },
    { name: '领取人', shareType: 'conditional' },
    { name: '发放日期', shareType: 'conditional', dataType: 'D' },
  ]);
  const provider = await open('registrar.minzheng');
  const file = (...lines: string[]) => ({
    name: '数据.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['补贴编号,领取人,发放日期', ...lines].join('\n')),
  });
  const send = (sent: ReturnType<typeof file>) => provider.locator('input[type=file]').setInputFiles(sent);

  await step('the resource leads to its data, of which there are none yet', provider, async () => {
    await provider.goto(`/resources/${resource.id}`);
    await provider.getByRole('link', { name: '数据情况' }).click();
    await expect(provider.getByRole('heading', { level: 1, name: /数据$/ })).toBeVisible();
    await expect(provider.getByText('尚未报送', { exact: true })).toBeVisible();
  });

  await step('what is in order takes effect, the rest is told line by line', provider, async () => {
    await send(file(`${mark}1,王小明,2026-01-05`, `${mark}2,,昨天`));
    const report = provider.getByRole('region', { name: '本次报送结果' });
    await expect(report).toContainText('通过 1 行');
    await expect(report.getByRole('row', { name: /3 C3 发放日期 昨天 应为日期/ })).toBeVisible();
    await expect(report.getByRole('row', { name: /领取人 必填/ })).toBeVisible();
    await expect(provider.getByText('已在平台', { exact: true })).toBeVisible();
  });

  await step('a load is taken back, and the one before is in effect again', provider, async () => {
    await send(file(`${mark}3,李大力,2026-02-03`));
    const history = provider.getByRole('region', { name: '报送记录' });
    await expect(history.getByRole('row')).toHaveCount(3);
    await history.getByRole('button', { name: '撤回' }).click();
    await provider.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
    await expect(history.getByText('已撤回')).toBeVisible();
    await expect(history.getByText('当前生效')).toBeVisible();
  });

  const { id, version } = await ask(api, resource.id, { matter: `核对${mark}` });
  const reviewer = await api('reviewer.minzheng');
  const approved = await reviewer.post(`/api/requests/${id}/approve`, { data: { version } });
  expect(approved.ok(), await approved.text()).toBe(true);
  const consumer = await open('official.renshe');

  await step('the grant leads to the data, found by identifier', consumer, async () => {
    await consumer.goto(`/requests/${id}`);
    await consumer.getByRole('link', { name: '查询数据' }).click();
    await consumer.getByLabel('补贴编号').fill(`${mark}1`);
    await consumer.locator('button[type=submit]').click();
    await expect(consumer.getByRole('row', { name: new RegExp(`${mark}1 王小明 2026-01-05`) })).toBeVisible();
  });

  await step('核验 says yes or no', consumer, async () => {
    await consumer.getByRole('radio', { name: /核验/ }).check();
    await consumer.getByLabel('补贴编号').fill(`${mark}1`);
    await consumer.getByLabel('领取人').fill('李大力');
    await consumer.locator('button[type=submit]').click();
    await expect(consumer.getByText('不一致：没有记录与所填内容相符')).toBeVisible();
  });

  await step('both uses are on record', consumer, async () => {
    const records = consumer.getByRole('region', { name: '使用记录' });
    await expect(records.getByRole('row')).toHaveCount(3);
    await expect(records.getByRole('row', { name: /核验 核对/ })).toContainText('不一致');
  });
});
