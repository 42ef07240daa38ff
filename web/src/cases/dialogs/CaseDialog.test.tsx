// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider, useMutation } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Form, Input } from 'antd';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTexts } from '../../i18n/start.ts';
import { ApiFailure } from '../../lib/failure.ts';
import { CaseDialog } from './CaseDialog.tsx';
import { NoteField } from './NoteField.tsx';

const send = vi.fn();
const onClose = vi.fn();
const onDone = vi.fn();

beforeAll(startTexts);
beforeEach(() => {
  for (const mock of [send, onClose, onDone]) mock.mockReset();
});
afterEach(cleanup);

function Dialog({ actions }: { actions: string[] }) {
  const [form] = Form.useForm<{ note: string }>();
  const sending = useMutation({ mutationFn: send });
  return (
    <CaseDialog<{ note: string }, { type: string; note: string }>
      open
      onClose={onClose}
      onDone={onDone}
      about={{ number: 'SQ-1', name: '婚姻登记', actions }}
      sending={sending}
      form={form}
      title="退回"
      confirm="退回申请"
      next="由申请部门补正。"
      command={({ note }) => ({ type: 'return', note })}
    >
      <NoteField label="理由" needed="请说明理由。" />
    </CaseDialog>
  );
}

const open = (actions: string[]) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Dialog actions={actions} />
    </QueryClientProvider>,
  );
const write = (text: string) => fireEvent.change(screen.getByLabelText('理由'), { target: { value: text } });
const button = () => screen.getByRole<HTMLButtonElement>('button', { name: '退回申请' });
const confirm = () => fireEvent.submit(document.getElementById('case-action') ?? document.body);
const failure = (status: number, code: string, field?: string) =>
  new ApiFailure(status, { code, message: code, ...(field && { details: [{ field, code, message: code }] }) });

test('it says what it is about and what follows before anything is done', () => {
  open(['return']);
  expect(screen.getByText('SQ-1 · 婚姻登记')).toBeTruthy();
  expect(screen.getByText('由申请部门补正。')).toBeTruthy();
});

test('what has to be said is asked for, and nothing is sent', async () => {
  open(['return']);
  write('   ');
  confirm();
  expect(await screen.findByText('请说明理由。')).toBeTruthy();
  expect(send).not.toHaveBeenCalled();
});

test('done, it closes and tells so', async () => {
  send.mockResolvedValueOnce({});
  open(['return']);
  write('材料不齐');
  confirm();
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(send.mock.calls[0]?.[0]).toEqual({ type: 'return', note: '材料不齐' });
  expect(onClose).toHaveBeenCalledOnce();
});

test('when somebody else was faster it stays open with what was written, to be sent again', async () => {
  send.mockRejectedValueOnce(failure(409, 'conflict'));
  open(['return']);
  write('材料不齐');
  confirm();
  expect((await screen.findByRole('alert')).textContent).toContain('刚被他人更新');
  expect(screen.getByLabelText<HTMLTextAreaElement>('理由').value).toBe('材料不齐');
  expect(button().disabled).toBe(false);
  expect(onClose).not.toHaveBeenCalled();
});

test('when the step is no longer open, it can only be read and copied', async () => {
  send.mockRejectedValueOnce(failure(409, 'wrong_status'));
  open([]);
  write('材料不齐');
  confirm();
  expect((await screen.findByRole('alert')).textContent).toContain('这一步不再可办');
  expect(button().disabled).toBe(true);
});

test('what is wrong with a field stands at the field', async () => {
  send.mockRejectedValueOnce(failure(422, 'reason_required', 'note'));
  open(['return']);
  write('材料不齐');
  confirm();
  await waitFor(() => expect(document.querySelector('.ant-form-item-explain-error')?.textContent).toBeTruthy());
});

function Longer() {
  const [form] = Form.useForm<{ to: string; note: string }>();
  const sending = useMutation({ mutationFn: send });
  return (
    <CaseDialog<{ to: string; note: string }, { type: string; note: string }>
      open
      onClose={onClose}
      about={{ actions: ['transfer'] }}
      sending={sending}
      form={form}
      title="转办"
      confirm="转办"
      command={({ note }) => ({ type: 'transfer', note })}
    >
      <Form.Item name="to" label="转给" rules={[{ required: true, message: '请选择部门。' }]}>
        <Input />
      </Form.Item>
      <NoteField label="理由" needed="请说明理由。" />
    </CaseDialog>
  );
}
const openLonger = () =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Longer />
    </QueryClientProvider>,
  );
const faults = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);

test('of several fields all that is wrong is said on top, where the focus goes, and leads to the fields', async () => {
  openLonger();
  confirm();
  await waitFor(() => expect(faults()).toEqual(['转给 · 请选择部门。', '理由 · 请说明理由。']));
  await waitFor(() => expect(document.activeElement?.textContent).toContain('有 2 处需要改正'));
  fireEvent.click(screen.getByRole('button', { name: '理由 · 请说明理由。' }));
  expect(document.activeElement).toBe(screen.getByLabelText('理由'));
  write('材料不齐');
  await waitFor(() => expect(faults()).toEqual(['转给 · 请选择部门。']));
});

test('what the server refuses is said there too, also what has no field of its own', async () => {
  const details = [
    { field: 'note', code: 'a', message: '理由太短' },
    { field: 'elsewhere', code: 'b', message: '附件不见了' },
  ];
  send.mockRejectedValueOnce(new ApiFailure(422, { code: 'invalid_input', message: 'x', details }));
  openLonger();
  fireEvent.change(screen.getByLabelText('转给'), { target: { value: '民政局' } });
  write('不齐');
  confirm();
  await waitFor(() => expect(faults()).toEqual(['理由 · 理由太短', '附件不见了']));
  await waitFor(() => expect(document.activeElement?.textContent).toContain('办理失败'));
});

test('one field says it itself, and takes the focus', async () => {
  open(['return']);
  confirm();
  expect(await screen.findByText('请说明理由。')).toBeTruthy();
  expect(screen.queryByText('有 1 处需要改正')).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('理由')));
});
