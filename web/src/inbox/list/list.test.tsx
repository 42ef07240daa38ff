// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { features } from '../../features.ts';
import { startTexts, withTexts } from '../../i18n/start.ts';
import type { Task } from '../../shell/feature.ts';
import { Subjects } from '../../shell/subjects.ts';
import type { InboxFilters } from '../queries.ts';
import { Filters } from './Filters.tsx';
import { ReadTogether } from './ReadTogether.tsx';
import { TaskLink } from './TaskLink.tsx';

const sent: unknown[] = [];
vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
  const { pathname } = new URL(String(input), location.href);
  if (pathname === '/api/departments') return Response.json({ items: [] });
  sent.push([pathname, JSON.parse(String(init?.body))]);
  return Response.json({ acknowledged: ['b', 'c'] });
});

beforeAll(async () => {
  await startTexts();
  await withTexts(['inbox'], Promise.resolve());
}, 60_000);
beforeEach(() => {
  sent.length = 0;
});
afterEach(cleanup);

const client = new QueryClient();
const show = (page: ReactNode) =>
  render(page, {
    wrapper: ({ children }) => (
      <QueryClientProvider client={client}>
        <MemoryRouter>{children}</MemoryRouter>
      </QueryClientProvider>
    ),
  });

const filters: InboxFilters = {
  state: 'open',
  kind: [],
  q: '',
  department: '',
  claim: null,
  due: null,
  sort: null,
  page: 1,
};

test('what is late or due soon can be shown alone; what is not there is not offered', () => {
  const onChange = vi.fn();
  const { rerender } = show(
    <Filters filters={filters} kinds={[]} due={{ late: 2, soon: 0, near: 1 }} onChange={onChange} />,
  );
  const chips = screen.getByRole('group', { name: '按办理期限筛选' });
  expect(
    within(chips)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(['已逾期 2', '2 至 3 个工作日 1']);
  fireEvent.click(within(chips).getByRole('button', { name: '已逾期 2' }));
  expect(onChange).toHaveBeenLastCalledWith({ due: 'late' });
  rerender(
    <Filters
      filters={{ ...filters, due: 'late' }}
      kinds={[]}
      due={{ late: 0, soon: 0, near: 0 }}
      onChange={onChange}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: '已逾期 0', pressed: true }));
  expect(onChange).toHaveBeenLastCalledWith({ due: null });
});

test('what is done has neither a day to be done by, nor an order, nor is it taken by anybody', () => {
  show(
    <Filters
      filters={{ ...filters, state: 'done' }}
      kinds={[]}
      due={{ late: 2, soon: 1, near: 1 }}
      onChange={() => {}}
    />,
  );
  expect(screen.queryByRole('group', { name: '按办理期限筛选' })).toBeNull();
  expect(screen.getAllByRole('combobox').map((box) => box.getAttribute('aria-label'))).toEqual(['相关部门']);
  expect(screen.getByRole('searchbox', { name: '资源、编号或申请部门' })).toBeTruthy();
});

test('what waits is narrowed by whose it is taken', () => {
  const onChange = vi.fn();
  show(<Filters filters={filters} kinds={[]} due={{ late: 0, soon: 0, near: 0 }} onChange={onChange} />);
  fireEvent.mouseDown(screen.getByRole('combobox', { name: '认领情况' }));
  fireEvent.click(screen.getByText('未认领'));
  expect(onChange).toHaveBeenLastCalledWith({ claim: 'free' });
});

const tasks = (['a', 'b', 'c'] as const).map((id) => ({ id, readTogether: id !== 'a' }) as Task);

test('notices are read together once that is confirmed, and work is not among them', async () => {
  const onDone = vi.fn();
  show(<ReadTogether tasks={tasks} onDone={onDone} />);
  fireEvent.click(screen.getByRole('button', { name: '本页 2 项通知全部知悉' }));
  const dialog = await screen.findByRole('dialog', { name: '将本页 2 项通知标为已阅？' });
  expect(sent).toEqual([]);
  fireEvent.click(within(dialog).getByRole('button', { name: '全部知悉' }));
  await waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(sent).toEqual([['/api/inbox/acknowledge', { ids: ['b', 'c'] }]]);
});

test('a single notice is read by opening it', () => {
  show(<ReadTogether tasks={tasks.slice(0, 2)} onDone={() => {}} />);
  expect(screen.queryByRole('button')).toBeNull();
});

describe('a line of the list', () => {
  const subjects = features.flatMap(({ subject }) => subject ?? []);
  const line = (type: Task['subject']['type'], told: Partial<Task>) => {
    const task = {
      id: 't',
      kind: 'decide_request',
      title: '婚姻登记',
      subject: { type, id: 's' },
      claim: { by: null },
      createdAt: '2026-11-02T01:00:00Z',
      ...{ request: null, discrepancy: null, demand: null, provider: null, dueAt: null, doneAt: null, inPlaceOf: null },
      ...told,
    } as unknown as Task;
    show(
      <Subjects value={subjects}>
        <TaskLink task={task} opened={false} search="" />
      </Subjects>,
    );
    return screen.getByRole('link').textContent ?? '';
  };
  const request = {
    number: 'SQ-2026-000001',
    consumer: '区教育局',
    status: 'granted',
    basket: null,
  } as Task['request'];

  test('says who is behind it and its number, as the feature of its subject has it', () => {
    expect(line('request', { request })).toContain('区教育局 · SQ-2026-000001');
    cleanup();
    expect(
      line('discrepancy', { discrepancy: { number: 'HS-2026-000001', status: 'reported', reporting: '区民政局' } }),
    ).toContain('区民政局 · HS-2026-000001');
    cleanup();
    expect(line('demand', { demand: { number: 'XQ-2026-000001', filing: '区卫健委' } })).toContain(
      '区卫健委 · XQ-2026-000001',
    );
    cleanup();
    for (const type of ['resource', 'occasion'] as const) {
      expect(line(type, { provider: '区公安分局' })).toContain('区公安分局');
      cleanup();
    }
  });
  test('says what became of a request until that was read, and what was filed with it', () => {
    expect(line('request', { request })).not.toContain('已授权');
    cleanup();
    expect(line('request', { kind: 'request_decided', request })).toContain('已授权');
    cleanup();
    expect(line('request', { kind: 'request_decided', request, doneAt: '2026-11-03T01:00:00Z' })).not.toContain(
      '已授权',
    );
    cleanup();
    const together = request && { ...request, basket: { id: 'b', count: 3 } };
    expect(line('request', { request: together })).toContain('3');
  });
});
