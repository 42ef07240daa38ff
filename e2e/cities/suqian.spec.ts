import { expect, test } from '../support/test.ts';
import { askForAll, entryOf, filed, standing } from '../support/ways.ts';

test('SQ-19: the platform grants on the stated conditions, which the consumer acknowledges', async ({
  open,
  api,
  step,
}) => {
  const official = await api('official.minzheng');
  const entry = await entryOf(
    official,
    'conditional',
    async ({ id, items }) => {
      const form = {
        resourceId: id,
        itemIds: items.map((item) => item.id),
        purpose: 'verification',
        delivery: 'query',
      };
      const plan = await official.post('/api/requests/plan', { data: form });
      return (await plan.json()).kind === 'platform';
    },
    /^(?!.*民政)/,
  );
  const page = await open('official.minzheng');
  await step('the form says so, and asks for the word on the conditions', page, async () => {
    await askForAll(page, entry);
    const panel = page.getByRole('complementary', { name: '由谁办理，何时有结果' });
    await expect(panel).toContainText('由平台直接授权');
    await expect(panel).toContainText('SQ-19');
    await page.getByRole('checkbox', { name: /符合并遵守上述共享条件/ }).check();
    await filed(page);
    await expect(standing(page)).toContainText('已授权');
  });
});
