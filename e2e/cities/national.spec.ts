import { expect, test } from '../support/test.ts';
import { askForAll, decideWith, entryOf, filed, openWork, standing } from '../support/ways.ts';

test('N-20, N-21, N-22: both heads consent, the provider answers and delivers, the consumer accepts', async ({
  open,
  api,
  step,
}) => {
  const entry = await entryOf(await api('official.minzheng'), 'conditional');
  const page = await open('official.minzheng');
  let address = '';

  await step('the form asks for the consent of the own head, and says by when an answer comes', page, async () => {
    await askForAll(page, entry);
    await expect(page.getByRole('complementary', { name: '由谁办理，何时有结果' })).toContainText('N-21');
    await page.getByRole('textbox', { name: '同意的负责人姓名' }).fill('周负责');
    address = await filed(page);
    await expect(standing(page)).toContainText('N-21');
    await expect(page.getByText('周负责')).toBeVisible();
  });

  const reviewer = await open('reviewer.renshe');
  await step('the answer needs the consent of the provider’s head', reviewer, async () => {
    await openWork(reviewer, '答复申请', entry.name);
    await decideWith(reviewer, '同意提供', async (dialog) => {
      await expect(dialog).toContainText('N-20');
      await dialog.getByRole('textbox', { name: '同意的负责人姓名' }).fill('吴负责');
    });
  });

  await step('the data are to be delivered within a term', page, async () => {
    await page.goto(address);
    await expect(standing(page)).toContainText('已授权');
    await expect(page.getByText('N-22').first()).toBeVisible();
  });
});
