// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Kept } from './local.ts';
import { useFormDraft } from './use-form-draft.ts';

const session = vi.hoisted(() => ({ user: { id: 'lin' } }));
vi.mock('../../session/session.ts', () => ({ useSession: () => session }));
const server = vi.hoisted(() => ({ saveDraft: vi.fn(), forgetDraft: vi.fn() }));
vi.mock('./queries.ts', async (original) => ({ ...(await original<object>()), ...server }));

type Values = { matter: string };
beforeEach(() => {
  vi.useFakeTimers();
  server.saveDraft.mockResolvedValue({ savedAt: '' });
  server.forgetDraft.mockResolvedValue({ draft: null });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.resetAllMocks();
  localStorage.clear();
  session.user.id = 'lin';
});

const cache = new QueryClient();
const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={cache}>{children}</QueryClientProvider>
);
const opened = (served: Kept<Values> | null = null) =>
  renderHook(() => useFormDraft<Values>({ form: 'request', subject: 'marriages', name: '婚姻登记' }, served), {
    wrapper,
  });
const later = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

test('what is typed is kept here at once, and with the server when nothing is typed for a moment', async () => {
  const { result } = opened();
  expect(result.current).toMatchObject({ restored: null, where: 'nowhere' });
  act(() => result.current.keep({ matter: '核' }));
  act(() => result.current.keep({ matter: '核验' }));
  expect(result.current.where).toBe('here');
  expect(server.saveDraft).not.toHaveBeenCalled();
  await later(2000);
  expect(server.saveDraft.mock.calls).toEqual([
    [{ form: 'request', subject: 'marriages', name: '婚姻登记', values: { matter: '核验' } }],
  ]);
  expect(result.current.where).toBe('server');
  // On a computer of an office nothing stays that the server has
  expect(localStorage.length).toBe(0);
});

test('where the server cannot be reached it stays in this browser, and is there when the form opens again', async () => {
  server.saveDraft.mockRejectedValue(new Error('away'));
  const { result } = opened();
  act(() => result.current.keep({ matter: '核验' }));
  await later(2000);
  expect(result.current.where).toBe('here');
  expect(opened({ savedAt: '2026-01-01T00:00:00.000Z', values: { matter: '旧的' } }).result.current).toMatchObject({
    restored: { values: { matter: '核验' } },
    where: 'here',
  });
  session.user.id = 'chen';
  expect(opened().result.current.restored).toBeNull();
});

test('what the server has is restored, where this browser has nothing later', () => {
  const served = { savedAt: '2026-11-02T02:00:00.000Z', values: { matter: '核验' } };
  expect(opened(served).result.current).toMatchObject({ restored: served, where: 'server' });
});

test('whoever goes on to another page in the middle of a word has it kept', async () => {
  const { result, unmount } = opened();
  act(() => result.current.keep({ matter: '核验' }));
  unmount();
  await later(0);
  expect(server.saveDraft).toHaveBeenCalledTimes(1);
});

test('what was sent does not come back: it is let go after whatever is still on its way', async () => {
  const order: string[] = [];
  server.saveDraft.mockImplementation(async () => {
    await new Promise((done) => setTimeout(done, 500));
    order.push('kept');
    return { savedAt: '' };
  });
  server.forgetDraft.mockImplementation(async () => order.push('let go'));
  const { result } = opened();
  act(() => result.current.keep({ matter: '核验' }));
  await later(1600);
  act(() => result.current.keep({ matter: '核验了' }));
  act(() => result.current.drop());
  await later(3000);
  expect(order).toEqual(['kept', 'let go']);
  expect(result.current).toMatchObject({ restored: null, where: 'nowhere' });
  expect(localStorage.length).toBe(0);
});
