// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../../i18n/start.ts';
import type { InboxFilters } from '../queries.ts';
import { Filters } from './Filters.tsx';
import { ReadTogether } from './ReadTogether.tsx';
import type { Task } from './TaskList.tsx';

const sent: unknown[] = [];
vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
  sent.push([new URL(String(input), location.href).pathname, JSON.parse(String(init?.body))]);
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

const show = (page: ReactNode) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>{page}</MemoryRouter>
    </QueryClientProvider>,
  );

const filters: InboxFilters = { state: 'open', kind: [], q: '', due: null, sort: null, page: 1 };

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

test('what is done has neither a day to be done by nor an order to choose', () => {
  show(
    <Filters
      filters={{ ...filters, state: 'done' }}
      kinds={[]}
      due={{ late: 2, soon: 1, near: 1 }}
      onChange={() => {}}
    />,
  );
  expect(screen.queryByRole('group', { name: '按办理期限筛选' })).toBeNull();
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(screen.getByRole('searchbox', { name: '资源、编号或申请部门' })).toBeTruthy();
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
