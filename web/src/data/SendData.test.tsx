// @vitest-environment happy-dom
import { loadBytes } from '@onesource/api/areas/datasets/rules/providing';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../i18n/start.ts';
import { ApiFailure } from '../lib/failure.ts';
import type { Dataset } from './queries.ts';
import { SendData } from './SendData.tsx';

const mocks = vi.hoisted(() => ({ sendLoad: vi.fn(), noteUnchanged: vi.fn(), success: vi.fn() }));
vi.mock('./queries.ts', () => ({ ...mocks, changes: ['datasets'], templateUrl: () => '/template' }));
vi.mock('../ui/toasts.ts', () => ({ useToasts: () => ({ message: mocks }) }));

beforeAll(async () => {
  await startTexts();
  await withTexts(['data'], Promise.resolve());
}, 60_000);
afterEach(cleanup);
beforeEach(() => {
  for (const mock of Object.values(mocks)) mock.mockReset();
});

const onReport = vi.fn();
function open(actions: string[] = ['unchanged'], over: Partial<Dataset> = {}) {
  onReport.mockReset();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SendData dataset={{ resourceId: 'r', actions, cycleRule: null, ...over } as Dataset} onReport={onReport} />
    </QueryClientProvider>,
  );
}
const choose = (file: File) => {
  const input = document.querySelector('input[type=file]');
  if (!input) throw new Error('no field for a file');
  fireEvent.change(input, { target: { files: [file] } });
};

test('a file is sent as soon as it is chosen, in the way that was chosen, and its report is handed on', async () => {
  open();
  fireEvent.click(screen.getByText(/增量/));
  mocks.sendLoad.mockResolvedValue({ accepted: 2 });
  choose(new File(['甲'], 'a.csv'));
  await waitFor(() => expect(onReport).toHaveBeenLastCalledWith({ accepted: 2 }));
  expect(mocks.sendLoad).toHaveBeenCalledWith('r', 'upsert', expect.objectContaining({ name: 'a.csv' }));
});

test('a file that is too large is not sent, and takes the report of the one before away', async () => {
  open();
  choose(new File([new Uint8Array(loadBytes + 1)], 'large.csv'));
  await screen.findByText('文件超过 32 MB，请分批报送');
  expect(mocks.sendLoad).not.toHaveBeenCalled();
  expect(onReport).toHaveBeenLastCalledWith(null);
});

test('a file that is refused says what it lacks, by its heading, until another one is chosen', async () => {
  open();
  const details = [{ field: '姓名', code: 'required' }];
  mocks.sendLoad.mockRejectedValueOnce(new ApiFailure(422, { code: 'incomplete', message: '', details }));
  choose(new File(['乙'], 'b.csv'));
  await screen.findByText(/^姓名：/);
  mocks.sendLoad.mockResolvedValue({ accepted: 1 });
  choose(new File(['丙'], 'c.csv'));
  await waitFor(() => expect(screen.queryByText(/^姓名：/)).toBeNull());
});

test('that nothing has changed is said by whoever may, once they were asked', async () => {
  open([]);
  expect(screen.queryByRole('button', { name: '报告无变化' })).toBeNull();
  cleanup();
  open();
  fireEvent.click(screen.getByRole('button', { name: '报告无变化' }));
  await screen.findByText('报告数据无变化？');
  expect(mocks.noteUnchanged).not.toHaveBeenCalled();
  mocks.noteUnchanged.mockResolvedValue({});
  fireEvent.click(screen.getAllByRole('button', { name: '报告无变化' }).at(-1) as HTMLElement);
  await waitFor(() => expect(mocks.success).toHaveBeenCalledWith('已记录数据无变化'));
  expect(mocks.noteUnchanged).toHaveBeenCalledWith('r', '');
});

test('DG-14: that nothing has changed is put in writing where the text asks for it', async () => {
  open(['unchanged'], { unchangedInWriting: true });
  fireEvent.click(screen.getByRole('button', { name: '报告无变化' }));
  const send = async () =>
    fireEvent.click((await screen.findAllByRole('button', { name: '报告无变化' })).at(-1) as HTMLElement);
  await screen.findByText('报告数据无变化？');
  await send();
  await screen.findByText('请书面说明数据没有变化');
  expect(mocks.noteUnchanged).not.toHaveBeenCalled();
  fireEvent.change(screen.getByLabelText('情况说明'), { target: { value: '本季度没有变化' } });
  mocks.noteUnchanged.mockResolvedValue({});
  await send();
  await waitFor(() => expect(mocks.noteUnchanged).toHaveBeenCalledWith('r', '本季度没有变化'));
});
