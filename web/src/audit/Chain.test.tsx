// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../i18n/start.ts';
import { Chain } from './Chain.tsx';

const asked: string[] = [];
vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
  const { pathname, search } = new URL(String(input), location.href);
  asked.push(pathname + search);
  return Response.json(
    pathname.endsWith('/verify')
      ? { whole: true, checked: 9, unsealed: 0, head: null, notedHeadFound: true, problems: [] }
      : { total: 0, items: [] },
  );
});
const verified = () => asked.filter((path) => path.includes('/verify'));

beforeAll(async () => {
  await startTexts();
  await withTexts(['audit'], Promise.resolve());
});
beforeEach(() => {
  asked.length = 0;
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <Chain />
      </MemoryRouter>
    </QueryClientProvider>,
  );
});
afterEach(cleanup);

const verify = () => fireEvent.click(screen.getByRole('button', { name: '开始校验' }));
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('half a noted head is not passed over: what is missing is said and has the focus', async () => {
  write('散列值', 'abcd');
  verify();
  expect(await screen.findByText('序号和散列值须一并填写，或者都不填。')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('序号'));
  expect(verified()).toEqual([]);
  write('序号', '7');
  expect(screen.queryByText('序号和散列值须一并填写，或者都不填。')).toBeNull();
  verify();
  await screen.findByText('审计链完整，共核对 9 条');
  expect(verified()).toEqual(['/api/audit/verify?position=7&hash=abcd']);
});

test('without a noted head the chain itself is verified', async () => {
  verify();
  await screen.findByText('审计链完整，共核对 9 条');
  expect(verified()).toEqual(['/api/audit/verify']);
});
