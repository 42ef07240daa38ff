import { expect, test } from '../support/test.ts';
import { askForAll, decideWith, entryOf, filed, openWork, standing } from '../support/ways.ts';

test('KF-15: refused, both negotiate; what they do not come to the authority coordinates', async ({
  open,
  api,
  step,
}) => {
  const entry = await entryOf(await api('official.minzheng'), 'conditional');
  const page = await open('official.minzheng');
  let address = '';
  await step('what is conditional is asked for, with an answer within ten working days', page, async () => {
    await askForAll(page, entry);
    address = await filed(page);
    await expect(standing(page)).toContainText('KF-15');
  });

  const reviewer = await open('reviewer.renshe');
  await step('the provider refuses with reasons', reviewer, async () => {
    await openWork(reviewer, '答复申请', entry.name);
    await decideWith(reviewer, '拒绝', async (dialog) => {
      await dialog.getByRole('radio', { name: '用途与履职需要不符' }).check();
      await dialog.getByRole('textbox', { name: /理由/ }).fill('与事项无关');
    });
  });

  await step('the consumer takes it to a negotiation, which has a day to end on', page, async () => {
    await page.goto(address);
    await decideWith(page, '提请协商', (dialog) => dialog.getByRole('textbox').first().fill('认定资格必需'));
    await expect(standing(page)).toContainText('平台设定的期限');
  });

  await step('the provider says that it came to nothing', reviewer, async () => {
    await openWork(reviewer, '协商', entry.name);
    await decideWith(reviewer, '结束协商', async (dialog) => {
      await dialog.getByRole('radio', { name: /协商不成/ }).check();
      await dialog.getByRole('textbox').last().fill('未达成一致');
    });
  });

  const operator = await open('operator.authority');
  await step('the authority concludes', operator, async () => {
    await openWork(operator, '协调', entry.name);
    await decideWith(operator, '作出协调结论', async (dialog) => {
      await dialog.getByRole('radio', { name: '同意提供' }).check();
      for (const item of await dialog.getByRole('checkbox', { name: /^选择/ }).all()) await item.check();
      await dialog.getByRole('textbox').last().fill('经协调，同意提供');
    });
    await page.goto(address);
    await expect(standing(page)).toContainText('已授权');
  });
});
