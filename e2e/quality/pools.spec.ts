import { publish, unique } from '../support/data.ts';
import { expect, test } from '../support/test.ts';

test('a theme pool is put together, shows where its sources disagree, and says of one person who says what', async ({
  open,
  api,
  step,
}) => {
  const mark = unique();
  const items = [
    { name: '身份证件号码', shareType: 'conditional', identifier: true, sensitivity: 'high', length: 18 },
    { name: '姓名', shareType: 'conditional', sensitivity: 'high' },
    { name: '联系电话', shareType: 'conditional', sensitivity: 'low' },
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
  const [one, other] = [`高龄津贴发放信息${mark}`, `就业援助对象信息${mark}`];
  await sent('minzheng', one, ['11010519491231002X,王小明,19900001234', '310115198001010016,李大力,19900005678']);
  await sent('renshe', other, ['11010519491231002X,王小明,19900001234', '310115198001010016,李大力,19900005679']);
  const name = `帮扶对象主题库${mark}`;

  const keeper = await open('operator.authority');
  await step('whoever keeps pools chooses two resources; the fields in common are filled in', keeper, async () => {
    // What was just loaded is offered within a minute
    await expect(async () => {
      await keeper.goto('/pools');
      await keeper.getByRole('link', { name: '组建' }).click();
      await keeper.getByRole('radio', { name: '主题库' }).click();
      await keeper.getByLabel('按名称查找资源').fill(mark);
      for (const resource of [one, other])
        await expect(keeper.getByRole('checkbox', { name: `选择${resource}` })).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 150_000 });
    await keeper.getByLabel('库名').fill(name);
    for (const resource of [one, other]) await keeper.getByRole('checkbox', { name: `选择${resource}` }).check();
    await expect(keeper.getByLabel('第 1 个字段名称')).toHaveValue('姓名');
    await expect(keeper.getByLabel('第 2 个字段名称')).toHaveValue('联系电话');
    await keeper.getByRole('button', { name: '组建' }).click();
    await expect(keeper.getByRole('heading', { level: 1, name })).toBeVisible();
  });

  await step('it says at once how many there are, and where the sources disagree', keeper, async () => {
    const result = keeper.getByRole('region', { name: '组建结果' });
    await expect(result).toContainText(/标识数\s*2/);
    await expect(result).toContainText(/来源间不一致\s*1/);
    const rows = keeper.getByRole('dialog', { name: '库中记录' });
    await keeper.getByRole('button', { name: /^标识数：查看 2 条/ }).click();
    await expect(rows.getByRole('row')).toHaveCount(3);
    await rows.getByRole('button', { name: '关闭' }).click();
    await keeper.getByRole('button', { name: /^联系电话 已填 / }).click();
    await expect(rows.getByText(/共 \d+ 条，组建时间/)).toBeVisible();
    await rows.getByRole('button', { name: '关闭' }).click();
    await keeper.getByRole('button', { name: '联系电话：查看 1 条不一致' }).click();
    await expect(rows.getByRole('row', { name: /310\*+0016/ })).toContainText(`${other}不同`);
    await expect(rows).not.toContainText('19900005678');
    await rows.getByRole('button', { name: '关闭' }).click();
  });

  await step('one person is looked up: each datum with its source, under masks', keeper, async () => {
    await keeper.getByLabel('公民身份号码').fill('310115198001010016');
    await keeper.getByLabel('办理事项').fill('帮扶资格核查');
    await keeper.getByRole('button', { name: '查询' }).click();
    const found = keeper.getByRole('table', { name: '查询结果' });
    await expect(found.getByRole('row', { name: /^联系电话/ })).toContainText(/199\*+5678.*199\*+5679.*不一致/s);
    await expect(found.getByRole('row', { name: /^姓名/ })).toContainText(`来源：${one}`);
  });

  const provider = await open('registrar.renshe');
  await step('a provider finds its own data, and nothing of the other’s', provider, async () => {
    await provider.goto(`/pools?q=${encodeURIComponent(mark)}`);
    await provider.getByRole('link', { name }).click();
    await provider.getByLabel('公民身份号码').fill('310115198001010016');
    await provider.getByLabel('办理事项').fill('本部门核对');
    await provider.getByRole('button', { name: '查询' }).click();
    const answer = provider.getByRole('region', { name: '查询结果' });
    await expect(answer.getByRole('row', { name: /^联系电话/ })).toContainText('19900005679');
    await expect(answer.getByText('无权限，未查询')).toBeVisible();
    await expect(answer).not.toContainText('19900005678');
    await expect(provider.getByRole('region', { name: '组建结果' })).not.toContainText('来源间不一致');
  });

  const official = await open('official.weijian');
  await step('who may see nothing of it is shown the way to ask', official, async () => {
    await official.goto(`/pools?q=${encodeURIComponent(mark)}`);
    await official.getByRole('link', { name }).click();
    await expect(official.getByRole('link', { name: `申请${one}` })).toBeVisible();
    await expect(official.getByRole('button', { name: '查询' })).toHaveCount(0);
  });

  await step('what is kept no more is closed, with its reason', keeper, async () => {
    await keeper.getByRole('button', { name: '停用' }).click();
    const dialog = keeper.getByRole('dialog');
    await dialog.getByLabel('停用理由').fill('并入人口基础库');
    await dialog.getByRole('button', { name: '停用' }).click();
    await expect(keeper.getByText(/停用：并入人口基础库/)).toBeVisible();
  });

  await step('what has no identifier in common is listed side by side, each row of its source', keeper, async () => {
    await keeper.goto('/pools');
    await keeper.getByRole('link', { name: '组建' }).click();
    await keeper.getByRole('radio', { name: '主题库' }).click();
    await keeper.getByRole('radio', { name: '并列归集' }).click();
    await keeper.getByLabel('按名称查找资源').fill(mark);
    await keeper.getByLabel('库名').fill(`${name}并列`);
    for (const resource of [one, other]) await keeper.getByRole('checkbox', { name: `选择${resource}` }).check();
    await expect(keeper.getByLabel('第 1 个字段名称')).not.toHaveValue('');
    await keeper.getByRole('button', { name: '组建' }).click();
    await expect(keeper.getByRole('heading', { level: 1, name: `${name}并列` })).toBeVisible();
    await expect(keeper.getByRole('button', { name: '查询' })).toHaveCount(0);
    await keeper.getByRole('button', { name: new RegExp(`^${other} 记录数：查看`) }).click();
    const rows = keeper.getByRole('dialog', { name: '库中记录' });
    await expect(rows.getByRole('row', { name: new RegExp(other) }).first()).toContainText('199****');
    await expect(rows).not.toContainText('19900005678');
  });
});
