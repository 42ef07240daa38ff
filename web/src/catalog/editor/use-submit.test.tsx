// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../../i18n/start.ts';
import { ApiFailure } from '../../lib/failure.ts';
import { useSubmit } from './use-submit.ts';

const mocks = vi.hoisted(() => ({ submit: vi.fn(), goTo: vi.fn(), error: vi.fn(), success: vi.fn() }));
vi.mock('../queries.ts', () => ({
  submit: mocks.submit,
  catalogQueries: { all: () => ['catalog'], detail: (id: string) => ({ queryKey: ['catalog', id] }) },
}));
vi.mock('./problems.ts', () => ({ goTo: mocks.goTo }));
vi.mock('../../ui/toasts.ts', () => ({
  useToasts: () => ({ message: { error: mocks.error, success: mocks.success } }),
}));

beforeAll(async () => {
  await startTexts();
  await withTexts(['catalog'], Promise.resolve());
}, 60_000);
beforeEach(() => {
  for (const mock of Object.values(mocks)) mock.mockReset();
});
afterEach(cleanup);

const place = { kind: 'field', name: ['summary'] };

/** A draft of which everything is saved, unless said otherwise. */
function editor({ saves = true, halves = [] as object[] } = {}) {
  const refused: unknown[] = [];
  const draft = {
    autosave: { flush: vi.fn(async () => saves), contest: vi.fn() },
    halves: () => halves,
    version: () => 4,
    refuse: vi.fn((details: unknown[]) => refused.push(...details)),
    problems: () => refused.map(() => ({ place })),
  };
  const onRefused = vi.fn();
  const client = new QueryClient();
  const wrapper = ({ children }: PropsWithChildren) => (
    <QueryClientProvider client={client}>
      <MemoryRouter>{children}</MemoryRouter>
    </QueryClientProvider>
  );
  const parts = { form: {}, draft, id: 'r1', onRefused } as unknown as Parameters<typeof useSubmit>[0];
  const { result } = renderHook(() => useSubmit(parts), { wrapper });
  const send = () => act(() => result.current.mutateAsync({ signOff: null } as never).catch(() => undefined));
  return { draft, onRefused, send };
}
const refuses = (code: string, details: { field: string; code: string }[] = [], status = 422) =>
  mocks.submit.mockRejectedValueOnce(new ApiFailure(status, { code, message: code, details }));

test('what is left is saved first, and then the version that it has become goes', async () => {
  mocks.submit.mockResolvedValueOnce({ id: 'r1' });
  const { draft, send } = editor();
  await send();
  expect(draft.autosave.flush).toHaveBeenCalledOnce();
  expect(mocks.submit).toHaveBeenCalledWith('r1', 4, null, expect.any(String));
  expect(mocks.success).toHaveBeenCalledOnce();
});

test('what cannot be saved is not submitted, and the half that is filled in is shown', async () => {
  const { send } = editor({ halves: [{ place }] });
  await send();
  expect(mocks.submit).not.toHaveBeenCalled();
  expect(mocks.error).toHaveBeenCalledOnce();
  expect(mocks.goTo).toHaveBeenCalledWith(expect.anything(), place);
  const offline = editor({ saves: false });
  await offline.send();
  expect(mocks.submit).not.toHaveBeenCalled();
});

test('what the rules refuse is marked, and the first of it is shown', async () => {
  refuses('incomplete', [{ field: 'summary', code: 'required' }]);
  const { draft, onRefused, send } = editor();
  await send();
  expect(draft.refuse).toHaveBeenCalledWith([{ field: 'summary', code: 'required' }]);
  expect(onRefused).toHaveBeenCalledOnce();
  expect(mocks.goTo).toHaveBeenCalledWith(expect.anything(), place);
});

test('whoever was slower than somebody else is asked what shall stand', async () => {
  refuses('conflict', [], 409);
  const { draft, onRefused, send } = editor();
  await send();
  expect(draft.autosave.contest).toHaveBeenCalledOnce();
  expect(onRefused).not.toHaveBeenCalled();
});

test('SQ-17: that a head has to sign is said by the dialog alone', async () => {
  refuses('sign_off_required', [{ field: 'signOff', code: 'required' }]);
  const { draft, send } = editor();
  await send();
  expect(draft.refuse).not.toHaveBeenCalled();
  expect(mocks.error).not.toHaveBeenCalled();
});

test('what is refused without a field is said in words', async () => {
  refuses('wrong_status');
  const { draft, send } = editor();
  await send();
  expect(mocks.error).toHaveBeenCalledOnce();
  expect(draft.refuse).not.toHaveBeenCalled();
});
