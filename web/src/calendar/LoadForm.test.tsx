// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../i18n/start.ts';
import { CalendarPage } from './CalendarPage.tsx';
import { CalendarSubject } from './CalendarSubject.tsx';

const told = vi.hoisted(() => ({ success: vi.fn(), error: vi.fn() }));
vi.mock('../ui/toasts.ts', () => ({ useToasts: () => ({ message: told }) }));
vi.mock('../shell/page/PageHeader.tsx', () => ({ PageHeader: ({ title }: { title: string }) => <h1>{title}</h1> }));

let calendar: object;
const sent = vi.fn();
vi.stubGlobal('fetch', async (_: RequestInfo | URL, init?: RequestInit) =>
  init?.method === 'POST' ? sent(JSON.parse(String(init.body)), new Headers(init.headers)) : Response.json(calendar),
);

const lacking = {
  years: [
    { year: 2026, known: true },
    { year: 2027, known: false },
  ],
  missing: [2027],
  loaded: [{ year: 2026, loadedBy: '高远', loadedAt: '2025-11-05T02:00:00Z' }],
};
const whole = { ...lacking, years: lacking.years.map((one) => ({ ...one, known: true })), missing: [] };

beforeAll(async () => {
  await startTexts();
  await withTexts(['calendar', 'errors'], Promise.resolve());
}, 60_000);
beforeEach(() => {
  calendar = lacking;
  sent.mockReset();
  told.success.mockReset();
});
afterEach(cleanup);

const client = () => new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
const open = async (shown = <CalendarPage />) => {
  render(<QueryClientProvider client={client()}>{shown}</QueryClientProvider>);
  await screen.findByRole('button', { name: /载\s*入/ });
};
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const load = () => fireEvent.click(screen.getByRole('button', { name: /载\s*入/ }));

test('says which year lacks, what that means, and who loaded the others', async () => {
  await open();
  screen.getByText('缺少 2027 年工作日历');
  screen.getByText(/跨入该年度的期限暂不确定/);
  const rows = screen.getAllByRole('row').map((row) => row.textContent);
  expect(rows.find((row) => row?.startsWith('2026'))).toMatch(/已有高远2025-11-05/);
  expect(rows.find((row) => row?.startsWith('2027'))).toMatch(/缺少——/);
});

test('says that nothing lacks where nothing does', async () => {
  calendar = whole;
  await open();
  screen.getByText('工作日历完整');
  expect(screen.queryByText(/暂不确定/)).toBeNull();
});

test('the year that lacks is loaded from days as they are pasted, whatever stands between them', async () => {
  sent.mockImplementation(() => {
    calendar = whole;
    return Response.json(whole);
  });
  await open();
  type('放假日', '2027-01-01，2027-02-05\n\n2027-02-08、2027-02-09;2027-02-10 ');
  type('调休上班日', '2027-02-14');
  load();
  await screen.findByText('工作日历完整');
  expect(sent.mock.calls[0]?.[0]).toEqual({
    year: 2027,
    holidays: ['2027-01-01', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10'],
    workdays: ['2027-02-14'],
  });
  expect(sent.mock.calls[0]?.[1].get('Idempotency-Key')).toBeTruthy();
  expect(told.success).toHaveBeenCalledWith('2027 年工作日历已载入');
});

test('without the days off nothing is sent; that nobody works on a weekend may be left out', async () => {
  sent.mockImplementation(() => Response.json(whole));
  await open();
  load();
  await waitFor(() => expect(screen.getByLabelText('放假日').getAttribute('aria-invalid')).toBe('true'));
  expect(sent).not.toHaveBeenCalled();
  type('放假日', '2027-01-01');
  load();
  await waitFor(() => expect(sent.mock.calls[0]?.[0]).toMatchObject({ holidays: ['2027-01-01'], workdays: [] }));
});

test('beside the inbox the task is done once it is loaded, and not when it is refused', async () => {
  const done = vi.fn();
  const refusal = { code: 'invalid', message: 'No such day.', details: [{ field: 'holidays.0', code: 'invalid' }] };
  sent.mockImplementationOnce(() => Response.json(refusal, { status: 422 }));
  await open(<CalendarSubject onDone={done} />);
  type('放假日', '2027-13-01');
  load();
  await waitFor(() => expect(sent).toHaveBeenCalledTimes(1));
  expect(done).not.toHaveBeenCalled();
  sent.mockImplementation(() => Response.json(whole));
  type('放假日', '2027-01-01');
  load();
  await waitFor(() => expect(done).toHaveBeenCalledTimes(1));
});
