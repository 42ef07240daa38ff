// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../../../i18n/start.ts';
import { NobodyLeft } from './NobodyLeft.tsx';

const answer = vi.fn();
vi.stubGlobal('fetch', async () => answer());
beforeAll(async () => {
  await startTexts();
  await withTexts(['organisation'], Promise.resolve());
}, 60_000);
afterEach(cleanup);

function Asked() {
  const [known, setKnown] = useState(false);
  return (
    <>
      <NobodyLeft people={['u1']} known={known} onKnown={setKnown} />
      {known ? 'may go on' : 'waits'}
    </>
  );
}
const open = (items: object[]) => {
  answer.mockImplementation(() => Response.json({ items }));
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Asked />
    </QueryClientProvider>,
  );
};
const department = { id: 'd1', name: '市民政局' };

test('rule 21a: what nobody would see is said with its number, and gone on with knowingly', async () => {
  open([{ department, role: 'reviewer', tasks: 3 }]);
  await screen.findByText('市民政局没有在岗的审核员，3 项待办无人办理。');
  expect(screen.getByText('waits')).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: '已知悉，仍要办理' }));
  expect(screen.getByText('may go on')).toBeTruthy();
});

test('rule 21a: it is said too where nothing waits yet', async () => {
  open([{ department, role: 'reviewer', tasks: 0 }]);
  await screen.findByText('市民政局没有在岗的审核员，新的待办无人办理。');
});

test('where somebody is left nothing is asked', async () => {
  open([]);
  await screen.findByText('may go on');
  expect(screen.queryByRole('checkbox')).toBeNull();
});
