// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../i18n/start.ts';
import { type Backup, type Backups, type Breakdown, backupsQuery, breakdownsQuery, pushesQuery } from './queries.ts';
import { UpkeepPage } from './UpkeepPage.tsx';

vi.mock('../shell/page/use-page-title.ts', () => ({ usePageTitle: () => undefined }));

beforeAll(async () => {
  await startTexts();
  await withTexts(['upkeep'], Promise.resolve());
});
afterEach(cleanup);

const made: Backup = {
  id: 'b1',
  startedAt: new Date().toISOString(),
  finishedAt: new Date().toISOString(),
  failure: null,
  bytes: 1024,
  tables: 3,
  rows: 7,
  encrypted: true,
  copied: false,
  verifiedAt: null,
};
const failed: Backup = { ...made, id: 'b2', failure: 'No space left', bytes: null, rows: null };

const none = { waiting: 0, failed: 0, sent: 0 };
let pushes: Awaited<ReturnType<NonNullable<ReturnType<typeof pushesQuery>['queryFn']>>> = {
  ...{ on: false, total: 0, byState: none, items: [] },
};

let broken: Breakdown[] = [];

async function told(answer: Omit<Backups, 'total'>, page = 1): Promise<string> {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  client.setQueryData(backupsQuery(page, 20).queryKey, { ...answer, total: 21 });
  client.setQueryData(pushesQuery(1, 10, null).queryKey, pushes);
  client.setQueryData(breakdownsQuery(1, 10).queryKey, { total: broken.length, items: broken });
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={[`/upkeep?page=${page}`]}>
        <UpkeepPage />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  return (await screen.findAllByRole('alert'))[0]?.textContent ?? '';
}

test('a backup that failed last is told of on every page of the list', async () => {
  const answer = { newest: { failure: 'No space left' }, last: made, items: [made] };
  expect(await told(answer)).toContain('最近一次备份失败');
  cleanup();
  expect(await told(answer, 2)).toContain('最近一次备份失败');
});

test('one that failed further back alarms nobody', async () => {
  expect(await told({ newest: { failure: null }, last: made, items: [failed] }, 2)).toContain('最近一次成功备份');
});

test('where every one failed it is not said that none was tried', async () => {
  const text = await told({ newest: { failure: 'No space left' }, last: null, items: [failed] });
  expect(text).toContain('还没有成功的备份');
  expect(text).not.toContain('还没有备份过');
});

test('a push that failed says of what task, why and how often it was tried, and can be sent again', async () => {
  pushes = {
    on: true,
    total: 1,
    byState: { ...none, failed: 1 },
    items: [
      {
        ...{ id: 'p1', state: 'failed', tries: 15, createdAt: made.finishedAt, sentAt: null, nextAt: null },
        failure: { why: 'answered', status: 500 },
        task: { id: 't1', kind: 'decide_request', title: '离婚登记信息' },
        actions: ['resend'],
      },
    ],
  };
  await told({ newest: { failure: null }, last: made, items: [made] });
  const row = screen.getByRole('row', { name: /答复申请 · 离婚登记信息/ });
  expect(row.textContent).toContain('推送失败协同办公平台应答 500已试 15 次');
  expect(screen.getByRole('button', { name: '重新推送' })).toBeTruthy();
});

test('a case at which what falls due fails is told of by its number, with why; whoever reads cases gets there', async () => {
  const failing: Breakdown = {
    ...{ id: 'f1', tick: 'terms of requests', recordId: 'r1', count: 7, reason: 'PostgreSQL 23514 (terms_in_order)' },
    ...{ subject: { type: 'request', id: 'r1', number: 'SQ-2026-000123' }, opens: true },
    ...{ firstAt: made.finishedAt, lastAt: made.finishedAt },
  };
  const area = { ...failing, id: 'f2', tick: 'search', recordId: null, subject: null };
  broken = [failing, { ...failing, id: 'f3', opens: false }, area];
  await told({ newest: { failure: null }, last: made, items: [made] });
  expect(screen.getByText('有 3 项定时处理出错')).toBeTruthy();
  const links = screen.getAllByRole('link', { name: '申请 SQ-2026-000123' });
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/requests/r1']);
  const rows = screen.getAllByRole('row').map(({ textContent }) => textContent);
  const said = '申请期限计算申请 SQ-2026-000123PostgreSQL 23514 (terms_in_order)7';
  expect(rows.filter((row) => row.startsWith(said))).toHaveLength(2);
  expect(rows.some((row) => row.startsWith('整个模块（search）—'))).toBe(true);
});
