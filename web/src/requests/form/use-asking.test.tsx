// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { requestQueries } from '../queries.ts';
import { useAsking, useBasketAsking } from './use-asking.ts';

vi.mock('../../ui/toasts.ts', () => ({ useToasts: () => ({ message: {} }) }));
const sent = vi.fn();
vi.stubGlobal('fetch', (...call: unknown[]) => sent(...call));
const answers = (status: number, body: unknown) => sent.mockResolvedValueOnce(Response.json(body, { status }));
const keyOf = (call: number) => new Headers(sent.mock.calls[call]?.[1]?.headers).get('idempotency-key');

afterEach(cleanup);
beforeEach(() => void sent.mockReset());

const form = {
  purpose: 'verification',
  basis: '职责',
  matter: '核验',
  delivery: 'query',
  from: '2026-11-02',
  until: '2027-11-01',
} as const;
const one = { ...form, resourceId: 'a', itemIds: [] };

function asking<Hook>(use: () => Hook) {
  const client = new QueryClient({ defaultOptions: { mutations: { retry: false } } });
  const wrapper = ({ children }: PropsWithChildren) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return { client, hook: renderHook(use, { wrapper }).result };
}

test('a request that is filed is what its page shows, without asking for it again', async () => {
  const { client, hook } = asking(useAsking);
  answers(201, { id: 'r1', number: 'SQ-2026-000001' });
  await act(() => hook.current.mutateAsync(one));
  expect(client.getQueryData(requestQueries.detail('r1').queryKey)).toMatchObject({ number: 'SQ-2026-000001' });
});

test('the same form sent again after a broken line is one request, another form is another', async () => {
  const { hook } = asking(useAsking);
  sent.mockRejectedValueOnce(new TypeError('no line'));
  await act(() => hook.current.mutateAsync(one).catch(() => {}));
  sent.mockRejectedValueOnce(new TypeError('no line'));
  await act(() => hook.current.mutateAsync(one).catch(() => {}));
  answers(201, { id: 'r1' });
  await act(() => hook.current.mutateAsync({ ...one, matter: '另一事项' }));
  expect(keyOf(0)).toBeTruthy();
  expect(keyOf(1)).toBe(keyOf(0));
  expect(keyOf(2)).not.toBe(keyOf(0));
});

test('a refusal is told to whoever filed, and nothing is shown as filed', async () => {
  const { client, hook } = asking(useAsking);
  answers(422, { code: 'no_items', message: 'no items', details: [{ field: 'itemIds', code: 'no_items' }] });
  await act(async () => {
    await expect(hook.current.mutateAsync(one)).rejects.toMatchObject({ code: 'no_items' });
  });
  expect(client.getQueryCache().getAll()).toEqual([]);
});

test('PD-33: a basket is sent in one go, and every request of it comes back', async () => {
  const { hook } = asking(useBasketAsking);
  answers(201, { basketId: 'b', requests: [{ id: 'r1' }, { id: 'r2' }] });
  const parts = ['a', 'b'].map((resourceId) => ({ resourceId, itemIds: [] }));
  const filed = await act(() => hook.current.mutateAsync({ ...form, parts }));
  expect(filed.map(({ id }) => id)).toEqual(['r1', 'r2']);
  expect(sent).toHaveBeenCalledOnce();
  expect(JSON.parse(sent.mock.calls[0]?.[1]?.body)).toEqual({ ...form, parts });
});
