// @vitest-environment happy-dom
import { onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startTexts } from '../i18n/start.ts';
import { Offline } from './Offline.tsx';
import { PageCrash } from './PageCrash.tsx';

beforeAll(startTexts);
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  onlineManager.setOnline(true);
});

test('that the network is gone is said at once, and no longer than it is', () => {
  render(<Offline />);
  expect(screen.queryByRole('alert')).toBeNull();
  act(() => onlineManager.setOnline(false));
  expect(screen.getByRole('alert').textContent).toContain('网络已断开');
  act(() => onlineManager.setOnline(true));
  expect(screen.queryByRole('alert')).toBeNull();
});

describe('a page of which a part does not come', () => {
  const reload = vi.fn();
  const server = vi.fn<(address?: string, init?: RequestInit) => Promise<{ ok: boolean }>>();

  beforeEach(() => {
    reload.mockReset();
    server.mockReset();
    vi.useFakeTimers({ shouldAdvanceTime: true });
    vi.stubGlobal('fetch', server);
    vi.spyOn(window.location, 'reload').mockImplementation(reload);
    vi.spyOn(performance, 'now').mockReturnValue(60_000);
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });

  const breaks = (words: string) => {
    const loader = () => {
      throw new TypeError(words);
    };
    const router = createMemoryRouter([{ path: '/', loader, ErrorBoundary: PageCrash, element: null }]);
    render(
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={router} />
      </QueryClientProvider>,
    );
  };
  const part = 'Failed to fetch dynamically imported module: /assets/InboxPage.js';

  test('says that the server is away, and loads again once it is back', async () => {
    server.mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValueOnce({ ok: false });
    server.mockResolvedValue({ ok: true });
    breaks(part);
    await screen.findByText('无法连接服务器');
    await act(() => vi.advanceTimersByTimeAsync(5_000));
    expect(screen.getByText('无法连接服务器')).toBeTruthy();
    expect(reload).not.toHaveBeenCalled();
    await act(() => vi.advanceTimersByTimeAsync(7_000));
    expect(reload).toHaveBeenCalledOnce();
  });

  test('says that the server is away while nothing has come of asking it, and asks no longer than five seconds', async () => {
    const asked: AbortSignal[] = [];
    const given = vi.spyOn(AbortSignal, 'timeout');
    server.mockImplementation((...[, { signal } = {}]: [string?, RequestInit?]) => {
      if (signal) asked.push(signal);
      return new Promise(() => {});
    });
    breaks(part);
    await screen.findByText('无法连接服务器');
    expect(given).toHaveBeenCalledWith(5_000);
    expect(asked).toEqual([given.mock.results[0]?.value]);
  });

  test('says that it was replaced by a newer release, and loads that', async () => {
    server.mockResolvedValue({ ok: true });
    breaks(part);
    await screen.findByText('系统已更新');
    await act(() => vi.advanceTimersByTimeAsync(2_000));
    expect(reload).toHaveBeenCalledOnce();
  });

  test('is not loaded again and again where that does not help', async () => {
    vi.mocked(performance.now).mockReturnValue(2_000);
    server.mockResolvedValue({ ok: true });
    breaks(part);
    await screen.findByText('系统已更新');
    await act(() => vi.advanceTimersByTimeAsync(20_000));
    expect(reload).not.toHaveBeenCalled();
  });

  test('is not taken for one that broke of itself', async () => {
    breaks('x is undefined');
    await screen.findByText('页面出错');
    await waitFor(() => expect(screen.getByText('TypeError: x is undefined')).toBeTruthy());
    expect(server).not.toHaveBeenCalled();
  });
});
