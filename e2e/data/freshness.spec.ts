import { publish, unique } from '../support/data.ts';
import { expect, test } from '../support/test.ts';

test('what sends data in is heard of, and the authority sees why data are red, yellow or green', async ({
  open,
  api,
  step,
}) => {
  const mark = unique();
  const name = `老年助餐登记信息${mark}`;
  const resource = await publish(api, name, [{ name: '登记编号', shareType: 'conditional', identifier: true }]);
  const registrar = await api('registrar.minzheng');
  const sent = await registrar.post(`/api/datasets/${resource.id}/loads`, {
    headers: { 'content-type': 'text/csv' },
    data: Buffer.from(`登记编号\n${mark}1`),
  });
  expect(sent.ok(), await sent.text()).toBe(true);
  const provider = await open('registrar.minzheng');
  const programs = provider.getByRole('region', { name: '报送程序' });
  let token = '';

  await step('a program is registered, and its token shown once', provider, async () => {
    await provider.goto(`/resources/${resource.id}/data`);
    await programs.getByRole('button', { name: '登记报送程序' }).click();
    const form = provider.getByRole('dialog', { name: '登记报送程序' });
    await form.getByRole('button', { name: '登记报送程序' }).click();
    await expect(form.getByText('请填写程序名称。', { exact: true })).toBeVisible();
    await form.getByLabel('程序名称').fill('助餐前置机');
    await form.getByRole('button', { name: '登记报送程序' }).click();
    const shown = provider.getByRole('dialog', { name: '助餐前置机' });
    await expect(shown.getByText('令牌只显示这一次，请立即交给程序保管')).toBeVisible();
    token = ((await shown.locator('code').first().textContent()) ?? '').trim();
    await expect(shown.locator('pre')).toContainText(`Bearer ${token}`);
  });

  await step('it is heard of once it says that it is at work', provider, async () => {
    await provider.getByRole('button', { name: '我已保存令牌' }).click();
    await expect(programs.getByRole('row', { name: /助餐前置机 尚未接通 从未/ })).toBeVisible();
    const heard = await registrar.post('/open/v1/senders/beat', { headers: { authorization: `Bearer ${token}` } });
    expect(heard.status()).toBe(204);
    await provider.reload();
    await expect(programs.getByRole('row', { name: /助餐前置机 在线/ })).toBeVisible();
  });

  const authority = await open('operator.authority');

  await step(
    'the authority sees the departments, and of one of them what is of which colour and why',
    authority,
    async () => {
      await authority.goto('/freshness');
      await expect(authority.getByRole('heading', { level: 1, name: '数据更新' })).toBeVisible();
      const departments = authority.getByRole('region', { name: '各部门' });
      await departments.getByRole('link', { name: '民政局', exact: false }).first().click();
      await expect(authority.getByRole('heading', { level: 1, name: /民政局 · 数据更新/ })).toBeVisible();
      await authority
        .getByRole('region', { name: '红黄绿' })
        .getByRole('button', { name: /^绿色：正常/ })
        .click();
      await expect(authority.getByRole('region', { name: '只看：绿色：正常' })).toContainText('在更新期限内');
    },
  );

  await step('another cycle is agreed on, and stands on the white list with its reason', authority, async () => {
    const asked = await registrar.post(`/api/datasets/${resource.id}/ask-cycle`, {
      data: { cycle: 'monthly', reason: `每月结算一次${mark}` },
    });
    const [{ id }] = (await asked.json()).cycles;
    const operator = await api('operator.authority');
    const answered = await operator.post(`/api/datasets/${resource.id}/answer-cycle`, {
      data: { agreement: id, outcome: 'agreed', until: null, note: '同意' },
    });
    expect(answered.ok(), await answered.text()).toBe(true);
    await authority.reload();
    const listed = authority.getByRole('region', { name: '白名单' }).getByRole('row', { name: new RegExp(mark) });
    await expect(listed).toContainText(`每月结算一次${mark}`);
    await expect(listed).toContainText('每月');
  });

  await step('a program that is silent is red, with who was told', authority, async () => {
    await authority.goto('/freshness?colour=red&reason=silent');
    const lines = authority.getByRole('region', { name: '只看：报送程序失联' });
    await expect(lines.getByRole('row', { name: /食品经营许可证信息/ })).toContainText('自 ');
  });

  await step('a program that is withdrawn is heard of no more', provider, async () => {
    await programs.getByRole('button', { name: '撤销' }).click();
    await provider.getByRole('dialog').getByRole('button', { name: '撤销' }).click();
    await expect(programs.getByRole('row', { name: /助餐前置机 已撤销/ })).toBeVisible();
    const heard = await registrar.post('/open/v1/senders/beat', { headers: { authorization: `Bearer ${token}` } });
    expect(heard.status()).toBe(401);
  });
});
