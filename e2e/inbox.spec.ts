import { ask, publish, unique } from './support/data.ts';
import { expectEnglish } from './support/language.ts';
import { expect, test } from './support/test.ts';

test('an inbox is searched and narrowed, and notices that belong together are read in one go', async ({
  open,
  api,
  step,
}) => {
  const name = `殡葬服务机构信息${unique()}`;
  const resource = await publish(api, name, [{ name: '机构名称', shareType: 'conditional' }]);
  const [first, second] = [await ask(api, resource.id), await ask(api, resource.id)];
  const reviewer = await open('reviewer.minzheng');
  const list = reviewer.getByRole('list', { name: '待办列表' });
  const words = reviewer.getByRole('searchbox', { name: '资源、编号或申请部门' });

  await step('a reviewer looks for a task by its number, and the focus stays in the box', reviewer, async () => {
    await reviewer.goto('/inbox');
    await words.fill(second.number);
    await words.press('Enter');
    await expect(reviewer).toHaveURL(/q=SQ/);
    await expect(list.getByRole('link')).toHaveCount(1);
    await expect(list.getByRole('link')).toContainText(second.number);
    // What is found is open already, and leaves the focus where it is
    await expect(reviewer.getByRole('region', { name: '答复申请' })).toContainText(second.number);
    await expect(words).toBeFocused();
  });

  await step('and by the resource, the latest first, also with one of them open', reviewer, async () => {
    await list.getByRole('link').click();
    await expect(reviewer).toHaveURL(/\/inbox\/[0-9a-f-]{36}/);
    const opened = reviewer.getByRole('region', { name: '答复申请' });
    await expect(opened).toContainText(second.number);
    // What somebody opens has the focus; the words come after that
    await expect(opened).toBeFocused();
    await words.fill(name);
    await words.press('Enter');
    await expect(list.getByRole('link')).toHaveCount(2);
    await reviewer.getByRole('combobox', { name: '排序' }).click();
    await reviewer.locator('.ant-select-dropdown:visible').getByText('最近收到').click();
    await expect(reviewer).toHaveURL(/sort=-createdAt/);
    await expect(list.getByRole('link').first()).toContainText(second.number);
  });

  await step('what nobody has is said, with the way back', reviewer, async () => {
    await words.fill('zzzqqq');
    await words.press('Enter');
    await expect(reviewer.getByRole('heading', { name: '没有符合条件的事项' })).toBeVisible();
    await reviewer.getByRole('button', { name: '清除筛选' }).click();
    await expect(reviewer).not.toHaveURL(/q=/);
    await expect(words).toHaveValue('');
  });

  const provider = await api('reviewer.minzheng');
  for (const { id, version } of [first, second]) {
    const answer = await provider.post(`/api/requests/${id}/approve`, { data: { version } });
    expect(answer.ok(), await answer.text()).toBe(true);
  }
  const official = await open('official.renshe');
  const theirs = official.getByRole('list', { name: '待办列表' });
  await step(
    'the official takes note of both answers at once, and finds them among what is done',
    official,
    async () => {
      await official.goto(`/inbox?q=${encodeURIComponent(name)}`);
      await expect(theirs.getByRole('link')).toHaveCount(2);
      await official.getByRole('button', { name: '本页 2 项通知全部知悉' }).click();
      const dialog = official.getByRole('dialog', { name: '将本页 2 项通知标为已阅？' });
      await dialog.getByRole('button', { name: '全部知悉' }).click();
      await expect(official.getByText('已知悉 2 项')).toBeVisible();
      await expect(theirs).toHaveCount(0);
      await official.getByText('已办理', { exact: true }).click();
      await expect(theirs.getByRole('link')).toHaveCount(2);
    },
  );

  await step('in English too', official, async () => {
    await official.getByRole('button', { name: 'English' }).click();
    await expect(official.getByRole('heading', { level: 1, name: 'Inbox' })).toBeVisible();
    // What was said in Chinese goes with it
    await expect(official.getByText('已知悉 2 项')).toHaveCount(0);
    await expectEnglish(official);
  });
});

test('somebody chooses what is told by e-mail, and finds it so again', async ({ open, step }) => {
  const official = await open('official.weijian');
  const dialog = official.getByRole('dialog', { name: '邮件提醒方式' });
  const way = (topic: string) => dialog.getByRole('combobox', { name: topic, exact: true });
  const shown = (topic: string) => dialog.getByRole('listitem').filter({ hasText: topic });

  await step('notices are told at once and work once a day, as long as nobody says otherwise', official, async () => {
    await official.goto('/inbox');
    await official.getByRole('button', { name: '邮件提醒' }).click();
    await expect(shown('申请结果通知')).toContainText('即时');
    await expect(shown('待办及到期提醒')).toContainText('每日汇总');
    // Of one's own account one always hears
    await expect(shown('您的账号')).toHaveCount(0);
  });

  await step('another way is chosen and stands', official, async () => {
    await way('申请结果通知').click();
    await official.locator('.ant-select-dropdown:visible').getByText('不发送').click();
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(official.getByText('已保存邮件提醒方式')).toBeVisible();
    await official.reload();
    await official.getByRole('button', { name: '邮件提醒' }).click();
    await expect(shown('申请结果通知')).toContainText('不发送');
  });
});
