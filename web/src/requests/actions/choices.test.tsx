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
  const profile = { titles: { authority: title, supervisor: title }, shareTypeLabels };
  return { useSession: () => ({ profile }), useCan: () => false };
});

beforeAll(async () => {
  await startTexts();
  await withTexts(['requests', 'vocabulary'], Promise.resolve());
}, 60_000);
afterEach(() => {
  cleanup();
  send.mockReset();
});

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
  deciders: ['provider'],
  decisions: [],
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

  test('SH-27: says to what another one of those who decide has agreed already, and on which terms', () => {
    const agreed = {
      stance: 'authority',
      outcome: 'agreed',
      itemIds: ['病史'],
      conditions: '仅限核对',
      rows: [{ kind: 'values', itemId: '姓名', name: '姓名', values: ['张三'] }],
      at: '2026-11-03T01:00:00.000Z',
    } as unknown as RequestView['decisions'][number];
    show(
      <PartlyDialog {...dialog} request={{ ...request, deciders: ['provider', 'authority'], decisions: [agreed] }} />,
    );
    const said = screen.getByRole('list', { name: '各方的决定' }).textContent;
    for (const words of ['大数据局已同意', '病史', '张三', '仅限核对']) expect(said).toContain(words);
  });

  test('begins with nothing where it was asked for in words', () => {
    show(<PartlyDialog {...dialog} request={{ ...request, items: [], wanted: '住址' }} />);
    expect(ticked()).toEqual([false, false, false]);
  });
});

describe('what is refused in the end says what a refusal says', () => {
  const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
  const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
  const accepted = [{ kind: 'law', levels: null }];
  const strict = {
    ...request,
    rules: { ...request.rules, refusal: { needs: 'basis', citation: null, accepted } },
  } as unknown as RequestView;
  const errors = () => [...document.querySelectorAll('.ant-form-item-explain-error')].map((one) => one.textContent);

  test.each([
    ['coordinate', '结论说明'],
    ['record-decision', '结论说明'],
  ] as const)('%s: a coded reason besides the words', async (action, label) => {
    show(<CoordinateDialog {...dialog} action={action} />);
    choose('不予提供');
    await screen.findByRole('radio', { name: '用途与履职需要不符' });
    write(label, '经协调不提供');
    submit();
    await waitFor(() => expect(errors()).toEqual(['请选择拒绝理由。']));
    expect(send).not.toHaveBeenCalled();
    choose('用途与履职需要不符');
    submit();
    await waitFor(() =>
      expect(send.mock.calls[0]?.[0]).toMatchObject({ type: action, outcome: 'refuse', code: 'purpose_not_justified' }),
    );
    expect(send.mock.calls[0]?.[0].legalBasis).toBeUndefined();
  });

  test('SH-26, SQ-17: where the text demands a basis it is named and goes along', async () => {
    show(<CoordinateDialog {...dialog} request={strict} action="coordinate" />);
    choose('不予提供');
    await screen.findByRole('radio', { name: '用途与履职需要不符' });
    choose('用途与履职需要不符');
    write('结论说明', '经协调不提供');
    submit();
    await waitFor(() => expect(errors().length).toBeGreaterThan(0));
    expect(send).not.toHaveBeenCalled();
    choose('法律');
    write('名称', '数据安全法');
    submit();
    await waitFor(() =>
      expect(send.mock.calls[0]?.[0]).toMatchObject({
        code: 'purpose_not_justified',
        note: '经协调不提供',
        legalBasis: { kind: 'law', title: '数据安全法' },
      }),
    );
  });

  test('of a grant, and of what is referred, no reason for a refusal is asked', async () => {
    show(<CoordinateDialog {...dialog} action="coordinate" />);
    choose('同意提供');
    expect(screen.queryByRole('radio', { name: '用途与履职需要不符' })).toBeNull();
  });

  test('PD-33: that an organised negotiation came to nothing has a coded reason; of any other the words are enough', async () => {
    const organised = { ...request, conclusions: ['failed'], organised: true } as unknown as RequestView;
    show(<ConcludeDialog {...dialog} request={organised} />);
    choose('用途与履职需要不符');
    write('协商不成的原因', '双方各持己见');
    submit();
    await waitFor(() =>
      expect(send.mock.calls[0]?.[0]).toMatchObject({
        outcome: 'failed',
        code: 'purpose_not_justified',
        note: '双方各持己见',
      }),
    );
    cleanup();
    show(<ConcludeDialog {...dialog} request={{ ...organised, organised: false }} />);
    expect(screen.queryByRole('radio', { name: '用途与履职需要不符' })).toBeNull();
  });
});
