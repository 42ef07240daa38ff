// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, expect, test, vi } from 'vitest';
import { useRequestCommand } from './commands.ts';

vi.mock('../ui/toasts.ts', () => ({ useToasts: () => ({ message: { success: () => {} } }) }));
vi.stubGlobal('fetch', async () => Response.json({ id: 'r1', version: 2, number: '', status: 'granted' }));
afterEach(cleanup);

test('what was asked for an opinion on a request is read anew once it is decided', async () => {
  const client = new QueryClient();
  const asked = ['opinions', 'about', { type: 'request', subjectId: 'r1' }];
  client.setQueryData(asked, { items: [], actions: ['ask'] });
  const wrapper = ({ children }: PropsWithChildren) => (
    <QueryClientProvider client={client}>
      <MemoryRouter>{children}</MemoryRouter>
    </QueryClientProvider>
  );
  const { result } = renderHook(() => useRequestCommand({ id: 'r1', version: 1 }), { wrapper });
  await act(() => result.current.mutateAsync({ type: 'approve', note: '', conditions: '' }));
  expect(client.getQueryState(asked)?.isInvalidated).toBe(true);
});
