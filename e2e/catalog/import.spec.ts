import type { Page } from '@playwright/test';
import { choose } from '../support/choose.ts';
import { unique } from '../support/data.ts';
import { expect, test } from '../support/test.ts';

// A department imports one file at a time: these journeys are of the same one
test.describe.configure({ mode: 'default' });

const csv = (name: string, ...rows: string[][]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(rows.map((row) => row.join(',')).join('\n')),
});
const give = (page: Page, file: ReturnType<typeof csv>) => page.getByLabel('选择目录文件').setInputFiles(file);
const count = (page: Page, word: string) =>
  page.getByRole('definition').filter({ has: page.locator(`xpath=../dt[text()="${word}"]`) });

test('a registrar brings a whole catalog in, says what its words mean, and the same file changes nothing again', async ({
  open,
  step,
}) => {
  const mark = unique();
  const page = await open('registrar.minzheng');
  // A heading of this run only: what was explained before is not asked again
  const headings = ['信息资源名称', '更新周期', '共享类型', `现状${mark}`];
  const file = csv(
    '目录.csv',
    headings,
    [`养老机构评定信息${mark}`, `每学期${mark}`, '无条件共享', '在用'],
    [`助餐点信息${mark}`, '每月', '有条件共享', '在用'],
    ['', '每年', '不予共享', '停用'],
  );

  await step('from the registrations there is a way to it, with a template to fill in', page, async () => {
    await page.goto('/registrations');
    await page.getByRole('link', { name: '批量导入' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '批量导入' })).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载模板' }).click();
    expect((await download).suggestedFilename()).toBe('目录模板.xlsx');
  });

  await step('a file is looked at first: what would be created, and what is wrong in which cell', page, async () => {
    await give(page, file);
    const result = page.getByRole('region', { name: '检查结果' });
    await expect(count(page, '新建')).toHaveText('2');
    await expect(count(page, '不收入')).toHaveText('1');
    await expect(result.getByRole('row', { name: /第 4 行.*未填写/ })).toBeVisible();
    await expect(result.getByRole('row', { name: new RegExp(`B2.*每学期${mark}`) })).toBeVisible();
  });

  await step('what no list knows is explained, and remembered', page, async () => {
    await choose(page, `“每学期${mark}”对应`, '每半年');
    await choose(page, `“现状${mark}”对应`, '不读取');
    await page.getByRole('button', { name: '记住并重新检查' }).click();
    await expect(page.getByRole('heading', { name: '对应关系' })).toBeHidden();
    await expect(page.getByText(/本部门已记住 \d+ 项对应关系/)).toBeVisible();
    await expect(page.getByText('收入但须补充或核对的行')).toBeHidden();
  });

  await step('all or nothing writes nothing while a line is refused', page, async () => {
    await page.getByRole('radio', { name: '一行有误则都不导入' }).check();
    await page.getByRole('button', { name: '导入 2 项' }).click();
    await expect(page.getByRole('alert').filter({ hasText: '没有写入任何内容' })).toBeVisible();
  });

  await step('the good lines come in, and the others can be mended in their workbook', page, async () => {
    await give(page, file);
    await page.getByRole('button', { name: '导入 2 项' }).click();
    await expect(page.getByRole('region', { name: '导入结果' }).getByText('已写入草稿')).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载不收入的 1 行' }).click();
    expect((await download).suggestedFilename()).toBe('未收入的行.xlsx');
  });

  await step('the same again changes nothing, and what differs is shown before it is written', page, async () => {
    await give(page, csv('再次.csv', headings, [`助餐点信息${mark}`, '每月', '有条件共享', '在用']));
    await expect(page.getByText('文件与目录中的内容一致，没有需要导入的。')).toBeVisible();
    await give(page, csv('修改.csv', headings, [`助餐点信息${mark}`, '每季度', '有条件共享', '在用']));
    await expect(count(page, '修改')).toHaveText('1');
    await page.getByRole('button', { name: `助餐点信息${mark}` }).click();
    await expect(page.getByRole('row', { name: '更新周期 每月 每季度' })).toBeVisible();
  });

  await step('what was explained is taken back', page, async () => {
    await page.getByText(/本部门已记住 \d+ 项对应关系/).click();
    await page.getByRole('button', { name: new RegExp(`删除“每学期${mark}”`, 'i') }).click();
    await expect(page.getByRole('button', { name: new RegExp(`删除“每学期${mark}”`, 'i') })).toBeHidden();
  });
});

test('a file that cannot be read says why, and what helps', async ({ open, step, allowRefusal }) => {
  const page = await open('registrar.minzheng');
  allowRefusal(422, /\/import/);
  await page.goto('/registrations/import');
  const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  await step('a workbook of the old kind', page, async () => {
    await give(page, { ...csv('旧.xls'), buffer: old });
    await expect(page.getByRole('alert').filter({ hasText: '旧版 Excel 文件' })).toBeVisible();
  });
  await step('a table whose headings nobody knows asks what they mean', page, async () => {
    await give(page, csv('别的.csv', ['资源叫什么', '归谁管'], ['甲信息', '张三']));
    await expect(page.getByRole('alert').filter({ hasText: '没有找到表头' })).toBeVisible();
    await expect(page.getByRole('combobox', { name: '“资源叫什么”对应' })).toBeVisible();
  });
});
