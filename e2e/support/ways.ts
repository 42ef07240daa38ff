import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { fillUse } from './request-form.ts';

type Entry = { id: string; name: string; items: { id: string; name: string; shareType: string }[] };

/** An entry of 人社, or of others, that is shared in this way, as the demo has it, with what its page shows of it. */
export async function entryOf(
  official: APIRequestContext,
  shareType: string,
  fits: (entry: Entry) => Promise<boolean> = async () => true,
  holder = /人力资源|人社/,
): Promise<Entry> {
  const answer = await official.get(`/api/resources?shareType=${shareType}&pageSize=100`);
  const { items } = (await answer.json()) as { items: { id: string; name: string; department: { name: string } }[] };
  for (const { id, name, department } of items) {
    if (!holder.test(department.name)) continue;
    const { contents, closed } = await (await official.get(`/api/resources/${id}`)).json();
    const listed = (contents?.items ?? []) as Entry['items'];
    const entry = { id, name, items: listed };
    const asked = shareType === 'not_shared' || (closed === null && listed.length > 0);
    if (asked && (await fits(entry))) return entry;
  }
  throw new Error(`No entry of ${holder} is ${shareType}`);
}

/** Fills in a request for all that an entry lists, as far as every text asks for it. */
export async function askForAll(page: Page, { id }: Entry): Promise<void> {
  await page.goto(`/requests/new?resource=${id}`);
  await page.getByRole('checkbox', { name: '全选所列信息项' }).check();
  await fillUse(page);
}

/** Files what is filled in. Gives the address of the request. */
export async function filed(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^提交/ }).click();
  await expect(page).toHaveURL(/\/requests\/[0-9a-f-]{36}$/);
  return page.url();
}

/** Asks in words for what is not shared, as far as every text asks for it. */
export async function askInWords(page: Page, { id }: Entry, wanted: string): Promise<void> {
  await page.goto(`/requests/new?resource=${id}`);
  await page.getByRole('textbox', { name: '需要的内容' }).fill(wanted);
  await fillUse(page);
}

/** Where a request stands. */
export const standing = (page: Page) => page.getByRole('region', { name: '办理进展' });

/** Opens the task about an entry from the inbox. */
export async function openWork(page: Page, kind: string, name: string): Promise<void> {
  await page.goto('/inbox');
  const task = page.getByRole('list', { name: '待办列表' }).getByRole('link', { name }).filter({ hasText: kind });
  await task.first().click();
  // The first task opens by itself: what is waited for is the one that was chosen
  await expect(page.getByRole('region', { name: kind }).getByRole('heading', { name })).toBeVisible();
}

/** Presses a button of what can be done, and in the dialog that asks for the rest whatever sends it. */
export async function decideWith(
  page: Page,
  button: string,
  fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
) {
  await page.getByRole('group', { name: '可办理操作' }).getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  await dialog.getByRole('button').last().click();
  await expect(dialog).toBeHidden();
}
