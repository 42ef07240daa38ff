import { expect, test } from '../support/test.ts';
import { askForAll, decideWith, entryOf, filed, openWork, standing } from '../support/ways.ts';

test('SH-27: the General Office and the responsible department both agree before anything is granted', async ({
  open,
  api,
  step,
}) => {
  const entry = await entryOf(await api('official.minzheng'), 'conditional');
  const page = await open('official.minzheng');
  let address = '';
  await step('the form names both', page, async () => {
    await askForAll(page, entry);
    const panel = page.getByRole('complementary', { name: '由谁办理，何时有结果' });
    await expect(panel).toContainText('共同审核');
    await expect(panel).toContainText('SH-27');
    address = await filed(page);
  });

  const reviewer = await open('reviewer.renshe');
  await step('the responsible department agrees', reviewer, async () => {
    await openWork(reviewer, '答复申请', entry.name);
    await decideWith(reviewer, '同意提供', async () => {});
  });
  await step('which grants nothing yet', page, async () => {
    await page.goto(address);
    await expect(standing(page)).toContainText('等待');
  });

  const operator = await open('operator.authority');
  await step('the General Office agrees too', operator, async () => {
    await openWork(operator, '答复申请', entry.name);
    await decideWith(operator, '同意提供', async () => {});
    await page.goto(address);
    await expect(standing(page)).toContainText('已授权');
  });
});
