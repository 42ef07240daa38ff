// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTexts, withTexts } from '../../i18n/start.ts';
import { useTableView } from './use-table-view.tsx';

beforeAll(async () => {
  await startTexts();
  await withTexts(['lists'], Promise.resolve());
}, 60_000);
beforeEach(() => localStorage.clear());
afterEach(cleanup);

const all = [
  { key: 'name', title: '名称' },
  { key: 'status', title: '状态' },
  { key: 'items', title: '信息项' },
  { key: 'act', title: '' },
];
function Shown() {
  const { columns, size, control } = useTableView('test', all);
  return (
    <>
      {control}
      <output>{`${columns.map(({ key }) => key)} ${size}`}</output>
    </>
  );
}
const shown = () => screen.getByRole('status').textContent;

test('a table shows all of its columns until somebody leaves one out, and so it stays', () => {
  render(<Shown />);
  expect(shown()).toBe('name,status,items,act middle');
  fireEvent.click(screen.getByRole('button', { name: '显示设置' }));
  expect(screen.getAllByRole('checkbox')).toHaveLength(2);
  expect(screen.queryByRole('checkbox', { name: '名称' })).toBeNull();
  fireEvent.click(screen.getByRole('checkbox', { name: '状态' }));
  fireEvent.click(screen.getByRole('radio', { name: '紧凑' }));
  expect(shown()).toBe('name,items,act small');
  cleanup();
  render(<Shown />);
  expect(shown()).toBe('name,items,act small');
});

test('what is kept and is none counts as nothing', () => {
  for (const kept of [
    '{',
    '[]',
    '{"hidden":"all","density":"small"}',
    '{"hidden":[1],"density":"small"}',
    '{"hidden":[],"density":"tiny"}',
  ]) {
    localStorage.setItem('onesource.table.test', kept);
    render(<Shown />);
    expect(shown(), kept).toBe('name,status,items,act middle');
    cleanup();
  }
});
