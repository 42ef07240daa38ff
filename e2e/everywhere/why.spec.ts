import { ask, draft, publish, unique } from '../support/data.ts';
import { expect, test } from '../support/test.ts';

test('whoever cannot take a step of a request reads by whom it is taken, and under which article not by them', async ({
  open,
  api,
  step,
}) => {
  const name = `残疾人补贴信息${unique()}`;
  const resource = await publish(api, name, [
    { name: '补贴类别', shareType: 'conditional' },
    { name: '身份证件号码', shareType: 'conditional', sensitivity: 'high' },
  ]);
  const filed = await ask(api, resource.id);
  const page = await open('official.renshe');
  const dialog = page.getByRole('dialog', { name: '为什么不能办理' });

  await step('the official cannot approve: it is for the provider’s reviewer', page, async () => {
    await page.goto(`/requests/${filed.id}`);
    await page.getByRole('button', { name: '为什么不能办理' }).click();
    await expect(dialog).toContainText('同意提供');
    await expect(dialog).toContainText('不由您所在的部门办理');
    await expect(dialog).toContainText('由区民政局（审核员）办理');
    await expect(dialog).not.toContainText('撤回申请');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  const reviewer = await api('reviewer.minzheng');
  const { version } = await (await reviewer.get(`/api/requests/${filed.id}`)).json();
  const approved = await reviewer.post(`/api/requests/${filed.id}/approve`, {
    data: { version, note: '', conditions: '' },
  });
  expect(approved.ok(), await approved.text()).toBe(true);

  await step('granted, nothing goes on before the agreement is signed, and the article says so', page, async () => {
    await page.reload();
    await page.getByRole('button', { name: '为什么不能办理' }).click();
    await expect(dialog).toContainText('保密协议尚未签订，授权没有生效');
    await expect(dialog.getByRole('link', { name: 'PD-35' }).first()).toBeVisible();
  });
});

test('a registrar reads why the own registration is not published by them', async ({ open, api, step }) => {
  const { id } = await draft(api, `社会救助信息${unique()}`, [{ name: '救助类别', shareType: 'unconditional' }]);
  const registrar = await api('registrar.minzheng');
  expect((await registrar.post(`/api/resources/${id}/submit`, { data: { version: 1 } })).ok()).toBe(true);
  const page = await open('registrar.minzheng');
  await step('it is for another post of the same department', page, async () => {
    await page.goto(`/registrations/${id}`);
    await page.getByRole('button', { name: '为什么不能办理' }).click();
    const dialog = page.getByRole('dialog', { name: '为什么不能办理' });
    await expect(dialog).toContainText('同意并发布');
    await expect(dialog).toContainText('须由本部门具有相应岗位的人员办理');
    await expect(dialog).toContainText('由区民政局（审核员）办理');
  });
});
