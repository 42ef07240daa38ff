// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, expect, test, vi } from 'vitest';
import { useDeciding } from './use-deciding.ts';

vi.mock('../../../ui/toasts.ts', () => ({ useToasts: () => ({ message: { success: () => {} } }) }));
vi.stubGlobal('fetch', async () => Response.json({ requests: [] }));
afterEach(cleanup);

test('what was asked for an opinion on one of several requests is read anew once they are decided', async () => {
  const client = new QueryClient();
  const asked = ['opinions', 'about', { type: 'request', subjectId: 'r1' }];
  client.setQueryData(asked, { items: [], actions: ['ask'] });
  const wrapper = ({ children }: PropsWithChildren) => (
    <QueryClientProvider client={client}>
      <MemoryRouter>{children}</MemoryRouter>
    </QueryClientProvider>
  );
  const { result } = renderHook(() => useDeciding(), { wrapper });
  await act(() =>
    result.current.mutateAsync({
      type: 'approve',
      requests: [{ id: 'r1', version: 1 }],
      decision: { type: 'approve', note: '', conditions: '' },
    }),
  );
  expect(client.getQueryState(asked)?.isInvalidated).toBe(true);
});
