// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider, useMutation } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Form } from 'antd';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../../i18n/start.ts';
import { ActionBar } from './ActionBar.tsx';
import { CaseDialog, type DialogProps } from './CaseDialog.tsx';
import { NoteField } from './NoteField.tsx';

const server = vi.hoisted(() => ({ kept: new Map<string, object>(), saveDraft: vi.fn(), forgetDraft: vi.fn() }));
vi.mock('../../session/session.ts', () => ({ useSession: () => ({ user: { id: 'chen' } }) }));
vi.mock('../drafts/queries.ts', async (original) => ({
  ...(await original<object>()),
  saveDraft: server.saveDraft,
  forgetDraft: server.forgetDraft,
  draftQueries: {
    mine: () => ({ queryKey: ['drafts', 'mine'] }),
    one: ({ form, subject }: { form: string; subject: string }) => ({
      queryKey: ['drafts', 'one', form, subject],
      queryFn: async () => ({ draft: server.kept.get(`${form} ${subject}`) ?? null }),
      gcTime: 0,
    }),
  },
}));

const id = '0192f0c4-9b1a-7c3e-8f00-0123456789ab';
const at = `request_step ${id}-return`;
const send = vi.fn();

beforeAll(async () => {
  await startTexts();
  await withTexts(['drafts'], Promise.resolve());
}, 60_000);
beforeEach(() => {
  server.saveDraft.mockResolvedValue({ savedAt: '2026-11-02T02:00:00.000Z' });
  server.forgetDraft.mockResolvedValue({ draft: null });
  send.mockResolvedValue({});
});
afterEach(() => {
  cleanup();
  vi.resetAllMocks();
  server.kept.clear();
  localStorage.clear();
});

function Return(dialog: DialogProps) {
  const [form] = Form.useForm<{ note: string }>();
  const sending = useMutation({ mutationFn: send });
  return (
    <CaseDialog<{ note: string }, { type: string; note: string }>
      {...dialog}
      about={{ number: 'SQ-1', name: '婚姻登记', actions: ['return'] }}
      sending={sending}
      form={form}
      title="退回"
      confirm="退回申请"
      command={({ note }) => ({ type: 'return', note })}
    >
      <NoteField label="理由" needed="请说明理由。" />
    </CaseDialog>
  );
}
const open = (address: string) =>
  render(
    <MemoryRouter initialEntries={[address]}>
      <QueryClientProvider client={new QueryClient()}>
        <ActionBar
          keeps={{ form: 'request_step', id, number: 'SQ-1' }}
          label="可办"
          actions={['return']}
          nameOf={() => '退回补正'}
          look={() => ({})}
          dialog={(_, dialog) => <Return {...dialog} />}
          onClosed={() => {}}
        />
      </QueryClientProvider>
    </MemoryRouter>,
  );
const reason = async () => (await screen.findByLabelText<HTMLTextAreaElement>('理由')) as HTMLTextAreaElement;

test('what is written in a dialog is kept by its case and step, and gone once it is done', async () => {
  open('/requests/a');
  fireEvent.click(screen.getByRole('button', { name: '退回补正' }));
  fireEvent.change(await reason(), { target: { value: '材料不齐' } });
  await waitFor(() => expect(server.saveDraft).toHaveBeenCalledOnce(), { timeout: 4000 });
  expect(server.saveDraft.mock.calls[0]?.[0]).toEqual({
    form: 'request_step',
    subject: `${id}-return`,
    name: '退回补正 · SQ-1',
    values: { note: '材料不齐' },
  });
  fireEvent.submit(document.getElementById('case-action') ?? document.body);
  await waitFor(() => expect(server.forgetDraft).toHaveBeenCalledOnce());
}, 20_000);

test('an address opens the dialog with what was left in it, which can be let go', async () => {
  server.kept.set(at, { savedAt: '2026-11-02T02:00:00.000Z', values: { note: '材料不齐' } });
  open('/requests/a?do=return');
  expect((await reason()).value).toBe('材料不齐');
  fireEvent.click(screen.getByRole('button', { name: '清空重填' }));
  fireEvent.click((await screen.findAllByRole('button', { name: '清空重填' })).at(-1) as HTMLElement);
  await waitFor(async () => expect((await reason()).value).toBe(''));
  expect(server.forgetDraft).toHaveBeenCalledOnce();
}, 20_000);

test('an address that names what cannot be done opens nothing', () => {
  open('/requests/a?do=approve');
  expect(screen.queryByRole('dialog')).toBeNull();
});
