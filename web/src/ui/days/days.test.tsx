// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Form } from 'antd';
import { useState } from 'react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startTexts } from '../../i18n/start.ts';
import { DayField } from './DayField.tsx';
import { DayFilter } from './DayFilter.tsx';

const sent = vi.fn();
const narrowed = vi.fn();

beforeAll(startTexts, 60_000);
afterEach(() => {
  cleanup();
  sent.mockReset();
  narrowed.mockReset();
});

function Asking({ day }: { day?: string }) {
  return (
    <Form onFinish={sent} initialValues={{ day }} data-testid="form">
      <DayField name="day" label="使用至" min="2026-11-30" needed="请选择截止日" />
    </Form>
  );
}

const field = () => screen.getByLabelText<HTMLInputElement>('使用至');
/** Types it and goes on to the next field. */
function type(text: string, into = field()) {
  fireEvent.focus(into);
  fireEvent.change(into, { target: { value: text } });
  fireEvent.blur(into);
}
const submit = () => fireEvent.submit(screen.getByTestId('form'));

test.each(['20270630', '2027/06/30', '2027.6.30', '2027年6月30日', '2027-6-30'])(
  'a day typed as %s is taken',
  async (text) => {
    render(<Asking />);
    type(text);
    submit();
    await waitFor(() => expect(sent).toHaveBeenCalledWith({ day: '2027-06-30' }));
  },
);

test('what is no day stays as it was typed, and is refused where it stands', async () => {
  render(<Asking day="2027-06-30" />);
  type('明年六月');
  expect(await screen.findByText('请填写日期，例如 2027-06-30')).toBeTruthy();
  submit();
  await waitFor(() => expect(field().value).toBe('明年六月'));
  expect(sent).not.toHaveBeenCalled();
  type('2027年7月1日');
  submit();
  await waitFor(() => expect(sent).toHaveBeenCalledWith({ day: '2027-07-01' }));
});

test('a day out of bounds is refused in words, not thrown away', async () => {
  render(<Asking />);
  type('2026-01-05');
  expect(await screen.findByText('不能早于 2026-11-30 周一')).toBeTruthy();
  expect(field().value).toBe('2026-01-05');
});

test('what is emptied is empty', async () => {
  render(<Asking day="2027-06-30" />);
  type('');
  submit();
  expect(await screen.findByText('请选择截止日')).toBeTruthy();
  expect(sent).not.toHaveBeenCalled();
});

function Listing() {
  const [from, setFrom] = useState('2026-11-02');
  narrowed.mockImplementation(setFrom);
  return <DayFilter label="起始日期" value={from} onChange={narrowed} />;
}

test('a list is narrowed by a day, and by nothing that is none', () => {
  render(<Listing />);
  const filter = screen.getByLabelText<HTMLInputElement>('起始日期');
  type('上个月', filter);
  expect(screen.getByRole('alert').textContent).toContain('请填写日期');
  expect(filter.value).toBe('上个月');
  expect(narrowed).not.toHaveBeenCalled();
  type('20261001', filter);
  expect(narrowed).toHaveBeenLastCalledWith('2026-10-01');
  expect(screen.queryByRole('alert')).toBeNull();
  type('', filter);
  expect(narrowed).toHaveBeenLastCalledWith('');
});
