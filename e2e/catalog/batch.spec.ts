import { unique } from '../support/data.ts';
import { expect, test } from '../support/test.ts';

// A department imports one file at a time
test.describe.configure({ mode: 'default' });

/** A line that says all that is asked for. */
const line = (name: string, over: object = {}) =>
  JSON.stringify({
    name,
    summary: '记录某项登记的办理情况。',
    industry: 'S92',
    class: 'theme',
    classification: '05001',
    format: { category: 'database', type: 'MySQL' },
    updateCycle: 'daily',
    subject: 'other',
    shareMethod: '共享平台接口',
    openness: 'not_open',
    contactOffice: '登记科',
    contactPhone: '021-58000000',
    items: [{ name: `登记编号${name}`, dataType: 'C', shareType: 'unconditional', openness: 'not_open' }],
    ...over,
  });

test('what one file brought in is handed in and decided as one piece of work', async ({ open, step }) => {
  const mark = unique();
  const names = ['甲', '乙', '丙'].map((each) => `${each}类救助登记${mark}`);
  const lines = [...names.map((name) => line(name)), line(`丁类救助登记${mark}`, { summary: '' })];
  const registrar = await open('registrar.minzheng');
  let batch = '';

  await step('a registrar brings the file in, and goes on to all of it', registrar, async () => {
    await registrar.goto('/registrations/import');
    const file = { name: '目录.jsonl', mimeType: 'application/x-ndjson', buffer: Buffer.from(lines.join('\n')) };
    await registrar.getByLabel('选择目录文件').setInputFiles(file);
    await registrar.getByRole('button', { name: '导入 4 项' }).click();
    await registrar.getByRole('link', { name: '整批提交审核' }).click();
    await expect(registrar.getByRole('heading', { level: 1, name: '批量导入的登记' })).toBeVisible();
    batch = new URL(registrar.url()).pathname;
  });

  await step('all of it is handed in; what a rule keeps back is named and stays a draft', registrar, async () => {
    await registrar.getByRole('button', { name: '整批提交审核' }).click();
    const kept = registrar.getByRole('alert').filter({ hasText: '有 1 项未能办理' });
    await expect(kept.getByRole('link', { name: `丁类救助登记${mark}` })).toBeVisible();
    await expect(registrar.getByRole('definition').filter({ hasText: '3' }).first()).toBeVisible();
  });

  const reviewer = await open('reviewer.minzheng');
  await step('the reviewer has one piece of work, with a sample to be read', reviewer, async () => {
    await reviewer.goto(`/inbox?q=${mark}`);
    await expect(reviewer.getByRole('link', { name: /审核批次/ })).toHaveCount(1);
    const sample = reviewer.getByRole('region', { name: '抽查', exact: true });
    await expect(sample.getByRole('link', { name: `甲类救助登记${mark}` })).toBeVisible();
    await sample.getByRole('button', { name: '换一批' }).click();
    await expect(sample.getByRole('row')).toHaveCount(4);
  });

  await step('one is taken out and sent back, with what is to be corrected', reviewer, async () => {
    await reviewer.goto(batch);
    await expect(reviewer.getByRole('region', { name: '抽查', exact: true })).toBeVisible();
    const all = reviewer.getByRole('region', { name: '全部登记' });
    await all
      .getByRole('row', { name: new RegExp(`乙类救助登记${mark}`) })
      .getByRole('checkbox')
      .check();
    await all.getByRole('button', { name: '退回所选 1 项' }).click();
    const dialog = reviewer.getByRole('dialog');
    await dialog.getByLabel('须改正的问题').fill('请写明登记范围');
    await dialog.getByRole('button', { name: '退回所选 1 项' }).click();
    await expect(all.getByRole('row', { name: new RegExp(`乙类救助登记${mark}.*已退回`) })).toBeVisible();
  });

  await step('the others are approved in one go', reviewer, async () => {
    await reviewer.getByRole('button', { name: '整批通过' }).click();
    await reviewer.getByRole('dialog').getByRole('button', { name: '整批通过' }).click();
    const all = reviewer.getByRole('region', { name: '全部登记' });
    for (const name of [names[0], names[2]])
      await expect(all.getByRole('row', { name: new RegExp(`${name}.*已发布`) })).toBeVisible();
    await expect(reviewer.getByRole('button', { name: '整批通过' })).toBeHidden();
  });
});
