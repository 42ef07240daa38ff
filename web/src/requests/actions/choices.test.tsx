// @vitest-environment happy-dom
import type { RequestView } from '@onesource/api/areas/requests/view';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../../i18n/start.ts';
import { AnswerConsentDialog } from './AnswerConsentDialog.tsx';
import { AnswerExtensionDialog } from './AnswerExtensionDialog.tsx';
import type { DialogProps } from './dialog.ts';
import { ConcludeDialog } from './granting/ConcludeDialog.tsx';
import { CoordinateDialog } from './granting/CoordinateDialog.tsx';
import { PartlyDialog } from './granting/PartlyDialog.tsx';

const send = vi.hoisted(() => vi.fn());
vi.mock('../commands.ts', () => ({
  useRequestCommand: () => ({ mutate: send, isPending: false, error: null, variables: undefined }),
}));
vi.mock('../../session/session.ts', () => {
  const title = { zh: '大数据局', en: 'Data authority' };
  const shareTypeLabels = { conditional: title };
  return { useSession: () => ({ profile: { titles: { authority: title, supervisor: title }, shareTypeLabels } }) };
});

beforeAll(async () => {
  await startTexts();
  await withTexts(['requests', 'vocabulary'], Promise.resolve());
}, 60_000);
afterEach(cleanup);

const item = (id: string) => ({ id, name: id, sensitivity: 'low', shareType: 'conditional' });
const items = [item('姓名'), item('病史')];
const request = {
  number: 'SQ-1',
  consumer: { name: '人社局' },
  provider: { name: '民政局' },
  responsible: null,
  resource: { name: '婚姻登记信息' },
  from: '2026-11-02',
  until: '2027-11-01',
  items,
  grantable: items,
  besides: { others: [], itemIds: ['姓名', '病史'] },
  actions: [],
  outcomes: ['grant', 'refuse', 'refer'],
  conclusions: ['agreed', 'failed'],
  organised: false,
  onward: [],
  extension: { days: 5, note: '材料多' },
  narrowable: [],
  mayWithholdWay: false,
  rules: {
    dailyQuota: 1000,
    route: null,
    signOff: { answering: null },
    refusal: { needs: 'reason', citation: null, accepted: [] },
  },
} as unknown as RequestView;

const dialog: DialogProps = { request, open: true, onClose: () => {} };
const decisions: [string, ReactElement][] = [
  ['a conclusion of coordination', <CoordinateDialog key="1" {...dialog} action="coordinate" />],
  ['the record of what the body above decided', <CoordinateDialog key="2" {...dialog} action="record-decision" />],
  ['the end of a negotiation', <ConcludeDialog key="3" {...dialog} />],
  ['the answer to further use', <AnswerConsentDialog key="4" {...dialog} />],
  ['the answer to more time', <AnswerExtensionDialog key="5" {...dialog} />],
];

const show = (shown: ReactElement) =>
  render(<QueryClientProvider client={new QueryClient()}>{shown}</QueryClientProvider>);
const refused = () => document.querySelector('.ant-form-item-explain-error')?.textContent;
const submit = () => fireEvent.submit(document.getElementById('case-action') ?? document.body);

test.each(decisions)('%s begins without a choice, and asks for one', async (_, shown) => {
  show(shown);
  expect(screen.getAllByRole<HTMLInputElement>('radio').filter(({ checked }) => checked)).toEqual([]);
  submit();
  await waitFor(() => expect(refused()).toBe('请选择结论。'));
  expect(send).not.toHaveBeenCalled();
});

describe('granting in part', () => {
  const ticked = () => screen.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked);

  test('begins with all that was asked for, to take out what is not granted', async () => {
    show(<PartlyDialog {...dialog} />);
    await waitFor(() => expect(ticked()).toEqual([true, true, true]));
    submit();
    await waitFor(() => expect(refused()).toContain('请取消不同意提供的信息项'));
    expect(send).not.toHaveBeenCalled();
  });

  test('begins with nothing where it was asked for in words', () => {
    show(<PartlyDialog {...dialog} request={{ ...request, items: [], wanted: '住址' }} />);
    expect(ticked()).toEqual([false, false, false]);
  });
});
