// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router-dom';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTexts } from '../i18n/start.ts';
import { RequireSession } from './RequireSession.tsx';

const fetched = vi.fn<typeof fetch>();
vi.stubGlobal('fetch', fetched);

// What comes later otherwise, as late as the machine is busy
beforeAll(() => Promise.all([startTexts(), import('./factor/FirstFactor.tsx')]), 60_000);
beforeEach(() => {
  fetched.mockReset();
});
afterEach(cleanup);

/** What is read of a session before the console opens. */
const session = (due: boolean) => ({ mustChangePassword: false, secondFactor: { enrolled: !due, due } });

/** What the API answers; `due` as it is when it is asked. */
function answering(state: { due: boolean }) {
  fetched.mockImplementation(async (input, init) => {
    const call = `${init?.method ?? 'GET'} ${new URL(String(input), location.href).pathname}`;
    if (call === 'GET /api/session') return Response.json(session(state.due));
    if (call === 'POST /api/session/second-factor') return Response.json({ secret: 'ABCD', uri: 'otpauth://totp/x' });
    if (call !== 'POST /api/session/second-factor/confirm') throw new Error(call);
    state.due = false;
    return Response.json({ recoveryCodes: ['aaaa-1111', 'bbbb-2222'] });
  });
}

function open() {
  const client = new QueryClient();
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter>
        <Routes>
          <Route element={<RequireSession />}>
            <Route path="/" element="console" />
          </Route>
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  return client;
}

async function fill(label: string, text: string, submit: string) {
  fireEvent.change(await screen.findByLabelText(label), { target: { value: text } });
  fireEvent.click(screen.getByRole('button', { name: submit }));
}

test('recovery codes stay until they are noted, though nothing is due any more', async () => {
  answering({ due: true });
  const client = open();
  await fill('当前密码', 'demo-password-1', '下一步');
  await fill('动态码', '123456', '完成绑定');
  await screen.findByText('aaaa-1111');
  // As when the window comes back into view; what comes of it is told a moment later
  await act(async () => {
    await client.refetchQueries();
    await new Promise((told) => setTimeout(told));
  });
  expect(screen.getByText('bbbb-2222')).toBeTruthy();
  expect(screen.queryByText('console')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '已妥善保存' }));
  expect(await screen.findByText('console')).toBeTruthy();
});

test('nobody is kept who has nothing to set up', async () => {
  answering({ due: false });
  open();
  expect(await screen.findByText('console')).toBeTruthy();
});
