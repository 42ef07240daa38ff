import { publish, unique } from '../support/data.ts';
import { openTask, taskOf } from '../support/registration.ts';
import { expect, test } from '../support/test.ts';

const inDays = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now() + days * 86_400_000);

test('a registrar asks for the end of an entry; the reviewer says why not, and agrees when asked again', async ({
  open,
  api,
  step,
}) => {
  const name = `停用资源${unique()}`;
  const { id } = await publish(api, name, [{ name: '登记编号', shareType: 'unconditional' }]);
  const registrar = await open('registrar.minzheng');
  const reviewer = await open('reviewer.minzheng');
  const ask = async (why: string) => {
    const dialog = registrar.getByRole('dialog', { name: `停止共享“${name}”` });
    await dialog.getByRole('textbox', { name: '停止共享日期' }).fill(inDays(30).replaceAll('-', '.'));
    await dialog.getByRole('textbox', { name: '原因' }).fill(why);
    await dialog.getByRole('button', { name: '报请停止共享' }).click();
    await expect(dialog).toHaveCount(0);
  };
  const answer = async (outcome: string, note: string) => {
    await reviewer.getByRole('button', { name: '审核停止共享', exact: true }).click();
    const dialog = reviewer.getByRole('dialog');
    await dialog.getByRole('radio', { name: outcome }).check();
    if (note) await dialog.getByRole('textbox', { name: '说明' }).fill(note);
    await dialog.getByRole('button', { name: '提交意见' }).click();
    await expect(dialog).toHaveCount(0);
  };

  await step('asked for it stays in the directory, and the page says with whom it lies', registrar, async () => {
    await registrar.goto(`/registrations/${id}`);
    await registrar.getByRole('button', { name: '停止共享' }).click();
    await ask('系统整合');
    await expect(registrar.getByText('已报请本部门审核')).toBeVisible();
  });

  await step('the reviewer finds it in the inbox, and says why it goes on', reviewer, async () => {
    await openTask(reviewer, name);
    await expect(reviewer.getByText('原因：系统整合')).toBeVisible();
    await answer('不同意，继续共享', '仍有部门使用');
    await expect(taskOf(reviewer, name)).toHaveCount(0);
  });

  await step('the registrar is told, and asks again', registrar, async () => {
    await openTask(registrar, name);
    await expect(registrar.getByText(`“${name}”的停止共享未获同意`)).toBeVisible();
    await expect(registrar.getByText('仍有部门使用')).toBeVisible();
    await registrar.goto(`/registrations/${id}`);
    await registrar.getByRole('button', { name: '停止共享' }).click();
    await ask('各部门均已改用新接口');
  });

  await step('agreed to, the day is announced', reviewer, async () => {
    await openTask(reviewer, name);
    await answer('同意停止共享', '');
    await reviewer.goto(`/registrations/${id}`);
    await expect(reviewer.getByText(/^已公告：自 .* 起停止共享/)).toBeVisible();
  });
});
