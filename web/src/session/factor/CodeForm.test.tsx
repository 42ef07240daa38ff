// @vitest-environment happy-dom
import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../../i18n/start.ts';
import { ApiFailure } from '../../lib/failure.ts';
import { CodeForm } from './CodeForm.tsx';

beforeAll(async () => {
  await startTexts();
  // As they are by then when something was refused
  await withTexts(['account', 'errors'], Promise.resolve());
}, 60_000);
afterEach(cleanup);

/** The form, and of which failures the console would tell in a toast as well. */
function open(onSubmit: (fields: { code: string }) => Promise<unknown>, onCancel = () => {}) {
  const told: unknown[] = [];
  const mutationCache = new MutationCache({
    onError: (error, _variables, _result, { meta }) => void (meta?.quiet || told.push(error)),
  });
  render(
    <QueryClientProvider client={new QueryClient({ mutationCache })}>
      <CodeForm asks={['code']} submit="完成绑定" onSubmit={onSubmit} onCancel={onCancel} />
    </QueryClientProvider>,
  );
  return told;
}
const type = (code: string) => fireEvent.change(screen.getByLabelText('动态码'), { target: { value: code } });
const send = () => fireEvent.click(screen.getByRole('button', { name: /完成绑定/ }));

test('while the answer is awaited the form is busy, and is sent once', async () => {
  let answer = () => {};
  const onSubmit = vi.fn(
    () =>
      new Promise<void>((resolve) => {
        answer = resolve;
      }),
  );
  const onCancel = vi.fn();
  open(onSubmit, onCancel);
  type('123456');
  send();
  await waitFor(() => expect(screen.getByRole('button', { name: /完成绑定/ }).className).toContain('loading'));
  send();
  fireEvent.click(screen.getByRole('button', { name: /取\s?消/ }));
  answer();
  await waitFor(() => expect(screen.getByRole('button', { name: /完成绑定/ }).className).not.toContain('loading'));
  expect(onSubmit).toHaveBeenCalledOnce();
  expect(onCancel).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: /取\s?消/ }));
  expect(onCancel).toHaveBeenCalledOnce();
});

test('a wrong code is said at its field alone, however often', async () => {
  const wrong = [{ field: 'code', code: 'wrong_second_factor' }];
  const onSubmit = vi.fn(async () => {
    throw new ApiFailure(400, { code: 'invalid', message: '', details: wrong });
  });
  const told = open(onSubmit);
  for (const times of [1, 2]) {
    type(`12345${times}`);
    send();
    await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(times));
    expect(await screen.findByText(/动态码不正确/)).toBeTruthy();
  }
  expect(screen.queryAllByText(/动态码不正确/)).toHaveLength(1);
  expect(told).toEqual([]);
});

test('what has no field is said above them', async () => {
  open(async () => {
    throw new ApiFailure(429, { code: 'too_many_requests', message: '', details: [] });
  });
  type('123456');
  send();
  expect((await screen.findByRole('alert')).textContent).toMatch(/./);
});
