// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { startTexts, withTexts } from '../../i18n/start.ts';
import { PagedTable } from './PagedTable.tsx';

beforeAll(async () => {
  await startTexts();
  await withTexts(['lists'], Promise.resolve());
}, 60_000);
afterEach(() => {
  cleanup();
  localStorage.clear();
});

const open = (view?: string) =>
  render(
    <PagedTable
      {...(view !== undefined && { view })}
      rows={[{ id: 'a' }]}
      columns={[
        { key: 'name', title: '名称', render: () => '婚姻登记' },
        { key: 'status', title: '状态', render: () => '已发布' },
      ]}
      total={1}
      page={1}
      pageSize={20}
      loading={false}
      onChange={() => {}}
    />,
  );

test('a list with a name keeps which of its columns are shown', () => {
  open('entries');
  fireEvent.click(screen.getByRole('button', { name: '显示设置' }));
  fireEvent.click(screen.getByRole('checkbox', { name: '状态' }));
  expect(screen.queryByText('已发布')).toBeNull();
  cleanup();
  open('entries');
  expect(screen.getByText('婚姻登记')).toBeTruthy();
  expect(screen.queryByText('已发布')).toBeNull();
});

test('one without a name, as stands on a page among others, shows them all', () => {
  open();
  expect(screen.queryByRole('button', { name: '显示设置' })).toBeNull();
  expect(screen.getByText('已发布')).toBeTruthy();
});
