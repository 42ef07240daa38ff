import { publish, unique } from '../support/data.ts';
import { expect, test } from '../support/test.ts';

test('a department ticks what is asked of its data, and both it and the authority see what is not so', async ({
  open,
  api,
  step,
}) => {
  const mark = unique();
  const resource = await publish(api, `老年助餐登记信息${mark}`, [
    { name: '登记编号', shareType: 'conditional', identifier: true, sensitivity: 'low' },
    { name: '老人姓名', shareType: 'conditional', sensitivity: 'high' },
    { name: '联系电话', shareType: 'conditional', sensitivity: 'high' },
    { name: '登记日期', shareType: 'conditional', dataType: 'D' },
  ]);
  const registrar = await api('registrar.minzheng');
  const lines = [
    '登记编号,老人姓名,联系电话,登记日期',
    `${mark}1,王小明,19900001234,2026-01-05`,
    `${mark}2,李大力,1990000123,2062-02-03`,
  ];
  const sent = await registrar.post(`/api/datasets/${resource.id}/loads`, {
    headers: { 'content-type': 'text/csv' },
    data: Buffer.from(lines.join('\n')),
  });
  expect(sent.ok(), await sent.text()).toBe(true);
  const provider = await open('registrar.minzheng');

  await step('the list of the department leads to the resource, for which nothing is asked yet', provider, async () => {
    await provider.goto('/quality');
    await expect(provider.getByRole('heading', { level: 1, name: '数据质量' })).toBeVisible();
    await provider.getByLabel('资源名称').fill(mark);
    await provider.keyboard.press('Enter');
    await expect(provider.getByText(/尚未选定规则/).first()).toBeVisible();
    await provider.getByRole('link', { name: `老年助餐登记信息${mark}`, exact: true }).click();
    await expect(provider.getByRole('heading', { level: 1 })).toContainText('数据质量');
  });

  await step('what is proposed is ticked, and looked at once it is kept', provider, async () => {
    await provider.getByRole('button', { name: '勾选推荐的规则' }).click();
    await provider.getByRole('button', { name: '保存并检查' }).click();
    await expect(provider.getByText('规则已保存')).toBeVisible();
    const rules = provider.getByRole('region', { name: '质量规则' });
    await expect(rules.getByRole('row', { name: /联系电话 是电话号码 规范 查看 1 处问题/ })).toBeVisible();
    await expect(rules.getByRole('row', { name: /登记日期 不早于 1900-01-01，不晚于 检查当日/ })).toContainText('1 处');
    const grid = provider.getByRole('region', { name: '逐项结果' });
    await expect(grid.getByRole('row', { name: /联系电话/ })).toContainText('50%');
  });

  await step('a figure opens the rows that it counts, under a mask', provider, async () => {
    await provider.getByRole('button', { name: '联系电话，规范：50%，1 处问题' }).click();
    const rows = provider.getByRole('dialog', { name: '问题记录' });
    await expect(rows.getByRole('row', { name: new RegExp(`${mark}2 199\\*+0123`) })).toBeVisible();
    await expect(rows.getByText('1990000123')).toHaveCount(0);
    await expect(rows.getByText(/登记日期：不早于 1900-01-01/)).toBeVisible();
  });

  await step(
    'every number of the item leads to what it counts: its rows without a value, its values',
    provider,
    async () => {
      const drawer = provider.getByRole('dialog', { name: '问题记录' });
      await drawer.getByRole('button', { name: '关闭' }).click();
      const row = provider.getByRole('region', { name: '逐项结果' }).getByRole('row', { name: /登记日期/ });
      await row.getByRole('button', { name: '登记日期，不同值：2' }).click();
      const values = provider.getByRole('dialog', { name: '信息项取值' });
      await expect(values.getByText(/共 2 个不同值，2 条记录已填/)).toBeVisible();
      await expect(values.getByRole('row', { name: /2062-02-03 1/ })).toBeVisible();
      await values.getByRole('button', { name: '关闭' }).click();
      await provider.goto(`/quality?q=${encodeURIComponent(mark)}`);
      const line = provider.getByRole('row', { name: new RegExp(`老年助餐登记信息${mark}`) });
      await line.getByRole('link', { name: /，规范：.*，1 处问题/ }).click();
      await expect(drawer.getByText(/共 1 处，检查时间/)).toBeVisible();
      await expect(drawer.getByRole('row')).toHaveCount(2);
      await expect(drawer.getByRole('combobox', { name: '规则' })).toBeVisible();
    },
  );

  await step('a rule of its own is added, kept when it is not asked, changed and removed', provider, async () => {
    await provider.getByRole('dialog', { name: '问题记录' }).getByRole('button', { name: '关闭' }).click();
    const rules = provider.getByRole('region', { name: '质量规则' });
    const add = async (item: string, kind: string, fill: () => Promise<void>) => {
      await provider.getByRole('combobox', { name: '信息项' }).click();
      await provider.getByTitle(item, { exact: true }).click();
      await provider.getByRole('combobox', { name: '检查内容' }).click();
      await provider.getByTitle(kind, { exact: true }).click();
      await fill();
    };
    await rules.getByRole('button', { name: '新增规则' }).click();
    const dialog = provider.getByRole('dialog', { name: '新增规则' });
    await add('老人姓名', '取值范围（代码、选项）', () => dialog.getByLabel('允许的取值').fill('王小明\n赵六'));
    await dialog.getByRole('button', { name: '保存并检查' }).click();
    await expect(dialog).toBeHidden();
    const row = rules.getByRole('row', { name: /老人姓名 只填 王小明、赵六/ });
    await expect(row).toContainText('自定义');
    await expect(row).toContainText('1 处');
    await row.getByRole('checkbox').click();
    await rules.getByRole('button', { name: '保存并检查' }).click();
    await expect(row.getByRole('checkbox')).not.toBeChecked();
    await provider.reload();
    await expect(row).toContainText('自定义');
    await row.getByRole('button', { name: /修改规则/ }).click();
    const changing = provider.getByRole('dialog', { name: '修改规则' });
    await expect(changing.getByLabel('允许的取值')).toHaveValue('王小明\n赵六');
    await changing.getByLabel('允许的取值').fill('王小明\n李大力');
    await changing.getByRole('button', { name: '保存并检查' }).click();
    await expect(changing).toBeHidden();
    const changed = rules.getByRole('row', { name: /老人姓名 只填 王小明、李大力/ });
    await expect(changed).toContainText('100%');
    await changed.getByRole('button', { name: /删除规则/ }).click();
    await provider.getByRole('dialog').getByRole('button', { name: '删除' }).click();
    await expect(changed).toHaveCount(0);
  });

  const authority = await open('operator.authority');
  await step('the authority finds it among what has a fault, with how it is kept up', authority, async () => {
    await authority.goto(`/quality?poor=standard&q=${encodeURIComponent(mark)}`);
    const row = authority.getByRole('row', { name: new RegExp(`老年助餐登记信息${mark}`) });
    await expect(row).toContainText('50%');
    await expect(row).toContainText('1 处问题');
    await expect(authority.getByRole('button', { name: /规范.*处问题/ })).toHaveAttribute('aria-pressed', 'true');
    await expect(authority.getByRole('region', { name: '更新情况' })).toContainText('逾期');
  });

  await step('and opens the rows too, where only what everybody may have is in clear', authority, async () => {
    await authority.getByRole('link', { name: `老年助餐登记信息${mark}`, exact: true }).click();
    await expect(authority.getByRole('button', { name: '保存并检查' })).toHaveCount(0);
    await authority.getByRole('button', { name: '联系电话，规范：50%，1 处问题' }).click();
    const rows = authority.getByRole('dialog', { name: '问题记录' });
    await expect(rows.getByRole('row', { name: /\*{4} 199\*+0123/ })).toBeVisible();
    await expect(rows.getByText(`${mark}2`)).toHaveCount(0);
  });
});
