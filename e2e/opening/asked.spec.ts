import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mailFolder } from '../support/mails.ts';
import { expect, phone, test } from '../support/test.ts';

/** SH-30, under the text that says so and those that leave it to us: asked for from outside, decided, taken by a link. */

const resource = '学校食堂食品安全自查信息';
const rows = 40;

/** What was written to an address so far. */
async function lettersTo(address: string, baseURL: string): Promise<string[]> {
  const folder = mailFolder(new URL(baseURL).port);
  const files = (await readdir(folder)).sort();
  const mails = await Promise.all(files.map(async (file) => JSON.parse(await readFile(join(folder, file), 'utf8'))));
  return mails.filter(({ to }) => to.includes(address)).map(({ text }) => text);
}

/** The link in the letter that holds these words, once it has come. */
async function linkIn(address: string, words: string, baseURL: string | undefined): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(
      async () => {
        const letter = (await lettersTo(address, baseURL ?? '')).find((text) => text.includes(words));
        link = /http\S+#\S+/.exec(letter ?? '')?.[0];
        return link;
      },
      { timeout: 60_000 },
    )
    .toBeTruthy();
  return link ?? '';
}

test('somebody outside asks for what is open on conditions, and takes what the provider agrees to', async ({
  open,
  api,
  step,
  allowRefusal,
  baseURL,
}) => {
  const email = `zhangsan${Date.now()}@mail.example`;
  const official = await api('official.minzheng');
  const found = await (await official.get(`/api/open?q=${encodeURIComponent(resource)}`)).json();
  const { id } = found.items.find(({ name }: { name: string }) => name === resource);
  const { items } = await (await official.get(`/api/open/${id}`)).json();
  const names: string[] = items.map(({ name }: { name: string }) => name);
  const citizen = await open(null, phone);

  await step('the entry says that it is asked for here, without an account', citizen, async () => {
    await citizen.goto(`/open/datasets/${id}`);
    await expect(citizen.getByRole('heading', { level: 1, name: resource })).toBeVisible();
    await citizen.getByRole('link', { name: '申请获取' }).click();
    await expect(citizen.getByRole('heading', { level: 1, name: '申请有条件开放的数据' })).toBeVisible();
  });

  await step('what lacks is said where it lacks', citizen, async () => {
    await citizen.getByRole('button', { name: '提交申请' }).click();
    await expect(citizen.getByText('请说明用途', { exact: true })).toBeVisible();
    await expect(citizen.getByText('请选择申请人类型', { exact: true })).toBeVisible();
  });

  await step('it is filled in and sent; nothing has come of it yet', citizen, async () => {
    await citizen.getByRole('button', { name: /^全选/ }).click();
    await citizen.getByRole('textbox', { name: '用途' }).fill('研究学校食堂自查的频次，成果公开发布');
    await citizen.getByText('企业', { exact: true }).click();
    await citizen.getByRole('textbox', { name: '单位名称' }).fill('某数据公司');
    await citizen.getByRole('textbox', { name: '联系人姓名' }).fill('张三');
    await citizen.getByRole('textbox', { name: '电子邮箱' }).fill(email);
    await citizen.getByRole('button', { name: '提交申请' }).click();
    await expect(citizen.getByRole('heading', { name: '请查收邮件' })).toBeVisible();
  });

  await step('the link of the letter is followed, and confirmed by a button', citizen, async () => {
    await citizen.goto(await linkIn(email, '小时内打开链接确认', baseURL));
    await expect(citizen.getByText('研究学校食堂自查的频次，成果公开发布')).toBeVisible();
    await expect(citizen.getByText('某数据公司')).toBeVisible();
    await citizen.getByRole('button', { name: '确认申请' }).click();
    await expect(citizen.getByRole('heading', { name: '申请已受理' })).toBeVisible();
  });

  const reviewer = await open('reviewer.jiaoyu');
  await step('it is in the inbox of the provider, who reads who asks for what', reviewer, async () => {
    await reviewer.goto('/inbox');
    const waiting = reviewer.getByRole('list', { name: '待办列表' }).getByRole('link', { name: resource });
    await waiting.filter({ hasText: '开放申请' }).first().click();
    await expect(reviewer.getByText('某数据公司')).toBeVisible();
    await expect(reviewer.getByText(email)).toBeVisible();
  });

  await step('a part of it is agreed to, with a reason and a last day', reviewer, async () => {
    await reviewer.getByRole('button', { name: '同意', exact: true }).click();
    const dialog = reviewer.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: names.at(-1) ?? '', exact: true }).uncheck();
    const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    await dialog.getByRole('textbox', { name: '有效期至' }).fill(until);
    await reviewer.keyboard.press('Enter');
    await dialog.getByRole('textbox', { name: '说明（告知申请人）' }).fill('末项按年度汇总另行公布');
    await dialog.getByRole('button', { name: '同意' }).click();
    await expect(reviewer.getByText(/^同意提供，至/).first()).toBeVisible();
  });

  await step('the answer comes by mail, and its link has the files', citizen, async () => {
    // Another part of the same address alone loads nothing anew
    await citizen.goto('about:blank');
    await citizen.goto(await linkIn(email, '末项按年度汇总另行公布', baseURL));
    await expect(citizen.getByText('已同意', { exact: true })).toBeVisible();
    const download = citizen.waitForEvent('download');
    await citizen.getByRole('button', { name: 'CSV' }).click();
    const lines = (await readFile(await (await download).path(), 'utf8')).replace('\ufeff', '').trim().split('\r\n');
    expect(lines).toHaveLength(rows + 1);
    expect(lines[0]?.split(',')).toEqual(names.slice(0, -1));
    await expect(citizen.getByText(/^1 \/ \d+ 次$/)).toBeVisible();
  });

  await step('what was taken is on record, and is taken back', reviewer, async () => {
    // The inbox has gone on to the next one
    await reviewer.goto('/open-requests');
    await reviewer.getByRole('link', { name: /^KS-/ }).first().click();
    await expect(reviewer.getByText('已下载 1 次', { exact: false })).toBeVisible();
    await reviewer.getByRole('button', { name: '停止提供' }).click();
    const dialog = reviewer.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '具体说明（告知申请人）' }).fill('用途与所述不符');
    await dialog.getByRole('button', { name: '停止提供' }).click();
    await expect(reviewer.getByText('已停止提供', { exact: true }).first()).toBeVisible();
  });

  allowRefusal(401, /\/api\/open\/asked$/);
  await step('the link opens nothing any more, and says why', citizen, async () => {
    await citizen.reload();
    await expect(citizen.getByText('用途与所述不符')).toBeVisible();
    await expect(citizen.getByRole('button', { name: 'CSV' })).toHaveCount(0);
    await citizen.goto(`/open/datasets/asked#s_${'x'.repeat(43)}`);
    await citizen.reload();
    await expect(citizen.getByRole('heading', { name: '链接已失效' })).toBeVisible();
  });
});
