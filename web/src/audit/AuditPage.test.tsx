// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../i18n/start.ts';
import { AuditPage } from './AuditPage.tsx';
import { signIns } from './queries.ts';

vi.mock('../shell/page/use-page-title.ts', () => ({ usePageTitle: () => undefined }));

/** What was asked for of the lines. */
const asked: URLSearchParams[] = [];
vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
  asked.push(new URL(String(input), location.href).searchParams);
  return Response.json({ total: 0, items: [] });
});

beforeAll(async () => {
  await startTexts();
  await withTexts(['audit'], Promise.resolve());
});
afterEach(cleanup);

const Address = () => <output>{useLocation().search}</output>;

test('another tab shows all of its lines: an action chosen on the tab before is not among its own', async () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter initialEntries={['/audit?action=user.add&ip=192.0.2.1']}>
        <AuditPage />
        <Address />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  await waitFor(() => expect(asked.map((query) => query.getAll('action'))).toEqual([['user.add']]));
  fireEvent.click(screen.getByRole('tab', { name: '登录记录' }));
  await waitFor(() => expect(asked.at(-1)?.getAll('action')).toEqual(signIns));
  expect(asked.at(-1)?.get('ip')).toBe('192.0.2.1');
  expect(screen.getByRole('status').textContent).toBe('?ip=192.0.2.1&tab=signIns');
});
