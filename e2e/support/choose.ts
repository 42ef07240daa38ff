import type { Page } from '@playwright/test';

/** Picks from a select by the words it shows. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click();
}

/** Picks step by step from a cascade, and closes it where the way may end earlier. */
export async function choosePath(page: Page, label: string, path: readonly string[]): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  for (const step of path) await page.getByRole('menuitemcheckbox', { name: step }).click();
  await page.keyboard.press('Escape');
}
