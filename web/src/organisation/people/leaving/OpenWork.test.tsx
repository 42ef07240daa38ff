// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../../../i18n/start.ts';
import { OpenWork } from './OpenWork.tsx';

const answer = vi.fn();
vi.stubGlobal('fetch', async () => Response.json(answer()));

beforeAll(async () => {
  await startTexts();
  await withTexts(['organisation'], Promise.resolve());
}, 60_000);
afterEach(cleanup);
const onChange = vi.fn();
beforeEach(() => void onChange.mockReset());

const work = {
  requests: 0,
  demands: 0,
  tasks: 0,
  nextDueOn: null,
  successors: [{ id: 'u2', name: '周思远', account: 'zhou' }],
};
function open(over: object) {
  answer.mockReturnValue({ ...work, ...over });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <OpenWork personId="u1" successorId={null} onChange={onChange} />
    </QueryClientProvider>,
  );
}

test('whoever has nothing in hand hands nothing over', async () => {
  open({});
  await screen.findByText('此人名下没有未办结的申请、共享需求和待办。');
  expect(screen.queryByRole('combobox')).toBeNull();
});

test('what is in hand is counted, each by its kind and only what there is, with the first last day', async () => {
  open({ requests: 2, tasks: 3, nextDueOn: '2026-11-30' });
  expect((await screen.findByText(/2 件在办申请/)).textContent).toContain('3 项待办');
  expect(screen.getByText(/2026-11-30/)).toBeTruthy();
  cleanup();
  open({ tasks: 1 });
  expect((await screen.findByText(/1 项待办/)).textContent).not.toContain('件在办申请');
  expect(screen.queryByText(/最近一项办理期限/)).toBeNull();
});

test('somebody of those who may go on with it is chosen by name', async () => {
  open({ tasks: 1 });
  fireEvent.mouseDown(await screen.findByLabelText('交接给'));
  fireEvent.click(await screen.findByText('周思远 zhou'));
  expect(onChange).toHaveBeenCalledWith('u2');
});

test('where nobody may, that is said and nobody can be chosen', async () => {
  open({ tasks: 1, successors: [] });
  await screen.findByText('本部门没有可接手的人员');
  expect(screen.getByLabelText<HTMLInputElement>('交接给').disabled).toBe(true);
});
