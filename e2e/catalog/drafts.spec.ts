import { draft, unique } from '../support/data.ts';
import { expect, test } from '../support/test.ts';

test('a save that fails loses nothing, and is tried again', async ({ open, api, step, allowRefusal }) => {
  const { id } = await draft(api, `殡葬服务机构信息${unique()}`, [{ name: '机构名称', shareType: 'unconditional' }]);
  const page = await open('registrar.minzheng');
  const panel = page.getByRole('complementary', { name: '保存与提交' });
  const timeliness = page.getByRole('textbox', { name: '时效性' });

  await step('while the line is broken, the page says that nothing is lost', page, async () => {
    allowRefusal(0, /\/draft$/);
    await page.goto(`/registrations/${id}/edit`);
    await page.route('**/draft', (route) => route.abort('connectionrefused'));
    await timeliness.fill('办结后次日');
    await expect(panel.getByRole('alert')).toContainText('内容已留在本机，将自动重试');
  });

  await step('a reload brings back what was typed', page, async () => {
    await page.reload();
    await expect(timeliness).toHaveValue('办结后次日');
  });

  await step('when the line is back, it is saved', page, async () => {
    await page.unroute('**/draft');
    await expect(async () => {
      const again = panel.getByRole('button', { name: '立即重试' });
      if (await again.isVisible()) await again.click();
      await expect(panel.getByRole('status')).toContainText('已保存', { timeout: 1_000 });
    }).toPass();
    const { revision } = await (
      await (await api('registrar.minzheng')).get(`/api/resources/${id}/registration`)
    ).json();
    expect(revision.content.timeliness).toBe('办结后次日');
  });
});

test('two windows on one draft: the second save asks which to keep', async ({ open, api, step, allowRefusal }) => {
  const { id } = await draft(api, `救助站基本信息${unique()}`, [{ name: '站点名称', shareType: 'unconditional' }]);
  const [one, other] = [await open('registrar.minzheng'), await open('registrar.minzheng')];
  const requirements = (page: typeof one) => page.getByRole('textbox', { name: '使用要求' });
  const panelOf = (page: typeof one) => page.getByRole('complementary', { name: '保存与提交' });

  await step('both are opened, and the first is saved', one, async () => {
    await other.goto(`/registrations/${id}/edit`);
    await expect(requirements(other)).toHaveValue('');
    await one.goto(`/registrations/${id}/edit`);
    await requirements(one).fill('仅限本次业务使用。');
    await expect(panelOf(one).getByRole('status')).toContainText('已保存');
    await expect(panelOf(one).getByRole('status')).not.toContainText('所有内容已保存');
  });

  await step('the second is told, and what it wrote stays', other, async () => {
    allowRefusal(409, /\/draft$/);
    await requirements(other).fill('不得转供第三方。');
    await expect(panelOf(other)).toContainText('此草稿已被他人修改');
    await expect(requirements(other)).toHaveValue('不得转供第三方。');
  });

  await step('it keeps its own', other, async () => {
    await panelOf(other).getByRole('button', { name: '保留我的内容' }).click();
    await expect(panelOf(other).getByRole('status')).toContainText('已保存');
    await other.reload();
    await expect(requirements(other)).toHaveValue('不得转供第三方。');
  });
});
