import { expectEnglish } from './support/language.ts';
import { expect, test } from './support/test.ts';

test('the authority sees what is late and with whom it lies, and reminds the department in writing', async ({
  open,
  step,
}) => {
  const page = await open('operator.authority');
  const late = page
    .getByRole('row')
    .filter({ hasText: '强制检定计量器具检定信息' })
    .filter({ hasText: /逾期 \d+ 个工作日/ });
  const departments = page.getByRole('table', { name: '各部门情况' });

  await step('what is late and soon late stands by department, with the people it lies with', page, async () => {
    await page.goto('/');
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '时限督办' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '时限督办' })).toBeVisible();
    await expect(late).toContainText('答复申请');
  });

  await step('a number leads to the lines that it counts', page, async () => {
    await departments.getByRole('button', { name: /^区市场监督管理局：已逾期/ }).click();
    await expect(page).toHaveURL(/due=late/);
    await expect(page.getByText(/剩 \d+ 个工作日/)).toHaveCount(0);
    await expect(late).toBeVisible();
  });

  await step('from there to the request, where one reminds with a last day', page, async () => {
    await late.getByRole('link').click();
    await page.getByRole('button', { name: '催办' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('办理期限').fill('2099-12-31');
    await dialog.getByLabel('办理期限').press('Enter');
    await dialog.getByLabel('催办要求').fill('请尽快答复');
    await dialog.getByRole('button', { name: '催办' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('请尽快答复')).toBeVisible();
  });

  await step('figures by month and department open the list of exactly what they count', page, async () => {
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '办理统计' }).click();
    const figure = page
      .getByRole('table', { name: '各部门情况' })
      .getByRole('link', { name: /^区市场监督管理局：收到 \d+ 件/ });
    const count = Number(await figure.textContent());
    await figure.click();
    await expect(page.getByText(/^统计：收到 · 区市场监督管理局/)).toBeVisible();
    const { pathname, search } = new URL(page.url());
    expect((await (await page.request.get(`/api${pathname}${search}`)).json()).total).toBe(count);
  });

  await step('in English too', page, async () => {
    await page.goto('/watch');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Late and due soon' })).toBeVisible();
    await expectEnglish(page);
  });
});
