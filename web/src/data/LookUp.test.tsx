// @vitest-environment happy-dom
import type { RequestView } from '@onesource/api/areas/requests/view';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../i18n/start.ts';
import { ApiFailure } from '../lib/failure.ts';
import { LookUp } from './LookUp.tsx';

const { lookUp, dataset } = vi.hoisted(() => ({ lookUp: vi.fn(), dataset: { byConditions: true } }));
vi.mock('./queries.ts', () => ({
  lookUp,
  datasetQuery: () => ({
    queryKey: ['dataset'],
    queryFn: async () => ({ ...dataset, shape: [{ id: 'number', identifier: true }] }),
  }),
  downloadUrl: () => '/download',
}));
vi.mock('../ui/toasts.ts', () => ({ useToasts: () => ({ message: {} }) }));
vi.mock('../session/Marked.tsx', () => ({ Marked: ({ children }: { children: unknown }) => children }));

beforeAll(async () => {
  await startTexts();
  await withTexts(['data'], Promise.resolve());
}, 60_000);
afterEach(cleanup);
beforeEach(() => {
  lookUp.mockReset();
  dataset.byConditions = true;
});

const item = (id: string, name: string, sensitivity: 'low' | 'high') => ({
  id,
  name,
  sensitivity,
  shareType: 'conditional' as const,
});
const grant = {
  id: 'g1',
  items: [item('number', '证件号码', 'high'), item('name', '姓名', 'high'), item('married', '登记日期', 'low')],
  masked: ['证件号码', '姓名'],
} as RequestView['grant'] & object;
const request = { resource: { id: 'r' }, matter: '低保复核', deliveryMode: 'query' } as RequestView;
const found = { rows: [], masked: [], contested: [], more: false, verified: null, record: { id: 'u1' } };

async function open(over: Partial<typeof grant> = {}) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <LookUp request={request} grant={{ ...grant, ...over }} />
    </QueryClientProvider>,
  );
  await screen.findByLabelText('证件号码');
}
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const send = (name = /^查\s*询$/) => fireEvent.click(screen.getByRole('button', { name }));

test('looks up by identifiers, for the matter that the data were asked for', async () => {
  await open();
  expect(screen.queryByLabelText('登记日期')).toBeNull();
  lookUp.mockResolvedValue(found);
  type('证件号码', ' 11010519491231002X ');
  send();
  await screen.findByText('没有符合的记录');
  expect(lookUp).toHaveBeenCalledWith('g1', { matter: '低保复核', keys: { number: '11010519491231002X' } });
});

test('by conditions, where the provider has opened that, never by what is sensitive; what is empty is no condition', async () => {
  await open();
  fireEvent.click(await screen.findByText('按条件查询'));
  expect(screen.queryByLabelText('姓名')).toBeNull();
  lookUp.mockResolvedValue(found);
  send();
  await waitFor(() => expect(lookUp).toHaveBeenCalledWith('g1', { matter: '低保复核', where: {} }));
});

test('SQ-26: never by what the grant puts under a mask, sensitive or not', async () => {
  await open({ masked: ['证件号码', '姓名', '登记日期'] });
  fireEvent.click(await screen.findByText('按条件查询'));
  await waitFor(() => expect(screen.queryByLabelText('证件号码')).toBeNull());
  expect(screen.queryByLabelText('登记日期')).toBeNull();
});

test('and not where it is closed', async () => {
  dataset.byConditions = false;
  await open();
  await waitFor(() => expect(screen.getByLabelText('证件号码')).toBeTruthy());
  expect(screen.queryByText('按条件查询')).toBeNull();
});

test('a day that is none is said at its field', async () => {
  await open();
  fireEvent.click(await screen.findByText('按条件查询'));
  lookUp.mockRejectedValue(
    new ApiFailure(422, {
      code: 'not_a_day',
      message: 'no day',
      details: [{ field: 'where.married', code: 'not_a_day' }],
    }),
  );
  type('登记日期', '2026');
  send();
  await waitFor(() => expect(screen.getByLabelText('登记日期').getAttribute('aria-invalid')).toBe('true'));
  expect(screen.queryByText('没有符合的记录')).toBeNull();
});

test('a file is offered where the grant says that it may be carried away', async () => {
  await open({ downloads: false });
  expect(screen.queryByRole('link', { name: /下载/ })).toBeNull();
  cleanup();
  await open({ downloads: true });
  expect(screen.getAllByRole('link', { name: /下载/ })).toHaveLength(2);
});

test('核验 answers yes or no', async () => {
  await open();
  fireEvent.click(screen.getByText('核验（只答是否一致）'));
  type('证件号码', 'x1');
  type('姓名', '王小明');
  lookUp.mockResolvedValue({ ...found, verified: false });
  send(/^核\s*验$/);
  await screen.findByText(/不一致/);
  const keys = { number: 'x1', name: '王小明' };
  expect(lookUp).toHaveBeenCalledWith('g1', { matter: '低保复核', keys, verify: true });
});
