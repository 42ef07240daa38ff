import { choose } from './support/choose.ts';
import { unique } from './support/data.ts';
import { expect, test } from './support/test.ts';

test('an administrator who disables a leaver hands what they have in hand over to a colleague', async ({
  open,
  api,
  request,
  step,
}) => {
  const mark = unique();
  const admin = await api('admin.minzheng');
  const { items: departments } = await (await admin.get('/api/departments')).json();
  const own = departments.find(({ key }: { key: string | null }) => key === 'minzheng');
  const given = 'given by the admin 1';
  const [leaver, successor] = [
    { account: `l.${mark}`, name: `离${mark}` },
    { account: `s.${mark}`, name: `接${mark}` },
  ];
  for (const who of [leaver, successor]) {
    const person = { ...who, departmentId: own.id, roles: ['official'], password: given };
    expect((await admin.post('/api/users', { data: person })).status()).toBe(201);
  }

  // The leaver files a request that is still open
  const signIn = { account: leaver.account, password: given };
  expect((await request.post('/api/session', { data: signIn })).status()).toBe(200);
  const next = { current: given, next: `a word of my own ${mark}` };
  expect((await request.post('/api/session/password', { data: next })).status()).toBe(200);
  const found = await (await request.get('/api/resources?shareType=conditional&pageSize=50')).json();
  const resource = found.items.find(({ department }: { department: { id: string } }) => department.id !== own.id);
  const { contents } = await (await request.get(`/api/resources/${resource.id}`)).json();
  const filed = await request.post('/api/requests', {
    data: {
      resourceId: resource.id,
      itemIds: [contents.items[0].id],
      purpose: 'verification',
      basis: '社会救助经办职责',
      matter: '社会救助资格核验',
      delivery: 'query',
      from: '2026-12-01',
      until: '2027-11-30',
      confirmed: true,
      acknowledgesConditions: true,
    },
  });
  expect(filed.status(), await filed.text()).toBe(201);
  const { id } = await filed.json();

  const page = await open('admin.minzheng');
  const question = page.getByRole('dialog', { name: `停用${leaver.name}（${leaver.account}）？` });

  await step('the dialog says what is in hand, and offers colleagues', page, async () => {
    await page.goto(`/people?q=${mark}`);
    await page.getByRole('button', { name: `管理${leaver.name}` }).click();
    await page.getByRole('button', { name: '停用', exact: true }).click();
    await expect(question.getByText(/此人名下有1 件在办申请/)).toBeVisible();
    await choose(page, '交接给', `${successor.name} ${successor.account}`);
  });

  await step('both happen in one act', page, async () => {
    await question.getByRole('button', { name: '停用', exact: true }).click();
    await expect(question).toBeHidden();
    await expect(page.getByText(`已停用${leaver.name}`)).toBeVisible();
  });

  const other = await open(null);
  await step('the successor finds the request among their own, and its history says from whom', other, async () => {
    const asSuccessor = { account: successor.account, password: given };
    expect((await other.request.post('/api/session', { data: asSuccessor })).status()).toBe(200);
    const chosen = { current: given, next: `another word of mine ${mark}` };
    expect((await other.request.post('/api/session/password', { data: chosen })).status()).toBe(200);
    await other.goto(`/requests/${id}`);
    await expect(other.getByText('经办人交接')).toBeVisible();
    await expect(other.getByText(`${leaver.name} → ${successor.name}`)).toBeVisible();
  });
});
