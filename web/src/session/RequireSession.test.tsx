// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router-dom';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTexts } from '../i18n/start.ts';
import { sessionQueries } from './queries.ts';
import { RequireSession } from './RequireSession.tsx';
import { startOver } from './use-sign-out.ts';

vi.mock('./use-sign-out.ts', () => ({ startOver: vi.fn(), useSignOut: () => () => {} }));

const fetched = vi.fn<typeof fetch>();
vi.stubGlobal('fetch', fetched);

// What comes later otherwise, as late as the machine is busy
beforeAll(
  () =>
    Promise.all([
      startTexts(),
      import('./again/Gate.tsx'),
      import('./factor/FirstFactor.tsx'),
      import('./FirstPassword.tsx'),
    ]),
  60_000,
);
beforeEach(() => {
  fetched.mockReset();
});
afterEach(cleanup);

/** What is read of a session before the console opens. */
const session = (due: boolean, id = 'zhou', mustChangePassword = false) => ({
  user: { id, account: `official.${id}`, name: id },
  mustChangePassword,
  passwordTooOld: false,
  secondFactor: { enrolled: !due, due },
});

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

const Page = () => (
  <main id="main">
    console <input aria-label="what is written" />
  </main>
);

function open() {
  const client = new QueryClient();
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter>
        <Routes>
          <Route element={<RequireSession />}>
            <Route path="/" element={<Page />} />
          </Route>
          <Route path="/sign-in" element="the sign-in page" />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  return client;
}

async function fill(label: string, text: string, submit: string | RegExp) {
  fireEvent.change(await screen.findByLabelText(label), { target: { value: text } });
  fireEvent.click(await screen.findByRole('button', { name: submit }));
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
  expect(screen.queryByText(/^console/)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '已妥善保存' }));
  expect(await screen.findByText(/^console/)).toBeTruthy();
});

test('nobody is kept who has nothing to set up', async () => {
  answering({ due: false });
  open();
  expect(await screen.findByText(/^console/)).toBeTruthy();
});

/** A console that is open with something written, and whose session then ends; `next` are the answers to signing in. */
async function interrupted(next: (() => Response)[]) {
  let here: ReturnType<typeof session> | null = session(false);
  fetched.mockImplementation(async (input, init) => {
    const call = `${init?.method ?? 'GET'} ${new URL(String(input), location.href).pathname}`;
    if (call === 'GET /api/sso') return Response.json({ offered: true, name: null });
    if (call === 'GET /api/session') return here ? Response.json(here) : refusal('unauthenticated');
    if (call !== 'POST /api/session') throw new Error(call);
    const answer = next.shift()?.() ?? refusal('wrong_credentials');
    if (answer.ok) here = await answer.clone().json();
    return answer;
  });
  const client = open();
  fireEvent.change(await screen.findByLabelText('what is written'), { target: { value: 'half a sentence' } });
  screen.getByLabelText('what is written').focus();
  here = null;
  act(() => void client.setQueryData(sessionQueries.current().queryKey, null));
  await screen.findByText('请重新登录');
  return {
    client,
    comesBack: (who: ReturnType<typeof session>) => {
      here = who;
    },
  };
}

const refusal = (code: string) => Response.json({ code, message: '' }, { status: 401 });
const written = () => screen.queryByLabelText<HTMLInputElement>('what is written');
const layer = () => document.querySelector('dialog');
const enterPassword = () => fill('密码', 'demo-password-1', /^(loading )?登\s?录$/);

test('a session that ends covers the page, and signing in again gives it back as it was, its questions asked anew', async () => {
  const { client } = await interrupted([() => Response.json(session(false))]);
  client.setQueryData(['requests'], 'as it was read');
  expect([layer()?.open, written()?.value]).toEqual([true, 'half a sentence']);
  expect(screen.getByLabelText<HTMLInputElement>('账号').value).toBe('official.zhou');
  expect(document.activeElement).toBe(screen.getByLabelText('密码', { exact: true }));
  expect((await screen.findByRole('link', { name: '统一身份认证登录' })).getAttribute('target')).toBe('_blank');
  fireEvent.keyDown(screen.getByLabelText('密码', { exact: true }), { key: 'Escape' });
  expect(layer()?.open).toBe(true);
  await enterPassword();
  await vi.waitFor(() => expect(layer()).toBeNull());
  expect(written()?.value).toBe('half a sentence');
  expect(client.getQueryState(['requests'])?.isInvalidated).toBe(true);
});

test('a second factor is asked for over the page too', async () => {
  await interrupted([() => refusal('second_factor_required'), () => Response.json(session(false))]);
  await enterPassword();
  await fill('动态码', '123456', /^(loading )?登\s?录$/);
  await vi.waitFor(() => expect(layer()).toBeNull());
  expect(written()?.value).toBe('half a sentence');
});

test('a password that is to be changed first is changed over the page', async () => {
  const { client, comesBack } = await interrupted([() => Response.json(session(false, 'zhou', true))]);
  await enterPassword();
  expect(await screen.findByRole('heading', { name: '修改密码' })).toBeTruthy();
  expect([layer()?.open, written()?.value]).toEqual([true, 'half a sentence']);
  comesBack(session(false));
  await act(() => client.invalidateQueries({ queryKey: sessionQueries.current().queryKey }));
  await vi.waitFor(() => expect(layer()).toBeNull());
  expect(written()?.value).toBe('half a sentence');
});

test('who signed in in another window goes on when they come back to this one', async () => {
  const { comesBack } = await interrupted([]);
  comesBack(session(false));
  fireEvent.focus(window);
  await vi.waitFor(() => expect(layer()).toBeNull());
  expect(written()?.value).toBe('half a sentence');
});

test('somebody else meets nothing of the page, and the console is loaded afresh', async () => {
  await interrupted([() => Response.json(session(false, 'wu'))]);
  await enterPassword();
  await vi.waitFor(() => expect(startOver).toHaveBeenCalledOnce());
  expect([written(), layer()]).toEqual([null, null]);
});

test('who comes without a session gets the sign-in page', async () => {
  fetched.mockImplementation(async () => refusal('unauthenticated'));
  open();
  expect(await screen.findByText('the sign-in page')).toBeTruthy();
});
