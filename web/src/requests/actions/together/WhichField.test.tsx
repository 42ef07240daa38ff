// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Form } from 'antd';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../../../i18n/start.ts';
import { ApiFailure } from '../../../lib/failure.ts';
import { WhichField } from './WhichField.tsx';

beforeAll(async () => {
  await startTexts();
  await withTexts(['requests', 'errors'], Promise.resolve());
}, 60_000);
const sent = vi.fn();
afterEach(() => {
  cleanup();
  sent.mockReset();
});

const [own, second, third] = ['临时救助', '救助站', '救助款'].map((name, at) => ({
  id: `r${at}`,
  number: `SQ-2026-00000${at}`,
  resource: { name },
  consumer: { name: `${name}所` },
})) as [One, One, One];
type One = { id: string; number: string; resource: { name: string }; consumer: { name: string } };
const subject = { type: 'request' as const, id: second.id };
const raced = new ApiFailure(409, { code: 'conflict', message: '', details: [{ code: 'conflict', subject }] });

function Choosing({ others, error = null }: { others: One[]; error?: Error | null }) {
  return (
    <Form initialValues={{ ids: [second.id, third.id] }} onFinish={sent} data-testid="form">
      <WhichField own={own} others={others} filed={[second, third]} error={error} />
    </Form>
  );
}

test('what somebody else was faster with is named with its reason, also once it is none of them any more', () => {
  const { rerender } = render(<Choosing others={[second, third]} error={raced} />);
  const reason = screen.getByRole('alert').textContent;
  expect(screen.getByRole('checkbox', { name: /救助站/ })).toBeTruthy();
  rerender(<Choosing others={[third]} error={raced} />);
  expect(screen.queryByRole('checkbox', { name: /救助站/ })).toBeNull();
  const [, , line] = screen.getAllByRole('listitem');
  expect(line?.textContent).toContain('救助站');
  expect(line?.textContent).toContain('救助站所');
  expect(line?.textContent).toContain(second.number);
  expect(screen.getByRole('alert').textContent).toBe(reason);
});

test('one that was chosen and may not be decided any more does not stand for a choice', async () => {
  render(<Choosing others={[]} />);
  fireEvent.submit(screen.getByTestId('form'));
  await screen.findByText('请至少再选择一份申请；只办理本申请的，请关闭后单独办理。');
  expect(sent).not.toHaveBeenCalled();
});

test('nothing is chosen beforehand; all are chosen by one click', async () => {
  render(
    <Form initialValues={{ ids: [] }} onFinish={sent} data-testid="form">
      <WhichField own={own} others={[second, third]} filed={[]} error={null} />
    </Form>,
  );
  fireEvent.click(screen.getByRole('button', { name: '全部选择（2）' }));
  fireEvent.submit(screen.getByTestId('form'));
  await waitFor(() => expect(sent).toHaveBeenCalledWith({ ids: [second.id, third.id] }));
});

test('nothing is named that was not refused', async () => {
  render(<Choosing others={[third]} error={new ApiFailure(409, { code: 'conflict', message: '' })} />);
  expect(screen.queryByText('救助站')).toBeNull();
  fireEvent.submit(screen.getByTestId('form'));
  await waitFor(() => expect(sent).toHaveBeenCalledOnce());
});
