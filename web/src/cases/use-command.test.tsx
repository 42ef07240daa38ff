// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { ClientResponse } from 'hono/client';
import type { PropsWithChildren } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useCaseCommand } from './use-command.ts';

const said = vi.hoisted(() => vi.fn());
vi.mock('../ui/toasts.ts', () => ({ useToasts: () => ({ message: { success: said } }) }));

type Said = { type: 'approve'; note: string } | { type: 'withdraw' };
type View = { id: string; version: number; status: string };

const queries = {
  all: () => ['requests'] as const,
  detail: (id: string) => ({ queryKey: ['requests', 'detail', id] }),
};
const granted: View = { id: 'r1', version: 4, status: 'granted' };
const post = vi.fn();
const route = {
  $post: (...call: unknown[]): Promise<ClientResponse<View, number, 'json'>> => post(...call),
};
const answers = (status: number, body: unknown) => post.mockResolvedValueOnce(Response.json(body, { status }));
const refuses = (status: number, code: string) => answers(status, { code, message: code });

afterEach(cleanup);

beforeEach(() => {
  for (const mock of [post, said]) mock.mockReset();
});

function commands(onDone = vi.fn()) {
  const client = new QueryClient();
  const wrapper = ({ children }: PropsWithChildren) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const shown = [['requests', 'detail', 'r1'], ['requests', 'list'], ['resources', 'x'], ['inbox', 'list'], ['policy']];
  for (const key of shown) client.setQueryData(key, { version: 3 });
  const { result } = renderHook(
    () =>
      useCaseCommand<Said, View>(
        { id: 'r1', version: 3 },
        {
          queries,
          routes: { approve: route, withdraw: route },
          also: ['resources'],
          done: ({ status }) => status,
          onDone,
        },
      ),
    { wrapper },
  );
  return {
    onDone,
    client,
    send: (said: Said) => act(() => result.current.mutateAsync(said).catch(() => undefined)),
    stale: () =>
      shown.filter((key) => client.getQueryState(key)?.isInvalidated).map((key) => key.slice(0, 2).join(' ')),
  };
}

const keys = () => post.mock.calls.map(([, { headers }]) => headers['Idempotency-Key']);

test('a command goes to the route of its type with the version that was read', async () => {
  answers(200, granted);
  await commands().send({ type: 'approve', note: '同意' });
  expect(post).toHaveBeenCalledWith(
    { param: { id: 'r1' }, json: { version: 3, note: '同意' } },
    { headers: { 'Idempotency-Key': expect.stringMatching(/^[0-9a-f-]{36}$/) } },
  );
});

test('what it has become is shown at once, and what else it may have changed is read anew', async () => {
  answers(200, granted);
  const { send, client, stale, onDone } = commands();
  await send({ type: 'withdraw' });
  expect(client.getQueryData(['requests', 'detail', 'r1'])).toEqual(granted);
  expect(stale()).toEqual(['requests list', 'resources x', 'inbox list']);
  expect(onDone).toHaveBeenCalledWith(granted, { type: 'withdraw' });
  expect(said).toHaveBeenCalledWith('granted');
});

test.each([
  [409, 'conflict'],
  [404, 'not_found'],
  [403, 'forbidden'],
])('a %i says that the screen was behind: the case itself is read anew too', async (status, code) => {
  refuses(status, code);
  const { send, stale, onDone } = commands();
  await send({ type: 'withdraw' });
  expect(stale()).toEqual(['requests detail', 'requests list', 'resources x', 'inbox list']);
  expect(onDone).not.toHaveBeenCalled();
});

test('what was only filled in wrongly leaves everything as it is', async () => {
  refuses(400, 'invalid_input');
  const { send, stale } = commands();
  await send({ type: 'approve', note: '' });
  expect(stale()).toEqual([]);
});

test('a line that broke is tried again under the same key, another command under its own', async () => {
  const { send } = commands();
  post.mockRejectedValueOnce(new TypeError('fetch failed'));
  answers(200, granted);
  answers(200, granted);
  await send({ type: 'approve', note: '同意' });
  await send({ type: 'approve', note: '同意' });
  await send({ type: 'withdraw' });
  const [first, second, third] = keys();
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test('the same command after it was done is a new one', async () => {
  const { send } = commands();
  answers(200, granted);
  answers(200, granted);
  await send({ type: 'withdraw' });
  await send({ type: 'withdraw' });
  expect(new Set(keys()).size).toBe(2);
});
