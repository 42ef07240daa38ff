// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startTexts } from '../../i18n/start.ts';
import { Opinions } from './Opinions.tsx';

beforeAll(startTexts, 60_000);
afterEach(cleanup);

test('opinions that could not be read are told as that, and read again when asked to', async () => {
  const answer = vi.fn().mockResolvedValue(Response.json({ code: 'internal', message: '' }, { status: 500 }));
  vi.stubGlobal('fetch', answer);
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter>
        <Opinions about={{ type: 'request', subjectId: 'r1' }} of={{ name: '婚姻登记信息' }} />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  const [again] = await screen.findAllByRole('button');
  const before = answer.mock.calls.length;
  if (again) fireEvent.click(again);
  await vi.waitFor(() => expect(answer.mock.calls.length).toBe(before + 1));
});
