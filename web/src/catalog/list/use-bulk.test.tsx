// @vitest-environment happy-dom
import type { registrationListItem } from '@onesource/api/areas/catalog/view';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../../i18n/start.ts';
import { Bulk } from './Bulk.tsx';
import { fitFor } from './use-bulk.ts';

type Line = ReturnType<typeof registrationListItem>;
const sent: { path: string; body: unknown }[] = [];
vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
  const path = new URL(String(input instanceof Request ? input.url : input), location.href).pathname;
  sent.push({ path, body: JSON.parse(String(init?.body ?? '{}')) });
  return path.includes('/b/')
    ? Response.json({ code: 'conflict', message: 'Changed.' }, { status: 409 })
    : Response.json({ id: 'x' });
});

beforeAll(async () => {
  await startTexts();
  await withTexts(['catalog', 'errors'], Promise.resolve());
}, 60_000);
afterEach(() => {
  cleanup();
  sent.length = 0;
});

const line = (id: string, over: Partial<Line> = {}) =>
  ({ id, version: 4, name: id, actions: ['edit', 'submit', 'discard'], lacks: 0, signs: false, ...over }) as Line;

test('only what is whole, and nobody signs one by one, is handed in with others', () => {
  const lines = [line('a'), line('b', { lacks: 2 }), line('c', { signs: true }), line('d', { actions: ['withdraw'] })];
  expect(fitFor('submit', lines).map(({ id }) => id)).toEqual(['a']);
  expect(fitFor('discard', lines).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

const done = vi.fn();
function Choosing({ lines }: { lines: Line[] }) {
  return (
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <Bulk chosen={lines} onDone={done} />
      </MemoryRouter>
    </QueryClientProvider>
  );
}

test('each is handed in as it was read; what somebody was faster with is named, and nothing stops', async () => {
  const shown = render(<Choosing lines={[line('a'), line('b'), line('c', { lacks: 1 }), line('d')]} />);
  fireEvent.click(screen.getByRole('button', { name: '提交审核（3）' }));
  expect(screen.getByText(/所选另有 1 项/)).toBeTruthy();
  fireEvent.click(screen.getAllByRole('button', { name: '提交审核（3）' }).at(-1) as HTMLElement);
  await waitFor(() => expect(sent).toHaveLength(3));
  expect(sent).toEqual(
    ['a', 'b', 'd'].map((id) => ({ path: `/api/resources/${id}/submit`, body: { version: 4, signOff: null } })),
  );
  await waitFor(() => expect(done).toHaveBeenCalledOnce());
  shown.rerender(<Choosing lines={[]} />);
  expect(await screen.findByText('已提交 2 项')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'b' })).toBeTruthy();
});
