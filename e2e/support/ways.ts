import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { fillUse } from './request-form.ts';

type Entry = { id: string; name: string; items: { name: string; shareType: string }[] };

/** An entry of 人社 that shares all its items in this way, as the demo has it, with what its page shows of them. */
export async function entryOf(official: APIRequestContext, shareType: string): Promise<Entry> {
  const answer = await official.get(`/api/resources?shareType=${shareType}&pageSize=100`);
  const { items } = (await answer.json()) as { items: { id: string; name: string; department: { name: string } }[] };
  for (const { id, name, department } of items) {
    if (!/人力资源|人社/.test(department.name)) continue;
    const { contents, closed } = await (await official.get(`/api/resources/${id}`)).json();
    const listed = (contents?.items ?? []) as Entry['items'];
    // What is personal waits for an agreement, which is a way of its own
    if (closed === null && listed.length > 0) return { id, name, items: listed };
  }
  throw new Error(`No entry of 人社 is ${shareType}`);
}

/** Fills in a request for all that an entry lists, as far as every text asks for it. */
export async function askForAll(page: Page, { id }: Entry): Promise<void> {
  await page.goto(`/requests/new?resource=${id}`);
  await page.getByRole('checkbox', { name: '全选所列信息项' }).check();
  await fillUse(page);
}

/** Where a request stands. */
export const standing = (page: Page) => page.getByRole('region', { name: '办理进展' });

/** Opens the task about an entry from the inbox. */
export async function openWork(page: Page, kind: string, name: string): Promise<void> {
  await page.goto('/inbox');
  const task = page.getByRole('list', { name: '待办列表' }).getByRole('link', { name }).filter({ hasText: kind });
  await task.first().click();
  await expect(page.getByRole('region', { name: kind })).toBeVisible();
}

/** Presses a button of what can be done, and the same in the dialog that asks for the rest. */
export async function decideWith(
  page: Page,
  button: string,
  fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
) {
  await page.getByRole('group', { name: '可办事项' }).getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await expect(dialog).toBeHidden();
}
