// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../../../i18n/start.ts';
import { DormantSubject } from './DormantSubject.tsx';

const may = vi.hoisted(() => ({ manage: true }));
vi.mock('../../../session/session.ts', () => ({ useCan: () => may.manage }));

const asked: URLSearchParams[] = [];
const answer = vi.hoisted(() => ({ total: 0, items: [] as object[], dormantDays: 90 }));
vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
  asked.push(new URL(String(input), location.href).searchParams);
  return Response.json(answer);
});

beforeAll(async () => {
  await startTexts();
  await withTexts(['organisation'], Promise.resolve());
});
afterEach(() => {
  cleanup();
  asked.splice(0);
});

const show = () =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <DormantSubject id="d1" />
      </MemoryRouter>
    </QueryClientProvider>,
  );

test('a notice of dormant accounts names them, the longest unused first, and leads to where they are disabled', async () => {
  answer.items = [{ id: 'u1', name: '李卫国', account: 'li.weiguo', lastSignInAt: null }];
  answer.total = 1;
  show();
  expect(await screen.findByText('li.weiguo')).toBeTruthy();
  expect(screen.getByText(/连续 90 天/)).toBeTruthy();
  expect(screen.getByText('从未登录')).toBeTruthy();
  const link = screen.getByRole('link', { name: '在人员列表中办理' });
  expect(link.getAttribute('href')).toBe('/people?department=d1&state=dormant&sort=lastSignIn');
  expect(asked[0]?.get('sort')).toBe('lastSignIn');
});

test('once they are dealt with it says so, and leads nowhere', async () => {
  answer.items = [];
  answer.total = 0;
  show();
  expect(await screen.findByText(/已经停用/)).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
});

test('who manages nobody any more asks for nothing', () => {
  may.manage = false;
  show();
  expect(asked).toEqual([]);
});
