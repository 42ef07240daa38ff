import { publish, unique } from '../support/data.ts';
import { expect, test } from '../support/test.ts';

test('two departments that hold the same people see who differs, and one asks the other to check it', async ({
  open,
  api,
  step,
}) => {
  const mark = unique();
  const items = [
    { name: '身份证件号码', shareType: 'unconditional', identifier: true, sensitivity: 'low', length: 18 },
    { name: '姓名', shareType: 'conditional', sensitivity: 'high' },
    { name: '联系电话', shareType: 'unconditional', sensitivity: 'low' },
  ] as const;
  const sent = async (provider: 'minzheng' | 'renshe', name: string, lines: string[]) => {
    const resource = await publish(api, name, items, provider);
    const registrar = await api(`registrar.${provider}`);
    const answer = await registrar.post(`/api/datasets/${resource.id}/loads`, {
      headers: { 'content-type': 'text/csv' },
      data: Buffer.from(['身份证件号码,姓名,联系电话', ...lines].join('\n')),
    });
    expect(answer.ok(), await answer.text()).toBe(true);
  };
  await sent('minzheng', `高龄津贴发放信息${mark}`, [
    '11010519491231002X,王小明,19900001234',
    '310115198001010016,李大力,19900005678',
  ]);
  await sent('renshe', `就业援助对象信息${mark}`, [
    '11010519491231002X,王 小明,19900001234',
    '310115198001010016,李大力,19900005679',
  ]);

  const provider = await open('registrar.minzheng');
  await step('within a minute both are compared, and the list leads to what differs', provider, async () => {
    await provider.goto('/quality');
    await provider.getByRole('link', { name: '来源比对' }).click();
    await expect(provider.getByRole('heading', { level: 1, name: '来源比对' })).toBeVisible();
    const found = provider.getByRole('link', { name: new RegExp(`${mark}与.*${mark}的比对`) });
    await expect(async () => {
      await provider.goto(`/quality/comparisons?q=${encodeURIComponent(mark)}`);
      await expect(found).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 150_000 });
    await found.click();
    const result = provider.getByRole('region', { name: '比对结果' });
    await expect(result).toContainText(/双方均有\s*2/);
    await expect(provider.getByText('只显示有权取得的信息项')).toBeVisible();
    const rows = provider.getByRole('region', { name: '逐项比对' });
    // What is shared on conditions goes round no request
    await expect(rows.getByRole('row', { name: /^姓名/ })).toContainText('未取得共享授权');
  });

  await step(
    'a figure opens its rows: numbers of people under a mask, what everybody may have as it is',
    provider,
    async () => {
      const rows = provider.getByRole('dialog', { name: '比对记录' });
      await provider.getByRole('button', { name: /^双方均有：查看/ }).click();
      await expect(rows.getByText(/共 \d+ 条，比对时间/)).toBeVisible();
      await rows.getByRole('button', { name: '关闭' }).click();
      await provider.getByRole('button', { name: '联系电话：查看 1 条不一致' }).click();
      await expect(rows.getByRole('row', { name: /310\*+0016 19900005678 19900005679/ })).toBeVisible();
      await rows.getByRole('button', { name: '关闭' }).click();
    },
  );

  await step('one step puts it before the other department, and no second is offered', provider, async () => {
    await provider.getByRole('button', { name: '联系电话：转内容核实' }).click();
    const dialog = provider.getByRole('dialog', { name: '联系电话：转内容核实' });
    await expect(dialog.getByLabel('现有内容')).toHaveValue(/按公民身份号码比对.*1 条不一致/);
    await dialog.getByRole('button', { name: '转内容核实' }).click();
    await expect(dialog).toBeHidden();
    await expect(provider.getByRole('link', { name: /^HS/ })).toBeVisible();
    await expect(provider.getByRole('button', { name: '联系电话：转内容核实' })).toHaveCount(0);
  });

  const authority = await open('operator.authority');
  await step('the authority reads who differs, of every item', authority, async () => {
    await authority.goto(`/quality/comparisons?show=differing&q=${encodeURIComponent(mark)}`);
    await authority.getByRole('link', { name: new RegExp(`${mark}与.*${mark}的比对`) }).click();
    await expect(authority.getByRole('region', { name: '比对结果' })).toContainText(/不一致\s*1/);
    await authority.getByRole('button', { name: '联系电话：查看 1 条不一致' }).click();
    const rows = authority.getByRole('dialog', { name: '比对记录' });
    await expect(rows.getByRole('row', { name: /310\*+0016 19900005678 19900005679/ })).toBeVisible();
  });
});
