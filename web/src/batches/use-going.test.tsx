// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Going } from './going.ts';
import type { Progress } from './queries.ts';
import { useGoing } from './use-going.ts';

const sendStep = vi.hoisted(() => vi.fn());
const success = vi.hoisted(() => vi.fn());
vi.mock('./queries.ts', () => ({ batchQueries: { all: () => ['batches'] }, sendStep }));
vi.mock('../ui/toasts.ts', () => ({ useToasts: () => ({ message: { success } }) }));
vi.mock('react-i18next', () => ({
  useTranslation: () => ({ t: (key: string, of: object) => `${key} ${JSON.stringify(of)}` }),
}));
afterEach(() => {
  cleanup();
  sendStep.mockReset();
  success.mockReset();
});

const step = { type: 'approve', until: '2026-11-02T00:00:00Z', note: '' } as unknown as Going['step'];
const answer = (done: number, after: string | null) =>
  ({ done, failed: [], after, remaining: after ? 5 : 0 }) as unknown as Progress;

function going() {
  const client = new QueryClient({ defaultOptions: { mutations: { retry: false } } });
  const read = vi.spyOn(client, 'invalidateQueries');
  const done = vi.fn();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return { ...renderHook(() => useGoing('batch', done), { wrapper }), read, done };
}

test('a step goes on until nothing is left, and says how many it was done with', async () => {
  sendStep.mockResolvedValueOnce(answer(3, 'c')).mockResolvedValueOnce(answer(2, null));
  const { result, read, done } = going();
  await act(() => result.current.begin(step));
  expect(sendStep.mock.calls.map(([, , after]) => after)).toEqual([null, 'c']);
  expect(result.current).toMatchObject({ going: { done: 5, after: null }, wasCut: false });
  expect(success).toHaveBeenCalledWith('doneApprove {"count":5}');
  expect(done).toHaveBeenCalledWith(expect.objectContaining({ done: 5 }));
  expect(read.mock.calls.map(([filters]) => filters?.queryKey?.[0])).toEqual(
    expect.arrayContaining(['registrations', 'inbox']),
  );
});

test('cut off, it shows what was done and goes on from there', async () => {
  sendStep.mockResolvedValueOnce(answer(3, 'c')).mockRejectedValueOnce(new Error('cut'));
  const { result, read, done } = going();
  await act(() => result.current.begin(step).catch(() => undefined));
  await waitFor(() => expect(result.current).toMatchObject({ going: { done: 3, after: 'c' }, wasCut: true }));
  // What was done before is to be seen, and nothing is said to be over
  expect(read).toHaveBeenCalled();
  expect([done.mock.calls.length, success.mock.calls.length]).toEqual([0, 0]);
  sendStep.mockResolvedValueOnce(answer(2, null));
  await act(async () => result.current.goOn());
  await waitFor(() => expect(result.current).toMatchObject({ going: { done: 5, after: null }, wasCut: false }));
  expect(sendStep.mock.lastCall?.[2]).toBe('c');
});

test('that nothing was done is no success', async () => {
  sendStep.mockResolvedValueOnce({ ...answer(0, null), failed: [{ id: 'x' }] });
  const { result } = going();
  await act(() => result.current.begin(step));
  expect(success).not.toHaveBeenCalled();
});
