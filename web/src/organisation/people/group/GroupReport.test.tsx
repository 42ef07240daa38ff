// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { startTexts, withTexts } from '../../../i18n/start.ts';
import { GroupReport } from './GroupReport.tsx';

beforeAll(async () => {
  await startTexts();
  await withTexts(['organisation', 'errors'], Promise.resolve());
});
afterEach(cleanup);

const nothing = { code: null, oneTimePassword: null, mailedTo: null };
const people = [
  { ...nothing, id: '1', name: '甲', account: 'a', outcome: 'done' as const, oneTimePassword: 'abcd-efgh' },
  { ...nothing, id: '2', name: '乙', account: 'b', outcome: 'done' as const, mailedTo: 'b@city.example' },
  { ...nothing, id: '3', name: '丙', account: 'c', outcome: 'awaiting_second' as const },
  { ...nothing, id: '4', name: '', account: '', outcome: 'refused' as const, code: 'not_found' },
  { ...nothing, id: '5', name: '戊', account: 'e', outcome: 'refused' as const, code: 'last_of_post' },
];
const counts = { done: 2, awaiting_second: 1, unchanged: 0, refused: 2 };
const rows = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map(({ textContent }) => textContent);

test('a report says of each what became of them and why, whoever was refused first', () => {
  render(<GroupReport report={{ counts, people }} />);
  expect(screen.getByRole('status').textContent).toContain('未办理 2 人、待确认 1 人、已办理 2 人');
  expect(rows().map((row) => row?.slice(0, 2))).toEqual(['——', '戊e', '丙c', '甲a', '乙b']);
  expect(rows()[0]).toContain('不在您的管理范围内');
  expect(rows()[1]).toContain('最后一位');
  expect(rows()[2]).toContain('第二名管理员');
  expect(rows()[3]).toContain('abcd-efgh');
  expect(rows()[4]).toContain('b@city.example');
});
