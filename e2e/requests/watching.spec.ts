import { publish, unique } from '../support/data.ts';
import { expect, test } from '../support/test.ts';

test('in a coordination both sides are heard, and whoever follows it sees that it went on', async ({
  open,
  api,
  step,
}) => {
  const resource = await publish(api, `举报线索台账${unique()}`, [{ name: '线索编号', shareType: 'not_shared' }]);
  const consumer = await api('official.renshe');
  const asked = await consumer.post('/api/requests', {
    data: {
      ...{ resourceId: resource.id, itemIds: [], wanted: '线索数量', purpose: 'verification', delivery: 'query' },
      ...{ basis: '劳动保障监察职责', matter: '线索数量核对', from: '2026-01-01', until: '2099-12-31' },
    },
  });
  const filed = await asked.json();
  const path = `/api/requests/${filed.id}`;
  const failed = await consumer.post(`${path}/conclude`, {
    data: { version: filed.version, outcome: 'failed', note: '未达成一致' },
  });
  expect(failed.ok(), await failed.text()).toBe(true);

  const page = await open('operator.authority');
  const statements = page.getByRole('region', { name: '双方陈述' });
  await step('whoever coordinates sees that nobody has spoken yet, and follows the case', page, async () => {
    await page.goto(`/requests/${filed.id}`);
    await expect(statements).toContainText('平台设定的期限');
    await expect(statements.getByText('未陈述', { exact: true })).toHaveCount(2);
    await page.getByRole('button', { name: '关注', exact: true }).click();
    await expect(page.getByRole('button', { name: '取消关注' })).toBeVisible();
  });

  const theirs = await open('reviewer.minzheng');
  const dialog = theirs.getByRole('dialog');
  await step('the provider has it as work, and says what it has to say', theirs, async () => {
    await theirs.goto(`/inbox?q=${encodeURIComponent(resource.name)}`);
    await theirs.getByRole('list', { name: '待办列表' }).getByRole('link', { name: '陈述意见' }).click();
    await theirs.getByRole('button', { name: '陈述意见' }).click();
    await dialog.getByRole('button', { name: '陈述意见' }).click();
    await expect(dialog.getByText('没有意见的请勾选', { exact: false }).first()).toBeVisible();
    await dialog.getByRole('textbox', { name: '陈述意见' }).fill('可以提供数量，不提供线索内容。');
    await dialog.getByRole('button', { name: '陈述意见' }).click();
    await expect(dialog).toBeHidden();
  });

  const mine = await open('official.renshe');
  await step('the other side has nothing to add', mine, async () => {
    await mine.goto(`/requests/${filed.id}`);
    await mine.getByRole('button', { name: '陈述意见' }).click();
    await mine.getByRole('dialog').getByRole('checkbox', { name: '没有需要补充的意见' }).check();
    await mine.getByRole('dialog').getByRole('button', { name: '陈述意见' }).click();
    await expect(mine.getByRole('dialog')).toBeHidden();
    await expect(mine.getByRole('region', { name: '双方陈述' })).toContainText('没有补充意见');
  });

  await step('the workbench of whoever follows it tells that it went on, until they have looked', page, async () => {
    await page.goto('/');
    const news = page.getByRole('region', { name: '关注动态' });
    await expect(news).toContainText('2 项办理进展');
    await news.getByRole('link', { name: resource.name }).click();
    await expect(statements).toContainText('可以提供数量，不提供线索内容。');
    await expect(statements.getByText('已陈述', { exact: true })).toHaveCount(2);
    await page.goto('/following');
    const row = page.getByRole('row').filter({ hasText: resource.name });
    await expect(row).toContainText('没有新变化');
    await row.getByRole('button', { name: '取消关注' }).click();
    await expect(row).toHaveCount(0);
  });
});

test('whoever supervises takes note of what is late, and sees what is still to be taken note of', async ({
  open,
  step,
}) => {
  const page = await open('supervisor.ducha');
  const row = page
    .getByRole('row')
    .filter({ hasText: '残疾儿童康复救助信息' })
    .filter({ hasText: /逾期 \d+/ });
  const dialog = page.getByRole('dialog');
  await step('with some words, which stand beside it', page, async () => {
    await page.goto('/watch');
    await row.getByRole('button', { name: '知悉' }).click();
    await dialog.getByRole('textbox', { name: '知悉说明' }).fill('已电话核实，下周一答复');
    await dialog.getByRole('button', { name: '知悉' }).click();
    await expect(row).toContainText('已电话核实，下周一答复');
  });
  await step('and in the history of the case', page, async () => {
    await row.getByRole('link').click();
    await expect(page.getByText('督查部门知悉逾期情况')).toBeVisible();
  });
  await step('what was taken note of is told apart from the rest', page, async () => {
    await page.goto('/watch?noted=no');
    await expect(
      page
        .getByRole('row')
        .filter({ hasText: /逾期 \d+/ })
        .first(),
    ).toBeVisible();
    await expect(row).toHaveCount(0);
    await page.getByText('已知悉', { exact: true }).click();
    await expect(row).toBeVisible();
  });
  await step('the figures of this month stand on the workbench, and lead to what they count', page, async () => {
    await page.goto('/');
    const figures = page.getByRole('region', { name: '本月办理情况' });
    await expect(figures).toContainText('上月');
    await figures.getByRole('link', { name: '办理统计' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '办理统计' })).toBeVisible();
  });
});
