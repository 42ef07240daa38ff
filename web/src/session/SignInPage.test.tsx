// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router-dom';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startTexts } from '../i18n/start.ts';
import { sessionQueries } from './queries.ts';
import { SignInPage } from './SignInPage.tsx';

vi.stubGlobal('fetch', async (url: string | URL, init?: RequestInit) => {
  if (String(url).endsWith('/api/sso')) return Response.json(sso);
  const code = init?.method === 'POST' ? answers.shift() : 'unauthenticated';
  return code === '' ? Response.json({}) : Response.json({ code, message: '' }, { status: 401 });
});
/** Whether there is unified sign-in. */
let sso: { offered: boolean; name: string | null } = { offered: false, name: null };
/** What the next attempts are answered; nothing lets them in. */
const answers: string[] = [];

beforeAll(startTexts, 60_000);
afterEach(cleanup);

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label, { exact: true });
const enter = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });
const send = () => fireEvent.submit(field('账号').closest('form') ?? document.body);

test('whoever signs in with another account finds nothing of the first', async () => {
  answers.push('second_factor_required', 'wrong_credentials');
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={['/sign-in']}>
        <SignInPage />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  enter('账号', 'reviewer.minzheng');
  enter('密码', 'demo-password-1');
  fireEvent.click(screen.getByRole('button', { name: '显示密码' }));
  expect(field('密码').type).toBe('text');
  send();
  expect(await screen.findByLabelText('动态码')).toBeTruthy();
  enter('动态码', '123456');
  send();
  expect(await screen.findByRole('alert')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '换一个账号登录' }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByLabelText('动态码')).toBeNull();
  expect([field('账号').value, field('密码').value, field('密码').type]).toEqual(['', '', 'password']);
  expect(document.activeElement).toBe(field('账号'));
});

test('whoever is sent to sign in is led back, with nothing in memory of who was there before', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(['requests', 'list'], 'of somebody else');
  answers.push('');
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={['/sign-in?back=%2Frequests%2Fnew']}>
        <Routes>
          <Route path="/sign-in" element={<SignInPage />} />
          <Route path="/requests/new" element={<h1>the form</h1>} />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  // By then the page has heard that nobody is signed in, and asks no more
  await vi.waitFor(() => expect(client.getQueryState(sessionQueries.current().queryKey)?.status).not.toBe('pending'));
  enter('账号', 'official.renshe');
  enter('密码', 'demo-password-1');
  send();
  expect(await screen.findByRole('heading', { name: 'the form' })).toBeTruthy();
  expect(client.getQueryData(['requests', 'list'])).toBeUndefined();
});

test('where there is unified sign-in it is offered by its name, leads back, and says why it let nobody in', async () => {
  sso = { offered: true, name: null };
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={['/sign-in?sso=sso_no_account&back=%2Finbox%3Ftask%3D1']}>
        <SignInPage />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  const link = await screen.findByRole('link', { name: '统一身份认证登录' });
  expect(link.getAttribute('href')).toBe('/api/sso/start?back=%2Finbox%3Ftask%3D1');
  expect(screen.getByRole('alert').textContent).toContain('没有可用的账号');
  answers.push('wrong_credentials');
  enter('账号', 'official.renshe');
  enter('密码', 'demo-password-1');
  send();
  await vi.waitFor(() => expect(screen.getByRole('alert').textContent).toContain('密码'));
});
