// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider, useMutation } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Form } from 'antd';
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
