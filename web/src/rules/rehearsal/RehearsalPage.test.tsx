// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../../i18n/start.ts';
import { RehearsalPage } from './RehearsalPage.tsx';

vi.mock('../../shell/page/PageHeader.tsx', () => ({ PageHeader: ({ title }: { title: string }) => <h1>{title}</h1> }));

const asked = vi.fn();
let answer: (since: string | null) => object;
vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
  const since = new URL(String(input), 'http://here').searchParams.get('since');
  asked(since);
  return Response.json(answer(since));
});

beforeAll(async () => {
  await startTexts();
  await withTexts(['rehearsal', 'vocabulary', 'demands'], Promise.resolve());
}, 60_000);
beforeEach(() => asked.mockReset());
afterEach(cleanup);

const none = { total: 0, items: [] };
const term = {
  name: 'replyTerm',
  title: { zh: '答复期限', en: 'Term for the answer' },
  article: 'PD-33',
  was: { zh: '10个工作日', en: '10 working days' },
  is: { zh: '5个工作日', en: '5 working days' },
};
const rehearsal = (more: object = {}) => ({
  since: '2027-01-01',
  settings: [term],
  seen: { entries: 320 },
  partly: false,
  days: none,
  cases: none,
  drafts: none,
  entries: none,
  departments: none,
  ...more,
});

const Address = () => <output>{useLocation().search}</output>;
const open = (given: (since: string | null) => object) => {
  answer = given;
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={['/rules/rehearsal']}>
        <RehearsalPage />
        <Address />
      </MemoryRouter>
    </QueryClientProvider>,
  );
};
const one = (more: object = {}) => open(() => ({ days: ['2027-01-01'], rehearsal: rehearsal(more) }));
/** The lines of the table under a heading, the head left out. */
const under = async (heading: string): Promise<string[]> => {
  const region = (await screen.findByRole('heading', { name: heading })).closest('section') ?? document.body;
  return within(region)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent).join(' | '))
    .filter((line) => line.replaceAll(/[ |]/g, '') !== '');
};

test('says that no edition is to come where none is', async () => {
  open(() => ({ days: [], rehearsal: null }));
  await screen.findByText('没有即将施行的规则新版本');
});

test('shows each rule that changes, with its article, as it is and as it will be', async () => {
  const silent = { ...term, name: 'silence', title: { zh: '逾期', en: 'Late' }, article: null, was: null };
  one({ settings: [term, silent] });
  expect(await under('变更的规则（2 项）')).toEqual([
    '答复期限 · PD-33 | 10个工作日 | 5个工作日',
    '逾期 | 文件未规定 | 5个工作日',
  ]);
  expect(screen.getAllByText('没有变化')).toHaveLength(5);
});

test('shows which days move, from when they run, until when they are, and until when they would be', async () => {
  const items = [
    { kind: 'request', subject: 'SQ-2026-000007', from: '2026-12-21', dueOn: '2027-01-05', anew: '2026-12-28' },
    { kind: 'delivery', subject: 'SQ-2026-000008', from: '2026-12-22', dueOn: null, anew: '2027-01-20' },
  ];
  one({ days: { total: 2, items } });
  const [first = '', second = ''] = await under('期限不同的（2 项）');
  expect(first).toMatch(/^申请答复 \| SQ-2026-000007 \| 2026-12-21.* \| 2027-01-05.* \| 2026-12-28/);
  expect(second).toMatch(/^数据交付 \| SQ-2026-000008 \| 2026-12-22.* \| 无期限 \| 2027-01-20/);
});

test('shows which open cases stand under other rules, by the names of those, and how many are not listed', async () => {
  const items = [
    { kind: 'request', number: 'SQ-2026-000007', status: 'submitted', settings: ['replyTerm'] },
    { kind: 'discrepancy', number: 'HS-2026-000001', status: 'confirmed', settings: ['gone'] },
  ];
  one({ cases: { total: 102, items } });
  const [first, second] = await under('适用规则不同的在办事项（102 件）');
  expect(first).toMatch(/^资源申请 \| SQ-2026-000007 \| .+ \| 答复期限$/);
  expect(second).toMatch(/HS-2026-000001 \| .+ \| gone$/);
  screen.getByText('另有 100 项未列出');
});

test('shows what is asked of drafts and entries, and which departments have somebody to file', async () => {
  one({
    drafts: { total: 1, items: [{ department: '民政局', asked: ['level'], examined: { was: false, is: true } }] },
    entries: {
      total: 1,
      items: [
        { department: '卫健委', name: '出生登记', asked: ['level', 'format'], dropped: ['scope'], openness: true },
      ],
    },
    departments: { total: 1, items: [{ name: '人社局', posts: ['head'] }] },
  });
  expect(await under('要求不同的在编登记（1 项）')).toEqual(['民政局 | 新增 1 处要求须经审定']);
  expect(await under('要求不同的已发布目录（1 项）')).toEqual([
    '卫健委 | 出生登记 | 新增 2 处要求减少 1 处要求开放属性改变',
  ]);
  expect((await under('须补充备案责任人的单位（1 个）'))[0]).toMatch(/^人社局 \| .+/);
  expect(screen.queryByText(/只比较了前/)).toBeNull();
});

test('says so where not every entry was looked at', async () => {
  one({ partly: true, seen: { entries: 5000 } });
  await screen.findByText('目录较大，只比较了前 5000 项；全部可由运维人员在命令行查看。');
});

test('of several editions the next is shown, and another one when it is chosen, which the address keeps', async () => {
  open((since) => ({ days: ['2027-01-01', '2027-07-01'], rehearsal: rehearsal({ since: since ?? '2027-01-01' }) }));
  fireEvent.click(await screen.findByText(/2027-07-01/));
  await waitFor(() => expect(asked.mock.calls.map(([since]) => since)).toEqual([null, '2027-07-01']));
  expect(screen.getByText('?since=2027-07-01')).toBeTruthy();
});
