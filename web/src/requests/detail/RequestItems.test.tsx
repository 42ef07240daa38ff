// @vitest-environment happy-dom
import type { RequestView } from '@onesource/api/areas/requests/view';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../../i18n/start.ts';
import { RequestItems } from './RequestItems.tsx';

vi.mock('../../session/session.ts', () => {
  const title = { zh: '大数据局', en: 'Data authority' };
  const profile = { titles: { authority: title, supervisor: title }, shareTypeLabels: { conditional: title } };
  return { useSession: () => ({ profile }) };
});

beforeAll(async () => {
  await startTexts();
  await withTexts(['requests', 'vocabulary'], Promise.resolve());
}, 60_000);
afterEach(cleanup);

const item = (id: string) => ({ id, name: id, sensitivity: 'low', shareType: 'conditional' });
const agreed = { stance: 'authority', itemIds: ['病史'], at: '2026-11-03T01:00:00.000Z' };
const show = (over: object) => {
  const request = {
    consumer: { name: '人社局' },
    provider: { name: '民政局' },
    responsible: null,
    resource: { name: '婚姻登记信息' },
    number: 'SQ-1',
    rules: { referral: null },
    wanted: '',
    items: [item('姓名'), item('病史')],
    deciders: ['provider', 'authority'],
    decisions: [agreed],
    grant: null,
    ...over,
  } as unknown as RequestView;
  render(<RequestItems request={request} />);
  return {
    heads: screen.getAllByRole('columnheader').map(({ textContent }) => textContent),
    row: (name: string) => screen.getByRole('row', { name: new RegExp(name) }).textContent,
  };
};

test('SH-27: whoever decides beside others sees item by item what these have agreed to', () => {
  const { heads, row } = show({});
  expect(heads.at(-1)).toBe('大数据局');
  expect(row('病史')).toContain('已同意');
  expect(row('姓名')).toContain('未同意');
});

test('with the grant it is what was granted that counts', () => {
  const { heads, row } = show({ grant: { items: [item('病史')] } });
  expect(heads).not.toContain('大数据局');
  expect(row('姓名')).toContain('未授权');
});

test('where one decides alone there is nothing of others to be seen', () => {
  expect(show({ deciders: ['authority'], decisions: [] }).heads).toHaveLength(3);
});
