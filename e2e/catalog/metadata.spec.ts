import { draft, unique } from '../support/data.ts';
import { decide } from '../support/registration.ts';
import { expect, test } from '../support/test.ts';

/** The day so many days from today, as the form takes it. */
const inDays = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now() + days * 86_400_000);
const item = { name: '统一社会信用代码', shareType: 'unconditional' } as const;

test('what an entry leaves out is pointed out, and a basis is looked at again on its day', async ({
  open,
  api,
  step,
}) => {
  const name = `养老机构备案信息${unique()}`;
  const { id } = await draft(api, name, [item]);
  const page = await open('registrar.minzheng');
  const panel = page.getByRole('complementary', { name: '保存与提交' });

  await step('the draft may be submitted; the data set is pointed out, under its article', page, async () => {
    await page.goto(`/registrations/${id}/edit`);
    await expect(panel).toContainText('内容完整，可以提交。');
    await expect(panel).toContainText('建议写明数据所在的数据集（PD-31）');
  });

  await step('said, it is pointed out no more', page, async () => {
    await page.getByRole('textbox', { name: '关联数据集' }).fill('民政业务库.养老机构备案表');
    await page.getByRole('textbox', { name: '保密审查人' }).fill('保密办公室');
    await expect(page.getByText('审查人和日期都填写后才会保存。')).toBeVisible();
    await expect(panel).toContainText('有 1 处只填了一半，尚未保存');
    await panel.getByRole('button', { name: '提交审核' }).click();
    await expect(page.getByRole('textbox', { name: '保密审查日期' })).toBeFocused();
    await page.getByRole('textbox', { name: '保密审查日期' }).fill(inDays(-1));
    await page.keyboard.press('Enter');
    await expect(panel).not.toContainText('建议写明数据所在的数据集');
    await expect(page.getByText('审查人和日期都填写后才会保存。')).toHaveCount(0);
  });

  await step('a basis is not looked at after it has ended', page, async () => {
    await page.getByRole('button', { name: '添加依据' }).click();
    await page.getByRole('textbox', { name: '文件名称' }).fill('养老机构管理办法');
    for (const [label, days] of [
      ['有效期至', 20],
      ['复核日期', 21],
    ] as const) {
      await page.getByRole('textbox', { name: label }).fill(inDays(days));
      await page.keyboard.press('Enter');
    }
    await expect(panel).toContainText('复核日期不能晚于有效期');
    await page.getByRole('textbox', { name: '复核日期' }).fill(inDays(10));
    await page.keyboard.press('Enter');
    await expect(panel).toContainText('内容完整，可以提交。');
    await panel.getByRole('button', { name: '提交审核' }).click();
    await expect(page).toHaveURL(/\/registrations\/[0-9a-f-]{36}$/);
  });

  const reviewer = await open('reviewer.minzheng');
  await step('the reviewer sees all of it', reviewer, async () => {
    await reviewer.goto(`/registrations/${id}`);
    const contents = reviewer.getByRole('region', { name: '登记内容' });
    await expect(contents).toContainText('民政业务库.养老机构备案表');
    await expect(contents).toContainText(`保密办公室，${inDays(-1)}`);
    await expect(contents).toContainText(`复核日期 ${inDays(10)}`);
    await decide(reviewer, '同意并发布', '同意后立即发布');
    await expect(reviewer.getByRole('region', { name: '办理', exact: true })).toContainText('已发布');
  });

  const official = await open('official.renshe');
  await step('another department does not see where the data are kept', official, async () => {
    await official.goto(`/resources/${id}`);
    await expect(official.getByRole('heading', { name, exact: true })).toBeVisible();
    await expect(official.getByText('养老机构备案表')).toHaveCount(0);
    await expect(official.getByText('保密审查')).toHaveCount(0);
  });

  await step(
    'its day is near: the registrar is told, and the page of the registration says what to do',
    page,
    async () => {
      await page.goto('/inbox');
      const task = page.getByRole('list', { name: '待办列表' }).getByRole('link', { name });
      await expect(task).toContainText('复核依据');
      await task.click();
      await expect(page.getByText('确认仍然适用并写上下次复核的日期')).toBeVisible();
      await expect(page.getByRole('region', { name: '办理', exact: true })).toContainText('依据须在');
    },
  );

  await step('once the resource is gone nobody has to', page, async () => {
    const who = await api('reviewer.minzheng');
    const { version } = await (await who.get(`/api/resources/${id}/registration`)).json();
    const retired = { version, note: '机构并入', effectiveOn: inDays(0) };
    expect((await who.post(`/api/resources/${id}/retire`, { data: retired })).ok()).toBe(true);
    await page.goto('/inbox');
    await expect(page.getByRole('heading', { name: '待办', level: 1 })).toBeVisible();
    await expect(page.getByRole('link', { name })).toHaveCount(0);
  });
});

test('SQ-17: the signed page is attached before it is submitted', async ({ open, api, step, allowRefusal }) => {
  const { id } = await draft(api, `特困人员供养信息${unique()}`, [item]);
  const page = await open('registrar.minzheng');
  const dialog = page.getByRole('dialog', { name: '主要负责人审签' });
  const file = (name: string, mimeType: string, text: string) => ({ name, mimeType, buffer: Buffer.from(text) });

  await step('where the head signs, the dialog takes the page', page, async () => {
    // The server runs the rules of another city, which ask for no signature: the form is told that they do
    await page.route('**/api/registrations/rules', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), signedByHead: true } });
    });
    await page.route(`**/api/resources/${id}/registration`, async (route) => {
      const response = await route.fetch();
      const says = { zh: '由主要负责人审签。', en: 'Signed by the head.' };
      await route.fulfill({
        response,
        json: { ...(await response.json()), signOff: { article: 'SQ-17', says, reading: null } },
      });
    });
    await page.goto(`/registrations/${id}`);
    await page.getByRole('button', { name: '提交审核' }).click();
    await expect(dialog).toContainText('不超过 5 MB');
  });

  await step('other kinds of file are turned away, in words', page, async () => {
    allowRefusal(400, /\/api\/attachments/);
    await dialog.locator('input[type=file]').setInputFiles(file('审签页.txt', 'text/plain', '同意'));
    await expect(dialog.getByRole('alert')).toContainText('不是 PDF、PNG 或 JPEG 文件');
    await dialog.locator('input[type=file]').setInputFiles(file('审签页.pdf', 'application/pdf', '同意'));
    await expect(dialog.getByRole('alert')).toContainText('文件内容与其类型不符');
  });

  await step('a page that fits goes with the signature', page, async () => {
    await dialog.locator('input[type=file]').setInputFiles(file('审签页.pdf', 'application/pdf', '%PDF-1.7 同意'));
    const link = dialog.getByRole('link', { name: '审签页.pdf' });
    await expect(link).toBeVisible();
    await expect(dialog.getByRole('alert')).toHaveCount(0);
    await dialog.getByRole('textbox', { name: '主要负责人姓名' }).fill('王局长');
    const href = await link.getAttribute('href');
    const [sent] = await Promise.all([
      page.waitForRequest(/\/submit$/),
      dialog.getByRole('button', { name: '提交审核' }).click(),
    ]);
    expect(sent.postDataJSON().signOff).toMatchObject({ name: '王局长', attachmentId: href?.split('/').at(-1) });
    await expect(page.getByRole('region', { name: '办理', exact: true })).toContainText('等待本部门审核人员审核');
    const answer = await (await api('registrar.minzheng')).get(href ?? '');
    expect(answer.headers()['content-disposition']).toContain('attachment');
    expect(await answer.text()).toBe('%PDF-1.7 同意');
  });
});
