// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { Checkbox, Form, Input, Radio } from 'antd';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startTexts } from '../../i18n/start.ts';
import { ApiFailure } from '../../lib/failure.ts';
import { LongForm } from './LongForm.tsx';

const sent = vi.fn();

beforeAll(startTexts, 60_000);
afterEach(() => {
  cleanup();
  sent.mockReset();
});

function Asking({ failure = null }: { failure?: unknown }) {
  const [form] = Form.useForm<{ name: string; matter: string }>();
  return (
    <LongForm name="asking" form={form} layout="vertical" failure={failure} onFinish={sent} data-testid="form">
      <Form.Item name="name" label="名称" rules={[{ required: true, message: '请填写名称' }]}>
        <Input />
      </Form.Item>
      <Form.Item name="matter" label="对应事项" rules={[{ required: true, message: '请填写事项' }]}>
        <Input />
      </Form.Item>
    </LongForm>
  );
}

const faults = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);
const submit = () => fireEvent.submit(screen.getByTestId('form'));

test('all that is wrong is said on top, where the focus goes, and leads to the fields', async () => {
  render(<Asking />);
  expect(screen.queryByRole('alert')).toBeNull();
  submit();
  await waitFor(() => expect(faults()).toEqual(['名称 · 请填写名称', '对应事项 · 请填写事项']));
  expect(screen.getByText('有 2 处需要改正')).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.textContent).toContain('有 2 处需要改正'));
  fireEvent.click(screen.getByRole('button', { name: '对应事项 · 请填写事项' }));
  expect(document.activeElement).toBe(screen.getByLabelText('对应事项'));
});

test('what has been put right is struck off', async () => {
  render(<Asking />);
  submit();
  await waitFor(() => expect(faults()).toHaveLength(2));
  fireEvent.change(screen.getByLabelText('名称'), { target: { value: '婚姻登记' } });
  await waitFor(() => expect(faults()).toEqual(['对应事项 · 请填写事项']));
  fireEvent.change(screen.getByLabelText('对应事项'), { target: { value: '核对' } });
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

test('of several things that the server refuses all are said, also what has no field of its own', async () => {
  const { rerender } = render(<Asking />);
  const details = [
    { field: 'matter', code: 'a', message: '事项不在清单中' },
    { field: 'name', code: 'b', message: '名称已有' },
    { field: 'elsewhere', code: 'c', message: '附件不见了' },
  ];
  rerender(<Asking failure={new ApiFailure(422, { code: 'invalid_input', message: 'x', details })} />);
  await waitFor(() => expect(faults()).toEqual(['名称 · 名称已有', '对应事项 · 事项不在清单中', '附件不见了']));
  expect(within(screen.getByRole('alert')).getByText(/请检查标出的位置/)).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.textContent).toContain('名称已有'));
});

test('a refusal that names no field is said on top too', async () => {
  render(<Asking failure={new ApiFailure(409, { code: 'conflict', message: 'x' })} />);
  expect(await screen.findByText(/刚被他人修改/)).toBeTruthy();
});

const refusal = (...details: { field: string; code: string; message: string }[]) =>
  new ApiFailure(422, { code: 'invalid_input', message: 'x', details });
const nameTaken = { field: 'name', code: 'b', message: '名称已有' };
const fileGone = { field: 'elsewhere', code: 'c', message: '附件不见了' };

test('a refusal is over once what it named has been put right', async () => {
  render(<Asking failure={refusal(nameTaken)} />);
  await waitFor(() => expect(faults()).toEqual(['名称 · 名称已有']));
  fireEvent.change(screen.getByLabelText('名称'), { target: { value: '婚姻登记' } });
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

test('what has no field of its own is said until the form is sent anew', async () => {
  const { rerender } = render(<Asking failure={refusal(nameTaken, fileGone)} />);
  await waitFor(() => expect(faults()).toHaveLength(2));
  fireEvent.change(screen.getByLabelText('名称'), { target: { value: '婚姻登记' } });
  await waitFor(() => expect(faults()).toEqual(['附件不见了']));
  rerender(<Asking />);
  expect(screen.queryByRole('alert')).toBeNull();
});

function Choosing() {
  const [form] = Form.useForm();
  const needed = [{ required: true, message: '请选择' }];
  const options = ['甲', '乙'];
  return (
    <LongForm name="choosing" form={form} layout="vertical" failure={null} onFinish={sent} data-testid="form">
      <Form.Item name="one" label="其一" rules={needed}>
        <Radio.Group options={options} />
      </Form.Item>
      <Form.Item name="some" label="若干" rules={needed}>
        <Checkbox.Group options={options} />
      </Form.Item>
    </LongForm>
  );
}

test('a choice that lacks leads to the first of its radios or boxes', async () => {
  render(<Choosing />);
  submit();
  await waitFor(() => expect(faults()).toHaveLength(2));
  for (const [at, role] of (['radio', 'checkbox'] as const).entries()) {
    fireEvent.click(screen.getAllByRole('button')[at] as HTMLElement);
    expect(document.activeElement).toBe(screen.getAllByRole(role)[0]);
  }
});
