// @vitest-environment happy-dom
import type { HistoryView } from '@onesource/api/areas/organisation/history/queries';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../../../i18n/start.ts';
import { AccountHistory } from './AccountHistory.tsx';

const answer = vi.fn<(address: URL) => unknown>();
vi.stubGlobal('fetch', async (input: RequestInfo | URL) =>
  Response.json(answer(new URL(String(input), location.href))),
);

beforeAll(async () => {
  await startTexts();
  await withTexts(['organisation', 'audit', 'vocabulary'], Promise.resolve());
}, 60_000);
afterEach(cleanup);

type Step = HistoryView['items'][number];
const step = (over: Partial<Step>): Step => ({
  ...{ id: 1, type: 'user.edit', at: '2026-11-02T01:00:00.000Z', result: 'done', ip: null, via: null },
  ...{ given: [], taken: [], moved: null, changed: [], askedBy: null, handedOver: null, substitute: null },
  actor: { id: 'u2', name: '郑安', post: { roles: ['secadmin'], department: '区CIO办公室' }, oneself: false },
  ...over,
});

const Address = () => <output>{useLocation().search}</output>;

function open(total: number, ...items: Step[]) {
  answer.mockReturnValue({ person: { id: 'u1', account: 'li', name: '李卫国' }, total, items });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={['/people?page=3&person=u1']}>
        <AccountHistory id="u1" />
        <Address />
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

test('a change of roles says which were given and which taken, by whom and in which post', async () => {
  open(1, step({ type: 'user.set-roles', given: ['reviewer'], taken: ['official', 'registrar'] }));
  await screen.findByText('设置角色');
  expect(screen.getByText('授予：审核员')).toBeTruthy();
  expect(screen.getByText(/收回：/).textContent).toMatch(/、/);
  expect(screen.getByRole('listitem').textContent).toContain('区CIO办公室 郑安（安全管理员）');
});

test('a move names both departments, a reset whoever asked for it', async () => {
  open(
    2,
    step({ id: 2, moved: { from: '区民政局', to: '区教育局' } }),
    step({ id: 1, type: 'user.confirm-reset-password', askedBy: '王敏' }),
  );
  await screen.findByText('由区民政局调至区教育局');
  expect(screen.getByText('由王敏申请')).toBeTruthy();
});

test('of a sign-in that failed nobody says who tried: only from where', async () => {
  const actor = { id: 'u1', name: '李卫国', post: null, oneself: true };
  open(1, step({ type: 'sign_in_held', result: 'refused', ip: '10.0.0.1', actor }));
  await screen.findByText('来源地址 10.0.0.1');
  expect(screen.queryByText('李卫国')).toBeNull();
  expect(screen.queryByText('本人')).toBeNull();
});

test('earlier pages are asked for one by one', async () => {
  open(11, step({}));
  fireEvent.click(await screen.findByTitle('2'));
  await vi.waitFor(() => expect(answer.mock.lastCall?.[0].search).toBe('?page=2&pageSize=10'));
});

test('where nothing is on record, that is said', async () => {
  open(0);
  await screen.findByText('没有变动记录。');
});

test('which page of it is looked at stands in the address, and the list behind it stays where it is', async () => {
  open(30, step({ type: 'user.edit' }));
  fireEvent.click(await screen.findByTitle('2'));
  expect(screen.getByRole('status').textContent).toBe('?person=u1&history=2&page=3');
});
