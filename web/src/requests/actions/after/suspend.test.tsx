// @vitest-environment happy-dom
import type { RequestView } from '@onesource/api/areas/requests/view';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../../../i18n/start.ts';
import { SuspendDialog } from './SuspendDialog.tsx';

const send = vi.hoisted(() => vi.fn());
vi.mock('../../commands.ts', () => ({
  useRequestCommand: () => ({ mutate: send, isPending: false, error: null, variables: undefined }),
}));
vi.mock('../../../session/session.ts', () => {
  const title = { zh: '大数据局', en: 'Data authority' };
  return { useSession: () => ({ profile: { titles: { authority: title, supervisor: title } } }) };
});

beforeAll(async () => {
  await startTexts();
  await withTexts(['requests', 'vocabulary'], Promise.resolve());
}, 60_000);
afterEach(() => {
  cleanup();
  send.mockReset();
});

const accepted = [{ kind: 'law' }, { kind: 'policy', levels: ['state', 'city'] }];
const show = (suspending: object) => {
  const request = {
    number: 'SQ-1',
    consumer: { name: '人社局' },
    provider: { name: '民政局' },
    responsible: null,
    resource: { name: '婚姻登记信息' },
    actions: [],
    suspending,
    grant: null,
    rules: {
      suspension: null,
      misuseTerm: null,
      refusal: { needs: 'basis', citation: null, accepted },
    },
  } as unknown as RequestView;
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SuspendDialog request={request} open onClose={() => {}} />
    </QueryClientProvider>,
  );
};
const submit = () => fireEvent.submit(document.getElementById('case-action') ?? document.body);
const why = (words: string) => fireEvent.change(screen.getByLabelText('暂停的理由'), { target: { value: words } });
const misuse = () => screen.queryByRole('checkbox', { name: /因违规使用/ });
const title = () => screen.queryByLabelText('名称');
const sent = () => send.mock.calls[0]?.[0];

test('nothing is suspended without a reason', async () => {
  show({ misuse: 'said', basis: false });
  submit();
  await waitFor(() => expect(document.querySelector('.ant-form-item-explain-error')).not.toBeNull());
  expect(send).not.toHaveBeenCalled();
});

test('whoever suspends says whether it is for misuse, and what is not said is not sent as such', async () => {
  show({ misuse: 'said', basis: false });
  why('系统迁移');
  submit();
  await waitFor(() => expect(sent()).toEqual({ type: 'suspend', note: '系统迁移', misuse: false }));
  cleanup();
  send.mockReset();
  show({ misuse: 'said', basis: false });
  why('用于名录以外');
  fireEvent.click(misuse() ?? document.body);
  submit();
  await waitFor(() => expect(sent()).toEqual({ type: 'suspend', note: '用于名录以外', misuse: true }));
});

test('N-27: where nothing is suspended without misuse that is not asked, and goes along', async () => {
  show({ misuse: 'always', basis: false });
  expect(misuse()).toBeNull();
  screen.getByText(/其他情形须先与对方协商/);
  why('用于名录以外');
  submit();
  await waitFor(() => expect(sent()).toMatchObject({ misuse: true }));
});

test('nobody finds misuse in themselves: the consumer is not asked', async () => {
  show({ misuse: 'never', basis: false });
  expect(misuse()).toBeNull();
  why('暂不使用');
  submit();
  await waitFor(() => expect(sent()).toEqual({ type: 'suspend', note: '暂不使用', misuse: false }));
});

test('a provider that suspends without misuse names what it rests on, as a refusal does; for misuse it does not', async () => {
  show({ misuse: 'said', basis: true });
  why('系统迁移');
  submit();
  await waitFor(() => expect(document.querySelector('.ant-form-item-explain-error')).not.toBeNull());
  expect(send).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('radio', { name: '法律' }));
  fireEvent.change(title() ?? document.body, { target: { value: '数据安全法' } });
  submit();
  await waitFor(() =>
    expect(sent()).toMatchObject({
      misuse: false,
      legalBasis: { kind: 'law', level: null, title: '数据安全法' },
    }),
  );
  send.mockReset();
  fireEvent.click(misuse() ?? document.body);
  await waitFor(() => expect(title()).toBeNull());
  submit();
  await waitFor(() => expect(sent()).toEqual({ type: 'suspend', note: '系统迁移', misuse: true }));
});
