// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Form, Input } from 'antd';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../../../i18n/start.ts';
import { BasketForm } from './BasketForm.tsx';

const mocks = vi.hoisted(() => ({ empty: vi.fn(), drop: vi.fn(), success: vi.fn(), error: vi.fn(), draft: {} }));
vi.mock('../../../ui/toasts.ts', () => ({ useToasts: () => ({ message: mocks }) }));
vi.mock('../../../words/use-basket.ts', () => ({ useBasket: () => ({ empty: mocks.empty, take: () => {} }) }));
vi.mock('../../../session/session.ts', () => ({
  useSession: () => ({ profile: { deliveries: ['query', 'api'] } }),
  useCan: () => false,
}));
vi.mock('../use-plan.ts', () => ({ usePlan: () => undefined }));
vi.mock('./BasketPart.tsx', () => ({
  BasketPart: ({ id, name }: { id: string; name: string }) => (
    <Form.Item name={['parts', id, 'wanted']} label={name}>
      <Input />
    </Form.Item>
  ),
}));
const sent = vi.fn();
/** Only the second of them was asked for before. */
const precedents = (address: string) => ({
  usual: null,
  last: address.includes('resourceId=b')
    ? {
        id: 'r0',
        number: 'SQ-2026-000007',
        purpose: 'verification',
        purposeText: '',
        basis: '上次的依据',
        matter: '上次的事项',
        system: '',
        contact: null,
        delivery: 'query',
      }
    : null,
});
vi.stubGlobal('fetch', (...call: unknown[]) =>
  String(call[0]).includes('/precedents') ? Response.json(precedents(String(call[0]))) : sent(...call),
);
const answers = (status: number, body: unknown) => sent.mockResolvedValueOnce(Response.json(body, { status }));

beforeAll(async () => {
  await startTexts();
  await withTexts(['requests', 'drafts'], Promise.resolve());
}, 60_000);
afterEach(cleanup);
beforeEach(() => {
  for (const mock of [sent, mocks.empty, mocks.drop, mocks.success, mocks.error]) mock.mockReset();
  mocks.draft = { purpose: 'verification', basis: '职责', matter: '核验', delivery: 'query' };
});

const open = () =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <BasketForm
          resources={[
            { id: 'a', name: '婚姻登记' },
            { id: 'b', name: '社保参保' },
          ]}
          draft={{
            restored: { savedAt: '', values: mocks.draft },
            where: 'nowhere',
            keep: () => {},
            drop: mocks.drop,
          }}
        />
        <output>
          <Address />
        </output>
      </MemoryRouter>
    </QueryClientProvider>,
  );
const Address = () => useLocation().search;
const submit = () => fireEvent.click(screen.getByRole('button', { name: '一并提交 2 份申请' }));

test('PD-33: one form is sent for all resources; then the basket is empty and one’s requests are shown', async () => {
  open();
  fireEvent.change(screen.getByLabelText('社保参保'), { target: { value: '参保名单' } });
  answers(201, { basketId: 'x', requests: [{ id: 'r1' }, { id: 'r2' }] });
  submit();
  await waitFor(() => expect(mocks.empty).toHaveBeenCalledOnce());
  const body = JSON.parse(sent.mock.calls[0]?.[1]?.body);
  expect(body).toMatchObject({ matter: '核验', parts: [{ resourceId: 'a' }, { resourceId: 'b', wanted: '参保名单' }] });
  expect(mocks.drop).toHaveBeenCalledOnce();
  expect(mocks.success).toHaveBeenCalledWith('已提交 2 份申请');
  await screen.findByText('?role=mine');
});

test('what was said of any of them before is taken over', async () => {
  open();
  fireEvent.click(await screen.findByRole('button', { name: /社保参保.*SQ-2026-000007/ }));
  await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>('履职依据').value).toBe('上次的依据'));
});

test('a refusal stands at the resource that it is about, and nothing is lost', async () => {
  open();
  const details = [{ field: 'parts.1.wanted', code: 'required' }];
  answers(422, { code: 'required', message: 'required', details });
  submit();
  // On top, where the focus goes, and at the field
  await waitFor(() => expect(document.activeElement?.querySelectorAll('li')).toHaveLength(1));
  const [first, second] = ['婚姻登记', '社保参保'].map((name) => screen.getByLabelText(name));
  expect(second?.getAttribute('aria-invalid')).toBe('true');
  expect(first?.getAttribute('aria-invalid')).not.toBe('true');
  expect([mocks.empty.mock.calls, mocks.drop.mock.calls]).toEqual([[], []]);
});

test('what no request is without is asked for at its field; nothing is sent', async () => {
  mocks.draft = { purpose: 'verification', delivery: 'query', matter: '核验' };
  open();
  submit();
  await waitFor(() => expect(screen.getByLabelText('履职依据').getAttribute('aria-invalid')).toBe('true'));
  expect(sent).not.toHaveBeenCalled();
});
