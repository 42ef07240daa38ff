import type { Page } from '@playwright/test';

/** Says what for, by what right, in which way; the period stays as it is proposed. */
export async function fillUse(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '数据校核' }).check();
  await page.getByRole('textbox', { name: '履职依据' }).fill('《社会救助暂行办法》第四十五条');
  await page.getByRole('textbox', { name: '对应事项' }).fill('就业困难人员认定');
  await page.getByRole('radio', { name: '查询' }).check();
}

export const tick = (page: Page, item: string) => page.getByRole('checkbox', { name: `选择“${item}”` });
/** Who decides, by when, under which article, for what is ticked. */
export const routePanel = (page: Page) => page.getByRole('complementary', { name: '由谁办理，何时有结果' });
