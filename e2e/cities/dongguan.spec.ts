import { expect, test } from '../support/test.ts';
import { askInWords, decideWith, entryOf, filed, openWork, standing } from '../support/ways.ts';

test('DG-8, DG-7: what is not shared may be asked for; who cannot provide it reports that, and the government office decides', async ({
  open,
  api,
  step,
}) => {
  const entry = await entryOf(await api('official.minzheng'), 'not_shared');
  const page = await open('official.minzheng');
  let address = '';
  await step('it is asked for in words', page, async () => {
    await askInWords(page, entry, '命题人员名单');
    address = await filed(page);
  });

  const reviewer = await open('reviewer.renshe');
  await step('its provider reports that it cannot provide it', reviewer, async () => {
    await openWork(reviewer, '答复申请', entry.name);
    await decideWith(reviewer, '报告不能提供', async (dialog) => {
      await expect(dialog).toContainText('DG-7');
      await dialog.getByRole('textbox').first().fill('系统停用改造');
    });
  });

  const superior = await open('superior.government');
  await step('the government office records what was decided', superior, async () => {
    await openWork(superior, '登记上级决定', entry.name);
    await decideWith(superior, '登记上级决定', async (dialog) => {
      await dialog.getByRole('radio', { name: '不予提供' }).check();
      await dialog.getByRole('radio', { name: '用途与履职需要不符' }).check();
      await dialog.getByRole('textbox').last().fill('经研究，不宜提供');
    });
  });

  await step('both hear of it', page, async () => {
    await page.goto(address);
    await expect(standing(page)).toContainText('经研究，不宜提供');
    await expect(standing(page)).toContainText('已由市政府办公室决定');
  });
});
