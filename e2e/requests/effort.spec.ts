import type { Locator, Page } from '@playwright/test';
import { publish, unique } from '../support/data.ts';
import { fillUse, tick } from '../support/request-form.ts';
import { expect, test } from '../support/test.ts';

declare global {
  interface Window {
    effort?: { presses: number; texts: string[] };
  }
}

const three = ['机构名称', '空余床位', '所在街镇'].map((name) => ({ name, shareType: 'conditional' as const }));
const found = (page: Page, name: string) => page.getByRole('link', { name, exact: false }).first();

test('a conditional request for three items takes at most twelve clicks and three texts', async ({
  open,
  api,
  step,
}) => {
  const resource = await publish(api, `养老机构床位信息${unique()}`, three);
  const page = await open('official.renshe');
  // Counted where it happens: presses of the pointer, and fields in which something was typed
  await page.addInitScript(() => {
    const effort = { presses: 0, texts: [] as string[] };
    window.effort = effort;
    addEventListener('pointerdown', () => (effort.presses += 1), true);
    addEventListener(
      'input',
      ({ target }) => {
        const field =
          target instanceof HTMLTextAreaElement ||
          (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio');
        if (field && !effort.texts.includes(target.id)) effort.texts.push(target.id);
      },
      true,
    );
  });

  await step('from where everybody lands it is found, asked for and filed', page, async () => {
    await page.goto('/');
    await page.getByRole('combobox', { name: /搜索/ }).fill(resource.name);
    await page.keyboard.press('Enter');
    await found(page, resource.name).click();
    await page.getByRole('link', { name: '申请使用' }).click();
    for (const { name } of three) await tick(page, name).check();
    await fillUse(page);
    await page.getByRole('button', { name: '提交申请' }).click();
    await expect(page).toHaveURL(/\/requests\/[0-9a-f-]{36}$/);
  });
  const effort = await page.evaluate(() => window.effort);
  expect(effort?.presses, 'clicks').toBeLessThanOrEqual(12);
  expect(effort?.presses, 'the clicks were counted').toBeGreaterThan(5);
  // The word that is looked for is one of them
  expect(effort?.texts.length, `texts: ${effort?.texts.join(', ')}`).toBeLessThanOrEqual(3);
});

/** Goes on by the tabulator until this has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < 150; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  expect(await page.evaluate(() => document.activeElement?.outerHTML), 'what the tabulator came to').toBe(
    await target.evaluate(({ outerHTML }) => outerHTML),
  );
}

test('by keyboard alone an official asks, and a reviewer agrees', async ({ open, api, step }) => {
  const resource = await publish(api, `养老机构床位信息${unique()}`, three);
  const page = await open('official.renshe');
  const press = async (target: Locator, key: 'Enter' | 'Space') => {
    await tabTo(page, target);
    await page.keyboard.press(key);
  };
  const type = async (target: Locator, text: string) => {
    await tabTo(page, target);
    await page.keyboard.insertText(text);
  };

  await step('the resource is found and its form opened', page, async () => {
    await page.goto('/');
    await type(page.getByRole('combobox', { name: /搜索/ }), resource.name);
    await page.keyboard.press('Enter');
    await press(found(page, resource.name), 'Enter');
    await press(page.getByRole('link', { name: '申请使用' }), 'Enter');
    await expect(page.getByRole('heading', { level: 1, name: '申请使用' })).toBeVisible();
  });
  await step('the form is filled in and filed', page, async () => {
    await press(tick(page, '空余床位'), 'Space');
    await press(page.getByRole('radio', { name: '行政依据' }), 'Space');
    await type(page.getByRole('textbox', { name: '履职依据' }), '《社会救助暂行办法》第四十五条');
    await type(page.getByRole('textbox', { name: '对应事项' }), '就业困难人员认定');
    await press(page.getByRole('radio', { name: '查询' }), 'Space');
    await press(page.getByRole('button', { name: '提交申请' }), 'Enter');
    await expect(page).toHaveURL(/\/requests\/[0-9a-f-]{36}$/);
  });

  const theirs = await open('reviewer.minzheng');
  await step('the reviewer agrees', theirs, async () => {
    await theirs.goto(page.url());
    await tabTo(theirs, theirs.getByRole('button', { name: '同意提供' }));
    await theirs.keyboard.press('Enter');
    const dialog = theirs.getByRole('dialog');
    await tabTo(theirs, dialog.getByRole('button', { name: '同意提供' }));
    await theirs.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(theirs.getByRole('region', { name: '办理进展' })).toContainText('已授权');
  });
});
