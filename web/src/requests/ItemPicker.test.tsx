// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../i18n/start.ts';
import { ItemPicker } from './ItemPicker.tsx';

vi.mock('../session/session.ts', () => ({
  useSession: () => ({ profile: { shareTypeLabels: { conditional: { zh: '有条件共享', en: 'Conditional' } } } }),
}));

beforeAll(async () => {
  await startTexts();
  await withTexts(['requests', 'vocabulary'], Promise.resolve());
}, 60_000);
afterEach(cleanup);

const itemsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `i${at}`,
    name: at % 10 === 0 ? `证件号码${at}` : `保障金额${at}`,
    shareType: 'conditional' as const,
    sensitivity: 'low' as const,
  }));

function Picking({ count }: { count: number }) {
  const [ids, setIds] = useState<string[]>(['i1']);
  return (
    <>
      <ItemPicker items={itemsOf(count)} label="信息项" id="items" value={ids} onChange={setIds} />
      <output>{ids.join(' ')}</output>
    </>
  );
}
const chosen = () => document.querySelector('output')?.textContent;
const rows = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

test('a few items are taken in at a glance', () => {
  render(<Picking count={20} />);
  expect(screen.queryByRole('searchbox')).toBeNull();
});

test('many are searched; the box in the head ticks what is shown, and what was ticked stays', async () => {
  render(<Picking count={21} />);
  fireEvent.change(screen.getByRole('searchbox', { name: '查找信息项' }), { target: { value: '证件' } });
  await waitFor(() => expect(rows()).toEqual(['证件号码0', '证件号码10', '证件号码20']));
  expect(screen.getByText('找到 3 个信息项')).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: '全选所列信息项' }));
  expect(chosen()).toBe('i0 i1 i10 i20');
  fireEvent.click(screen.getByRole('checkbox', { name: '全选所列信息项' }));
  expect(chosen()).toBe('i1');
  fireEvent.change(screen.getByRole('searchbox', { name: '查找信息项' }), { target: { value: '婚姻' } });
  expect(await screen.findByText('没有名称含有这些字的信息项')).toBeTruthy();
});
