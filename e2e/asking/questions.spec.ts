import { choose } from '../support/choose.ts';
import { draft, unique } from '../support/data.ts';
import { fillUse, tick } from '../support/request-form.ts';
import { expect, test } from '../support/test.ts';

test('a registrar writes questions, whoever asks answers them, and the reviewer reads question and answer', async ({
  open,
  api,
  step,
}) => {
  const name = `临时救助发放信息${unique()}`;
  const { id } = await draft(api, name, [{ name: '救助金额', shareType: 'conditional' }]);
  const page = await open('registrar.minzheng');

  await step('questions are written in a section of their own, and put in another order', page, async () => {
    await page.goto(`/registrations/${id}/edit`);
    const section = page.getByRole('region', { name: '申请时回答的问题' });
    await section.getByRole('button', { name: '添加问题' }).click();
    await section.getByRole('textbox', { name: '问题 1' }).fill('是否留存数据');
    await choose(page, '回答方式', '单选');
    const choices = section.getByRole('combobox', { name: '选项' });
    for (const choice of ['留存', '不留存']) {
      await choices.fill(choice);
      await page.keyboard.press('Enter');
    }
    await section.getByRole('button', { name: '添加问题' }).click();
    await section.getByRole('textbox', { name: '问题 2' }).fill('用在哪个信息系统');
    await section.getByRole('checkbox', { name: '必须回答' }).nth(1).check();
    await section.getByRole('button', { name: '上移第 2 个问题' }).click();
    await expect(section.getByRole('textbox', { name: '问题 1' })).toHaveValue('用在哪个信息系统');
    await expect(page.getByText('已保存').first()).toBeVisible();
  });

  await step('they are published with the entry', page, async () => {
    const [registrar, reviewer] = [await api('registrar.minzheng'), await api('reviewer.minzheng')];
    const { version } = await (await registrar.get(`/api/resources/${id}/registration`)).json();
    const submitted = await registrar.post(`/api/resources/${id}/submit`, { data: { version } });
    expect(submitted.ok(), await submitted.text()).toBe(true);
    const approved = await reviewer.post(`/api/resources/${id}/approve`, {
      data: { version: (await submitted.json()).version },
    });
    expect(approved.ok(), await approved.text()).toBe(true);
    await page.goto(`/resources/${id}`);
    await expect(page.getByText('用在哪个信息系统（必答，文本）')).toBeVisible();
  });

  const asker = await open('official.weijian');
  await step('whoever asks answers them, and cannot leave out what is compulsory', asker, async () => {
    await asker.goto(`/requests/new?resource=${id}`);
    await tick(asker, '救助金额').check();
    await fillUse(asker);
    const questions = asker.getByRole('region', { name: '提供部门的问题' });
    await asker.getByRole('button', { name: '提交申请' }).click();
    await expect(questions.getByText('请回答这个问题')).toBeVisible();
    await questions.getByRole('textbox', { name: '用在哪个信息系统' }).fill('医疗救助结算系统');
    await questions.getByRole('radio', { name: '不留存', exact: true }).check();
    await asker.getByRole('button', { name: '提交申请' }).click();
    await expect(asker).toHaveURL(/\/requests\/[0-9a-f-]{36}$/);
    await expect(asker.getByRole('region', { name: '申请内容' })).toContainText('医疗救助结算系统');
  });

  const reviewer = await open('reviewer.minzheng');
  await step('the reviewer reads question and answer', reviewer, async () => {
    await reviewer.goto(asker.url());
    const content = reviewer.getByRole('region', { name: '申请内容' });
    await expect(content).toContainText('用在哪个信息系统');
    await expect(content).toContainText('不留存');
  });

  await step('asked again, the form is filled in with what was answered last', asker, async () => {
    await asker.goto(`/requests/new?resource=${id}`);
    const questions = asker.getByRole('region', { name: '提供部门的问题' });
    await expect(questions.getByRole('textbox', { name: '用在哪个信息系统' })).toHaveValue('医疗救助结算系统');
    await expect(questions).toContainText('请核对');
  });
});
