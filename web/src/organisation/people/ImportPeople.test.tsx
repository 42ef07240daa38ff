// @vitest-environment happy-dom
import { peopleBytes } from '@onesource/api/areas/organisation/rules/people-sheet';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../../i18n/start.ts';
import { ImportPeople } from './ImportPeople.tsx';

const sendFile = vi.hoisted(() => vi.fn());
vi.mock('../../lib/send-file.ts', () => ({ sendFile }));
vi.mock('../../session/session.ts', () => ({ useSession: () => ({ department: { id: 'd1' } }) }));
vi.mock('../../ui/toasts.ts', () => ({ useToasts: () => ({}) }));
vi.stubGlobal('fetch', async () => Response.json({ total: 0, items: [] }));

beforeAll(async () => {
  await startTexts();
  await withTexts(['organisation'], Promise.resolve());
});
afterEach(cleanup);

const report = { total: 2, good: 2, added: 0, lines: [], notRead: [] };
const choose = (file: File) => {
  const input = document.querySelector('input[type=file]');
  if (!input) throw new Error('no field for a file');
  fireEvent.change(input, { target: { files: [file] } });
};
const bringIn = () => screen.queryByRole('button', { name: '导入 2 人' });

test('a file that is too large takes the place of the one before: that is no longer what would be added', async () => {
  sendFile.mockResolvedValue(report);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ImportPeople departmentId="d1" onClose={() => {}} />
    </QueryClientProvider>,
  );
  choose(new File(['good'], 'good.csv'));
  await waitFor(() => expect(bringIn()).not.toBeNull());
  expect(screen.queryByText(/共 2 人，均可导入/)).not.toBeNull();
  choose(new File([new Uint8Array(peopleBytes + 1)], 'large.csv'));
  expect(await screen.findByText(/文件超过 2 MB/)).toBeTruthy();
  expect(bringIn()).toBeNull();
  expect(screen.queryByText(/均可导入/)).toBeNull();
  expect(screen.queryByText(/good\.csv/)).toBeNull();
  expect(sendFile).toHaveBeenCalledTimes(1);
  choose(new File(['good'], 'good.csv'));
  await waitFor(() => expect(bringIn()).not.toBeNull());
  expect(screen.queryByText(/文件超过 2 MB/)).toBeNull();
});
