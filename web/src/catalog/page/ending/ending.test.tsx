// @vitest-environment happy-dom
import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../../../i18n/start.ts';
import { catalogQueries } from '../../queries.ts';
import { ExamineRetirement } from './ExamineRetirement.tsx';
import { Retire } from './Retire.tsx';

const send = vi.hoisted(() => vi.fn());
vi.mock('../use-step.ts', () => ({
  useStep: () => ({ mutate: send, isPending: false, error: null, variables: undefined }),
}));
vi.mock('../../../session/session.ts', () => {
  const title = { zh: '市大数据中心', en: 'Data centre' };
  return { useSession: () => ({ user: { id: 'reader' }, profile: { titles: { examiner: title } } }) };
});

// Nothing was left behind in any dialog
vi.stubGlobal('fetch', async () => Response.json({ draft: null }));

beforeAll(async () => {
  await startTexts();
  await withTexts(['catalog', 'vocabulary'], Promise.resolve());
}, 60_000);
afterEach(() => {
  cleanup();
  send.mockReset();
});

const registration = {
  id: 'r1',
  version: 3,
  retiresOn: null,
  retirementAsked: null,
  retirementGoesTo: null,
  department: { id: 'd1', name: '卫生健康委' },
  revision: { content: { name: '养老机构信息' } },
} as unknown as RegistrationView;
const asked = {
  ...registration,
  retirementAsked: { note: '系统整合', effectiveOn: '2099-12-28', stage: 'examination' as const },
};

function show(shown: ReactElement, retirementExamined: object | null) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  const endingGrants = { basis: null, negotiation: null };
  client.setQueryData(catalogQueries.rules().queryKey, { endingGrants, retirementExamined } as never);
  client.setQueryData(catalogQueries.affectedGrants('r1').queryKey, { total: 0, items: [] } as never);
  render(<QueryClientProvider client={client}>{shown}</QueryClientProvider>);
}
const submit = () => fireEvent.submit(document.getElementById('case-action') ?? document.body);
const refused = () => document.querySelector('.ant-form-item-explain-error')?.textContent;
const said = () => send.mock.calls[0]?.[0];

test('the end of an entry is announced for the day that was typed', async () => {
  show(<Retire registration={registration} />, null);
  fireEvent.click(screen.getByRole('button', { name: '停止共享' }));
  const day = await screen.findByLabelText('停止共享日期');
  fireEvent.focus(day);
  fireEvent.change(day, { target: { value: '2099年12月28日' } });
  fireEvent.blur(day);
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: ' 系统整合 ' } });
  submit();
  await waitFor(() => expect(send).toHaveBeenCalled());
  expect(said()).toEqual({
    type: 'retire',
    note: '系统整合',
    effectiveOn: '2099-12-28',
    legalBasis: null,
    negotiation: '',
  });
});

test('SH-17, N-17: where that is examined it is asked for, and says who decides', () => {
  show(<Retire registration={{ ...registration, retirementGoesTo: 'examination' }} />, {
    article: null,
    says: { zh: '目录更新须审定', en: 'Examined' },
  });
  expect(screen.getByText(/停止共享是目录的更新，报市大数据中心审定/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '停止共享' }));
  expect(screen.getByRole('button', { name: '报请停止共享' })).toBeTruthy();
});

test('whoever examines it chooses for themselves, and says why it stays', async () => {
  show(<ExamineRetirement registration={asked} />, null);
  expect(screen.getByText(/卫生健康委报请自 .* 起停止共享此资源/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '审定停止共享' }));
  expect((await screen.findAllByRole<HTMLInputElement>('radio')).filter(({ checked }) => checked)).toEqual([]);
  submit();
  await waitFor(() => expect(refused()).toBe('请选择意见'));
  fireEvent.click(screen.getByRole('radio', { name: '不同意，继续共享' }));
  const needed = () => screen.getByTitle('说明').className.includes('required');
  await waitFor(() => expect(needed()).toBe(true));
  submit();
  await waitFor(() => expect(refused()).toBe('请说明不同意的理由'));
  fireEvent.click(screen.getByRole('radio', { name: '同意停止共享' }));
  await waitFor(() => expect(needed()).toBe(false));
  submit();
  await waitFor(() => expect(send).toHaveBeenCalled());
  expect(said()).toEqual({ type: 'examine-retirement', outcome: 'pass', note: '' });
});
