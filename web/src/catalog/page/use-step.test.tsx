// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, expect, test, vi } from 'vitest';
import { useStep } from './use-step.ts';

vi.mock('../../ui/toasts.ts', () => ({ useToasts: () => ({ message: { success: () => {} } }) }));
vi.stubGlobal('fetch', async () => Response.json({ id: 'r1', version: 2, revision: { status: 'published' } }));
afterEach(cleanup);

test('what was asked for an opinion on a registration is read anew once it is decided', async () => {
  const client = new QueryClient();
  const asked = ['opinions', 'about', { type: 'resource', subjectId: 'r1' }];
  client.setQueryData(asked, { items: [], actions: ['ask'] });
  const wrapper = ({ children }: PropsWithChildren) => (
    <QueryClientProvider client={client}>
      <MemoryRouter>{children}</MemoryRouter>
    </QueryClientProvider>
  );
  const { result } = renderHook(() => useStep({ id: 'r1', version: 1 }, { onDone: () => {} }), { wrapper });
  await act(() => result.current.mutateAsync({ type: 'approve', note: '' }));
  expect(client.getQueryState(asked)?.isInvalidated).toBe(true);
});
