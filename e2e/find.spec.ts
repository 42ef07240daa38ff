import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const searchBox = (page: Page) => page.getByRole('combobox', { name: '搜索信息资源' });
const results = (page: Page) => page.getByRole('list', { name: '搜索结果' });
/** The link that a result is called by; beside it is the one that asks for it. */
const found = (page: Page, name: string) => results(page).getByRole('link', { name, exact: true });
const totalOf = async (page: Page) =>
  Number(/\d+/.exec((await page.getByText(/^共 \d+ 项$/).textContent()) ?? '')?.[0]);

test('an official narrows the directory by the three selectors of the home page', async ({ open, step }) => {
  const page = await open('official.renshe');

  await step('the home page has a search box and three selectors beside it', page, async () => {
    await page.goto('/');
    await expect(searchBox(page)).toBeVisible();
    for (const name of ['所属行业', '所在部门', '共享类型'])
      await expect(page.getByRole('combobox', { name })).toBeVisible();
    await expect(page.getByRole('heading', { name: '最近发布' })).toBeVisible();
    await expect(page.getByRole('heading', { name: '目录概况' })).toBeVisible();
  });

  await step('an industry, a department and a share type are chosen', page, async () => {
    await page.getByRole('combobox', { name: '所属行业' }).click();
    await page.getByRole('combobox', { name: '所属行业' }).fill('公共管理');
    await page.locator('.ant-select-dropdown:visible').getByText('公共管理、社会保障和社会组织').click();
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: '所在部门' }).fill('残疾人');
    await page.locator('.ant-select-dropdown:visible').getByText('区残疾人联合会', { exact: true }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: '共享类型' }).click();
    await page.locator('.ant-select-dropdown:visible').getByText('协议共享', { exact: true }).click();
    await page.keyboard.press('Escape');
  });

  await step('the search shows what all three allow, and the address says it', page, async () => {
    await page.getByRole('button', { name: '搜索', exact: true }).click();
    await expect(page).toHaveURL(/\/resources\?.*industry=S&.*shareType=conditional/);
    await expect(found(page, '残疾人两项补贴发放信息')).toBeVisible();
    await expect(results(page).getByText('主动共享')).toHaveCount(0);
    const chips = page.getByRole('list', { name: '已选条件' });
    await expect(chips.getByRole('button', { name: '移除条件：协议共享' })).toBeVisible();
  });

  await step('a condition can be dropped, and back brings it again', page, async () => {
    const before = await totalOf(page);
    await page.getByRole('button', { name: '移除条件：协议共享' }).click();
    await expect.poll(() => totalOf(page)).toBeGreaterThan(before);
    await page.goBack();
    await expect.poll(() => totalOf(page)).toBe(before);
  });
});

const ways = [
  { typed: '婚姻', finds: '婚姻登记和收养登记信息', marked: '婚姻' },
  { typed: 'hunyin', finds: '婚姻登记和收养登记信息', marked: '婚姻' },
  { typed: 'hydj', finds: '婚姻登记和收养登记信息', marked: '婚姻登记' },
];

for (const { typed, finds, marked } of ways) {
  test(`an official finds ${finds} by typing ${typed}`, async ({ open, step }) => {
    const page = await open('official.renshe');

    await step('suggestions come while typing', page, async () => {
      await page.goto('/');
      await searchBox(page).fill(typed);
      await expect(page.getByRole('option', { name: finds })).toBeVisible();
    });

    await step('results have the words highlighted', page, async () => {
      await searchBox(page).press('Enter');
      await expect(page).toHaveURL(/\/resources\?q=/);
      await expect(found(page, finds)).toBeVisible();
      await expect(found(page, finds).locator('mark').first()).toHaveText(marked);
    });

    await step('the keyboard opens a suggestion', page, async () => {
      await searchBox(page).press('ArrowDown');
      await expect(page.getByRole('option', { name: finds })).toBeVisible();
      const first = await page.getByRole('option').first().textContent();
      await searchBox(page).press('ArrowDown');
      await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
      await searchBox(page).press('Enter');
      await expect(page).toHaveURL(/\/resources\/[0-9a-f-]{36}$/);
      // The list's own heading may still stand when the address has changed
      const heading = page.getByRole('heading', { level: 1 });
      await expect
        .poll(async () => {
          const title = await heading.textContent();
          return title ? first?.includes(title) : title;
        })
        .toBe(true);
    });
  });
}

test('an official finds a resource by part of its code, and reads every item of it', async ({ open, api, step }) => {
  const official = await api('official.renshe');
  const search = await (await official.get('/api/resources', { params: { q: '结婚登记信息' } })).json();
  const [{ id, code, name }] = search.items.filter((item: { name: string }) => item.name === '结婚登记信息');
  const detail = await (await official.get(`/api/resources/${id}`)).json();
  const page = await open('official.renshe');

  await step('the beginning of the code finds it', page, async () => {
    await page.goto('/');
    await searchBox(page).fill(code.slice(0, 6));
    await searchBox(page).press('Enter');
    await expect(found(page, name)).toBeVisible();
    await expect(results(page).getByText(code, { exact: true })).toBeVisible();
  });

  await step('its page has the metadata', page, async () => {
    await found(page, name).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(name));
    const { contents } = detail;
    await expect(page.getByText(contents.summary)).toBeVisible();
    await expect(page.getByRole('region', { name: '基本信息' })).toContainText('每日');
    await expect(page.getByRole('region', { name: '提供部门', exact: true })).toContainText(contents.contact.phone);
    await expect(page.getByRole('region', { name: '共享与开放' })).toContainText(contents.conditions);
    await expect(page.getByRole('region', { name: '版本历史' })).toContainText('第 1 版');
  });

  await step('and every data item, with its type and share type', page, async () => {
    const table = page.getByRole('region', { name: '信息项', exact: true }).getByRole('table');
    expect(detail.contents.items.length).toBeGreaterThan(10);
    await expect(table.getByRole('row')).toHaveCount(detail.contents.items.length + 1);
    for (const item of detail.contents.items)
      await expect(table.getByRole('row', { name: item.name }).first()).toBeVisible();
    await expect(table.getByRole('row', { name: '结婚证字号' })).toContainText('字符型（30）');
    await expect(table.getByRole('row', { name: '结婚证字号' })).toContainText('协议共享');
  });

  await step('the page says who would decide, by which day, under which article', page, async () => {
    const panel = page.getByRole('region', { name: '申请使用', exact: true });
    await expect(panel.getByRole('link', { name: '申请使用' })).toBeVisible();
    await expect(panel).toContainText('区民政局');
    await expect(panel).toContainText(detail.routes.conditional.term.dueOn);
    await expect(panel).toContainText('10 个工作日');
    await expect(panel).toContainText('PD-33');
  });
});

test('facets count what each choice would show, and results come page by page', async ({ open, step }) => {
  const page = await open('official.weijian');
  const facet = page.getByRole('group', { name: '共享类型' });
  const counts = () => facet.getByRole('listitem').allTextContents();

  await step('every share type has its count', page, async () => {
    await page.goto('/resources?q=%E5%A9%9A%E5%A7%BB');
    await expect(facet.getByRole('checkbox')).toHaveCount(3);
    await expect(facet.getByRole('checkbox', { name: /^协议共享\D+[1-9]\d*/ })).toBeVisible();
  });

  await step('choosing one shows so many; its own facet goes on counting the others', page, async () => {
    await expect(results(page).getByRole('article').first()).toBeVisible();
    const before = await counts();
    const count = Number(/\d+/.exec(before.find((text) => text.startsWith('协议共享')) ?? '')?.[0]);
    await facet.getByRole('checkbox', { name: /^协议共享/ }).check();
    await expect(page).toHaveURL(/shareType=conditional/);
    await expect.poll(() => totalOf(page)).toBe(count);
    await expect(results(page).getByRole('article')).toHaveCount(count);
    await expect.poll(counts).toEqual(before);
  });

  await step('the second page shows others, and back leads to the first', page, async () => {
    await page.goto('/resources');
    const first = results(page).getByRole('link').first();
    const name = (await first.textContent()) ?? '';
    await page.getByRole('listitem', { name: '2', exact: true }).click();
    await expect(page).toHaveURL(/page=2/);
    await expect(first).not.toHaveText(name);
    await page.goBack();
    await expect(page).not.toHaveURL(/page=2/);
    await expect(first).toHaveText(name);
  });

  await step('what nobody has says what to try instead', page, async () => {
    await page.goto('/resources?q=zzzqqq');
    await expect(page.getByRole('heading', { name: '没有符合条件的资源' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: /目录树/ })).toBeVisible();
  });
});

test('an official walks the directory tree by class and by department', async ({ open, step }) => {
  const page = await open('official.renshe');
  const node = (name: RegExp) => page.getByRole('treeitem', { name });

  await step('by class, item and sub-item', page, async () => {
    await page.goto('/tree');
    await node(/^基础信息资源/).click();
    await node(/^人口基础信息/).click();
    await expect(page).toHaveURL(/node=/);
    const branch = page.getByRole('region', { name: '人口基础信息' });
    await expect(branch.getByRole('list', { name: '搜索结果' })).toBeVisible();
    await expect(branch.getByRole('link', { name: '户籍人口基本信息', exact: true })).toBeVisible();
  });

  await step('the address leads back to the branch', page, async () => {
    await page.reload();
    await expect(node(/^人口基础信息/)).toHaveAttribute('aria-selected', 'true');
    await expect(found(page, '户籍人口基本信息')).toBeVisible();
  });

  await step('by department, with the keyboard', page, async () => {
    await node(/^按部门/).focus();
    await page.keyboard.press('ArrowRight');
    await expect(node(/^区残疾人联合会/)).toBeVisible();
    await node(/^区残疾人联合会/).focus();
    await page.keyboard.press('Enter');
    await expect(found(page, '残疾人两项补贴发放信息')).toBeVisible();
  });
});
