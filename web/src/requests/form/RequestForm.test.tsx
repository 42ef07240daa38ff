// @vitest-environment happy-dom
import type { ResourceView } from '@onesource/api/areas/directory/view';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { keepHere, readHere } from '../../cases/drafts/local.ts';
import { WithDraft } from '../../cases/drafts/WithDraft.tsx';
import { startTexts, withTexts } from '../../i18n/start.ts';
import type { RequestDraft } from './draft.ts';
import { RequestForm } from './RequestForm.tsx';

const told = vi.hoisted(() => ({ success: vi.fn(), error: vi.fn() }));
const city = vi.hoisted(() => ({ scenarios: false }));
vi.mock('../../ui/toasts.ts', () => ({ useToasts: () => ({ message: told }) }));
vi.mock('../../session/Marked.tsx', () => ({ Marked: ({ children }: { children: unknown }) => children }));
vi.mock('../../session/session.ts', () => ({
  useCan: () => false,
  useSession: () => ({
    user: { id: 'lin' },
    profile: { deliveries: ['query', 'api'], ...city, shareTypeLabels: { conditional: { zh: '', en: '' } } },
  }),
}));
// Who decides is told beside the form, and has tests of its own
vi.mock('./RoutePanel.tsx', () => ({ RoutePanel: ({ children }: { children: unknown }) => children }));

const nothing = { acknowledges: null, signOff: null, alreadyAsked: null, questions: [], problems: [] };
const plain = { kind: 'decided', shareType: 'conditional', ...nothing };
let plan: object = plain;
const planned = vi.fn();
let scenarios: object[] = [];
let last: object | null = null;
const sent = vi.fn();
vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
  // What it cannot send to the server stays in the browser, where it is looked for
  if (init?.method === 'PUT') return Response.json({ code: 'unavailable', message: '' }, { status: 503 });
  if (String(input).includes('/api/drafts')) return Response.json({ draft: null });
  if (String(input).includes('/precedents')) return Response.json({ usual: null, last });
  if (String(input).includes('/api/scenarios')) return Response.json({ total: scenarios.length, items: scenarios });
  const body = JSON.parse(String(init?.body));
  if (!String(input).endsWith('/plan')) return sent(body);
  planned(body);
  return Response.json(plan);
});
const answers = (status: number, body: unknown) => sent.mockResolvedValueOnce(Response.json(body, { status }));

beforeAll(async () => {
  await startTexts();
  await withTexts(['requests', 'errors', 'drafts'], Promise.resolve());
}, 60_000);
afterEach(() => {
  cleanup();
  localStorage.clear();
});
beforeEach(() => {
  plan = plain;
  last = null;
  city.scenarios = false;
  for (const mock of [sent, planned, told.success, told.error]) mock.mockReset();
});

const items = ['number', 'name'].map((id) => ({ id, name: id, shareType: 'conditional', sensitivity: 'low' }));
const resource = {
  id: 'marriages',
  name: '婚姻登记',
  department: { id: 'civil', name: '区民政局' },
  shareType: 'conditional',
  wordsType: 'conditional',
  askedBy: 'items',
  closed: null,
  route: { kind: 'decided' },
  routes: { conditional: { kind: 'decided' } },
  conditions: '限窗口核验',
  contents: { items, permittedPurposes: [], useRequirements: '', shareMethod: '' },
} as unknown as ResourceView;
const filledIn: RequestDraft = {
  itemIds: ['number', 'gone since'],
  purpose: 'verification',
  basis: '职责',
  matter: '低保复核',
  delivery: 'query',
  from: '2030-01-01',
  until: '2030-12-31',
};

const of = { form: 'request', subject: 'marriages' } as const;
const Address = () => <output>{useLocation().pathname}</output>;
/** The form, with what was filled in before; once the server has said where it would go. */
async function open(draft: RequestDraft | null = filledIn, asked: ResourceView = resource) {
  if (draft) keepHere('lin', of, { savedAt: '2026-11-02T01:00:00Z', values: draft });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { mutations: { retry: false } } })}>
      <MemoryRouter initialEntries={['/resources/marriages/request']}>
        <WithDraft<RequestDraft> of={{ ...of, name: asked.name }}>
          {(left) => <RequestForm resource={asked} draft={left} />}
        </WithDraft>
        <Address />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  await waitFor(() => expect(planned).toHaveBeenCalled());
}
const submit = async (name = '提交申请') => fireEvent.click(await screen.findByRole('button', { name }));
const matter = () => screen.getByLabelText('对应事项');
async function startOver() {
  fireEvent.click(screen.getByRole('button', { name: '清空重填' }));
  const again = await waitFor(() => {
    const buttons = screen.getAllByRole('button', { name: '清空重填' });
    expect(buttons.length).toBeGreaterThan(1);
    return buttons.at(-1);
  });
  if (again) fireEvent.click(again);
}
const draftKept = () => readHere<RequestDraft>('lin', of);

test('what is filled in is sent, without what the entry lists no more; its page follows, and no draft is left', async () => {
  await open();
  answers(201, { id: 'r1', way: 'decided', grant: null });
  await submit();
  await screen.findByText('/requests/r1');
  const { itemIds, from, until, ...said } = filledIn;
  expect(sent.mock.calls).toEqual([
    [expect.objectContaining({ ...said, from, until, resourceId: 'marriages', itemIds: ['number'], scenarioId: null })],
  ]);
  expect(told.success).toHaveBeenCalledWith('申请已提交');
  expect(draftKept()).toBeNull();
});

test('PD-35: of a grant that an agreement comes before it is not said that it holds', async () => {
  await open();
  answers(201, { id: 'r1', way: 'filed', grant: { agreement: 'awaited' } });
  await submit();
  await waitFor(() => expect(told.success).toHaveBeenCalledWith('已授权，签订保密协议后生效'));
});

test('what is typed is kept as a draft, and gone once one starts over', async () => {
  await open();
  fireEvent.change(matter(), { target: { value: '救助核对' } });
  expect(draftKept()?.values).toMatchObject({ matter: '救助核对', basis: '职责' });
  screen.getByText('草稿仅保存在此浏览器');
  await startOver();
  await waitFor(() => expect((matter() as HTMLTextAreaElement).value).toBe(''));
  expect(draftKept()).toBeNull();
});

test('what the department said last is taken over at a click, and looked over before it is sent', async () => {
  const said = {
    purpose: 'inspection',
    purposeText: '',
    basis: '职责',
    matter: '低保复核',
    system: '',
    delivery: 'api',
  };
  last = { id: 'r0', number: 'SQ-1', ...said, contact: { name: '李经办', phone: '' } };
  await open(null);
  fireEvent.click(await screen.findByRole('button', { name: /沿用上次填写的内容（SQ-1）/ }));
  await waitFor(() => expect((matter() as HTMLTextAreaElement).value).toBe('低保复核'));
  expect((screen.getByLabelText('联系人') as HTMLInputElement).value).toBe('李经办');
  expect(draftKept()?.values).toMatchObject({ matter: '低保复核', delivery: 'api' });
  expect(sent).not.toHaveBeenCalled();
});

test('what no request is without is asked for at its field, and nothing is sent', async () => {
  await open({ ...filledIn, matter: '' });
  await submit();
  await waitFor(() => expect(matter().getAttribute('aria-invalid')).toBe('true'));
  expect(sent).not.toHaveBeenCalled();
});

test('a refusal stands at the field that it is about, and what was written stays', async () => {
  await open();
  answers(422, { code: 'required', message: 'required', details: [{ field: 'matter', code: 'required' }] });
  await submit();
  await screen.findByRole('button', { name: /^对应事项 · / });
  expect(matter().getAttribute('aria-invalid')).toBe('true');
  expect(draftKept()?.values).toMatchObject({ matter: '低保复核' });
});

test('the button says what the server says of the way; what is ticked anew is asked of it anew', async () => {
  plan = { ...plain, kind: 'negotiated' };
  await open();
  await screen.findByRole('button', { name: '发起协商' });
  expect(planned.mock.calls[0]?.[0]).toMatchObject({ resourceId: 'marriages', itemIds: ['number'] });
  plan = { ...plain, kind: 'filed' };
  const [, , name] = screen.getAllByRole('checkbox');
  if (name) fireEvent.click(name);
  await screen.findByRole('button', { name: '提交并获取' });
  await waitFor(() => expect(planned.mock.lastCall?.[0]).toMatchObject({ itemIds: ['name', 'number'] }));
});

test('SQ-18: conditions that the plan wants acknowledged are acknowledged before it is sent', async () => {
  plan = { ...plain, kind: 'platform', acknowledges: { citation: null } };
  await open();
  await submit('提交并获取授权');
  await waitFor(() => expect(screen.getByRole('checkbox', { name: /条件/ }).getAttribute('aria-invalid')).toBe('true'));
  expect(sent).not.toHaveBeenCalled();
});

test('what a colleague has asked for already is asked for again only by whoever says so', async () => {
  const other = { id: 'r0', number: 'SQ-2026-000001', status: 'submitted', applicant: '陈', filedAt: '2026-11-01' };
  plan = { ...plain, alreadyAsked: other };
  await open({ ...filledIn, confirmed: true });
  const sure = await screen.findByRole('checkbox', { name: '已知悉，仍需另行申请' });
  expect(screen.getByRole('link', { name: 'SQ-2026-000001' }).getAttribute('href')).toBe('/requests/r0');
  await submit();
  await screen.findByText('请先查看已有申请；仍需申请的，请勾选确认。');
  expect(sent).not.toHaveBeenCalled();
  fireEvent.click(sure);
  answers(201, { id: 'r1', way: 'decided', grant: null });
  await submit();
  await screen.findByText('/requests/r1');
  expect(sent.mock.calls[0]?.[0]).toMatchObject({ confirmed: true });
});

const question = { kind: 'text', required: true, choices: [], last: null };
const asks = (...more: object[]) => more.map((one, at) => ({ id: `q${at}`, text: `问题${at}`, ...question, ...one }));

test('a compulsory question lacks by its words, leads to its answer, and lacks no more once it is answered', async () => {
  const questions = asks({ text: '在哪个系统中使用？' }, { text: '是否留存？', kind: 'choice', choices: ['是', '否'] });
  const problems = ['q0', 'q1'].map((id) => ({ code: 'answer_required', field: `answers.${id}`, article: null }));
  plan = { ...plain, questions, problems };
  await open();
  const system = await screen.findByRole('textbox', { name: '在哪个系统中使用？' });
  const lacks = (name: string) => screen.queryByRole('button', { name });
  fireEvent.click(await screen.findByRole('button', { name: '在哪个系统中使用？' }));
  expect(document.activeElement).toBe(system);
  fireEvent.click(screen.getByRole('button', { name: '是否留存？' }));
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: '是' }));
  fireEvent.change(system, { target: { value: '核验系统' } });
  await waitFor(() => expect(lacks('在哪个系统中使用？')).toBeNull());
  fireEvent.click(screen.getByRole('radio', { name: '否' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: '提交前还缺' })).toBeNull());
});

test('whoever starts over answers anew, but for what the department answered last, and names the head anew', async () => {
  plan = {
    ...plain,
    signOff: { citation: { article: null, says: { zh: '', en: '' }, reading: null } },
    questions: asks({ text: '系统', last: '上次的系统' }, { text: '频次' }),
  };
  await open({ ...filledIn, answers: { q0: '草稿中的系统', q1: '每天' }, signOff: { name: '张敏' } });
  const head = () => screen.getByLabelText<HTMLInputElement>('同意的负责人姓名');
  const answer = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
  await screen.findByRole('textbox', { name: '系统' });
  const said = () => [...['系统', '频次'].map((name) => answer(name).value), head().value];
  expect(said()).toEqual(['草稿中的系统', '每天', '张敏']);
  await startOver();
  await waitFor(() => expect(said()).toEqual(['上次的系统', '', '']));
});

const routes = { ...resource.routes, not_shared: { kind: 'negotiated' } };
const beyond = { ...resource, routes, askedBy: 'words', closed: 'outside_scope', contents: null } as ResourceView;
const opens = (id: string, ...held: object[]) => ({
  id,
  name: id,
  purpose: '',
  resources: [{ id: 'marriages', items: held }],
});
const words = () => screen.queryByRole('textbox', { name: /需要的内容/ });

test('SH-28: from outside the share scope the items that a scenario opens are ticked and sent, and no words are asked for', async () => {
  city.scenarios = true;
  scenarios = [opens('出生一件事', items[1] ?? {}), opens('与本部门无关')];
  await open({ ...filledIn, itemIds: [] }, beyond);
  expect(words()).not.toBeNull();
  fireEvent.click(await screen.findByRole('radio', { name: /出生一件事/ }));
  expect(screen.queryByRole('radio', { name: /与本部门无关/ })).toBeNull();
  const item = await screen.findByRole<HTMLInputElement>('checkbox', { name: /name/ });
  expect(item.checked).toBe(true);
  expect(screen.queryByRole('checkbox', { name: /number/ })).toBeNull();
  await waitFor(() =>
    expect(planned.mock.lastCall?.[0]).toMatchObject({ scenarioId: '出生一件事', itemIds: ['name'], wanted: '' }),
  );
  answers(201, { id: 'r1', way: 'scenario', grant: null });
  await submit();
  await screen.findByText('/requests/r1');
  expect(sent.mock.calls[0]?.[0]).toMatchObject({ scenarioId: '出生一件事', itemIds: ['name'] });
});

test('SH-28: without the scenario there are no items of such an entry, and it is asked for in words', async () => {
  city.scenarios = true;
  scenarios = [opens('出生一件事', items[1] ?? {})];
  await open({ ...filledIn, itemIds: [] }, beyond);
  fireEvent.click(await screen.findByRole('radio', { name: /出生一件事/ }));
  await screen.findByRole('checkbox', { name: /name/ });
  fireEvent.click(screen.getByRole('radio', { name: '不属于以下场景' }));
  await waitFor(() => expect(screen.queryByRole('checkbox', { name: /name/ })).toBeNull());
  await submit();
  await screen.findByText('请说明需要的内容。');
  expect(sent).not.toHaveBeenCalled();
  fireEvent.change(words() ?? document.body, { target: { value: '子女出生日期' } });
  answers(201, { id: 'r1', way: 'decided', grant: null });
  await submit();
  await screen.findByText('/requests/r1');
  expect(sent.mock.calls[0]?.[0]).toMatchObject({ scenarioId: null, itemIds: [], wanted: '子女出生日期' });
});
