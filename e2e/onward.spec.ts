import { ask, publish, unique } from './support/data.ts';
import { expect, test } from './support/test.ts';

test('PD-4: an official asks leave to publish what is shared, and the CIO office answers', async ({
  open,
  api,
  step,
}) => {
  const resource = await publish(api, `社会组织登记信息${unique()}`, [
    { name: '机构名称', shareType: 'unconditional' },
  ]);
  const page = await open('official.renshe');

  await step('the form says before it is sent what one commits to', page, async () => {
    await page.goto(`/requests/new?resource=${resource.id}`);
    const aside = page.getByRole('complementary');
    await expect(aside).toContainText('未经区CIO办公室同意，不得提供给第三方，也不得向社会公布');
    await expect(aside).toContainText('PD-4');
  });

  const { id, number } = await ask(api, resource.id);
  const dialog = page.getByRole('dialog');
  await step('beside the grant, leave is asked for, and it says first who answers', page, async () => {
    await page.goto(`/requests/${id}`);
    await expect(page.getByRole('region', { name: '授权', exact: true })).toContainText('使用要求');
    await page.getByRole('button', { name: '申请再利用' }).click();
    await dialog.getByRole('radio', { name: '向社会公布' }).check();
    await expect(dialog).toContainText('区CIO办公室收到申请并答复');
    await dialog.getByRole('textbox', { name: '在何处公布、作何用' }).fill('门户网站便民查询栏目');
    await dialog.getByRole('button', { name: '发出申请' }).click();
    await expect(page.getByText(`再利用申请已发出（${number}）`)).toBeVisible();
    await expect(page.getByRole('region', { name: '办理进展' })).toContainText('待区CIO办公室答复');
    await expect(page.getByRole('button', { name: '申请再利用' })).toHaveCount(0);
  });

  const theirs = await open('operator.authority');
  const answer = theirs.getByRole('dialog');
  await step('the office finds it in its inbox and gives leave', theirs, async () => {
    await theirs.goto('/inbox');
    const list = theirs.getByRole('list', { name: '待办列表' });
    await list.getByRole('link', { name: resource.name }).click();
    const subject = theirs.getByRole('region', { name: '答复再利用申请' });
    await subject.getByRole('button', { name: '答复再利用申请' }).click();
    await expect(answer).toContainText('门户网站便民查询栏目');
    await answer.getByRole('radio', { name: '同意', exact: true }).check();
    await expect(answer).toContainText('直到授权终止');
    await answer.getByRole('button', { name: /^同\s?意$/ }).click();
    await expect(theirs.getByText(`再利用申请已答复（${number}）`)).toBeVisible();
    await expect(list.getByRole('link', { name: resource.name })).toHaveCount(0);
  });

  await step('the official is told, and sees the leave beside the grant and in the timeline', page, async () => {
    await page.goto('/inbox');
    await page.getByRole('list', { name: '待办列表' }).getByRole('link', { name: resource.name }).click();
    const notice = page.getByRole('alert').filter({ hasText: resource.name });
    await expect(notice).toContainText('已获同意');
    await notice.getByRole('button', { name: '知悉', exact: true }).click();
    await expect(notice).toHaveCount(0);
    await page.goto(`/requests/${id}`);
    await expect(page.getByText('区CIO办公室已同意')).toBeVisible();
    await expect(page.getByRole('region', { name: '办理过程' })).toContainText('同意向社会公布');
  });
});
