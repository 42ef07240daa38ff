import { ask, publish, unique, withdraw } from './support/data.ts';
import { expectEnglish } from './support/language.ts';
import { expect, test } from './support/test.ts';

test('everyone lands on the workbench: what waits for them, and with whom lies what they wait for', async ({
  open,
  api,
  step,
}) => {
  const name = `公益性岗位信息${unique()}`;
  const resource = await publish(api, name, [{ name: '岗位名称', shareType: 'conditional' }]);
  const filed = await ask(api, resource.id);

  const reviewer = await open('reviewer.minzheng');
  await step('a reviewer finds what waits for them, and goes from there to the inbox', reviewer, async () => {
    await reviewer.goto('/');
    const tasks = reviewer.getByRole('region', { name: '待我办理' });
    await expect(tasks.getByRole('listitem').first()).toBeVisible();
    await tasks.getByRole('link', { name: /^全部待办/ }).click();
    await expect(reviewer).toHaveURL(/\/inbox$/);
  });

  const { awaited } = await (await (await api('official.renshe')).get('/api/workbench')).json();
  const official = await open('official.renshe');
  await step('an official has the search box on top, and sees with whom a request lies', official, async () => {
    await official.goto('/');
    await expect(official.getByRole('combobox', { name: '搜索信息资源' })).toBeFocused();
    const waiting = official.getByRole('region', { name: '等待他人办理' });
    await expect(waiting.getByRole('listitem')).toHaveCount(awaited.items.length);
    await expect(waiting.getByRole('listitem').first()).toContainText(/区.+办理中/);
    await waiting.getByRole('link').first().click();
    await expect(official.getByRole('region', { name: '办理进展' })).toBeVisible();
  });

  await step('in English too', official, async () => {
    await official.goto('/');
    await official.getByRole('button', { name: 'English' }).click();
    await expect(official.getByRole('region', { name: 'Waiting for others' })).toBeVisible();
    await expectEnglish(official);
  });

  const auditor = await open('auditor');
  await step('who browses no directory has the workbench alone', auditor, async () => {
    await auditor.goto('/');
    await expect(auditor.getByRole('heading', { level: 1, name: '工作台' })).toBeVisible();
    await expect(auditor.getByRole('region', { name: '待我办理' })).toBeVisible();
    await expect(auditor.getByRole('region', { name: '等待他人办理' })).toHaveCount(0);
  });
  await withdraw(api, 'official.renshe', filed.id);
});
