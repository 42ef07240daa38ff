// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { startTexts } from '../i18n/start.ts';
import { numberParam, wordParam, wordsParam } from '../lib/url-params.ts';
import { useUrlState } from '../lib/use-url-state.ts';
import { DayFilter } from '../ui/days/DayFilter.tsx';
import { CaseList } from './CaseList.tsx';

beforeAll(startTexts, 60_000);
afterEach(cleanup);

const lists = ['mine', 'all'] as const;
const params = {
  role: wordParam(lists),
  status: wordsParam(['open', 'closed']),
  delivery: wordsParam(['awaited']),
  page: numberParam(1),
};

/** A list filtered by its status and by something more, as its address says, of which no page but the first ones has anything. */
function Cases({ total }: { total: number }) {
  const [state, change] = useUrlState(params);
  const query = useQuery({ queryKey: ['cases'], queryFn: async () => ({ items: [], total }) });
  return (
    <>
      <CaseList
        tabs={{ lists, list: state.role ?? 'mine', label: 'lists' }}
        statuses={['open', 'closed']}
        statusName={(status) => status}
        state={state}
        change={change}
        filter={<DayFilter label="from" value="" onChange={() => {}} />}
        filtered={state.delivery.length > 0}
        onClear={(also) => change({ status: [], delivery: [], ...also })}
        query={query}
        pageSize={20}
        say={(word) => word}
        none="nothing at all"
      >
        {() => null}
      </CaseList>
      <output>{useLocation().search}</output>
    </>
  );
}

function open(search: string, total = 0) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter initialEntries={[`/cases${search}`]}>
        <Cases total={total} />
      </MemoryRouter>
    </QueryClientProvider>,
  );
}
const address = () => document.querySelector('output')?.textContent;

test('a page that the list has not says so, and leads to the last that it has', async () => {
  open('?page=99', 41);
  expect(await screen.findByText('没有这一页')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '到最后一页（第 3 页）' }));
  expect(address()).toBe('?page=3');
});

test('a list with nothing in it says so on whatever page', async () => {
  open('?page=99');
  expect(await screen.findByText('nothing at all')).toBeTruthy();
});

test('another list begins unfiltered, by whatever the one before was', async () => {
  open('?status=open&delivery=awaited&page=3');
  fireEvent.click(await screen.findByRole('tab', { name: 'all' }));
  expect(address()).toBe('?role=all');
});

test('clearing the filters stays in the list', async () => {
  open('?role=all&status=open&delivery=awaited&page=3');
  fireEvent.click(await screen.findByRole('button', { name: 'clear' }));
  expect(address()).toBe('?role=all');
  expect(await screen.findByText('nothing at all')).toBeTruthy();
});

test('clearing the filters takes away what was typed and is no day', async () => {
  open('?status=open');
  const day = screen.getByLabelText<HTMLInputElement>('from');
  fireEvent.change(day, { target: { value: '上个月' } });
  fireEvent.blur(day);
  expect(screen.getByRole('alert').textContent).toContain('请填写日期');
  fireEvent.click(await screen.findByRole('button', { name: 'clear' }));
  expect(screen.getByLabelText<HTMLInputElement>('from').value).toBe('');
  expect(screen.queryByRole('alert')).toBeNull();
});
