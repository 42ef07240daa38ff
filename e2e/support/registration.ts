import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** Opens in the inbox the registration that waits there. */
export async function openTask(page: Page, name: string): Promise<void> {
  await page.goto('/inbox');
  await taskOf(page, name).click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
}

export const taskOf = (page: Page, name: string) =>
  page.getByRole('list', { name: '待办列表' }).getByRole('link', { name });

/** Decides on the registration that is open, and confirms what is said to happen. */
export async function decide(page: Page, step: string, happens: string): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(happens);
  await dialog.getByRole('button', { name: /^确认/ }).click();
  await expect(dialog).toHaveCount(0);
}
