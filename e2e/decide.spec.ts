import { ask, publish, unique } from './support/data.ts';
import { expect, test } from './support/test.ts';

test("the provider's reviewer approves some of the items, and the official sees the grant", async ({
  open,
  api,
  step,
}) => {
  const resource = await publish(api, `最低生活保障家庭信息${unique()}`, [
    { name: '户主姓名', shareType: 'conditional' },
    { name: '保障金额', shareType: 'conditional' },
    { name: '家庭存款', shareType: 'conditional', sensitivity: 'medium' },
  ]);
  const filed = await ask(api, resource.id);
  const page = await open('reviewer.minzheng');
  const task = page.getByRole('list', { name: '待办列表' }).getByRole('link', { name: resource.name });

  await step('the task is in the inbox, with its working days left', page, async () => {
    await page.goto('/');
    await page.getByRole('link', { name: /^待办，\d+ 项/ }).click();
    await expect(page).toHaveURL(/\/inbox$/);
    await expect(task).toContainText('答复申请');
    await expect(task).toContainText('剩 10 个工作日');
    await expect(task).toContainText('区人力资源和社会保障局');
  });

  const subject = page.getByRole('region', { name: '答复申请' });
  await step('opened, it says who asks for what and why, and what they hold already', page, async () => {
    await task.click();
    await expect(page).toHaveURL(/\/inbox\/[0-9a-f-]{36}/);
    await expect(subject.getByRole('heading', { name: resource.name })).toBeVisible();
    await expect(subject.getByRole('region', { name: '申请内容' })).toContainText('就业困难人员认定');
    await expect(subject.getByRole('row', { name: '家庭存款' })).toBeVisible();
    await expect(subject.getByRole('heading', { name: '审核参考' })).toBeVisible();
  });

  await step('the decisions stay in reach, from the first of the facts to the last', page, async () => {
    const decisions = subject.getByRole('group', { name: '可办理操作' });
    await expect(subject.getByRole('heading', { name: resource.name })).toBeInViewport();
    await expect(decisions).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('End');
    await expect(subject.getByRole('region', { name: '办理过程' })).toBeInViewport();
    await expect(decisions).toBeInViewport({ ratio: 1 });
  });

  const dialog = page.getByRole('dialog');
  await step('approving some of them says first what happens next', page, async () => {
    await subject.getByRole('button', { name: '部分同意' }).click();
    // All that was asked for is ticked: most is granted, and what is not is taken out
    await expect(dialog.getByRole('checkbox', { name: '选择“户主姓名”' })).toBeChecked();
    await expect(dialog).toContainText('请取消不同意提供的信息项');
    await dialog.getByRole('checkbox', { name: '选择“家庭存款”' }).uncheck();
    await expect(dialog).toContainText('2 个信息项的使用授权');
    await expect(dialog).toContainText('PD-33');
    await dialog.getByRole('textbox', { name: /附加条件/ }).fill('不得留存。');
    await dialog.getByRole('radio', { name: '用途与履职需要不符' }).check();
    await dialog.getByRole('textbox', { name: /不予提供的理由/ }).fill('存款信息与认定无关。');
  });

  await step('decided, what is left to do is to deliver the data', page, async () => {
    await dialog.getByRole('button', { name: '部分同意' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(`已部分同意（${filed.number}）`)).toBeVisible();
    await expect(task).toContainText('交付数据');
  });

  const theirs = await open('official.renshe');
  await step('the official finds the decision in the inbox, and takes note of it', theirs, async () => {
    await theirs.goto('/inbox');
    const told = theirs.getByRole('list', { name: '待办列表' }).getByRole('link', { name: resource.name });
    await expect(told).toContainText('申请结果通知');
    await expect(told).toContainText('已授权');
    await told.click();
    const notice = theirs.getByRole('region', { name: '申请结果通知' });
    await expect(notice).toContainText(`您对“${resource.name}”的申请已获同意`);
    await notice.getByRole('button', { name: '知悉', exact: true }).click();
    await expect(told).toHaveCount(0);
  });

  await step(
    'the official sees which items are granted, why the others are not, and that the provider delivers the data',
    theirs,
    async () => {
      await theirs.goto(`/requests/${filed.id}`);
      await expect(theirs.getByRole('region', { name: '办理进展' })).toContainText('已授权');
      const grant = theirs.getByRole('region', { name: '授权', exact: true });
      await expect(grant).toContainText('户主姓名、保障金额');
      await expect(grant).toContainText('不得留存。');
      await expect(grant).toContainText('数据由提供部门交付');
      await expect(theirs.getByRole('row', { name: '家庭存款' })).toContainText('未授权');
      const withheld = theirs.getByRole('region', { name: '未提供的部分' });
      await expect(withheld).toContainText('家庭存款');
      await expect(withheld).toContainText('存款信息与认定无关。');
    },
  );

  await step('and how it went, in the timeline', theirs, async () => {
    const timeline = theirs.getByRole('region', { name: '办理过程' });
    await expect(timeline.getByRole('listitem')).toHaveCount(2);
    await expect(timeline).toContainText('提交申请');
    await expect(timeline).toContainText('同意提供');
  });
});

test('a reviewer works through the inbox without going back to the list', async ({ open, api, step }) => {
  const resource = await publish(api, `婚介机构备案信息${unique()}`, [{ name: '机构名称', shareType: 'conditional' }]);
  const [first, second] = [
    await ask(api, resource.id, { matter: '第一件' }),
    await ask(api, resource.id, { matter: '第二件' }),
  ];
  const page = await open('reviewer.minzheng');
  const task = (number: string) =>
    page.getByRole('list', { name: '待办列表' }).getByRole('link', { name: new RegExp(`${number}\\b`) });

  await step('the keyboard moves through the list and opens a task', page, async () => {
    await page.goto('/inbox');
    await task(first.number).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: '申请内容' })).toContainText('第一件');
  });

  await step('refusing needs a reason in words', page, async () => {
    await page.getByRole('button', { name: '拒绝', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('区CIO办公室');
    await dialog.getByRole('button', { name: '拒绝', exact: true }).click();
    await expect(dialog.getByText('请选择拒绝理由。', { exact: true })).toBeVisible();
    await dialog.getByRole('radio', { name: '不符合共享条件' }).check();
    await dialog.getByRole('textbox', { name: '理由说明' }).fill('与登记的共享条件不符。');
  });

  await step('after the decision the next task opens by itself', page, async () => {
    const before = page.url();
    await page.getByRole('dialog').getByRole('button', { name: '拒绝', exact: true }).click();
    await expect(page.getByText(`已拒绝（${first.number}）`)).toBeVisible();
    await expect(page).not.toHaveURL(before);
    await expect(page).toHaveURL(/\/inbox\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('region', { name: '办理进展' })).toContainText(/等待|协商/);
    await expect(task(first.number)).toHaveCount(0);
  });

  await step('the other one can be sent back for a supplement', page, async () => {
    await task(second.number).click();
    await expect(page.getByRole('region', { name: '申请内容' })).toContainText('第二件');
    await page.getByRole('button', { name: '要求补充' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('请说明使用频次。');
    await page.getByRole('dialog').getByRole('button', { name: '要求补充' }).click();
    await expect(task(second.number)).toHaveCount(0);
  });

  const theirs = await open('official.renshe');
  await step('the official supplements it from the inbox', theirs, async () => {
    await theirs.goto('/inbox');
    await theirs
      .getByRole('list', { name: '待办列表' })
      .getByRole('link', { name: new RegExp(`${second.number}\\b`) })
      .click();
    await expect(theirs.getByRole('region', { name: '办理进展' })).toContainText('请说明使用频次。');
    await theirs.getByRole('button', { name: '补充材料' }).click();
    await theirs.getByRole('dialog').getByRole('textbox').fill('每月一次。');
    await theirs.getByRole('dialog').getByRole('button', { name: '补充材料' }).click();
    await expect(theirs.getByText(`已补充（${second.number}）`)).toBeVisible();
  });

  await step('and the reviewer approves', page, async () => {
    await page.goto('/inbox');
    await task(second.number).click();
    await expect(page.getByRole('region', { name: '办理过程' })).toContainText('每月一次。');
    await page.getByRole('button', { name: '同意提供' }).click();
    await page
      .getByRole('dialog')
      .getByRole('textbox', { name: /附加条件/ })
      .fill('仅限窗口核验。');
    await page.getByRole('dialog').getByRole('button', { name: '同意提供' }).click();
    await expect(task(second.number)).toContainText('交付数据');
  });
});
